internal import Census
internal import Diagnosis
internal import ELF
internal import FileSystem
internal import Host
internal import Messages
internal import Repair
internal import Reports
internal import WSL

/// One run of `solder fix --wsl windows`: scripts for Windows, whose files the lent ones are.
struct WindowsScriptRun {
  private let options: Fix
  private let lent: LentDirectory
  private let terminal: Terminal
  private let files: SubsystemScripts

  init(_ options: Fix, _ lent: LentDirectory) {
    self.options = options
    self.lent = lent
    terminal = options.common.terminal
    files = SubsystemScripts(into: options.subsystem.place)
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
    permissions.changesElsewhere = true
    let plan = Planner.plan(
      for: Diagnostician.findings(in: census, circumstances), of: census, permissions: permissions,
      circumstances: circumstances)
    let scripted = ScriptPlan(plan, in: root) { change, _ in
      WindowsDialect.commands.refusal(of: change)
    }
    let remainder = ScriptRemainder(
      scripted: scripted, plan: plan,
      scene: OwnershipAdvice.Scene(
        root: options.common.rootPath, targets: [WindowsSubsystem.driverDirectory]))
    let hidesSome = tellHidden(census)
    let leavesSome = remainder.tell(on: terminal)
    guard !scripted.isEmpty else {
      // What Windows has is not known, so nothing can be said of it.
      if hidesSome { return .findings }
      try tellNoScript(leavesSome)
      return leavesSome ? .findings : .success
    }
    let script = WindowsScript(
      scripted.directories.map { WindowsChanges(directory: directory, changes: $0.changes) },
      comments: remainder.comments)
    if options.change.dryRun {
      try terminal.tell(script.fix)
      return .findings
    }
    return try write(script)
  }

  // What `--wsl volatile` made is seen here in place of the files that the script would be for.
  private func tellHidden(_ census: LibraryCensus) -> Bool {
    guard lent.subsystem.driverMount?.isVolatile == true else { return false }
    let names = census.directories.flatMap(DriverLibraries.madeHere)
    guard !names.isEmpty else { return false }
    let shown = names.map { Escaping.displayed($0.bytes) }.joined(separator: ", ")
    terminal.complain(catalog.linksHideWindows(shown), hint: catalog.hintLinksHideWindows)
    return true
  }

  // An earlier script is kept: with the other one it may still be taken back.
  private func tellNoScript(_ leavesSome: Bool) throws {
    var lines = [leavesSome ? catalog.noScriptWritten : catalog.nothingToMend]
    if files.isEarlierThere {
      lines.append(
        catalog.earlierScript(
          Escaping.displayed(files.fix), undo: Escaping.displayed(files.undo)))
    }
    try terminal.tell(lines.map { $0 + "\n" }.joined())
  }

  private func write(_ script: WindowsScript) throws -> ExitStatus {
    do throws(FileSystemError) {
      if let stranger = try files.stranger() {
        terminal.complain(
          catalog.scriptPlaceTaken(Escaping.displayed(stranger)), hint: catalog.hintScriptPlace)
        return .trouble
      }
      try files.write(script)
    } catch {
      terminal.complain(terminal.phrasing.message(error), hint: terminal.phrasing.hint(error))
      return .trouble
    }
    var lines = [
      catalog.scriptWritten(Escaping.displayed(files.fix), undo: Escaping.displayed(files.undo))
    ]
    if files.isShared { lines.append(catalog.othersMayWrite) }
    if let command = command(for: files.fix) {
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
    // Start-Process joins its words without quotes, so what would need some is run by hand.
    guard lent.subsystem.hasInterop, path.isPlainWord else {
      return Escaping.displayed(windows: Array(path.text.utf8))
    }
    // WSL cannot start an elevated program itself: powershell asks Windows for it.
    return "powershell.exe -NoProfile -Command "
      + "\"Start-Process cmd.exe -Verb RunAs -Wait -ArgumentList '/c','\(path.text)'\""
  }
}
