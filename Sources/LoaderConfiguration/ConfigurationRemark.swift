package import FileSystem

/// Something that was met while the loader's configuration was read, in the order it was met.
package enum ConfigurationRemark: Hashable, Sendable {
  /// A configuration file that could not be opened or read.
  case unreadableFile(FileSystemError)
  /// A directory that is missing or cannot be reached.
  case unreachableDirectory(FileSystemError)
  /// A directory whose name in a pattern, or whose `glibc-hwcaps`, could not be listed.
  case unlistedDirectory(FileSystemError)
  /// A directory that is listed already, under this or another name.
  case duplicate(Path, at: Provenance, of: Provenance)
  /// A `hwcap` line.
  case hardwareCapabilityLine(file: Path, line: Int)
  /// A directory's type that is none of ldconfig's, as far as there are such types.
  case unknownType([UInt8])
  /// Something that could not be used.
  case problem(ConfigurationProblem)

  /// What of it is worth a finding; that something is missing is not.
  var problem: ConfigurationProblem? {
    switch self {
    case .unreadableFile(let error), .unreachableDirectory(let error),
      .unlistedDirectory(let error):
      error.isAbsence ? nil : .unreadable(error)
    case .problem(let problem): problem
    case .duplicate, .hardwareCapabilityLine, .unknownType: nil
    }
  }
}
