package import FileSystem
package import LoaderConfiguration

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
  /// What its place lets solder do there.
  package var place: DirectoryPlace
  /// Whether Windows lends it to WSL: its files are the graphics driver's on the other side.
  package var isLentByWindows = false
  /// All names that ldconfig would look at, sorted.
  package let entries: [LibraryEntry]
  /// The files by family, sorted by SONAME.
  package let families: [LinkFamily]
  /// The directory this one is a full copy of, where it should be a link.
  package var twin: DirectoryTwin?
  // Every question is answered in constant time: a directory may hold 100,000 names.
  private let positions: [FileName: Int]
  private let positionsByStem: [[UInt8]: [Int]]
  private let positionsByInode: [FileIdentity: [Int]]
  private let familiesByStem: [[UInt8]: [Int]]
  private let familyCounts: [Soname: Int]

  /// Puts together what was seen.
  package init(
    path: Path, status: FileStatus, place: DirectoryPlace = .ordinary, entries: [LibraryEntry],
    families: [LinkFamily], twin: DirectoryTwin? = nil
  ) {
    self.path = path
    self.status = status
    self.place = place
    self.entries = entries
    self.families = families
    self.twin = twin
    positions = Dictionary(
      entries.enumerated().map { ($1.name.fileName, $0) }, uniquingKeysWith: { first, _ in first })
    positionsByStem = Dictionary(grouping: entries.indices) { entries[$0].name.stem }
    positionsByInode = Dictionary(grouping: entries.indices) { entries[$0].status.identity }
    familiesByStem = DirectoryCensus.indexByStem(families)
    familyCounts = families.reduce(into: [:]) { counts, family in
      if let soname = family.soname { counts[soname, default: 0] += 1 }
    }
  }

  private static func indexByStem(_ families: [LinkFamily]) -> [[UInt8]: [Int]] {
    var index: [[UInt8]: [Int]] = [:]
    for (position, family) in families.enumerated() {
      var stems: Set<[UInt8]> = []
      if let canonical = family.canonical { stems.insert(canonical.entry.name.stem) }
      if let soname = family.sonameLink { stems.insert(LibraryName(soname).stem) }
      for stem in stems { index[stem, default: []].append(position) }
    }
    return index
  }

  /// The entry of a name.
  package func entry(named name: FileName) -> LibraryEntry? {
    positions[name].map { entries[$0] }
  }

  /// The entries whose names have a stem, sorted by name.
  package func entries(ofStem stem: [UInt8]) -> [LibraryEntry] {
    positionsByStem[stem, default: []].map { entries[$0] }
  }

  /// The names of one inode in this directory.
  package func entries(with identity: FileIdentity) -> [LibraryEntry] {
    positionsByInode[identity, default: []].map { entries[$0] }
  }

  /// The families whose canonical file or SONAME has a stem.
  package func families(ofStem stem: [UInt8]) -> [LinkFamily] {
    familiesByStem[stem, default: []].map { families[$0] }
  }

  /// How many families, one for each architecture, have a SONAME.
  package func familyCount(of soname: Soname) -> Int { familyCounts[soname] ?? 0 }

  /// Whether the directory is one of those that hold libraries for linking only: CUDA's `stubs`.
  package var isStubsDirectory: Bool {
    path.simplified.lastName?.bytes == Array("stubs".utf8)
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
  /// What keeps the copy from being taken away, if anything.
  package let obstacle: Obstacle?
  /// The copied files, by path below the directory: what they are and the original's identity.
  package let libraries: Int

  /// Puts the facts together.
  package init(
    original: Path, linkText: [UInt8], wastedBytes: UInt64, libraries: Int,
    obstacle: Obstacle? = nil
  ) {
    self.original = original
    self.linkText = linkText
    self.wastedBytes = wastedBytes
    self.libraries = libraries
    self.obstacle = obstacle
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
    /// A file of this many bytes is no library and is not read.
    case tooLarge(size: UInt64)
    /// Directories lie deeper in each other than solder follows.
    case tooDeep
    /// The root has no loader, nor any directory that one would search.
    case nothingToSearch
    /// The loader's configuration names something that cannot be used.
    case configuration(ConfigurationProblem)
    /// It is an archive, or in one, and something is in the way.
    case archive(ArchiveTrouble)
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
