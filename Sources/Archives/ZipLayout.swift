internal import Census
internal import FileSystem

/// Where everything lies in a zip file: APPNOTE.TXT 4.3.
///
/// Read strictly, for it is to be written anew.
struct ZipLayout {
  /// An entry.
  struct Entry {
    /// Where its record lies in the directory.
    let place: Range<Int>
    /// Where its own header begins.
    let offset: UInt64
    /// Where the next entry, or the directory, begins.
    var end: UInt64 = 0
  }

  // One piece of memory: a record by itself would take twice its length.
  private var directory: [UInt8] = []

  /// The entries in the order of the directory.
  private(set) var entries: [Entry] = []
  /// Where the directory begins.
  private(set) var directoryStart: UInt64 = 0
  /// The record at the end with the archive's comment.
  private(set) var endRecord: [UInt8] = []
  /// The end record for sizes of 64 bits, where there is one.
  private(set) var wideEndRecord: [UInt8]?

  /// Longest directory that is kept.
  private static let longestDirectory = 8 << 20
  private static let longestTail = 22 + 65535 + 20

  /// Reads a file's directory; throws where anything is other than zip programs write it.
  init(_ file: borrowing OpenFile, path: Path) throws(ArchiveError) {
    let size = file.status.size
    let tailStart = size - min(size, UInt64(ZipLayout.longestTail))
    let tail = try ZipLayout.read(file, at: tailStart, Int(size - tailStart), path)
    guard let end = ZipLayout.endPlace(in: tail) else { throw ArchiveError(path, .truncated) }
    endRecord = Array(tail[end...])
    var count = UInt64(endRecord.number(at: 10, width: 2))
    var length = UInt64(endRecord.number(at: 12, width: 4))
    var start = UInt64(endRecord.number(at: 16, width: 4))
    var directoryEnd = tailStart + UInt64(end)
    if end >= 20, tail.number(at: end - 20, width: 4) == 0x0706_4b50 {
      let place = tail.wideNumber(at: end - 12)
      guard place <= size, size - place >= 56 else { throw ZipLayout.unusual(path) }
      let wide = try ZipLayout.read(file, at: place, 56, path)
      // The record may be longer; nobody writes such ones.
      guard wide.number(at: 0, width: 4) == 0x0606_4b50, wide.wideNumber(at: 4) == 44,
        place == directoryEnd - 20 - 56
      else { throw ZipLayout.unusual(path) }
      wideEndRecord = wide
      count = wide.wideNumber(at: 32)
      length = wide.wideNumber(at: 40)
      start = wide.wideNumber(at: 48)
      directoryEnd = place
    }
    guard start <= directoryEnd, length == directoryEnd - start,
      endRecord.number(at: 4, width: 4) == 0
    else { throw ZipLayout.unusual(path) }
    guard length <= UInt64(ZipLayout.longestDirectory) else {
      throw ArchiveError(path, .tooManyNames)
    }
    directoryStart = start
    directory = try ZipLayout.read(file, at: start, Int(length), path)
    try readEntries(count, path)
    try measure(file, path)
  }

  /// The record of an entry in the directory.
  func record(of entry: Entry) -> [UInt8] { Array(directory[entry.place]) }

  /// The name of an entry.
  func name(of entry: Entry) -> [UInt8] {
    let start = entry.place.lowerBound
    return Array(
      directory[(start + 46)..<(start + 46 + directory.number(at: start + 28, width: 2))])
  }

  private mutating func readEntries(_ count: UInt64, _ path: Path) throws(ArchiveError) {
    var place = 0
    while place < directory.count {
      guard place + 46 <= directory.count, directory.number(at: place, width: 4) == 0x0201_4b50
      else { throw ZipLayout.unusual(path) }
      let next =
        place + 46 + directory.number(at: place + 28, width: 2)
        + directory.number(at: place + 30, width: 2) + directory.number(at: place + 32, width: 2)
      guard next <= directory.count else { throw ZipLayout.unusual(path) }
      let offset = Array(directory[place..<next]).zipOffset
      entries.append(Entry(place: place..<next, offset: offset))
      place = next
    }
    guard UInt64(entries.count) == count else { throw ZipLayout.unusual(path) }
  }

