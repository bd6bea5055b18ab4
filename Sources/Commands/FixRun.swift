internal import ArgumentParser
internal import Census
internal import Diagnosis
internal import FileSystem
internal import Messages
internal import Repair
internal import Reports

/// One run of `solder fix`, from looking to verifying.
struct FixRun {
  private let options: Fix
  private let terminal: Terminal
  private let targets: [Path]
  private let progress: Progress

  init(_ options: Fix) {
    self.options = options
    terminal = options.common.terminal
    targets = options.targets.map { Path(LosslessText.bytes($0)) }
    progress = Progress(on: terminal)
  }

  private var isJSON: Bool { options.common.format == .json }
  private var mayChange: Bool { !options.change.dryRun && (options.change.yes || terminal.canAsk) }
  private var report: RepairReport {
    RepairReport(catalog: terminal.catalog, style: terminal.style, columns: terminal.columns)
  }

  func run() throws -> ExitStatus {
    guard let root = Targets.openRoot(options.common, terminal) else { return .trouble }
    guard let store = options.change.storePath else {
      terminal.complain(
        terminal.catalog.noStateDirectory, hint: terminal.catalog.hintStateDirectory)
      return .trouble
    }
    if mayChange, !StoreRecovery.settle(store, in: root, options.change, terminal) {
      return .trouble
    }
    let examination = Examination(of: targets, in: root, progress: progress, terminal: terminal)
    let plan = Planner.plan(
      for: examination.findings, of: examination.census, permissions: options.permissions,
      circumstances: examination.circumstances)
    let unexamined = examination.census.unexamined
    terminal.complain(about: unexamined)
    let isBlind = examination.census.directories.isEmpty && !unexamined.isEmpty
    let planText = isBlind ? terminal.catalog.nothingExamined + "\n" : report.text(plan)
    if !isJSON { try terminal.tell(planText) }
    let question = terminal.catalog.confirmPrompt
    let unseen = isJSON ? planText : nil
    guard !plan.isEmpty, terminal.consents(to: question, options.change, unseen: unseen) else {
      if isJSON { try tellDocument(Outcome(planned: plan)) }
      if CurrentProcess.wasInterrupted { return .interrupted }
      return unexamined.isEmpty ? status(ofPending: plan) : .trouble
    }
    return try mend(plan, in: root, recordingIn: store, hadTrouble: !unexamined.isEmpty)
  }

  private func status(ofPending plan: Plan) -> ExitStatus {
    plan.isEmpty && !plan.held.contains { $0.finding.severity > .note } ? .success : .findings
  }

  private func mend(
    _ plan: Plan, in root: borrowing SystemRoot, recordingIn storePath: Path, hadTrouble: Bool
  ) throws -> ExitStatus {
    var outcome = Outcome(planned: plan)
    if !plan.directories.isEmpty {
      do throws(JournalError) {
        let store = try UndoStore.open(storePath)
        outcome = Executor.carryOut(plan, in: root, recordingIn: store) { path in
          progress.show(terminal.catalog.mending(Escaping.displayed(path)))
        }
      } catch {
        terminal.complain(error)
        return .trouble
      }
    }
    let changed = Set(outcome.actions.filter { $0.status == .done }.map(\.directory))
    let refresher = CacheRefresh(options.change, terminal)
    let refresh =
      plan.staleCache == nil
      ? refresher.perform(after: changed, in: root) : refresher.renew(in: root)
    progress.clear()
    try tell(outcome, isCacheRefreshed: refresh.isRefreshed)
    var hasFailed = complain(about: outcome)
    if case .failed = refresh { hasFailed = true }
    if outcome.wasInterrupted { return .interrupted }
    let hasLeft = outcome.actions.contains { $0.status != .done }
    let verdict = verified(in: root, hadTrouble: hadTrouble, hasFailed: hasFailed)
    return verdict == .success && hasLeft ? .findings : verdict
  }

  private func tell(_ outcome: Outcome, isCacheRefreshed: Bool) throws {
    if isJSON { return try tellDocument(outcome, isCacheRefreshed: isCacheRefreshed) }
    // Results go where the plan went; a file holds them both only if it is written once.
    let text = report.text(outcome, isCacheRefreshed: isCacheRefreshed) { id in
      "solder undo\(options.change.storeWords) \(id)"
    }
    if options.common.output == nil { try terminal.tell(text) } else { terminal.talk(text) }
  }

  private func tellDocument(_ outcome: Outcome, isCacheRefreshed: Bool = false) throws {
    try terminal.tell(
      try JSONRepair.bytes(
        outcome, isDryRun: options.change.dryRun, isCacheRefreshed: isCacheRefreshed,
        catalog: terminal.catalog))
  }

  /// Says what failed; gives whether anything did.
  private func complain(about outcome: Outcome) -> Bool {
    var hasFailed = false
    for action in outcome.actions {
      guard case .failed(let error) = action.status else { continue }
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
      hasFailed = true
    }
    if let error = outcome.journalFailure {
      terminal.complain(error)
      hasFailed = true
    }
    return hasFailed
  }

  // The last word is another look, not what solder believes to have done.
  private func verified(
    in root: borrowing SystemRoot, hadTrouble: Bool, hasFailed: Bool
  ) -> ExitStatus {
    let examination = Examination(of: targets, in: root, progress: progress, terminal: terminal)
    let left = examination.findings.filter {
      $0.severity > .note && options.permissions.rules?.contains($0.rule) != false
    }
    if !left.isEmpty, !isJSON { terminal.talk(terminal.catalog.remaining(left.count)) }
    // What could not be looked at before was told of then.
    if !hadTrouble { terminal.complain(about: examination.census.unexamined) }
    if hadTrouble || hasFailed || !examination.census.unexamined.isEmpty { return .trouble }
    return left.isEmpty ? .success : .findings
  }
}

/// Bringing interrupted runs to a whole before anything new is begun.
enum StoreRecovery {
  /// Settles what interrupted runs left; false where the undo store cannot be used.
  static func settle(
    _ path: Path, in root: borrowing SystemRoot, _ change: ChangeOptions, _ terminal: Terminal
  ) -> Bool {
    guard UndoStore.exists(at: path) else { return true }
    do throws(JournalError) {
      let store = try UndoStore.open(path)
      let reports = try Recovery.settle(store, in: root)
      // The interrupted run did not come to it.
      if reports.contains(where: { $0.done > 0 }) {
        _ = CacheRefresh(change, terminal).perform(after: nil, in: root)
      }
      for report in reports {
        terminal.talk(
          terminal.catalog.error(
            terminal.catalog.recovered(id: report.id, done: report.done, steps: report.steps)))
        for failure in report.failures {
          terminal.complain(
            terminal.catalog.recoveryFailed(
              id: report.id, reason: terminal.phrasing.message(failure)))
        }
      }
      return true
    } catch {
      terminal.complain(error)
      return false
    }
  }
}
