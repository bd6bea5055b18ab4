package import FileSystem

/// What is mounted where: proc_pid_mountinfo(5).
package struct MountTable: Hashable, Sendable {
  /// A file system at a place of the tree.
  package struct Mount: Hashable, Sendable {
    /// Which part of the file system is mounted; `/` for all of it.
    package let root: Path
    /// Where.
    package let point: Path
    /// The type of the file system, such as `overlay`.
    package let fileSystem: [UInt8]
    /// What is mounted, as the kernel names it: a device, or a word such as `drivers`.
    package let source: [UInt8]
    /// The options of this mount, separated by commas, such as `rw,noatime`.
    package let options: [UInt8]
    /// The options of the file system, such as `rw,lowerdir=/a:/b`.
    package let superOptions: [UInt8]

    /// Puts the fields together.
    package init(
      root: Path = Path("/"), point: Path, fileSystem: [UInt8], source: [UInt8] = [],
      options: [UInt8] = [],
      superOptions: [UInt8] = []
    ) {
      self.root = root
      self.point = point
      self.fileSystem = fileSystem
      self.source = source
      self.options = options
      self.superOptions = superOptions
    }

    /// Whether the mount or its file system takes no writes.
    package var isReadOnly: Bool {
      [options, superOptions].contains { list in
        list.split(separator: UInt8(ascii: ",")).contains { $0.elementsEqual("ro".utf8) }
      }
    }

    /// The value of an option of the file system; `nil` where it has none of that name.
    package func superOption(_ name: String) -> [UInt8]? {
      let prefix = Array(name.utf8) + [UInt8(ascii: "=")]
      // WSL puts several into one, with semicolons: aname=drvfs;path=C:\;symlinkroot=/mnt/
      let separators: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: ";")]
      return superOptions.split(whereSeparator: separators.contains)
        .first { $0.starts(with: prefix) }.map { Array($0.dropFirst(prefix.count)) }
    }
  }

  /// The mounts, in the kernel's order.
  package let mounts: [Mount]

  /// Reads the lines of a mountinfo file; a line that is none is passed over.
  package init(mountinfo bytes: [UInt8]) {
    mounts = bytes.split(separator: UInt8(ascii: "\n")).compactMap(Self.mount)
  }

  /// The mount at a path, the last one that was put there.
  package func mount(at point: Path) -> Mount? { mounts.last { $0.point == point } }

  /// The type of the file system mounted at a path, the last one that was put there.
  package func fileSystem(at point: Path) -> [UInt8]? { mount(at: point)?.fileSystem }

  // 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
  private static func mount(_ line: ArraySlice<UInt8>) -> Mount? {
    let fields = line.split(separator: UInt8(ascii: " "))
    guard fields.count >= 9,
      let dash = fields[6...].firstIndex(where: { $0.elementsEqual("-".utf8) }),
      dash + 1 < fields.count
    else { return nil }
    return Mount(
      root: Path(OctalEscapes.undone(fields[3])), point: Path(OctalEscapes.undone(fields[4])),
      fileSystem: Array(fields[dash + 1]),
      source: dash + 2 < fields.count ? OctalEscapes.undone(fields[dash + 2]) : [],
      options: Array(fields[5]),
      superOptions: dash + 3 < fields.count ? OctalEscapes.undone(fields[dash + 3]) : [])
  }
}
