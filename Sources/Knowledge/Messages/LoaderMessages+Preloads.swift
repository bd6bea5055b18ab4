extension KnownMessage {
  /// What the loader says about libraries to be loaded first.
  static let loaderPreloads: [KnownMessage] = [
    preloadNotFound,
    preloadTooShort,
    preloadUnreadable,
    preloadOtherSize,
  ]

  private static let preloadNotFound = KnownMessage(
    "B20",
    [
      "object '{path}' from LD_PRELOAD cannot be preloaded (cannot open shared object file): ignored",
      "object '{path}' from /etc/ld.so.preload cannot be preloaded (cannot open shared object file): ignored",
    ],
    meaning: Wording(
      en: "a library that should be loaded before all others is not there",
      ko: "다른 것보다 먼저 로드할 라이브러리가 없습니다",
      zh: "要求先于其他库加载的库不存在"),
    .sometimes,
    .runsWithout,
    causes: [
      Cause(
        Wording(
          en: "LD_PRELOAD or /etc/ld.so.preload names a file that was removed or mistyped",
          ko: "LD_PRELOAD나 /etc/ld.so.preload에 삭제되었거나 잘못 입력된 파일이 있습니다",
          zh: "LD_PRELOAD 或 /etc/ld.so.preload 中的文件已被删除，或输入有误")),
      .targetGone,
      Cause(
        Wording(
          en: "the program runs in a container, snap or chroot where the file is not visible",
          ko: "프로그램이 이 파일이 보이지 않는 컨테이너, snap, chroot에서 실행됩니다",
          zh: "程序运行在看不到该文件的容器、snap 或 chroot 中")),
      Cause(
        Wording(
          en: "the library is for another processor",
          ko: "다른 프로세서용 라이브러리입니다",
          zh: "该库用于其他处理器"),
        shownBy: ["foreign-architecture"]),
    ],
    remedy: Remedy(
      Wording(
        en: "correct the path where LD_PRELOAD is set, or take it out; /etc/ld.so.preload holds "
          + "for every program",
        ko: "LD_PRELOAD를 설정한 곳에서 경로를 고치거나 지우십시오. /etc/ld.so.preload는 모든 프로그램에 적용됩니다",
        zh: "在设置 LD_PRELOAD 的地方更正路径，或将其删除；/etc/ld.so.preload 对所有程序有效"),
      command:
        "grep -sHn -e LD_PRELOAD -e '^/' /etc/ld.so.preload /etc/environment ~/.profile ~/.bashrc"),
    rules: ["dangling-link", "foreign-architecture"],
    samples: [
      "ERROR: ld.so: object '/none/libx.so' from LD_PRELOAD cannot be preloaded (cannot open shared object file): ignored.",
      "ERROR: ld.so: object '/usr/lib/libold.so' from /etc/ld.so.preload cannot be preloaded (cannot open shared object file): ignored.",
    ])

  private static let preloadTooShort = KnownMessage(
    "B21",
    [
      "object '{path}' from LD_PRELOAD cannot be preloaded (file too short): ignored",
      "object '{path}' from /etc/ld.so.preload cannot be preloaded (file too short): ignored",
      "object '{path}' from LD_PRELOAD cannot be preloaded (invalid ELF header): ignored",
      "object '{path}' from /etc/ld.so.preload cannot be preloaded (invalid ELF header): ignored",
    ],
    meaning: Wording(
      en: "a file that should be loaded before all libraries is not a library",
      ko: "다른 것보다 먼저 로드할 파일이 라이브러리가 아닙니다",
      zh: "要求先于其他库加载的文件不是库"),
    .sometimes,
    .runsWithout,
    causes: [.linkBecameText, .emptyFile, .somethingElse],
    remedy: Remedy(
      Wording(
        en: "make the name a link again where the library is beside it, else install the library "
          + "again",
        ko: "라이브러리가 옆에 있으면 다시 링크로 만들고, 없으면 라이브러리를 다시 설치하십시오",
        zh: "如果库就在旁边，就把这个名称恢复为链接，否则重新安装该库"),
      command: "solder fix {directory}"),
    rules: ["text-stub", "empty-library", "not-a-library"],
    samples: [
      "ERROR: ld.so: object '/opt/demo/y/d/libx.so' from LD_PRELOAD cannot be preloaded (file too short): ignored.",
      "ERROR: ld.so: object '/opt/demo/y/d/libx.so' from LD_PRELOAD cannot be preloaded (invalid ELF header): ignored.",
    ])

  private static let preloadUnreadable = KnownMessage(
    "B22",
    [
      "object '{path}' from LD_PRELOAD cannot be preloaded (cannot read file data): ignored",
      "object '{path}' from /etc/ld.so.preload cannot be preloaded (cannot read file data): ignored",
    ],
    meaning: Wording(
      en: "what should be loaded before all libraries is a directory or a library that was cut "
        + "short",
      ko: "다른 것보다 먼저 로드할 대상이 디렉터리이거나 잘린 라이브러리입니다",
      zh: "要求先于其他库加载的是目录，或是被截断的库"),
    .sometimes,
    .runsWithout,
    causes: [
      Cause(
        Wording(
          en: "LD_PRELOAD names a directory; it takes library files",
          ko: "LD_PRELOAD에는 라이브러리 파일을 적어야 하는데 디렉터리가 있습니다",
          zh: "LD_PRELOAD 写的是目录，而它需要库文件")),
      .cutShort,
    ],
    remedy: Remedy(
      Wording(
        en: "name a library file where LD_PRELOAD is set; if the path is one, install the library "
          + "again",
        ko: "LD_PRELOAD를 설정한 곳에 라이브러리 파일을 적으십시오. 이미 파일이면 라이브러리를 다시 설치하십시오",
        zh: "在设置 LD_PRELOAD 的地方写上库文件；如果已经是文件，请重新安装该库"),
      command:
        "grep -sHn -e LD_PRELOAD -e '^/' /etc/ld.so.preload /etc/environment ~/.profile ~/.bashrc"),
    rules: ["truncated-library"],
    samples: [
      "ERROR: ld.so: object '/opt/demo/y/d' from LD_PRELOAD cannot be preloaded (cannot read file data): ignored.",
      "db_1 | ERROR: ld.so: object '/usr/local/lib' from LD_PRELOAD cannot be preloaded (cannot read file data): ignored.",
    ])

  private static let preloadOtherSize = KnownMessage(
    "B30",
    [
      "object '{path}' from LD_PRELOAD cannot be preloaded (wrong ELF class: ELFCLASS32): ignored",
      "object '{path}' from /etc/ld.so.preload cannot be preloaded (wrong ELF class: ELFCLASS32): ignored",
      "object '{path}' from LD_PRELOAD cannot be preloaded (wrong ELF class: ELFCLASS64): ignored",
      "object '{path}' from /etc/ld.so.preload cannot be preloaded (wrong ELF class: ELFCLASS64): ignored",
    ],
    meaning: Wording(
      en: "a library that should be loaded before all others is for programs of the other word "
        + "size",
      ko: "다른 것보다 먼저 로드할 라이브러리가 비트 수가 다른 프로그램용입니다",
      zh: "要求先于其他库加载的库适用于另一种位数的程序"),
    .harmless,
    Wording(
      en: "it is left out of this program and loaded into those it is for",
      ko: "이 프로그램에서는 빠지고, 맞는 프로그램에는 로드됩니다",
      zh: "这个程序会略过它，而适用的程序会加载它"),
    causes: [
      Cause(
        Wording(
          en: "both builds are named in LD_PRELOAD, so that each program takes its own, as Steam "
            + "does",
          ko: "Steam처럼 두 빌드를 모두 LD_PRELOAD에 적어 프로그램마다 맞는 것을 쓰게 했습니다",
          zh: "两种构建都写在 LD_PRELOAD 中，让每个程序各取所需，Steam 就是如此"),
        shownBy: ["foreign-architecture"]),
      Cause(
        Wording(
          en: "the library for this word size is missing",
          ko: "이 비트 수의 라이브러리가 없습니다",
          zh: "缺少适用于此位数的库"),
        shownBy: ["foreign-architecture"]),
    ],
    remedy: Remedy(
      Wording(
        en: "nothing has to be done if the other build is named as well; else name it in "
          + "LD_PRELOAD, too",
        ko: "다른 빌드도 적혀 있으면 아무것도 하지 않아도 됩니다. 아니면 그것도 LD_PRELOAD에 적으십시오",
        zh: "如果另一种构建也已写上，则无须处理；否则请把它也写进 LD_PRELOAD"),
      command:
        "grep -sHn -e LD_PRELOAD -e '^/' /etc/ld.so.preload /etc/environment ~/.profile ~/.bashrc"),
    rules: ["foreign-architecture"],
    samples: [
      "ERROR: ld.so: object '/home/me/.steam/ubuntu12_32/gameoverlayrenderer.so' from LD_PRELOAD cannot be preloaded (wrong ELF class: ELFCLASS32): ignored.",
      "ERROR: ld.so: object '/usr/lib/libfoo.so' from /etc/ld.so.preload cannot be preloaded (wrong ELF class: ELFCLASS64): ignored.",
    ])
}
