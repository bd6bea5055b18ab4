// MARK: What cannot be looked at

extension Chinese {
  package func archiveIsNone(_ path: String) -> String { "\(path) 既不是目录，也不是共享库或归档" }
  package func archiveTruncated(_ path: String) -> String { "\(path) 不完整：归档在中途结束" }
  package func archiveDamaged(_ path: String, detail: String) -> String {
    "\(path) 已损坏（\(detail)）"
  }
  package func archiveEncrypted(_ path: String) -> String { "\(path) 已加密" }
  package func archiveUnsupported(_ path: String, detail: String) -> String {
    "\(path) 的存储方式 solder 无法读取（\(detail)）"
  }
  package func archiveExpandsTooFar(_ path: String, limit: String) -> String {
    "从 \(path) 起未再读取：该归档解开后超过 \(limit)，远大于其自身"
  }
  package func archiveTooManyEntries(_ path: String, limit: Int) -> String {
    "从 \(path) 起未再读取：该归档的条目超过 \(limit) 个"
  }
  package func archiveTooManyNames(_ path: String) -> String {
    "从 \(path) 起未再读取：该归档中库和链接的名称过多，内存容纳不下"
  }
  package func archiveWindowTooLarge(_ path: String, limit: String) -> String {
    "未读取 \(path)：其压缩窗口大于 \(limit)，读取它需要同样多的内存"
  }
  package func archiveTooDeep(_ path: String) -> String { "未打开 \(path)：它嵌套在其他归档中过深" }
  package func archiveTooLargeWithin(_ path: String, limit: String) -> String {
    "未打开 \(path)：这种格式的归档位于其他归档之内时，最多只能读取 \(limit)"
  }
  package func archiveClimbingName(_ path: String) -> String {
    "\(path) 的名称中有 `..`：解开后会落在目标目录之外"
  }
  package func archiveAbsoluteName(_ path: String) -> String {
    "\(path) 的名称以 `/` 开头：解开后位于何处取决于解包程序"
  }
  package func archiveImpossibleName(_ path: String) -> String {
    "\(path) 的名称不能用作文件名"
  }
  package func archiveNameThroughLink(_ path: String) -> String {
    "\(path) 所在的目录在同一归档中是符号链接"
  }
  package func archiveHardLinkToNothing(_ path: String, target: String) -> String {
    "\(path) 是指向 \(target) 的硬链接，而归档中在它之前没有该目标"
  }
  package func archiveMoreTroubles(_ path: String, count: Int) -> String {
    "\(path)：另有 \(count) 个条目无法检查"
  }
  package func archiveChanged(_ path: String) -> String { "\(path) 在两次读取之间发生了变化" }
  package var hintArchiveIsNone: String {
    "请指定目录、名称形如 `lib*.so*` 的文件，或归档，例如 foo.tar.gz、foo.whl"
  }
  package var hintArchiveDamaged: String { "请重新下载或重新生成，并与公布的校验和对比" }
  package var hintArchiveEncrypted: String { "请用密码解开，再检查解开后的目录" }
  package var hintArchiveWithin: String { "请先解开外层归档，再单独检查这个归档" }
  package var hintArchiveWindow: String { "请用压缩它的程序解压，再检查解压后的内容" }
}

// MARK: How it is packed

extension Chinese {
  package func archiveWaste(unpacked: String, shipped: String) -> String {
    "解开后浪费 \(unpacked)，在发布的归档中占 \(shipped)。"
  }
  package func archiveWasteEstimated(unpacked: String, shipped: String) -> String {
    "解开后浪费 \(unpacked)，在发布的归档中约占 \(shipped)（估计值：该格式将所有文件一起压缩）。"
  }
  package func archiveLinksAreFine(_ path: String, count: Int) -> String {
    "\(path)：\(count) 个库名称是链接，均正常。"
  }
  package func archiveRepeatedNames(_ names: String) -> String {
    "以下名称在归档中不止一个；与解包程序一样，以最后一个为准：\(names)。"
  }
  package func wheelHasLinks(_ count: Int) -> String {
    "这个 wheel 的库中有 \(count) 个符号链接。pip 不会创建链接，而是如上所述把链接的文本写入文件。"
  }
  package func zipHasLinks(_ count: Int) -> String {
    "\(count) 个库名称以符号链接的形式存储。unzip 和 bsdtar 会创建链接；Python 的 zipfile 和 "
      + "shutil.unpack_archive 则写出文本文件。"
  }
}

// MARK: What to change

extension Chinese {
  package var wheelAdvice: String {
    "wheel 不能包含链接。每个库只放一份，并以程序所请求的名称 SONAME 命名："
  }
  package func wheelLinksAdvice(_ command: String) -> String {
    "如果还需要其他名称（例如用于链接该库），可在安装后以链接的形式创建：\(command)"
  }
  package var repackAdvice: String {
    "也可以不重新打包，由 solder 直接改写成新的归档："
  }
  package var debianAdvice: String {
    "写入 debian/PACKAGE.links，由 dh_link 创建链接。在复制文件之处用 `cp -a` 代替 `cp`，即可从一开始保留链接："
  }
  package var rpmAdvice: String {
    "写在 spec 文件 %install 的末尾。在复制文件之处用 `cp -a` 代替 `cp`，即可从一开始保留链接："
  }
  package var condaAdvice: String {
    "写在 build.sh 的末尾。在复制文件之处用 `cp -a` 代替 `cp`，即可从一开始保留链接："
  }
  package var tarAdvice: String {
    "打包之前在要打包的目录中运行。只要不用 -h 或 --dereference 选项，tar 就会保留链接："
  }
  package var zipAdvice: String {
    "用 `zip -y`（把链接存为链接）打包之前，在要打包的目录中运行："
  }
}
