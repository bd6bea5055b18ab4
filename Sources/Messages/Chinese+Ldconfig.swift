// MARK: - Configuration and directories

extension Chinese {
  package func ldconfigReason(errno: String, text: String) -> String {
    reason(errno: errno, text: text)
  }
  package func ldconfigRelativeOperand(_ path: String) -> String {
    "建立缓存时不能使用相对路径 `\(path)'"
  }
  package func ldconfigDuplicate(_ path: String) -> String { "路径 `\(path)' 被多次指定" }
  package func ldconfigDuplicatePlaces(_ place: String, _ first: String) -> String {
    "(来自 \(place)，先前来自 \(first))"
  }
  package func ldconfigUnreachable(_ path: String) -> String { "无法获取 \(path) 的状态" }
  package func ldconfigUnlistable(_ path: String) -> String { "无法打开目录 \(path)" }
  package func ldconfigUnreadableConfiguration(_ path: String) -> String {
    "警告：忽略无法打开的配置文件：\(path)"
  }
  package func ldconfigHardwareLine(_ place: String) -> String { "\(place)：忽略 hwcap 指令" }
  package func ldconfigUnknownType(_ type: String) -> String { "\(type) 不是已知的库类型" }
  package func ldconfigIncludeCycle(_ place: String, of path: String) -> String {
    "\(place)：忽略对 \(path) 的包含，该文件正在读取中"
  }
  package func ldconfigIncludeTooDeep(_ place: String) -> String {
    "\(place)：包含嵌套过深，已忽略"
  }
  package func ldconfigConfigurationTooLarge(_ path: String) -> String {
    "忽略过大的配置文件：\(path)"
  }
  package var ldconfigConfigurationTooMuch: String {
    "配置中的文件或目录过多，忽略其余部分"
  }
}

// MARK: - Files

extension Chinese {
  package func ldconfigDangling(_ path: String) -> String { "无法获取链接 \(path) 的目标" }
  package func ldconfigVanished(_ path: String) -> String { "无法获取文件 \(path) 的状态" }
  package func ldconfigUnopenable(_ path: String) -> String { "无法打开输入文件 \(path)。" }
  package func ldconfigEmpty(_ path: String) -> String { "文件 \(path) 为空，未检查。" }
  package func ldconfigTooSmall(_ path: String) -> String { "文件 \(path) 过小，未检查。" }
  package func ldconfigUnmappable(_ path: String) -> String { "无法读取文件 \(path)。" }
  package func ldconfigWrongMagic(_ path: String) -> String {
    "\(path) 不是 ELF 文件——开头的魔数不正确。"
  }
  package func ldconfigUnknownMachine(_ path: String, _ machine: Int) -> String {
    "\(path) 用于未知机器 \(machine)。"
  }
  package func ldconfigUnknownClass(_ path: String) -> String {
    "文件 \(path) 的 ELFCLASS 未知。"
  }
  package var ldconfigSeveralDynamicSegments: String { "存在多个动态段" }
  package func ldconfigTruncated(_ path: String) -> String { "文件 \(path) 不完整" }
  package func ldconfigWrongDirectory(_ path: String, type: String) -> String {
    "\(type) 库 \(path) 位于错误的目录中"
  }
  package func ldconfigDifferentTypes(_ a: String, _ b: String, in directory: String) -> String {
    "目录 \(directory) 中的库 \(a) 和 \(b) 的 SONAME 相同但类型不同。"
  }
  package func ldconfigUnusableSoname(_ path: String, _ soname: String) -> String {
    "忽略 \(path)，其 SONAME 不能作为文件名：\(soname)"
  }
  package func ldconfigNoSoname(_ path: String) -> String {
    "在 \(path) 中找不到 SONAME，未创建链接"
  }
  package func ldconfigNotRegular(_ path: String) -> String {
    "忽略 \(path)，它不是普通文件。"
  }
}

// MARK: - Links

