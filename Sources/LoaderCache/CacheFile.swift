/// A cache file that was read: all that `ldconfig -p` shows of it.
///
/// Of a compat file it is the new part.
package struct CacheFile: Sendable {
  /// An entry, its strings being places in the file's bytes.
  package struct Record: Hashable, Sendable {
    /// The place of the SONAME, without its zero byte.
    package let soname: Range<Int>

    /// The place of the path, without its zero byte.
    package let path: Range<Int>

    /// What the library is made for.
    package let kind: LibraryKind

    /// What the processor must have.
    package internal(set) var capability: HardwareCapability
  }

  /// The file.
  package let bytes: [UInt8]

  /// The layout.
  package let format: CacheFormat

  /// The entries, in the order of the file.
  package let records: [Record]

  /// The place of the text that says what made the cache, `nil` for none.
  ///
  /// It may hold any bytes, a zero byte or a line end too.
  package let generator: Range<Int>?
}

extension CacheFile {
  /// How many entries there are.
  package var count: Int { records.count }

  /// The entries as values, which do not need the file's bytes.
  package func entries() -> [CacheEntry] {
    records.map { record in
      CacheEntry(
        soname: Array(bytes[record.soname]), path: Array(bytes[record.path]), kind: record.kind,
        capability: record.capability)
    }
  }
}
