extension KnownMessage {
  /// What ldconfig says about directories and its configuration.
  static let ldconfigDirectories: [KnownMessage] = [
    missingDirectory,
    givenTwice,
    givenTwicePlaces,
    closedDirectory,
    relativePath,
    relativeConfiguration,
    configurationUnopened,
    hwcapIgnored,
  ]

  private static let missingDirectory = KnownMessage(
    "A5", ["ldconfig: Can't stat {path}: No such file or directory"],
    meaning: Wording(
      en: "a directory that ldconfig was told to search is not there",
      ko: "ldconfig가 검색해야 할 디렉터리가 없습니다",
      zh: "要求 ldconfig 搜索的一个目录不存在"),
    .harmless,
    Wording(
      en: "it is passed over; libraries in all other directories are found",
      ko: "이 디렉터리는 건너뛰며, 다른 모든 디렉터리의 라이브러리는 찾습니다",
      zh: "它会被跳过；其他所有目录中的库都能找到"),
    causes: [
      Cause(
        Wording(
          en: "a toolkit was removed and its line in /etc/ld.so.conf.d was left behind",
          ko: "툴킷은 제거되었지만 /etc/ld.so.conf.d에 그 줄이 남아 있습니다",
          zh: "某个工具包已被移除，但它在 /etc/ld.so.conf.d 中的那一行还在"),
        shownBy: ["missing-directory"]),
      Cause(
        Wording(
          en: "what belongs there is not mounted",
          ko: "그 자리에 올 파일 시스템이 마운트되어 있지 않습니다",
          zh: "应在该处的文件系统没有挂载"),
        shownBy: ["missing-directory"]),
      Cause(
        Wording(
          en: "it is one of ldconfig's built-in directories that this system does not use; with "
            + "-v ldconfig names them too",
          ko: "이 시스템이 쓰지 않는 ldconfig의 기본 디렉터리이며, -v를 주면 이런 것도 표시합니다",
          zh: "它是本系统未使用的 ldconfig 内置目录；使用 -v 时也会列出这类目录")),
    ],
    remedy: .findTheLine,
    rules: ["missing-directory"],
    samples: [
      "ldconfig: Can't stat /opt/demo/v/none: No such file or directory",
      "/sbin/ldconfig.real: Can't stat /usr/local/cuda-10.1/targets/x86_64-linux/lib: No such file or directory",
    ])

  private static let givenTwice = KnownMessage(
    "A17", ["Path '{path}' given more than once"],
    meaning: Wording(
      en: "ldconfig is told to search one directory twice",
      ko: "ldconfig에 같은 디렉터리가 두 번 지정되었습니다",
      zh: "同一个目录被两次指定给 ldconfig 搜索"),
    .harmless,
    Wording(
      en: "the directory is searched once; nothing is left out",
      ko: "디렉터리는 한 번만 검색되며 빠지는 것은 없습니다",
      zh: "该目录只搜索一次，没有遗漏任何内容"),
    causes: [
      Cause(
        Wording(
          en: "two lines of the configuration name it, or name one of ldconfig's built-in "
            + "directories",
          ko: "설정의 두 줄이 같은 디렉터리를 적었거나 ldconfig의 기본 디렉터리를 적었습니다",
          zh: "配置中有两行写了它，或者写了 ldconfig 的内置目录")),
      Cause(
        Wording(
          en: "two names lead to it, such as lib64 and targets/x86_64-linux/lib of CUDA",
          ko: "CUDA의 lib64와 targets/x86_64-linux/lib처럼 두 이름이 같은 디렉터리를 가리킵니다",
          zh: "两个名称指向同一目录，例如 CUDA 的 lib64 和 targets/x86_64-linux/lib")),
    ],
    remedy: .findTheLine,
    samples: [
      "ldconfig: Path `/opt/demo/v/good2' given more than once",
      "/sbin/ldconfig.real: Path `/usr/lib/x86_64-linux-gnu' given more than once",
    ])

  private static let givenTwicePlaces = KnownMessage(
    "A18", ["(from {path}:{number} and {other}:{number})"],
    meaning: Wording(
      en: "the two places where ldconfig was told of one directory; `given more than once` is the "
        + "line before",
      ko: "ldconfig에 같은 디렉터리를 지정한 두 곳입니다. 바로 앞줄이 `given more than once` 메시지입니다",
      zh: "这是两次指定同一目录的位置；前一行就是 `given more than once`"),
    .harmless,
    Wording(
      en: "the directory is searched once; nothing is left out",
      ko: "디렉터리는 한 번만 검색되며 빠지는 것은 없습니다",
      zh: "该目录只搜索一次，没有遗漏任何内容"),
    causes: [
      Cause(
        Wording(
          en: "both lines name the directory; <builtin>:0 stands for the directories that "
            + "ldconfig always searches",
          ko: "두 줄이 같은 디렉터리를 적었습니다. <builtin>:0은 ldconfig가 항상 검색하는 디렉터리를 뜻합니다",
          zh: "两行都写了该目录；<builtin>:0 表示 ldconfig 总会搜索的目录"))
    ],
    remedy: Remedy(
      Wording(
        en: "nothing has to be done; to end the message, take one of the two lines out",
        ko: "아무것도 하지 않아도 됩니다. 메시지를 없애려면 두 줄 가운데 하나를 지우십시오",
        zh: "无须处理；要消除这条消息，请删除两行中的一行")),
    samples: [
      "(from c1:2 and c1:1)",
      "(from <builtin>:0 and /etc/ld.so.conf.d/x86_64-linux-gnu.conf:4)",
    ])

