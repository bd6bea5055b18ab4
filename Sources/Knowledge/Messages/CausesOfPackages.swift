// MARK: - What several of these messages mean, and to whom they do harm

extension Wording {
  /// To whom a copy in a link's place does harm.
  static let laterOrNoUpdate = Wording(
    en: "programs find the library, but the copy stays as it is when the library is updated",
    ko: "프로그램은 라이브러리를 찾지만, 라이브러리를 업데이트해도 이 사본은 그대로 남습니다",
    zh: "程序能找到该库，但库更新之后这个副本不会随之更新")

  /// Why a difference between file and package is fine.
  static let changeWasMeant = Wording(
    en: """
      a change that was meant, such as a repair by solder, does no harm; the package's next \
      update brings back what it ships
      """,
    ko: "solder로 복구한 뒤처럼 의도한 변경이면 해가 없습니다. 패키지를 다음에 업데이트하면 패키지의 파일로 돌아갑니다",
    zh: "如果是有意的改动（例如用 solder 修复之后），则没有危害；软件包下次更新时会恢复它所带的内容")

  /// To whom a failing container hook does harm.
  static let containerDoesNotStart = Wording(
    en: "the container does not start; the host and containers without a GPU are not touched",
    ko: "컨테이너가 시작되지 않습니다. 호스트와 GPU를 쓰지 않는 컨테이너에는 영향이 없습니다",
    zh: "容器无法启动；宿主机和不使用 GPU 的容器不受影响")

  /// To whom a file in the place of an alternative's link does harm.
  static let alternativeKept = Wording(
    en: """
      the name stays at the file that lies there, whatever alternative is chosen and whatever is \
      updated
      """,
    ko: "어떤 대안을 선택하고 무엇을 업데이트하든 이 이름은 지금 있는 파일에 그대로 머뭅니다",
    zh: "无论选择哪个候选项、更新什么，这个名称都停留在现有的文件上")

  /// What NVIDIA's hook does with ldconfig.
  static let hookRunsLdconfig = Wording(
    en: """
      NVIDIA's container tools run the host's ldconfig for the container, so that programs in it \
      find the driver; this failed
      """,
    ko: "NVIDIA 컨테이너 도구는 컨테이너의 프로그램이 드라이버를 찾도록 호스트의 ldconfig를 실행하는데, 이 작업이 실패했습니다",
    zh: "NVIDIA 容器工具会为容器运行宿主机的 ldconfig，使其中的程序能找到驱动；这一步失败了")

  /// To whom a WSL without ldconfig does harm.
  static let onlyTheGPUOfWSL = Wording(
    en: """
      all but the GPU works; programs that use it find its libraries with \
      LD_LIBRARY_PATH=/usr/lib/wsl/lib only
      """,
    ko: "GPU 말고는 모두 동작합니다. GPU를 쓰는 프로그램은 LD_LIBRARY_PATH=/usr/lib/wsl/lib 값을 주어야 라이브러리를 찾습니다",
    zh: "除 GPU 之外一切正常；使用 GPU 的程序只有设置 LD_LIBRARY_PATH=/usr/lib/wsl/lib 才能找到它的库")
}

// MARK: - Causes

extension Cause {
  /// A package ships copies.
  static let packageShipsCopies = Cause(
    Wording(
      en: """
        a package ships the library under several names as copies, for its archive could not \
        hold links
        """,
      ko: "패키지가 링크를 담지 못하는 아카이브로 만들어져 라이브러리를 이름마다 사본으로 제공합니다",
      zh: "软件包的制作过程没有保留链接，因此同一个库按各个名称提供了多份副本"),
    shownBy: ["hard-copy"])

  /// Something was copied over the link.
  static let copiedOverTheLink = Cause(
    Wording(
      en: "a file was copied over the link, with `cp`, `install` or an archive",
      ko: "`cp`, `install` 또는 아카이브로 링크 자리에 파일을 덮어썼습니다",
      zh: "用 `cp`、`install` 或归档把文件覆盖到了链接上"),
    shownBy: ["hard-copy", "conflicting-copy"])

