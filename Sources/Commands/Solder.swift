package import ArgumentParser
internal import FileSystem
internal import Messages
internal import Reports

/// The command line as a whole.
package struct Solder: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: Solder.name,
    abstract: SpokenLanguage.catalog.solderAbstract,
    discussion: SpokenLanguage.catalog.solderDiscussion,
    version: SolderVersion.text,
    subcommands: [
      Check.self, Fix.self, Undo.self, Which.self, Explain.self, Install.self, Copy.self,
      Repack.self, Links.self,
      LdconfigEntry.self,
    ])

  /// What the program is called.
  ///
  /// Commands name it in their configuration, which says that they are not asked for completion scripts.
  static let name = "solder"

  @Option(help: .told(\.langHelp, takes: \.valueLanguage))
  var lang: Language?

  /// The command line with nothing in it.
  package init() {}

  /// Runs the process's command line to its end.
  package static func run() -> Never {
    CurrentProcess.ignoreBrokenPipes()
    let arguments = CurrentProcess.arguments
    let words = arguments.dropFirst().map(LosslessText.text)
    // Not by ArgumentParser's exit, whose casts look through every conformance of the program: 1 ms.
    if let ldconfig = LdconfigCommand(arguments: arguments) { CurrentProcess.exit(ldconfig.run()) }
    do {
      if let check = CheckRun(arguments) {
        try check.run()
        CurrentProcess.exit(0)
      }
      var command = try command(of: MessageWords.marked(in: words))
      try command.run()
      CurrentProcess.exit(0)
    } catch let status as ExitCode {
      CurrentProcess.exit(status.rawValue)
    } catch {
      CurrentProcess.exit(CommandLineEnding(error, of: words).tell())
    }
  }

  /// What the words ask for.
  ///
  /// A command that is named right away is read by itself, in half the time that the whole takes. Only
  /// the whole can say what is wrong with the words, and help.
  private static func command(of words: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first { $0._commandName == words.first }
    if let command = try? named?.parse(Array(words.dropFirst())) { return command }
    return try parseAsRoot(words)
  }
}
