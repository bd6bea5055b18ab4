/// The sentences in simplified Chinese.
///
/// Punctuation is full-width; a blank stands between Chinese and Latin characters.
package struct Chinese: Catalog {
  /// The catalogue; it holds nothing.
  package init() {}
}

// MARK: - Findings

extension Chinese {
  package func copy(_ name: String, of original: String) -> String {
    "\(name) 应为链接，却是 \(original) 的完整副本"
  }
  package func copyClaimingAnotherVersion(_ name: String, of original: String) -> String {
    "\(name) 与 \(original) 内容相同，但名称中的版本不同；其中之一很可能曾通过链接被覆盖，"
      + "因此 solder 不作猜测"
  }
  package func copyWithOtherAccess(_ name: String, of original: String) -> String {
    "\(name) 是 \(original) 的完整副本，但两者的读写权限不同，是否换成链接须由您决定"
  }
  package func copyInStubsDirectory(_ name: String, of original: String) -> String {
    "\(name) 是 \(original) 的完整副本，位于桩库（stub）目录中，而该目录不应提供这个名称"
  }
  package func conflict(
    _ name: String, size: String, with newest: String, newestSize: String
  ) -> String {
    "\(name)（\(size)）自称与 \(newest)（\(newestSize)）是同一个库，但内容不同"
  }
  package func conflictWithTwin(_ name: String, twin: String, newest: String) -> String {
    "\(name) 是旧版本 \(twin) 的副本，而较新的 \(newest) 也在这里"
  }
  package func inverted(_ file: String, realName: String) -> String {
    "\(file) 是实际文件，\(realName) 反而只是指向它的链接：方向颠倒了"
  }
  package func sharedInode(_ names: String) -> String {
    "\(names) 是同一个文件的硬链接"
  }
  package func missingSonameLink(_ soname: String, file: String) -> String {
    "\(file) 存在，但程序所需的名称 \(soname) 不存在"
  }
  package func deadLink(_ name: String, text: String) -> String {
    "\(name) 指向 \(text)，而后者不存在"
  }
  package func loopingLink(_ name: String, text: String) -> String {
    "\(name) 指向 \(text)，随后形成循环，或经过的链接过多"
  }
  package func outdatedLink(_ name: String, leadsTo old: String, newest: String) -> String {
    "\(name) 指向 \(old)，尽管已有 \(newest)"
  }
  package func wrongSoname(_ name: String, text: String, found: String) -> String {
    "\(name) 指向 \(text)，但这个库的 SONAME 是 \(found)"
  }
  package func absoluteLink(_ name: String, text: String) -> String {
    "\(name) 用绝对路径指向同一目录中的文件：\(text)"
  }
  package func textStub(_ name: String, form: String, target: String) -> String {
    "\(name) 是内容为 \(target) 的小文本文件，它原本是一个链接（\(form)）"
  }
  package func backupInUse(_ name: String, backup: String) -> String {
    "\(name) 指向备份文件 \(backup)"
  }
  package func backupWouldWin(_ backup: String, over canonical: String) -> String {
    "下次运行 ldconfig 时会选用备份 \(backup)，而不是 \(canonical)"
  }
  package func copiedDirectory(_ directory: String, original: String, libraries: Int) -> String {
    "\(directory) 重复存放了 \(libraries) 个库：其中的全部内容在 \(original) 中也有"
  }
  package func emptyLibrary(_ name: String) -> String {
    "\(name) 是空文件：0 字节"
  }
  package func truncated(_ name: String, size: String, expected: String) -> String {
    "\(name) 到 \(size) 处就结束了，而文件头声明的大小是 \(expected)"
  }
  package func notALibrary(_ name: String, looksLike impostor: String) -> String {
    "\(name) 不是库：\(impostor)"
  }
  package func foreign(_ name: String, architecture: String, native: String) -> String {
    "\(name) 适用于 \(architecture)，而本系统是 \(native)"
  }
  package func foreignDirectory(
    _ directory: String, architecture: String, libraries: Int
  ) -> String {
    "\(directory) 适用于其他处理器：\(architecture)，\(libraries) 个库"
  }
  package func missingSoname(_ name: String) -> String {
    "\(name) 没有 SONAME；ldconfig 会以文件名登记它"
  }
  package func unstorableLinks(_ directory: String) -> String {
    "\(directory) 所在的文件系统不能存放符号链接"
  }
}

// MARK: - Rules

