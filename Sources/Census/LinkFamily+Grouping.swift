internal import ELF
internal import FileSystem

extension LinkFamily {
  private struct Key: Hashable {
    let soname: Soname?
    let stem: [UInt8]
    let architecture: Architecture
  }

  /// The libraries of a directory by SONAME and architecture; without a SONAME by stem and bytes.
  ///
  /// `contentSets` gives a number for each entry of a candidate group, equal where the bytes are.
  package static func families(
    of entries: [LibraryEntry], contentSets: ([LibraryEntry]) -> [Int]
  ) -> [LinkFamily] {
    var groups: [Key: [LibraryEntry]] = [:]
    for entry in entries {
      guard let facts = entry.content?.library else { continue }
      let key = Key(
        soname: facts.soname, stem: facts.soname == nil ? entry.name.stem : [],
        architecture: facts.architecture)
      groups[key, default: []].append(entry)
    }
    let families = groups.flatMap { key, entries in
      let members = zip(entries, contentSets(entries)).map(Member.init)
      return key.soname == nil
        ? Dictionary(grouping: members, by: \.contentSet).values.map { LinkFamily(key, $0) }
        : [LinkFamily(key, members)]
    }
    let names = families.map(\.orderingName)
    return families.indices.sorted { left, right in
      names[left] == names[right]
        ? families[left].architecture.name < families[right].architecture.name
        : names[left].lexicographicallyPrecedes(names[right])
    }.map { families[$0] }
  }

  private init(_ key: Key, _ members: [Member]) {
    self.init(soname: key.soname, architecture: key.architecture, members: members)
  }

  private var orderingName: [UInt8] {
    (soname?.bytes ?? []) + [0] + (members.first?.name.bytes ?? [])
  }
}