  /// A repair made a link of a packaged copy.
  static let solderMadeTheLink = Cause(
    Wording(
      en: """
        a copy that the package ships was made a link, by `solder fix --include-owned` or by hand
        """,
      ko: "패키지가 제공한 사본을 `solder fix --include-owned` 명령이나 수작업으로 링크로 바꿨습니다",
      zh: "用 `solder fix --include-owned` 或手工把软件包提供的副本换成了链接"))

  /// Only rights were changed.
  static let ownerAndRights = Cause(
    Wording(
      en: "only the rights of the file were changed",
      ko: "파일의 권한만 변경되었습니다",
      zh: "只是更改了文件的权限"))
}

// MARK: - Remedies

extension Remedy {
  /// Compare and link.
  static let compareAndLink = Remedy(
    Wording(
      en: """
        compares the files and puts links in the place of equal copies; names that a package \
        owns are held back until --include-owned is given, and its maintainer should ship links
        """,
      ko: """
        파일을 비교하여 내용이 같은 사본을 링크로 바꿉니다. 패키지가 소유한 이름은 --include-owned 옵션을 줄 때까지 그대로 두며, 패키지 메인테이너에게 \
        링크로 제공해 달라고 알리는 것이 좋습니다
        """,
      zh: "比较文件内容，并用链接替换相同的副本；软件包所拥有的名称要加上 --include-owned 才会改动，最好请维护者改为提供链接"),
    command: "solder fix {directory}")

  /// See what is at the name and beside it.
  static let lookBesideIt = Remedy(
    Wording(
      en: """
        tells whether the name and those beside it are as they should be; after a repair nothing \
        has to be done, and `solder undo` takes one back
        """,
      ko: "이 이름과 옆의 이름들이 올바른지 알려 줍니다. 복구한 뒤라면 할 일이 없으며, `solder undo` 명령으로 되돌릴 수 있습니다",
      zh: "说明该名称及同目录的其他名称是否正常；如果是修复的结果则无需处理，需要时可用 `solder undo` 撤销"),
    command: "solder check {directory}")

  /// Give the name its link to /etc/alternatives back.
  static let giveAlternativeBack = Remedy(
    Wording(
      en: """
        gives the name its link to /etc/alternatives back where the bytes are those it led to; \
        `update-alternatives --force` does so without comparing
        """,
      ko: """
        내용이 링크 대상과 같으면 /etc/alternatives를 가리키는 링크를 되돌려 놓습니다. `update-alternatives --force` 명령은 \
        비교하지 않고 되돌립니다
        """,
      zh: "如果内容与链接目标相同，则恢复指向 /etc/alternatives 的链接；`update-alternatives --force` 则不作比较直接恢复"),
    command: "solder fix {directory}")

  /// Look which ldconfig is configured.
  static let lookAtLdconfigSetting = Remedy(
    Wording(
      en: """
        shows which ldconfig is configured; it should be `@/sbin/ldconfig.real` on Ubuntu and \
        `@/sbin/ldconfig` elsewhere, where `@` stands for the host
        """,
      ko: """
        설정된 ldconfig를 보여 줍니다. Ubuntu에서는 `@/sbin/ldconfig.real`, 다른 배포판에서는 `@/sbin/ldconfig`여야 \
        하며, `@`는 호스트를 뜻합니다
        """,
      zh: """
        显示配置的是哪个 ldconfig；Ubuntu 上应为 `@/sbin/ldconfig.real`，其他发行版应为 `@/sbin/ldconfig`，其中 `@` \
        表示宿主机
        """),
    command: "grep -n ldconfig /etc/nvidia-container-runtime/config.toml")

  /// Let WSL leave ldconfig alone.
  static let tellWSLNotToRunLdconfig = Remedy(
    Wording(
      en: """
        write `ldconfig = false` below `[automount]` in /etc/wsl.conf, and the message is gone \
        when the distribution starts the next time; this shows what the file has now
        """,
      ko: """
        /etc/wsl.conf의 `[automount]` 아래에 `ldconfig = false` 값을 적으면 배포판을 다음에 시작할 때부터 메시지가 나오지 \
        않습니다. 이 명령은 파일의 현재 내용을 보여 줍니다
        """,
      zh: """
        请在 /etc/wsl.conf 的 `[automount]` 下写入 `ldconfig = false`，发行版下次启动时就不再有此消息；下面的命令显示该文件现有的内容
        """),
    command: "cat /etc/wsl.conf")
}
