internal import ArgumentParser
internal import Census
internal import Diagnosis
internal import FileSystem
internal import Host
internal import Messages
internal import Repair
internal import Reports
internal import WSL

/// One run of `solder fix`, from looking to verifying.
struct FixRun {
  private let options: Fix
  private let terminal: Terminal
  private let targets: [Path]
  private let progress: Progress
  private let dialogue: RepairDialogue

  init(_ options: Fix) {
    self.options = options
    terminal = options.common.terminal
    targets =
      options.subsystem.way == .volatile
      ? [WindowsSubsystem.driverDirectory] : options.targets.map { Path(LosslessText.bytes($0)) }
    progress = Progress(on: terminal)
    dialogue = RepairDialogue(options.common, options.change, terminal, targets: targets)
  }

  func run() throws -> ExitStatus {
    guard let root = Targets.openRoot(options.common.rootPath, terminal),
      let storePath = dialogue.storePath
    else { return dialogue.end(.trouble) }
    var held: UndoStore?
    switch dialogue.holdStore(at: storePath, in: root) {
    case .settled(let store): held = store
    case .ended(let status): return dialogue.end(status)
    }
    let examination = Examination(of: targets, in: root, progress: progress, terminal: terminal)
    var permissions = options.permissions
    permissions.knowsOwners = examination.ownershipProblems.isEmpty
    permissions.recordedNames = examination.recordedNames
    var plan = Planner.plan(
      for: examination.findings, of: examination.census, permissions: permissions,
      circumstances: examination.circumstances)
    terminal.complain(about: examination.ownershipProblems)
    let unexamined = examination.census.unexamined
    // Names that may be a package's were not mended because something could not be read.
    let hadTrouble =
      !unexamined.isEmpty || plan.held.contains { $0.reason == .ownerUnknown }
    terminal.complain(about: unexamined)
    var predictions = Prediction.of(
      plan, in: examination.census, takesLeftovers: examination.ldconfigTakesLeftovers)
    let isBlind = examination.census.directories.isEmpty && !unexamined.isEmpty
    let planText =
      isBlind
      ? terminal.catalog.nothingExamined + "\n"
      : dialogue.report(examination.lent).text(plan, predictions: predictions)
        + dialogue.report().doubts(about: plan, in: examination.census)
    guard try dialogue.agrees(to: plan, told: planText) else {
      return try leave(plan, predictions, hadTrouble: hadTrouble)
    }
    // Nothing is made before there is consent, not even to see whether it can be.
    if let census = LinkTrial.revised(examination.census, for: plan, in: root) {
      plan = Planner.plan(
        for: examination.findings, of: census, permissions: permissions,
        circumstances: examination.circumstances)
      predictions = Prediction.of(
        plan, in: census, takesLeftovers: examination.ldconfigTakesLeftovers)
      let text = dialogue.report().text(afterRefusal: plan, predictions: predictions)
      guard try dialogue.agrees(to: plan, told: text) else {
        return try leave(plan, predictions, hadTrouble: hadTrouble)
      }
    }
    return try mend(
      plan, predictions, in: root, recordingIn: storePath, held, hadTrouble: hadTrouble)
  }

  private func leave(
    _ plan: Plan, _ predictions: [Prediction], hadTrouble: Bool
  ) throws -> ExitStatus {
    if dialogue.isJSON {
      try dialogue.tellDocument(Outcome(planned: plan), predictions: predictions)
    }
    if CurrentProcess.wasInterrupted { return .interrupted }
    return hadTrouble ? .trouble : status(ofPending: plan)
  }

  private func status(ofPending plan: Plan) -> ExitStatus {
    plan.isEmpty && !plan.held.contains { $0.finding.severity > .note } ? .success : .findings
  }

  private func mend(
    _ plan: Plan, _ foreseen: [Prediction], in root: borrowing SystemRoot,
    recordingIn storePath: Path, _ held: consuming UndoStore?, hadTrouble: Bool
  ) throws -> ExitStatus {
    let outcome: Outcome
    let refresh: CacheRefresh.Result
    switch Mending(options.change, terminal, progress)
      .carryOut(plan, in: root, recordingIn: storePath, held)
    {
    case .done(let done, let refreshed): (outcome, refresh) = (done, refreshed)
    case .left(let reason, let status):
      return try dialogue.leave(plan, because: reason, as: status)
    }
    // The last word is another look, not what solder believes to have done.
    let examination = Examination(of: targets, in: root, progress: progress, terminal: terminal)
    let predictions = Prediction.of(
      outcome, in: examination.census, takesLeftovers: examination.ldconfigTakesLeftovers)
    try dialogue.tell(
      outcome, refresh,
      predictions: dialogue.isJSON ? predictions : predictions.filter { !foreseen.contains($0) })
    let hasFailed = dialogue.complain(about: outcome, refresh)
    if outcome.wasInterrupted { return .interrupted }
    let hasLeft = outcome.actions.contains { $0.status != .done }
    let verdict = verdict(on: examination, hadTrouble: hadTrouble, hasFailed: hasFailed)
    return verdict == .success && hasLeft ? .findings : verdict
  }

  private func verdict(
    on examination: Examination, hadTrouble: Bool, hasFailed: Bool
  ) -> ExitStatus {
    let left = examination.findings.filter {
      $0.severity > .note && options.permissions.rules?.contains($0.rule) != false
        && !(options.change.noCache && $0.rule == .staleCache)
    }
    if !left.isEmpty, !dialogue.isJSON { terminal.talk(terminal.catalog.remaining(left.count)) }
    // What could not be looked at before was told of then.
    if !hadTrouble { terminal.complain(about: examination.census.unexamined) }
    if hadTrouble || hasFailed || !examination.census.unexamined.isEmpty { return .trouble }
    return left.isEmpty ? .success : .findings
  }
}
