/// Which further names of a file a file system keeps.
package enum LinkSupport: Hashable, Sendable {
  /// Symbolic links.
  case symbolic
  /// Hard links, but no symbolic ones.
  case hardOnly
  /// Neither.
  case none
  /// The kind of file system does not tell.
  case unknown
}

/// What the place of a directory lets this process do with the names in it.
package struct DirectoryPlace: Hashable, Sendable {
  /// The kind of its file system.
  package let fileSystem: FileSystemType
  /// Whether it is mounted read-only, the file system as a whole or this mount of it.
  package let isReadOnly: Bool
  /// Whether this process's user may add and remove names.
  package let isWritable: Bool
  /// In a sticky directory of another user's, the user whose names alone may be replaced.
  package let replaceableOwner: UInt32?
  /// Which links it keeps.
  package var links: LinkSupport

  /// Puts together what was seen; which links are kept is what the kind of file system tells.
  package init(
    fileSystem: FileSystemType, isReadOnly: Bool = false, isWritable: Bool = true,
    replaceableOwner: UInt32? = nil
  ) {
    self.fileSystem = fileSystem
    self.isReadOnly = isReadOnly
    self.isWritable = isWritable
    self.replaceableOwner = replaceableOwner
    links = fileSystem.links
  }

  /// A writable directory on a Linux file system.
  package static let ordinary = DirectoryPlace(fileSystem: .ext4)
}
