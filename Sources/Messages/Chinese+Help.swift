// MARK: - What the parts of a page of help are called

extension Chinese {
  package func helpOverview(_ abstract: String) -> String { "概述：\(abstract)" }
  package func helpUsage(_ usage: String) -> String { "用法：\(usage)" }
  package var helpArguments: String { "参数：" }
  package var helpOptions: String { "选项：" }
  package var helpSubcommands: String { "子命令：" }
  package var helpAnyOptions: String { "选项" }
  package var helpAnySubcommand: String { "子命令" }
  package func helpValues(_ values: String) -> String { "（可取值：\(values)）" }
  package func helpDefault(_ value: String) -> String { "（默认：\(value)）" }
  package func helpValues(_ values: String, default value: String) -> String {
    "（可取值：\(values)；默认：\(value)）"
  }
  package func helpNoted(_ help: String, _ note: String) -> String { "\(help)\(note)" }
  package func helpMore(_ command: String) -> String { "运行 '\(command)' 可查看详细帮助。" }
  package var helpHelp: String { "显示帮助信息。" }
  package var versionHelp: String { "显示版本。" }
}

// MARK: - Commands

extension Chinese {
  package var solderAbstract: String { "查找丢失了链接的共享库，说明原因，修复，并可撤销。" }
  package var solderDiscussion: String {
    "check 只检查，不作任何更改。fix 先制定计划并显示，征得同意后再把副本换成链接，其间任何库都不会有片刻缺失。undo 撤销修复。"
  }
  package var checkAbstract: String { "检查目录和库，说明问题及其原因。不作任何更改。" }
  package var checkDiscussion: String {
    "退出状态：0 没有需要报告的内容；1 有达到 --fail-on 级别的问题；2 有内容无法检查；64 用法错误。"
  }
  package var fixAbstract: String { "修复断裂的链接：副本变为链接，失去目标的链接恢复，不丢失任何内容。" }
  package var fixDiscussion: String {
    "先逐字节比较副本，再用链接取代它；任何时刻每个库都可以打开；`solder undo` 可撤销全部更改。退出状态：0 全部完成；1 有遗留内容或计划尚未执行；2 "
      + "有内容未能完成；64 用法错误；130 被中断。"
  }
  package var undoAbstract: String { "撤销修复，或列出可以撤销的修复。" }
  package var undoDiscussion: String {
    "类型、内容、权限、所有者、时间和扩展属性都恢复原状。如果此后有内容发生变化，则不改动任何内容，并指出变化之处。退出状态：0 全部恢复原状；1 有遗留内容；2 "
      + "有内容未能完成；64 用法错误；130 被中断。"
  }
  package var whichAbstract: String { "说明对某个名称，或对程序所需的全部名称，加载器会选用哪个文件以及原因。" }
  package var whichDiscussion: String {
    "不运行任何程序。不含斜杠且不是当前目录中文件的名称，视为 SONAME 或 PATH 中的程序。退出状态：0 全部找到；1 "
      + "有缺失、被拒绝、被遮蔽、过时或重复加载的内容；2 有内容无法检查，或因此有答案不确定；64 用法错误。"
  }
  package var linksAbstract: String { "让目录树中的链接在经过 zip 文件、云存储和不支持链接的文件系统后得以保留。" }
  package var linksDiscussion: String { "把目录树中的链接保存到旁边的一个小文件里，二者一同转移，到达后再恢复链接。" }
  package var linksSaveAbstract: String { "记录目录下的全部符号链接；不作任何更改。" }
  package var linksSaveDiscussion: String {
    "结果始终是 solder.links/1 模式的 JSON 文档，同样的目录树得到同样的文档。退出状态：0 全部写入；2 有内容无法查看；64 用法错误。"
  }
  package var linksRestoreAbstract: String { "在目录中恢复清单里的链接。" }
  package var linksRestoreDiscussion: String {
    "缺失的名称、空文件、内容为链接文本的文本文件，以及与链接所指文件逐字节相同的副本，都会变为链接；其余内容保持不变并予以说明。`solder undo` 可撤销全部更改。"
      + "退出状态：0 所有链接都已就位；1 有遗留内容或计划尚未执行；2 有内容未能完成；64 用法错误；130 被中断。"
  }
  package var ldconfigAbstract: String { "与 ldconfig(8) 一样，整理库的链接并生成加载器的缓存。" }
  package var ldconfigDiscussion: String { "选项与 ldconfig 相同：请见 `solder ldconfig --help`。" }
  package var explainAbstract: String { "说明错误消息的含义、在本机上的实际情况以及应对方法。" }
  package var explainDiscussion: String {
    "接受终端、apt、docker、journald 或 Python 回溯中显示的原文；会在本机检查其中提到的内容，不作任何更改。给出规则的 ID 则显示该规则的说明。"
      + "退出状态：0 已说明；1 其中没有已知的消息；2 有内容无法读取；64 用法错误。"
  }
}

