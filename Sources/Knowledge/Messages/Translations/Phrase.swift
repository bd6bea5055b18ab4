/// What the C library says, in each language of its catalogues, as glibc 2.36 has it, and older forms.
///
/// The holes are where the English ones are by meaning, not by order.
struct Phrase: Sendable, ExpressibleByDictionaryLiteral {
  /// The forms in each language, in the order of `CatalogueLanguage.allCases`; a language may have several.
  private let forms: [[MessagePattern]]

  /// The phrase of a table.
  init(dictionaryLiteral forms: (CatalogueLanguage, MessagePattern)...) {
    var byLanguage = [[MessagePattern]](repeating: [], count: CatalogueLanguage.allCases.count)
    for (language, form) in forms { byLanguage[language.rawValue].append(form) }
    self.forms = byLanguage
  }

  /// Whether the catalogue of a language has it.
  func isTranslated(to language: CatalogueLanguage) -> Bool { !forms[language.rawValue].isEmpty }

  /// The forms in a language; the English ones where its catalogue has none.
  func forms(in language: CatalogueLanguage) -> [MessagePattern] {
    isTranslated(to: language) ? forms[language.rawValue] : forms[CatalogueLanguage.en.rawValue]
  }
}

/// A language that the C library speaks, by its locale.
package enum CatalogueLanguage: Int, Sendable, CaseIterable {
  // swift-format-ignore: OneCasePerLine
  case be, bg, ca, cs, da, de, el, en, eo, es, fi, fr, gl, hr, hu, ia, id, it, ja, ko, lt, nb, nl
  // swift-format-ignore: OneCasePerLine
  case pl, pt, ptBR, ru, rw, sk, sl, sr, sv, tr, uk, vi, zhCN, zhTW
}
