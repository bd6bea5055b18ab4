package import FileSystem
package import Ownership

/// Names as people may see them: what could move a cursor or mislead an eye is escaped.
package enum Escaping {
  /// The bytes as text; control characters, bidirectional and invisible marks, and bytes that are
  /// not UTF-8 are written `\n`, `\x1b`, `\u{202e}`.
  ///
  /// A backslash becomes two, so nothing is ambiguous.
  package static func displayed(_ bytes: [UInt8]) -> String {
    if bytes.allSatisfy(isPlain) { return String(decoding: bytes, as: UTF8.self) }
    var shown = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let (scalar, length) = firstScalar(of: rest) else {
        shown += hexadecimal(rest.removeFirst())
        continue
      }
      rest = rest.dropFirst(length)
      shown += displayed(scalar)
    }
    return shown
  }

  /// A path of Windows as people may see it: its backslashes are its own, so they are not doubled.
  package static func displayed(windows bytes: [UInt8]) -> String {
    bytes.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false)
      .map { displayed(Array($0)) }.joined(separator: "\\")
  }

  /// A path as people may see it.
  package static func displayed(_ path: Path) -> String { displayed(path.bytes) }

  /// A name as people may see it.
  package static func displayed(_ name: FileName) -> String { displayed(name.bytes) }

  /// A name out of a package database as people may see it.
  package static func displayed(_ name: ForeignName) -> String { displayed(name.bytes) }

  /// The bytes as text where they are UTF-8; `nil` where they are not.
  package static func exact(_ bytes: [UInt8]) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// The bytes as one word of a POSIX shell, so that a command shown can be copied.
  package static func shellWord(_ bytes: [UInt8]) -> String {
    if let word = plainShellWord(bytes) { return word }
    // bash, zsh and POSIX 2024 read $'…' with octal escapes.
    let word = bytes.map { byte in
      wordCharacters.contains(byte)
        ? String(decoding: [byte], as: UTF8.self)
        : "\\" + String(Int(byte) + 0o1000, radix: 8).dropFirst()
    }
    return "$'" + word.joined() + "'"
  }

  /// The bytes as one word of a shell that no command takes for an option; `nil` where it would.
  ///
  /// A path has another form, a name by itself has none.
  package static func operand(_ bytes: [UInt8]) -> String? {
    guard bytes.first == UInt8(ascii: "-") else { return shellWord(bytes) }
    return bytes.contains(UInt8(ascii: "/")) ? shellWord(Array("./".utf8) + bytes) : nil
  }

  /// The bytes as one word of any POSIX shell, on one line and as they are; `nil` where a person
  /// could not see them as they are.
  package static func plainShellWord(_ bytes: [UInt8]) -> String? {
    if !bytes.isEmpty, bytes.allSatisfy(wordCharacters.contains) {
      return String(decoding: bytes, as: UTF8.self)
    }
    // A backslash means nothing in quotes.
    let isShowable = bytes.split(separator: UInt8(ascii: "\\")).allSatisfy {
      displayed(Array($0)).utf8.elementsEqual($0)
    }
    guard isShowable else { return nil }
    let words = bytes.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    return "'" + words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "'\\''") + "'"
  }

  private static let wordCharacters = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+=:@%,".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7f && byte != UInt8(ascii: "\\")
  }

  private static func firstScalar(of bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  private static func displayed(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    default: break
    }
    if scalar.value < 0x20 || scalar.value == 0x7f { return hexadecimal(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return "\\u{" + String(scalar.value, radix: 16) + "}"
    case .spaceSeparator where scalar != " ":
      return "\\u{" + String(scalar.value, radix: 16) + "}"
    default: return String(scalar)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "\\x" + String(Int(byte) + 0x100, radix: 16).dropFirst()
  }
}
