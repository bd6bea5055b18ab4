internal import Glibc

/// One component of a path, as the bytes the kernel keeps.
///
/// Never empty, `.` or `..`, and without `/` and NUL, so it can be handed to an `*at` call and act
/// on that one directory only. Not necessarily UTF-8: path_resolution(7).
package struct FileName: Hashable, Sendable {
  /// The bytes of the name, without a terminating NUL.
  package let bytes: [UInt8]

  /// Takes a name, or gives `nil` where the bytes cannot be one component of a path.
  package init?(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= 255, !bytes.contains(UInt8(ascii: "/")),
      !bytes.contains(0)
    else { return nil }
    let dot = UInt8(ascii: ".")
    if bytes.count <= 2, bytes.allSatisfy({ $0 == dot }) { return nil }
    self.bytes = Array(bytes)
  }

  /// Takes a name, or gives `nil` as for a slice.
  package init?(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  /// Takes a name written as text, or gives `nil` as `init(_:)` does.
  package init?(_ text: String) {
    self.init(Array(text.utf8))
  }
}

extension FileName {
  /// Feeds all bytes at once: arrays feed them one by one, and names are hashed a great deal.
  package func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}

extension FileName: Comparable {
  /// Orders by bytes, as `LC_ALL=C sort` does.
  package static func < (left: FileName, right: FileName) -> Bool {
    let order: Int32 = unsafe left.bytes.withUnsafeBytes { left in
      unsafe right.bytes.withUnsafeBytes { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return 0 }
        return unsafe memcmp(first, second, min(left.count, right.count))
      }
    }
    return order == 0 ? left.bytes.count < right.bytes.count : order < 0
  }
}

extension FileName: CustomStringConvertible {
  /// The name as text, with invalid UTF-8 replaced: for debugging, never for output.
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
