internal import ArgumentParser
internal import Diagnosis
internal import FileSystem
internal import Messages
internal import Reports

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: .told(\.rootHelp, takes: \.valueDirectory))
  var root = "/"

  @Option(help: .told(\.formatHelp, takes: \.valueFormat))
  var format = OutputFormat.text

  @Option(name: [.short, .long], help: .told(\.outputHelp, takes: \.valueFile))
  var output: String?

  @Option(help: .told(\.langHelp, takes: \.valueLanguage))
  var lang: Language?

  @Option(help: .told(\.colorHelp, takes: \.valueColor))
  var color = ColorChoice.auto

  @Flag(name: [.short, .long], help: .told(\.quietHelp))
  var quiet = false

  @Flag(name: [.short, .long], help: .told(\.verboseHelp))
  var verbose = false

  func validate() throws {
    try rejectEmpty([("--root", root), ("--output", output)], manner.terminal.catalog)
  }

  /// The same as plain values.
  var manner: Manner {
    Manner(
      root: Manner.root(LosslessText.bytes(root)), format: format,
      output: output.map { Path(LosslessText.bytes($0)) }, language: lang, color: color,
      isQuiet: quiet, isVerbose: verbose)
  }

  /// The terminal to speak to, in the language and colours asked for.
  var terminal: Terminal { manner.terminal }

  /// The root's path, absolute.
  var rootPath: Path { manner.root }
}

/// An empty path would mean the working directory, which nobody means who types one: it is what a
/// script's variable holds that was never set.
func rejectEmpty(
  _ options: [(name: String, value: String?)], _ catalog: any Catalog
) throws {
  guard let option = options.first(where: { $0.value == "" }) else { return }
  throw ValidationError(
    "\(catalog.emptyOption(option.name))\n\(catalog.hint(catalog.hintEmptyOption))")
}

/// How results are told.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// When to colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Language: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}

extension RuleID: ExpressibleByArgument {}

/// What commands that change something take.
struct ChangeOptions: ParsableArguments {
  @Flag(name: [.customShort("n"), .long], help: .told(\.dryRunHelp))
  var dryRun = false

  @Flag(name: [.short, .long], help: .told(\.yesHelp))
  var yes = false

  @Option(help: .told(\.lockTimeoutHelp, takes: \.valueSeconds))
  var lockTimeout = 10

  @Flag(help: .told(\.noCacheHelp))
  var noCache = false

  @Option(help: .told(\.stateDirHelp, takes: \.valueDirectory))
  var stateDir: String?

  func validate() throws {
    // A day is as good as for ever.
    guard (0...86400).contains(lockTimeout) else {
      throw ValidationError(SpokenLanguage.catalog.lockTimeoutRange)
    }
    try rejectEmpty([("--state-dir", stateDir)], SpokenLanguage.catalog)
  }

  /// The undo store's path, absolute; `nil` where the environment names no place for it.
  var storePath: Path? {
    if let stateDir {
      return CurrentProcess.workingDirectory.appending(Path(LosslessText.bytes(stateDir)))
    }
    if CurrentProcess.user == 0 { return Path("/var/lib/solder") }
    if let state = CurrentProcess.environmentBytes("XDG_STATE_HOME"), Path(state).isAbsolute {
      return Path(state).appending(Path("solder"))
    }
    guard let home = CurrentProcess.environmentBytes("HOME"), Path(home).isAbsolute else {
      return nil
    }
    return Path(home).appending(Path(".local/state/solder"))
  }

  /// The options that name the same store again, for a command to be shown.
  var storeWords: String {
    stateDir.map { " --state-dir " + Escaping.shellWord(LosslessText.bytes($0)) } ?? ""
  }
}
