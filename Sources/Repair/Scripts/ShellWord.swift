/// Words of a POSIX shell for any bytes.
enum ShellWord {
  private static let quote = UInt8(ascii: "'")
  private static let lineEnd = UInt8(ascii: "\n")

  /// One word that the shell reads as exactly these bytes, itself printable ASCII only.
  ///
  /// Line ends are `"$nl"`, which the script sets, since a command substitution takes off those at its end.
  static func quoted(_ bytes: [UInt8]) -> String {
    if bytes.isEmpty { return "''" }
    var word = ""
    var rest = bytes[...]
    while let first = rest.first {
      let kind = Kind(first)
      let run = rest.prefix { Kind($0) == kind }
      rest = rest.dropFirst(run.count)
      switch kind {
      case .plain: word += "'" + String(decoding: run, as: UTF8.self) + "'"
      case .quote: word += String(repeating: "\\'", count: run.count)
      case .lineEnd: word += String(repeating: "\"$nl\"", count: run.count)
      case .other: word += "\"$(printf '" + run.map(ScriptText.octal).joined() + "')\""
      }
    }
    return word
  }

  /// The bytes as an argument of `printf %b`.
  static func escapedForPrintf(_ bytes: [UInt8]) -> String {
    "'" + bytes.map { "\\0" + ScriptText.octal($0).dropFirst() }.joined() + "'"
  }

  private enum Kind {
    case plain, quote, lineEnd, other

    init(_ byte: UInt8) {
      self =
        switch byte {
        case ShellWord.quote: .quote
        case ShellWord.lineEnd: .lineEnd
        // They mean nothing in quotes, but who reads the script need not ponder that.
        case UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "\\"): .other
        case 0x20..<0x7f: .plain
        default: .other
        }
    }
  }
}
