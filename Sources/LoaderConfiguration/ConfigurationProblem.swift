package import FileSystem

/// Something about the loader's configuration that could not be used; reading went on after it.
package enum ConfigurationProblem: Hashable, Sendable {
  /// A file or directory that is there but could not be looked at.
  case unreadable(FileSystemError)
  /// A configuration file that is a directory, FIFO, device or the like.
  case notRegularFile(Path)
  /// A configuration file that is, with those before it, longer than any sane configuration.
  case tooLarge(Path)
  /// An include at `file`, `line` of the file `of`, which is being read already.
  case includeCycle(of: Path, file: Path, line: Int)
  /// An include at `file`, `line` below more nested includes than are followed.
  case includeTooDeep(file: Path, line: Int)
  /// A directory that is not given from `/`: ldconfig would take it from where it is started.
  case relativeDirectory(Path, file: Path, line: Int)
  /// A configured path where something other than a directory is.
  case notDirectory(Path, file: Path, line: Int)
  /// More files, directories or listings than are followed; the rest was not read.
  case tooMany

  /// Whether directories may be configured that are not known because of it.
  package var hidesDirectories: Bool {
    switch self {
    case .unreadable, .notRegularFile, .tooLarge, .includeTooDeep, .tooMany: true
    case .includeCycle, .relativeDirectory, .notDirectory: false
    }
  }

  /// The same for all includes of one file that lead back to it.
  var withoutPlace: ConfigurationProblem {
    guard case .includeCycle(let path, _, _) = self else { return self }
    return .includeCycle(of: path, file: path, line: 0)
  }

  /// What it is about.
  package var path: Path {
    switch self {
    case .unreadable(let error): error.path
    case .notRegularFile(let path), .tooLarge(let path), .includeCycle(let path, _, _),
      .relativeDirectory(let path, _, _), .notDirectory(let path, _, _):
      path
    case .includeTooDeep(let file, _): file
    case .tooMany: Path("/etc/ld.so.conf")
    }
  }
}
