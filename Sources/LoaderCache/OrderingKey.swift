/// The beginning of a name as numbers that are ordered as ``LibraryOrdering`` orders names.
///
/// Different keys tell the order of their names; equal ones say nothing. They tell it only among
/// names without large numbers, which wrap and then may be ordered in circles.
struct OrderingKey {
  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0

  /// Whether every number of the name is small, beyond the beginning too.
  private(set) var isExact = true

  private var count = 0

  init(_ name: Span<UInt8>, bytesAreSigned: Bool) {
    var position = 0
    while position < name.count {
      let byte = name[position]
      if Self.isDigit(byte) {
        appendNumber(in: name, at: &position)
      } else {
        append(Self.rank(byte, bytesAreSigned))
        position += 1
      }
    }
    while count < 16 { append(Self.rank(0, bytesAreSigned)) }
  }

  /// Less than zero, zero or greater than zero, as a name with this key is below one with another,
  /// may be either, or is above.
  func compare(to other: OrderingKey) -> Int {
    if first != other.first { return first < other.first ? -1 : 1 }
    if second != other.second { return second < other.second ? -1 : 1 }
    return 0
  }

  private mutating func appendNumber(in name: Span<UInt8>, at position: inout Int) {
    let start = position
    var number: UInt32 = 0
    while position < name.count, Self.isDigit(name[position]) {
      number = number &* 10 &+ UInt32(name[position] - UInt8(ascii: "0"))
      position += 1
    }
    // Nine digits are less than 2 to the 31st.
    if position - start > 9 { isExact = false }
    append(.max)  // A digit beats anything else.
    append(UInt8(truncatingIfNeeded: number >> 24))
    append(UInt8(truncatingIfNeeded: number >> 16))
    append(UInt8(truncatingIfNeeded: number >> 8))
    append(UInt8(truncatingIfNeeded: number))
  }

  private mutating func append(_ byte: UInt8) {
    if count < 8 {
      first = first << 8 | UInt64(byte)
    } else if count < 16 {
      second = second << 8 | UInt64(byte)
    }
    count += 1
  }

  /// The place of a byte that is no digit among such bytes; there is room for digits above all.
  private static func rank(_ byte: UInt8, _ isSigned: Bool) -> UInt8 {
    // Of the values that the digits leave free, one is needed.
    let place = byte > UInt8(ascii: "9") && (byte < 0x80 || !isSigned) ? byte - 1 : byte
    return isSigned ? place ^ 0x80 : place
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }
}
