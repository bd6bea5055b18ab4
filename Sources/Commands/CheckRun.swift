internal import Census
internal import Diagnosis
internal import FileSystem
internal import Messages
internal import Processes
internal import Reports

/// One run of `solder check`, from looking to telling.
struct CheckRun {
  var manner = Manner()
  var failOn = FailureThreshold.warning
  var severity = Severity.note
  var ignored: [IgnoredRule] = []
  var tellsProcesses = false
  /// What is looked at; without any, all that the loader searches.
  var targets: [Path] = []

  /// A look at the whole machine.
  init() {}

  /// The run that plain words ask for: `check`, or `check --root DIR`; `nil` for all others.
  ///
  /// They are read without ArgumentParser, which would take as long as looking at a small root.
  init?(_ arguments: [[UInt8]]) {
    let words = Array(arguments.dropFirst())
    guard let command = words.first, command.elementsEqual("check".utf8) else { return nil }
    if words.count == 1 { return }
    guard words.count == 3, words[1].elementsEqual("--root".utf8), let first = words[2].first,
      first != UInt8(ascii: "-")
    else { return nil }
    manner.root = Manner.root(words[2])
  }

  func run() throws {
    let start = CurrentProcess.milliseconds
    let terminal = manner.terminal
    guard let root = Targets.openRoot(manner.root, terminal) else {
      return try ExitStatus.trouble.end()
    }
    let progress = Progress(on: terminal)
    let archives = ArchiveExamination(
      among: targets, in: root, progress: progress, terminal: terminal)
    let others = archives.otherTargets
    let examination =
      others.isEmpty && !targets.isEmpty
      ? nil
      : Examination(
        of: others, in: root, namesOwnersOfNotes: manner.format == .json, progress: progress,
        terminal: terminal)
    let (census, found) = archives.added(
      to: examination?.census ?? LibraryCensus(), examination?.findings ?? [])
    let findings = found.filter { finding in !ignored.contains { $0.covers(finding) } }
    var report = CheckReport(
      root: manner.root, targets: targets, census: census,
      findings: findings.filter { $0.severity >= severity }, loader: examination?.loader,
      host: examination?.host,
      processes: tellsProcesses ? RunningProcesses.read(under: root) : nil)
    report.lent = examination?.lent
    report.archives = archives.archives
    report.hidden = findings.count { $0.severity < severity && $0.severity > .note }
    switch manner.format {
    case .json: try terminal.tell(try JSONReport.bytes(report, catalog: terminal.catalog))
    case .text: try tell(report, elapsed: CurrentProcess.milliseconds - start, to: terminal)
    }
    terminal.complain(about: report.census.unexamined)
    terminal.complain(about: examination?.ownershipProblems ?? [])
    if !report.census.unexamined.isEmpty { return try ExitStatus.trouble.end() }
    if let worst = findings.map(\.severity).max(), failOn.isReached(by: worst) {
      try ExitStatus.findings.end()
    }
  }

  /// The facts of the machine first, then what is wrong, then who runs with what is gone.
  private func tell(_ report: CheckReport, elapsed: Int64, to terminal: Terminal) throws {
    let (catalog, style, columns) = (terminal.catalog, terminal.style, terminal.columns)
    var lines: [String] = []
    if let host = report.host, !manner.isQuiet {
      lines += HostHeader.lines(
        host, directories: report.directories, libraries: report.libraries, elapsed: elapsed,
        catalog: catalog, style: style, columns: columns)
      lines.append("")
    }
    var text = lines.map { $0 + "\n" }.joined()
    text += TextReport.text(
      report, catalog: catalog, style: style, columns: columns, isVerbose: manner.isVerbose)
    if tellsProcesses {
      let told = ProcessReport.lines(
        report.processes, catalog: catalog, style: style, columns: columns)
      text += ([""] + told).map { $0 + "\n" }.joined()
    }
    try terminal.tell(text)
  }
}
