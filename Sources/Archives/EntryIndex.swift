internal import Census
package import FileSystem

/// Where some names of an archive lie in it.
package struct EntryIndex: Sendable {
  /// One of the names.
  package struct Entry: Hashable, Sendable {
    /// The how manyth entry it is, from 1.
    package let number: Int
    /// The name as it is stored.
    package let storedName: [UInt8]
    /// What it is.
    package let kind: FileKind
    /// The earlier name that it is a further one of.
    package let hardLinkTarget: Path?
    /// How many bytes it says to have.
    package let size: UInt64
    /// In a tar archive: its headers and content, up to the next entry.
    package fileprivate(set) var range: Range<UInt64>
    /// In a tar archive: the blocks that would make it the link that was asked for.
    package let linkBlocks: [UInt8]?
  }

  /// The last entry of each name that was asked for.
  package private(set) var entries: [Path: Entry] = [:]
  /// Names that were asked for and came more than once.
  package private(set) var repeated: Set<Path> = []
  /// Names that were asked for, each with the further names of it that were asked for, too.
  package private(set) var furtherNames: [Path: Set<Path>] = [:]
  /// Names that were asked for, each with a further name of it that was not.
  package private(set) var otherNames: [Path: Path] = [:]
  /// How many entries there are.
  package private(set) var count = 0

  /// Reads an archive for the names; a text with a name is that of the link it may become.
  package init(
    reading reader: ArchiveReader, names: [Path: [UInt8]?], isTar: Bool,
    progress: (Path) -> Void
  ) throws(ArchiveError) {
    var last: Path?
    func close(at end: UInt64) {
      guard let path = last, let entry = entries[path] else { return }
      entries[path]?.range = entry.range.lowerBound..<max(entry.range.lowerBound, end)
      last = nil
    }
    while let entry = try reader.next() {
      count += 1
      if count % 64 == 1 { progress(reader.entryPath) }
      let start = reader.headerPosition
      close(at: start)
      guard let path = EntryIndex.path(entry.name, in: reader) else { continue }
      let target = entry.hardLinkTarget.flatMap { EntryIndex.path($0, in: reader) }
      if let target, names[target] != nil {
        if names[path] == nil {
          otherNames[target] = path
        } else {
          furtherNames[target, default: []].insert(path)
        }
      }
      guard let text = names[path] else { continue }
      if entries[path] != nil { repeated.insert(path) }
      var blocks: [UInt8]?
      if isTar, let text { blocks = try reader.linkBlocks(text: text) }
      entries[path] = Entry(
        number: count, storedName: entry.name, kind: entry.kind, hardLinkTarget: target,
        size: entry.size ?? 0, range: start..<start, linkBlocks: blocks)
      last = path
    }
    close(at: reader.headerPosition)
  }

  private static func path(_ name: [UInt8], in reader: ArchiveReader) -> Path? {
    (try? EntryName(stored: name, inWholeRoot: false))?.path(in: reader.path)
  }

  /// The number of the entry that has a name's bytes.
  package func numberOfContent(at path: Path) -> Int? {
    var path = path
    for _ in 0..<8 {
      guard let entry = entries[path] else { return nil }
      guard let target = entry.hardLinkTarget else {
        return entry.kind == .regular ? entry.number : nil
      }
      path = target
    }
    return nil
  }
}
