internal import ArgumentParser
internal import FileSystem
internal import Knowledge
internal import Reports

/// `solder explain`: what a message means, here, and what to do.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", _superCommandName: Solder.name,
    abstract: "Say what a message means, what it is about on this machine, and what to do.",
    discussion: """
      The lines may be of ldconfig, the loader, a linker, a package manager, Python and others, as they \
      come from a terminal or a log. Exit status: 0 explained; 1 nothing of it is known; 2 it could not \
      be read; 64 wrong usage.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Name all rules.")
  var list = false

  @Argument(
    help: ArgumentHelp(
      "A message, the id of a rule, or - for standard input.", valueName: "text"))
  var words: [String] = []

  func run() throws {
    try ExplainRun(
      common.manner, asksForList: list, words: words.map(LosslessText.bytes)
    ).run().end()
  }
}
