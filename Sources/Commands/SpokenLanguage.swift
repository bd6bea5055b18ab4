internal import ArgumentParser
internal import FileSystem
internal import Messages
internal import Reports

/// The language that the process speaks, known before its command line is understood.
///
/// Help and complaints about the command line are told in it. A command reads its options itself.
enum SpokenLanguage {
  /// What `--lang` names, or else the locale.
  static let current = asked(CurrentProcess.arguments.dropFirst()) ?? ofEnvironment

  /// The sentences of the language.
  static let catalog = current.catalog

  /// The language of the first locale variable that is set and not empty: locale(7).
  static var ofEnvironment: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let locale = CurrentProcess.environment(name), !locale.isEmpty {
        return Language(locale: locale) ?? .english
      }
    }
    return .english
  }

  /// What the last `--lang` of a command line names, whatever else is wrong with the line.
  private static func asked(_ words: ArraySlice<[UInt8]>) -> Language? {
    let options = words.prefix { !$0.elementsEqual("--".utf8) }
    var language: Language?
    for (option, value) in zip(options, options.dropFirst() + [[]]) {
      let text = LosslessText.text(option)
      if text == "--lang" {
        language = Language(rawValue: LosslessText.text(value)) ?? language
      } else if text.hasPrefix("--lang=") {
        language = Language(rawValue: String(text.dropFirst("--lang=".utf8.count))) ?? language
      }
    }
    return language
  }
}

extension ArgumentHelp {
  /// The help of an option in the language spoken, and the name of what it takes.
  static func told(
    _ text: (any HelpCatalog) -> String, takes value: ((any HelpCatalog) -> String)? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(text(SpokenLanguage.catalog), valueName: value?(SpokenLanguage.catalog))
  }
}