  private static let closedDirectory = KnownMessage(
    "A19", ["ldconfig: Can't open directory {path}: Permission denied"],
    meaning: Wording(
      en: "ldconfig may not read a directory that it was told to search",
      ko: "ldconfig가 검색해야 할 디렉터리를 읽을 권한이 없습니다",
      zh: "ldconfig 没有权限读取要它搜索的目录"),
    .sometimes,
    Wording(
      en: "no library in it gets into the cache in this run",
      ko: "이번 실행에서는 이 디렉터리의 라이브러리가 캐시에 들어가지 않습니다",
      zh: "这次运行不会把其中的任何库列入缓存"),
    causes: [
      .notRoot,
      Cause(
        Wording(
          en: "it is on a network share or a FUSE mount that is closed even to root",
          ko: "root에게도 닫혀 있는 네트워크 공유나 FUSE 마운트에 있습니다",
          zh: "它位于连 root 也无法进入的网络共享或 FUSE 挂载上")),
    ],
    remedy: Remedy(
      Wording(
        en: "run it as root, so that every directory can be read",
        ko: "모든 디렉터리를 읽을 수 있도록 root 권한으로 실행하십시오",
        zh: "以 root 身份运行，以便读取每个目录"),
      command: "sudo ldconfig"),
    samples: [
      "/sbin/ldconfig: Can't open directory /opt/demo/q2/a: Permission denied",
      "ldconfig: Can't open directory /home/me/my libs: Permission denied",
    ])

  private static let relativePath = KnownMessage(
    "A30", ["relative path '{path}' used to build cache"],
    meaning: Wording(
      en: "ldconfig was given a directory that does not begin with a slash, which a cache cannot "
        + "hold",
      ko: "ldconfig에 슬래시로 시작하지 않는 디렉터리를 지정했는데, 캐시에는 그런 경로를 넣을 수 없습니다",
      zh: "给 ldconfig 的目录不是以斜杠开头，缓存不能收录这样的路径"),
    .harmless,
    .nothingChanged,
    causes: [
      Cause(
        Wording(
          en: "it was called with a relative directory, such as `ldconfig .`",
          ko: "`ldconfig .`처럼 상대 경로의 디렉터리로 실행했습니다",
          zh: "运行时使用了相对路径的目录，例如 `ldconfig .`")),
      Cause(
        Wording(
          en: "a line of ld.so.conf does not begin with a slash",
          ko: "ld.so.conf의 한 줄이 슬래시로 시작하지 않습니다",
          zh: "ld.so.conf 中有一行不是以斜杠开头")),
    ],
    remedy: Remedy(
      Wording(
        en: "give the full path; with -n only the links of the directory are made and the cache "
          + "is left alone",
        ko: "전체 경로를 지정하십시오. -n을 주면 캐시는 그대로 두고 디렉터리의 링크만 만듭니다",
        zh: "请给出完整路径；使用 -n 时只为该目录创建链接，不改动缓存"),
      command: "sudo ldconfig -n {path}"),
    samples: [
      "ldconfig: relative path `a' used to build cache",
      "/sbin/ldconfig.real: relative path `.' used to build cache",
    ])

  private static let relativeConfiguration = KnownMessage(
    "A31", ["need absolute file name for configuration file when using -r"],
    meaning: Wording(
      en: "with -r, an include line of the configuration must name its files by their full path "
        + "inside the root",
      ko: "-r을 쓸 때는 설정의 include 줄에 그 루트 안의 전체 경로를 적어야 합니다",
      zh: "使用 -r 时，配置中的 include 行必须写该根目录内的完整路径"),
    .sometimes,
    .cacheStays,
    causes: [
      Cause(
        Wording(
          en: "the root's ld.so.conf has a line such as `include ld.so.conf.d/*.conf`, and "
            + "ldconfig may not chroot, as under fakeroot",
          ko: "루트의 ld.so.conf에 `include ld.so.conf.d/*.conf` 같은 줄이 있고, fakeroot에서처럼 ldconfig가 "
            + "chroot를 할 수 없습니다",
          zh: "该根目录的 ld.so.conf 中有 `include ld.so.conf.d/*.conf` 这样的行，而 ldconfig 不能 chroot，例如在 "
            + "fakeroot 下"))
    ],
    remedy: Remedy(
      Wording(
        en: "write the include with a leading slash, or let solder make the cache, which reads it "
          + "as it stands: `solder ldconfig -r DIR`",
        ko: "include 경로를 슬래시로 시작하게 쓰거나, 그대로 읽는 solder로 캐시를 만드십시오: `solder ldconfig -r DIR`",
        zh: "把 include 的路径改为以斜杠开头，或用 solder 生成缓存，它能照原样读取：`solder ldconfig -r DIR`")),
    samples: [
      "ldconfig: need absolute file name for configuration file when using -r",
      "/sbin/ldconfig.real: need absolute file name for configuration file when using -r",
    ])

