internal import Census
internal import Diagnosis
internal import ELF
internal import FileSystem
internal import Host
internal import Messages
internal import Repair
internal import Reports

/// One run of `solder fix --wsl windows`: scripts for Windows, whose files the lent ones are.
struct WindowsScriptRun {
  private let options: Fix
  private let lent: LentDirectory
  private let terminal: Terminal

  private static let fixName = "solder-wsl-fix.cmd"
  private static let undoName = "solder-wsl-undo.cmd"

  init(_ options: Fix, _ lent: LentDirectory) {
    self.options = options
    self.lent = lent
    terminal = options.common.terminal
  }

  private var catalog: any Catalog { terminal.catalog }

  func run(in root: borrowing SystemRoot) throws -> ExitStatus {
    let census = CensusTaker.driverDirectory(in: root)
    terminal.complain(about: census.unexamined)
    guard census.unexamined.isEmpty, let directory = WindowsPath(WindowsSubsystem.windowsDirectory)
    else { return .trouble }
    let circumstances = Circumstances(native: .host, loaderDirectories: [])
    var permissions = options.permissions
    permissions.changesLentNames = true
    let plan = Planner.plan(
      for: Diagnostician.findings(in: census, circumstances), of: census, permissions: permissions,
      circumstances: circumstances)
    let scripted = ScriptPlan(plan, in: root) { change, _ in
      WindowsDialect.commands.refusal(of: change)
    }
    guard !scripted.isEmpty else {
      try terminal.tell(catalog.nothingToMend + "\n")
      return scripted.left.isEmpty && plan.held.isEmpty ? .success : .findings
    }
    let script = WindowsScript(
      scripted.directories.map { WindowsChanges(directory: directory, changes: $0.changes) })
    if options.change.dryRun {
      try terminal.tell(script.fix)
      return .findings
    }
    return try write(script)
  }

  private func write(_ script: WindowsScript) throws -> ExitStatus {
    let place = options.subsystem.place ?? publicDirectory ?? CurrentProcess.workingDirectory
    let (fix, undo) = (
      place.appending(Path(WindowsScriptRun.fixName)),
      place.appending(Path(WindowsScriptRun.undoName))
    )
    do throws(FileSystemError) {
      try OutputFile.write(script.undo, to: undo)
      try OutputFile.write(script.fix, to: fix)
    } catch {
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
      return .trouble
    }
    var lines = [
      catalog.scriptWritten(Escaping.displayed(fix), undo: Escaping.displayed(undo))
    ]
    if let command = command(for: fix) {
      lines += [catalog.runElevated, "  " + command]
    } else {
      lines.append(catalog.runWhereCopied)
    }
    lines += [
      catalog.afterScript("solder check " + Escaping.displayed(WindowsSubsystem.driverDirectory)),
      catalog.driverUpdateUndoes,
    ]
    try terminal.tell(lines.map { $0 + "\n" }.joined())
    return .findings
  }

  /// What runs the script as administrator; `nil` where Windows does not see it.
  private func command(for script: Path) -> String? {
    guard let (drive, names) = WindowsDrives.ofMachine().location(of: script.simplified),
      let path = WindowsPath(drive)?.appending(names)
    else { return nil }
    guard lent.subsystem.hasInterop else { return path.text }
    // WSL cannot start an elevated program itself: powershell asks Windows for it.
    return "powershell.exe -NoProfile -Command "
      + "\"Start-Process cmd.exe -Verb RunAs -Wait -ArgumentList '/c','\(path.text)'\""
  }

  // A directory that every account of Windows may write to, and administrators read.
  private var publicDirectory: Path? {
    guard let machine = try? SystemRoot.open(Path("/")) else { return nil }
    return WindowsDrives.ofMachine().points.map { $0.appending(Path("Users/Public")) }
      .first { (try? machine.status(of: $0))?.kind == .directory }
  }
}
