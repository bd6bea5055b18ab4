internal import Census
package import FileSystem

/// Writes a zip file anew, with some entries left out, or others in their place; all that stays is
/// copied as it is, without being compressed again.
package struct ZipWriter {
  /// What becomes of an entry.
  package enum Change: Hashable, Sendable {
    /// It is a symbolic link with this text, as `zip -y` stores it.
    case link(text: [UInt8])
    /// It is not there.
    case drop
    /// It has these bytes, and comes last.
    case content([UInt8])
  }

  /// Throws where a zip file is not such as could be written anew.
  package static func check(_ file: consuming OpenFile, path: Path) throws(ArchiveError) {
    _ = try ZipLayout(file, path: path)
  }

  private let input: FileStream
  private let path: Path
  private let sink: FileSink
  private let output: Path
  private var written: UInt64 = 0

  /// Copies a zip file; the changes are by the names as they are stored.
  package static func write(
    _ open: () throws(ArchiveError) -> OpenFile, path: Path, _ changes: [[UInt8]: Change],
    to file: PendingFile, path output: Path, progress: (UInt64) -> Void
  ) throws(ArchiveError) {
    let layout = try ZipLayout(try open(), path: path)
    let headers = try open()
    var writer = ZipWriter(
      input: FileStream(try open(), path: path), path: path,
      sink: FileSink(file, path: output), output: output)
    var pending: (entry: ZipLayout.Entry, bytes: [UInt8])?
    var kept: [(index: Int, offset: UInt64)] = []
    var changed: [Int: [UInt8]] = [:]
    let order = layout.entries.indices.sorted {
      layout.entries[$0].offset < layout.entries[$1].offset
    }
    // What lies before the first entry makes some zip files programs.
    try writer.copy(0..<(order.first.map { layout.entries[$0].offset } ?? layout.directoryStart))
    for index in order {
      let entry = layout.entries[index]
      progress(entry.offset)
      let change = changes[layout.name(of: entry)]
      if case .drop? = change { continue }
      if case .content(let bytes)? = change {
        pending = (entry, bytes)
        continue
      }
      kept.append((index, writer.written))
      if case .link(let text)? = change {
        let header = try layout.header(of: entry, in: headers, path: path)
        changed[index] = try writer.put(text, layout.record(of: entry), header, asLink: true)
      } else {
        try writer.copy(entry.offset..<entry.end)
      }
    }
    var last: [UInt8]?
    if let (entry, bytes) = pending {
      let header = try layout.header(of: entry, in: headers, path: path)
      last = try writer.put(bytes, layout.record(of: entry), header, asLink: false)
    }
    let start = writer.written
    for (index, offset) in kept.sorted(by: { $0.index < $1.index }) {
      var record = changed[index] ?? layout.record(of: layout.entries[index])
      guard record.setZipOffset(offset) else { throw ArchiveError(output, .unsupported("zip64")) }
      try writer.take(record)
    }
    if let last { try writer.take(last) }
    try writer.end(layout, directoryAt: start, count: UInt64(kept.count + (last == nil ? 0 : 1)))
  }

  private mutating func copy(_ range: Range<UInt64>) throws(ArchiveError) {
    input.position = range.lowerBound
    let place = StreamPosition(input, path: path)
    try place.advance(to: UInt64(range.count), into: sink)
    written += UInt64(range.count)
  }

  private mutating func take(_ bytes: [UInt8]) throws(ArchiveError) {
    try sink.take(bytes.span)
    written += UInt64(bytes.count)
  }

  /// Writes an entry of other bytes, stored as they are; gives its record for the directory.
  private mutating func put(
    _ bytes: [UInt8], _ old: [UInt8], _ header: [UInt8], asLink isLink: Bool
  ) throws(ArchiveError) -> [UInt8] {
    guard written < 0xffff_ffff else { throw ArchiveError(output, .unsupported("zip64")) }
    let nameLength = old.number(at: 28, width: 2)
    let name = Array(old[46..<(46 + nameLength)])
    let localExtra = ZipWriter.kept(Array(header[(30 + nameLength)...]))
    let extraStart = 46 + nameLength
    let extraEnd = extraStart + old.number(at: 30, width: 2)
    let extra = ZipWriter.kept(Array(old[extraStart..<extraEnd]))
    // From the version needed to the sizes both records are the same.
    var common = Array(old[6..<28])
    common.set(10, at: 0, width: 2)
    common.set(UInt64(common.number(at: 2, width: 2) & 0x0800), at: 2, width: 2)
    common.set(0, at: 4, width: 2)
    common.set(UInt64(CRC32.of(bytes)), at: 10, width: 4)
    common.set(UInt64(bytes.count), at: 14, width: 4)
    common.set(UInt64(bytes.count), at: 18, width: 4)
    var record = Array(old[..<46])
    record.replaceSubrange(6..<28, with: common)
    record.set(UInt64(extra.count), at: 30, width: 2)
    record.set(written, at: 42, width: 4)
    if isLink {
      record.set(0x031e, at: 4, width: 2)
      record.set(0, at: 36, width: 2)
      record.set(0o120777 << 16, at: 38, width: 4)
    }
    var local = [UInt8](repeating: 0, count: 30)
    local.set(0x0403_4b50, at: 0, width: 4)
    local.replaceSubrange(4..<26, with: common)
    local.set(UInt64(nameLength), at: 26, width: 2)
    local.set(UInt64(localExtra.count), at: 28, width: 2)
    try take(local + name + localExtra + bytes)
    return record + name + extra + old[extraEnd...]
  }

  /// Of extra fields those that hold times and owners: they say nothing about the content.
  private static func kept(_ extra: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var place = 0
    while place + 4 <= extra.count {
      let next = place + 4 + extra.number(at: place + 2, width: 2)
      guard next <= extra.count else { break }
      if [0x5455, 0x5855, 0x7855, 0x7875].contains(extra.number(at: place, width: 2)) {
        kept += extra[place..<next]
      }
      place = next
    }
    return kept
  }

  private mutating func end(
    _ layout: ZipLayout, directoryAt start: UInt64, count: UInt64
  ) throws(ArchiveError) {
    let length = written - start
    var end = layout.endRecord
    if var wide = layout.wideEndRecord {
      let place = written
      for (number, field) in [(count, 24), (count, 32), (length, 40), (start, 48)] {
        wide.set(number, at: field, width: 8)
      }
      var locator = [UInt8](repeating: 0, count: 20)
      locator.set(0x0706_4b50, at: 0, width: 4)
      locator.set(place, at: 8, width: 8)
      locator.set(1, at: 16, width: 4)
      try take(wide + locator)
    } else if start >= 0xffff_ffff || count >= 0xffff {
      throw ArchiveError(output, .unsupported("zip64"))
    }
    end.set(min(count, 0xffff), at: 8, width: 2)
    end.set(min(count, 0xffff), at: 10, width: 2)
    end.set(min(length, 0xffff_ffff), at: 12, width: 4)
    end.set(min(start, 0xffff_ffff), at: 16, width: 4)
    try take(end)
  }
}

/// The checksum of zip files: ISO 3309.
private enum CRC32 {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var checksum: UInt32 = ~0
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xedb8_8320 : checksum >> 1 }
    }
    return ~checksum
  }
}