extension Chinese {
  package func headline(of rule: String) -> String {
    switch rule {
    case "hard-copy": "应为链接，却是完整副本"
    case "conflicting-copy": "两个不同的文件自称是同一个库"
    case "inverted-chain": "链接的方向颠倒了"
    case "hard-link": "同一个文件的多个名称"
    case "missing-soname-link": "缺少程序所需的名称"
    case "dangling-link": "链接的目标不存在"
    case "link-loop": "链接形成循环"
    case "outdated-link": "正在使用旧版本"
    case "wrong-soname-link": "名称指向了另一个库"
    case "absolute-link": "使用绝对路径的链接"
    case "text-stub": "链接变成了文本文件"
    case "backup-hijack": "备份占据了库的位置"
    case "copied-directory": "整个目录的第二份副本"
    case "empty-library": "使用库名的空文件"
    case "truncated-library": "被截断的库"
    case "not-a-library": "使用库名的其他文件"
    case "foreign-architecture": "用于其他处理器的库"
    case "missing-soname": "没有 SONAME 的库"
    case "unstorable-links": "此处不能存放链接"
    default: loaderHeadline(of: rule)
    }
  }

  package func copiesHeadline(copies: Int, toLink: Int) -> String {
    "同一个文件有 \(copies) 份，其中 \(toLink) 份应为链接"
  }

  package func copyConsequence(soname: String?, linker: String?) -> String {
    let cache =
      switch (soname, linker) {
      case (let soname?, let linker?):
        "ldconfig 会报告 \(soname) `not a symbolic link`，并且不把 \(linker) 写入缓存；"
      case (let soname?, nil): "ldconfig 会报告 \(soname) `not a symbolic link`；"
      case (nil, let linker?): "ldconfig 不会把 \(linker) 写入缓存；"
      case (nil, nil): ""
      }
    return cache + "程序如果打开其中两个名称，就会把这个库加载两次；更新库时，这些副本仍是旧的。"
  }

  package func consequence(of rule: String) -> String {
    switch rule {
    case "conflicting-copy":
      "程序和链接器可能会用到不同的版本。需要哪一个只有您知道；`solder fix --prefer newest` "
        + "会链接到最新的文件，并把另一个保留在撤销存储区。"
    case "inverted-chain":
      "删除链接器使用的名称就会删除库本身，之后再运行 ldconfig 又会删除那些失去目标的链接。"
    case "missing-soname-link":
      "链接了这个库的程序无法启动：`cannot open shared object file`。"
    case "dangling-link":
      "打开这个名称会得到 `No such file or directory`；如果名称中带有版本号，"
        + "ldconfig 会删除这样的链接。"
    case "link-loop": "打开这个名称会得到 `Too many levels of symbolic links`。"
    case "outdated-link":
      "程序加载的是旧版本。下次运行 ldconfig 时，链接会改为指向最新版本；"
        + "`solder fix --prefer newest` 也能做到。"
    case "wrong-soname-link":
      "需要这个名称的程序会得到接口不同的库，结果是缺少符号或崩溃。请安装程序所需的版本。"
    case "text-stub":
      "加载器会报告 `file too short` 或 `invalid ELF header`。不支持链接的解压工具和代码检出"
        + "会留下这样的文件。"
    case "backup-hijack":
      "ldconfig 接受任何以 `lib` 开头的名称，并比较版本号；备份应放在其他目录，"
        + "或使用不以 `lib` 开头的名称。"
    case "copied-directory":
      "程序如果从两个路径都得到这个库，就会把它加载两次；更新只会影响其中一处。"
    case "empty-library":
      "加载器会报告 `file too short`。中断的复制，或拒绝创建链接的解压工具，会留下这样的文件；"
        + "在容器镜像中，它也可能是驱动程序的挂载点。"
    case "truncated-library":
      "加载器会拒绝这个库，或者程序因 SIGBUS 而终止。请重新复制或安装。"
    case "not-a-library": "加载器会报告 `invalid ELF header`。请重新安装这个库。"
    case "foreign-architecture": "加载器会跳过它，就像它不存在一样。"
    case "absolute-link": "如果目录树被移动、复制或挂载到别处，链接就会失效。"
    case "hard-link": "没有浪费空间，但 ldconfig 不会把链接器使用的名称写入缓存。"
    case "unstorable-links":
      "此处只能使用副本；如果需要链接，请把库放在 Linux 文件系统上。"
    default: loaderConsequence(of: rule)
    }
  }

  package var gitLFSPointer: String { "Git LFS 指针，实际内容从未下载" }
  package var markup: String { "HTML 或 XML，可能是下载时的错误页面" }
  package var zeros: String { "全部为零的字节" }
  package var archive: String { "归档文件" }
  package var plainText: String { "文本" }
  package var unknownBytes: String { "没有 ELF 标记的数据" }
  package func damagedELF(offset: String) -> String { "ELF 文件，但字节 \(offset) 处的值无效" }
  package var fifo: String { "FIFO" }
  package var socket: String { "套接字" }
  package var device: String { "设备" }

  package var file: String { "文件" }
  package var copy: String { "副本" }
  package var otherBytes: String { "内容不同" }
  package var textFile: String { "文本文件" }
  package var emptyFile: String { "空文件" }
  package var missing: String { "缺失" }
  package var leadsNowhere: String { "目标不存在" }
  package var leadsInACircle: String { "循环" }
  package var shouldBe: String { "应为" }
  package var backup: String { "备份" }
}
