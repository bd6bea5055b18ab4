internal import ArgumentParser
internal import FileSystem
internal import Messages
internal import Reports

/// The end of a run that came to no command: help that was asked for, or what is wrong with the words.
///
/// ArgumentParser says what it is in English. It is told in the language spoken, in lines that fit.
struct CommandLineEnding {
  private let words: [String]
  private let command: any ParsableCommand.Type
  private let error: any Error

  private var catalog: any Catalog { SpokenLanguage.catalog }

  /// Takes what the words of a command line, without the program's name, have led to.
  init(_ error: any Error, of words: [String]) {
    self.error = error
    (self.words, command) = CommandLineEnding.command(of: words)
  }

  /// Says what there is to say; gives the exit status.
  func tell() -> Int32 {
    let status = Solder.exitCode(for: error)
    let message = Solder.message(for: error)
    if status.isSuccess {
      let isHelp = message.hasPrefix("OVERVIEW: ")
      give(isHelp ? help(for: StandardStream.output)?.page ?? message : message + "\n", .output)
    } else if status == .validationFailure {
      give(complaint(message), .error)
    } else {
      give(catalog.usageError(message) + "\n", .error)
    }
    return status.rawValue
  }

  private func give(_ text: String, _ stream: StandardStream) {
    // Who closed it does not want to hear it.
    try? stream.write(LosslessText.bytes(text))
  }
}

// MARK: - The command

extension CommandLineEnding {
  /// The command that the first words name, and how it is called.
  private static func command(
    of words: [String]
  ) -> (words: [String], command: any ParsableCommand.Type) {
    var command: any ParsableCommand.Type = Solder.self
    var names = [Solder.name]
    for word in withoutLanguage(words[...]) {
      guard let next = command.configuration.subcommands.first(where: { $0._commandName == word })
      else { break }
      (command, names) = (next, names + [word])
    }
    return (names, command)
  }

  // `--lang ko help check` is about `check`.
  private static func withoutLanguage(_ words: ArraySlice<String>) -> ArraySlice<String> {
    guard let first = words.first else { return words }
    if first == "--lang" { return withoutLanguage(words.dropFirst(2)) }
    if first.hasPrefix("--lang=") || first == "help" { return withoutLanguage(words.dropFirst()) }
    return words
  }

  /// `nil` where ArgumentParser describes itself in a form that is not known.
  private func help(for stream: StandardStream) -> HelpText? {
    guard let help = CommandHelp(dump: command._dumpHelp()) else { return nil }
    return HelpText(help, calledBy: words, catalog: catalog, columns: columns(of: stream))
  }

  private func columns(of stream: StandardStream) -> Int {
    stream.isTerminal ? Terminal.readable(stream.columns) : 80
  }
}

// MARK: - A complaint

extension CommandLineEnding {
  private func complaint(_ message: String) -> String {
    let columns = columns(of: .error)
    let told = Misuse(message).told(
      by: catalog, commands: command.configuration.subcommands.map { $0._commandName })
    var lines = [catalog.usageError(told)]
    // What solder says itself is not broken, as elsewhere.
    if told != message { lines = DisplayWidth.wrapped(lines[0], columns: columns) }
    if let option = optionHelp(message) {
      lines += DisplayWidth.wrapped(catalog.usageOption(option), columns: columns)
    }
    if let usage = help(for: .error)?.usage {
      lines += DisplayWidth.wrapped(catalog.usageLine(usage), columns: columns)
    }
    lines.append("  " + catalog.usageMore((words + ["--help"]).joined(separator: " ")))
    return lines.map { $0 + "\n" }.joined()
  }

  /// What ArgumentParser says of the option that was used wrongly, in the words of its help.
  private func optionHelp(_ message: String) -> String? {
    let rest = Solder.fullMessage(for: error).dropFirst("Error: \(message)\n".count)
    guard rest.hasPrefix("Help:  "), let end = rest.firstRange(of: "\nUsage: ") else { return nil }
    return String(rest[..<end.lowerBound].dropFirst("Help:  ".count))
  }
}
