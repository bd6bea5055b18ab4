internal import Messages
internal import Reports

/// What is wrong with a command line.
///
/// ArgumentParser keeps its errors to itself and tells them in English, so they are read from its
/// sentences. A sentence that is in no table, such as one of solder's own, is told as it is.
struct Misuse {
  private let sentence: String

  /// Takes the sentence that ArgumentParser has for an error.
  init(_ sentence: String) {
    self.sentence = sentence
  }

  /// The sentence in the language of a catalogue; `commands` could have stood where the line goes wrong.
  func told(by catalog: any HelpCatalog, commands: [String]) -> String {
    if let word = unexpectedWord, !commands.isEmpty {
      guard let meant = EditDistance.nearest(to: word, among: commands) else {
        return catalog.unknownCommand(shown(word))
      }
      return catalog.unknownCommand(shown(word), meant: meant)
    }
    for form in Misuse.forms {
      if let parts = form.parts(of: sentence) { return form.say(catalog, parts.map(shown)) }
    }
    return sentence
  }

  // With several, the first is the one that was meant as a command.
  private var unexpectedWord: String? {
    let several = Form(["", " unexpected arguments: '", "', '", "'"]).parts(of: sentence)
    return several?[1] ?? Form(["Unexpected argument '", "'"]).parts(of: sentence)?.first
  }

  private func shown(_ word: String) -> String { Escaping.displayed(LosslessText.bytes(word)) }
}

// MARK: - The sentences

extension Misuse {
  /// A sentence with holes: what stands around them.
  private struct Form {
    let literals: [String]
    let say: @Sendable (any HelpCatalog, [String]) -> String

    init(
      _ literals: [String],
      say: @escaping @Sendable (any HelpCatalog, [String]) -> String = { _, _ in "" }
    ) {
      (self.literals, self.say) = (literals, say)
    }

    /// What stands in the holes; `nil` where the sentence is another one.
    func parts(of sentence: String) -> [String]? {
      guard let beginning = literals.first, let end = literals.last,
        sentence.hasPrefix(beginning), sentence.hasSuffix(end),
        sentence.utf8.count >= beginning.utf8.count + end.utf8.count
      else { return nil }
      var rest = sentence.dropFirst(beginning.count).dropLast(end.count)
      var parts: [String] = []
      for literal in literals.dropFirst().dropLast() {
        guard let found = rest.firstRange(of: literal) else { return nil }
        parts.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
      return parts + [String(rest)]
    }
  }

  private static let invalid = ["The value '", "' is invalid for '"]

  // Longer ones first: the shorter would take them for their own.
  private static let forms = [
    // What several letters after one dash were meant for cannot be told; mostly it was the value.
    Form(["Unknown option '", "\n   or: Missing value for '", "' in '", "'"]) {
      $0.missingValue($1[1], in: $1[2])
    },
    Form(["Unknown option '", "'. Did you mean '", "'?"]) {
      $0.unknownOption($1[0], meant: $1[1])
    },
    Form(["Unknown option '", "'"]) { $0.unknownOption($1[0]) },
    Form(["Missing value for '", "'"]) { $0.missingValue($1[0]) },
    Form(["The option '", "' does not take any value, but '", "' was specified."]) {
      $0.valueWithoutUse($1[1], option: $1[0])
    },
    Form(["Unexpected argument '", "'"]) { $0.unexpectedArgument($1[0]) },
    Form(["", " unexpected arguments: ", ""]) {
      $0.unexpectedArguments($1[1], count: Int($1[0]) ?? 0)
    },
    Form(["Missing expected argument '", "'"]) { $0.missingArgument($1[0]) },
    Form(invalid + ["'. Please provide one of the following:\n  - ", ""]) {
      $0.invalidValue($1[0], for: $1[1], choices: $1[2].replacing("\\n  - ", with: ", "))
    },
    Form(invalid + ["'. Please provide one of ", "."]) {
      $0.invalidValue($1[0], for: $1[1], choices: list($1[2]))
    },
    Form(invalid + ["'"]) { $0.invalidValue($1[0], for: $1[1]) },
    Form(["Invalid option: ", ""]) { $0.malformedOption($1[0]) },
    Form(["Can't generate completion scripts for '", "'.\nPlease use ", ":\n    ", ""]) {
      $0.noCompletions($1[0], shells: $1[2].replacing(" ", with: ", "))
    },
    Form(["Can't autodetect a supported shell.\nPlease use ", ":\n    ", ""]) {
      $0.unknownShell($1[1].replacing(" ", with: ", "))
    },
  ]

  // 'a', 'b' or 'c'
  private static func list(_ choices: String) -> String {
    choices.replacing("' or '", with: "', '").replacing("' and '", with: "', '")
  }
}
