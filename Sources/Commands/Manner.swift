internal import FileSystem
internal import Messages

/// Where a command looks and how it speaks: what every command is told, as plain values.
struct Manner {
  /// The root's path, absolute.
  var root = Path("/")
  var format = OutputFormat.text
  var output: Path?
  var language: Language?
  var color = ColorChoice.auto
  var isQuiet = false
  var isVerbose = false

  /// The terminal to speak to, in the language and colours asked for.
  var terminal: Terminal {
    Terminal(
      language: language ?? SpokenLanguage.current, color: color, isQuiet: isQuiet,
      output: output)
  }

  /// The absolute path of a root as it was typed.
  static func root(_ word: [UInt8]) -> Path {
    CurrentProcess.workingDirectory.appending(Path(word)).simplified
  }
}
