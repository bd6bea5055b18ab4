/// A paragraph of a page, or what stands in its place.
///
/// In the texts `code` is in backquotes; `[hard-copy]` leads to that rule's page and `[OWNERS]` to that
/// document. A text is one line, however long; who shows it breaks it.
package enum Passage: Sendable {
  /// Sentences.
  case paragraph(Wording)
  /// An item of a list; those beside each other are one list.
  case item(Wording)
  /// A step of instructions; those beside each other are counted from 1.
  case step(Wording)
  /// Lines as they are typed or printed, the same in all languages.
  case code([String])

  /// Sentences, said three times.
  package static func paragraph(en: String, ko: String, zh: String) -> Passage {
    .paragraph(Wording(en: en, ko: ko, zh: zh))
  }

  /// An item, said three times.
  package static func item(en: String, ko: String, zh: String) -> Passage {
    .item(Wording(en: en, ko: ko, zh: zh))
  }

  /// A step, said three times.
  package static func step(en: String, ko: String, zh: String) -> Passage {
    .step(Wording(en: en, ko: ko, zh: zh))
  }

  /// A line as it is typed or printed.
  package static func code(_ line: String) -> Passage { .code([line]) }
}
