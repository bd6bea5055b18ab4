package import FileSystem

extension OwnerDatabases {
  /// The links that the root's update-alternatives(1) has at some paths, whatever is there now.
  ///
  /// Its groups are few and small, where asking all databases about every file would take long.
  package static func alternativesLinks(
    at paths: Set<Path>, in root: borrowing SystemRoot
  ) -> KnownOwners {
    let book = AlternativesBook.read(under: root)
    var locator = FileLocator()
    var asked: [FileLocation: [Path]] = [:]
    // Hardly any file has a name that a group knows: the others are not looked for.
    for path in paths {
      guard let name = path.lastName, book.names.contains(name),
        let location = locator.location(of: path, under: root)
      else { continue }
      asked[location, default: []].append(path)
    }
    let answer = book.links(at: Set(asked.keys), under: root)
    var links: [Path: RecordedLink] = [:]
    for (location, link) in answer.links {
      for path in asked[location] ?? [] { links[path] = link }
    }
    return KnownOwners(owners: [:], recordedLinks: links, problems: answer.problems)
  }
}
