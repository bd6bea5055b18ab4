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
  /// `linkPlaces` are further paths, about which no more is asked than what link a package has
  /// there: fewer databases know that. `alternatives` are links of update-alternatives(1) that are
  /// known already; without them its groups are read.
  package static func owners(
    of paths: Set<Path>, linkPlaces: Set<Path> = [], in root: borrowing SystemRoot,
    alternatives: KnownOwners? = nil
  ) -> KnownOwners {
    let alternatives = alternatives ?? alternativesLinks(at: paths.union(linkPlaces), in: root)
    var search = OwnerSearch(paths, linkPlaces: linkPlaces, in: root)
    search.askStores(in: root)
    for database in databases { search.ask(database, in: root) }
    // What could not be read matters where something was to be found out.
    let matters = !paths.isEmpty || !search.recordedLinks.isEmpty
    let known = KnownOwners(
      owners: search.owners, recordedLinks: search.recordedLinks,
      problems: matters ? search.problems : [])
    // What update-alternatives(1) recorded goes before what a package did.
    return known.adding(alternatives)
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

  /// The locations that were asked for, with one path to each, in the order of paths.
  private var asked: [(location: FileLocation, path: Path)] = []
  /// The paths without an owner so far, by location.
  private var pending: [FileLocation: [Path]] = [:]
  /// Those about which nothing but a recorded link matters.
  private var linkPlaces: Set<FileLocation> = []

  init(_ paths: Set<Path>, linkPlaces: Set<Path>, in root: borrowing SystemRoot) {
    var locator = FileLocator()
    let ordered = paths.union(linkPlaces).sorted {
      $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
    var owned: Set<FileLocation> = []
    for path in ordered {
      guard let location = locator.location(of: path, under: root) else { continue }
      if pending[location] == nil { asked.append((location, path)) }
      pending[location, default: []].append(path)
      if paths.contains(path) { owned.insert(location) }
    }
    self.linkPlaces = Set(pending.keys).subtracting(owned)
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
    let (locations, errors) = locationsByTree(of: database, in: root)
    report(errors, of: database.manager)
    for tree in locations.keys.sorted(by: PackageTree.isInner) {
      let unanswered = (locations[tree] ?? []).filter { pending[$0] != nil }
      if unanswered.isEmpty { continue }
      if database.isEnvironment {
        record(
          database.answer(about: unanswered, at: tree.path, under: root),
          from: root.isForeign ? Path("/") : nil)
        continue
      }
      do throws(FileSystemError) {
        let (answer, place) = try tree.ask(in: root) {
          database.answer(about: unanswered, at: Path("/"), under: $0)
        }
        record(answer, from: place)
      } catch {
        problems.append(.unreadable(database.manager, tree.path.simplified, error.errno))
      }
    }
  }

  private func locationsByTree(
    of database: any PackageDatabase.Type, in root: borrowing SystemRoot
  ) -> (locations: [PackageTree: Set<FileLocation>], errors: [FileSystemError]) {
    var finder = PackageTreeFinder(
      marks: database.marks, isEnvironment: database.isEnvironment, under: root)
    var locations: [PackageTree: Set<FileLocation>] = [:]
    for (location, path) in asked where pending[location] != nil {
      if !database.recordsLinks, linkPlaces.contains(location) { continue }
      for tree in finder.trees(holding: location.directory, at: path.parent, under: root) {
        locations[tree, default: []].insert(location)
      }
    }
    return (locations, finder.errors)
  }

  private mutating func report(_ errors: [FileSystemError], of manager: PackageManager) {
    problems += errors.map { .unreadable(manager, $0.path.simplified, $0.errno) }
  }

  /// Takes an answer up; `tree` is where the paths of its problems begin, if not where one is.
  private mutating func record(_ answer: DatabaseAnswer, from tree: Path?) {
    for (location, owner) in answer.owners {
      if linkPlaces.contains(location), answer.links[location] == nil { continue }
      let link = answer.links[location].map { RecordedLink(text: $0, recorder: .package(owner)) }
      for path in pending.removeValue(forKey: location) ?? [] {
        owners[path] = owner
        recordedLinks[path] = link
      }
    }
    problems += answer.problems.map { $0.inTree(tree) }
  }
}

extension OwnershipProblem {
  /// The problem with the path that it has outside of a tree, as it is shown.
  func inTree(_ tree: Path?) -> OwnershipProblem {
    func outside(_ path: Path) -> Path {
      guard let tree else { return path.simplified }
      return tree.appending(Path(path.bytes.drop { $0 == UInt8(ascii: "/") })).simplified
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
