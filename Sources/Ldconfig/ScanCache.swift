internal import FileSystem
internal import LoaderCache

/// What was read of libraries before, so that they need not be opened again.
///
/// It stands in place of glibc's auxiliary cache, whose key is coarse: a library overwritten within
/// a second keeps its old SONAME there. Here the key has all that changes with the content, in
/// nanoseconds, and what changed just now is not remembered at all.
struct ScanCache {
  /// Which file, in which state.
  struct Key: Hashable {
    let identity: FileIdentity
    let size: UInt64
    let modification: FileTime
    let change: FileTime

    init(_ status: FileStatus) {
      self.init(
        identity: status.identity, size: status.size, modification: status.modificationTime,
        change: status.changeTime)
    }

    init(identity: FileIdentity, size: UInt64, modification: FileTime, change: FileTime) {
      self.identity = identity
      self.size = size
      self.modification = modification
      self.change = change
    }

    func hash(into hasher: inout Hasher) { hasher.combine(identity.inode) }
  }

  /// What was remembered when the run began.
  let remembered: [Key: LibraryFacts]
  /// What was met in this run.
  private(set) var met: [Key: LibraryFacts] = [:]

  init(_ remembered: [Key: LibraryFacts] = [:]) { self.remembered = remembered }

  /// Whether anything was remembered.
  var isEmpty: Bool { remembered.isEmpty }

  /// What is known of a file.
  mutating func facts(_ key: Key) -> LibraryFacts? {
    if let known = met[key] { return known }
    guard let known = remembered[key] else { return nil }
    met[key] = known
    return known
  }

  /// Keeps what was read of a file.
  mutating func note(_ facts: LibraryFacts, of key: Key) { met[key] = facts }
}
