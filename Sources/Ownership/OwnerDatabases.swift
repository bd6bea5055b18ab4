package import FileSystem

/// The package databases of a root, and of other systems' trees that lie in it.
package enum OwnerDatabases {
  /// The owners of those of the paths that a package database knows.
  ///
  /// Paths are as the user typed them under the root, links in their directories included; a
  /// relative one begins at the current directory, or at the top of a foreign root. A path in
  /// another system's tree (`/srv/debian/usr/lib/x`, with `/srv/debian/var/lib/dpkg/info` there) is
  /// looked up in the innermost such tree, then outwards.
  package static func owners(
    of paths: Set<Path>, in root: borrowing SystemRoot
  ) -> KnownOwners {
    var search = OwnerSearch(paths, in: root)
    for manager in PackageManager.allCases { search.ask(manager, in: root) }
    return KnownOwners(owners: search.owners, problems: search.problems)
  }
}

/// The paths that were asked for, and what was found about them so far.
private struct OwnerSearch {
  private(set) var owners: [Path: Owner] = [:]
  private(set) var problems: [OwnershipProblem] = []

  /// The locations that were asked for, with a path to each, in the order of paths.
  private var asked: [(location: FileLocation, path: Path)] = []
  /// The paths without an owner so far, by location.
  private var pending: [FileLocation: [Path]] = [:]

  init(_ paths: Set<Path>, in root: borrowing SystemRoot) {
    var locator = FileLocator()
    let ordered = paths.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    for path in ordered {
      guard let location = locator.location(of: path, under: root) else { continue }
      if pending[location] == nil { asked.append((location, path)) }
      pending[location, default: []].append(path)
    }
  }

  mutating func ask(_ manager: PackageManager, in root: borrowing SystemRoot) {
    let (locations, errors) = locationsByTree(of: manager, in: root)
    problems += errors.map { .unreadable(manager, $0.path.simplified, $0.errno) }
    let innermostFirst = locations.keys.sorted {
      $0.nesting == $1.nesting ? $0.path < $1.path : $0.nesting > $1.nesting
    }
    for tree in innermostFirst {
      let unanswered = (locations[tree] ?? []).filter { pending[$0] != nil }
      if !unanswered.isEmpty { ask(manager, about: unanswered, of: tree, in: root) }
    }
  }

  private func locationsByTree(
    of manager: PackageManager, in root: borrowing SystemRoot
  ) -> (locations: [PackageTree: Set<FileLocation>], errors: [FileSystemError]) {
    var finder = PackageTreeFinder(database: manager.database)
    var locations: [PackageTree: Set<FileLocation>] = [:]
    for (location, path) in asked where pending[location] != nil {
      for tree in finder.trees(holding: location.directory, at: path.parent, under: root) {
        locations[tree, default: []].insert(location)
      }
    }
    return (locations, finder.errors)
  }

  private mutating func ask(
    _ manager: PackageManager, about files: Set<FileLocation>, of tree: PackageTree,
    in root: borrowing SystemRoot
  ) {
    do throws(FileSystemError) {
      if try root.status(of: Path("/")).identity == tree.identity {
        return record(manager.owners(of: files, under: root), from: Path("/"), manager)
      }
      let top = try open(tree, in: root)
      record(manager.owners(of: files, under: top), from: tree.path.simplified, manager)
    } catch {
      problems.append(.unreadable(manager, tree.path.simplified, error.errno))
    }
  }

  /// Opens a tree as a root of its own, so that its absolute links lead nowhere else.
  ///
  /// The path to it is resolved a second time here; another directory than the one meant is
  /// refused.
  private func open(
    _ tree: PackageTree, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> SystemRoot {
    let relative = Path(tree.path.bytes.drop { root.isForeign && $0 == UInt8(ascii: "/") })
    let top = try SystemRoot.open(root.isForeign ? root.path.appending(relative) : relative)
    guard try top.status(of: Path("/")).identity == tree.identity else {
      throw FileSystemError(.open, tree.path, .crossDevice)
    }
    return top
  }

  private mutating func record(
    _ answer: DatabaseAnswer, from tree: Path, _ manager: PackageManager
  ) {
    for (location, package) in answer.packages {
      for path in pending.removeValue(forKey: location) ?? [] {
        owners[path] = Owner(manager: manager, package: package)
      }
    }
    problems += answer.problems.map { $0.inTree(tree) }
  }
}

extension OwnershipProblem {
  fileprivate func inTree(_ tree: Path) -> OwnershipProblem {
    func outside(_ path: Path) -> Path {
      tree.appending(Path(path.bytes.drop { $0 == UInt8(ascii: "/") }))
    }
    switch self {
    case .unreadable(let manager, let path, let errno):
      return .unreadable(manager, outside(path), errno)
    case .tooLarge(let manager, let path): return .tooLarge(manager, outside(path))
    }
  }
}
