package import FileSystem

/// What an archive says of one of its entries: a stranger's data.
package struct ArchiveEntry: Hashable, Sendable {
  /// The name as it is stored; not necessarily a path that may be used, nor UTF-8.
  package var name: [UInt8]
  /// What kind of object it is.
  package var kind: FileKind
  /// Length in bytes; `nil` where it is not known before the end.
  package var size: UInt64?
  /// Permission bits with set-ID and sticky bits, without the type.
  package var permissions: UInt32
  /// Numeric user.
  package var owner: UInt32
  /// Numeric group.
  package var group: UInt32
  /// Last change of the content.
  package var modificationTime: FileTime
  /// The text of a symbolic link.
  package var linkText: [UInt8]?
  /// The name of an earlier entry that this is another name of.
  package var hardLinkTarget: [UInt8]?
  /// Whether its content can be read with a password only.
  package var isEncrypted = false

  /// Puts an entry together.
  package init(
    name: [UInt8], kind: FileKind, size: UInt64?, permissions: UInt32 = 0o644, owner: UInt32 = 0,
    group: UInt32 = 0, modificationTime: FileTime = FileTime(seconds: 0, nanoseconds: 0),
    linkText: [UInt8]? = nil, hardLinkTarget: [UInt8]? = nil
  ) {
    self.name = name
    self.kind = kind
    self.size = size
    self.permissions = permissions
    self.owner = owner
    self.group = group
    self.modificationTime = modificationTime
    self.linkText = linkText
    self.hardLinkTarget = hardLinkTarget
  }
}
