internal import FileSystem
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

  init(_ options: LinksRestore) {
    self.options = options
    terminal = options.common.terminal
    progress = Progress(on: terminal)
    file = Path(LosslessText.bytes(options.file))
    directory = Path(LosslessText.bytes(options.directory))
  }

  private var isJSON: Bool { options.common.format == .json }
  private var mayChange: Bool { !options.change.dryRun && (options.change.yes || terminal.canAsk) }
  private var report: RepairReport {
    RepairReport(
      catalog: terminal.catalog, style: terminal.style, columns: terminal.columns,
      isVerbose: options.common.verbose)
  }

  func run() throws -> ExitStatus {
    guard let manifest = readManifest(),
      let root = Targets.openRoot(options.common.rootPath, terminal)
    else { return end(.trouble) }
    guard let storePath = options.change.storePath else {
      terminal.complain(
        terminal.catalog.noStateDirectory, hint: terminal.catalog.hintStateDirectory)
      return end(.trouble)
    }
    // As for a fix: held from the first look on, free while a person thinks.
    var held: UndoStore?
    if mayChange {
      switch StoreRecovery.settle(storePath, in: root, options.change, terminal) {
      case .settled(let store): held = store
      case .ended(let status): return end(status)
      }
      if !options.change.yes { held = nil }
    }
    guard let found = look(manifest, in: root) else { return end(.trouble) }
    terminal.complain(about: found.unexamined)
    let planText = text(of: found)
    if !isJSON { try terminal.tell(planText) }
    let unseen = isJSON ? planText : nil
    guard !found.plan.isEmpty,
      terminal.consents(to: terminal.catalog.confirmPrompt, options.change, unseen: unseen)
    else {
      if isJSON { try tellDocument(Outcome(planned: found.plan)) }
      if CurrentProcess.wasInterrupted { return .interrupted }
      return found.status
    }
    return try restore(found, manifest, in: root, recordingIn: storePath, held)
  }

  private func end(_ status: ExitStatus) -> ExitStatus {
    terminal.endWithoutPlan(status, options.common.format, options.change)
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
    _ manifest: LinkManifest, in root: borrowing SystemRoot
  ) -> RestorePlanner.Result? {
    defer { progress.clear() }
    do throws(FileSystemError) {
      return try RestorePlanner.plan(
        for: manifest, below: directory, in: root, allowsOutside: options.allowOutside
      ) { path in progress.show(terminal.catalog.lookingAt(Escaping.displayed(path))) }
    } catch {
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
      return nil
    }
  }

  private func text(of found: RestorePlanner.Result) -> String {
    let right = found.right == 0 ? "" : terminal.catalog.linksRight(found.right) + "\n"
    return report.text(found.plan) + right
  }

  private func restore(
    _ found: RestorePlanner.Result, _ manifest: LinkManifest, in root: borrowing SystemRoot,
    recordingIn storePath: Path, _ held: consuming UndoStore?
  ) throws -> ExitStatus {
    let outcome: Outcome
    let refresh: CacheRefresh.Result
    switch Mending(options.change, terminal, progress)
      .carryOut(found.plan, in: root, recordingIn: storePath, held)
    {
    case .done(let done, let refreshed): (outcome, refresh) = (done, refreshed)
    case .left(let reason, let status):
      if isJSON { try tellDocument(Outcome(leaving: found.plan, because: reason)) }
      return status
    }
    if isJSON {
      try tellDocument(outcome, refresh)
    } else {
      let text = report.text(outcome, isCacheRefreshed: refresh.isRefreshed) { id in
        "solder undo\(options.change.storeWords) \(id)"
      }
      // Results go where the plan went; a file holds them both only if it is written once.
      if options.common.output == nil { try terminal.tell(text) } else { terminal.talk(text) }
    }
    var hasFailed = terminal.complain(about: outcome)
    if case .failed = refresh { hasFailed = true }
    if outcome.wasInterrupted { return .interrupted }
    // The last word is another look, not what solder believes to have done.
    guard let left = look(manifest, in: root) else { return .trouble }
    // What could not be looked at before was told of then.
    if found.unexamined.isEmpty { terminal.complain(about: left.unexamined) }
    return hasFailed || !found.unexamined.isEmpty ? .trouble : left.status
  }

  private func tellDocument(
    _ outcome: Outcome, _ refresh: CacheRefresh.Result = .notNeeded
  ) throws {
    try terminal.tell(
      try JSONRepair.bytes(
        outcome, isDryRun: options.change.dryRun, isCacheRefreshed: refresh.isRefreshed,
        cacheFailure: refresh.failure, catalog: terminal.catalog))
  }
}

extension RestorePlanner.Result {
  /// What a run ends with that leaves everything as this says.
  fileprivate var status: ExitStatus {
    if !unexamined.isEmpty { return .trouble }
    return plan.isEmpty && plan.held.isEmpty ? .success : .findings
  }
}
