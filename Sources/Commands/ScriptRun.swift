internal import Census
internal import FileSystem
internal import Messages
internal import Repair
internal import Reports

/// One run of `solder fix --script`: looks, plans, and writes the plan down instead of carrying it out.
struct ScriptRun {
  private let options: Fix
  private let kind: ScriptKind
  private let terminal: Terminal

  init(_ options: Fix, _ kind: ScriptKind) {
    self.options = options
    self.kind = kind
    terminal = options.common.terminal
  }

  func run() throws -> ExitStatus {
    guard let root = Targets.openRoot(options.common.rootPath, terminal) else { return .trouble }
    let targets = options.targets.map { Path(LosslessText.bytes($0)) }
    let examination = Examination(
      of: targets, in: root, progress: Progress(on: terminal), terminal: terminal)
    var permissions = options.permissions
    permissions.knowsOwners = examination.ownershipProblems.isEmpty
    permissions.recordedNames = examination.recordedNames
    permissions.changesElsewhere = true
    let plan = Planner.plan(
      for: examination.findings, of: examination.census, permissions: permissions,
      circumstances: examination.circumstances)
    terminal.complain(about: examination.ownershipProblems)
    terminal.complain(about: examination.census.unexamined)
    let hadTrouble =
      !examination.census.unexamined.isEmpty || plan.held.contains { $0.reason == .ownerUnknown }
    // Nothing seen is no reason to say that there is nothing to do.
    if examination.census.directories.isEmpty, hadTrouble { return .trouble }

    let mapping = WindowsMapping(options, examination.census)
    let clashes = kind.dialect == nil ? [] : WindowsDialect.clashes(in: plan)
    let scripted = ScriptPlan(plan, in: root) { change, directory in
      guard let dialect = kind.dialect else { return nil }
      guard let windows = mapping.directory(directory), windows.isASCII || dialect == .powerShell
      else { return .unwritable }
      return clashes.contains(change.name) ? .sameInOtherCase : dialect.refusal(of: change)
    }
    let remainder = ScriptRemainder(
      scripted: scripted, plan: plan,
      scene: OwnershipAdvice.Scene(root: options.common.rootPath, targets: targets))
    try terminal.tell(bytes(of: scripted, remainder.comments, mapping, root.path))
    if let undoScript = options.script.undoScript {
      try Terminal(
        language: options.common.lang ?? SpokenLanguage.current,
        color: options.common.color, isQuiet: terminal.isQuiet,
        output: Path(LosslessText.bytes(undoScript))
      ).tell(WindowsScript(windowsChanges(scripted, mapping)).undo)
    }
    let leavesSome = remainder.tell(on: terminal)
    tellChanges(of: scripted)
    if hadTrouble { return .trouble }
    return scripted.isEmpty && !leavesSome ? .success : .findings
  }

  private func bytes(
    of scripted: ScriptPlan, _ comments: [String], _ mapping: WindowsMapping, _ root: Path
  ) -> [UInt8] {
    guard let dialect = kind.dialect else {
      return ShellScript(
        scripted, root: root, base: CurrentProcess.workingDirectory, comments: comments
      ).bytes
    }
    let directories = windowsChanges(scripted, mapping)
    switch dialect {
    case .commands: return WindowsScript(directories, comments: comments).fix
    case .powerShell: return PowerShellScript(directories, comments: comments).bytes
    }
  }

  private func windowsChanges(
    _ scripted: ScriptPlan, _ mapping: WindowsMapping
  ) -> [WindowsChanges] {
    scripted.directories.compactMap { changes in
      mapping.directory(changes.path).map {
        WindowsChanges(directory: $0, changes: changes.changes)
      }
    }
  }

  private func tellChanges(of scripted: ScriptPlan) {
    guard !terminal.isQuiet else { return }
    let changes = scripted.directories.reduce(0) { $0 + $1.changes.count }
    terminal.talk(changes == 0 ? catalog.scriptIsEmpty : catalog.scriptWritten(changes: changes))
  }

  private var catalog: any Catalog { terminal.catalog }
}
