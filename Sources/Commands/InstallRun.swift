internal import Census
internal import Diagnosis
internal import FileSystem
internal import Installation
internal import LoaderConfiguration
internal import Messages
internal import Repair
internal import Reports

/// One run of `solder install` or `solder copy`: make ready, compare, show, confirm, move in.
struct InstallRun {
  private let request: InstallRequest
  private let change: ChangeOptions
  private let common: CommonOptions
  private let terminal: Terminal
  private let progress: Progress
  private let dialogue: RepairDialogue
  private let permissions: Planner.Permissions

  init(
    _ request: InstallRequest, _ common: CommonOptions, _ change: ChangeOptions,
    includesOwned: Bool
  ) {
    self.request = request
    self.common = common
    self.change = change
    terminal = common.terminal
    progress = Progress(on: terminal)
    dialogue = RepairDialogue(common, change, terminal, targets: [request.destination])
    var permissions = Planner.Permissions()
    permissions.includesOwned = includesOwned
    permissions.refreshesCache = !change.noCache
    self.permissions = permissions
  }

  func run() throws -> ExitStatus {
    guard let root = Targets.openRoot(common.rootPath, terminal), let storePath = dialogue.storePath
    else { return dialogue.end(.trouble) }
    // From here on an interrupt ends the run in a place where it can tidy up.
    CurrentProcess.catchInterrupts()
    guard !change.dryRun, change.yes || terminal.canAsk else { return try rehearse(in: root) }
    switch StoreRecovery.settle(storePath, in: root, change, terminal, sparing: purpose) {
    case .ended(let status): return dialogue.end(status)
    case .settled(let found):
      do throws(JournalError) {
        // Held until the end, also while a person thinks: the stage is the run's own.
        let store = try terminal.store(found, at: storePath)
        return try perform(in: root, recordingIn: storePath, store)
      } catch {
        terminal.complain(error)
        return dialogue.end(.trouble)
      }
    }
  }

  // MARK: Looking only

  /// Shows the plan of a run that changes nothing at the destination; it is made ready elsewhere.
  private func rehearse(in root: borrowing SystemRoot) throws -> ExitStatus {
    do throws(InstallError) {
      let machine = try failed { () throws(FileSystemError) in try SystemRoot.open(Path("/")) }
      let destination = try failed { () throws(FileSystemError) in
        try Destination.find(request.destination, in: root)
      }
      let place = Stage.Place(
        parent: InstallRun.temporaryDirectory,
        name: try failed { () throws(FileSystemError) in try Directory.temporaryName() })
      defer { try? Stage.discard(place, in: machine) }
      let stage = try failed { () throws(FileSystemError) in
        try Stage.make(at: place, missing: destination.missing, in: machine)
      }
      let found = try arrangement(stage, machine, destination, root)
      progress.clear()
      return tell(found)
    } catch {
      return end(error)
    }
  }

  private func tell(_ found: Arrangement) -> ExitStatus {
    terminal.complain(about: found.unexamined)
    let isTold = terminal.hasTold {
      _ = try dialogue.agrees(to: found.plan, told: text(of: found))
      if dialogue.isJSON { try dialogue.tellDocument(Outcome(planned: found.plan)) }
    }
    if CurrentProcess.wasInterrupted { return .interrupted }
    return isTold ? found.status : .trouble
  }

  private static var temporaryDirectory: Path {
    if let named = CurrentProcess.environmentBytes("TMPDIR"), Path(named).isAbsolute {
      return Path(named)
    }
    return Path("/var/tmp")
  }

  // MARK: Doing

  private func perform(
    in root: borrowing SystemRoot, recordingIn storePath: Path, _ store: consuming UndoStore
  ) throws(JournalError) -> ExitStatus {
    var begun: StagedRepair?
    var found: Arrangement
    do throws(InstallError) {
      let destination = try failed { () throws(FileSystemError) in
        try Destination.find(request.destination, in: root)
      }
      let name = try failed { () throws(FileSystemError) in try Directory.temporaryName() }
      let fresh = Stage.Place(parent: destination.basePath, name: name, purpose: purpose)
      let repair: StagedRepair
      do throws(JournalError) {
        repair = try begin(fresh, in: root, store)
      } catch {
        terminal.complain(error)
        return dialogue.end(.trouble)
      }
      begun = repair
      let place = repair.place ?? fresh
      let stage = try failed { () throws(FileSystemError) in
        place == fresh
          ? try Stage.make(at: place, missing: destination.missing, in: root)
          : try Stage.resume(at: place, missing: destination.missing, in: root)
      }
      found = try arrangement(stage, root, destination, root)
    } catch {
      progress.clear()
      if let begun { try store.abandon(begun, in: root) }
      return end(error)
    }
    progress.clear()
    terminal.complain(about: found.unexamined)
    guard var begun else { return .trouble }
    var agrees = false
    let isTold = terminal.hasTold {
      agrees = try dialogue.agrees(to: found.plan, told: text(of: found))
      guard dialogue.isJSON, !agrees || found.plan.directories.isEmpty else { return }
      try dialogue.tellDocument(Outcome(planned: found.plan))
    }
    guard agrees, !found.plan.directories.isEmpty else {
      try store.abandon(begun, in: root)
      if CurrentProcess.wasInterrupted { return .interrupted }
      return isTold ? found.status : .trouble
    }
    do throws(JournalError) {
      found.plan = try FurtherStages.bring(found.plan, of: &begun, in: root, recordingIn: store)
    } catch {
      try store.abandon(begun, in: root)
      throw error
    }
    return try carryOut(found, begun, in: root, recordingIn: storePath, store)
  }

