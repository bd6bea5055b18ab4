internal import Census
internal import FileSystem

/// Two directories of an archive, one of which may be a full copy of the other.
struct TwinComparison {
  private struct Item {
    let kind: FileKind
    let permissions, owner, group: UInt32
    let size: UInt64
    let text: [UInt8]?
    let digest: [UInt8]?
    /// The file of the tree that it is a name of, if it is called a library.
    let file: Int?

    /// Whether it is another object with the same content.
    func isCopy(of other: Item) -> Bool {
      kind == other.kind && permissions == other.permissions && owner == other.owner
        && group == other.group && size == other.size && text == other.text
        && digest == other.digest && (file == nil || file != other.file)
    }
  }

  /// The directory that may be a copy.
  let copy: EntryName
  private let original: EntryName
  private let linkText: [UInt8]
  /// Whether their entries were read for this.
  var isRead = false
  private var copied: [[UInt8]: Item] = [:]
  private var kept: [[UInt8]: Item] = [:]
  private var isHopeless = false

  private static let mostItems = 20_000

  init(copy: EntryName, original: EntryName, linkText: [UInt8]) {
    self.copy = copy
    self.original = original
    self.linkText = linkText
  }

  /// Whether an entry lies in one of the two.
  func concerns(_ name: EntryName) -> Bool { name.isBelow(copy) || name.isBelow(original) }

  /// Takes an entry of one of the two, which is a name of `file` if it is called a library.
  mutating func add(
    _ name: EntryName, _ entry: ArchiveEntry, _ file: (position: Int, size: UInt64)?,
    digest: [UInt8]?
  ) {
    // Of a further name that no library has it is not known what it is a name of.
    if entry.hardLinkTarget != nil, file == nil { isHopeless = true }
    let isLink = entry.kind == .symbolicLink
    let item = Item(
      kind: entry.kind, permissions: isLink ? 0 : entry.permissions, owner: entry.owner,
      group: entry.group, size: file?.size ?? (entry.kind == .regular ? entry.size ?? 0 : 0),
      text: entry.linkText, digest: digest, file: file?.position)
    if copied.count + kept.count > TwinComparison.mostItems { isHopeless = true }
    if isHopeless { return }
    if name.isBelow(copy) {
      copied[Array(name.bytes.dropFirst(copy.bytes.count))] = item
    } else {
      kept[Array(name.bytes.dropFirst(original.bytes.count))] = item
    }
  }

  /// The twin, where everything in the two is the same.
  func twin(in archive: Path) -> DirectoryTwin? {
    guard !isHopeless, !copied.isEmpty, copied.count == kept.count,
      copied.allSatisfy({ name, item in kept[name].map(item.isCopy) ?? false })
    else { return nil }
    let files = copied.filter { $0.value.kind == .regular }
    let libraries = files.keys.count { path in
      let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path[...]
      return FileName(name).map(LibraryName.isLibraryLike) ?? false
    }
    guard libraries > 0 else { return nil }
    return DirectoryTwin(
      original: original.path(in: archive), linkText: linkText,
      wastedBytes: wastedBytes(of: files.values), libraries: libraries)
  }

  /// A file counts once, however many names it has.
  private func wastedBytes(of items: some Sequence<Item>) -> UInt64 {
    var counted: Set<Int> = []
    return items.reduce(0) { sum, item in
      if let file = item.file, !counted.insert(file).inserted { return sum }
      return sum + item.size
    }
  }
}

extension TreeRecord {
  /// Finds directories that may be copies of others: their names say so, and the same library is in
  /// both.
  func chooseTwins() {
    let lib = Array("lib".utf8)
    for (copy, attributes) in tree.twinDirectories.sorted(by: {
      $0.key.bytes.lexicographicallyPrecedes($1.key.bytes)
    }) {
      guard let last = copy.lastName, DirectoryTwin.isCopyName(last) else { continue }
      let targets = copy.parent.appending("targets".utf8)
      let beside = copy.parent.appending(lib)
      let originals =
        [beside]
        + tree.twinDirectories.keys.filter { name in
          name.lastName?.bytes == lib && name.parent.parent == targets
        }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
      for original in originals {
        guard let kept = tree.twinDirectories[original], sharesLibrary(copy, original),
          kept.owner == attributes.owner, kept.group == attributes.group,
          kept.permissions == attributes.permissions
        else { continue }
        let text = original.bytes.dropFirst(
          copy.parent.isTop ? 0 : copy.parent.bytes.count + 1)
        twins.append(TwinComparison(copy: copy, original: original, linkText: Array(text)))
      }
    }
  }

  private func sharesLibrary(_ copy: EntryName, _ original: EntryName) -> Bool {
    tree.nodes.contains { name, node in
      guard case .file(let file) = node, name.parent == copy, let last = name.lastName,
        case .file(let other) = tree.nodes[original.appending(last.bytes)]
      else { return false }
      return file != other && tree.files[file].size == tree.files[other].size
    }
  }

  /// The digest of a library that was made already.
  func digest(of name: EntryName) -> [UInt8]? {
    file(named: name).flatMap { tree.files[$0.position].digest }
  }

  /// The file that a library's name is one of.
  func file(named name: EntryName) -> (position: Int, size: UInt64)? {
    guard case .file(let position) = tree.nodes[name] else { return nil }
    return (position, tree.files[position].size)
  }
}
