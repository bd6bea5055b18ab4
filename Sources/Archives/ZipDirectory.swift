internal import Census
internal import FileSystem

/// What a zip file's directory at its end says of the libraries in it: APPNOTE.TXT 4.3.12.
///
/// libarchive does not tell how long an entry is in its compressed form.
struct ZipDirectory {
  /// What is said of an entry.
  struct Entry: Hashable {
    let checksum: UInt32
    let size: UInt64
    let compressedSize: UInt64
  }

  private(set) var entries: [[UInt8]: Entry] = [:]
  private var counts: [Content: Int] = [:]

  private struct Content: Hashable {
    let checksum: UInt32
    let size: UInt64
  }

  private static let endLength = 22
  private static let longestComment = 65535
  private static let mostEntries = 100_000
  // Who reads the entries keeps some 200 bytes of each, and its name.
  private static let mostRecords = 200_000
  private static let mostBytes: UInt64 = 24 << 20
  private static let pieceLength = 256 * 1024

  /// Reads the directory as far as it makes sense; what does not is left to who reads the entries.
  ///
  /// Throws where it is too large to be kept in memory.
  init(_ stream: any SeekableByteStream, path: Path) throws(ArchiveError) {
    let tailLength = min(stream.size, UInt64(ZipDirectory.endLength + ZipDirectory.longestComment))
    let tail = Bytes(try stream.bytes(at: stream.size - tailLength, count: Int(tailLength)))
    guard let end = tail.lastPlace(of: 0x0605_4b50) else { return }
    var directoryEnd = stream.size - tailLength + UInt64(end)
    var length = UInt64(tail.number(at: end + 12, width: 4))
    var start = UInt64(tail.number(at: end + 16, width: 4))
    if end >= 20, tail.number(at: end - 20, width: 4) == 0x0706_4b50 {
      let place = UInt64(tail.number(at: end - 12, width: 8))
      let wide = Bytes(try stream.bytes(at: place, count: 56))
      if wide.number(at: 0, width: 4) == 0x0606_4b50 {
        directoryEnd = place
        length = UInt64(wide.number(at: 40, width: 8))
        start = UInt64(wide.number(at: 48, width: 8))
      }
    }
    // Something may have been put before the archive since its numbers were written.
    try read(stream, from: start, path)
    if length <= directoryEnd, directoryEnd - length != start {
      try read(stream, from: directoryEnd - length, path)
    }
  }

  /// Reads records as long as there are any, whatever was said of their length.
  private mutating func read(
    _ stream: any SeekableByteStream, from start: UInt64, _ path: Path
  ) throws(ArchiveError) {
    var (offset, records) = (start, 0)
    while true {
      let piece = Bytes(try stream.bytes(at: offset, count: ZipDirectory.pieceLength))
      var place = 0
      while let next = take(piece, at: place) {
        place = next
        records += 1
      }
      if place == 0 { return }
      offset = offset.addingReportingOverflow(UInt64(place)).partialValue
      if records > ZipDirectory.mostRecords {
        throw ArchiveError(path, .tooManyEntries(ZipDirectory.mostRecords))
      }
      if offset - start > ZipDirectory.mostBytes { throw ArchiveError(path, .tooManyNames) }
    }
  }

  /// Takes one record that is whole in a piece, and gives where the next one begins.
  private mutating func take(_ piece: Bytes, at place: Int) -> Int? {
    guard piece.count >= place + 46, piece.number(at: place, width: 4) == 0x0201_4b50 else {
      return nil
    }
    let nameLength = piece.number(at: place + 28, width: 2)
    let extraLength = piece.number(at: place + 30, width: 2)
    let next = place + 46 + nameLength + extraLength + piece.number(at: place + 32, width: 2)
    guard next <= piece.count else { return nil }
    let name = Array(piece.bytes[place + 46..<place + 46 + nameLength])
    if entries.count < ZipDirectory.mostEntries,
      FileName(name.suffix(while: { $0 != UInt8(ascii: "/") })).map(LibraryName.isLibraryLike)
        == true
    {
      let sizes = piece.sizes(of: place, extra: place + 46 + nameLength, length: extraLength)
      add(
        name,
        Entry(
          checksum: UInt32(truncatingIfNeeded: piece.number(at: place + 16, width: 4)),
          size: sizes.size, compressedSize: sizes.compressed))
    }
    return next
  }

  private mutating func add(_ name: [UInt8], _ entry: Entry) {
    entries[name] = entry
    counts[Content(checksum: entry.checksum, size: entry.size), default: 0] += 1
  }

  /// Whether another library could hold the same bytes: one with the same size and checksum.
  ///
  /// An entry whose bytes do not have its checksum is not examined at all.
  func mayHaveTwin(_ name: [UInt8]) -> Bool {
    guard let entry = entries[name], entries.count < ZipDirectory.mostEntries else { return true }
    return counts[Content(checksum: entry.checksum, size: entry.size), default: 0] > 1
  }
}

/// Bytes whose numbers have their lowest byte first; what lies outside of them is zeros.
private struct Bytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func number(at place: Int, width: Int) -> Int {
    guard place >= 0, place <= bytes.count - width else { return 0 }
    let number = (0..<width).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[place + $1]) }
    return Int(clamping: number)
  }

  func lastPlace(of mark: Int) -> Int? {
    guard count >= 22 else { return nil }
    return (0...(count - 22)).last { number(at: $0, width: 4) == mark }
  }

  /// The sizes of the record at `place`, from its extra field where they do not fit.
  func sizes(of place: Int, extra: Int, length: Int) -> (size: UInt64, compressed: UInt64) {
    var compressed = number(at: place + 20, width: 4)
    var size = number(at: place + 24, width: 4)
    var field = extra
    while field + 4 <= extra + length {
      let fieldLength = number(at: field + 2, width: 2)
      if number(at: field, width: 2) == 1 {
        var next = field + 4
        if size == 0xffff_ffff {
          size = number(at: next, width: 8)
          next += 8
        }
        if compressed == 0xffff_ffff { compressed = number(at: next, width: 8) }
      }
      field += 4 + fieldLength
    }
    return (UInt64(size), UInt64(compressed))
  }
}

extension Array where Element == UInt8 {
  /// The last bytes for which a condition holds.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    lastIndex { !condition($0) }.map { self[($0 + 1)...] } ?? self[...]
  }
}
