internal import ArgumentParser
internal import ELF
internal import FileSystem
internal import Messages
internal import Reports
internal import Resolution

/// `solder which`: which file the loader would take, and why.
struct Which: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "which", _superCommandName: Solder.name,
    abstract: SpokenLanguage.catalog.whichAbstract,
    discussion: SpokenLanguage.catalog.whichDiscussion)

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("for"), help: .told(\.whichForHelp, takes: \.valueProgram))
  var program: String?

  @Option(help: .told(\.libraryPathHelp, takes: \.valuePaths))
  var libraryPath: String?

  @Flag(help: .told(\.noEnvironmentHelp))
  var noEnvironment = false

  @Option(help: .told(\.isaLevelHelp, takes: \.valueLevel))
  var isaLevel: String?

  @Argument(help: .told(\.whichNamesHelp, takes: \.valueName))
  var names: [String] = []

  func validate() throws {
    let catalog = common.terminal.catalog
    if names.isEmpty || names.contains("") {
      throw ValidationError("\(catalog.whichNothingAsked)\n\(catalog.hint(catalog.whichHintUsage))")
    }
    if let isaLevel, !ProcessorLevel.isKnown(isaLevel) {
      throw ValidationError(catalog.whichUnknownLevel(isaLevel))
    }
  }

  func run() throws {
    let terminal = common.terminal
    guard let root = Targets.openRoot(common.rootPath, terminal) else {
      return try ExitStatus.trouble.end()
    }
    var inquiry = WhichInquiry(self, terminal, under: root)
    let answers = names.map { inquiry.answer(LosslessText.bytes($0), under: root) }
    let report = inquiry.report(answers, of: common.rootPath, under: root)
    switch common.format {
    case .json: try terminal.tell(try JSONWhich.bytes(report, catalog: terminal.catalog))
    case .text:
      let text = WhichText.text(
        report, catalog: terminal.catalog, style: terminal.style, columns: terminal.columns)
      if !text.isEmpty { try terminal.tell(text) }
    }
    for case .failed(_, let reason) in answers { terminal.complain(reason) }
    if report.hasFailures { return try ExitStatus.trouble.end() }
    if !report.isSound { try ExitStatus.findings.end() }
  }
}
