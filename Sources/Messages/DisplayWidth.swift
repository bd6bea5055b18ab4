/// How many terminal columns text takes: Unicode Standard Annex 11, "East Asian Width".
package enum DisplayWidth {
  /// The columns of a text without control characters.
  package static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  // Hangul, CJK, kana, fullwidth forms, and the emoji blocks.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff,
    0xa000...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
    0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f900...0x1f9ff, 0x20000...0x3fffd,
  ]

  /// The text broken into lines of at most `columns`, at blanks and between wide characters.
  ///
  /// A word longer than a line stands alone on its line and is not cut.
  package static func wrapped(_ text: String, columns limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      let isBlank = piece == " "
      if DisplayWidth.columns(of: line) + columns(of: piece) > limit, !line.isEmpty {
        lines.append(line.last == " " ? String(line.dropLast()) : line)
        line = isBlank ? "" : piece
      } else if !(isBlank && line.isEmpty) {
        line += piece
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  // Words and blanks; wide characters may be parted anywhere but before closing punctuation.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var mayJoin = false
    for character in text {
      let isWide = character.unicodeScalars.first.map { columns(of: $0) == 2 } ?? false
      let isHangul = character.unicodeScalars.first.map { (0xac00...0xd7a3).contains($0.value) }
      if character == " " {
        pieces.append(" ")
        mayJoin = false
      } else if isWide, isHangul == false, !noLineStart.contains(character) {
        pieces.append(String(character))
        mayJoin = false
      } else if (mayJoin || noLineStart.contains(character)), let last = pieces.last, last != " " {
        pieces[pieces.count - 1] = last + String(character)
        mayJoin = !isWide || isHangul == true
      } else {
        pieces.append(String(character))
        mayJoin = true
      }
    }
    return pieces
  }

  private static let noLineStart: Set<Character> = [
    "。", "，", "、", "；", "：", "！", "？", "）", "」", "”", "’", "》",
  ]
}
