internal import ArgumentParser
internal import FileSystem
internal import Messages
internal import Reports

/// `solder repack`: an archive of the same kind with links where copies were.
struct Repack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repack", _superCommandName: Solder.name,
    abstract: SpokenLanguage.catalog.repackAbstract,
    discussion: SpokenLanguage.catalog.repackDiscussion)

  @OptionGroup var common: CommonOptions

  @Flag(name: [.customShort("n"), .long], help: .told(\.dryRunHelp))
  var dryRun = false

  @Option(help: .told(\.repackKeepHelp, takes: \.valueName))
  var keep: [String] = []

  @Flag(help: .told(\.repackForceHelp))
  var force = false

  @Argument(help: .told(\.repackInputHelp, takes: \.valueFile))
  var input: String

  @Argument(help: .told(\.repackOutputHelp, takes: \.valueFile))
  var target: String

  func validate() throws {
    try Targets.validate([input, target], common)
  }

  func run() throws {
    let terminal = common.terminal
    guard let root = Targets.openRoot(common.rootPath, terminal) else {
      return try ExitStatus.trouble.end()
    }
    var run = RepackRun(self, terminal)
    try run.run(in: root).end()
  }
}
