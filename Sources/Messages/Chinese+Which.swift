// MARK: By which rule

extension Chinese {
  package var whichByPath: String {
    "名称本身就是路径"
  }
  package func whichByRpath(_ object: String) -> String {
    "\(object) 的 RPATH"
  }
  package var whichByLibraryPath: String {
    "LD_LIBRARY_PATH"
  }
  package func whichByRunpath(_ object: String) -> String {
    "\(object) 的 RUNPATH"
  }
  package var whichByCache: String {
    "缓存"
  }
  package var whichByBuiltIn: String {
    "内置目录"
  }
  package var whichByConfiguration: String {
    "ld.so.conf 中的目录"
  }
  package var whichElsewhere: String {
    "不在搜索范围内的目录"
  }
  package func whichRuleAtLevel(_ rule: String, _ level: String) -> String {
    "\(rule)，\(level)"
  }
}

// MARK: What becomes of a candidate

extension Chinese {
  package var whichTaken: String {
    "采用"
  }
  package var whichPassedOver: String {
    "跳过"
  }
  package var whichRefused: String {
    "在此中止"
  }
  package var whichSameFile: String {
    "与先找到的是同一文件"
  }
  package var whichSameBytes: String {
    "后找到的相同副本"
  }
  package var whichDifferent: String {
    "后找到的另一个文件"
  }
  package var whichOtherLevel: String {
    "供其他处理器使用；本处理器的版本优先"
  }
  package func whichOtherArchitecture(_ name: String) -> String {
    "为 \(name) 构建"
  }
  package var whichUnknownArchitecture: String {
    "为其他架构构建"
  }
  package var whichOtherABI: String {
    "为同一处理器的其他 ABI 构建"
  }
  package var whichLeadsNowhere: String {
    "指向不存在目标的链接"
  }
  package var whichNotPermitted: String {
    "没有读取权限"
  }
  package func whichLeavesList(_ reason: String) -> String {
    "无法打开（\(reason)）；加载器会跳过其后的目录"
  }
  package var whichNeedsProcessor: String {
    "需要功能更强的处理器"
  }
  package var whichStale: String {
    "缓存中有记录，但文件已不存在"
  }
  package var whichDefaultsOff: String {
    "以 -z nodefaultlib 链接：不搜索默认目录"
  }
  package var whichNotInCache: String {
    "缓存早于该文件，尚未收录"
  }
  package var whichNotSearched: String {
    "加载器不在此处查找"
  }
  package var whichTooShort: String {
    "文件过短"
  }
  package var whichNotELF: String {
    "不是 ELF 文件"
  }
  package var whichNotRegular: String {
    "不是普通文件"
  }
  package var whichOtherSystem: String {
    "为其他操作系统或 ABI 构建"
  }
  package var whichDamaged: String {
    "文件已损坏"
  }
  package var whichNotLibrary: String {
    "不是库"
  }
}

// MARK: The tree of a program

extension Chinese {
  package func whichStartedBy(_ loader: String) -> String {
    "由 \(loader) 启动"
  }
  package func whichLoaderMissing(_ loader: String) -> String {
    "缺少加载器 \(loader)：系统会对程序本身报告 `No such file or directory'"
  }
  package func whichOtherLoader(_ loader: String) -> String {
    "\(loader) 不是 glibc 的加载器，其规则与此处所示不同"
  }
  package var whichIsStatic: String {
    "静态链接：不需要加载器"
  }
  package var whichIsSecure: String {
    "以文件所有者的权限运行：忽略 LD_LIBRARY_PATH 和 LD_PRELOAD"
  }
  package var whichIsCut: String {
    "所需的库过多，其余已省略"
  }
  package var whichMissing: String {
    "缺失"
  }
  package var whichShownElsewhere: String {
    "见他处"
  }
  package var whichLoaderItself: String {
    "加载器自身"
  }
  package var whichFiltee: String {
    "为上方的库提供符号：DT_FILTER 或 DT_AUXILIARY"
  }
  package var whichExceeds: String {
    "代码需要功能更强的处理器：加载器会以 `CPU ISA level is lower than required' 中止"
  }
  package func whichShadows(_ path: String) -> String {
    "遮蔽了另一个文件 \(path)"
  }
  package func whichStaleMark(_ path: String) -> String {
    "缓存已过期：\(path) 已不存在"
  }
  package func whichDoubled(_ path: String) -> String {
    "加载了两次：\(path) 的 SONAME 相同"
  }
  package func whichLookedIn(_ directories: String) -> String {
    "查找过：\(directories)"
  }
  package var whichFoundNowhere: String {
    "在 solder 已知的任何目录中都未找到"
  }
}

// MARK: What could not be read

extension Chinese {
  package func whichCacheDamaged(_ path: String) -> String {
    "\(path) 不是加载器可用的缓存"
  }
  package func whichUncertain(_ names: Int) -> String {
    "因此，\(names) 个名称的结果可能不正确"
  }
  package var whichCertain: String {
    "这不影响此处所示的结果"
  }
}

// MARK: What to do

extension Chinese {
  package func whichHintRefresh(_ command: String) -> String {
    "请刷新缓存：\(command)"
  }
  package func whichHintDirectory(_ directory: String, _ command: String) -> String {
    "它位于未被搜索的 \(directory)；要让加载器搜索该目录：\(command)"
  }
  package func whichHintLinks(_ directory: String, _ command: String) -> String {
    "它位于 \(directory)，而指向该目录的链接已经落后；要重新生成链接：\(command)"
  }
  package func whichNotLoadable(_ path: String) -> String {
    "\(path) 既不是程序也不是库"
  }
  package func whichUnknownLevel(_ level: String) -> String {
    "没有名为 `\(level)' 的处理器级别"
  }
  package var whichNothingAsked: String {
    "未指定库或程序"
  }
  package var whichHintUsage: String {
    "请指定 SONAME 或文件：solder which libz.so.1 /usr/bin/python3"
  }
}

extension Chinese {
  package func whichSummary(libraries: Int, problems: Int) -> String {
    problems == 0 ? "\(libraries) 个库，全部找到" : "\(libraries) 个库，\(problems) 个问题"
  }
}
