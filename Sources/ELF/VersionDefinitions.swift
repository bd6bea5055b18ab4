/// The names of the symbol versions that a library defines: `GLIBC_2.2.5`, `VERS_1.24.2`.
///
/// Read only on demand, so that looking at all libraries of a machine costs nothing more.
package enum VersionDefinitions {
  /// The most names that are read; the C library defines about forty.
  package static let limit = 256

  /// The names in the order of the file, without the one of the file itself.
  ///
  /// None for whatever is no whole library. Reads at most the head, the program headers, the dynamic
  /// section, the definitions, and a piece of the string table for each name.
  package static func names<Source: ByteSource & ~Copyable>(
    in source: borrowing Source
  ) throws(Source.Failure) -> [[UInt8]] {
    var buffer: [UInt8] = []
    let result = try ObjectFile.reading(source, buffer: &buffer) {
      VersionDefinitionReader(fileSize: $0)
    } _: { (reader, windows) throws(ReadingStop) in
      try reader.names(from: windows)
    }
    return (try? result.get()) ?? []
  }
}

/// Makes the list of names from the parts of a file that have been read, as `ObjectReader` does.
struct VersionDefinitionReader {
  private var parts: ObjectParts
  private var entries: [DynamicSection.Entry]?
  private var names: [[UInt8]] = []

  init(fileSize: UInt64) { parts = ObjectParts(fileSize: fileSize) }

  mutating func names(from windows: Windows) throws(ReadingStop) -> [[UInt8]] {
    let header = try FileHeader(reading: windows, fileSize: parts.fileSize)
    guard header.type == .sharedObject else { return [] }
    let segments = try parts.segments(of: header, windows)
    guard let extent = segments.dynamicSection else { return [] }
    let section = try parts.dynamicSection(at: extent, of: header, windows)
    guard let table = section.versionDefinitions, let count = section.versionDefinitionCount else {
      return []
    }
    let entries = try entries(table, count.value, in: segments, header.decoder, windows)
    guard !entries.isEmpty else { return [] }
    let strings = try StringTable(of: section, at: extent, in: segments, fileSize: parts.fileSize)
    for entry in entries.dropFirst(names.count) {
      let range = try strings.range(of: entry)
      guard let name = windows.name(in: range) else {
        guard windows.hold(range) else { throw .needs(range, for: .stringTable) }
        throw .damaged(.unterminated(.stringTable, at: range.start))
      }
      names.append(name)
    }
    return names
  }

  // More than the largest known table; what lies behind it is not read.
  private static let tableLimit: UInt64 = 64 * 1024

  private mutating func entries(
    _ table: DynamicSection.Entry, _ count: UInt64, in segments: SegmentMap,
    _ decoder: FieldDecoder, _ windows: Windows
  ) throws(ReadingStop) -> [DynamicSection.Entry] {
    if let entries { return entries }
    guard let mapped = segments.contents(from: table.value) else {
      throw .damaged(.unmappedAddress(table.value, in: .dynamicSection, at: table.offset))
    }
    let extent = FileExtent(
      start: mapped.start, length: min(mapped.length, Self.tableLimit))
    let read = try windows.with(extent, of: .versionDefinitions) {
      (bytes, start) throws(ReadingStop) in
      VersionDefinitionTable(at: extent, decoder)
        .entries(bytes, from: start, count: min(count, UInt64(VersionDefinitions.limit)))
    }
    entries = read
    return read
  }
}

/// The chain of `Elfxx_Verdef` structures, which are the same in both word sizes.
private struct VersionDefinitionTable {
  let extent: FileExtent
  let decoder: FieldDecoder

  init(at extent: FileExtent, _ decoder: FieldDecoder) {
    self.extent = extent
    self.decoder = decoder
  }

  private static let flags = Field(2, width: 2)
  private static let auxiliary = Field(12, width: 4)
  private static let next = Field(16, width: 4)
  private static let name = Field(0, width: 4)
  private static let size: UInt64 = 20
  private static let auxiliarySize: UInt64 = 8

  /// Where the names are in the string table; the chain ends where it leaves the table.
  func entries(_ bytes: Span<UInt8>, from start: Int, count: UInt64) -> [DynamicSection.Entry] {
    var entries: [DynamicSection.Entry] = []
    var offset: UInt64 = 0
    for _ in 0..<count {
      guard offset.addingSaturated(Self.size) <= extent.length else { break }
      let place = start &+ Int(clamping: offset)
      let auxiliary = offset.addingSaturated(
        decoder.value(of: Self.auxiliary, from: place, in: bytes))
      let isOfFile = decoder.value(of: Self.flags, from: place, in: bytes) & 1 != 0
      if !isOfFile, auxiliary.addingSaturated(Self.auxiliarySize) <= extent.length {
        let place = start &+ Int(clamping: auxiliary)
        entries.append(
          DynamicSection.Entry(
            value: decoder.value(of: Self.name, from: place, in: bytes),
            offset: extent.start.addingSaturated(auxiliary)))
      }
      let step = decoder.value(of: Self.next, from: place, in: bytes)
      if step == 0 { break }
      offset = offset.addingSaturated(step)
    }
    return entries
  }
}
