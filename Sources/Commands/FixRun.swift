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

  init(_ options: Fix) {
    self.options = options
    terminal = options.common.terminal
    targets =
      options.subsystem.way == .volatile
      ? [WindowsSubsystem.driverDirectory] : options.targets.map { Path(LosslessText.bytes($0)) }
    progress = Progress(on: terminal)
  }

  private var isJSON: Bool { options.common.format == .json }
  private var mayChange: Bool { !options.change.dryRun && (options.change.yes || terminal.canAsk) }
  private func report(_ lent: LentDirectory? = nil) -> RepairReport {
    RepairReport(
      catalog: terminal.catalog, style: terminal.style, columns: terminal.columns, scene: scene,
      isVerbose: options.common.verbose, lent: lent)
  }

  private var scene: OwnershipAdvice.Scene {
    OwnershipAdvice.Scene(root: options.common.rootPath, targets: targets)
  }

  func run() throws -> ExitStatus {
    guard let root = Targets.openRoot(options.common.rootPath, terminal) else { return .trouble }
    guard let storePath = options.change.storePath else {
      terminal.complain(
        terminal.catalog.noStateDirectory, hint: terminal.catalog.hintStateDirectory)
      return .trouble
    }
    // Held from the first look on: what another solder is in the midst of is no state to plan from.
    var held: UndoStore?
    if mayChange {
      switch StoreRecovery.settle(storePath, in: root, options.change, terminal) {
      case .settled(let store): held = store
      case .ended(let status): return status
      }
      // While a person thinks, others may go on.
      if !options.change.yes { held = nil }
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
      : report(examination.lent).text(plan, predictions: predictions)
        + report().doubts(about: plan, in: examination.census)
    if !isJSON { try terminal.tell(planText) }
    let question = terminal.catalog.confirmPrompt
    let unseen = isJSON ? planText : nil
    guard !plan.isEmpty, terminal.consents(to: question, options.change, unseen: unseen) else {
      return try leave(plan, predictions, hadTrouble: hadTrouble)
    }
    // Nothing is made before there is consent, not even to see whether it can be.
    if let census = LinkTrial.revised(examination.census, for: plan, in: root) {
      plan = Planner.plan(
        for: examination.findings, of: census, permissions: permissions,
        circumstances: examination.circumstances)
      predictions = Prediction.of(
        plan, in: census, takesLeftovers: examination.ldconfigTakesLeftovers)
      let text = report().text(afterRefusal: plan, predictions: predictions)
      if !isJSON { try terminal.tell(text) }
      let unseen = isJSON ? text : nil
      guard !plan.isEmpty, terminal.consents(to: question, options.change, unseen: unseen) else {
        return try leave(plan, predictions, hadTrouble: hadTrouble)
      }
    }
    return try mend(
      plan, predictions, in: root, recordingIn: storePath, held, hadTrouble: hadTrouble)
  }

  private func leave(
    _ plan: Plan, _ predictions: [Prediction], hadTrouble: Bool
  ) throws -> ExitStatus {
    if isJSON { try tellDocument(Outcome(planned: plan), predictions: predictions) }
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
    case .left(let reason, let status): return try leave(plan, because: reason, as: status)
    }
    // The last word is another look, not what solder believes to have done.
    let examination = Examination(of: targets, in: root, progress: progress, terminal: terminal)
    let predictions = Prediction.of(
      outcome, in: examination.census, takesLeftovers: examination.ldconfigTakesLeftovers)
    try tell(
      outcome, refresh,
      predictions: isJSON ? predictions : predictions.filter { !foreseen.contains($0) })
    var hasFailed = terminal.complain(about: outcome)
    if case .failed = refresh { hasFailed = true }
    if outcome.wasInterrupted { return .interrupted }
    let hasLeft = outcome.actions.contains { $0.status != .done }
    let verdict = verdict(on: examination, hadTrouble: hadTrouble, hasFailed: hasFailed)
    return verdict == .success && hasLeft ? .findings : verdict
  }

  // A document is owed to whoever asked for one, whatever came in between.
  private func leave(
    _ plan: Plan, because reason: SkipReason, as status: ExitStatus
  ) throws -> ExitStatus {
    if isJSON { try tellDocument(Outcome(leaving: plan, because: reason)) }
    return status
  }

  private func tell(
    _ outcome: Outcome, _ refresh: CacheRefresh.Result, predictions: [Prediction]
  ) throws {
    if isJSON { return try tellDocument(outcome, refresh, predictions: predictions) }
    // Results go where the plan went; a file holds them both only if it is written once.
    let text = report().text(
      outcome, isCacheRefreshed: refresh.isRefreshed, predictions: predictions
    ) { id in
      "solder undo\(options.change.storeWords) \(id)"
    }
    if options.common.output == nil { try terminal.tell(text) } else { terminal.talk(text) }
  }

  private func tellDocument(
    _ outcome: Outcome, _ refresh: CacheRefresh.Result = .notNeeded,
    predictions: [Prediction] = []
  ) throws {
    try terminal.tell(
      try JSONRepair.bytes(
        outcome, isDryRun: options.change.dryRun, isCacheRefreshed: refresh.isRefreshed,
        cacheFailure: refresh.failure, predictions: predictions, scene: scene,
        catalog: terminal.catalog))
  }

  private func verdict(
    on examination: Examination, hadTrouble: Bool, hasFailed: Bool
  ) -> ExitStatus {
    let left = examination.findings.filter {
      $0.severity > .note && options.permissions.rules?.contains($0.rule) != false
        && !(options.change.noCache && $0.rule == .staleCache)
    }
    if !left.isEmpty, !isJSON { terminal.talk(terminal.catalog.remaining(left.count)) }
    // What could not be looked at before was told of then.
    if !hadTrouble { terminal.complain(about: examination.census.unexamined) }
    if hadTrouble || hasFailed || !examination.census.unexamined.isEmpty { return .trouble }
    return left.isEmpty ? .success : .findings
  }
}
