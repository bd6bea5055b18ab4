internal import Census
internal import FileSystem

/// What a zip file's directory at its end says of the libraries in it: APPNOTE.TXT 4.3.12.
///
/// libarchive does not tell how long an entry is in its compressed form.
struct ZipDirectory {
  /// What is said of an entry.
  struct Entry: Hashable {
    let size: UInt64
    let compressedSize: UInt64
  }

  private(set) var entries: [[UInt8]: Entry] = [:]
  private var counts: [UInt64: Int] = [:]

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
    guard let place = try Place(in: stream) else { return }
    try read(stream, from: place.stated, path)
    if let adjusted = place.adjusted, adjusted != place.stated {
      try read(stream, from: adjusted, path)
    }
  }

  /// Where the directory lies: APPNOTE.TXT 4.3.14 to 4.3.16.
  struct Place {
    /// Where the archive says that it begins.
    let stated: UInt64
    /// Where it begins if something was put before the archive since that was written.
    let adjusted: UInt64?

    /// The first byte that it may have.
    var first: UInt64 { min(stated, adjusted ?? stated) }

    /// Looks for the records at the end; `nil` where there are none.
    init?(in stream: any SeekableByteStream) throws(ArchiveError) {
      let tailLength = min(stream.size, UInt64(endLength + longestComment))
      let tail = try stream.bytes(at: stream.size - tailLength, count: Int(tailLength))
      guard let end = tail.lastPlace(of: 0x0605_4b50) else { return nil }
      var directoryEnd = stream.size - tailLength + UInt64(end)
      var length = UInt64(tail.number(at: end + 12, width: 4))
      var start = UInt64(tail.number(at: end + 16, width: 4))
      if end >= 20, tail.number(at: end - 20, width: 4) == 0x0706_4b50 {
        let place = tail.wideNumber(at: end - 12)
        let wide = try stream.bytes(at: place, count: 56)
        if wide.number(at: 0, width: 4) == 0x0606_4b50 {
          directoryEnd = place
          length = wide.wideNumber(at: 40)
          start = wide.wideNumber(at: 48)
        }
      }
      stated = start
      adjusted = length <= directoryEnd ? directoryEnd - length : nil
    }
  }

  /// Reads records as long as there are any, whatever was said of their length.
  private mutating func read(
    _ stream: any SeekableByteStream, from start: UInt64, _ path: Path
  ) throws(ArchiveError) {
    var (offset, records) = (start, 0)
    while true {
      let piece = try stream.bytes(at: offset, count: ZipDirectory.pieceLength)
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
  private mutating func take(_ piece: [UInt8], at place: Int) -> Int? {
    guard piece.count >= place + 46, piece.number(at: place, width: 4) == 0x0201_4b50 else {
      return nil
    }
    let nameLength = piece.number(at: place + 28, width: 2)
    let extraLength = piece.number(at: place + 30, width: 2)
    let next = place + 46 + nameLength + extraLength + piece.number(at: place + 32, width: 2)
    guard next <= piece.count else { return nil }
    let name = Array(piece[place + 46..<place + 46 + nameLength])
    if entries.count < ZipDirectory.mostEntries,
      FileName(name.suffix(while: { $0 != UInt8(ascii: "/") })).map(LibraryName.isLibraryLike)
        == true
    {
      let sizes = piece.sizes(of: place, extra: place + 46 + nameLength, length: extraLength)
      add(name, Entry(size: sizes.size, compressedSize: sizes.compressed))
    }
    return next
  }

  private mutating func add(_ name: [UInt8], _ entry: Entry) {
    entries[name] = entry
    counts[entry.size, default: 0] += 1
  }

  /// Whether another library could hold the same bytes: one with the same size.
  ///
  /// Of checksums the directory may say what the entries' own headers do not.
  func mayHaveTwin(_ name: [UInt8]) -> Bool {
    guard let entry = entries[name], entries.count < ZipDirectory.mostEntries else { return true }
    return counts[entry.size, default: 0] > 1
  }
}

extension [UInt8] {
  fileprivate func lastPlace(of mark: Int) -> Int? {
    guard count >= 22 else { return nil }
    return (0...(count - 22)).last { number(at: $0, width: 4) == mark }
  }

  /// The sizes of the record at `place`, from its extra field where they do not fit.
  fileprivate func sizes(
    of place: Int, extra: Int, length: Int
  ) -> (size: UInt64, compressed: UInt64) {
    var compressed = UInt64(number(at: place + 20, width: 4))
    var size = UInt64(number(at: place + 24, width: 4))
    var field = extra
    while field + 4 <= extra + length {
      let fieldLength = number(at: field + 2, width: 2)
      if number(at: field, width: 2) == 1 {
        var next = field + 4
        if size == 0xffff_ffff {
          size = wideNumber(at: next)
          next += 8
        }
        if compressed == 0xffff_ffff { compressed = wideNumber(at: next) }
      }
      field += 4 + fieldLength
    }
    return (size, compressed)
  }

  /// The last bytes for which a condition holds.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    lastIndex { !condition($0) }.map { self[($0 + 1)...] } ?? self[...]
  }
}
