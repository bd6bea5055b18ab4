internal import Census
internal import FileSystem
internal import Host
internal import Messages
internal import Reports
internal import WSL

/// One run of `solder fix --wsl`: the directory that Windows lends, mended in the way that was chosen.
struct SubsystemRun {
  private let options: Fix
  private let way: Way
  private let terminal: Terminal

  init(_ options: Fix, _ way: Way) {
    self.options = options
    self.way = way
    terminal = options.common.terminal
  }

  private var catalog: any Catalog { terminal.catalog }

  func run() throws -> ExitStatus {
    guard let root = Targets.openRoot(options.common.rootPath, terminal) else { return end() }
    let subsystem = WindowsSubsystem.read(under: root)
    guard let lent = LentDirectory(subsystem, isSearched: true) else {
      complainOfNothing(subsystem)
      return end()
    }
    if lent.subsystem.isContainer {
      terminal.complain(catalog.wayOfHost)
      return end()
    }
    guard lent.ways.contains(way) else {
      terminal.complain(catalog.wayNotHere)
      return end()
    }
    switch way {
    case .links: return try FarmRun(options).run(in: root)
    case .windows: return try WindowsScriptRun(options, lent).run(in: root)
    case .volatile:
      let status = try FixRun(options).run()
      if !options.change.dryRun, status == .success, !terminal.isQuiet {
        terminal.talk(catalog.lastsUntilStop)
      }
      return status
    }
  }

  // A document is owed to whoever asks for one, though there is no plan.
  private func end() -> ExitStatus {
    terminal.endWithoutPlan(.trouble, options.common.format, options.change)
  }

  private func complainOfNothing(_ subsystem: WindowsSubsystem?) {
    let directory = Escaping.displayed(WindowsSubsystem.driverDirectory)
    let isOff = subsystem?.settings.isOff("enabled", in: "gpu") == true
    terminal.complain(
      catalog.nothingLent(directory),
      hint: isOff
        ? catalog.lentGpuOff(Escaping.displayed(SubsystemSettings.path))
        : catalog.hintNothingLent)
  }
}

extension CensusTaker {
  /// The directory that Windows lends, marked as such.
  static func driverDirectory(in root: borrowing SystemRoot) -> LibraryCensus {
    var census = census(of: [WindowsSubsystem.driverDirectory], in: root)
    census.markLent(in: root)
    return census
  }
}

extension WindowsSubsystem {
  /// The directory that Windows lends to the running system; `nil` where it lends none.
  static func lentDirectory(in root: borrowing SystemRoot) -> FileIdentity? {
    guard let status = try? root.status(of: driverDirectory),
      read(under: root)?.driverMount != nil
    else { return nil }
    return status.identity
  }
}

extension LibraryCensus {
  /// Marks the directory that Windows lends, by whatever path it was looked at.
  mutating func markLent(in root: borrowing SystemRoot) {
    guard let lent = try? root.status(of: WindowsSubsystem.driverDirectory).identity else { return }
    for index in directories.indices where directories[index].status.identity == lent {
      directories[index].isLentByWindows = true
    }
  }
}
