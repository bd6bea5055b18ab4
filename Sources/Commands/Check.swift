internal import ArgumentParser
internal import Census
internal import Diagnosis
internal import FileSystem
internal import Messages
internal import Processes
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
    let start = CurrentProcess.milliseconds
    let terminal = common.terminal
    let targets = targets.map { Path(LosslessText.bytes($0)) }
    guard let root = Targets.openRoot(common, terminal) else { return try ExitStatus.trouble.end() }
    let examination = Examination(
      of: targets, in: root, namesOwnersOfNotes: common.format == .json,
      progress: Progress(on: terminal), terminal: terminal)
    let findings = examination.findings.filter { finding in
      !ignore.contains { $0.covers(finding) }
    }
    var report = CheckReport(
      root: common.rootPath, targets: targets, census: examination.census,
      findings: findings.filter { $0.severity >= severity }, loader: examination.loader,
      host: examination.host, processes: processes ? RunningProcesses.read(under: root) : nil)
    report.hidden = findings.count { $0.severity < severity && $0.severity > .note }
    switch common.format {
    case .json: try terminal.tell(try JSONReport.bytes(report, catalog: terminal.catalog))
    case .text: try tell(report, elapsed: CurrentProcess.milliseconds - start, to: terminal)
    }
    terminal.complain(about: report.census.unexamined)
    terminal.complain(about: examination.ownershipProblems)
    if !report.census.unexamined.isEmpty { return try ExitStatus.trouble.end() }
    if let worst = findings.map(\.severity).max(), failOn.isReached(by: worst) {
      try ExitStatus.findings.end()
    }
  }

  /// The facts of the machine first, then what is wrong, then who runs with what is gone.
  private func tell(_ report: CheckReport, elapsed: Int64, to terminal: Terminal) throws {
    let (catalog, style, columns) = (terminal.catalog, terminal.style, terminal.columns)
    var lines: [String] = []
    if let host = report.host, !common.quiet {
      lines += HostHeader.lines(
        host, directories: report.directories, libraries: report.libraries, elapsed: elapsed,
        catalog: catalog, style: style, columns: columns)
      lines.append("")
    }
    var text = lines.map { $0 + "\n" }.joined()
    text += TextReport.text(
      report, catalog: catalog, style: style, columns: columns, isVerbose: common.verbose)
    if processes {
      let told = ProcessReport.lines(
        report.processes, catalog: catalog, style: style, columns: columns)
      text += ([""] + told).map { $0 + "\n" }.joined()
    }
    try terminal.tell(text)
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
