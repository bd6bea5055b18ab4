internal import FileSystem
internal import Messages
internal import Ownership
internal import Repair
internal import Reports

/// What every command that carries out a plan asks and tells alike, as text or as a document.
struct RepairDialogue {
  let common: CommonOptions
  let change: ChangeOptions
  let terminal: Terminal
  /// The root and the targets, for commands that are to be pasted.
  let scene: OwnershipAdvice.Scene

  init(_ common: CommonOptions, _ change: ChangeOptions, _ terminal: Terminal, targets: [Path] = [])
  {
    self.common = common
    self.change = change
    self.terminal = terminal
    scene = OwnershipAdvice.Scene(root: common.rootPath, targets: targets)
  }

  var isJSON: Bool { common.format == .json }

  /// The report in the language and width of the terminal.
  func report(_ lent: LentDirectory? = nil) -> RepairReport {
    RepairReport(
      catalog: terminal.catalog, style: terminal.style, columns: terminal.columns, scene: scene,
      isVerbose: common.verbose, lent: lent)
  }

  /// The place of the undo store; `nil` where the environment names none, which has been told.
  var storePath: Path? {
    if change.storePath == nil {
      terminal.complain(
        terminal.catalog.noStateDirectory, hint: terminal.catalog.hintStateDirectory)
    }
    return change.storePath
  }

  /// Settles what interrupted runs left and holds the store, where anything may be changed.
  ///
  /// Held from the first look on: what another solder is in the midst of is no state to plan from.
  /// While a person thinks, others may go on.
  func holdStore(at path: Path, in root: borrowing SystemRoot) -> StoreRecovery.Result {
    guard !change.dryRun, change.yes || terminal.canAsk else { return .settled(nil) }
    switch StoreRecovery.settle(path, in: root, change, terminal) {
    case .ended(let status): return .ended(status)
    case .settled(let store): return change.yes ? .settled(store) : .settled(nil)
    }
  }

  /// Shows a plan and asks, unless it is empty; gives whether it is to be carried out.
  func agrees(to plan: Plan, told text: String) throws -> Bool {
    if !isJSON { try terminal.tell(text) }
    return !plan.isEmpty
      && terminal.consents(
        to: terminal.catalog.confirmPrompt, change, unseen: isJSON ? text : nil)
  }

  /// The end of a run that came to no plan.
  func end(_ status: ExitStatus) -> ExitStatus {
    terminal.endWithoutPlan(status, common.format, change)
  }

  /// The end of a run that left its plan for a reason; a document is owed all the same.
  func leave(_ plan: Plan, because reason: SkipReason, as status: ExitStatus) throws -> ExitStatus {
    if isJSON { try tellDocument(Outcome(leaving: plan, because: reason)) }
    return status
  }

  /// Tells what became of a plan.
  func tell(
    _ outcome: Outcome, _ refresh: CacheRefresh.Result, predictions: [Prediction] = []
  ) throws {
    if isJSON { return try tellDocument(outcome, refresh, predictions: predictions) }
    let text = report().text(
      outcome, isCacheRefreshed: refresh.isRefreshed, predictions: predictions
    ) { id in
      "solder undo\(change.storeWords) \(id)"
    }
    // Results go where the plan went; a file holds them both only if it is written once.
    if common.output == nil { try terminal.tell(text) } else { terminal.talk(text) }
  }

  /// Tells a plan, or what became of it, as a document.
  func tellDocument(
    _ outcome: Outcome, _ refresh: CacheRefresh.Result = .notNeeded, predictions: [Prediction] = []
  ) throws {
    try terminal.tell(
      try JSONRepair.bytes(
        outcome, isDryRun: change.dryRun, isCacheRefreshed: refresh.isRefreshed,
        cacheFailure: refresh.failure, predictions: predictions, scene: scene,
        catalog: terminal.catalog))
  }

  /// Says what failed; gives whether anything did.
  func complain(about outcome: Outcome, _ refresh: CacheRefresh.Result) -> Bool {
    let hasFailed = terminal.complain(about: outcome)
    return hasFailed || refresh.failure != nil
  }
}
