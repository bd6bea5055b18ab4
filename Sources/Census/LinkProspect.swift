package import FileSystem

/// What a name would open to if it were a link of some text: asked before such a link is made.
package struct LinkProspect: Hashable, Sendable {
  /// What the link would open to.
  package enum Destination: Hashable, Sendable {
    /// Nothing, the name itself, or something that is no regular file.
    case nowhere
    /// This file; whether it holds the bytes that the name has now is proved, not assumed.
    case file(Path, FileStatus, isIdentical: Bool)
  }

  /// The text of the link.
  package let text: [UInt8]
  /// The first name of the same directory that the way comes to.
  package let sibling: FileName?
  /// Where it ends.
  package let destination: Destination
  /// Whether others than those who may change the name could let the link lead elsewhere.
  package let isExposed: Bool

  /// Puts the four together.
  package init(
    text: [UInt8], sibling: FileName?, destination: Destination, isExposed: Bool = false
  ) {
    self.text = text
    self.sibling = sibling
    self.destination = destination
    self.isExposed = isExposed
  }

  /// Looks where a link of a text would lead in place of an entry, and compares all bytes.
  ///
  /// Only an entry that is a library now is compared.
  package static func look(
    _ text: [UInt8], inPlaceOf entry: LibraryEntry, in directory: DirectoryCensus,
    _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> LinkProspect {
    // symlink(2) takes no more, and no empty text.
    guard !text.isEmpty, text.count < 4096, !text.contains(0) else {
      return LinkProspect(text: text, sibling: nil, destination: .nowhere)
    }
    let way = try LinkWay(of: text, from: directory.path, in: root)
    let siblings = way.stops.filter { $0.directory == directory.status.identity }.map(\.name)
    let passesItself = siblings.contains(entry.name.fileName)
    guard !passesItself, let end = way.end, let status = end.status, status.kind == .regular
    else { return LinkProspect(text: text, sibling: siblings.first, destination: .nowhere) }
    let isIdentical = try isIdentical(entry, to: end, in: directory, root)
    let exposure = LinkExposure(to: directory.status, in: root)
    let isExposed = try exposure.isExposed(text, from: directory.path, in: root)
    let isOthers = !exposure.trusts(status.owner) && status.owner != entry.status.owner
    return LinkProspect(
      text: text, sibling: siblings.first,
      destination: .file(end.parent.appending(end.name), status, isIdentical: isIdentical),
      isExposed: isExposed || isOthers)
  }

  private static func isIdentical(
    _ entry: LibraryEntry, to end: LinkWay.Stop, in directory: DirectoryCensus,
    _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Bool {
    guard let status = end.status, entry.content?.library != nil,
      entry.status.size == status.size
    else { return false }
    if entry.status.identity == status.identity { return true }
    var group = FileGroup()
    let copy = try group.add(
      entry.name.fileName, of: try Directory.open(directory.path, in: root))
    let original = try group.add(end.name, of: try Directory.open(end.parent, in: root))
    guard copy.isUnchanged(since: entry.status), original.isUnchanged(since: status) else {
      return false
    }
    return try group.identicalSets().count == 1
  }
}
