import Messages
import Testing

private let fix = "`solder fix`"

/// What is said about plans that are written as scripts.
let scriptSentences: [Sentence] = [
  Sentence("script written", ["3"]) { $0.scriptWritten(changes: 3) },
  Sentence("empty script") { $0.scriptIsEmpty },
  Sentence("script leaves") { $0.scriptLeaves },
  Sentence("script, directory", [fix]) { $0.scriptLeavesDirectory },
  Sentence("script, kept file", [fix]) { $0.scriptCannotKeep },
  Sentence("script, turned chain", [fix, "sh"]) { $0.scriptCannotTurn },
  Sentence("script, stub", [fix, "sh"]) { $0.scriptCannotProve },
  Sentence("script, leads out") { $0.scriptCannotLeadOut },
  Sentence("script, unwritable") { $0.scriptCannotWrite },
  Sentence("script, other case", ["Windows"]) { $0.scriptSeesOneName },
  Sentence("script, depends") { $0.scriptDependsOnLeft },
  Sentence("script, cache", ["ldconfig"]) { $0.scriptLeavesCache },
  Sentence("script, no JSON", ["JSON"]) { $0.scriptIsNoDocument },
  Sentence("no Windows directory", ["Windows"]) { $0.windowsDirMissing },
  Sentence("one target", ["`--windows-dir`"]) { $0.windowsDirForOneTarget },
  Sentence("unusable Windows directory", ["C:lib"]) { $0.windowsDirUnusable("C:lib") },
  Sentence("Windows directory not ASCII", ["ASCII", "cmd"]) { $0.windowsDirNotASCII },
  Sentence("Windows directory without use", ["`--windows-dir`", "`--script powershell`"]) {
    $0.windowsDirWithoutUse
  },
  Sentence("Windows directory hint", [#"--windows-dir 'C:\app\lib'"#]) { $0.hintWindowsDir },
  Sentence("Windows script hint", ["`--script cmd`"]) { $0.hintWindowsScript },
  Sentence("PowerShell hint", ["`--script powershell`"]) { $0.hintPowerShell },
  Sentence("undo script without use", ["`--undo-script`", "`--script cmd`"]) {
    $0.undoScriptWithoutUse
  },
  Sentence("undo script hint", ["`--undo-script`"]) { $0.hintUndoScript },
  Sentence("undo script is output", ["`--output`", "`--undo-script`"]) { $0.undoScriptIsOutput },
  Sentence("undo script elsewhere", ["`--undo-script`"]) { $0.hintUndoScriptElsewhere },
]
