package import FileSystem

/// Where drives of Windows are mounted, by the kernel's table of mounts: proc_pid_mountinfo(5).
///
/// WSL1: `… /mnt/c … - drvfs C: rw,…`; WSL2: `… /mnt/c … - 9p C:\134 rw,aname=drvfs;path=C:\;…`.
package struct WindowsDrives: Hashable, Sendable {
  private struct Mount: Hashable, Sendable {
    let point: Path
    let drive: UInt8?
  }

  private let mounts: [Mount]

  /// Reads the lines of a mountinfo file; a line that is none is passed over.
  package init(mountinfo bytes: [UInt8]) {
    mounts = bytes.split(separator: UInt8(ascii: "\n")).compactMap(Self.mount)
  }

  /// The drives of the running machine.
  package static func ofMachine() -> WindowsDrives {
    let root = try? SystemRoot.open(Path("/"))
    let table = root?.bytes(of: Path("/proc/self/mountinfo"), atMost: 4 << 20)
    return WindowsDrives(mountinfo: table ?? [])
  }

  /// Where whole drives are mounted, in the kernel's order.
  package var points: [Path] { mounts.filter { $0.drive != nil }.map(\.point) }

  /// The drive's letter and the names below it for an absolute path; `nil` where no drive is mounted.
  package func location(of path: Path) -> (drive: String, names: [FileName])? {
    // The longest mount point has the path; of equal ones the last that was mounted.
    let above = mounts.filter { path.isAtOrBelow($0.point) }
    guard let longest = above.map(\.point.bytes.count).max(),
      let mount = above.last(where: { $0.point.bytes.count == longest }), let drive = mount.drive,
      let names = path.names(below: mount.point)
    else { return nil }
    return (String(decoding: [drive, UInt8(ascii: ":")], as: UTF8.self), names)
  }

  private static func mount(_ line: ArraySlice<UInt8>) -> Mount? {
    let fields = line.split(separator: UInt8(ascii: " "))
    guard fields.count >= 9,
      let dash = fields[6...].firstIndex(where: { $0.elementsEqual("-".utf8) }),
      dash + 2 < fields.count
    else { return nil }
    let isWhole = fields[3].elementsEqual("/".utf8)
    let isOfWindows = ["drvfs", "9p"].contains { fields[dash + 1].elementsEqual($0.utf8) }
    return Mount(
      point: Path(OctalEscapes.undone(fields[4])),
      drive: isWhole && isOfWindows ? letter(OctalEscapes.undone(fields[dash + 2])) : nil)
  }

  // `C:` or `C:\`.
  private static func letter(_ source: [UInt8]) -> UInt8? {
    guard let first = source.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first & 0xdf),
      source.dropFirst().elementsEqual(":".utf8) || source.dropFirst().elementsEqual(":\\".utf8)
    else { return nil }
    return first & 0xdf
  }
}
