internal import FileSystem

/// What one database of one tree says.
struct DatabaseAnswer: Sendable {
  /// The owners' names by file.
  var packages: [FileLocation: String] = [:]
  /// What could not be read; paths count from the top of the tree.
  var problems: [OwnershipProblem] = []
}

extension PackageManager {
  /// What marks the top of a tree that the manager keeps, as a path from there.
  var database: Path {
    switch self {
    case .dpkg: DpkgDatabase.directory
    }
  }

  /// The owners of those of the files that the database of one tree knows.
  func owners(
    of files: Set<FileLocation>, under tree: borrowing SystemRoot
  ) -> DatabaseAnswer {
    switch self {
    case .dpkg:
      var database = DpkgDatabase(asking: files, under: tree)
      database.readFileLists(under: tree)
      return database.answer
    }
  }
}
