internal import ArgumentParser
internal import Diagnosis
internal import FileSystem
internal import Reports

/// `solder check`: look and say what is wrong.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: Solder.name,
    abstract: "Look at directories and libraries; say what is wrong and why. Changes nothing.",
    discussion: """
      Exit status: 0 nothing to report; 1 findings at or above --fail-on; 2 something could not be \
      examined; 64 wrong usage.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The least severity that gives exit status 1: error, warning, note or never.")
  var failOn = FailureThreshold.warning

  @Option(help: "The least severity shown: error, warning or note.")
  var severity = Severity.note

  @Option(
    help: ArgumentHelp(
      "Do not tell findings of RULE, or only those whose path matches GLOB.",
      valueName: "rule[:glob]"))
  var ignore: [IgnoredRule] = []

  @Flag(help: "Name running programs that still have replaced or deleted libraries loaded.")
  var processes = false

  @Argument(
    help: ArgumentHelp(
      "Directories, searched recursively, or library files. Without any: all that the loader searches.",
      valueName: "target"))
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
