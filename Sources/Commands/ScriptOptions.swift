internal import ArgumentParser
internal import FileSystem
internal import Messages
internal import Repair
internal import Reports

/// How a plan becomes a script instead of being carried out.
struct ScriptOptions: ParsableArguments {
  @Option(name: .customLong("script"), help: .told(\.scriptHelp, takes: \.valueScript))
  var kind: ScriptKind?

  @Option(help: .told(\.windowsDirHelp, takes: \.valueDirectory))
  var windowsDir: String?

  @Option(help: .told(\.undoScriptHelp, takes: \.valueFile))
  var undoScript: String?

  /// Refuses what cannot be written, with what to do about it.
  func validate(_ targets: [String], _ common: CommonOptions) throws {
    let catalog = common.terminal.catalog
    func refuse(_ message: String, _ hint: String) -> ValidationError {
      ValidationError("\(message)\n\(catalog.hint(hint))")
    }
    if undoScript != nil, kind != .cmd {
      throw refuse(catalog.undoScriptWithoutUse, catalog.hintUndoScript)
    }
    if let undoScript, let output = common.output, ScriptOptions.isSame(undoScript, output) {
      throw refuse(catalog.undoScriptIsOutput, catalog.hintUndoScriptElsewhere)
    }
    guard let kind, let dialect = kind.dialect else {
      if windowsDir == nil { return try refuseJSON(common) }
      throw refuse(catalog.windowsDirWithoutUse, catalog.hintWindowsScript)
    }
    try refuseJSON(common)
    guard let windowsDir else {
      let hasAll =
        !targets.isEmpty
        && targets.allSatisfy {
          WindowsMapping.drive(of: Path(LosslessText.bytes($0)), common) != nil
        }
      if hasAll { return }
      throw refuse(catalog.windowsDirMissing, catalog.hintWindowsDir)
    }
    guard targets.count == 1 else {
      throw refuse(catalog.windowsDirForOneTarget, catalog.hintWindowsDir)
    }
    guard let directory = WindowsPath(windowsDir) else {
      let shown = Escaping.displayed(windows: LosslessText.bytes(windowsDir))
      throw refuse(catalog.windowsDirUnusable(shown), catalog.hintWindowsDir)
    }
    guard directory.isASCII || dialect == .powerShell else {
      throw refuse(catalog.windowsDirNotASCII, catalog.hintPowerShell)
    }
  }

  // A link is written into, so it is the same file as well.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    let paths = [first, second].map {
      Path(LosslessText.bytes($0)).absolute(from: CurrentProcess.workingDirectory).simplified
    }
    if paths[0] == paths[1] { return true }
    guard let machine = try? SystemRoot.open(Path("/")),
      let one = try? machine.status(of: paths[0]).identity
    else { return false }
    return one == (try? machine.status(of: paths[1]).identity)
  }

  private func refuseJSON(_ common: CommonOptions) throws {
    guard kind != nil, common.format == .json else { return }
    throw ValidationError(common.terminal.catalog.scriptIsNoDocument)
  }
}

/// Who runs the script.
enum ScriptKind: String, ExpressibleByArgument, CaseIterable {
  case sh, cmd, powershell

  /// The kind of Windows script; `nil` for a POSIX shell.
  var dialect: WindowsDialect? {
    switch self {
    case .sh: nil
    case .cmd: .commands
    case .powershell: .powerShell
    }
  }
}
