internal import Census
internal import FileSystem
internal import Host
internal import Messages
internal import Repair
internal import Reports
internal import WSL

/// One run of `solder fix --wsl links`: a directory of links in place of the one that Windows lends.
struct FarmRun {
  private let options: Fix
  private let terminal: Terminal
  private let progress: Progress
  private let place: Path

  init(_ options: Fix) {
    self.options = options
    terminal = options.common.terminal
    progress = Progress(on: terminal)
    place = options.subsystem.place ?? FarmPlan.usualPlace
  }

  private var catalog: any Catalog { terminal.catalog }
  private var isJSON: Bool { options.common.format == .json }
  private var mayChange: Bool { !options.change.dryRun && (options.change.yes || terminal.canAsk) }
  private var report: RepairReport {
    RepairReport(catalog: catalog, style: terminal.style, columns: terminal.columns)
  }

  func run(in root: borrowing SystemRoot) throws -> ExitStatus {
    guard let storePath = options.change.storePath else {
      terminal.complain(catalog.noStateDirectory, hint: catalog.hintStateDirectory)
      return end(.trouble)
    }
    var held: UndoStore?
    if mayChange {
      switch StoreRecovery.settle(storePath, in: root, options.change, terminal) {
      case .settled(let store): held = store
      case .ended(let status): return end(status)
      }
      if !options.change.yes { held = nil }
    }
    guard let found = look(in: root) else { return end(.trouble) }
    if found.plan.isEmpty { return try tellNothingToDo(found) }
    let planText = report.text(found.plan)
    if !isJSON { try terminal.tell(planText) }
    let unseen = isJSON ? planText : nil
    guard terminal.consents(to: catalog.confirmPrompt, options.change, unseen: unseen) else {
      if isJSON { try tellDocument(Outcome(planned: found.plan)) }
      return CurrentProcess.wasInterrupted ? .interrupted : .findings
    }
    return try carryOut(found, in: root, recordingIn: storePath, held)
  }

  private func end(_ status: ExitStatus) -> ExitStatus {
    terminal.endWithoutPlan(status, options.common.format, options.change)
  }

  private func look(in root: borrowing SystemRoot) -> FarmPlan? {
    let census = CensusTaker.driverDirectory(in: root)
    guard let directory = census.directories.first, census.unexamined.isEmpty else {
      terminal.complain(about: census.unexamined)
      if census.unexamined.isEmpty { terminal.complain(catalog.nothingExamined) }
      return nil
    }
    do throws(FileSystemError) {
      return FarmPlan(
        of: directory, at: place, try Surroundings.read(at: place, in: root),
        keeper: options.subsystem.keepCurrent, command: command)
    } catch {
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
      return nil
    }
  }

  // The program as it was started, for a command that runs without a shell's search.
  private var command: String {
    let known = CurrentProcess.executable.flatMap { Escaping.plainShellWord($0.bytes) }
    let program = known.flatMap { $0.hasPrefix("/") ? $0 : nil }
    let into = options.subsystem.place.map { " --into " + Escaping.shellWord($0.bytes) } ?? ""
    return "\(program ?? "/usr/local/bin/solder") fix --wsl links\(into) --yes --quiet"
  }

  private func tellNothingToDo(_ found: FarmPlan) throws -> ExitStatus {
    if isJSON { try tellDocument(Outcome(planned: found.plan)) }
    guard !found.isRefused else {
      for remark in found.remarks { terminal.complain(terminal.phrasing.message(remark)) }
      return .findings
    }
    if !isJSON { try terminal.tell(catalog.farmIsCurrent(Escaping.displayed(place)) + "\n") }
    return .success
  }

  private func carryOut(
    _ found: FarmPlan, in root: borrowing SystemRoot, recordingIn storePath: Path,
    _ held: consuming UndoStore?
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
    try tell(outcome, refresh)
    var hasFailed = terminal.complain(about: outcome)
    if case .failed = refresh { hasFailed = true }
    if outcome.wasInterrupted { return .interrupted }
    guard !hasFailed else { return .trouble }
    // The last word is another look, not what solder believes to have done.
    guard let left = look(in: root), left.plan.isEmpty, !left.isRefused else { return .findings }
    if !terminal.isQuiet { tellWhatFollows(found) }
    return .success
  }

  private func tellWhatFollows(_ found: FarmPlan) {
    for remark in found.remarks { terminal.talk(terminal.phrasing.message(remark)) }
    if found.plan.directories.contains(where: { $0.path == SubsystemSettings.path.parent }) {
      terminal.talk(catalog.farmTakesEffect)
    }
    if options.subsystem.keepCurrent == nil { terminal.talk(catalog.farmKeepCurrent) }
  }

  private func tell(_ outcome: Outcome, _ refresh: CacheRefresh.Result) throws {
    if isJSON { return try tellDocument(outcome, refresh) }
    let text = report.text(outcome, isCacheRefreshed: refresh.isRefreshed) { id in
      "solder undo\(options.change.storeWords) \(id)"
    }
    if options.common.output == nil { try terminal.tell(text) } else { terminal.talk(text) }
  }

  private func tellDocument(
    _ outcome: Outcome, _ refresh: CacheRefresh.Result = .notNeeded
  ) throws {
    try terminal.tell(
      try JSONRepair.bytes(
        outcome, isDryRun: options.change.dryRun, isCacheRefreshed: refresh.isRefreshed,
        cacheFailure: refresh.failure, catalog: catalog))
  }
}
