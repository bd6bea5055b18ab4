/// A run of bytes in a file, which need not be long enough to have them.
struct FileExtent: Hashable {
  /// The offset of the first byte.
  let start: UInt64

  /// The number of bytes.
  let length: UInt64

  /// The offset after the last byte, `UInt64.max` where it would be larger.
  var end: UInt64 { start.addingSaturated(length) }

  /// The number of bytes as an index distance, `Int.max` where it would be larger.
  var count: Int { Int(clamping: length) }

  init(start: UInt64, length: UInt64) {
    self.start = start
    self.length = length
  }

  /// The bytes from one offset up to another, none if the second is not larger.
  init(from start: UInt64, to end: UInt64) {
    self.init(start: start, length: end.subtractingSaturated(start))
  }
}

extension UInt64 {
  /// The sum, or the largest number where the sum is larger.
  func addingSaturated(_ other: UInt64) -> UInt64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The difference, or 0 where it is negative.
  func subtractingSaturated(_ other: UInt64) -> UInt64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? 0 : difference
  }

  /// The product, or the largest number where the product is larger.
  func multipliedSaturated(by other: UInt64) -> UInt64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
