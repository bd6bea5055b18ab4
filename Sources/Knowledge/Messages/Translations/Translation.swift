/// A form of a message in other languages than English.
package struct Translation: Sendable {
  /// The id of the message.
  package let id: String
  /// The language, as locales name it.
  package let language: String
  /// The form.
  package let pattern: MessagePattern

  /// All forms that are known of all messages.
  package static let all: [Translation] = forms.flatMap { $0.translations }

  /// What is written in every language in the same way before a phrase, the phrase, and the reason.
  private struct Form {
    let id: String
    let beginning: String
    let phrase: Phrase
    let ending: String
    let second: Phrase?

    init(_ id: String, _ phrase: Phrase, because reason: Phrase? = nil) {
      (self.id, beginning, self.phrase) = (id, "ldconfig: ", phrase)
      (ending, second) = (reason == nil ? "" : ": ", reason)
    }

    init(
      _ id: String, after beginning: String, _ phrase: Phrase, _ ending: String = "",
      _ second: Phrase? = nil
    ) {
      (self.id, self.beginning, self.phrase) = (id, beginning, phrase)
      (self.ending, self.second) = (ending, second)
    }

    var translations: [Translation] {
      let languages = (phrase.forms + (second?.forms ?? [])).map(\.language)
      return Set(languages).subtracting(["en"]).sorted().flatMap { translations(to: $0) }
    }

    /// A catalogue may have the one phrase and not the other, which is English then.
    private func translations(to language: String) -> [Translation] {
      phrase.texts(in: language).flatMap { text in
        (second?.texts(in: language) ?? [""]).map { last in
          let whole = beginning + text + ending + last
          return Translation(
            id: id, language: language, pattern: MessagePattern(stringLiteral: whole))
        }
      }
    }
  }

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
    Form("B1", after: "{program}: ", .errorWhileLoading, ": {library}: ", .cannotOpenObject),
    Form("B2", after: "{program}: ", .errorWhileLoading, ": {path}: ", .fileTooShort),
    Form("B3", after: "{program}: ", .errorWhileLoading, ": {path}: ", .invalidHeader),
    Form("B4", after: "{program}: ", .errorWhileLoading, ": {path}: ", .cannotReadData),
    Form("B6", after: "{program}: ", .errorWhileLoading, ": {library}: ", .wrongClass),
    Form(
      "B15", after: "{program}: ", .symbolLookupError,
      ": {other}: undefined symbol: {word}, version {text}"),
    Form("B16", after: "{program}: ", .symbolLookupError, ": {other}: undefined symbol: {word}"),
  ]
}
