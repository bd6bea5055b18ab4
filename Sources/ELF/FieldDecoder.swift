/// Where a field lies in a structure, for each word size, in bytes.
struct Field {
  let offset32: Int
  let width32: Int
  let offset64: Int
  let width64: Int

  /// A field of the same place and width in both word sizes.
  init(_ offset: Int, width: Int) {
    self.init(offset, offset, width: width)
  }

  /// A field of the same width in both word sizes.
  init(_ offset32: Int, _ offset64: Int, width: Int) {
    (self.offset32, width32, self.offset64, width64) = (offset32, width, offset64, width)
  }

  /// A field as wide as an address.
  init(word offset32: Int, _ offset64: Int) {
    (self.offset32, width32, self.offset64, width64) = (offset32, 4, offset64, 8)
  }
}

/// Reads numbers in the word size and byte order of one file.
struct FieldDecoder: Hashable {
  let wordSize: WordSize
  let byteOrder: ByteOrder

  /// The size of a structure in bytes, given for both word sizes.
  func size(_ size32: UInt64, _ size64: UInt64) -> UInt64 {
    wordSize == .bits64 ? size64 : size32
  }

  /// The offset of a field in the file, for a structure that starts at an offset.
  func offset(of field: Field, from start: UInt64) -> UInt64 {
    start.addingSaturated(UInt64(clamping: wordSize == .bits64 ? field.offset64 : field.offset32))
  }

  /// The value of a field of the structure that starts at index `start`.
  ///
  /// Callers have made sure of the whole structure; a field that is not inside reads as 0.
  func value(of field: Field, from start: Int, in bytes: Span<UInt8>) -> UInt64 {
    let isWide = wordSize == .bits64
    let (first, overflow) = start.addingReportingOverflow(isWide ? field.offset64 : field.offset32)
    let (end, overflow2) = first.addingReportingOverflow(isWide ? field.width64 : field.width32)
    guard !overflow, !overflow2, first >= 0, end <= bytes.count else { return 0 }
    var value: UInt64 = 0
    for index in first..<end {
      let byte = UInt64(bytes[index])
      switch byteOrder {
      case .bigEndian: value = value << 8 | byte
      case .littleEndian: value |= byte << UInt64(8 &* (index &- first))
      }
    }
    return value
  }
}
