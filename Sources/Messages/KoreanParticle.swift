/// Korean particles that have two forms, by the sound before them.
package enum KoreanParticle {
  /// The text with each double form, such as `은(는)` or `(으)로`, resolved by what stands before it.
  ///
  /// Where nobody can tell how that is read, the double form stays.
  package static func resolved(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var resolved: [UInt8] = []
    resolved.reserveCapacity(bytes.count)
    var rest = bytes[...]
    // One half of each form is in parentheses; most of a text is not near any.
    while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
      resolved += rest[..<open]
      rest = rest[open...]
      guard let form = forms.first(where: { $0.stands(after: resolved, at: rest) }),
        let ending = KoreanReading.ending(of: end(of: resolved.dropLast(form.first.count)))
      else {
        resolved.append(rest.removeFirst())
        continue
      }
      resolved.removeLast(form.first.count)
      resolved += form.particle(after: ending).utf8
      rest = rest.dropFirst(form.second.count)
    }
    return String(decoding: resolved + rest, as: UTF8.self)
  }

  // A remark in parentheses may be long; a name that is longer than this is read by its end as well.
  private static func end(of bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
    String(decoding: bytes.suffix(200), as: UTF8.self).unicodeScalars
  }

  /// A particle in its two forms and how both are written at once.
  private struct Form {
    /// What stands before the parenthesis, and the rest.
    let first, second: [UInt8]
    private let afterConsonant, afterVowel: String
    private let isLikeVowelAfterRieul: Bool

    init(
      _ first: String, _ second: String, _ afterConsonant: String, _ afterVowel: String,
      rieul: Bool = false
    ) {
      (self.first, self.second) = (Array(first.utf8), Array(second.utf8))
      (self.afterConsonant, self.afterVowel) = (afterConsonant, afterVowel)
      isLikeVowelAfterRieul = rieul
    }

    /// Whether it is there, as a particle and not within a name.
    func stands(after before: [UInt8], at rest: ArraySlice<UInt8>) -> Bool {
      guard rest.starts(with: second), before.suffix(first.count).elementsEqual(first) else {
        return false
      }
      let following = rest.dropFirst(second.count)
      guard let next = following.first else { return true }
      if " ,)\n".utf8.contains(next) { return true }
      if next == UInt8(ascii: ".") {
        return following.dropFirst().first.map { " \n".utf8.contains($0) } ?? true
      }
      // 으로부터, 이라고: the particle goes on, in Hangul.
      return first.isEmpty && (0xea...0xed).contains(next)
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
    Form("은", "(는)", "은", "는"), Form("이", "(가)", "이", "가"), Form("을", "(를)", "을", "를"),
    Form("와", "(과)", "과", "와"), Form("과", "(와)", "과", "와"),
    Form("", "(으)로", "으로", "로", rieul: true), Form("", "(이)", "이", ""),
  ]
}

extension String {
  /// The Korean sentence with its particles after the names that it was given.
  var withParticles: String { KoreanParticle.resolved(self) }
}
