package import FileSystem

/// What keeps a name from being changed, whoever tries: known without trying.
package enum Obstacle: Hashable, Sendable {
  /// The file system is mounted read-only.
  case readOnlyMount
  /// The file system is of a kind that is never written in place.
  case readOnlyFormat
  /// The directory is immutable or append-only: chattr(1).
  case fixedDirectory
  /// The user may not add and remove names.
  case notWritable
  /// Something is mounted over the name.
  case mountPoint
  /// The file is immutable or append-only.
  case fixedFile
  /// The directory is sticky, and the file another user's.
  case othersFile

  /// What keeps every name of a directory from being changed.
  package init?(toNamesOf place: DirectoryPlace, _ status: FileStatus) {
    if place.isReadOnly {
      self = place.fileSystem.isNeverWritten ? .readOnlyFormat : .readOnlyMount
    } else if status.isImmutable || status.isAppendOnly {
      self = .fixedDirectory
    } else if !place.isWritable {
      self = .notWritable
    } else {
      return nil
    }
  }

  /// What keeps one name from being replaced where names can be.
  package init?(to status: FileStatus, in place: DirectoryPlace) {
    if status.isMountPoint {
      self = .mountPoint
    } else if status.isImmutable || status.isAppendOnly {
      self = .fixedFile
    } else if let owner = place.replaceableOwner, status.owner != owner {
      self = .othersFile
    } else {
      return nil
    }
  }
}
