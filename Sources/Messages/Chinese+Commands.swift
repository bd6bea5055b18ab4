// MARK: - Joining

extension Chinese {
  package func sentence(_ clause: String) -> String { clause + "。" }
  package func sized(_ what: String, _ size: String) -> String { "\(what)，\(size)" }
  package func left(_ path: String, message: String, reason: String) -> String {
    "\(path)：\(message)；\(reason)"
  }
  package var errorWord: String { "错误" }
  package var warningWord: String { "警告" }
  package var noteWord: String { "附注" }
}

// MARK: - Check

extension Chinese {
  package func wasted(_ size: String) -> String { "浪费 \(size)" }
  package func clean(libraries: Int, directories: Int) -> String {
    "没有断裂的链接：\(directories) 个目录，\(libraries) 个库。"
  }
  package func summary(broken: Int, healthy: Int, directories: Int) -> String {
    "\(directories) 个目录中，\(broken) 组链接断裂，\(healthy) 组正常。"
  }
  package func canBeWonBack(_ size: String) -> String { "可释放 \(size)。" }
  package func counts(errors: Int, warnings: Int, notes: Int) -> String {
    "\(errors) 个错误，\(warnings) 个警告，\(notes) 条附注"
  }
  package func mendIt(_ command: String) -> String { "修复： \(command)" }
  package func choiceNeeded(_ command: String) -> String { "查看需要您决定的事项： \(command)" }
  package func ownedBy(_ package: String) -> String { "属于软件包 \(package)" }
  package func notesNotShown(_ count: Int) -> String {
    "有 \(count) 条附注未显示；使用 `--verbose` 可以查看。"
  }
  package var nothingExamined: String { "没有能够检查的内容。" }
}

// MARK: - Repair

extension Chinese {
  package var planTitle: String { "计划" }
  package var nothingToMend: String { "没有需要修复的内容。" }
  package func stepLink(_ name: String, to target: String) -> String { "\(name) -> \(target)" }
  package func stepHardLink(_ name: String, to target: String) -> String { "\(name) = \(target)" }
  package func stepReplaces(_ what: String) -> String { "替换\(what)" }
  package var replacesLink: String { "链接" }
  package var replacesCopy: String { "相同的副本" }
  package var replacesOther: String { "另一个文件，该文件保留在撤销存储区" }
  package var replacesDirectory: String { "内容相同的目录" }
  package var addsName: String { "新名称" }
  package var leftAlone: String { "保持不变" }
  package func confirm(changes: Int, size: String?) -> String {
    "共 \(changes) 处更改" + (size.map { "，将释放 \($0)。" } ?? "。")
  }
  package var confirmPrompt: String { "要进行这些更改吗？[y/N] " }
  package var acceptedAnswers: [String] { ["y", "yes", "是"] }
  package var nothingChanged: String { "未作任何更改。" }
  package var noTerminal: String {
    "未作任何更改：没有可供确认的终端。使用 `--yes` 则不询问，直接更改。"
  }
  package var dryRun: String { "试运行：未作任何更改。" }
  package func repaired(changes: Int, size: String?) -> String {
    "已完成并验证 \(changes) 处更改" + (size.map { "，释放了 \($0)。" } ?? "。")
  }
  package func undoHint(_ command: String) -> String { "撤销： \(command)" }
  package func takenBackPartly(done: Int, planned: Int) -> String {
    "\(planned) 处更改中完成了 \(done) 处。"
  }
  package func heldOwned(by package: String) -> String {
    "属于软件包 \(package)，升级该软件包会使副本重新出现；使用 `--include-owned` 仍可更改"
  }
  package var heldProtected: String {
    "属于 C 库自身的文件；使用 `--include-protected` 仍可更改"
  }
  package var heldVersion: String {
    "通过这个名称打开的内容会改变；使用 `--prefer newest` 可以允许"
  }
  package var heldChoice: String { "需要您来决定" }
  package var heldConflict: String { "与本计划中的其他更改冲突；请再次运行 `solder fix`" }
  package var skippedChanged: String { "检查之后它发生了变化" }
  package var skippedMeanwhile: String {
    "另一个程序在同一时刻替换了它；该程序的文件已原样保留"
  }
  package var skippedLeadsElsewhere: String { "链接不会指向比较过的那个文件" }
  package var skippedSecurity: String { "两个文件的安全标签或 capability 不同" }
  package var skippedDirectoryMoved: String { "目录已不是检查过的那一个" }
  package var skippedInterrupted: String { "运行在此之前被中断" }
  package var skippedPackageManager: String { "软件包管理器正在那里工作" }
  package var skippedStore: String { "撤销存储区无法使用" }
  package var skippedCannotExchange: String {
    "文件系统无法在名称始终存在的情况下换上链接"
  }
  package func skipped(_ path: String, reason: String) -> String {
    "\(path) 未更改：\(reason)"
  }
  package func remaining(_ count: Int) -> String { "还剩 \(count) 个问题。" }
  package var interrupted: String { "已中断。所有的库都在原位。" }
  package func recovered(id: Int, done: Int, steps: Int) -> String {
    "已将中断的 \(id) 号运行处理完毕：\(steps) 处更改中有 \(done) 处生效"
  }
  package func recoveryFailed(id: Int, reason: String) -> String {
    "未能将中断的 \(id) 号运行处理完毕：\(reason)"
  }
  package var keepsBytes: String { "所有名称的内容保持不变。" }
  package var changesBytes: String { "通过部分名称打开的内容会改变；原有内容会保留。" }
}

