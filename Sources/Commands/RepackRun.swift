internal import Archives
internal import ArgumentParser
internal import Census
internal import FileSystem
internal import Messages
internal import Reports
internal import Repacking

/// One run of `solder repack`, from looking at the archive to telling what became of it.
struct RepackRun {
  private let command: Repack
  private let terminal: Terminal
  private let input: Path
  private let output: Path
  private var report: RepackReport

  private var catalog: any Catalog { terminal.catalog }

  init(_ command: Repack, _ terminal: Terminal) {
    self.command = command
    self.terminal = terminal
    input = Path(LosslessText.bytes(command.input))
    output = Path(LosslessText.bytes(command.target))
    report = RepackReport(input: input, output: output, isDryRun: command.dryRun)
  }

  mutating func run(in root: borrowing SystemRoot) throws -> ExitStatus {
    // The root is opened by its path once more each time: a borrowed one cannot be kept.
    let place = command.common.rootPath
    let progress = Progress(on: terminal)
    let repacker = Repacker(
      input, keep: command.keep.map { WildcardPattern(LosslessText.bytes($0)) },
      progress: { [catalog] in progress.show(catalog.lookingAt(Escaping.displayed($0))) },
      open: { [input] () throws(FileSystemError) in
        try SystemRoot.open(place).open(file: input)
      })
    let status = work(repacker, in: root, progress)
    progress.clear()
    try tell()
    return status
  }

  private mutating func work(
    _ repacker: Repacker, in root: borrowing SystemRoot, _ progress: Progress
  ) -> ExitStatus {
    do throws(FileSystemError) {
      let status = try root.status(of: input)
      guard status.kind == .regular else {
        return refuse(input, catalog.repackNotAnArchive(Escaping.displayed(input)))
      }
      if let reason = try obstacle(at: output, for: status) { return reason }
    } catch {
      return refuse(input, terminal.phrasing.message(error), terminal.phrasing.hint(error))
    }
    do throws(RepackRefusal) {
      let plan = try repacker.plan()
      report.plan = plan
      progress.clear()
      for pattern in plan.idleKeeps {
        let shown = Escaping.displayed(pattern.bytes)
        terminal.complain(catalog.repackKeepsNothing(shown), hint: catalog.hintRepackKeep)
      }
      let isLeft = !plan.held.isEmpty
      if command.dryRun { return isLeft || !plan.changes.isEmpty ? .findings : .success }
      let status = write(plan, by: repacker, progress)
      return status == .success && isLeft ? .findings : status
    } catch {
      progress.clear()
      for (path, reason, hint) in terminal.phrasing.refusal(error) {
        _ = refuse(path, reason, hint)
      }
      return .trouble
    }
  }

  /// Notes why nothing is written, and says so.
  private mutating func refuse(_ path: Path, _ reason: String, _ hint: String? = nil) -> ExitStatus
  {
    report.refusals.append((path, reason))
    terminal.complain(reason, hint: hint)
    return .trouble
  }

  /// What is in the output's place and may not be replaced.
  private mutating func obstacle(
    at output: Path, for input: FileStatus
  ) throws(FileSystemError) -> ExitStatus? {
    let shown = Escaping.displayed(output)
    guard let name = output.lastName else {
      return refuse(output, catalog.repackOutputIsNoFile(shown))
    }
    let directory = try Directory.open(output.parent, in: try SystemRoot.open(Path("/")))
    guard let present = try directory.statusIfPresent(of: name) else { return nil }
    if present.identity == input.identity {
      return refuse(output, catalog.repackOutputIsInput(shown))
    }
    if present.kind != .regular { return refuse(output, catalog.repackOutputIsNoFile(shown)) }
    if command.force { return nil }
    return refuse(output, catalog.repackOutputExists(shown), catalog.hintRepackForce)
  }

  // MARK: Writing

  private mutating func write(
    _ plan: RepackPlan, by repacker: Repacker, _ progress: Progress
  ) -> ExitStatus {
    CurrentProcess.catchInterrupts()
    do throws(ArchiveError) {
      report.outputSize = try written(plan, by: repacker, progress)
      return .success
    } catch {
      if CurrentProcess.wasInterrupted { return .interrupted }
      progress.clear()
      return refuse(
        error.unexamined.path, terminal.phrasing.message(error.unexamined),
        terminal.phrasing.hint(error.unexamined))
    }
  }

  private func written(
    _ plan: RepackPlan, by repacker: Repacker, _ progress: Progress
  ) throws(ArchiveError) -> UInt64 {
    let total = max(1, plan.input.size)
    let (shown, catalog) = (Escaping.displayed(output), catalog)
    do {
      let file = try PendingFile(for: output)
      try repacker.write(plan, to: file, path: output) { taken in
        let percent = Int(min(100, taken.multipliedReportingOverflow(by: 100).partialValue / total))
        progress.show(catalog.repackWriting(shown, percent: percent))
      }
      try file.take(over: command.force)
      return file.size
    } catch let error as FileSystemError {
      throw ArchiveError(output, error)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(output, .changed)
    }
  }

  // MARK: Telling

  private func tell() throws {
    switch command.common.format {
    case .json: try terminal.tell(try JSONRepack.bytes(report, catalog: catalog))
    case .text:
      guard report.plan != nil, report.refusals.isEmpty else { return }
      if terminal.isQuiet, report.plan?.held.isEmpty == true { return }
      try terminal.tell(
        RepackText.text(
          report, catalog: catalog, style: terminal.style, columns: terminal.columns))
    }
  }
}
