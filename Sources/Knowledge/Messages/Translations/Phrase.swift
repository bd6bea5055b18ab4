/// What the C library says, in each language of its catalogues, as glibc 2.36 has it, and older forms.
///
/// The holes are where the English ones are by meaning, not by order. A catalogue that has no translation
/// lets the program speak English.
struct Phrase: Sendable, ExpressibleByDictionaryLiteral {
  /// The languages and their forms; a language may have several.
  let forms: [(language: String, text: String)]

  /// The phrase of a table.
  init(dictionaryLiteral forms: (String, String)...) { self.forms = forms }
}