// MARK: - Options of every command

extension Chinese {
  package var rootHelp: String { "以该目录为根；不触及其外的任何内容。" }
  package var formatHelp: String { "结果的格式。" }
  package var outputHelp: String { "把结果写入该文件。" }
  package var langHelp: String { "语言。默认取自 LC_ALL、LC_MESSAGES、LANG。" }
  package var colorHelp: String { "何时使用颜色。" }
  package var quietHelp: String { "只显示结果，不显示进度和提示。" }
  package var verboseHelp: String { "显示全部内容，包括所有附注。" }
}

// MARK: - Options of commands that change something

extension Chinese {
  package var dryRunHelp: String { "显示将要做的事；不作任何更改。" }
  package var yesHelp: String { "不询问。" }
  package var lockTimeoutHelp: String { "等待正在工作的软件包管理器的时间。" }
  package var noCacheHelp: String { "不刷新加载器的缓存。" }
  package var stateDirHelp: String {
    "记录修复的位置。默认：root 用户为 /var/lib/solder，否则为 $XDG_STATE_HOME/solder。"
  }
}

// MARK: - Options of `check`

extension Chinese {
  package var targetsHelp: String { "要递归检查的目录、库文件或归档。不指定则为加载器搜索的所有位置。" }
  package var failOnHelp: String { "达到该级别的问题使退出状态为 1。" }
  package var severityHelp: String { "只显示达到该级别的问题。" }
  package var ignoreHelp: String { "不显示该规则的问题；给出模式时，只略去路径与之匹配的。" }
  package var processesHelp: String { "列出仍在使用已被替换或删除的库的运行中程序。" }
}

// MARK: - Options of `fix`

extension Chinese {
  package var onlyHelp: String { "只修复该规则发现的问题；可以重复使用。" }
  package var preferHelp: String { "newest：允许名称改为指向较新的版本；原有内容会保留。" }
  package var hardLinksHelp: String { "在无法保存符号链接的位置改用硬链接。" }
  package var includeOwnedHelp: String { "也更改属于软件包的名称。" }
  package var includeProtectedHelp: String { "也更改 C 库自身的名称。" }
  package var scriptHelp: String { "把计划写成脚本，供在别处阅读和运行。" }
  package var windowsDirHelp: String { "目标在 Windows 中的位置，例如 'C:\\app\\lib'。" }
  package var undoScriptHelp: String { "与 --script cmd 合用：把用于撤销的脚本写入该文件。" }
  package var wslHelp: String { "用该方法修复 Windows 提供给 WSL 的目录。" }
  package var intoHelp: String { "--wsl links 的链接或 --wsl windows 的脚本的存放位置。" }
  package var keepCurrentHelp: String { "让 --wsl links 在每次启动时再次运行。" }
}

// MARK: - Options of the other commands

