/// The order in which ldconfig prefers file names of one SONAME: the greater name wins.
///
/// Observed on glibc's ldconfig by black-box runs: runs of digits compare as numbers, a digit beats
/// anything else, and what is longer beats its own beginning.
package enum LibraryOrdering {
  /// Less than zero, zero or greater than zero, as `left` is below, level with or above `right`.
  package static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var (i, j) = (0, 0)
    while i < left.count {
      let (a, b) = (left[i], j < right.count ? right[j] : 0)
      switch (isDigit(a), isDigit(b)) {
      case (true, true):
        let difference = number(in: left, at: &i) &- number(in: right, at: &j)
        if difference != 0 { return Int(difference) }
      case (true, false): return 1
      case (false, true): return -1
      case (false, false):
        if a != b { return signed(a) - signed(b) }
        i += 1
        j += 1
      }
    }
    return j < right.count ? -signed(right[j]) : 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  // Numbers wrap at 32 bits and bytes are signed, as they do in ldconfig on x86.
  private static func number(in name: [UInt8], at position: inout Int) -> Int32 {
    var number: Int32 = 0
    while position < name.count, isDigit(name[position]) {
      number = number &* 10 &+ Int32(name[position] - UInt8(ascii: "0"))
      position += 1
    }
    return number
  }

  private static func signed(_ byte: UInt8) -> Int { Int(Int8(bitPattern: byte)) }
}
