// MARK: Commands and options

extension Chinese {
  package var installAbstract: String { "解包库、头文件及其附带内容，保留链接，或恢复已丢失的链接。" }
  package var installDiscussion: String {
    "所有内容先在目标旁准备好，与已有内容比较，再通过重命名移入。被替换的文件会保留，`solder undo` 可撤销全部更改。cuDNN、TensorRT、"
      + "NCCL 和 oneAPI 的归档按各厂商的说明安装。退出状态：0 全部就位；1 有遗留内容或计划尚未执行；2 有内容未能完成，或有条目被拒绝；64 "
      + "用法错误；130 被中断。"
  }
  package var installSourceHelp: String { "tar 或 zip 归档、wheel、软件包，或已经解包的目录。" }
  package var installIntoHelp: String { "安装到何处；不存在则创建。" }
  package var installOnlyHelp: String { "只安装匹配的条目；`*` 也匹配斜杠。可多次给出。" }
  package var installStripHelp: String { "与 tar 一样，去掉每个条目开头的若干级目录。" }
  package var installMapHelp: String { "给顶层目录换一个名称，例如 lib=lib64。可多次给出。" }
  package var installKeepModesHelp: String { "权限按来源所述保留；以 root 运行时也保留所有者。" }
  package var installAsPackedHelp: String { "不理会厂商的说明，按原样解包。" }
  package var copyAbstract: String { "复制库目录树，保留链接，并恢复已丢失的链接。" }
  package var copyDiscussion: String {
    "与 `cp -aT` 一样，DEST 会变得与 SOURCE 相同；DEST 中的其他内容保持不变。每个文件写入后都会重新读取并比较，已经相同的文件会跳过。"
      + "`solder undo` 可撤销全部更改。退出状态：0 全部就位；1 有遗留内容或计划尚未执行；2 有内容未能完成；64 用法错误；130 被中断。"
  }
  package var copySourceHelp: String { "要复制的目录。" }
  package var copyDestinationHelp: String { "复制到的目录；不存在则创建。" }
  package var valueGlob: String { "模式" }
  package var valueRenaming: String { "旧=新" }
  package var installMapForm: String { "--map 需要两个目录名，例如 lib=lib64" }
  package var installStripRange: String { "--strip-components 需要 0 到 100 之间的数" }
}

// MARK: The plan

extension Chinese {
  package func directoryArrives(
    _ name: String, files: Int, links: Int, size: String
  ) -> String {
    "\(name)/  \(files) 个文件，\(links) 个链接，\(size)"
  }
  package func arriving(_ name: String) -> String { "\(name) 是要安装的内容" }
  package func namesRight(_ count: Int) -> String { "\(count) 个名称已经正确存在。" }
  package func linksRestored(_ count: Int) -> String { "恢复来源中已丢失的 \(count) 个链接。" }
  package var nothingToInstall: String { "没有要安装的内容。" }
  package var nothingToCopy: String { "没有要复制的内容。" }
  package var replacedIsKept: String { "被替换的其他文件保存在撤销存储中。" }
  package func unpacking(_ path: String) -> String { "正在解包 \(path)" }
  package func copying(_ path: String) -> String { "正在复制 \(path)" }
}

// MARK: Why a name is left

extension Chinese {
  package var heldDirectoryInTheWay: String { "已有同名目录" }
  package var heldOtherInTheWay: String { "此名称不是目标之内的目录，不会经由它写入" }
  package func heldNewerThere(_ newest: String) -> String {
    "已有更新的 \(newest)，下次运行 ldconfig 会选择它"
  }
  package func heldLeadsToLeft(_ target: String) -> String {
    "它会指向 \(target)，而后者保持不变"
  }
  package func heldOwnedArrival(by package: String) -> String {
    "属于软件包 \(package)，升级该软件包会放回它自己的文件；使用 `--include-owned` 仍可替换"
  }
  package var installOwnedAllTheSame: String {
    "在同一命令中加上 `--include-owned` 会替换它们；下次升级该软件包会放回它自己的文件。"
  }
}

// MARK: Why nothing is installed

extension Chinese {
  package func notAnArchive(_ path: String) -> String {
    "\(path) 既不是目录，也不是 solder 能读取的归档"
  }
  package func nothingChosen(_ path: String) -> String { "\(path) 中没有选中任何条目" }
  package var hintNothingChosen: String {
    "`--only` 比较的是经过 `--strip-components` 之后的名称，例如 `lib/*`；`--as-packed` 会选中厂商归档的全部内容"
  }
  package func entryRefused(_ entry: String, reason: String) -> String {
    "拒绝 \(entry)：\(reason)"
  }
  package var hintEntryRefused: String { "未作任何更改；不需要的条目可用 `--only` 排除" }
  package var hintCopyRefused: String {
    "未作任何更改；`solder install SOURCE --into DEST --keep-modes --only GLOB` 只复制匹配的内容"
  }
  package var entryClimbs: String { "名称指向上级目录（..）" }
  package var entryIsAbsolute: String { "名称从根目录开始" }
  package var entryNameImpossible: String { "名称为空、过长或过深" }
  package var entryHasControls: String { "名称含有控制字符" }
  package var entryIsRepeated: String { "该名称出现了两次" }
  package var entryGoesThroughLink: String { "名称中的某级目录在同一来源中是链接或文件" }
  package func entryLeadsOutside(text: String) -> String {
    "它是指向 \(text) 的链接，超出了安装范围"
  }
  package func entryHardLinkToNothing(target: String) -> String {
    "它是 \(target) 的硬链接，而后者不是在它之前出现的文件"
  }
  package var entryTextImpossible: String { "它是内容为空或过长的链接" }
  package func entryHardLinkOutside(target: String) -> String {
    "它是 \(target) 的硬链接，而后者在安装范围之外"
  }
  package func entryHardLinkToUnchosen(target: String) -> String {
    "它是 \(target) 的硬链接，而后者未被选中"
  }
  package var entryIsSpecial: String { "它是设备、FIFO 或套接字" }
  package var entryHasSetID: String { "它会以其所有者或所属组的身份运行（set-ID）" }
  package var entryIsEncrypted: String { "需要密码才能读取" }
  package var entryIsChanging: String { "它在复制期间发生了变化" }
  package var hintEntryChanging: String {
    "未作任何更改；在没有程序写入它时再次运行同一命令"
  }
  package var entryHasWrongSize: String { "实际字节数与所述不符" }
  package func entriesTooMany(limit: Int) -> String { "条目超过 \(limit) 个" }
}
