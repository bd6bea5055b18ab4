internal import ArgumentParser
internal import FileSystem
internal import Messages
internal import Reports

/// `solder explain`: what a message means, here, and what to do.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", _superCommandName: Solder.name,
    abstract: SpokenLanguage.catalog.explainAbstract,
    discussion: SpokenLanguage.catalog.explainDiscussion)

  @OptionGroup var common: CommonOptions

  @Flag(help: .told(\.explainListHelp))
  var list = false

  // A message may have `-lfoo` in it, and need not be quoted.
  @Argument(parsing: .allUnrecognized, help: .told(\.explainTextHelp, takes: \.valueText))
  var words: [String] = []

  func run() throws {
    try ExplainRun(
      common.manner, asksForList: list,
      words: words.map { LosslessText.bytes(MessageWords.typed($0)) }
    ).run().end()
  }
}
