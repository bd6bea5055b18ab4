internal import CLinux

extension [UInt8] {
  /// Where a part begins, at an index or after it: memmem(3).
  ///
  /// A loop over the bytes takes several times as long, and loaders have hundreds of thousands.
  package func offset(of part: [UInt8], from start: Int = 0) -> Int? {
    guard start >= 0, start <= count, !part.isEmpty else { return nil }
    return unsafe withUnsafeBytes { bytes in
      unsafe part.withUnsafeBytes { part in
        let found = unsafe clinux_find(
          bytes.baseAddress, bytes.count, start, part.baseAddress, part.count)
        return found < 0 ? nil : found
      }
    }
  }
}
