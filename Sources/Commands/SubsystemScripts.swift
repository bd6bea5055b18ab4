internal import FileSystem
internal import Host
internal import Repair

/// The two files of `--wsl windows`, in a place that others may write to as well.
struct SubsystemScripts {
  /// The script that mends.
  let fix: Path
  /// The script that takes it back.
  let undo: Path
  /// Whether every account of Windows may write beside them.
  let isShared: Bool

  /// Where they go without an `into`: where Windows sees them, if that is anywhere.
  init(into place: Path?) {
    let shared = SubsystemScripts.sharedDirectory
    let place = place ?? shared ?? CurrentProcess.workingDirectory
    fix = place.appending(Path("solder-wsl-fix.cmd"))
    undo = place.appending(Path("solder-wsl-undo.cmd"))
    isShared = place == shared
  }

  /// What lies in the place of one of them and is no earlier script of solder's own.
  func stranger() throws(FileSystemError) -> Path? {
    if try !isFree(undo) { return undo }
    return try isFree(fix) ? nil : fix
  }

  /// Whether an earlier script is there still.
  var isEarlierThere: Bool {
    (try? OutputFile.occupant(of: fix, reading: SubsystemScripts.signature.count))
      == .file(beginning: SubsystemScripts.signature)
  }

  /// Writes both; a link that was put there meanwhile is replaced, never written into.
  func write(_ script: WindowsScript) throws(FileSystemError) {
    try OutputFile.replace(undo, with: script.undo)
    try OutputFile.replace(fix, with: script.fix)
  }

  private func isFree(_ path: Path) throws(FileSystemError) -> Bool {
    let signature = SubsystemScripts.signature
    let occupant = try OutputFile.occupant(of: path, reading: signature.count)
    return occupant == .nothing || occupant == .file(beginning: signature)
  }

  private static let signature = Array(WindowsScript.signature.utf8)

  // The one directory that is sure to be there; whose profile is whose cannot be told from WSL.
  private static var sharedDirectory: Path? {
    guard let machine = try? SystemRoot.open(Path("/")) else { return nil }
    return WindowsDrives.ofMachine().points.map { $0.appending(Path("Users/Public")) }
      .first { (try? machine.status(of: $0))?.kind == .directory }
  }
}
