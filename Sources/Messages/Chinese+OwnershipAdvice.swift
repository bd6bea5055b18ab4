// MARK: - Recorded links

extension Chinese {
  package func recordedByPackage(_ package: String) -> String { "软件包 \(package)" }
  package func recordedByAlternatives(_ group: String) -> String {
    "update-alternatives（组 \(group)）"
  }
  package func displacedLink(_ name: String, text: String, recorder: String) -> String {
    "\(name)：按 \(recorder) 的记录，这里应是指向 \(text) 的链接，现在却是一份完整的副本"
  }
  package func displacedLinkWithOtherAccess(
    _ name: String, text: String, recorder: String
  ) -> String {
    "\(name)：按 \(recorder) 的记录，这里应是指向 \(text) 的链接，现在却是一份完整的副本；两个文件的读写权限不同，"
      + "是否替换请自行决定"
  }
  package func displacedLinkThroughOthers(
    _ name: String, text: String, recorder: String
  ) -> String {
    "\(name)：按 \(recorder) 的记录，这里应是指向 \(text) 的链接，现在却是文件；其他用户可以更改该链接经过的位置，"
      + "是否建立链接请自行决定"
  }
  package func displacedLinkToOtherBytes(_ name: String, text: String, recorder: String) -> String {
    "\(name)：按 \(recorder) 的记录，这里应是指向 \(text) 的链接，现在却是文件，而且内容与链接所指的文件不同"
  }
  package func displacedLinkToNowhere(_ name: String, text: String, recorder: String) -> String {
    "\(name)：按 \(recorder) 的记录，这里应是指向 \(text) 的链接，现在却是文件；恢复该链接也无处可指"
  }
}

// MARK: - Owned files

extension Chinese {
  package func heldInStore(of manager: String) -> String {
    "属于只读存储（\(manager)），请在其来源处修改"
  }
  package func ownedNames(_ count: Int, package: String, manager: String) -> String {
    "有 \(count) 个名称属于软件包 \(package)（\(manager)）"
  }
  package var upgradeBringsCopiesBack: String { "下次升级时，副本会重新出现。" }
  package var reinstallBringsCopiesBack: String { "重新安装或更新时，副本会重新出现。" }
  package func mendAllTheSame(_ command: String) -> String { "仍要修复：  \(command)" }
  package var makeItLast: String { "要使修复长期有效：" }
  package var nothingLasts: String {
    "这里没有办法使修复长期有效：每次安装之后请重新运行同一命令。"
  }
  package var wayHook: String { "每次安装之后重新修复：" }
  package var wayDiversion: String {
    "或者让 dpkg 把它的副本放到别的名称下（撤销：dpkg-divert --remove）："
  }
  package var reportToMaintainer: String { "给软件包维护者的报告：" }
  package var moreAdvice: String {
    "加上 `-v` 还会显示使修复长期有效的办法，以及给软件包维护者的报告。"
  }
}

// MARK: - Locks

extension Chinese {
  package func lockHolder(_ program: String, process: Int) -> String {
    "\(program)（进程 \(process)）"
  }
  package func waitingForLock(_ holder: String, file: String) -> String {
    "正在等待 \(holder)，它持有锁 \(file)"
  }
  package func lockIsHeld(by holder: String, file: String) -> String {
    "\(holder) 正在工作，持有锁 \(file)；没有作任何更改"
  }
  package var hintLock: String {
    "请等它结束后重新运行同一命令；`--lock-timeout SECONDS` 可以等待更久"
  }
  package func hintStaleLock(_ program: String, command: String) -> String {
    "如果没有 \(program) 在运行，这就是以前遗留的锁：\(command)"
  }
}

// MARK: - The next ldconfig

extension Chinese {
  package func nextChoice(
    _ soname: String, choice: String, not current: String, why: String
  ) -> String {
    "下次运行 ldconfig 时，\(soname) 会指向 \(choice) 而不是 \(current)，\(why)"
  }
  package var choiceIsBackup: String { "因为它会把备份当作更新的版本" }
  package var choiceIsLeftover: String {
    "因为 glibc 2.39 之前的 ldconfig 会把软件包管理器遗留的文件当作更新的版本"
  }
  package var choiceIsGreater: String { "因为那个名称的次序更靠后" }
  package func moveAway(_ command: String) -> String { "把它移开：  \(command)" }
}
