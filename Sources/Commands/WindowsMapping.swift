internal import Census
internal import FileSystem
internal import Host
internal import Repair
internal import Reports

/// Where Windows sees the directories of a plan.
struct WindowsMapping {
  private let given: (base: Path, directory: WindowsPath)?
  private let common: CommonOptions

  /// Takes what the options say; a target that is a file stands for its directory.
  init(_ options: Fix, _ census: LibraryCensus) {
    common = options.common
    guard let directory = options.script.windowsDir.flatMap({ WindowsPath($0) }),
      let target = options.targets.first.map({ Path(LosslessText.bytes($0)) })
    else {
      given = nil
      return
    }
    let isDirectory = census.directories.contains { $0.path.isAtOrBelow(target) }
    given = (isDirectory ? target : target.parent, directory)
  }

  /// The directory as Windows names it; `nil` where it cannot be written.
  func directory(_ path: Path) -> WindowsPath? {
    guard let given else { return WindowsMapping.drive(of: path, common) }
    return path.names(below: given.base).flatMap { given.directory.appending($0) }
  }

  /// The directory on a drive of Windows that is mounted here; `nil` where there is none.
  static func drive(of path: Path, _ common: CommonOptions) -> WindowsPath? {
    let isForeign = common.rootPath != Path("/")
    let base = isForeign ? Path("/") : CurrentProcess.workingDirectory
    let inside = path.absolute(from: base)
    let whole = isForeign ? Path(common.rootPath.bytes + inside.bytes) : inside
    guard let (drive, names) = WindowsDrives.ofMachine().location(of: whole.simplified) else {
      return nil
    }
    return WindowsPath(drive)?.appending(names)
  }
}
