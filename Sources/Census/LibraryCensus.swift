package import FileSystem

/// Everything that was seen of some directories, as plain values: what the rules judge.
package struct LibraryCensus: Sendable {
  /// The directories that hold libraries, sorted by path.
  package var directories: [DirectoryCensus]
  /// What could not be looked at, sorted by path.
  package var unexamined: [Unexamined]

  /// Puts a census together.
  package init(directories: [DirectoryCensus] = [], unexamined: [Unexamined] = []) {
    self.directories = directories
    self.unexamined = unexamined
  }
}

/// What was seen of one directory.
package struct DirectoryCensus: Sendable {
  /// The path as a user would type it.
  package let path: Path
  /// What the directory itself is.
  package let status: FileStatus
  /// Whether its file system keeps symbolic links.
  package let storesLinks: Bool
  /// All names that ldconfig would look at, sorted.
  package let entries: [LibraryEntry]
  /// The files by family, sorted by SONAME.
  package let families: [LinkFamily]
  /// The directory this one is a full copy of, where it should be a link.
  package var twin: DirectoryTwin?
  private let positions: [FileName: Int]

  /// Puts together what was seen.
  package init(
    path: Path, status: FileStatus, storesLinks: Bool = true, entries: [LibraryEntry],
    families: [LinkFamily], twin: DirectoryTwin? = nil
  ) {
    self.path = path
    self.status = status
    self.storesLinks = storesLinks
    self.entries = entries
    self.families = families
    self.twin = twin
    positions = Dictionary(
      entries.enumerated().map { ($1.name.fileName, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a name.
  package func entry(named name: FileName) -> LibraryEntry? {
    positions[name].map { entries[$0] }
  }

  /// Whether the directory is one of those that hold libraries for linking only: CUDA's `stubs`.
  package var isStubsDirectory: Bool {
    path.simplified.lastName?.bytes == Array("stubs".utf8)
  }

  /// The entries that lead to a member of the family through links only inside this directory or not.
  package func links(to family: LinkFamily) -> [LibraryEntry] {
    let identities = Set(family.members.map { $0.entry.status.identity })
    return entries.filter { entry in
      entry.link != nil && entry.resolvedIdentity.map(identities.contains) == true
    }
  }
}

/// A directory whose every entry is the same, byte for byte, in another one.
package struct DirectoryTwin: Hashable, Sendable {
  /// The directory to keep.
  package let original: Path
  /// What a link in place of the copy says, relative to the copy's parent.
  package let linkText: [UInt8]
  /// What the copies take on disk, in bytes; an inode counts once.
  package let wastedBytes: UInt64
  /// The copied files, by path below the directory: what they are and the original's identity.
  package let libraries: Int

  /// Puts the facts together.
  package init(original: Path, linkText: [UInt8], wastedBytes: UInt64, libraries: Int) {
    self.original = original
    self.linkText = linkText
    self.wastedBytes = wastedBytes
    self.libraries = libraries
  }
}

/// Something that should have been looked at and could not be.
package struct Unexamined: Hashable, Sendable {
  /// Why not.
  package enum Reason: Hashable, Sendable {
    /// The kernel refused.
    case failed(FileSystemError)
    /// The content changed while it was read.
    case changedWhileRead
    /// The target is neither a directory nor a library.
    case notALibraryOrDirectory
    /// Directories lie deeper in each other than solder follows.
    case tooDeep
  }

  /// The object.
  package let path: Path
  /// Why it was not examined.
  package let reason: Reason

  /// Puts the two together.
  package init(path: Path, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
