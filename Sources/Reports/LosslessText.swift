/// Bytes as the text that a parser or a sentence needs, and back without loss.
///
/// A file name need not be UTF-8. Each byte that is not stands for itself in a corner of Unicode's last
/// private plane; text that really uses that corner is treated the same way, byte by byte.
package enum LosslessText {
  private static let corner: UInt32 = 0x10_ff00

  /// The text for the bytes of a word.
  package static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: isInCorner)
    {
      return text
    }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let scalar = byte < 0x80 ? UInt32(byte) : corner + UInt32(byte)
      if let scalar = Unicode.Scalar(scalar) { text.append(scalar) }
    }
    return String(text)
  }

  /// The bytes of a word's text.
  package static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      isInCorner(scalar)
        ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
    }
  }

  private static func isInCorner(_ scalar: Unicode.Scalar) -> Bool {
    (corner...corner + 0xff).contains(scalar.value)
  }
}
