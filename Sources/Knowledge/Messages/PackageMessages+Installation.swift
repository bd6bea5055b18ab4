extension KnownMessage {
  /// What is said while packages are installed.
  static let packageInstallation: [KnownMessage] = [
    triggerOfCLibrary, fileForLinkSaidByUbuntu, outputOfScriptlet, fileForLinkSaidInScriptlet,
  ]

  /// dpkg runs ldconfig.
  private static let triggerOfCLibrary = KnownMessage(
    "E1",
    [
      "Processing triggers for libc-bin ({word})",
      "正在处理用于 libc-bin ({word}) 的触发器",
      "libc-bin ({word}) 에 대한 트리거를 처리하는 중입니다",
    ],
    meaning: Wording(
      en: "dpkg has installed libraries and now runs ldconfig, so that the loader learns of them",
      ko: "dpkg가 라이브러리를 설치한 뒤 로더가 알 수 있도록 ldconfig를 실행합니다",
      zh: "dpkg 安装了库，现在运行 ldconfig，让加载器知道它们"),
    .harmless,
    Wording(
      en: """
        it is a step of every such installation; what ldconfig finds wrong follows in the next \
        lines, in English whatever your language
        """,
      ko: "이런 설치에서 늘 거치는 단계입니다. ldconfig가 발견한 문제는 다음 줄부터 언어 설정과 관계없이 영어로 나옵니다",
      zh: "这是此类安装的正常步骤；ldconfig 发现的问题会在后面各行给出，无论语言设置如何都是英文"),
    causes: [
      Cause(
        Wording(
          en: "a package with libraries was installed, updated or removed",
          ko: "라이브러리가 들어 있는 패키지를 설치, 업데이트 또는 제거했습니다",
          zh: "安装、更新或移除了含有库的软件包"))
    ],
    remedy: Remedy(
      Wording(
        en: """
          nothing has to be done; lines of ldconfig that follow can be given to `solder \
          explain`, and this looks through the directories they are about
          """,
        ko: "할 일이 없습니다. 이어지는 ldconfig의 메시지는 `solder explain` 명령에 넣을 수 있으며, 이 명령은 해당 디렉터리들을 살펴봅니다",
        zh: "无需处理；后面 ldconfig 的消息可以交给 `solder explain`，下面的命令会检查这些消息所涉及的目录"),
      command: "solder check"),
    samples: [
      "Processing triggers for libc-bin (2.36-9+deb12u14) ...",
      "정보: libc-bin (2.31-0ubuntu9.9) 에 대한 트리거를 처리하는 중입니다 ...",
      "正在处理用于 libc-bin (2.35-0ubuntu3.1) 的触发器 ...",
    ])

  /// Ubuntu's ldconfig, as packages run it: a file is in a link's place.
  private static let fileForLinkSaidByUbuntu = KnownMessage(
    "E2",
    [
      "/sbin/ldconfig.real: {path} is not a symbolic link"
    ],
    meaning: Wording(
      en: """
        ldconfig, which Ubuntu runs after an installation, found a file where it wants to have \
        the link that programs open
        """,
      ko: "Ubuntu가 설치 후 실행하는 ldconfig가, 프로그램이 여는 링크를 두려는 자리에서 파일을 발견했습니다",
      zh: "Ubuntu 在安装之后运行的 ldconfig 发现，要放置供程序打开的链接的位置上是一个文件"),
    .sometimes,
    .laterOrNoUpdate,
    causes: [
      Cause(
        Wording(
          en: """
            a command that follows links copied the library under each of its names, as `cp`, \
            zip and COPY do
            """,
          ko: "`cp`, zip, COPY처럼 링크를 따라가는 명령이 라이브러리를 이름마다 복사했습니다",
          zh: "`cp`、zip、COPY 等会跟随链接的命令把该库按每个名称各复制了一份"),
        shownBy: ["hard-copy", "conflicting-copy"]),
      Cause(
        Wording(
          en: """
            in WSL 2 the Windows driver brings its libraries as copies, which is harmless but \
            for what opens libcuda.so
            """,
          ko: "WSL 2에서는 Windows 드라이버가 라이브러리를 사본으로 제공하며, libcuda.so를 여는 프로그램 말고는 해가 없습니다",
          zh: "在 WSL 2 中，Windows 驱动以副本形式提供库，除了要打开 libcuda.so 的程序之外没有危害")),
      .packageShipsCopies,
    ],
    remedy: .compareAndLink,
    rules: ["hard-copy", "conflicting-copy", "text-stub"],
    samples: [
      "/sbin/ldconfig.real: /usr/lib/wsl/lib/libcuda.so.1 is not a symbolic link",
      "/usr/sbin/ldconfig.real: /usr/local/cuda/lib64/libcudnn.so.8 is not a symbolic link",
    ])

  /// zypper shows what a package's script printed.
  private static let outputOfScriptlet = KnownMessage(
    "E3",
    [
      "Additional rpm output:"
    ],
    meaning: Wording(
      en: """
        zypper shows what the scripts of a package printed while it was installed, and the lines \
        that follow are theirs
        """,
      ko: "설치하는 동안 패키지의 스크립트가 출력한 내용을 zypper가 보여 주며, 다음 줄부터가 그 내용입니다",
      zh: "zypper 显示软件包脚本在安装过程中的输出，后面各行就是这些输出"),
    .harmless,
    Wording(
      en: "it is a heading; whether there is harm is in the lines below it",
      ko: "제목일 뿐이며, 문제가 있는지는 아래 줄에 달려 있습니다",
      zh: "这只是一个标题；有无危害要看下面各行"),
    causes: [
      Cause(
        Wording(
          en: "a script of the package ran ldconfig, and ldconfig had something to say",
          ko: "패키지의 스크립트가 ldconfig를 실행했고 ldconfig가 메시지를 냈습니다",
          zh: "软件包的脚本运行了 ldconfig，而 ldconfig 输出了消息"))
    ],
    remedy: Remedy(
      Wording(
        en: """
          give the lines below it to `solder explain`; this looks through the directories that \
          ldconfig reads
          """,
        ko: "아래 줄들을 `solder explain` 명령에 넣어 보십시오. 이 명령은 ldconfig가 읽는 디렉터리를 살펴봅니다",
        zh: "请把下面各行交给 `solder explain`；下面的命令会检查 ldconfig 所读取的目录"),
      command: "solder check"),
    samples: [
      "Additional rpm output:"
    ])

  /// ldconfig, as rpm's scripts run it: a file is in a link's place.
  private static let fileForLinkSaidInScriptlet = KnownMessage(
    "E4",
    [
      "/sbin/ldconfig: {path} is not a symbolic link"
    ],
    meaning: Wording(
      en: """
        ldconfig, run by a package's script or by the system, found a file where it wants to \
        have the link that programs open
        """,
      ko: "패키지 스크립트나 시스템이 실행한 ldconfig가, 프로그램이 여는 링크를 두려는 자리에서 파일을 발견했습니다",
      zh: "由软件包脚本或系统运行的 ldconfig 发现，要放置供程序打开的链接的位置上是一个文件"),
    .sometimes,
    .laterOrNoUpdate,
    causes: [
      .packageShipsCopies,
      .copiedOverTheLink,
    ],
    remedy: .compareAndLink,
    rules: ["hard-copy", "conflicting-copy", "text-stub"],
    samples: [
      "/sbin/ldconfig: /usr/lib64/libnccl.so.2 is not a symbolic link",
      "/usr/sbin/ldconfig: /usr/local/lib/libtbb.so.12 is not a symbolic link",
    ])
}
