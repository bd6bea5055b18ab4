internal import FileSystem
internal import Messages
internal import Ownership
internal import Repair
internal import Reports

/// Bringing interrupted runs to a whole before anything new is begun.
enum StoreRecovery {
  /// What came of it.
  enum Result: ~Copyable {
    /// All is whole; no other solder changes anything while the store is held. `nil`: there is none yet.
    case settled(UndoStore?)
    /// The run ends here, which has been told.
    case ended(ExitStatus)
  }

  /// Settles what interrupted runs left.
  static func settle(
    _ path: Path, in root: borrowing SystemRoot, _ change: ChangeOptions, _ terminal: Terminal,
    sparing purpose: EscapedBytes? = nil
  ) -> Result {
    guard UndoStore.exists(at: path) else { return .settled(nil) }
    do throws(JournalError) {
      let store = try terminal.open(store: path)
      let locks: PackageLocks
      switch PackageLockWait(change, terminal)
        .locks(for: try Recovery.directories(of: store, in: root), in: root)
      {
      case .taken(let taken): locks = taken
      case .held: return .ended(.trouble)
      case .interrupted: return .ended(.interrupted)
      }
      let reports = try Recovery.settle(store, in: root, sparing: purpose)
      // The interrupted run did not come to it.
      if reports.contains(where: { $0.done > 0 }) {
        _ = CacheRefresh(change, terminal).perform(after: nil, in: root)
      }
      withExtendedLifetime(locks) {}
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
      return .settled(store)
    } catch {
      terminal.complain(error)
      return .ended(.trouble)
    }
  }
}
