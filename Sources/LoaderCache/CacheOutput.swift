/// The bytes of a cache file as they come to be.
struct CacheOutput {
  private(set) var bytes: [UInt8] = []
  private let isBigEndian: Bool

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func appendZeros(_ count: Int) {
    bytes.append(contentsOf: repeatElement(0, count: count))
  }

  mutating func append(_ value: UInt32) {
    let value = isBigEndian ? value.byteSwapped : value
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    bytes.append(UInt8(truncatingIfNeeded: value >> 16))
    bytes.append(UInt8(truncatingIfNeeded: value >> 24))
  }

  /// Appends a size or an offset; that of a file with larger ones is thrown away.
  mutating func append(_ value: Int) { append(UInt32(truncatingIfNeeded: value)) }

  mutating func append(_ value: UInt64) {
    let (low, high) = (UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32))
    append(isBigEndian ? high : low)
    append(isBigEndian ? low : high)
  }
}
