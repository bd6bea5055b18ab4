internal import Census
internal import FileSystem

/// The names of one archive that matter, as they would lie on disk once it is unpacked.
///
/// Libraries and links are kept by name. Of the others, which may be millions, only a hash is: it
/// tells whether a link leads to something.
struct ArchiveTree {
  /// What a name is.
  enum Node {
    /// One of the files, by position.
    case file(Int)
    /// A symbolic link.
    case link(text: [UInt8], Attributes)
    /// A directory that is called like a library, a device, a FIFO.
    case special(FileKind, Attributes)
  }

  /// What an archive says of a name besides its kind.
  struct Attributes {
    var permissions: UInt32
    var owner: UInt32
    var group: UInt32
    var modificationTime: FileTime

    init(_ entry: ArchiveEntry) {
      permissions = entry.permissions
      owner = entry.owner
      group = entry.group
      modificationTime = entry.modificationTime
    }

    /// Those of a directory that is not said to be there but must be.
    static let implied = Attributes(
      ArchiveEntry(name: [], kind: .directory, size: 0, permissions: 0o755))
  }

  /// A regular file, with one name or several.
  struct File {
    var attributes: Attributes
    var size: UInt64
    /// What it is; `nil` as long as it is not known.
    var content: FileContent?
    /// A digest of all its bytes, where it was made.
    var digest: [UInt8]?
    /// How many names the archive has for it.
    var names = 1
    /// How many bytes it takes in the archive, as far as that can be told.
    var shippedSize: UInt64 = 0
  }

  private(set) var nodes: [EntryName: Node] = [:]
  var files: [File] = []
  /// Library names that came more than once: the last one counts.
  private(set) var repeatedNames: Set<EntryName> = []
  private var otherNames: Set<Int> = []
  private var directoryNames: Set<Int> = [EntryName.top.hash]
  /// Directories whose names say that one may be a copy of another, with what is said of them.
  private(set) var twinDirectories: [EntryName: Attributes] = [:]
  private var lastParent = EntryName.top
  private let names: NameBudget

  typealias TooManyNames = NameBudget.TooManyNames

  private static let mostRepeatedNames = 100

  init(_ names: NameBudget) { self.names = names }

  /// Puts a name in its place; whatever had the name before is gone, as for an unpacker.
  mutating func put(_ node: Node, at name: EntryName) throws(TooManyNames) {
    let isApart = name.parent != lastParent
    try addParents(of: name)
    if nodes.updateValue(node, forKey: name) != nil {
      if repeatedNames.count < ArchiveTree.mostRepeatedNames { repeatedNames.insert(name) }
    } else {
      var linkText: [UInt8]?
      if case .link(let text, _) = node { linkText = text }
      try names.count(name, linkText: linkText, isApart: isApart)
    }
  }

  /// Counts a text that is kept although it is no link's.
  func count(text: [UInt8]) throws(TooManyNames) { try names.count(text: text) }

  /// Notes that there is a name, of which no more is kept.
  mutating func putOther(at name: EntryName) throws(TooManyNames) {
    try addParents(of: name)
    otherNames.insert(name.hash)
  }

  /// Notes a directory.
  mutating func putDirectory(
    at name: EntryName, _ attributes: Attributes
  ) throws(TooManyNames) {
    try addParents(of: name)
    if directoryNames.insert(name.hash).inserted { names.countDirectory() }
    if let last = name.lastName, DirectoryTwin.involves(last) {
      twinDirectories[name] = attributes
    }
  }

  private mutating func addParents(of name: EntryName) throws(TooManyNames) {
    var parent = name.parent
    if parent == lastParent { return }
    lastParent = parent
    try names.checkDirectories()
    while !parent.isTop, directoryNames.insert(parent.hash).inserted {
      names.countDirectory()
      if let last = parent.lastName, DirectoryTwin.involves(last) {
        twinDirectories[parent, default: .implied] = twinDirectories[parent] ?? .implied
      }
      parent = parent.parent
    }
  }

  /// Adds a name to what an earlier name is; false where there is no such name.
  mutating func link(_ name: EntryName, to target: EntryName, isKept: Bool) throws(TooManyNames)
    -> Bool
  {
    guard let node = nodes[target] else { return false }
    if case .file(let file) = node { files[file].names += 1 }
    if isKept { try put(node, at: name) } else { try putOther(at: name) }
    return true
  }

  /// Whether a name that is not kept came.
  func hasOther(_ name: EntryName) -> Bool { otherNames.contains(name.hash) }

  /// Whether a name is a directory.
  func hasDirectory(_ name: EntryName) -> Bool { directoryNames.contains(name.hash) }

  /// The nearest directory of a name that is a link.
  func linkAbove(_ name: EntryName) -> EntryName? {
    var parent = name.parent
    while !parent.isTop {
      if case .link = nodes[parent] { return parent }
      parent = parent.parent
    }
    return nil
  }

  /// Takes away a name that no unpacker would put there.
  mutating func remove(_ name: EntryName) { nodes[name] = nil }
}
