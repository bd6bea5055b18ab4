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

  init(copy: EntryName, original: EntryName, linkText: [UInt8]) {
    self.copy = copy
    self.original = original
    self.linkText = linkText
  }

  /// Takes an entry of one of the two, which is a name of `file` if it is called a library; tells
  /// whether that is one more.
  mutating func add(
    _ name: EntryName, _ entry: ArchiveEntry, _ file: (position: Int, size: UInt64)?,
    digest: [UInt8]?
  ) -> Bool {
    // Of a further name that no library has it is not known what it is a name of.
    if entry.hardLinkTarget != nil, file == nil { isHopeless = true }
    let isLink = entry.kind == .symbolicLink
    let item = Item(
      kind: entry.kind, permissions: isLink ? 0 : entry.permissions, owner: entry.owner,
      group: entry.group, size: file?.size ?? (entry.kind == .regular ? entry.size ?? 0 : 0),
      text: entry.linkText, digest: digest, file: file?.position)
    if isHopeless { return false }
    if name.isBelow(copy) {
      return copied.updateValue(item, forKey: Array(name.bytes.dropFirst(copy.bytes.count))) == nil
    }
    return kept.updateValue(item, forKey: Array(name.bytes.dropFirst(original.bytes.count))) == nil
  }

  /// Compares no more: there is too much to keep.
  mutating func giveUp() {
    isHopeless = true
    copied = [:]
    kept = [:]
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
  // Of all comparisons together: an archive may have thousands of directories.
  private static let mostTwinItems = 40_000

  /// Finds directories that may be copies of others: their names say so, and the same library is in
  /// both.
  func chooseTwins() {
    let lib = Array("lib".utf8)
    let files = filesInTwinDirectories
    let inTargets = Dictionary(
      grouping: tree.twinDirectories.keys.filter { $0.lastName?.bytes == lib }, by: \.parent.parent)
    for (copy, attributes) in tree.twinDirectories.sorted(by: { $0.key.precedes($1.key) }) {
      guard let last = copy.lastName, DirectoryTwin.isCopyName(last), let copied = files[copy]
      else {
        continue
      }
      let targets = inTargets[copy.parent.appending("targets".utf8), default: []]
      for original in [copy.parent.appending(lib)] + targets.sorted(by: { $0.precedes($1) }) {
        guard let kept = tree.twinDirectories[original], let others = files[original],
          sharesLibrary(copied, others), kept.owner == attributes.owner,
          kept.group == attributes.group, kept.permissions == attributes.permissions
        else { continue }
        let text = original.bytes.dropFirst(
          copy.parent.isTop ? 0 : copy.parent.bytes.count + 1)
        for directory in [copy, original] {
          twinsByDirectory[directory, default: []].append(twins.count)
        }
        twins.append(TwinComparison(copy: copy, original: original, linkText: Array(text)))
      }
    }
  }

  private typealias Files = [[UInt8]: Int]

  private var filesInTwinDirectories: [EntryName: Files] {
    var files: [EntryName: Files] = [:]
    for (name, node) in tree.nodes {
      guard case .file(let file) = node, let last = name.lastName else { continue }
      let parent = name.parent
      if tree.twinDirectories[parent] != nil { files[parent, default: [:]][last.bytes] = file }
    }
    return files
  }

  private func sharesLibrary(_ one: Files, _ other: Files) -> Bool {
    let (few, many) = one.count < other.count ? (one, other) : (other, one)
    return few.contains { name, file in
      many[name].map { $0 != file && tree.files[$0].size == tree.files[file].size } ?? false
    }
  }

  /// The comparisons of directories that an entry lies in.
  func twins(concerning name: EntryName) -> [Int] {
    if twins.isEmpty { return [] }
    var found: [Int] = []
    var parent = name.parent
    while !parent.isTop {
      found += twinsByDirectory[parent, default: []]
      parent = parent.parent
    }
    return found
  }

  /// Takes an entry for comparisons that it concerns.
  func compare(
    _ name: EntryName, _ entry: ArchiveEntry, digest: [UInt8]?, in comparisons: [Int]
  ) {
    let file = file(named: name)
    for index in comparisons {
      twins[index].isRead = true
      if twinItems >= TreeRecord.mostTwinItems {
        twins[index].giveUp()
      } else if twins[index].add(name, entry, file, digest: digest) {
        twinItems += 1
      }
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
