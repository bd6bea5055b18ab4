// MARK: - What several of these messages mean, and to whom they do harm

extension Wording {
  /// To whom a link that was not made does harm.
  static let restArrived = Wording(
    en: """
      the files arrive, but names that were links are missing there, and programs that ask for \
      them do not start
      """,
    ko: "파일은 도착하지만 링크였던 이름이 그곳에 없으므로, 그 이름을 찾는 프로그램이 시작되지 않습니다",
    zh: "文件会到达，但原本是链接的名称在那里缺失，请求这些名称的程序无法启动")

  /// That a place keeps no links.
  static let linksNotStored = Wording(
    en: "the file system of the destination does not let symbolic links be made",
    ko: "대상 파일 시스템에서 심볼릭 링크를 만들 수 없습니다",
    zh: "目标文件系统不允许建立符号链接")

  /// To whom a refused change does harm.
  static let nothingWasChanged = Wording(
    en: "nothing was changed; the name is as it was",
    ko: "아무것도 변경되지 않았으며 이름은 그대로입니다",
    zh: "什么也没有改动，该名称保持原样")
}

// MARK: - Causes

extension Cause {
  /// The file system has no links.
  static let placeKeepsNoLinks = Cause(
    Wording(
      en: "the destination is vfat or exFAT, as on USB sticks and memory cards",
      ko: "대상이 USB 메모리나 메모리 카드처럼 vfat 또는 exFAT입니다",
      zh: "目标是 vfat 或 exFAT，例如 U 盘和存储卡"),
    shownBy: ["unstorable-links"])

  /// A share has no links.
  static let shareKeepsNoLinks = Cause(
    Wording(
      en: """
        the destination is a share (SMB without `mfsymlinks`), a shared folder of a virtual \
        machine or a Windows drive in WSL
        """,
      ko: "대상이 `mfsymlinks` 없는 SMB 공유, 가상 머신의 공유 디렉터리 또는 WSL의 Windows 드라이브입니다",
      zh: "目标是网络共享（没有 `mfsymlinks` 的 SMB）、虚拟机的共享目录或 WSL 中的 Windows 驱动器"),
    shownBy: ["unstorable-links"])

  /// The directory is immutable.
  static let directoryIsImmutable = Cause(
    Wording(
      en: "the directory is immutable or append-only, as `lsattr -d` shows",
      ko: "디렉터리에 immutable 또는 append-only 속성이 있으며, `lsattr -d` 명령으로 볼 수 있습니다",
      zh: "目录带有 immutable 或 append-only 属性，可用 `lsattr -d` 查看"))

  /// The place is mounted read-only.
  static let mountedReadOnly = Cause(
    Wording(
      en: """
        the place is mounted read-only: an image-based system, a snap, a container's layer, the \
        driver's directory of an older WSL
        """,
      ko: "읽기 전용으로 마운트된 곳입니다. 이미지 기반 시스템, snap, 컨테이너 계층, 이전 WSL의 드라이버 디렉터리가 그렇습니다",
      zh: "该处以只读方式挂载：基于镜像的系统、snap、容器的层，或旧版 WSL 的驱动目录"))

  /// The kernel made it read-only.
  static let errorsMadeItReadOnly = Cause(
    Wording(
      en: "the kernel went over to read-only after errors of the disk, which `dmesg` tells",
      ko: "디스크 오류 뒤에 커널이 읽기 전용으로 바꿨으며, `dmesg` 명령으로 확인할 수 있습니다",
      zh: "磁盘出错后内核转为只读，可用 `dmesg` 查看"))

  /// Windows makes links for administrators only.
  static let windowsWithoutPrivilege = Cause(
    Wording(
      en: "Windows lets only administrators make links, unless Developer Mode is on",
      ko: "개발자 모드를 켜지 않으면 Windows에서는 관리자만 링크를 만들 수 있습니다",
      zh: "除非打开开发人员模式，Windows 只允许管理员建立链接"))
}

// MARK: - Remedies

extension Remedy {
  /// Carry links by a manifest.
  static let carryTheLinks = Remedy(
    Wording(
      en: """
        shows what kind of file system it is; the links travel there by `solder links save DIR \
        -o links.json` where they are whole and `solder links restore links.json DIR` once the \
        tree is on a Linux file system again, or within a tar archive
        """,
      ko: """
        어떤 파일 시스템인지 보여 줍니다. 링크는 온전한 곳에서 `solder links save DIR -o links.json` 명령으로 저장하고, 트리가 다시 \
        Linux 파일 시스템에 오면 `solder links restore links.json DIR` 명령으로 되돌리십시오. tar 아카이브에 담아도 됩니다
        """,
      zh: """
        显示文件系统的类型；可在链接完好之处用 `solder links save DIR -o links.json` 保存链接，待目录树回到 Linux 文件系统后用 \
        `solder links restore links.json DIR` 恢复，也可以放在 tar 归档中携带
        """),
    command: "findmnt -T {directory}")

  /// See what kind of file system it is.
  static let findThePlace = Remedy(
    Wording(
      en: """
        shows the kind of file system and whether it is mounted read-only; change what is in an \
        image, a snap or a container at its source, and in WSL use `solder fix --wsl links`
        """,
      ko: """
        파일 시스템의 종류와 읽기 전용 여부를 보여 줍니다. 이미지, snap, 컨테이너의 내용은 원본에서 바꾸고, WSL에서는 `solder fix --wsl \
        links` 명령을 쓰십시오
        """,
      zh: "显示文件系统的类型及是否只读挂载；镜像、snap 或容器中的内容应在其来源处修改，在 WSL 中请用 `solder fix --wsl links`"),
    command: "findmnt -T {directory}")

  /// Unpack where links can be kept.
  static let unpackOnLinux = Remedy(
    Wording(
      en: """
        shows the kind of file system here; unpack the archive again on one of Linux's own \
        (ext4, xfs, btrfs), in WSL below your home directory and not below /mnt/c, and all links \
        are kept
        """,
      ko: """
        이곳의 파일 시스템 종류를 보여 줍니다. ext4, xfs, btrfs 같은 Linux 파일 시스템에서 압축을 다시 풀면 링크가 모두 유지됩니다. WSL에서는 \
        /mnt/c가 아니라 홈 디렉터리 아래에서 푸십시오
        """,
      zh: "显示此处文件系统的类型；请在 Linux 自己的文件系统（ext4、xfs、btrfs）上重新解压，在 WSL 中应放在主目录下而不是 /mnt/c 下，这样链接都能保留"),
    command: "findmnt -T .")

  /// Let empty files here be links again.
  static let refillHere = Remedy(
    Wording(
      en: """
        turns the empty files that were left here into links, where the library lies beside \
        them; or unpack again with `unzip` or `bsdtar -xf` on a Linux file system
        """,
      ko: """
        여기에 남은 빈 파일을, 라이브러리가 옆에 있으면 링크로 바꿉니다. 또는 Linux 파일 시스템에서 `unzip`이나 `bsdtar -xf` 명령으로 다시 \
        푸십시오
        """,
      zh: "如果库就在旁边，把此处留下的空文件换成链接；也可以在 Linux 文件系统上用 `unzip` 或 `bsdtar -xf` 重新解压"),
    command: "solder fix .")
}
