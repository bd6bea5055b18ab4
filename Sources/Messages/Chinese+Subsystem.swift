extension Chinese {
  package var lentByOverlay: String {
    "这些文件属于 Windows 驱动程序，通过上层位于内存中的 overlay 提供给 WSL：在这里所做的更改会在发行版停止后"
      + "消失。"
  }
  package var lentByReadOnlyShare: String {
    "这些文件属于 Windows 驱动程序，通过只读共享提供给 WSL：在这里无法更改任何内容。"
  }
  package var lentToContainer: String {
    "这些文件属于 Windows 驱动程序，经由 WSL 提供给容器。"
  }
  package var lentConsequence: String {
    "按 SONAME 查找的程序可以正常工作，例如 CUDA 查找 libcuda.so.1。直接打开 libcuda.so 的程序会失败，例如 "
      + "cuDNN 8：应为链接的位置若是副本，ldconfig 就不会把该名称写入缓存。除此之外，每次启动时的 ldconfig "
      + "消息是无害的。"
  }
  package var lentNotSearched: String {
    "加载器既不搜索此目录，也不搜索指向其中文件的链接：程序找不到 CUDA。"
  }
  package func lentLinked(_ place: String) -> String {
    "加载器改为搜索 \(place) 中的链接，因此这些副本不影响任何程序。"
  }
  package func linksDiffer(_ place: String, _ parts: [String]) -> String {
    "\(place) 中的链接落后于 Windows 驱动程序：" + parts.joined(separator: "；")
  }
  package func linksLack(_ count: Int, _ example: String) -> String {
    count == 1 ? "\(example) 没有链接" : "\(example) 等 \(count) 个库没有链接"
  }
  package func linksStray(_ count: Int, _ example: String) -> String {
    count == 1
      ? "\(example) 指向了错误的位置" : "\(example) 等 \(count) 个链接指向了错误的位置"
  }
  package var staleLinksHeadline: String { "链接落后于 Windows 驱动程序" }
  package func heldStaleLinks(_ command: String) -> String { "重新生成的命令：\(command)" }
  package var staleLinksConsequence: String {
    "程序找不到没有链接的库。驱动程序已在 Windows 上更新；使用 `--keep-current` 可在每次启动时自动更新链接。"
  }
  package func lentGpuOff(_ file: String) -> String { "\(file) 关闭了 GPU（[gpu] enabled）" }
  package var waysTitle: String { "修复方法及其保持范围：" }
  package var wayLinks: String {
    "在本发行版中用一个链接目录取而代之；发行版停止、Windows 重启后仍然有效，配合 `--keep-current` "
      + "在驱动更新后也有效"
  }
  package var wayWindows: String {
    "生成以管理员身份运行的 Windows 脚本，为所有发行版修复；重启后仍然有效，但驱动更新会带回副本"
  }
  package var wayVolatile: String { "仅在此刻此处改为链接；发行版停止后消失" }
  package var wayOfHost: String {
    "容器内无法修复：请在运行该容器的发行版中修复，然后重新创建容器。"
  }
  package var heldLentByWindows: String { "此目录由 Windows 提供；请用 `--wsl` 选择能保持的方法" }
  package func nothingLent(_ directory: String) -> String { "Windows 没有在 \(directory) 提供任何内容" }
  package var hintNothingLent: String {
    "`--wsl` 用于带 GPU 的 WSL 2；在其他地方请用 `solder fix DIR` 修复目录"
  }
  package var wayNotHere: String {
    "该目录以只读方式提供；可用的方法是 `--wsl links` 和 `--wsl windows`"
  }
  package func stepFarm(_ name: String, links: Int) -> String { "\(name)/ 含 \(links) 个链接" }
  package func stepFile(_ name: String) -> String { "写入 \(name)" }
  package var replacesFarm: String { "原有的链接" }
  package var replacesText: String { "原来的文件（会保留）" }
  package func farmIsCurrent(_ place: String) -> String { "加载器使用 \(place)，其中的链接是最新的。" }
  package var farmIsFound: String { "程序现在可以找到这些链接。" }
  package var farmTakesEffect: String {
    "为使 WSL 不再改写配置，请在 Windows 上结束一次发行版：`wsl --terminate NAME`。"
  }
  package func farmNotInForce(_ place: String) -> String {
    "加载器不搜索 \(place)，或仍在搜索驱动程序的目录：其配置中有无法理解的行"
  }
  package var farmKeepCurrent: String {
    "驱动更新后请再次运行同一命令，或用 `--keep-current boot` 或 `--keep-current systemd` 使其在每次启动时"
      + "运行。"
  }
  package func bootCommandTaken(_ command: String, file: String) -> String {
    "\(file) 的 [boot] command 已在运行其他命令；请在其中加入：\(command)"
  }
  package func enableUnit(_ command: String) -> String { "单元已写入；请启用它：\(command)" }
  package func systemdIsOff(_ file: String) -> String {
    "WSL 在这里不启动 systemd：请在 \(file) 的 [boot] 中设置 systemd=true，或使用 `--keep-current boot`"
  }
  package func fileLeftAlone(_ path: String) -> String {
    "\(path) 是链接或不是普通文件，因此保持原样，未作任何更改"
  }
  package func placeVolatile(_ path: String) -> String {
    "发行版停止后 \(path) 会消失；请用 `--into DIR` 指定磁盘上的位置"
  }
  package func placeTaken(_ path: String) -> String {
    "\(path) 已存在，且不是指向驱动程序的链接目录，因此未作任何更改；可用 `--into DIR` 指定其他位置"
  }
  package func placeWithoutParent(_ path: String) -> String {
    "没有目录 \(path)，因此未作任何更改；请先创建它，或用 `--into DIR` 指定其他位置"
  }
  package func placeWithoutLinks(_ path: String) -> String {
    "\(path) 所在的文件系统不支持符号链接，因此未作任何更改；可用 `--into DIR` 指定其他位置"
  }
  package var noUnitDirectory: String {
    "本发行版没有 /etc/systemd/system；`--keep-current boot` 不需要 systemd"
  }
  package var noLoaderConfiguration: String {
    "本发行版没有 /etc/ld.so.conf.d，因此无法让加载器使用链接目录"
  }
  package var lastsUntilStop: String {
    "这些链接会在发行版停止后消失；`--wsl links` 和 `--wsl windows` 保持得更久。"
  }
  package func scriptWritten(_ path: String, undo: String) -> String {
    "已写入 \(path)，以及用于撤销的 \(undo)。"
  }
  package func scriptPlaceTaken(_ path: String) -> String {
    "\(path) 不是 solder 写的脚本，因此两个脚本都没有写入"
  }
  package var hintScriptPlace: String { "请将其移走，或用 `--into DIR` 指定其他位置" }
  package func linksHideWindows(_ names: String) -> String {
    "在此创建的链接遮住了 Windows 中的同名文件：\(names)"
  }
  package var hintLinksHideWindows: String {
    "在 Windows 上运行 `wsl --terminate NAME` 会让这些链接消失；然后再次运行本命令"
  }
  package var noScriptWritten: String { "没有脚本可以完成的事，因此没有写入脚本。" }
  package func earlierScript(_ path: String, undo: String) -> String {
    "以前的脚本 \(path) 仍在那里，现在已不需要；如果运行过它，可用 \(undo) 撤销。"
  }
  package var othersMayWrite: String {
    "Windows 的所有帐户都可能写入该位置：请在即将运行之前阅读脚本，或用 `--into DIR` 指定自己的位置。"
  }
  package var runElevated: String { "请先阅读，再以管理员身份运行；Windows 会请求同意：" }
  package var runWhereCopied: String {
    "请将两个文件复制到 Windows 的目录，阅读后以管理员身份运行第一个。"
  }
  package func afterScript(_ command: String) -> String {
    "然后在 Windows 上运行 `wsl --shutdown`，再在这里运行：\(command)"
  }
  package var driverUpdateUndoes: String { "驱动更新会带回副本；脚本可随时再次运行。" }
  package func optionNeedsWay(_ option: String) -> String {
    "`\(option)` 不能与这种方法一起使用"
  }
  package var wayTakesNoTarget: String { "`--wsl` 的目录是固定的，不接受目标" }
  package var wayIsNoScript: String {
    "`--wsl` 不能与 `--script` 或 `--windows-dir` 一起使用"
  }
  package var hintWays: String {
    "方法有 `solder fix --wsl links`、`--wsl windows` 和 `--wsl volatile`；`--into` 用于前两种，`--keep-current` 用于第一种"
  }
  package var placeNotPlain: String {
    "`--into` 只接受 /usr/lib/wsl/lib 之外的普通路径，由字母、数字和 `/ . _ + -` 组成"
  }
}
