/// Korean particles that have two forms, by the sound before them.
package enum KoreanParticle {
  /// The text with each double form, such as `은(는)` or `(으)로`, resolved by what stands before it.
  ///
  /// Where nobody can tell how that is read, the double form stays.
  package static func resolved(_ text: String) -> String {
    guard text.contains("(") else { return text }
    let scalars = Array(text.unicodeScalars)
    var resolved = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      let rest = scalars[position...]
      guard let form = forms.first(where: { $0.stands(at: rest) }),
        let ending = KoreanReading.ending(of: word(at: resolved))
      else {
        resolved.append(scalars[position])
        position += 1
        continue
      }
      resolved += form.particle(after: ending).unicodeScalars
      position += form.double.count
    }
    return String(resolved)
  }

  // A remark in parentheses may have blanks, so the whole line is looked at, but no more than that.
  private static func word(at text: String.UnicodeScalarView) -> [Unicode.Scalar] {
    Array(text.suffix(200).reversed().prefix { $0 != "\n" }.reversed())
  }

  /// A particle in its two forms and how both are written at once.
  private struct Form {
    let double: [Unicode.Scalar]
    private let afterConsonant: String
    private let afterVowel: String
    private let isLikeVowelAfterRieul: Bool

    init(_ double: String, _ afterConsonant: String, _ afterVowel: String, rieul: Bool = false) {
      self.double = Array(double.unicodeScalars)
      (self.afterConsonant, self.afterVowel) = (afterConsonant, afterVowel)
      isLikeVowelAfterRieul = rieul
    }

    /// Whether the text begins with it, as a particle and not within a name.
    func stands(at text: ArraySlice<Unicode.Scalar>) -> Bool {
      guard text.starts(with: double) else { return false }
      let rest = text.dropFirst(double.count)
      guard let next = rest.first else { return true }
      if " ,)\n".unicodeScalars.contains(next) { return true }
      if next == "." {
        return rest.dropFirst().first.map { " \n".unicodeScalars.contains($0) } ?? true
      }
      // 으로부터, 이라고: the particle goes on.
      return double.first == "(" && (0xac00...0xd7a3).contains(next.value)
    }

    func particle(after ending: KoreanReading.Ending) -> String {
      switch ending {
      case .vowel: afterVowel
      case .rieul: isLikeVowelAfterRieul ? afterVowel : afterConsonant
      case .consonant: afterConsonant
      }
    }
  }

  private static let forms = [
    Form("은(는)", "은", "는"), Form("이(가)", "이", "가"), Form("을(를)", "을", "를"),
    Form("와(과)", "과", "와"), Form("과(와)", "과", "와"), Form("(으)로", "으로", "로", rieul: true),
    Form("(이)", "이", ""),
  ]
}

extension String {
  /// The Korean sentence with its particles after the names that it was given.
  var withParticles: String { KoreanParticle.resolved(self) }
}
