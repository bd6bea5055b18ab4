package import FileSystem

/// What is mounted where: proc_pid_mountinfo(5).
package struct MountTable: Hashable, Sendable {
  /// A file system at a place of the tree.
  package struct Mount: Hashable, Sendable {
    /// Where.
    package let point: Path
    /// The type of the file system, such as `overlay`.
    package let fileSystem: [UInt8]

    /// Puts the two together.
    package init(point: Path, fileSystem: [UInt8]) {
      self.point = point
      self.fileSystem = fileSystem
    }
  }

  /// The mounts, in the kernel's order.
  package let mounts: [Mount]

  /// Reads the lines of a mountinfo file; a line that is none is passed over.
  package init(mountinfo bytes: [UInt8]) {
    mounts = bytes.split(separator: UInt8(ascii: "\n")).compactMap(Self.mount)
  }

  /// The type of the file system mounted at a path, the last one that was put there.
  package func fileSystem(at point: Path) -> [UInt8]? {
    mounts.last { $0.point == point }?.fileSystem
  }

  // 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
  private static func mount(_ line: ArraySlice<UInt8>) -> Mount? {
    let fields = line.split(separator: UInt8(ascii: " "))
    guard fields.count >= 9,
      let dash = fields[6...].firstIndex(where: { $0.elementsEqual("-".utf8) }),
      dash + 1 < fields.count
    else { return nil }
    return Mount(
      point: Path(OctalEscapes.undone(fields[4])), fileSystem: Array(fields[dash + 1]))
  }
}
