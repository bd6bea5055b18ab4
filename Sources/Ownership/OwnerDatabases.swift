package import FileSystem

/// The package databases of a root, and of other systems' trees that lie in it.
package enum OwnerDatabases {
  /// The owners of those of the paths that a package database knows.
  ///
  /// Paths are as the user typed them under the root, links in their directories included; a
  /// relative one begins at the current directory, or at the top of a foreign root. A path in
  /// another system's tree (`/srv/debian/usr/lib/x`, with `/srv/debian/var/lib/dpkg/info` there) is
  /// looked up in the innermost such tree, then outwards.
  ///
  /// `alternatives` are links of update-alternatives(1) that are known already; without them its
  /// groups are read.
  package static func owners(
    of paths: Set<Path>, in root: borrowing SystemRoot, alternatives: KnownOwners? = nil
  ) -> KnownOwners {
    var search = OwnerSearch(paths, in: root)
    search.askStores(in: root)
    for database in databases { search.ask(database, in: root) }
    if alternatives == nil { search.askAlternatives(in: root) }
    let known = KnownOwners(
      owners: search.owners, recordedLinks: search.recordedLinks, problems: search.problems)
    return alternatives.map(known.adding) ?? known
  }

  /// The databases in the order of precedence: a system's own managers, then environments.
  private static var databases: [any PackageDatabase.Type] {
    [
      DpkgDatabase.self, RPMDatabase.self, PacmanDatabase.self, ApkDatabase.self,
      CondaDatabase.self, PythonDatabase.self,
    ]
  }
}

/// The paths that were asked for, and what was found about them so far.
private struct OwnerSearch {
  private(set) var owners: [Path: Owner] = [:]
  private(set) var recordedLinks: [Path: RecordedLink] = [:]
  private(set) var problems: [OwnershipProblem] = []

  /// The locations that were asked for, in the order of paths.
  private var all: [(location: FileLocation, path: Path)] = []
  /// The same with one path to each location.
  private var asked: [(location: FileLocation, path: Path)] = []
  /// The paths without an owner so far, by location.
  private var pending: [FileLocation: [Path]] = [:]

  init(_ paths: Set<Path>, in root: borrowing SystemRoot) {
    var locator = FileLocator()
    let ordered = paths.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    for path in ordered {
      guard let location = locator.location(of: path, under: root) else { continue }
      all.append((location, path))
      if pending[location] == nil { asked.append((location, path)) }
      pending[location, default: []].append(path)
    }
  }

  mutating func askStores(in root: borrowing SystemRoot) {
    var stores = ReadOnlyStores(under: root)
    if stores.isEmpty { return }
    for (location, path) in asked {
      guard let owner = stores.owner(of: location, at: path, under: root) else { continue }
      for path in pending.removeValue(forKey: location) ?? [] { owners[path] = owner }
    }
  }

  mutating func ask(_ database: any PackageDatabase.Type, in root: borrowing SystemRoot) {
    let (locations, errors) = locationsByTree(pendingOnly: true, of: database.marks, in: root)
    report(errors, of: database.manager)
    for tree in locations.keys.sorted(by: PackageTree.isInner) {
      let unanswered = (locations[tree] ?? []).filter { pending[$0] != nil }
      if unanswered.isEmpty { continue }
      if database.isEnvironment {
        record(database.answer(about: unanswered, at: tree.path, under: root), from: Path("/"))
        continue
      }
      do throws(FileSystemError) {
        if try root.status(of: Path("/")).identity == tree.identity {
          record(database.answer(about: unanswered, at: Path("/"), under: root), from: Path("/"))
        } else {
          let top = try open(tree, in: root)
          record(
            database.answer(about: unanswered, at: Path("/"), under: top),
            from: tree.path.simplified)
        }
      } catch {
        problems.append(.unreadable(database.manager, tree.path.simplified, error.errno))
      }
    }
  }

  /// What update-alternatives(1) recorded goes before what a package did.
  mutating func askAlternatives(in root: borrowing SystemRoot) {
    let (locations, _) = locationsByTree(
      pendingOnly: false, of: Alternatives.directories, in: root)
    var paths: [FileLocation: [Path]] = [:]
    for (location, path) in all { paths[location, default: []].append(path) }
    var settled: Set<FileLocation> = []
    for tree in locations.keys.sorted(by: PackageTree.isInner) {
      let files = (locations[tree] ?? []).subtracting(settled)
      guard !files.isEmpty, let answer = alternatives(about: files, of: tree, in: root)
      else { continue }
      for (location, link) in answer.links {
        settled.insert(location)
        for path in paths[location] ?? [] { recordedLinks[path] = link }
      }
      problems += answer.problems.map { $0.inTree(tree.path.simplified) }
    }
  }

  private func alternatives(
    about files: Set<FileLocation>, of tree: PackageTree, in root: borrowing SystemRoot
  ) -> Alternatives.Answer? {
    if (try? root.status(of: Path("/")))?.identity == tree.identity {
      return Alternatives.links(at: files, under: root)
    }
    guard let top = try? open(tree, in: root) else { return nil }
    return Alternatives.links(at: files, under: top)
  }

  private func locationsByTree(
    pendingOnly: Bool, of marks: [Path], in root: borrowing SystemRoot
  ) -> (locations: [PackageTree: Set<FileLocation>], errors: [FileSystemError]) {
    var finder = PackageTreeFinder(marks: marks)
    var locations: [PackageTree: Set<FileLocation>] = [:]
    for (location, path) in asked where !pendingOnly || pending[location] != nil {
      for tree in finder.trees(holding: location.directory, at: path.parent, under: root) {
        locations[tree, default: []].insert(location)
      }
    }
    return (locations, finder.errors)
  }

  private mutating func report(_ errors: [FileSystemError], of manager: PackageManager) {
    problems += errors.map { .unreadable(manager, $0.path.simplified, $0.errno) }
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

  private mutating func record(_ answer: DatabaseAnswer, from tree: Path) {
    for (location, owner) in answer.owners {
      let link = answer.links[location].map { RecordedLink(text: $0, recorder: .package(owner)) }
      for path in pending.removeValue(forKey: location) ?? [] {
        owners[path] = owner
        recordedLinks[path] = link
      }
    }
    problems += answer.problems.map { $0.inTree(tree) }
  }
}

extension PackageTree {
  fileprivate static func isInner(_ left: PackageTree, _ right: PackageTree) -> Bool {
    left.nesting == right.nesting ? left.path < right.path : left.nesting > right.nesting
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
    case .damaged(let manager, let path): return .damaged(manager, outside(path))
    case .unsupportedFormat(let manager, let path, let format):
      return .unsupportedFormat(manager, outside(path), format: format)
    }
  }
}