extension Chinese {
  package var undoListHelp: String { "列出已记录的修复。" }
  package var undoIDHelp: String { "修复的编号；不指定则为最近一次仍生效的修复。" }
  package var whichForHelp: String { "像该程序那样查找名称：按其 RPATH 或 RUNPATH。" }
  package var libraryPathHelp: String { "所依据的 LD_LIBRARY_PATH 的值。" }
  package var noEnvironmentHelp: String { "不计环境中的 LD_LIBRARY_PATH 和 LD_PRELOAD，与使用 --root 时相同。" }
  package var isaLevelHelp: String { "处理器的级别，例如 x86-64-v3。默认为本机的级别。" }
  package var whichNamesHelp: String { "SONAME、库或程序。" }
  package var linksSaveDirectoryHelp: String { "要递归查看的目录。" }
  package var linksRestoreFileHelp: String { "`solder links save` 写入的文件。" }
  package var linksRestoreDirectoryHelp: String { "目录树到达的目录。" }
  package var allowOutsideHelp: String { "也恢复指向目录之外的链接。" }
  package var ldconfigWordsHelp: String { "ldconfig 的选项和目录。" }
  package var explainTextHelp: String { "消息的原文、规则的 ID，或表示标准输入的 -。" }
  package var explainListHelp: String { "列出已知的规则和消息。" }
}

// MARK: - What an option or an argument takes

extension Chinese {
  package var valueDirectory: String { "目录" }
  package var valueFile: String { "文件" }
  package var valueFormat: String { "格式" }
  package var valueLanguage: String { "语言" }
  package var valueColor: String { "时机" }
  package var valueSeconds: String { "秒" }
  package var valueSeverity: String { "级别" }
  package var valueRule: String { "规则" }
  package var valueRulePattern: String { "规则[:模式]" }
  package var valueTarget: String { "目标" }
  package var valuePreference: String { "版本" }
  package var valueScript: String { "种类" }
  package var valueWay: String { "方法" }
  package var valueStarter: String { "方式" }
  package var valueRepair: String { "编号" }
  package var valueProgram: String { "程序" }
  package var valuePaths: String { "路径" }
  package var valueLevel: String { "级别" }
  package var valueName: String { "名称" }
  package var valueOption: String { "选项" }
  package var valueText: String { "内容" }
}

// MARK: - Wrong usage

extension Chinese {
  package func usageError(_ message: String) -> String { "错误：\(message)" }
  package func usageOption(_ help: String) -> String { "帮助：  \(help)" }
  package func usageLine(_ usage: String) -> String { "用法：\(usage)" }
  package func usageMore(_ command: String) -> String { "运行 '\(command)' 可查看更多信息。" }
  package func unknownOption(_ option: String) -> String { "未知的选项 '\(option)'" }
  package func unknownOption(_ option: String, meant: String) -> String {
    "未知的选项 '\(option)'。您是想用 '\(meant)' 吗？"
  }
  package func unknownCommand(_ command: String) -> String { "未知的命令 '\(command)'" }
  package func unknownCommand(_ command: String, meant: String) -> String {
    "未知的命令 '\(command)'。您是想用 '\(meant)' 吗？"
  }
  package func missingValue(_ option: String) -> String { "'\(option)' 缺少值" }
  package func missingValue(_ option: String, in word: String) -> String {
    "'\(word)' 中的 '\(option)' 缺少值"
  }
  package func valueWithoutUse(_ value: String, option: String) -> String {
    "选项 '\(option)' 不接受值，但指定了 '\(value)'。"
  }
  package func unexpectedArgument(_ word: String) -> String { "多余的参数 '\(word)'" }
  package func unexpectedArguments(_ words: String, count: Int) -> String {
    "有 \(count) 个多余的参数：\(words)"
  }
  package func missingArgument(_ argument: String) -> String { "缺少必需的参数 '\(argument)'" }
  package func invalidValue(_ value: String, for argument: String) -> String {
    "值 '\(value)' 对 '\(argument)' 无效"
  }
  package func invalidValue(_ value: String, for argument: String, choices: String) -> String {
    "值 '\(value)' 对 '\(argument)' 无效。请指定以下之一：\(choices)"
  }
  package func malformedOption(_ word: String) -> String { "无效的选项：\(word)" }
  package func noCompletions(_ shell: String, shells: String) -> String {
    "无法为 '\(shell)' 生成补全脚本。请使用 --generate-completion-script=<shell>，并指定以下之一：\(shells)"
  }
  package func unknownShell(_ shells: String) -> String {
    "无法自动识别受支持的 shell。请使用 --generate-completion-script=<shell>，并指定以下之一：\(shells)"
  }
  package var lockTimeoutRange: String { "--lock-timeout 的值应为 0 到 86400 之间的秒数。" }
}
