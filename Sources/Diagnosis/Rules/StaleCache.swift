internal import Census
internal import FileSystem
internal import LoaderCache
internal import LoaderConfiguration

/// The loader's cache does not list what one made now would list.
package enum StaleCache: LoaderRule {
  /// The stable name.
  package static let id = RuleID.staleCache

  /// At most one, about the cache as a whole.
  package static func findings(in view: LoaderView) -> [Finding] {
    guard view.loader.readsCache, let disagreement = disagreement(in: view) else { return [] }
    return [
      Finding(
        // What is in a file's place is a person's to move away: nothing is renamed over a directory.
        id, .warning, in: CacheState.path, name: nil, evidence: .cache(disagreement),
        remedy: disagreement == .noFile ? .manual : Remedy(.safe, .refreshCache))
    ]
  }

  private static func disagreement(in view: LoaderView) -> Evidence.CacheDisagreement? {
    switch view.loader.cache {
    case .absent:
      // The loader looks into its own directories without a cache.
      let builtIn = Set(
        view.loader.order.directories.filter(\.provenance.isBuiltIn).map(\.path))
      let lost = (view.loader.expectedEntries ?? []).map { Path($0.path) }
        .filter { !builtIn.contains($0.parent) }
      return lost.isEmpty ? nil : .absent(libraries: Set(lost).count)
    case .unreadable(let error): return .unreadable(error.errno)
    case .notRegularFile: return .noFile
    case .damaged: return .damaged
    case .read(let cache):
      guard let expected = view.loader.expectedEntries else { return nil }
      return difference(of: cache, from: expected, in: view)
    }
  }

  private static func difference(
    of cache: CacheFile, from expected: [CacheEntry], in view: LoaderView
  ) -> Evidence.CacheDisagreement? {
    let listed = Set(cache.entries())
    // The old layout has no room for libraries that ask for something of the processor.
    let wanted = Set(
      cache.format == .old ? expected.filter { $0.capability == .none } : expected)
    if listed == wanted { return nil }
    let (surplus, lacking) = (
      paths(of: listed.subtracting(wanted)), paths(of: wanted.subtracting(listed))
    )
    let searched = Dictionary(
      view.loader.order.directories.map { ($0.path, view.census(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    var (gone, changed, unsearched): ([Path], [Path], [Path]) = ([], [], [])
    for path in surplus {
      if lacking.contains(path) {
        changed.append(path)
      } else if let census = searched[path.parent], let name = path.lastName {
        if census?.entry(named: name) == nil { gone.append(path) } else { changed.append(path) }
      } else {
        unsearched.append(path)
      }
    }
    return .differs(
      gone: gone.sorted(), changed: changed.sorted(),
      unlisted: lacking.subtracting(surplus).sorted(), unsearched: unsearched.sorted())
  }

  private static func paths(of entries: Set<CacheEntry>) -> Set<Path> {
    Set(entries.map { Path($0.path) })
  }
}
