package import FileSystem
package import LoaderConfiguration

/// What ldconfig has to say, in the order it happens: lines of the listing, and messages.
package enum LdconfigEvent: Hashable, Sendable {
  /// A directory is gone through; up to 2.36 it may be one for processors with features of a mask.
  case directory(SearchDirectory, mask: UInt64?)
  /// A library was chosen for a SONAME.
  case library(soname: FileName, file: FileName)
  /// What became of the link of the library told of last.
  case link(LinkOutcome)
  /// A message.
  case notice(Notice)
}

/// What became of a link from a SONAME to the file chosen for it.
package enum LinkOutcome: Hashable, Sendable {
  /// It is as it was.
  case kept
  /// It was made or leads elsewhere now.
  case changed
  /// It could not be changed.
  case failed
}

/// A message of ldconfig after which it goes on.
package enum Notice: Hashable, Sendable {
  // Configuration and directories.
  case duplicateDirectory(Path, at: Provenance, of: Provenance)
  case unreachableDirectory(Path, Errno)
  case unlistableDirectory(Path, Errno)
  case unreadableConfiguration(Path, Errno)
  case hardwareCapabilityLine(file: Path, line: Int)
  case unknownDirectoryType([UInt8])
  case unusableConfiguration(ConfigurationProblem)

  // Files.
  case danglingLink(Path, Errno)
  case vanished(Path, Errno)
  case unopenable(Path)
  case empty(Path)
  case tooSmall(Path)
  case unmappable(Path)
  case wrongMagic(Path)
  case unknownMachine(Path, UInt16)
  case unknownClass(Path)
  case severalDynamicSegments
  case truncated(Path)
  case wrongDirectory(Path, DirectoryType)
  case differentTypes(FileName, FileName, directory: Path)
  case unusableSoname(Path, [UInt8])

  // Single libraries.
  case missingOperand([UInt8], Errno)
  case noSoname(Path)
  case notRegular([UInt8])

  // Links.
  case candidateVanished(Path)
  case notSymbolicLink(Path)
  case isLoader(Path)
  case cannotUnlink(Path)
  case cannotLink(Path, to: FileName)

  /// Whether libraries may be missing from the cache that are there: no answer could be had.
  package var isGrave: Bool {
    switch self {
    case .unreachableDirectory(_, let errno), .unlistableDirectory(_, let errno),
      .danglingLink(_, let errno):
      !errno.saysNothingIsThere
    case .unreadableConfiguration, .unusableConfiguration, .unopenable: true
    default: false
    }
  }

  /// Whether it is told only with `-v`.
  package var isVerbose: Bool {
    switch self {
    case .duplicateDirectory, .unreachableDirectory, .unlistableDirectory, .danglingLink,
      .unknownMachine, .unknownClass, .wrongDirectory, .isLoader:
      true
    default: false
    }
  }
}

/// A message of ldconfig with which it ends.
package enum LdconfigFailure: Error, Hashable, Sendable {
  /// An operand that is not given from `/`, while a cache is to be written.
  case relativeOperand([UInt8])
  /// The root cannot be opened.
  case unusableRoot(Path, Errno)
  /// The cache to be printed cannot be opened.
  case cannotOpenCache(Path, Errno)
  /// The cache to be printed cannot be read.
  case cannotReadCache(Errno)
  /// The cache to be printed is none, or is damaged.
  case unusableCache(Path, CacheDamage)
  /// The new cache cannot be made beside the old one.
  case cannotCreateTemporary(Path, Errno)
  /// The new cache cannot be written.
  case cannotWrite(Errno)
  /// The new cache cannot be made readable for everyone.
  case cannotChangeMode(Path, Errno)
  /// The new cache cannot take the place of the old one.
  case cannotRename(Path, to: Path, Errno)
  /// Something could not be read, and a cache without it is not wanted.
  case incomplete(Notice)
  /// There is more than a cache can hold.
  case tooLarge
}

/// How a cache file is damaged.
package enum CacheDamage: Hashable, Sendable {
  /// It is no cache.
  case notCache
  /// It was made for processors of the other byte order.
  case wrongEndianness
  /// Its extension directory makes no sense.
  case malformedExtension
  /// An entry, counted from 0, leads out of the file; `nil` where their number alone does.
  case malformedEntry(Int?)
}
