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
    try source.read(at: 0, count: ObjectFile.headSize, into: &buffer)
    guard FileHeader.isPresent(in: buffer.span) else { return [] }
    let known = UInt64(buffer.count)
    let isWhole = buffer.count < ObjectFile.headSize
    var reader = VersionDefinitionReader(fileSize: isWhole ? known : max(known, source.size))
    var windows = Windows(head: buffer)
    while true {
      do {
        return try reader.names(from: windows)
      } catch {
        guard case .needs(let extent, _) = error else { return [] }
        try source.read(at: extent.start, count: extent.count, into: &windows.piece.bytes)
        windows.piece.start = extent.start
        // It ends before it said it would.
        if windows.piece.bytes.count < extent.count { return [] }
      }
    }
  }
}

/// Makes the list of names from the parts of a file that have been read, as `ObjectReader` does.
struct VersionDefinitionReader {
  private let fileSize: UInt64
  private var segments: SegmentMap?
  private var section: DynamicSection?
  private var entries: [DynamicSection.Entry]?
  private var names: [[UInt8]] = []

  init(fileSize: UInt64) { self.fileSize = fileSize }

  mutating func names(from windows: Windows) throws(ReadingStop) -> [[UInt8]] {
    let header = try FileHeader(reading: windows, fileSize: fileSize)
    guard header.type == .sharedObject else { return [] }
    let segments = try segmentMap(of: header, windows)
    guard let extent = segments.dynamicSection else { return [] }
    let section = try dynamicSection(at: extent, header.decoder, windows)
    guard let table = section.versionDefinitions, let count = section.versionDefinitionCount else {
      return []
    }
    let entries = try entries(table, count.value, in: segments, header.decoder, windows)
    guard !entries.isEmpty else { return [] }
    let strings = try StringTable(of: section, at: extent, in: segments, fileSize: fileSize)
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

  private mutating func segmentMap(
    of header: FileHeader, _ windows: Windows
  ) throws(ReadingStop) -> SegmentMap {
    if let segments { return segments }
    let map = try SegmentMap(reading: windows, of: header, fileSize: fileSize)
    segments = map
    return map
  }

  private mutating func dynamicSection(
    at extent: FileExtent, _ decoder: FieldDecoder, _ windows: Windows
  ) throws(ReadingStop) -> DynamicSection {
    if let section { return section }
    let read = try DynamicSection(reading: windows, at: extent, with: decoder)
    section = read
    return read
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
