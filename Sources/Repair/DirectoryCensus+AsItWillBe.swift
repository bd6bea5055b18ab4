package import Census
package import FileSystem

extension DirectoryCensus {
  /// The directory as it will be once some steps are taken: mending one name may make another mendable.
  ///
  /// `arrivals` are the files that come from a stage, as they were seen there.
  package func after(
    _ steps: [Step], arrivals: [FileName: LibraryEntry] = [:]
  ) -> DirectoryCensus {
    var entries = Dictionary(
      self.entries.map { ($0.name.fileName, $0) }, uniquingKeysWith: { first, _ in first })
    var named: [FileName: FileName] = [:]
    for (number, step) in steps.enumerated() {
      switch step.making {
      case .link(let text):
        // No inode has this identity: the link is not there yet.
        let identity = FileIdentity(device: .max, inode: UInt64(number))
        // A link out of the directory leads to a file whose bytes are known where they are the same.
        let distant = step.target == nil ? step.basis : nil
        let content = entries[step.name]?.content
        entries[step.name] = LibraryEntry(
          name: LibraryName(step.name),
          status: FileStatus(kind: .symbolicLink, identity: identity, size: UInt64(text.count)),
          kind: .link(
            LibraryLink(
              text: text, sibling: step.target,
              destination: distant.map { .file($0, content) } ?? .missing)))
      case .hardLink(let file):
        guard let entry = entries[file] else { continue }
        named[step.name] = file
        entries[step.name] = LibraryEntry(
          name: LibraryName(step.name), status: entry.status, kind: entry.kind)
      case .moved: entries[step.name] = arrivals[step.name]
      // Neither a configuration nor a directory of links is a library of this directory.
      case .file, .farm: continue
      }
    }
    let resolved = entries.mapValues { DirectoryCensus.resolved($0, among: entries) }
    var future = DirectoryCensus(
      path: path, status: status, place: place,
      entries: resolved.values.sorted { $0.name.fileName < $1.name.fileName },
      families: arrivals.isEmpty
        ? families.compactMap { $0.left(of: resolved, named: named) } : families(of: resolved),
      twin: twin)
    future.isLentByWindows = isLentByWindows
    return future
  }

  // What arrives is not compared with what is there: it equals nothing until it was.
  private func families(of future: [FileName: LibraryEntry]) -> [LinkFamily] {
    var known: [FileName: Int] = [:]
    for member in families.flatMap(\.members) { known[member.name] = member.contentSet }
    return LinkFamily.families(of: future.values.sorted { $0.name.fileName < $1.name.fileName }) {
      $0.enumerated().map { position, entry in
        let name = entry.name.fileName
        guard self.entry(named: name) == entry, let set = known[name] else { return -1 - position }
        return set
      }
    }
  }

  private static func resolved(
    _ entry: LibraryEntry, among entries: [FileName: LibraryEntry]
  ) -> LibraryEntry {
    guard let link = entry.link, var next = link.sibling else { return entry }
    var destination = LibraryLink.Destination.loop
    for _ in 0..<40 {
      guard let here = entries[next] else {
        destination = link.destination
        break
      }
      if let content = here.content {
        destination = .file(here.status, content)
        break
      }
      guard let sibling = here.link?.sibling else {
        destination = here.link?.destination ?? link.destination
        break
      }
      next = sibling
    }
    return LibraryEntry(
      name: entry.name, status: entry.status,
      kind: .link(LibraryLink(text: link.text, sibling: link.sibling, destination: destination)))
  }
}

extension LinkFamily {
  // The members that are files still, and the names that members were given.
  fileprivate func left(
    of entries: [FileName: LibraryEntry], named: [FileName: FileName]
  ) -> LinkFamily? {
    let kept = members.filter { entries[$0.name]?.content?.library != nil }
    let added = named.compactMap { name, file -> Member? in
      guard let entry = entries[name], let member = member(named: file) else { return nil }
      return Member(entry: entry, contentSet: member.contentSet)
    }
    let left = kept + added.filter { member(named: $0.name) == nil }
    return left.isEmpty
      ? nil : LinkFamily(soname: soname, architecture: architecture, members: left)
  }
}
