internal import Census
internal import ELF
internal import FileSystem
internal import LoaderCache
internal import LoaderConfiguration

/// The loader's cache does not say what is in the directories.
package enum StaleCache: LoaderRule {
  /// The stable name.
  package static let id = RuleID.staleCache

  /// At most one, about the cache as a whole.
  package static func findings(in view: LoaderView) -> [Finding] {
    guard view.loader.readsCache, let disagreement = disagreement(in: view) else { return [] }
    return [
      Finding(
        id, .warning, in: LoaderCensus.cachePath, name: nil, evidence: .cache(disagreement),
        remedy: Remedy(.safe, .refreshCache))
    ]
  }

  private static func disagreement(in view: LoaderView) -> Evidence.CacheDisagreement? {
    switch view.loader.cache {
    case .absent:
      // The loader looks into its own directories without a cache.
      let libraries = view.searched.filter { !$0.directory.provenance.isBuiltIn }
        .reduce(0) { $0 + $1.census.offered(to: view.native).count }
      return libraries > 0 ? .absent(libraries: libraries) : nil
    case .unreadable(let error): return .unreadable(error.errno)
    case .damaged: return .damaged
    case .read(let cache): return difference(of: cache, from: view)
    }
  }

  private static func difference(
    of cache: CacheFile, from view: LoaderView
  ) -> Evidence.CacheDisagreement? {
    let isSearched = Set(view.loader.order.directories.map(\.path))
    let directories = Dictionary(
      view.searched.map { ($0.directory.path, $0.census) }, uniquingKeysWith: { first, _ in first })
    var listed: Set<Path> = []
    var (gone, changed, unsearched): (Set<Path>, Set<Path>, Set<Path>) = ([], [], [])
    for entry in cache.entries() {
      let path = Path(entry.path)
      listed.insert(path)
      // Directories for certain processors until 2.36 lie deeper than the search order tells.
      if case .mask = entry.capability { continue }
      guard isSearched.contains(path.parent) else {
        unsearched.insert(path)
        continue
      }
      guard let name = path.lastName, let found = directories[path.parent]?.entry(named: name)
      else {
        gone.insert(path)
        continue
      }
      if !found.answers(to: entry.soname) { changed.insert(path) }
    }
    let unlisted = view.searched.flatMap { directory, census in
      census.offered(to: view.native).map { directory.path.appending($0) }
        .filter { !listed.contains($0) }
    }
    if gone.isEmpty, changed.isEmpty, unlisted.isEmpty, unsearched.isEmpty { return nil }
    return .differs(
      gone: gone.sorted(), changed: changed.sorted(), unlisted: unlisted.sorted(),
      unsearched: unsearched.sorted())
  }
}

extension Provenance {
  /// Whether the loader looks there without a cache.
  fileprivate var isBuiltIn: Bool {
    switch self {
    case .builtIn: true
    case .hardwareCapabilities(_, let reason): reason.isBuiltIn
    case .commandLine, .configuration: false
    }
  }
}

extension DirectoryCensus {
  /// The names under which the loader would find a library for a processor here.
  fileprivate func offered(to native: Architecture) -> [FileName] {
    families.filter { $0.architecture == native }.flatMap { family -> [FileName] in
      guard family.soname != nil else {
        // ldconfig lists a library without a SONAME under its file's name.
        return family.members.map(\.entry.name).filter(\.isProper).map(\.fileName)
      }
      guard let name = family.sonameLink, let library = entry(named: name)?.library,
        library.soname == family.soname, library.architecture == native
      else { return [] }
      return [name]
    }
  }
}

extension LibraryEntry {
  /// Whether a library is behind the name that a cache may list under a SONAME.
  fileprivate func answers(to soname: [UInt8]) -> Bool {
    // What could not be read or opened is told of elsewhere.
    if case .link(let link) = kind, case .unreadable = link.destination { return true }
    guard let library else { return false }
    return name.fileName.bytes == soname || library.soname?.bytes == soname
  }
}
