internal import Census
internal import ELF
internal import FileSystem

extension TreeRecord {
  /// Finds the files that libraries' links lead to although they are not called libraries.
  func findLinkedContents() {
    for (name, node) in tree.nodes where name.isLibraryLike {
      guard case .link(let text, _) = node, kind != .wheel else { continue }
      if case .other(let target) = follow(text, from: name), wantedContents[target] == nil {
        wantedContents[target] = .some(nil)
      }
    }
    guard !wantedContents.isEmpty else { return }
    // What was looked for and did not come, will not come; an archive in another one is not read each time.
    let before = readingsBeforeSearch ?? readings
    readingsBeforeSearch = before
    for (name, position) in wantedContents where position == nil && readings > before {
      wantedContents[name] = .some(TreeRecord.absent)
    }
  }

  private static let absent = -1

  private func follow(_ text: [UInt8], from name: EntryName) -> ArchiveTree.Destination {
    tree.follow(text, from: name.parent, inWholeRoot: holdsWholeRoot)
  }

  /// The census of the tree, once all was read that had to be.
  func census(number: Int, inspector: inout LibraryInspector) -> ArchiveCensus {
    var directories: [DirectoryCensus] = []
    // Of an archive that was not read to its end it is not known what is missing in it.
    if isWhole {
      adoptLinkedContents()
      noteNamesThroughLinks()
      let builder = DirectoryBuilder(self, number: number)
      let byParent = Dictionary(
        grouping: tree.nodes.keys.filter(\.isLibraryLike), by: \.parent)
      directories = byParent.compactMap { builder.census(of: $0, names: $1, &inspector) }
        .sorted { $0.path < $1.path }
      let found = Dictionary(
        twins.compactMap { twin in twin.twin(in: top).map { (twin.copy.path(in: top), $0) } },
        uniquingKeysWith: { first, _ in first })
      for index in directories.indices { directories[index].twin = found[directories[index].path] }
    }
    return ArchiveCensus(
      top: top, kind: kind, form: form, compressor: compressor,
      census: LibraryCensus(
        directories: directories, unexamined: allUnexamined.sorted { $0.path < $1.path }),
      entries: entries, links: links, shippedSizes: isWhole ? shippedSizes : [:],
      repeatedNames: tree.repeatedNames.map { $0.path(in: top) }.sorted())
  }

  private var shippedSizes: [Path: UInt64] {
    var sizes: [Path: UInt64] = [:]
    for (name, node) in tree.nodes {
      guard case .file(let position) = node else { continue }
      sizes[name.path(in: top)] = shippedSize(of: tree.files[position])
    }
    return sizes
  }

  /// What a file takes; of a 7z archive, whose files are one stream in any order, its share.
  private func shippedSize(of file: ArchiveTree.File) -> UInt64 {
    guard form == .sevenZip, let shippedSize, contentSize > 0 else { return file.shippedSize }
    let share = Double(file.size) / Double(contentSize) * Double(shippedSize)
    return UInt64(min(share, Double(shippedSize)))
  }

  /// Library names for files that are called otherwise get what those are.
  private func adoptLinkedContents() {
    for (position, source) in contentSources {
      guard case .some(.some(let found)) = wantedContents[source], found >= 0 else { continue }
      let other = tree.files[found]
      tree.files[position].size = other.size
      tree.files[position].content = other.content
      tree.files[position].digest = other.digest
    }
  }

  private func noteNamesThroughLinks() {
    for name in tree.nodes.keys where tree.linkAbove(name) != nil {
      note(.nameThroughLink, at: name.path(in: top))
      tree.remove(name)
    }
  }
}

extension EntryName {
  /// Whether ldconfig would look at the name.
  var isLibraryLike: Bool { lastName.map(LibraryName.isLibraryLike) ?? false }
}

/// Makes the census of a directory of the tree.
private struct DirectoryBuilder {
  private let record: TreeRecord
  private let device: UInt64

  private var tree: ArchiveTree { record.tree }

  // No device of a system has such a number, so that nothing in an archive is taken for a file of it.
  private static let firstDevice: UInt64 = 0xffff_ffff_0000_0000

  init(_ record: TreeRecord, number: Int) {
    self.record = record
    device = DirectoryBuilder.firstDevice + UInt64(number)
  }

  func census(
    of directory: EntryName, names: [EntryName], _ inspector: inout LibraryInspector
  ) -> DirectoryCensus? {
    let entries = names.compactMap { entry($0, &inspector) }
      .sorted { $0.name.fileName < $1.name.fileName }
    guard !entries.isEmpty else { return nil }
    let families = LinkFamily.families(of: entries, contentSets: contentSets)
    return DirectoryCensus(
      path: directory.path(in: record.top),
      status: status(.directory, .implied, inode: inode(of: directory)), entries: entries,
      families: families)
  }

