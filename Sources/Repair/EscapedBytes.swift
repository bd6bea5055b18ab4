package import FileSystem

/// Bytes of a name, path or link text as text for records: all but printable ASCII as `%XX`.
package struct EscapedBytes: Hashable, Sendable, Codable {
  /// The bytes themselves.
  package let bytes: [UInt8]

  /// Takes bytes as they are.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The name, where the bytes are one.
  package var name: FileName? { FileName(bytes) }

  /// The bytes as a path.
  package var path: Path { Path(bytes) }

  /// Reads the text form; anything that `encode(to:)` would not write is refused.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = Array(try container.decode(String.self).utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(EscapedBytes.value),
        let low = rest.popFirst().flatMap(EscapedBytes.value)
      else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "broken escape")
      }
      bytes.append(high << 4 | low)
    }
    guard EscapedBytes.text(bytes).utf8.elementsEqual(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "needless escape")
    }
    self.bytes = bytes
  }

  /// Writes the text form.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(EscapedBytes.text(bytes))
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte > 0x20 && byte < 0x7f && byte != UInt8(ascii: "%") {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
