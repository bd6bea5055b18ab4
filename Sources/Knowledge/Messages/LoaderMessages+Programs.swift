extension KnownMessage {
  /// What ldd and shells say about programs.
  static let loaderPrograms: [KnownMessage] = [
    lddNotFound,
    notDynamic,
    staticallyLinked,
    interpreterMissing,
  ]

  private static let lddNotFound = KnownMessage(
    "B23", ["{library} => not found"],
    meaning: Wording(
      en: "ldd found no file for a library that the program needs",
      ko: "ldd가 프로그램에 필요한 라이브러리의 파일을 찾지 못했습니다",
      zh: "ldd 没有找到程序所需的一个库的文件"),
    .harmful,
    Wording(
      en: "the program will not start this way; only a plug-in may still find it, in a program "
        + "that has loaded it already",
      ko: "이대로는 프로그램이 시작되지 않습니다. 플러그인이라면 이미 로드한 프로그램 안에서 찾을 수도 있습니다",
      zh: "这样程序无法启动；如果是插件，在已加载该库的程序中仍可能找到"),
    causes: [
      .notInstalled,
      .sonameLinkMissing,
      .targetGone,
      .cacheOutOfDate,
      .notSearched,
      Cause(
        Wording(
          en: "the program sets its own paths before it loads the library, which ldd does not see",
          ko: "프로그램이 라이브러리를 로드하기 전에 직접 경로를 정하는데, ldd는 이를 알 수 없습니다",
          zh: "程序在加载该库之前自行设置路径，而 ldd 看不到这一点")),
    ],
    remedy: .findTheFile,
    rules: ["missing-soname-link", "dangling-link", "stale-cache"],
    samples: [
      "\tlibfoo.so.1 => not found",
      "        libcudart.so.11.0 => not found",
      "/opt/app/bin/app: libtbb.so.12 => not found",
    ])

  private static let notDynamic = KnownMessage(
    "B24", ["not a dynamic executable", "Not a valid dynamic program"],
    meaning: Wording(
      en: "what ldd was given needs no loader, or is nothing that this system can run",
      ko: "ldd에 지정한 파일은 로더가 필요 없거나 이 시스템에서 실행할 수 없는 것입니다",
      zh: "交给 ldd 的文件不需要加载器，或不是本系统能运行的文件"),
    .sometimes,
    Wording(
      en: "it is so with static programs; under a library's name it means that the file is no "
        + "library for this machine",
      ko: "정적 프로그램이라면 정상입니다. 라이브러리 이름이라면 이 시스템용 라이브러리가 아니라는 뜻입니다",
      zh: "静态程序就是如此；如果是库名，则说明该文件不是适用于本机的库"),
    causes: [
      Cause(
        Wording(
          en: "it is a static program or a script",
          ko: "정적 프로그램이나 스크립트입니다",
          zh: "它是静态程序或脚本")),
      Cause(
        Wording(
          en: "it is for another processor",
          ko: "다른 프로세서용입니다",
          zh: "它用于其他处理器"),
        shownBy: ["foreign-architecture"]),
      .linkBecameText,
      .emptyFile,
      .somethingElse,
    ],
    remedy: Remedy(
      Wording(
        en: "if a library was meant, let `solder check FILE` say what the file is",
        ko: "라이브러리를 살펴보려던 것이라면 `solder check FILE`로 파일이 무엇인지 확인하십시오",
        zh: "如果要看的是库，请用 `solder check FILE` 查看该文件是什么")),
    rules: ["text-stub", "empty-library", "not-a-library", "foreign-architecture"],
    samples: [
      "\tnot a dynamic executable",
      "/lib/ld-musl-x86_64.so.1: ./app.txt: Not a valid dynamic program",
    ])

  private static let staticallyLinked = KnownMessage(
    "B25", ["statically linked"],
    meaning: Wording(
      en: "the program or library needs no other library",
      ko: "이 프로그램이나 라이브러리는 다른 라이브러리가 필요하지 않습니다",
      zh: "该程序或库不需要其他库"),
    .harmless,
    Wording(
      en: "there is nothing for the loader to find",
      ko: "로더가 찾을 것이 없습니다",
      zh: "没有需要加载器查找的内容"),
    causes: [
      Cause(
        Wording(
          en: "it was linked with all that it needs",
          ko: "필요한 것을 모두 넣어 링크되었습니다",
          zh: "链接时已包含它需要的全部内容")),
      Cause(
        Wording(
          en: "it is a library that calls no other",
          ko: "다른 라이브러리를 부르지 않는 라이브러리입니다",
          zh: "它是不调用其他库的库")),
    ],
    remedy: Remedy(
      Wording(
        en: "nothing has to be done",
        ko: "아무것도 하지 않아도 됩니다",
        zh: "无须处理")),
    samples: [
      "\tstatically linked",
      "./app: ELF 64-bit LSB executable, x86-64, version 1 (SYSV), statically linked, stripped",
    ])

  private static let interpreterMissing = KnownMessage(
    "B26",
    [
      "{path}: cannot execute: required file not found",
      "exec {path}: no such file or directory",
      "exec user process caused: no such file or directory",
      "qemu-{word}: Could not open '{path}': No such file or directory",
      "rosetta error: failed to open elf at {path}",
    ],
    meaning: Wording(
      en: "the program is there, but the loader or interpreter that it names is not",
      ko: "프로그램은 있지만 그 안에 적힌 로더나 인터프리터가 없습니다",
      zh: "程序存在，但它所指定的加载器或解释器不存在"),
    .harmful,
    Wording(
      en: "the program does not start",
      ko: "프로그램이 시작되지 않습니다",
      zh: "程序无法启动"),
    causes: [
      Cause(
        Wording(
          en: "it is for another C library or word size: musl and glibc, 32 and 64 bits",
          ko: "다른 C 라이브러리나 비트 수에 맞는 프로그램입니다: musl과 glibc, 32비트와 64비트",
          zh: "它适用于另一种 C 库或位数：musl 与 glibc，32 位与 64 位")),
      Cause(
        Wording(
          en: "it is a script whose first line names a program that is not there, or ends as "
            + "Windows ends lines",
          ko: "스크립트의 첫 줄에 없는 프로그램이 적혀 있거나 줄 끝이 Windows 형식입니다",
          zh: "它是脚本，而第一行写的程序不存在，或行尾是 Windows 格式")),
      Cause(
        Wording(
          en: "it is for another processor and runs in an emulator without that processor's "
            + "libraries",
          ko: "다른 프로세서용이며 그 프로세서의 라이브러리가 없는 에뮬레이터에서 실행됩니다",
          zh: "它用于其他处理器，运行在没有该处理器的库的模拟器中")),
      Cause(
        Wording(
          en: "the link of the loader in /lib or /lib64 is gone",
          ko: "/lib이나 /lib64에 있는 로더의 링크가 없어졌습니다",
          zh: "/lib 或 /lib64 中加载器的链接已不存在"),
        shownBy: ["dangling-link", "missing-soname-link"]),
      Cause(
        Wording(
          en: "after `fork/exec`, it may also be the program itself that is not there",
          ko: "`fork/exec` 뒤에 나온 경로라면 프로그램 자체가 없을 수도 있습니다",
          zh: "如果写的是 `fork/exec`，也可能是程序本身不存在")),
    ],
    remedy: Remedy(
      Wording(
        en: "see which loader the program names, and install the C library that has it; of a "
          + "script look at the first line",
        ko: "프로그램에 적힌 로더를 확인하고 그 로더가 든 C 라이브러리를 설치하십시오. 스크립트라면 첫 줄을 확인하십시오",
        zh: "查看程序指定了哪个加载器，并安装含有它的 C 库；如果是脚本，请查看第一行"),
      command: "solder which {path}"),
    rules: ["dangling-link", "missing-soname-link"],
    samples: [
      "exp5.sh: line 74: ./ai: cannot execute: required file not found",
      "exec /usr/local/bin/app: no such file or directory",
      "standard_init_linux.go:228: exec user process caused: no such file or directory",
      "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
    ])
}