// MARK: - Undo

extension Chinese {
  package func undoTitle(id: Int) -> String { "撤销 \(id) 号修复" }
  package func restores(_ path: String, what: String) -> String { "\(path)  恢复为：\(what)" }
  package func removes(_ path: String) -> String { "\(path)  移除（修复时新增的名称）" }
  package var undoPrompt: String { "要撤销这些更改吗？[y/N] " }
  package func takenBack(id: Int, names: Int) -> String {
    "已撤销 \(id) 号修复：\(names) 个名称恢复原状。"
  }
  package func waitingForStore(_ store: String) -> String {
    "另一个 solder 正在使用 \(store)，等它完成"
  }
  package func undoRefused(id: Int) -> String {
    "未撤销 \(id) 号修复，因为此后情况发生了变化"
  }
  package func movedDirectory(_ path: String) -> String {
    "\(path) 已不存在，或已不是原来的目录"
  }
  package func movedName(_ path: String) -> String { "\(path) 已不是修复后的样子" }
  package func movedBytes(_ path: String) -> String {
    "\(path) 原是某个文件的副本，而那个文件已经改变，因此无法再得到原来的内容"
  }
  package func movedKeptFile(_ path: String) -> String {
    "为 \(path) 保留的文件已不在撤销存储区中"
  }
  package func noRepairs(_ store: String) -> String { "\(store) 中没有修复记录。" }
  package func noSuchRepair(id: Int, store: String) -> String {
    "\(store) 中没有 \(id) 号修复"
  }
  package func alreadyTakenBack(id: Int) -> String { "\(id) 号修复已经撤销过了" }
  package func listEntry(id: Int, changes: Int, directories: String, state: String) -> String {
    "\(id)  \(changes) 处更改  \(state)  \(directories)"
  }
  package var stateInForce: String { "已生效" }
  package var stateInterrupted: String { "已中断" }
  package var stateTakenBack: String { "已撤销" }
  package var stateUndoInterrupted: String { "部分撤销" }
  package var stateUnreadable: String { "无法读取" }
}

// MARK: - Errors

