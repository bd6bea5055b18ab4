internal import ArgumentParser
internal import Diagnosis
internal import FileSystem
internal import Messages
internal import Reports

/// `solder check`: look and say what is wrong.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: Solder.name,
    abstract: SpokenLanguage.catalog.checkAbstract,
    discussion: SpokenLanguage.catalog.checkDiscussion)

  @OptionGroup var common: CommonOptions

  @Option(help: .told(\.failOnHelp, takes: \.valueSeverity))
  var failOn = FailureThreshold.warning

  @Option(help: .told(\.severityHelp, takes: \.valueSeverity))
  var severity = Severity.note

  @Option(help: .told(\.ignoreHelp, takes: \.valueRulePattern))
  var ignore: [IgnoredRule] = []

  @Flag(help: .told(\.processesHelp))
  var processes = false

  @Argument(help: .told(\.targetsHelp, takes: \.valueTarget))
  var targets: [String] = []

  func validate() throws {
    try Targets.validate(targets, common)
  }

  func run() throws {
    var check = CheckRun()
    check.manner = common.manner
    (check.failOn, check.severity, check.ignored) = (failOn, severity, ignore)
    check.tellsProcesses = processes
    check.targets = targets.map { Path(LosslessText.bytes($0)) }
    try check.run()
  }
}

/// The least severity that makes a check fail.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  func isReached(by severity: Severity) -> Bool {
    Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}

/// A rule that is not to be told of, everywhere or under paths that match a pattern.
struct IgnoredRule: ExpressibleByArgument {
  private let rule: RuleID
  private let pattern: WildcardPattern?

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let rule = RuleID(rawValue: String(parts[0])) else { return nil }
    self.rule = rule
    pattern = parts.count > 1 ? WildcardPattern(LosslessText.bytes(String(parts[1]))) : nil
  }

  func covers(_ finding: Finding) -> Bool {
    finding.rule == rule && pattern?.matches(finding.path.bytes) != false
  }
}
