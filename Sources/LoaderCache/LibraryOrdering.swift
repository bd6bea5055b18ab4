/// The order in which ldconfig prefers file names of one SONAME: the greater name wins.
///
/// Observed on glibc's ldconfig by black-box runs: runs of digits compare as numbers, a digit beats
/// anything else, and what is longer beats its own beginning.
package enum LibraryOrdering {
  /// Less than zero, zero or greater than zero, as `left` is below, level with or above `right`.
  ///
  /// A byte above 127 is less than zero where C's `char` is signed, as on x86. It is not on Arm,
  /// PowerPC, S/390 and RISC-V.
  package static func compare(
    _ left: [UInt8], _ right: [UInt8], bytesAreSigned: Bool = true
  ) -> Int {
    compare(left.span, right.span, bytesAreSigned: bytesAreSigned)
  }

  /// Compares names that lie in larger pieces of memory.
  package static func compare(
    _ left: Span<UInt8>, _ right: Span<UInt8>, bytesAreSigned: Bool = true
  ) -> Int {
    var i = beginningOfDifference(left, right)
    var j = i
    while i < left.count {
      let (a, b) = (left[i], j < right.count ? right[j] : 0)
      switch (isDigit(a), isDigit(b)) {
      case (true, true):
        let difference = number(in: left, at: &i) &- number(in: right, at: &j)
        if difference != 0 { return Int(difference) }
      case (true, false): return 1
      case (false, true): return -1
      case (false, false):
        if a != b { return value(a, bytesAreSigned) - value(b, bytesAreSigned) }
        i += 1
        j += 1
      }
    }
    return j < right.count ? -value(right[j], bytesAreSigned) : 0
  }

  /// Where to start: at the first byte that differs, or at the number that it is part of.
  private static func beginningOfDifference(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    let count = min(left.count, right.count)
    var position = 0
    while position < count, left[position] == right[position] { position += 1 }
    while position > 0, isDigit(left[position - 1]) { position -= 1 }
    return position
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  // Numbers wrap at 32 bits, as they do in ldconfig.
  private static func number(in name: Span<UInt8>, at position: inout Int) -> Int32 {
    var number: Int32 = 0
    while position < name.count, isDigit(name[position]) {
      number = number &* 10 &+ Int32(name[position] - UInt8(ascii: "0"))
      position += 1
    }
    return number
  }

  private static func value(_ byte: UInt8, _ isSigned: Bool) -> Int {
    isSigned ? Int(Int8(bitPattern: byte)) : Int(byte)
  }
}