extension Chinese {
  package func error(_ message: String) -> String { "solder: \(message)" }
  package func hint(_ message: String) -> String { "提示：\(message)" }
  package func failed(_ operation: String, path: String, reason: String) -> String {
    "\(path)：无法\(operation)：\(reason)"
  }
  package func operation(_ operation: String) -> String {
    switch operation {
    case "open": "打开"
    case "read": "读取"
    case "write": "写入"
    case "list": "列出目录内容"
    case "status": "获取文件状态"
    case "readLink": "读取链接"
    case "link": "创建硬链接"
    case "symbolicLink": "创建符号链接"
    case "rename", "exchange": "替换"
    case "unlink", "removeDirectory": "删除"
    case "makeDirectory": "创建目录"
    case "synchronize": "写入磁盘"
    case "changeOwner": "恢复所有者"
    case "changeMode": "恢复权限"
    case "changeTimes": "恢复时间"
    case "readAttribute": "读取扩展属性"
    case "writeAttribute": "写入扩展属性"
    case "lock": "锁定"
    default: "获取随机数"
    }
  }
  package func reason(errno: String, text: String) -> String {
    switch errno {
    case "ENOENT": "没有那个文件或目录"
    case "EACCES": "权限不够"
    case "EPERM": "内核不允许此操作"
    case "EROFS": "文件系统是只读的"
    case "ENOSPC": "设备上没有剩余空间"
    case "EIO": "设备输入/输出错误"
    case "EBUSY": "正在使用中，可能是挂载点"
    case "ELOOP": "路径中的链接过多"
    case "ENOTDIR": "路径中有一部分不是目录"
    case "EMFILE", "ENFILE": "打开的文件过多"
    default: "\(text) (\(errno))"
    }
  }
  package func changedWhileRead(_ path: String) -> String { "\(path) 在读取过程中发生了变化" }
  package func notALibraryOrDirectory(_ path: String) -> String {
    "\(path) 既不是目录，也不是共享库"
  }
  package func tooLarge(_ path: String, size: String) -> String {
    "\(path) 大得不像库文件（\(size)），未作检查"
  }
  package func nothingToSearch(_ root: String) -> String {
    "\(root) 下既没有加载器，也没有加载器会搜索的目录"
  }
  package var hintRoot: String { "请检查 `--root` 的值，或指定要检查的目录" }
  package func tooDeep(_ path: String) -> String { "\(path) 的层级太深，无法进入" }
  package var hintPermission: String { "请使用 `sudo`，以 root 身份运行该命令" }
  package var hintMissing: String { "请检查拼写，或指定其上级目录" }
  package var hintReadOnly: String { "请以可写方式挂载，或在复制来源处修复" }
  package var hintNotALibrary: String {
    "请指定目录，或名称形如 `lib*.so*` 的文件，例如 /opt/app/lib/libfoo.so.1；归档请使用 `solder check`、"
      + "`solder install` 和 `solder repack`"
  }
  package var hintNoSpace: String { "请先释放一些空间，再运行同一命令" }
  package func journalDamaged(_ path: String, line: Int) -> String {
    "日志 \(path) 的第 \(line) 行已损坏；未作任何更改"
  }
  package func journalTooLong(_ path: String, size: String) -> String {
    "日志 \(path) 的大小（\(size)）超过了 solder 会写入的上限；未作任何更改"
  }
  package func journalOtherVersion(_ path: String, version: Int) -> String {
    "日志 \(path) 由另一个版本的 solder 写入（格式 \(version)）"
  }
  package func journalForeign(_ path: String, owner: String) -> String {
    "\(path) 属于另一个用户（\(owner)），或可被他人写入，因此不予信任"
  }
  package func journalFailed(_ path: String, reason: String) -> String {
    "撤销存储区在 \(path) 处出错：\(reason)"
  }
  package var hintStateDirectory: String { "可用 `--state-dir DIR` 为撤销存储区指定其他位置" }
  package func emptyOption(_ option: String) -> String { "选项 \(option) 的路径为空" }
  package var hintEmptyOption: String {
    "可能是脚本中使用了未设置的变量；请指定路径，或去掉该选项"
  }
  package var noTarget: String { "没有指定目录或库" }
  package var hintTarget: String { "请指定一个，例如：solder check /usr/local/cuda/lib64" }
  package var noStateDirectory: String {
    "没有地方放置撤销存储区：XDG_STATE_HOME 和 HOME 均未设置"
  }
  package func unknownRule(_ rule: String) -> String { "没有名为 \(rule) 的规则" }
  package func usageHint(_ command: String) -> String { "运行 `\(command)` 可查看用法" }

  package func lookingAt(_ path: String) -> String { "正在检查 \(path)" }
  package func mending(_ path: String) -> String { "正在修复 \(path)" }
}
