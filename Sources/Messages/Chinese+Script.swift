// MARK: - The result

extension Chinese {
  package func scriptWritten(changes: Int) -> String {
    "已将 \(changes) 项更改写成脚本，此处未作任何更改。请先阅读脚本，再运行它。"
  }
  package var scriptIsEmpty: String { "没有要做的事，因此脚本不作任何更改。" }
  package var scriptLeaves: String { "脚本保持原样的项目：" }
}

// MARK: - Why a script leaves something

extension Chinese {
  package var scriptLeavesDirectory: String { "只有 `solder fix` 本身能把整个目录换成链接" }
  package var scriptCannotKeep: String { "其内容在别处没有，只有 `solder fix` 本身能保留它" }
  package var scriptCannotTurn: String { "只有 `solder fix` 或 sh 脚本能把颠倒的链接链翻转过来" }
  package var scriptCannotProve: String {
    "只有 `solder fix` 或 sh 脚本能核对占据链接位置的小文件"
  }
  package var scriptCannotLeadOut: String {
    "链接指向所在目录之外，在运行脚本的地方可能是别的文件"
  }
  package var scriptCannotWrite: String { "名称或链接的内容无法写入这种脚本" }
  package var scriptSeesOneName: String { "另有一个名称只有大小写不同，而 Windows 把二者视为同一名称" }
  package var scriptDependsOnLeft: String { "它依赖于另一项保持原样的更改" }
  package var scriptLeavesCache: String { "请在运行脚本的地方运行 ldconfig" }
}

// MARK: - Wrong usage

extension Chinese {
  package var scriptIsNoDocument: String { "脚本不能以 JSON 格式输出" }
  package var windowsDirMissing: String {
    "目标不在此处挂载的任何 Windows 驱动器上，无法知道 Windows 在哪里看到它"
  }
  package var windowsDirForOneTarget: String {
    "`--windows-dir` 只说明一个目标在 Windows 中的位置，因此必须恰好指定一个目标"
  }
  package func windowsDirUnusable(_ directory: String) -> String {
    "\(directory) 不是脚本能够写出的 Windows 绝对目录"
  }
  package var windowsDirNotASCII: String {
    "Windows 目录的名称含有非 ASCII 字符，cmd 会按代码页解读"
  }
  package var windowsDirWithoutUse: String {
    "`--windows-dir` 只能与 `--script cmd` 或 `--script powershell` 一起使用"
  }
  package var hintWindowsDir: String {
    "例如：solder fix --script cmd --windows-dir 'C:\\app\\lib' /srv/app/lib"
  }
  package var hintWindowsScript: String { "请加上 `--script cmd`，或去掉 `--windows-dir`" }
  package var hintPowerShell: String { "请使用 `--script powershell`" }
  package var undoScriptWithoutUse: String { "`--undo-script` 只能与 `--script cmd` 一起使用" }
  package var hintUndoScript: String { "请加上 `--script cmd`，或去掉 `--undo-script`" }
  package var undoScriptIsOutput: String {
    "`--output` 和 `--undo-script` 指向同一个文件，而一个文件只能存放一个脚本"
  }
  package var hintUndoScriptElsewhere: String { "请用 `--undo-script` 指定另一个文件" }
}
