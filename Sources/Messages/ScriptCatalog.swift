/// What is said about plans that are written as scripts.
package protocol ScriptCatalog: Sendable {

  // MARK: The result

  func scriptWritten(changes: Int) -> String
  var scriptIsEmpty: String { get }
  var scriptLeaves: String { get }

  // MARK: Why a script leaves something

  var scriptLeavesDirectory: String { get }
  var scriptCannotKeep: String { get }
  var scriptCannotTurn: String { get }
  var scriptCannotProve: String { get }
  var scriptCannotLeadOut: String { get }
  var scriptCannotWrite: String { get }
  var scriptSeesOneName: String { get }
  var scriptDependsOnLeft: String { get }
  var scriptLeavesCache: String { get }

  // MARK: Wrong usage

  var scriptIsNoDocument: String { get }
  var windowsDirMissing: String { get }
  var windowsDirForOneTarget: String { get }
  func windowsDirUnusable(_ directory: String) -> String
  var windowsDirNotASCII: String { get }
  var windowsDirWithoutUse: String { get }
  var hintWindowsDir: String { get }
  var hintWindowsScript: String { get }
  var hintPowerShell: String { get }
  var undoScriptWithoutUse: String { get }
  var hintUndoScript: String { get }
  var undoScriptIsOutput: String { get }
  var hintUndoScriptElsewhere: String { get }
}
