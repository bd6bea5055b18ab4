/// A form of a message in another language than English.
package struct Translation: Sendable {
  /// The id of the message.
  package let id: String
  /// The language.
  package let language: CatalogueLanguage
  /// The form.
  package let pattern: MessagePattern

  /// All forms that are known of all messages.
  package static let all: [Translation] = forms.flatMap(\.translations)

  /// What is the same in every language before a phrase and behind it, and a phrase that may follow.
  private struct Form {
    let id: String
    let beginning: MessagePattern
    let phrase: Phrase
    let joint: MessagePattern
    let second: Phrase?

    init(_ id: String, _ phrase: Phrase, because reason: Phrase? = nil) {
      self.init(id, after: "ldconfig: ", phrase, reason == nil ? "" : ": ", reason)
    }

    init(
      _ id: String, after beginning: MessagePattern, _ phrase: Phrase,
      _ joint: MessagePattern = "", _ second: Phrase? = nil
    ) {
      (self.id, self.beginning, self.phrase) = (id, beginning, phrase)
      (self.joint, self.second) = (joint, second)
    }

    var translations: [Translation] { CatalogueLanguage.allCases.flatMap { translations(to: $0) } }

    /// A catalogue may have the one phrase and not the other, which is English then.
    private func translations(to language: CatalogueLanguage) -> [Translation] {
      guard language != .en,
        phrase.isTranslated(to: language) || second?.isTranslated(to: language) == true
      else { return [] }
      return phrase.forms(in: language).flatMap { form in
        (second?.forms(in: language) ?? [""]).map { last in
          Translation(
            id: id, language: language, pattern: MessagePattern([beginning, form, joint, last]))
        }
      }
    }
  }

  /// What a program that cannot start says first is left out, for what follows it says as much.
  ///
  /// Where two messages differ by their reason only, the form without one stands for the commoner.
  private static let forms: [Form] = [
    Form("A1", .notASymbolicLink),
    Form("A2", after: "", .notASymbolicLink),
    Form("A3", .cannotLink),
    Form("A4", .cannotUnlink),
    Form("A5", .cannotStatDirectory),
    Form("A5", .cannotStatDirectory, because: .noSuchFile),
    Form("A6", .cannotStat),
    Form("A6", .cannotStat, because: .noSuchFile),
    Form("A7", .cannotStat, because: .tooManyLinks),
    Form("A8", .cannotLstat),
    Form("A9", .isEmpty),
    Form("A10", .isTooSmall),
    Form("A11", .isNotELF),
    Form("A12", .isTruncated),
    Form("A15", .isForUnknownMachine),
    Form("A16", .haveSameSoname),
    Form("A17", .givenMoreThanOnce),
    Form("A19", .cannotOpenDirectory),
    Form("A20", .isNotRegular),
    Form("A22", .isNotFound),
    Form("A23", .cannotCreateCache),
    Form("A23", .cannotCreateCache, because: .permissionDenied),
    Form("A24", .cannotCreateCache, because: .readOnly),
    Form("A25", .cannotCreateCache, because: .noSuchFile),
    Form("A26", .cannotOpenCache),
    Form("A27", .isNotACache),
    Form("B1", after: "{library}: ", .cannotOpenObject),
    Form("B1", after: "{library}: ", .cannotOpenObject, ": ", .noSuchFile),
    Form("B2", after: "{path}: ", .fileTooShort),
    Form("B3", after: "{path}: ", .invalidHeader),
    Form("B4", after: "{path}: ", .cannotReadData),
    Form("B5", after: "{path}: ", .cannotReadData, ": ", .isADirectory),
    Form("B6", after: "{library}: ", .wrongClass),
    Form("B11", after: "{path}: ", .cannotOpenObject, ": ", .tooManyLinks),
    Form(
      "B15", after: "{program}: ", .symbolLookupError,
      ": {path}: undefined symbol: {word}, version"),
    Form("B16", after: "{program}: ", .symbolLookupError, ": {path}: undefined symbol: {word}"),
  ]
}