extension Chinese {
  package func ldconfigCandidateVanished(_ path: String) -> String {
    "无法获取文件 \(path) 的状态"
  }
  package func ldconfigNotSymbolicLink(_ path: String) -> String { "\(path) 不是符号链接" }
  package func ldconfigIsLoader(_ path: String) -> String { "\(path) 是加载器，保持不变" }
  package func ldconfigCannotUnlink(_ path: String) -> String { "无法更改链接 \(path)" }
  package func ldconfigCannotLink(_ path: String, to text: String) -> String {
    "无法创建链接 \(path) -> \(text)"
  }
}

// MARK: - The cache

extension Chinese {
  package func ldconfigCount(_ count: Int, in cache: String) -> String {
    "在缓存 `\(cache)' 中找到 \(count) 个库"
  }
  package var ldconfigGenerator: String { "缓存的生成程序：" }
  package func ldconfigUnusableRoot(_ path: String) -> String { "无法打开根目录 \(path)" }
  package func ldconfigCannotOpenCache(_ path: String) -> String { "无法打开缓存文件 \(path)" }
  package var ldconfigCannotReadCache: String { "读取缓存文件失败。" }
  package var ldconfigNotCache: String { "该文件不是缓存文件。" }
  package var ldconfigWrongEndianness: String { "缓存文件的字节序不符。" }
  package func ldconfigMalformedExtension(_ path: String) -> String {
    "缓存文件 \(path) 的扩展数据有误"
  }
  package func ldconfigMalformedEntry(_ number: Int?, in path: String) -> String {
    number.map { "缓存文件 \(path) 的第 \($0) 项有误" } ?? "缓存文件 \(path) 的项数有误"
  }
  package func ldconfigCannotCreateTemporary(_ path: String) -> String {
    "无法创建临时缓存文件 \(path)"
  }
  package var ldconfigCannotWrite: String { "写入缓存数据失败" }
  package func ldconfigCannotChangeMode(_ path: String) -> String {
    "将 \(path) 的权限改为 0644 失败"
  }
  package func ldconfigCannotRename(_ path: String, to target: String) -> String {
    "将 \(path) 重命名为 \(target) 失败"
  }
  package func ldconfigIncomplete(_ reason: String) -> String {
    "新缓存会有缺失，因此保留原缓存：\(reason)"
  }
  package var ldconfigTooLarge: String { "字符串表过大" }
}

// MARK: - The command line

extension Chinese {
  package func ldconfigUnknownLetter(_ letter: String) -> String { "无效选项 -- '\(letter)'" }
  package func ldconfigUnknownOption(_ word: String) -> String { "无法识别的选项 '\(word)'" }
  package func ldconfigLetterWithoutArgument(_ letter: String) -> String {
    "选项需要一个参数 -- '\(letter)'"
  }
  package func ldconfigOptionWithoutArgument(_ option: String) -> String {
    "选项 '\(option)' 需要一个参数"
  }
  package func ldconfigNeedlessArgument(_ option: String) -> String {
    "选项 '\(option)' 不接受参数"
  }
  package func ldconfigAmbiguous(_ word: String, _ options: String) -> String {
    "选项 '\(word)' 有歧义；可能是：\(options)"
  }
  package func ldconfigUnknownArgument(_ word: String, option: String) -> String {
    "选项 '\(option)' 的参数 '\(word)' 未知"
  }
  package func ldconfigTry(_ program: String) -> String {
    "更多信息请运行 `\(program) --help' 或 `\(program) --usage'。"
  }
}

// MARK: - After a repair

extension Chinese {
  package var cacheRefreshed: String { "已刷新加载器缓存。" }
  package func cacheNotRefreshed(reason: String) -> String {
    "无法刷新加载器缓存：\(reason)"
  }
  package func hintRefreshCache(_ command: String) -> String {
    "链接已处理；要刷新缓存，请运行 `\(command)`"
  }
}
