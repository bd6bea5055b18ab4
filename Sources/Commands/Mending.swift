internal import FileSystem
internal import Messages
internal import Ownership
internal import Repair
internal import Reports

/// Carrying out a plan that was agreed to: locks, record, steps, the loader's cache.
struct Mending {
  /// What came of it.
  enum Result {
    /// What became of the plan, and of the cache.
    case done(Outcome, CacheRefresh.Result)
    /// Nothing was begun, which has been told.
    case left(SkipReason, ExitStatus)
  }

  private let change: ChangeOptions
  private let terminal: Terminal
  private let progress: Progress

  init(_ change: ChangeOptions, _ terminal: Terminal, _ progress: Progress) {
    self.change = change
    self.terminal = terminal
    self.progress = progress
  }

  /// Carries a plan out, recording it in the store that is held, or else in the one at a path.
  func carryOut(
    _ plan: Plan, in root: borrowing SystemRoot, recordingIn storePath: Path,
    _ held: consuming UndoStore?, staged: StagedRepair? = nil
  ) -> Result {
    var outcome = Outcome(planned: plan)
    let locks: PackageLocks
    switch PackageLockWait(change, terminal)
      .locks(for: Set(plan.directories.map(\.path)), in: root)
    {
    case .taken(let taken): locks = taken
    case .held: return .left(.packageManagerAtWork, .trouble)
    case .interrupted: return .left(.interrupted, .interrupted)
    }
    if !plan.directories.isEmpty {
      do throws(JournalError) {
        let store = try terminal.store(held, at: storePath)
        outcome = Executor.carryOut(plan, in: root, recordingIn: store, staged: staged) {
          path in
          progress.show(terminal.catalog.mending(Escaping.displayed(path)))
        }
      } catch {
        terminal.complain(error)
        return .left(.storeUnusable, .trouble)
      }
    }
    let changed = Set(outcome.actions.filter { $0.status == .done }.flatMap(\.changedDirectories))
    let refresher = CacheRefresh(change, terminal)
    let refresh =
      plan.staleCache == nil
      ? refresher.perform(after: changed, in: root) : refresher.renew(in: root)
    outcome.cache?.status = refresh.isRefreshed ? .done : .failed
    // Whoever waits for the locks can go on from here.
    withExtendedLifetime(locks) {}
    progress.clear()
    return .done(outcome, refresh)
  }
}

extension Terminal {
  /// Says what failed; gives whether anything did.
  func complain(about outcome: Outcome) -> Bool {
    var hasFailed = false
    for action in outcome.actions {
      guard case .failed(let error) = action.status else { continue }
      complain(phrasing.message(error), hint: phrasing.hint(error))
      hasFailed = true
    }
    if let error = outcome.journalFailure {
      complain(error)
      hasFailed = true
    }
    return hasFailed
  }
}
