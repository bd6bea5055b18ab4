internal import Census
internal import Diagnosis
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
  private let dialogue: RepairDialogue

  init(_ options: Fix) {
    self.options = options
    terminal = options.common.terminal
    progress = Progress(on: terminal)
    dialogue = RepairDialogue(options.common, options.change, terminal)
    place = options.subsystem.place ?? FarmPlan.usualPlace
  }

  private var catalog: any Catalog { terminal.catalog }

  func run(in root: borrowing SystemRoot) throws -> ExitStatus {
    guard let storePath = dialogue.storePath else { return dialogue.end(.trouble) }
    var held: UndoStore?
    switch dialogue.holdStore(at: storePath, in: root) {
    case .settled(let store): held = store
    case .ended(let status): return dialogue.end(status)
    }
    guard let found = look(in: root) else { return dialogue.end(.trouble) }
    let plan = plan(of: found, in: root)
    for remark in found.remarks where remark.isOfLeft {
      terminal.complain(terminal.phrasing.message(remark))
    }
    if plan.isEmpty { return try tellNothingToDo(found, plan) }
    guard try dialogue.agrees(to: plan, told: dialogue.report().text(plan)) else {
      if dialogue.isJSON { try dialogue.tellDocument(Outcome(planned: plan)) }
      return CurrentProcess.wasInterrupted ? .interrupted : .findings
    }
    // Nothing is made before there is consent, not even to see whether it can be.
    if plan.directories.contains(where: { $0.path == place.parent }),
      let links = LinkTrial.links(in: place.parent, root), links != .symbolic
    {
      return try leaveWithoutLinks()
    }
    return try carryOut(plan, found.remarks, in: root, recordingIn: storePath, held)
  }

  /// The changes, and a new cache where the old one does not list what the loader searches.
  ///
  /// What is left is told in sentences of its own; a document has it among the actions.
  private func plan(of found: FarmPlan, in root: borrowing SystemRoot) -> Plan {
    Plan(
      directories: found.plan.directories, held: dialogue.isJSON ? found.held : [],
      staleCache: found.isRefused ? nil : staleCache(in: root))
  }

  private func staleCache(in root: borrowing SystemRoot) -> Finding? {
    guard !options.change.noCache else { return nil }
    return Examination(of: [], in: root, progress: progress, terminal: terminal).findings
      .first { $0.rule == .staleCache && $0.remedy.change == .refreshCache }
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

  private func leaveWithoutLinks() throws -> ExitStatus {
    let remark = FarmPlan.Remark.left(place, .noLinks)
    terminal.complain(terminal.phrasing.message(remark))
    if dialogue.isJSON {
      let held = [remark].compactMap(\.held)
      try dialogue.tellDocument(Outcome(planned: Plan(directories: [], held: held)))
    }
    return .findings
  }

  private func tellNothingToDo(_ found: FarmPlan, _ plan: Plan) throws -> ExitStatus {
    if dialogue.isJSON {
      try dialogue.tellDocument(Outcome(planned: plan))
    } else if !found.isRefused {
      try terminal.tell(catalog.farmIsCurrent(Escaping.displayed(place)) + "\n")
    }
    return found.leavesSome ? .findings : .success
  }

  private func carryOut(
    _ plan: Plan, _ remarks: [FarmPlan.Remark], in root: borrowing SystemRoot,
    recordingIn storePath: Path, _ held: consuming UndoStore?
  ) throws -> ExitStatus {
    let outcome: Outcome
    var refresh: CacheRefresh.Result
    switch Mending(options.change, terminal, progress)
      .carryOut(plan, in: root, recordingIn: storePath, held)
    {
    case .done(let done, let refreshed): (outcome, refresh) = (done, refreshed)
    case .left(let reason, let status):
      return try dialogue.leave(plan, because: reason, as: status)
    }
    if case .notNeeded = refresh, staleCache(in: root) != nil {
      refresh = CacheRefresh(options.change, terminal).renew(in: root)
    }
    try dialogue.tell(outcome, refresh)
    let hasFailed = dialogue.complain(about: outcome, refresh)
    if outcome.wasInterrupted { return .interrupted }
    guard !hasFailed else { return .trouble }
    // The last word is another look, not what solder believes to have done.
    guard let left = look(in: root) else { return .trouble }
    guard self.plan(of: left, in: root).isEmpty, !left.isRefused else {
      for remark in left.remarks where remark.isOfLeft && !remarks.contains(remark) {
        terminal.complain(terminal.phrasing.message(remark))
      }
      return .findings
    }
    if !terminal.isQuiet { tellWhatFollows(plan, remarks) }
    return left.leavesSome ? .findings : .success
  }

  private func tellWhatFollows(_ plan: Plan, _ remarks: [FarmPlan.Remark]) {
    for remark in remarks where !remark.isOfLeft {
      terminal.talk(terminal.phrasing.message(remark))
    }
    if !options.change.noCache { terminal.talk(catalog.farmIsFound) }
    if plan.directories.contains(where: { $0.path == SubsystemSettings.path.parent }) {
      terminal.talk(catalog.farmTakesEffect)
    }
    if options.subsystem.keepCurrent == nil { terminal.talk(catalog.farmKeepCurrent) }
  }
}
