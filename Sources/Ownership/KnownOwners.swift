package import FileSystem

/// What the package databases said about some paths.
package struct KnownOwners: Hashable, Sendable {
  /// The owners, by the paths as they were asked for; a path that no package knows is not there.
  package let owners: [Path: Owner]
  /// What could not be read; an owner may be missing because of it.
  package let problems: [OwnershipProblem]

  /// Puts the two together.
  package init(owners: [Path: Owner], problems: [OwnershipProblem] = []) {
    self.owners = owners
    self.problems = problems
  }
}

/// A part of a package database that could not be used; the rest of it was.
package enum OwnershipProblem: Hashable, Sendable {
  /// A file or directory that is there but could not be read.
  case unreadable(PackageManager, Path, Errno)
  /// A file longer than any real one.
  case tooLarge(PackageManager, Path)
}
