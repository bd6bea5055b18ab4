package import FileSystem
package import LoaderCache
package import LoaderConfiguration

/// What was seen of one root's loader: where it looks, who may change that, and what its cache says.
package struct LoaderCensus: Sendable {
  /// The directories it searches, with the reason for each.
  package let order: SearchOrder
  /// Each searched directory that is there, with those above it.
  package let ways: [DirectoryWay]
  /// Who owns the top of the root; in an image unpacked by a user it is that user.
  package let rootOwner: UInt32
  /// What `/etc/ld.so.cache` is.
  package let cache: CacheState
  /// What a cache made now would list; `nil` where that could not be found out.
  package let expectedEntries: [CacheEntry]?
  /// Whether the root has a loader that reads such a cache: glibc's.
  package let readsCache: Bool

  /// Puts together what was seen.
  package init(
    order: SearchOrder, ways: [DirectoryWay] = [], rootOwner: UInt32 = 0,
    cache: CacheState = .absent, expectedEntries: [CacheEntry]? = nil, readsCache: Bool = true
  ) {
    self.expectedEntries = expectedEntries
    self.order = order
    self.ways = ways
    self.rootOwner = rootOwner
    self.cache = cache
    self.readsCache = readsCache
  }
}

/// A searched directory and all directories above it: whoever may change one of them may change
/// which libraries are found.
package struct DirectoryWay: Hashable, Sendable {
  /// A directory on the way.
  package struct Stage: Hashable, Sendable {
    /// A path that leads there, as short as it can be told.
    package let path: Path
    /// What it is.
    package let status: FileStatus

    /// Puts the two together.
    package init(path: Path, status: FileStatus) {
      self.path = path
      self.status = status
    }
  }

  /// The directory, as the configuration spells it.
  package let directory: Path
  /// The directory itself, then the one it lies in, up to the root; then links on the way, if any.
  package let stages: [Stage]

  /// Puts the two together.
  package init(directory: Path, stages: [Stage]) {
    self.directory = directory
    self.stages = stages
  }
}