  /// Equal numbers for one file, and for files of one size and digest.
  private func contentSets(of entries: [LibraryEntry]) -> [Int] {
    var first: [[UInt8]: Int] = [:]
    return entries.enumerated().map { index, entry in
      let position = Int(clamping: entry.status.identity.inode) - 1
      guard tree.files.indices.contains(position) else { return index }
      let size = Array("\(entry.status.size) ".utf8)
      let key = tree.files[position].digest.map { size + $0 } ?? Array("\(position)".utf8)
      if let known = first[key] { return known }
      first[key] = index
      return index
    }
  }

  private func entry(
    _ name: EntryName, _ inspector: inout LibraryInspector
  ) -> LibraryEntry? {
    guard let node = tree.nodes[name], let fileName = name.lastName else { return nil }
    let library = LibraryName(fileName)
    switch node {
    case .file(let position):
      guard let content = tree.files[position].content else { return nil }
      return LibraryEntry(name: library, status: status(of: position), kind: .file(content))
    case .special(let kind, let attributes):
      return LibraryEntry(
        name: library, status: status(kind, attributes, inode: inode(of: name)),
        kind: .special(kind))
    case .link(let text, let attributes):
      if record.kind == .wheel {
        return textFile(library, text, attributes, inode(of: name), &inspector)
      }
      return LibraryEntry(
        name: library, status: status(.symbolicLink, attributes, inode: inode(of: name)),
        kind: .link(link(text, at: name, library)))
    }
  }

  /// What pip and Python's zipfile make of a link: a file of its text.
  private func textFile(
    _ name: LibraryName, _ text: [UInt8], _ attributes: ArchiveTree.Attributes,
    _ inode: UInt64, _ inspector: inout LibraryInspector
  ) -> LibraryEntry? {
    let parts = KeptParts(size: UInt64(text.count), parts: [(0, text)])
    guard let content = try? inspector.content(of: parts, name: name) else { return nil }
    return LibraryEntry(
      name: name,
      status: status(
        .regular, attributes, size: UInt64(text.count), inode: inode),
      kind: .file(content))
  }

  // MARK: Links

  private func link(_ text: [UInt8], at name: EntryName, _ library: LibraryName) -> LibraryLink {
    let isWhole = record.holdsWholeRoot
    let sibling = tree.sibling(text, in: name.parent, inWholeRoot: isWhole)
    let end = tree.follow(text, from: name.parent, inWholeRoot: isWhole)
    return LibraryLink(
      text: text, sibling: sibling, destination: destination(end, library, sibling: sibling))
  }

  private func destination(
    _ end: ArchiveTree.Destination, _ name: LibraryName, sibling: FileName?
  ) -> LibraryLink.Destination {
    switch end {
    case .node(let name):
      switch tree.nodes[name] {
      case .file(let position): return .file(status(of: position), tree.files[position].content)
      case .special(let kind, _): return .other(kind)
      case .link, nil: return .missing
      }
    case .other(let name):
      guard case .some(.some(let position)) = record.wantedContents[name], position >= 0 else {
        return .elsewhere
      }
      return .file(status(of: position), tree.files[position].content)
    case .directory: return .other(.directory)
    case .loop: return .loop
    case .outside: return .elsewhere
    case .missing:
      // A development package has the linker name only; the library comes with another one.
      let isOthers = sibling == nil || name.form == .unversioned
      return record.kind.isPartOfMore && isOthers ? .elsewhere : .missing
    }
  }

  // MARK: Statuses

  private func inode(of name: EntryName) -> UInt64 {
    UInt64(bitPattern: Int64(name.hash)) | 1 << 63
  }

  private func status(of position: Int) -> FileStatus {
    let file = tree.files[position]
    return status(
      .regular, file.attributes, size: file.size, inode: UInt64(position) + 1, names: file.names)
  }

  private func status(
    _ kind: FileKind, _ attributes: ArchiveTree.Attributes, size: UInt64 = 0, inode: UInt64,
    names: Int = 1
  ) -> FileStatus {
    FileStatus(
      kind: kind, identity: FileIdentity(device: device, inode: inode), size: size,
      permissions: attributes.permissions, owner: attributes.owner, group: attributes.group,
      hardLinks: UInt32(clamping: names), modificationTime: attributes.modificationTime)
  }
}
