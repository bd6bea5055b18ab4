internal import ArgumentParser
internal import Diagnosis
internal import FileSystem
internal import Messages
internal import Repair
internal import Reports
internal import WSL

/// `solder fix`: plan, show, confirm, mend, verify.
struct Fix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", _superCommandName: Solder.name,
    abstract: SpokenLanguage.catalog.fixAbstract,
    discussion: SpokenLanguage.catalog.fixDiscussion)

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Option(help: .told(\.onlyHelp, takes: \.valueRule))
  var only: [RuleID] = []

  @Option(help: .told(\.preferHelp, takes: \.valuePreference))
  var prefer: Preference?

  @Flag(help: .told(\.hardLinksHelp))
  var hardLinks = false

  @Flag(help: .told(\.includeOwnedHelp))
  var includeOwned = false

  @Flag(help: .told(\.includeProtectedHelp))
  var includeProtected = false

  @OptionGroup var script: ScriptOptions

  @OptionGroup var subsystem: SubsystemOptions

  @Argument(help: .told(\.targetsHelp, takes: \.valueTarget))
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
