/// A text as it is compared with patterns: one kind of quotation mark, single blanks.
///
/// Programs quote by the language and by the encoding, and what was copied from a page has other blanks
/// than what was printed.
struct FoldedText {
  /// The folded bytes.
  private(set) var bytes: [UInt8] = []
  /// Where each of the folded bytes began in the text, and where the text ends.
  private(set) var origins: [Int32] = []

  /// The text of a line.
  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    origins.reserveCapacity(text.count + 1)
    fold(text)
  }

  /// A literal as it is in folded texts.
  static func folded(_ literal: [UInt8]) -> [UInt8] {
    let isPlain = literal.allSatisfy { kinds[Int($0)] == .plain || $0 == .blank }
    // Blanks beside each other are rare enough to be looked at.
    return isPlain && !literal.contains(pair: .blank) ? literal : FoldedText(literal).bytes
  }

  private mutating func fold(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch Self.kinds[Int(byte)] {
      case .plain: append(byte, from: index)
      case .quote: appendOnce(.quote, from: index)
      case .blank: appendOnce(.blank, from: index)
      case .beginning:
        if let (folded, length) = Self.mark(in: text, at: index) {
          appendMark(folded, from: index)
          index += length
          continue
        }
        append(byte, from: index)
      }
      index += 1
    }
    origins.append(Int32(text.count))
  }

  private mutating func append(_ byte: UInt8, from index: Int) {
    bytes.append(byte)
    origins.append(Int32(index))
  }

  /// A run of blanks or quotation marks counts as one: `''x''`, `"'x'"`.
  private mutating func appendOnce(_ byte: UInt8, from index: Int) {
    if bytes.last != byte { append(byte, from: index) }
  }

  private mutating func appendMark(_ mark: Mark, from index: Int) {
    switch mark {
    case .nothing: return
    case .one(let byte): appendOnce(byte, from: index)
    // A full-width mark has its blank within itself.
    case .withBlank(let byte):
      append(byte, from: index)
      append(.blank, from: index)
    }
  }
}

extension FoldedText {
  /// What becomes of a byte.
  private enum Kind { case plain, quote, blank, beginning }

  /// What a character of several bytes is folded to.
  private enum Mark {
    case nothing
    case one(UInt8)
    case withBlank(UInt8)
  }

  private static let kinds: [Kind] = (0...255).map { (byte: UInt8) in
    switch byte {
    case .quote, UInt8(ascii: "`"), UInt8(ascii: "\""): .quote
    case .blank, UInt8(ascii: "\t"): .blank
    case 0xc2, 0xe2, 0xe3, 0xef: .beginning
    default: .plain
    }
  }

  /// The mark at a place, if one of those that are folded is there, and its length.
  private static func mark(in text: [UInt8], at index: Int) -> (Mark, length: Int)? {
    guard index + 1 < text.count else { return nil }
    if text[index] == 0xc2 { return latinMark(text[index + 1]).map { ($0, 2) } }
    guard index + 2 < text.count else { return nil }
    let code = UInt32(text[index]) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2])
    return wideMark(code).map { ($0, 3) }
  }

  private static func latinMark(_ byte: UInt8) -> Mark? {
    switch byte {
    case 0xa0: .one(.blank)
    case 0xab, 0xbb, 0xb4: .one(.quote)  // « » ´
    case 0xad: .nothing  // a soft hyphen
    default: nil
    }
  }

  /// The characters of three bytes, by their UTF-8.
  private static func wideMark(_ code: UInt32) -> Mark? {
    switch code {
    case 0xe28080...0xe2808a, 0xe280af, 0xe38080: .one(.blank)
    case 0xe2808b...0xe2808f, 0xefbbbf: .nothing  // without width, byte order
    case 0xe28098...0xe2809f, 0xe280b9, 0xe280ba: .one(.quote)  // ‘ ’ ‚ ‛ “ ” „ ‟ ‹ ›
    case 0xe3808c...0xe3808f, 0xefbc82, 0xefbc87: .one(.quote)  // 「 」 『 』 ＂ ＇
    case 0xefbc9a: .withBlank(UInt8(ascii: ":"))
    case 0xefbc8c: .withBlank(UInt8(ascii: ","))
    case 0xefbc88: .one(UInt8(ascii: "("))
    case 0xefbc89: .one(UInt8(ascii: ")"))
    default: nil
    }
  }
}

extension [UInt8] {
  /// Whether a byte is there twice in a row.
  fileprivate func contains(pair byte: UInt8) -> Bool {
    zip(self, dropFirst()).contains { $0 == byte && $1 == byte }
  }
}

extension UInt8 {
  /// What stands for all quotation marks in patterns and folded texts.
  static let quote = UInt8(ascii: "'")
  /// What stands for all blanks.
  static let blank = UInt8(ascii: " ")
  /// What ends a message within a line; nothing of a pattern reaches across it.
  static let separator = UInt8(ascii: "\n")
}