  private static let configurationUnopened = KnownMessage(
    "A32",
    [
      "ignoring configuration file that cannot be opened: {path}: No such file or directory",
      "ignoring configuration file that cannot be opened: {path}: {text}",
    ],
    meaning: Wording(
      en: "a configuration file that ldconfig was to read could not be opened",
      ko: "ldconfig가 읽어야 할 설정 파일을 열지 못했습니다",
      zh: "ldconfig 要读取的一个配置文件无法打开"),
    .sometimes,
    Wording(
      en: "directories that only this file names are not searched; the built-in ones are",
      ko: "이 파일에만 적힌 디렉터리는 검색하지 않으며, 기본 디렉터리는 검색합니다",
      zh: "只写在该文件中的目录不会被搜索；内置目录仍会搜索"),
    causes: [
      Cause(
        Wording(
          en: "the user who runs it may not read the file",
          ko: "실행한 사용자에게 파일을 읽을 권한이 없습니다",
          zh: "运行它的用户没有读取该文件的权限")),
      Cause(
        Wording(
          en: "the file was removed, and what refers to it was left",
          ko: "파일은 삭제되었지만 이를 가리키는 설정이 남아 있습니다",
          zh: "该文件已被删除，但引用它的设置还在")),
      Cause(
        Wording(
          en: "a root or image without /etc/ld.so.conf is being set up",
          ko: "/etc/ld.so.conf가 없는 루트나 이미지를 준비하는 중입니다",
          zh: "正在准备没有 /etc/ld.so.conf 的根目录或镜像")),
    ],
    remedy: Remedy(
      Wording(
        en: "make the file again, or take out the line that includes it; the built-in directories "
          + "need neither",
        ko: "파일을 다시 만들거나 이를 포함하는 줄을 지우십시오. 기본 디렉터리만 쓴다면 둘 다 필요하지 않습니다",
        zh: "重新创建该文件，或删除包含它的那一行；只用内置目录时两者都不需要"),
      command: "grep -rn include /etc/ld.so.conf /etc/ld.so.conf.d"),
    samples: [
      "ldconfig: Warning: ignoring configuration file that cannot be opened: /etc/ld.so.conf: No such file or directory",
      "/sbin/ldconfig.real: Warning: ignoring configuration file that cannot be opened: /etc/ld.so.conf.d/my.conf: Permission denied",
    ])

  private static let hwcapIgnored = KnownMessage(
    "A33",
    [
      "ldconfig: {path}:{number}: hwcap directive ignored",
      "{path}:{number}: hwcap directive ignored",
    ],
    meaning: Wording(
      en: "the configuration has an old line for processor features that ldconfig no longer obeys",
      ko: "설정에 프로세서 기능에 관한 옛 지시어가 있으며, ldconfig는 이제 이를 따르지 않습니다",
      zh: "配置中有一行关于处理器特性的旧设置，ldconfig 已不再理会"),
    .harmless,
    Wording(
      en: "the rest of the file is read as before",
      ko: "파일의 나머지는 전과 같이 읽습니다",
      zh: "文件的其余部分照常读取"),
    causes: [
      Cause(
        Wording(
          en: "the file comes from a release before glibc 2.32, such as the libc6 of 32-bit "
            + "Debian or Ubuntu",
          ko: "32비트 Debian이나 Ubuntu의 libc6처럼 glibc 2.32 이전 릴리스에서 온 파일입니다",
          zh: "该文件来自 glibc 2.32 之前的版本，例如 32 位 Debian 或 Ubuntu 的 libc6"))
    ],
    remedy: Remedy(
      Wording(
        en: "nothing has to be done; to end the message, take the line with `hwcap` out of the "
          + "file",
        ko: "아무것도 하지 않아도 됩니다. 메시지를 없애려면 파일에서 `hwcap` 줄을 지우십시오",
        zh: "无须处理；要消除这条消息，请从该文件中删除含有 `hwcap` 的行"),
      command: "grep -n hwcap {path}"),
    samples: [
      "ldconfig: c5:1: hwcap directive ignored",
      "/sbin/ldconfig.real: /etc/ld.so.conf.d/libc6.conf:1: hwcap directive ignored",
    ])
}
