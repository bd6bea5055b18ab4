/// How a Korean engineer reads the end of a name aloud, as far as particles depend on it.
///
/// Digits are Sino-Korean. Latin letters that cannot be read as a word are read by their names, a word by
/// the sound that it ends with in the official spelling of loanwords. `Documentation/GLOSSARY.md` has the rules.
enum KoreanReading {
  /// The last sound.
  enum Ending {
    case vowel, rieul, consonant
  }

  /// The last sound of a text; `nil` where nobody can tell how it is read.
  static func ending(of text: some BidirectionalCollection<Unicode.Scalar>) -> Ending? {
    var rest = Array(text)
    skipClosing(&rest)
    guard let last = rest.last else { return nil }
    if let final = final(of: last) { return final }
    if let digit = digits[last] { return digit }
    if isLatin(last) { return ending(ofWord: rest.reversed().prefix(while: isLatin).reversed()) }
    return signs[last]
  }

  // MARK: What is not read

  /// Leaves out quotes, brackets and other marks at the end; a remark in parentheses is no part of a name.
  private static func skipClosing(_ text: inout [Unicode.Scalar]) {
    while let last = text.last {
      if last == ")", let open = text.lastIndex(of: "("), open > 0, text[open - 1] != " " {
        text.removeSubrange(open...)
      } else if isMark(last), text.count > 1 {
        text.removeLast()
      } else {
        return
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !isLatin(scalar) && digits[scalar] == nil && final(of: scalar) == nil
      && (scalar.isASCII ? signs[scalar] == nil || scalar == "/" : marks.contains(scalar))
  }

  private static let marks = Set("’”」』〉》】）］…·".unicodeScalars)

  // MARK: Single characters

  /// The final of a Hangul syllable, of 28 with none as the first.
  private static func final(of scalar: Unicode.Scalar) -> Ending? {
    guard (0xac00...0xd7a3).contains(scalar.value) else { return nil }
    switch (scalar.value - 0xac00) % 28 {
    case 0: return .vowel
    case 8: return .rieul
    default: return .consonant
    }
  }

  // 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; 십, 백, 천 and 만 end like 영.
  private static let digits: [Unicode.Scalar: Ending] = [
    "0": .consonant, "1": .rieul, "2": .vowel, "3": .consonant, "4": .vowel, "5": .vowel,
    "6": .consonant, "7": .rieul, "8": .rieul, "9": .vowel,
  ]

  // 플러스, 퍼센트, 샵, 골뱅이; a slash alone is the root: 루트.
  private static let signs: [Unicode.Scalar: Ending] = [
    "+": .vowel, "%": .vowel, "#": .consonant, "@": .vowel, "/": .vowel,
  ]

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}

// MARK: - Latin letters

extension KoreanReading {
  private static func ending(ofWord word: [Unicode.Scalar]) -> Ending {
    let capitals = word.reversed().prefix { ("A"..."Z").contains($0) }.count
    // cuDNN, OpenCL: what ends in capitals was put together from letters, unless it is a long word.
    if (1...3).contains(capitals), capitals > 1 || word.count == 1 { return name(of: word) }
    let letters = word.map { Character($0).lowercased() }
    guard letters.contains(where: vowels.contains) else { return name(of: word) }
    return sound(of: letters)
  }

  /// 엘; 엠, 엔; 알; all others end in a vowel.
  private static func name(of word: [Unicode.Scalar]) -> Ending {
    switch word.last {
    case "l", "L", "r", "R": .rieul
    case "m", "M", "n", "N": .consonant
    default: .vowel
    }
  }

  private static func sound(of letters: [String]) -> Ending {
    let last = letters.last ?? ""
    let before = letters.dropLast()
    switch last {
    case "l": return .rieul
    case "m", "n": return .consonant
    case "g": return before.last == "n" ? .consonant : .vowel
    // 파일, 네임, 라인: the e is silent.
    case "e" where before.dropLast().contains(where: vowels.contains):
      switch before.last {
      case "l": return .rieul
      case "m", "n": return .consonant
      default: return .vowel
      }
    // 깃, 앱, 백 after one short vowel; 테스트, 루트, 링크 else.
    case "p", "t", "k", "c":
      if last == "k", before.last == "c" { return .consonant }
      let isShort = before.last.map(vowels.contains) == true
      return isShort && before.dropLast().last.map(vowels.contains) != true ? .consonant : .vowel
    default: return .vowel
    }
  }

  private static let vowels: Set = ["a", "e", "i", "o", "u"]
}
