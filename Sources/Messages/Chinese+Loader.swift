// MARK: - Findings about what the loader sees

extension Chinese {
  package func escapingLink(_ name: String, text: String) -> String {
    "\(name) 指向 \(text)，位于此根目录或归档之外"
  }
  package func missingDirectory(_ directory: String, _ source: String) -> String {
    "\(directory) 属于搜索范围（\(source)），但并不存在"
  }
  package func stubInSearchPath(_ directory: String, _ source: String) -> String {
    "加载器会搜索 \(directory)（\(source)），而其中只有供链接时使用的桩库（stub）"
  }
  package func stubLink(_ path: String, text: String) -> String {
    "\(path) 指向只供链接时使用的桩库 \(text)，加载器会把它当作驱动程序加载"
  }
  package func shadowed(_ path: String, by taken: String) -> String {
    "先找到的是 \(taken)，因此按名称永远不会加载 \(path)"
  }
  package func shadowed(
    _ path: String, version: String, by taken: String, takenVersion: String
  ) -> String {
    "先找到的是 \(taken)（版本 \(takenVersion)），因此按名称永远不会加载 \(path)（版本 \(version)）"
  }
  package func mixedFamily(
    _ product: String, parts: [(path: String, version: String)]
  ) -> String {
    "\(product) 中必须配套的组件版本不一致："
      + parts.map { "\($0.path) 是 \($0.version)" }.joined(separator: "，")
  }
  package func driverMismatch(_ path: String, library: String, module: String) -> String {
    "\(path) 属于驱动程序 \(library)，而内核加载的是 \(module) 的模块"
  }
  package func insecureDirectory(
    _ directory: String, place: String, owner: String, group: String, mode: String
  ) -> String {
    let who = "用户 \(owner)，组 \(group)，权限 \(mode)"
    return directory == place
      ? "root 以外的用户可以向 \(directory) 放入库（\(who)）"
      : "root 以外的用户可以更改 \(place)（\(who)），从而更改 \(directory) 中的库"
  }
  package func cacheAbsent(libraries: Int) -> String {
    "没有加载器缓存，因此找不到 \(libraries) 个库"
  }
  package func cacheUnreadable(_ reason: String) -> String {
    "无法读取加载器缓存：\(reason)"
  }
  package var cacheIsNoFile: String {
    "加载器缓存的位置上不是文件，请将其移走"
  }
  package var cacheDamaged: String { "加载器缓存已损坏" }
  package func cacheDiffers(_ parts: [String]) -> String {
    "加载器缓存已过时：" + parts.joined(separator: "；")
  }
  package func cacheNamesGone(_ count: Int, _ example: String) -> String {
    count == 1 ? "列有已不存在的 \(example)" : "列有 \(count) 个已不存在的库，例如 \(example)"
  }
  package func cacheNamesChanged(_ count: Int, _ example: String) -> String {
    count == 1
      ? "列出的 \(example) 现在是另一个库，或不是库"
      : "列出的 \(count) 个名称现在是其他库，或不是库，例如 \(example)"
  }
  package func cacheLacks(_ count: Int, _ example: String) -> String {
    count == 1 ? "缺少 \(example)" : "缺少 \(count) 个库，例如 \(example)"
  }
  package func cacheNamesUnsearched(_ count: Int, _ example: String) -> String {
    count == 1
      ? "列有 \(example)，而没有任何配置提到其目录"
      : "列有 \(count) 个库，而没有任何配置提到其目录，例如 \(example)"
  }
  package var searchedByCommand: String { "由命令行指定" }
  package func searchedByConfiguration(file: String, line: Int) -> String {
    "\(file) 第 \(line) 行"
  }
  package var searchedByDefault: String { "内置目录" }
}

// MARK: - Rules

extension Chinese {
  package func loaderHeadline(of rule: String) -> String {
    switch rule {
    case "escaping-link": "链接指向根目录之外"
    case "missing-directory": "要搜索的目录不存在"
    case "stale-cache": "加载器缓存已过时"
    case "shadowed-library": "先找到的是另一个版本"
    case "mixed-family": "组件版本不一致"
    case "stub-in-search-path": "加载器的搜索范围中有桩库"
    case "driver-mismatch": "驱动程序与内核模块不匹配"
    case "lost-link": lostLinkHeadline
    case "stale-links": staleLinksHeadline
    default: "root 以外的用户可以更改所加载的内容"
    }
  }

  package func loaderConsequence(of rule: String) -> String {
    switch rule {
    case "escaping-link":
      "从外部（例如镜像构建工具或备份程序）跟随此链接会到达宿主机的文件；从内部则会到达别处，或无处可达。"
    case "stale-cache":
      "程序找不到缓存中没有的库，加载器会徒劳地寻找已不存在的库。用 ldconfig 或 `solder fix` 重新生成缓存。"
    case "shadowed-library":
      "程序加载先找到的那个，更新另一个不起作用。请删除其中之一，或更改 ld.so.conf 中的顺序。"
    case "mixed-family":
      "各组件在加载时会互相检查版本：程序会因版本不匹配或未定义的符号而失败，甚至崩溃。"
        + "请完整安装同一个版本，并删除另一个。"
    case "stub-in-search-path":
      "程序会加载桩库而不是驱动程序：`CUDA driver is a stub library`。请从配置中删除该行并运行 ldconfig。"
    case "driver-mismatch":
      "程序会报告 `Driver/library version mismatch` 并失败。请重新启动，或加载与已安装驱动程序相同版本的模块。"
    case "insecure-directory":
      "能写入该处的人可以决定所有程序（包括 root 的程序）运行哪些代码。"
    case "lost-link": lostLinkConsequence
    case "stale-links": staleLinksConsequence
    default: ""
    }
  }
}

// MARK: - The whole machine

extension Chinese {
  package func soundMachine(libraries: Int, directories: Int) -> String {
    "没有问题：加载器搜索的 \(directories) 个目录中有 \(libraries) 个库。"
  }
  package func machineSummary(
    errors: Int, warnings: Int, notes: Int, libraries: Int, directories: Int
  ) -> String {
    counts(errors: errors, warnings: warnings, notes: notes)
      + "；加载器搜索的 \(directories) 个目录中有 \(libraries) 个库。"
  }
  package func notRegularFile(_ path: String) -> String {
    "\(path) 是加载器的配置，却不是普通文件"
  }
  package func configurationTooLarge(_ path: String) -> String {
    "加上 \(path) 后，加载器的配置超出了读取上限"
  }
  package func includeCycle(_ path: String, file: String, line: Int) -> String {
    "\(file) 第 \(line) 行包含了正在读取的 \(path)"
  }
  package func includeTooDeep(file: String, line: Int) -> String {
    "\(file) 第 \(line) 行的包含层次过深，未予跟随"
  }
  package func relativeDirectory(_ path: String, file: String, line: Int) -> String {
    "\(file) 第 \(line) 行的 \(path) 不是从根目录开始的路径"
  }
  package func notDirectory(_ path: String, file: String, line: Int) -> String {
    "\(file) 第 \(line) 行的 \(path) 不是目录"
  }
  package var tooManyConfigured: String { "加载器的配置项过多，其余部分未读取" }
  package var partlyExamined: String { "未发现问题，但有部分内容无法检查。" }
  package func findingsNotShown(_ count: Int) -> String {
    "有 \(count) 个问题因 `--severity` 未显示。"
  }
  package var heldOwnerUnknown: String {
    "有软件包数据库无法读取，它可能属于某个软件包；使用 `--include-owned` 可更改它"
  }
  package var stepRefreshCache: String { "重新生成 /etc/ld.so.cache" }
}
