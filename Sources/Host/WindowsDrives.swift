package import FileSystem

/// Where drives of Windows are mounted, by the kernel's table of mounts: proc_pid_mountinfo(5).
///
/// WSL1: `… /mnt/c … - drvfs C: rw,…`; WSL2: `… /mnt/c … - 9p C:\134 rw,aname=drvfs;path=C:\;…`.
package struct WindowsDrives: Hashable, Sendable {
  private let mounts: [MountTable.Mount]

  /// Takes the mounts of a running system.
  package init(_ table: MountTable) { mounts = table.mounts }

  /// The drives of the running machine.
  package static func ofMachine() -> WindowsDrives {
    guard let root = try? SystemRoot.open(Path("/")) else {
      return WindowsDrives(MountTable(mountinfo: []))
    }
    return WindowsDrives(MountTable.read(under: root))
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
}

extension MountTable.Mount {
  /// The letter of the drive that is mounted as a whole; `nil` where none is.
  fileprivate var drive: UInt8? {
    guard root == Path("/"),
      ["drvfs", "9p"].contains(where: { fileSystem.elementsEqual($0.utf8) }),
      let first = source.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first & 0xdf),
      // `C:` or `C:\`.
      source.dropFirst().elementsEqual(":".utf8) || source.dropFirst().elementsEqual(":\\".utf8)
    else { return nil }
    return first & 0xdf
  }
}
