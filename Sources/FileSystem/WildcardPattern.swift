internal import CLinux

/// A shell wildcard pattern: glob(7).
///
/// `*` matches slashes too, as in fnmatch(3) without flags.
package struct WildcardPattern: Hashable, Sendable {
  /// The pattern as it was given.
  package let bytes: [UInt8]

  /// Takes a pattern as bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes.filter { $0 != 0 } }

  /// Whether the whole of `name` matches.
  package func matches(_ name: [UInt8]) -> Bool {
    unsafe withCString(bytes: bytes) { pattern in
      unsafe withCString(bytes: name) { unsafe clinux_matches(pattern, $0) != 0 }
    }
  }
}
