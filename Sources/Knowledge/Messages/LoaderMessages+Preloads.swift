extension KnownMessage {
  /// What the loader says about libraries to be loaded first.
  static let loaderPreloads: [KnownMessage] = [preloadNotFound, preloadTooShort, preloadUnreadable]

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
      command: "grep -sn LD_PRELOAD /etc/environment /etc/profile ~/.profile ~/.bashrc"),
    rules: ["dangling-link"],
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
      command: "grep -sn LD_PRELOAD /etc/environment /etc/profile ~/.profile ~/.bashrc"),
    rules: ["truncated-library"],
    samples: [
      "ERROR: ld.so: object '/opt/demo/y/d' from LD_PRELOAD cannot be preloaded (cannot read file data): ignored.",
      "db_1 | ERROR: ld.so: object '/usr/local/lib' from LD_PRELOAD cannot be preloaded (cannot read file data): ignored.",
    ])
}
