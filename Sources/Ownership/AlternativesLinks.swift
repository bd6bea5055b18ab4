package import FileSystem

extension OwnerDatabases {
  /// The links that update-alternatives(1) has at some paths, whatever is there now: those of the
  /// root, and of other systems' trees in it for what lies there.
  ///
  /// Its groups are few and small, where asking all databases about every file would take long.
  package static func alternativesLinks(
    at paths: Set<Path>, in root: borrowing SystemRoot
  ) -> KnownOwners {
    var pathsByTree: [PackageTree: [Path]] = [:]
    var finder = PackageTreeFinder(marks: Alternatives.directories, under: root)
    for (directory, paths) in Dictionary(grouping: paths, by: \.parent) {
      guard let identity = (try? root.status(of: directory))?.identity else { continue }
      for tree in finder.trees(holding: identity, at: directory, under: root) {
        pathsByTree[tree, default: []] += paths
      }
    }
    var links: [Path: RecordedLink] = [:]
    var problems = finder.errors.map(OwnershipProblem.init(alternatives:))
    for tree in pathsByTree.keys.sorted(by: PackageTree.isInner) {
      // The innermost tree that has a link is believed.
      let open = (pathsByTree[tree] ?? []).filter { links[$0] == nil }
      do throws(FileSystemError) {
        let (book, place) = try tree.ask(in: root) { AlternativesBook.read(under: $0) }
        let files = locations(of: open, in: book, root)
        let (answer, _) = try tree.ask(in: root) {
          book.links(at: Set(files.values), under: $0)
        }
        for (path, file) in files { links[path] = answer.links[file] }
        problems += answer.problems.map { $0.inTree(place) }
      } catch {
        problems.append(OwnershipProblem(alternatives: error))
      }
    }
    return KnownOwners(owners: [:], recordedLinks: links, problems: problems)
  }

  /// Hardly any file has a name that a group knows: the others are not looked for.
  private static func locations(
    of paths: [Path], in book: AlternativesBook, _ root: borrowing SystemRoot
  ) -> [Path: FileLocation] {
    var locator = FileLocator()
    var files: [Path: FileLocation] = [:]
    for path in paths {
      guard let name = path.lastName, book.names.contains(name),
        let location = locator.location(of: path, under: root)
      else { continue }
      files[path] = location
    }
    return files
  }
}

extension OwnershipProblem {
  /// Alternatives that could not be looked at.
  fileprivate init(alternatives error: FileSystemError) {
    let isDebians = Alternatives.directories.first.map {
      error.path.bytes.reversed().starts(with: $0.bytes.reversed())
    }
    self = .unreadable(isDebians == true ? .dpkg : .rpm, error.path.simplified, error.errno)
  }
}
