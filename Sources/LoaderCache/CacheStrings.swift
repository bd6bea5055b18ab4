/// Finds the strings of a cache file.
///
/// Strings may end each other, so that a small file can have very large ones. Their sum is limited,
/// which limits time and memory.
struct CacheStrings {
  /// What is wrong with a string.
  enum Fault: Error {
    case outside, unterminated, tooLarge
  }

  /// How many times the size of the file all strings may have.
  ///
  /// ldconfig makes caches in which they have less than twice the size.
  static let factor = 64

  private let input: CacheInput
  private var left: Int

  init(_ input: CacheInput) {
    self.input = input
    let (product, overflow) = input.size.multipliedReportingOverflow(by: Self.factor)
    left = overflow ? .max : product
  }

  /// The place of the string at an offset from a start, without its zero byte.
  mutating func range(at offset: UInt32, from start: Int) throws(Fault) -> Range<Int> {
    guard start <= input.size, let distance = Int(exactly: offset), distance < input.size - start
    else { throw .outside }
    let beginning = start + distance
    let length = Self.length(in: input.bytes.span, at: beginning, limit: left)
    left -= length
    guard beginning + length < input.size else { throw .unterminated }
    guard input.bytes[beginning + length] == 0 else { throw .tooLarge }
    return beginning..<beginning + length
  }

  /// What `range(at:from:)` gives or throws.
  mutating func result(at offset: UInt32, from start: Int) -> Result<Range<Int>, Fault> {
    do throws(Fault) {
      return .success(try range(at: offset, from: start))
    } catch {
      return .failure(error)
    }
  }

  /// As `range(at:from:)`, for a string that may be the end of one that was found already.
  mutating func range(
    at offset: UInt32, from start: Int, endOf whole: Range<Int>
  ) throws(Fault) -> Range<Int> {
    let beginning = start &+ Int(truncatingIfNeeded: offset)
    guard whole.contains(beginning), left >= whole.upperBound - beginning else {
      return try range(at: offset, from: start)
    }
    left -= whole.upperBound - beginning
    return beginning..<whole.upperBound
  }

  private static func length(in bytes: Span<UInt8>, at start: Int, limit: Int) -> Int {
    let end = start + min(limit, bytes.count - start)
    var position = start
    // Eight bytes at a time: the borrow of a zero byte reaches its highest bit.
    while position &+ 8 <= end {
      let word = word(in: bytes, at: position)
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      position &+= 8
    }
    while position < end, bytes[position] != 0 { position += 1 }
    return position - start
  }

  @inline(__always)
  private static func word(in bytes: Span<UInt8>, at position: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(bytes[position &+ index]) << UInt64(8 &* index) }
    return word
  }
}
