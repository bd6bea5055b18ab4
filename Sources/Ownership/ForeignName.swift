/// A name out of a package database, which is a stranger's data, like a name in a directory.
///
/// It is bytes and no text so that nobody shows it without escaping it first: what takes a
/// `String` does not take it, and whoever interpolates it sees numbers.
package struct ForeignName: Hashable, Sendable {
  /// The name as it was read.
  package let bytes: [UInt8]

  /// A name of some bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }
}

extension ForeignName: Comparable {
  /// The order of the bytes.
  package static func < (one: ForeignName, other: ForeignName) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}

extension ForeignName: ExpressibleByStringLiteral {
  /// A name from a literal.
  package init(stringLiteral name: String) { self.init(Array(name.utf8)) }
}