  /// What a copy is: an interrupted one of the same is gone on with.
  private var purpose: EscapedBytes? {
    guard request.isOfDirectory else { return nil }
    let base = CurrentProcess.workingDirectory
    let paths = [request.source, request.destination].map { $0.absolute(from: base).bytes }
    return EscapedBytes(paths[0] + [0] + paths[1])
  }

  /// Begins a repair, or goes on with one of the same purpose.
  private func begin(
    _ place: Stage.Place, in root: borrowing SystemRoot, _ store: borrowing UndoStore
  ) throws(JournalError) -> StagedRepair {
    if let purpose, let left = try store.begun(for: purpose, in: root) {
      if left.place?.parent == place.parent { return left }
      try store.abandon(left, in: root)
    }
    return try store.begin(staging: place, in: root)
  }

  private func carryOut(
    _ found: Arrangement, _ begun: StagedRepair, in root: borrowing SystemRoot,
    recordingIn storePath: Path, _ store: consuming UndoStore
  ) throws(JournalError) -> ExitStatus {
    switch Mending(change, terminal, progress)
      .carryOut(found.plan, in: root, recordingIn: storePath, consume store, staged: begun)
    {
    case .left(let reason, let status):
      try terminal.store(nil, at: storePath).abandon(begun, in: root)
      return (try? dialogue.leave(found.plan, because: reason, as: status)) ?? .trouble
    case .done(let outcome, let refresh):
      let isTold = terminal.hasTold { try dialogue.tell(outcome, refresh) }
      let hasFailed = dialogue.complain(about: outcome, refresh)
      if outcome.wasInterrupted { return .interrupted }
      if hasFailed || !isTold || !found.unexamined.isEmpty { return .trouble }
      let hasLeft = outcome.actions.contains { $0.status != .done } || !found.plan.held.isEmpty
      return hasLeft ? .findings : .success
    }
  }

  // MARK: Both

  private func arrangement(
    _ stage: consuming Stage, _ stageRoot: borrowing SystemRoot,
    _ destination: borrowing Destination, _ root: borrowing SystemRoot
  ) throws(InstallError) -> Arrangement {
    let loaders = DynamicLoader.all(under: root)
    let circumstances = Circumstances(
      of: root, loaders, searching: SearchOrder.read(for: loaders, under: root))
    let (catalog, progress) = (terminal.catalog, progress)
    let isCopy = request.isOfDirectory
    let hooks = InstallHooks(isCancelled: { CurrentProcess.wasInterrupted }) { path in
      let shown = Escaping.displayed(path)
      progress.show(isCopy ? catalog.copying(shown) : catalog.unpacking(shown))
    }
    let staged = try StagedTree.fill(
      stage, for: request, destination, in: stageRoot, circumstances, hooks)
    return try InstallPlanner.plan(
      staged, in: stageRoot, to: destination, in: root, circumstances, permissions, hooks)
  }

  private var report: InstallReport {
    InstallReport(terminal.catalog, isCopy: request.isOfDirectory)
  }

  private func text(of found: Arrangement) -> String {
    dialogue.report().text(
      found.plan, installing: report.remarks(on: found), nothing: report.nothingToDo)
  }

  private func end(_ error: InstallError) -> ExitStatus {
    progress.clear()
    terminal.complain(report.message(error), hint: report.hint(error))
    return dialogue.end(error == .interrupted ? .interrupted : .trouble)
  }
}

extension Arrangement {
  /// What a run ends with that leaves everything as this says.
  fileprivate var status: ExitStatus {
    if !unexamined.isEmpty { return .trouble }
    return plan.isEmpty && plan.held.isEmpty ? .success : .findings
  }
}

private func failed<Value: ~Copyable>(
  _ body: () throws(FileSystemError) -> Value
) throws(InstallError) -> Value {
  do {
    return try body()
  } catch {
    throw .failed(error)
  }
}
