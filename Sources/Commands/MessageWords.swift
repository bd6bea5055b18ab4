internal import ArgumentParser
internal import Messages

/// The words of a message on a command line: they need not be quoted, whatever is in them.
///
/// ArgumentParser reads `-lfoo` as five options, and finds the `-o` and the `-h` that it knows.
enum MessageWords {
  // No argument of a process has it.
  private static let mark: Character = "\0"

  /// The words of a command line, marked where they only look like options of `explain`.
  static func marked(in words: [String]) -> [String] {
    let command = words.first { !$0.hasPrefix("--lang") && Language(rawValue: $0) == nil }
    guard command == Explain.configuration.commandName else { return words }
    return words.map { looksLikeOptions($0) ? "\(mark)\($0)" : $0 }
  }

  /// A word as it was typed.
  static func typed(_ word: String) -> String {
    word.first == mark ? String(word.dropFirst()) : word
  }

  private static func looksLikeOptions(_ word: String) -> Bool {
    guard word.first == "-", let letter = word.dropFirst().first else { return false }
    return !"-oqvh".contains(letter)
  }
}
