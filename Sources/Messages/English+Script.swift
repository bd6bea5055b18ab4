// MARK: - The result

extension English {
  package func scriptWritten(changes: Int) -> String {
    "The script makes \(plural(changes, "change", "changes")); nothing was changed here. "
      + "Read it, then run it."
  }
  package var scriptIsEmpty: String { "There is nothing to do, so the script changes nothing." }
  package var scriptLeaves: String { "The script leaves as it is:" }
}

// MARK: - Why a script leaves something

extension English {
  package var scriptLeavesDirectory: String {
    "a whole directory becomes a link only by `solder fix` itself"
  }
  package var scriptCannotKeep: String {
    "the bytes it holds are nowhere else, and only `solder fix` itself keeps them"
  }
  package var scriptCannotTurn: String {
    "only `solder fix` or a script for sh turns a chain round"
  }
  package var scriptCannotProve: String {
    "only `solder fix` or a script for sh compares the small file that stands in its place"
  }
  package var scriptCannotLeadOut: String {
    "the text of the link leads out of its directory, where the script would find something else"
  }
  package var scriptCannotWrite: String {
    "the name or what the link says cannot be written in this kind of script"
  }
  package var scriptSeesOneName: String {
    "another name differs in case only, and to Windows both are one"
  }
  package var scriptDependsOnLeft: String { "it depends on a change that is left" }
  package var scriptLeavesCache: String { "run ldconfig where the script was run" }
}

// MARK: - Wrong usage

extension English {
  package var scriptIsNoDocument: String { "a script cannot be told as JSON" }
  package var windowsDirMissing: String {
    "where Windows sees the target is not known: it lies on no drive of Windows that is mounted here"
  }
  package var windowsDirForOneTarget: String {
    "`--windows-dir` says where Windows sees one target, so exactly one has to be named"
  }
  package func windowsDirUnusable(_ directory: String) -> String {
    "\(directory) is no absolute Windows directory that a script can name"
  }
  package var windowsDirNotASCII: String {
    "the name of the Windows directory is not ASCII, and cmd would read it by its code page"
  }
  package var windowsDirWithoutUse: String {
    "`--windows-dir` is of use with `--script cmd` and `--script powershell` only"
  }
  package var hintWindowsDir: String {
    "for example: solder fix --script cmd --windows-dir 'C:\\app\\lib' /srv/app/lib"
  }
  package var hintWindowsScript: String { "add `--script cmd`, or leave `--windows-dir` out" }
  package var hintPowerShell: String { "use `--script powershell`" }
  package var undoScriptWithoutUse: String {
    "`--undo-script` is of use with `--script cmd` only"
  }
  package var hintUndoScript: String { "add `--script cmd`, or leave `--undo-script` out" }
  package var undoScriptIsOutput: String {
    "`--output` and `--undo-script` name the same file, which holds one script only"
  }
  package var hintUndoScriptElsewhere: String { "name another file with `--undo-script`" }
}
