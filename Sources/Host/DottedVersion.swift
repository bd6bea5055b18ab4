/// A version made of numbers and dots, as vendors write it into file names: `570.133.20`.
package struct DottedVersion: Hashable, Sendable {
  /// The numbers, one to eight of them.
  package let components: [Int]
  /// The version as it was written: zeros before a number are kept, `470.82.01`.
  package let text: String

  // No vendor writes more numbers, or longer ones.
  private static let mostComponents = 8
  private static let mostDigits = 9

  /// Takes numbers with dots between them, and nothing else.
  package init?(_ bytes: some Collection<UInt8>) {
    var components: [Int] = []
    for part in bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard components.count < Self.mostComponents, let number = Self.number(part) else {
        return nil
      }
      components.append(number)
    }
    guard !components.isEmpty else { return nil }
    self.components = components
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Takes a version written as text.
  package init?(_ text: String) { self.init(Array(text.utf8)) }

  /// Takes what follows `stem` and a dot in a file name: `libcuda.so.570.86.15` has 570.86.15.
  package init?(of name: [UInt8], after stem: some Collection<UInt8>) {
    guard name.starts(with: stem) else { return nil }
    let rest = name.dropFirst(stem.count)
    guard rest.first == UInt8(ascii: ".") else { return nil }
    self.init(rest.dropFirst())
  }

  /// The first number.
  package var major: Int { components[0] }

  /// Whether the first `count` numbers are the same, as far as both versions have them.
  package func agrees(with other: DottedVersion, inFirst count: Int) -> Bool {
    zip(components.prefix(count), other.components.prefix(count)).allSatisfy { $0 == $1 }
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= mostDigits,
      digits.allSatisfy({ UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}

extension DottedVersion: Comparable {
  /// Orders by the numbers, the shorter first where one begins the other.
  package static func < (left: DottedVersion, right: DottedVersion) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }
}
