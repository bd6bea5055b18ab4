internal import FileSystem
internal import Host
internal import Manifest
internal import Messages
internal import Repair
internal import Reports

/// One run of `solder links restore`, from reading the manifest to looking again.
struct RestoreRun {
  private let options: LinksRestore
  private let terminal: Terminal
  private let progress: Progress
  private let file: Path
  private let directory: Path
  private let dialogue: RepairDialogue

  init(_ options: LinksRestore) {
    self.options = options
    terminal = options.common.terminal
    progress = Progress(on: terminal)
    file = Path(LosslessText.bytes(options.file))
    directory = Path(LosslessText.bytes(options.directory))
    dialogue = RepairDialogue(options.common, options.change, terminal)
  }

  func run() throws -> ExitStatus {
    guard let manifest = readManifest(),
      let root = Targets.openRoot(options.common.rootPath, terminal),
      let storePath = dialogue.storePath
    else { return dialogue.end(.trouble) }
    var held: UndoStore?
    switch dialogue.holdStore(at: storePath, in: root) {
    case .settled(let store): held = store
    case .ended(let status): return dialogue.end(status)
    }
    guard var found = look(manifest, in: root) else { return dialogue.end(.trouble) }
    terminal.complain(about: found.unexamined)
    let doubts = dialogue.report().doubts(about: found.doubtful.sorted())
    guard try dialogue.agrees(to: found.plan, told: text(of: found) + doubts) else {
      return try leave(found)
    }
    // Nothing is made before there is consent, not even to see whether it can be.
    let linkless = LinkTrial.refusing(found.plan, in: root)
    if !linkless.isEmpty {
      guard let left = look(manifest, in: root, linkless) else { return dialogue.end(.trouble) }
      found = left
      let text = dialogue.report().text(afterRefusal: found.plan, predictions: [])
      guard try dialogue.agrees(to: found.plan, told: text) else { return try leave(found) }
    }
    return try restore(found, manifest, in: root, linkless, recordingIn: storePath, held)
  }

  private func leave(_ found: RestorePlanner.Result) throws -> ExitStatus {
    if dialogue.isJSON { try dialogue.tellDocument(Outcome(planned: found.plan)) }
    return CurrentProcess.wasInterrupted ? .interrupted : found.status
  }

  private func readManifest() -> LinkManifest? {
    do throws(FileSystemError) {
      guard
        let read = try InputFile.contents(of: file, atMost: LinkManifest.longest)
      else {
        complain(.tooLong(limit: LinkManifest.longest))
        return nil
      }
      do throws(LinkManifestError) {
        return try LinkManifest(reading: read.bytes)
      } catch {
        complain(error)
      }
    } catch {
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
    }
    return nil
  }

  private func complain(_ error: LinkManifestError) {
    terminal.complain(
      terminal.phrasing.message(error, file), hint: terminal.catalog.hintManifest)
  }

  private func look(
    _ manifest: LinkManifest, in root: borrowing SystemRoot, _ linkless: Set<FileIdentity> = []
  ) -> RestorePlanner.Result? {
    defer { progress.clear() }
    do throws(FileSystemError) {
      return try RestorePlanner.plan(
        for: manifest, below: directory, in: root, allowsOutside: options.allowOutside,
        lent: WindowsSubsystem.lentDirectory(in: root), linkless: linkless
      ) { path in progress.show(terminal.catalog.lookingAt(Escaping.displayed(path))) }
    } catch {
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
      return nil
    }
  }

  private func text(of found: RestorePlanner.Result) -> String {
    let right = found.right == 0 ? "" : terminal.catalog.linksRight(found.right) + "\n"
    return dialogue.report().text(found.plan) + right
  }

  private func restore(
    _ found: RestorePlanner.Result, _ manifest: LinkManifest, in root: borrowing SystemRoot,
    _ linkless: Set<FileIdentity>, recordingIn storePath: Path, _ held: consuming UndoStore?
  ) throws -> ExitStatus {
    let outcome: Outcome
    let refresh: CacheRefresh.Result
    switch Mending(options.change, terminal, progress)
      .carryOut(found.plan, in: root, recordingIn: storePath, held)
    {
    case .done(let done, let refreshed): (outcome, refresh) = (done, refreshed)
    case .left(let reason, let status):
      return try dialogue.leave(found.plan, because: reason, as: status)
    }
    try dialogue.tell(outcome, refresh)
    let hasFailed = dialogue.complain(about: outcome, refresh)
    if outcome.wasInterrupted { return .interrupted }
    // The last word is another look, not what solder believes to have done.
    guard let left = look(manifest, in: root, linkless) else { return .trouble }
    // What could not be looked at before was told of then.
    if found.unexamined.isEmpty { terminal.complain(about: left.unexamined) }
    return hasFailed || !found.unexamined.isEmpty ? .trouble : left.status
  }
}

extension RestorePlanner.Result {
  /// What a run ends with that leaves everything as this says.
  fileprivate var status: ExitStatus {
    if !unexamined.isEmpty { return .trouble }
    return plan.isEmpty && plan.held.isEmpty ? .success : .findings
  }
}
