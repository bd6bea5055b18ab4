internal import CLinux

/// Which file it is, whatever its names: inode(7).
package struct FileIdentity: Hashable, Sendable, Codable {
  /// The device number, major in the upper 32 bits.
  package let device: UInt64
  /// The inode number on that device.
  package let inode: UInt64

  /// Puts the two numbers together.
  package init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}

/// A point of time as inodes keep it.
package struct FileTime: Hashable, Sendable, Codable {
  /// Seconds since 1970-01-01 UTC.
  package let seconds: Int64
  /// Nanoseconds within that second.
  package let nanoseconds: UInt32

  /// Puts the two parts together.
  package init(seconds: Int64, nanoseconds: UInt32) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

/// What kind of object a name leads to: inode(7), "The file type and mode".
package enum FileKind: String, Hashable, Sendable, Codable {
  case regular, directory, symbolicLink, fifo, socket, characterDevice, blockDevice, unknown

  init(mode: UInt32) {
    switch mode & 0o170000 {
    case 0o100000: self = .regular
    case 0o040000: self = .directory
    case 0o120000: self = .symbolicLink
    case 0o010000: self = .fifo
    case 0o140000: self = .socket
    case 0o020000: self = .characterDevice
    case 0o060000: self = .blockDevice
    default: self = .unknown
    }
  }
}

/// What statx(2) says of a file.
package struct FileStatus: Hashable, Sendable, Codable {
  /// The kind of object.
  package let kind: FileKind
  /// Which file it is.
  package let identity: FileIdentity
  /// Length in bytes.
  package let size: UInt64
  /// Permission bits with set-ID and sticky bits, without the type: chmod(2).
  package let permissions: UInt32
  /// Numeric user.
  package let owner: UInt32
  /// Numeric group.
  package let group: UInt32
  /// How many names the inode has.
  package let hardLinks: UInt32
  /// Last access.
  package let accessTime: FileTime
  /// Last change of the content.
  package let modificationTime: FileTime
  /// Last change of the inode.
  package let changeTime: FileTime
  /// Disk space taken, in bytes.
  package let allocatedSize: UInt64
  /// Set with `chattr +i`: nothing may change it.
  package let isImmutable: Bool
  /// Set with `chattr +a`: a directory where names may be added but not replaced.
  package let isAppendOnly: Bool
  /// Something is mounted over this very name, so that it cannot be replaced; known since Linux 5.8.
  ///
  /// It says nothing of the file, so no record keeps it.
  package var isMountPoint = false

  private enum CodingKeys: String, CodingKey {
    case kind, identity, size, permissions, owner, group, hardLinks
    case accessTime, modificationTime, changeTime, allocatedSize, isImmutable, isAppendOnly
  }

  init(_ status: clinux_status) {
    kind = FileKind(mode: status.mode)
    identity = FileIdentity(device: status.device, inode: status.inode)
    size = status.size
    permissions = status.mode & 0o7777
    owner = status.owner
    group = status.group
    hardLinks = status.links
    accessTime = FileTime(
      seconds: status.access_seconds, nanoseconds: status.access_nanoseconds)
    modificationTime = FileTime(
      seconds: status.modification_seconds, nanoseconds: status.modification_nanoseconds)
    changeTime = FileTime(
      seconds: status.change_seconds, nanoseconds: status.change_nanoseconds)
    allocatedSize = status.blocks.multipliedReportingOverflow(by: 512).partialValue
    isImmutable = status.attributes & CLINUX_ATTRIBUTE_IMMUTABLE != 0
    isAppendOnly = status.attributes & CLINUX_ATTRIBUTE_APPEND != 0
    isMountPoint = status.attributes & CLINUX_ATTRIBUTE_MOUNT_ROOT != 0
  }

  /// Builds a status from parts, as an archive or a test has them.
  package init(
    kind: FileKind, identity: FileIdentity, size: UInt64, permissions: UInt32 = 0o644,
    owner: UInt32 = 0, group: UInt32 = 0, hardLinks: UInt32 = 1,
    modificationTime: FileTime = FileTime(seconds: 0, nanoseconds: 0)
  ) {
    self.kind = kind
    self.identity = identity
    self.size = size
    self.permissions = permissions
    self.owner = owner
    self.group = group
    self.hardLinks = hardLinks
    accessTime = modificationTime
    self.modificationTime = modificationTime
    changeTime = modificationTime
    allocatedSize = size
    isImmutable = false
    isAppendOnly = false
  }

  /// Whether this is the same file, holding what it held: identity, kind, size and both times.
  package func isUnchanged(since earlier: FileStatus) -> Bool {
    isSameContent(as: earlier) && changeTime == earlier.changeTime
  }

  /// As `isUnchanged(since:)` without the inode's change time, which a rename of the file moves.
  package func isSameContent(as earlier: FileStatus) -> Bool {
    identity == earlier.identity && kind == earlier.kind && size == earlier.size
      && modificationTime == earlier.modificationTime
  }
}
