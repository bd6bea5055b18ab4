/// How many terminal columns text takes: Unicode Standard Annex 11, "East Asian Width".
package enum DisplayWidth {
  /// The columns of a text without control characters.
  package static func columns(of text: String) -> Int {
    isASCII(text) ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  // Most of what is told is; Unicode's tables are dear when there are 100,000 findings.
  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if joining.contains(where: { $0.contains(scalar.value) }) { return 0 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  // The vowels and finals of a Hangul syllable written in letters; its initial takes both columns.
  private static let joining: [ClosedRange<UInt32>] = [0x1160...0x11ff, 0xd7b0...0xd7ff]

  // Hangul, CJK, kana, fullwidth forms, and the emoji blocks.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff,
    0xa000...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
    0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f680...0x1f6ff, 0x1f900...0x1f9ff,
    0x1fa70...0x1faff, 0x20000...0x3fffd,
  ]

  /// The text broken into lines of at most `columns`, at blanks and between wide characters.
  ///
  /// A word longer than a line stands alone on its line and is not cut.
  package static func wrapped(_ text: String, columns limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let isBlank = piece == " "
      let width = columns(of: piece)
      if used + width > limit, !line.isEmpty {
        lines.append(withoutBlanksAtEnd(line))
        (line, used) = isBlank ? ("", 0) : (piece, width)
      } else if !(isBlank && line.isEmpty) {
        line += piece
        used += width
      }
    }
    if !line.isEmpty { lines.append(withoutBlanksAtEnd(line)) }
    return lines
  }

  private static func withoutBlanksAtEnd(_ line: String) -> String {
    var rest = line[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  // Words and blanks, what a line break does not part.
  private static func pieces(of text: String) -> [String] {
    if isASCII(text) {
      let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      return Array(words.map { $0.isEmpty ? [] : [$0] }.joined(separator: [" "]))
    }
    var pieces: [String] = []
    var previous: Character = " "
    for character in text {
      if character == " " || mayPart(previous, character) {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
      previous = character
    }
    return pieces
  }

  // Han may be parted anywhere but beside punctuation that clings; Hangul has blanks for it.
  private static func mayPart(_ left: Character, _ right: Character) -> Bool {
    if left == " " { return true }
    if noLineStart.contains(right) || noLineEnd.contains(left) { return false }
    return standsAlone(left) || standsAlone(right)
  }

  private static func standsAlone(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return columns(of: scalar) == 2 && !hangul.contains { $0.contains(scalar.value) }
  }

  private static let hangul: [ClosedRange<UInt32>] = [
    0x1100...0x11ff, 0x3131...0x318e, 0xa960...0xa97f, 0xac00...0xd7a3,
  ]

  private static let noLineStart = Set<Character>("。，、；：！？）」』】》〉”’….,;:!?)]}")
  private static let noLineEnd = Set<Character>("（「『【《〈“‘([{")
}
