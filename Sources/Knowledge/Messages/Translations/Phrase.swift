/// What the C library says, in each language of its catalogues, as glibc 2.36 has it, and older forms.
///
/// The holes are where the English ones are by meaning, not by order.
struct Phrase: Sendable, ExpressibleByDictionaryLiteral {
  /// The languages and their forms; a language may have several.
  let forms: [(language: String, text: String)]

  /// The phrase of a table.
  init(dictionaryLiteral forms: (String, String)...) { self.forms = forms }

  /// The forms in a language; the English ones where its catalogue has none.
  func texts(in language: String) -> [String] {
    let translated = forms.filter { $0.language == language }
    return (translated.isEmpty ? forms.filter { $0.language == "en" } : translated).map(\.text)
  }
}