  /// Finds where entries end; no two may share a byte, and each must begin with its own header.
  private mutating func measure(
    _ file: borrowing OpenFile, _ path: Path
  ) throws(ArchiveError) {
    var end = directoryStart
    for index in entries.indices.sorted(by: { entries[$0].offset > entries[$1].offset }) {
      let entry = entries[index]
      let name = name(of: entry)
      let place = Path(path.bytes + [UInt8(ascii: "/")] + name)
      guard entry.offset < end, end - entry.offset >= 30 else { throw ZipLayout.unusual(place) }
      entries[index].end = end
      let header = try ZipLayout.read(file, at: entry.offset, 30, path)
      let nameLength = header.number(at: 26, width: 2)
      // A size of 64 bits is in the extra field.
      let size = UInt64(directory.number(at: entry.place.lowerBound + 20, width: 4))
      let length =
        UInt64(30 + nameLength + header.number(at: 28, width: 2))
        + (size == 0xffff_ffff ? 0 : size)
      guard header.number(at: 0, width: 4) == 0x0403_4b50, length <= end - entry.offset,
        try ZipLayout.read(file, at: entry.offset + 30, nameLength, path) == name
      else { throw ZipLayout.unusual(place) }
      end = entry.offset
    }
  }

  /// The local header of an entry with its name and extra field.
  func header(
    of entry: Entry, in file: borrowing OpenFile, path: Path
  ) throws(ArchiveError) -> [UInt8] {
    let fixed = try ZipLayout.read(file, at: entry.offset, 30, path)
    let length = 30 + fixed.number(at: 26, width: 2) + fixed.number(at: 28, width: 2)
    return try ZipLayout.read(file, at: entry.offset, length, path)
  }

  private static func unusual(_ path: Path) -> ArchiveError {
    ArchiveError(path, .damaged("zip directory"))
  }

  private static func endPlace(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    return (0...(tail.count - 22)).last { place in
      tail[place] == 0x50 && tail.number(at: place, width: 4) == 0x0605_4b50
        && place + 22 + tail.number(at: place + 20, width: 2) == tail.count
    }
  }

  private static func read(
    _ file: borrowing OpenFile, at offset: UInt64, _ count: Int, _ path: Path
  ) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(FileSystemError) {
      try file.read(at: offset, count: count, into: &bytes)
    } catch {
      throw ArchiveError(path, error)
    }
    guard bytes.count == count else { throw ArchiveError(path, .truncated) }
    return bytes
  }
}

extension [UInt8] {
  /// Where in a directory's record the offset of 64 bits lies, if the one of 32 bits is not used.
  private var wideOffsetPlace: Int? {
    guard number(at: 42, width: 4) == 0xffff_ffff else { return nil }
    var field = 46 + number(at: 28, width: 2)
    let end = field + number(at: 30, width: 2)
    while field + 4 <= end {
      let next = field + 4 + number(at: field + 2, width: 2)
      if number(at: field, width: 2) == 1 {
        let sizes = [20, 24].count { number(at: $0, width: 4) == 0xffff_ffff }
        let place = field + 4 + 8 * sizes
        return place + 8 <= Swift.min(next, end) ? place : nil
      }
      field = next
    }
    return nil
  }

  /// Where a directory's record says that its entry begins.
  fileprivate var zipOffset: UInt64 {
    wideOffsetPlace.map { wideNumber(at: $0) } ?? UInt64(number(at: 42, width: 4))
  }

  /// Changes where the entry begins; false where the number has no room.
  mutating func setZipOffset(_ offset: UInt64) -> Bool {
    if let place = wideOffsetPlace {
      set(offset, at: place, width: 8)
    } else if offset < 0xffff_ffff {
      set(offset, at: 42, width: 4)
    } else {
      return false
    }
    return true
  }
}
