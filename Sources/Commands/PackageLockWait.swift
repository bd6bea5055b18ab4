internal import FileSystem
internal import Messages
internal import Ownership
internal import Reports

/// Waiting, a little, until no package manager is at work where names are to change.
struct PackageLockWait {
  /// What came of it.
  enum Result {
    /// Nobody is at work, nor can anybody begin while these are held.
    case taken(PackageLocks)
    /// Somebody was until the end, which has been told.
    case held
    /// An interrupt came first.
    case interrupted
  }

  private let timeout: Int64
  private let terminal: Terminal
  /// How long to wait between two looks, in milliseconds.
  private static let pause: Int64 = 100

  init(_ change: ChangeOptions, _ terminal: Terminal) {
    timeout = Int64(change.lockTimeout) * 1000
    self.terminal = terminal
  }

  /// Takes the locks of the package managers in whose trees directories lie.
  func locks(for directories: Set<Path>, in root: borrowing SystemRoot) -> Result {
    let begin = CurrentProcess.milliseconds
    var hasSpoken = false
    while true {
      switch PackageLocks.take(for: directories, in: root) {
      case .taken(let locks): return .taken(locks)
      case .held(let holder):
        let shown = name(of: holder)
        let path = (root.isForeign ? root.path.bytes : []) + holder.file.bytes
        let file = Escaping.displayed(Path(path))
        if CurrentProcess.wasInterrupted { return .interrupted }
        if CurrentProcess.milliseconds - begin >= timeout {
          complain(about: holder, shown, Path(path))
          return .held
        }
        if !hasSpoken, !terminal.isQuiet {
          terminal.talk(terminal.catalog.waitingForLock(shown, file: file))
        }
        hasSpoken = true
        CurrentProcess.sleep(milliseconds: PackageLockWait.pause)
      }
    }
  }

  private func name(of holder: LockHolder) -> String {
    guard let process = holder.process else { return holder.manager }
    return terminal.catalog.lockHolder(
      Escaping.displayed(process.program), process: process.number)
  }

  private func complain(
    about holder: LockHolder, _ shown: String, _ path: Path
  ) {
    let catalog = terminal.catalog
    let file = Escaping.displayed(path)
    terminal.complain(catalog.lockIsHeld(by: shown, file: file), hint: catalog.hintLock)
    guard holder.mayBeStale, !terminal.isQuiet else { return }
    let command = "sudo rm " + Escaping.shellWord(path.bytes)
    terminal.talk(catalog.hint(catalog.hintStaleLock(holder.manager, command: command)))
  }
}
