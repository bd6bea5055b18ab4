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
    abstract: "Tell which file the loader takes for a name, or for all a program needs, and why.",
    discussion: """
      Nothing is run. A name without a slash that is no file here is a SONAME, or a program of PATH. \
      Exit status: 0 all is found; 1 something is missing, refused, shadowed, stale or doubled; \
      2 something could not be examined, or an answer is uncertain for it; 64 wrong usage.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Look for names as PROGRAM would: its RPATH or RUNPATH.", valueName: "program"))
  var program: String?

  @Option(
    help: ArgumentHelp("The value of LD_LIBRARY_PATH to reckon with.", valueName: "paths"))
  var libraryPath: String?

  @Flag(help: "Leave LD_LIBRARY_PATH and LD_PRELOAD of the environment out, as under --root.")
  var noEnvironment = false

  @Option(
    help: ArgumentHelp(
      "The processor's level, such as x86-64-v3. Default: that of this computer.",
      valueName: "level"))
  var isaLevel: String?

  @Argument(help: ArgumentHelp("SONAMEs, libraries or programs.", valueName: "name"))
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
