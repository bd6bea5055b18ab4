// MARK: Help

extension Chinese {
  package var repackAbstract: String { "重新写出归档文件，把其中的副本换成链接；输入文件绝不更改。" }
  package var repackDiscussion: String {
    "对于任何压缩方式的 tar 归档和 zip 文件：库的副本和变成文本文件的链接都成为链接，其余内容逐字节不变。wheel 无法存放链接，"
      + "因此每个库只保留一个名称，即 SONAME，并重写 RECORD。在此之前会比较全部字节。退出状态：0 全部完成；1 "
      + "有遗留内容或计划尚未执行；2 归档文件无法读取或写出；64 用法错误；130 被中断。"
  }
  package var repackInputHelp: String { "要读取的归档文件。" }
  package var repackOutputHelp: String { "要写出的归档文件。" }
  package var repackKeepHelp: String { "在 wheel 中保留与模式匹配的名称，例如 'libtbb.so'。可重复使用。" }
  package var repackForceHelp: String { "输出文件已存在时将其替换。" }
}

// MARK: What becomes of an entry

extension Chinese {
  package func repackLinked(_ name: String, to target: String) -> String {
    "\(name) 变为指向 \(target) 的链接"
  }
  package func repackLeftOut(_ name: String, for target: String) -> String {
    "\(name) 被略去：\(target) 的内容相同"
  }
  package func repackKeptSoname(_ name: String) -> String {
    "\(name) 保留：它是 SONAME，即程序查找的名称"
  }
  package func repackKeptMentioned(_ name: String, by file: String) -> String {
    "\(name) 保留：\(file) 中有这个名称"
  }
  package func repackKeptAsked(_ name: String) -> String { "\(name) 保留：--keep" }
}

// MARK: Why an entry is left as it is

extension Chinese {
  package func repackNotProved(_ name: String) -> String { "\(name) 保持不变：无法证明其内容相同" }
  package func repackLeadsNowhere(_ name: String) -> String {
    "\(name) 保持不变：变为链接后不会指向库"
  }
  package func repackRepeated(_ name: String) -> String {
    "\(name) 保持不变：它或它将指向的名称在归档文件中不止一次"
  }
  package func repackHardLinked(_ name: String, by other: String) -> String {
    "\(name) 保持不变：\(other) 是它的硬链接"
  }
  package func repackNoSonameName(_ name: String) -> String {
    "\(name) 保持不变：没有一份副本以 SONAME 命名，需要哪个名称只有您知道；请用 --keep NAME 指定"
  }
  package func repackStubInWheel(_ name: String) -> String {
    "\(name) 保持不变：它是变成文本文件的链接，而 wheel 无法存放链接"
  }
  package func repackCopiedDirectory(_ name: String) -> String {
    "\(name) 保持不变：这里不把复制的目录变为链接"
  }
}

// MARK: The sum

extension Chinese {
  package func repackLinkSum(_ count: Int, unpacked: String) -> String {
    "\(count) 个条目变为链接；解开后减少 \(unpacked)。"
  }
  package func repackDropSum(_ count: Int, unpacked: String) -> String {
    "略去 \(count) 份副本；安装后减少 \(unpacked)。"
  }
  package var repackNothing: String { "其中没有可以改变的内容；输出与输入逐字节相同。" }
  package func repackSizes(_ file: String, size: String, before: String) -> String {
    "\(file)：\(size)，原来 \(before)。"
  }
  package func repackGone(example: String) -> String {
    "被略去的名称不能再打开：`dlopen(\"\(example)\")` 会失败，针对这种名称链接的程序也无法运行。需要的名称请用 --keep NAME 保留。"
  }
  package func repackPlanned(_ file: String) -> String { "\(file) 未写出（试运行）。" }
  package func repackWriting(_ file: String, percent: Int) -> String {
    "正在写出 \(file)，\(percent) %"
  }
}

// MARK: Why nothing is written

extension Chinese {
  package func repackNotAnArchive(_ file: String) -> String { "\(file) 不是归档文件" }
  package func repackPackage(_ file: String) -> String {
    "\(file) 是软件包；其校验和与签名将不再成立"
  }
  package func repackCondaPackage(_ file: String) -> String {
    "\(file) 是 conda 软件包；其文件列表中的校验和将不再成立"
  }
  package func repackFormat(_ file: String) -> String {
    "\(file) 的格式 solder 不能写出；它能写出 tar 归档、zip 文件和 wheel"
  }
  package func repackSigned(_ file: String) -> String {
    "\(file) 是对 wheel 中文件的签名，改动后将不再成立"
  }
  package func repackNoRecord(_ file: String) -> String {
    "\(file) 是 wheel，但其中并非恰好有一个可读取的 RECORD"
  }
  package func repackOutputIsInput(_ file: String) -> String {
    "\(file) 就是输入文件，而输入文件绝不更改"
  }
  package func repackOutputExists(_ file: String) -> String { "\(file) 已经存在" }
  package func repackOutputIsNoFile(_ file: String) -> String {
    "\(file) 不是普通文件，不会被替换"
  }
  package var hintRepackPackage: String {
    "请重新构建软件包；`solder check` 会给出要加到构建文件中的内容"
  }
  package var hintRepackConda: String {
    "请重新构建软件包；`solder check` 会给出要加到 build.sh 中的内容"
  }
  package var hintRepackForce: String { "--force 会替换它" }
  package func repackKeepsNothing(_ pattern: String) -> String {
    "--keep \(pattern)：归档中没有这个名称的库"
  }
  package var hintRepackKeep: String {
    "--keep 接受不带目录的名称，或加引号的模式"
  }
}
