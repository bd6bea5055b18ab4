/// The strings of a cache, of which one that ends another has no bytes of its own.
///
/// The table depends on the set of strings only. It is the one that glibc makes: the strings sorted
/// from their last bytes backwards, the greatest first, and each that ends the one before it left
/// out. Every string is followed by a zero byte.
package struct StringPool: Sendable {
  /// The bytes of all strings that have some of their own, and where each string is.
  package struct Table: Sendable {
    /// The strings, each with its zero byte.
    package fileprivate(set) var bytes: [UInt8] = []

    /// Where in the bytes each string begins, by the number it was added under.
    package fileprivate(set) var offsets: [Int]
  }

  private var bytes: [UInt8] = []
  private var keys: [Key] = []

  /// Makes a pool without strings.
  package init() {}

  /// How many strings were added.
  package var count: Int { keys.count }

  /// Makes room.
  package mutating func reserveCapacity(strings: Int, bytes count: Int) {
    keys.reserveCapacity(strings)
    bytes.reserveCapacity(count)
  }

  /// Adds a string without zero bytes; its number is the count of those before it.
  package mutating func add(_ string: [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: string)
    let range = start..<bytes.count
    keys.append(
      Key(
        last: Self.packed(string.span, before: string.count),
        nextToLast: Self.packed(string.span, before: string.count - 8),
        start: start, end: range.upperBound, number: keys.count))
  }

  /// The table of all strings.
  package func table() -> Table {
    let span = bytes.span
    let sorted = keys.sorted { $0.precedes($1, in: span) }
    var table = Table(offsets: Array(repeating: 0, count: keys.count))
    table.bytes.reserveCapacity(bytes.count + keys.count)
    var (previous, offset) = (0..<0, 0)
    for (position, key) in sorted.enumerated() {
      let range = key.start..<key.end
      if position > 0, Self.ends(span.extracting(previous), in: span.extracting(range)) {
        offset += previous.count - range.count
      } else {
        offset = table.bytes.count
        table.bytes.append(contentsOf: bytes[range])
        table.bytes.append(0)
      }
      table.offsets[key.number] = offset
      previous = range
    }
    return table
  }

  /// Whether a string ends with another one.
  private static func ends(_ string: Span<UInt8>, in end: Span<UInt8>) -> Bool {
    guard end.count <= string.count else { return false }
    let skipped = string.count - end.count
    for index in (0..<end.count).reversed() where string[skipped + index] != end[index] {
      return false
    }
    return true
  }

  /// Up to eight bytes as a number, the last one being worth most.
  private static func packed(_ string: Span<UInt8>, before end: Int) -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 64)
    var index = end
    while index > 0, shift > 0 {
      index -= 1
      shift -= 8
      number |= UInt64(string[index]) << shift
    }
    return number
  }
}

extension StringPool {
  /// A string with its last sixteen bytes as numbers, which tell most strings apart.
  private struct Key {
    let last: UInt64
    let nextToLast: UInt64
    let start: Int
    let end: Int
    let number: Int

    /// Whether the string, read backwards, is the greater one; so of two the longer one is.
    func precedes(_ other: Key, in bytes: Span<UInt8>) -> Bool {
      if last != other.last { return last > other.last }
      if nextToLast != other.nextToLast { return nextToLast > other.nextToLast }
      var (left, right) = (end - 16, other.end - 16)
      while left > start, right > other.start {
        left -= 1
        right -= 1
        if bytes[left] != bytes[right] { return bytes[left] > bytes[right] }
      }
      return end - start > other.end - other.start
    }
  }
}
