/// A cache file that was read: all that `ldconfig -p` shows of it.
///
/// Of a compat file it is the new part.
package struct CacheFile: Sendable {
  /// An entry, its strings being places in the file's bytes.
  ///
  /// It has no references, so that thousands of them cost little.
  package struct Record: Hashable, Sendable {
    private let sonameStart, sonameLength, pathStart, pathLength: UInt32
    let mask: UInt64

    /// What the library is made for.
    package let kind: LibraryKind

    init(soname: Range<Int>, path: Range<Int>, kind: LibraryKind, mask: UInt64) {
      // A file has no more bytes than offsets of 32 bits reach.
      sonameStart = UInt32(truncatingIfNeeded: soname.lowerBound)
      sonameLength = UInt32(truncatingIfNeeded: soname.count)
      pathStart = UInt32(truncatingIfNeeded: path.lowerBound)
      pathLength = UInt32(truncatingIfNeeded: path.count)
      self.kind = kind
      self.mask = mask
    }

    /// The place of the SONAME, without its zero byte.
    package var soname: Range<Int> {
      Int(sonameStart)..<Int(sonameStart) &+ Int(sonameLength)
    }

    /// The place of the path, without its zero byte.
    package var path: Range<Int> { Int(pathStart)..<Int(pathStart) &+ Int(pathLength) }

    /// Whether the library asks nothing of the processor.
    package var asksNothing: Bool { mask == 0 }
  }

  /// The file.
  package let bytes: [UInt8]

  /// The layout.
  package let format: CacheFormat

  /// The entries, in the order of the file.
  package let records: [Record]

  /// The names of `glibc-hwcaps` directories that entries point to.
  let names: CacheNames?

  /// The place of the text that says what made the cache, `nil` for none.
  ///
  /// It may hold any bytes, a zero byte or a line end too.
  package let generator: Range<Int>?
}

extension CacheFile {
  /// How many entries there are.
  package var count: Int { records.count }

  /// What the processor must have for an entry of this file.
  package func capability(of record: Record) -> HardwareCapability {
    if record.mask == 0 { return .none }
    return names?.capability(record.mask) ?? .mask(record.mask)
  }

  /// The entries as values, which do not need the file's bytes.
  package func entries() -> [CacheEntry] {
    records.map { record in
      CacheEntry(
        soname: Array(bytes[record.soname]), path: Array(bytes[record.path]), kind: record.kind,
        capability: capability(of: record))
    }
  }
}
