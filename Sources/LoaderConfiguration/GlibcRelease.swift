/// A release of the GNU C library, such as 2.36.
package struct GlibcRelease: Hashable, Sendable, Comparable {
  /// The number before the dot.
  package let major: Int
  /// The number after the dot.
  package let minor: Int

  /// Puts the two numbers together.
  package init(_ major: Int, _ minor: Int) {
    (self.major, self.minor) = (major, minor)
  }

  /// Takes the beginning of a text such as `2.36` or `2.36-9+deb12u14`; `nil` for anything else.
  package init?(_ text: some Collection<UInt8>) {
    let dot = UInt8(ascii: ".")
    let whole = text.prefix(while: isDigit)
    let rest = text.dropFirst(whole.count)
    let fraction = rest.dropFirst().prefix(while: isDigit)
    guard rest.first == dot, let major = Self.number(whole), let minor = Self.number(fraction)
    else { return nil }
    self.init(major, minor)
  }

  /// The newest release whose ldconfig solder was compared with.
  package static let newestKnown = GlibcRelease(2, 43)

  /// Orders by age, the older first.
  package static func < (left: GlibcRelease, right: GlibcRelease) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    digits.count <= 6 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
}
