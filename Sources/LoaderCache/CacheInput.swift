/// Reads numbers from the bytes of a cache file.
struct CacheInput {
  let bytes: [UInt8]
  let isBigEndian: Bool

  var size: Int { bytes.count }

  /// Whether some bytes are at a place.
  func has(_ expected: [UInt8], at start: Int) -> Bool {
    start <= size && bytes[start...].starts(with: expected)
  }

  /// The byte at a place, 0 beyond the end.
  func byte(at position: Int) -> UInt8 { position < size ? bytes[position] : 0 }

  /// The number at a place; bytes beyond the end count as zeros, as in memory that maps the file.
  func number(at position: Int) -> UInt32 {
    guard position <= size - 4 else { return numberAtEnd(position) }
    let (a, b) = (UInt32(bytes[position]), UInt32(bytes[position + 1]))
    let (c, d) = (UInt32(bytes[position + 2]), UInt32(bytes[position + 3]))
    return isBigEndian
      ? a << 24 | b << 16 | c << 8 | d
      : d << 24 | c << 16 | b << 8 | a
  }

  private func numberAtEnd(_ position: Int) -> UInt32 {
    var value: UInt32 = 0
    for (index, byte) in bytes.dropFirst(position).prefix(4).enumerated() {
      let place = UInt32(truncatingIfNeeded: isBigEndian ? 3 - index : index)
      value |= UInt32(byte) << (8 * place)
    }
    return value
  }

  /// The number of twice the size at a place.
  func wideNumber(at position: Int) -> UInt64 {
    let (first, second) = (UInt64(number(at: position)), UInt64(number(at: position + 4)))
    return isBigEndian ? first << 32 | second : second << 32 | first
  }

  /// The place of a number of bytes from an offset on, `nil` if not all are inside the file.
  func range(at offset: UInt32, count: UInt32) -> Range<Int>? {
    guard let start = Int(exactly: offset), let count = Int(exactly: count), start <= size,
      count <= size - start
    else { return nil }
    return start..<start + count
  }

  /// Whether this many structures of a size fit in the file from a place on.
  func fits(_ count: UInt32, ofSize structure: Int, from start: Int) -> Bool {
    guard let count = Int(exactly: count), start <= size else { return false }
    return count <= (size - start) / structure
  }
}
