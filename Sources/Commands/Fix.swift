internal import ArgumentParser
internal import Diagnosis
internal import FileSystem
internal import Repair
internal import Reports
internal import WSL

/// `solder fix`: plan, show, confirm, mend, verify.
struct Fix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", _superCommandName: Solder.name,
    abstract: "Mend broken chains: copies become links, dead links live, nothing is lost.",
    discussion: """
      Every byte of a copy is compared before a link takes its place, at every instant each library \
      can be opened, and `solder undo` takes the whole back. Exit status: 0 all is done; 1 something \
      was left or a plan is pending; 2 something could not be done; 64 wrong usage; 130 interrupted.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Option(help: ArgumentHelp("Mend only what RULE finds; may be repeated.", valueName: "rule"))
  var only: [RuleID] = []

  @Option(help: "newest: let names move to newer versions; what they held is kept.")
  var prefer: Preference?

  @Flag(help: "Where symbolic links cannot be kept, make hard links instead.")
  var hardLinks = false

  @Flag(help: "Change names that a package owns, too.")
  var includeOwned = false

  @Flag(help: "Change the C library's own names, too.")
  var includeProtected = false

  @OptionGroup var script: ScriptOptions

  @OptionGroup var subsystem: SubsystemOptions

  @Argument(
    help: ArgumentHelp(
      "Directories, searched recursively, or library files. Without any: all that the loader searches.",
      valueName: "target"))
  var targets: [String] = []

  func validate() throws {
    try Targets.validate(targets, common)
    try script.validate(targets, common)
    try subsystem.validate(targets, common, script: script, choices: choices)
  }

  // A directory of links is made as a whole, and Windows makes no other links than symbolic ones.
  private var choices: [Choice] {
    let inPlace: Set<Way> = [.windows, .volatile]
    return [
      (!only.isEmpty, Choice(option: "--only", ways: inPlace)),
      (prefer != nil, Choice(option: "--prefer", ways: inPlace)),
      (includeOwned, Choice(option: "--include-owned", ways: inPlace)),
      (includeProtected, Choice(option: "--include-protected", ways: inPlace)),
      (hardLinks, Choice(option: "--hard-links", ways: [.volatile])),
    ].filter(\.0).map(\.1)
  }

  func run() throws {
    if let way = subsystem.way { return try SubsystemRun(self, way).run().end() }
    if let kind = script.kind { return try ScriptRun(self, kind).run().end() }
    try FixRun(self).run().end()
  }

  /// What the options allow.
  var permissions: Planner.Permissions {
    var permissions = Planner.Permissions()
    permissions.rules = only.isEmpty ? nil : Set(only)
    permissions.prefersNewest = prefer == .newest
    permissions.includesOwned = includeOwned
    permissions.includesProtected = includeProtected
    permissions.makesHardLinks = hardLinks
    permissions.refreshesCache = !change.noCache
    permissions.changesLentNames = subsystem.way == .volatile
    return permissions
  }
}

/// What a name may move to.
enum Preference: String, ExpressibleByArgument, CaseIterable {
  case newest
}
