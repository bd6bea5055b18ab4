extension KnownMessage {
  /// Files for another processor, directories, two versions.
  static let linkerFiles: [KnownMessage] = [
    incompatibleByLLD, directoryForFile, skippedByMold, skippedInSearch, refusedMachine, twoMajors,
  ]

  /// lld: a library for another processor.
  private static let incompatibleByLLD = KnownMessage(
    "C20",
    [
      "ld.lld: error: {path} is incompatible with {text}",
      "ld.lld-{word}: error: {path} is incompatible with {text}",
    ],
    meaning: .builtForAnotherProcessor,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .filesOfAnotherTarget
    ],
    remedy: .chooseTheRightDirectory,
    rules: ["foreign-architecture"],
    samples: [
      "    ld.lld: error: d/libfoo.so is incompatible with elf64-x86-64",
      "ld.lld: error: d/libfoo.so is incompatible with elf_x86_64",
      "ld.lld-14: error: d/libfoo.so is incompatible with m.o",
    ])

  /// A directory with a library's name.
  private static let directoryForFile = KnownMessage(
    "C21",
    [
      "ld.lld: error: cannot open {path}: Is a directory",
      "ld.lld-{word}: error: cannot open {path}: Is a directory",
      "ld.gold: fatal error: {path}: pread failed: Is a directory",
      "/ld: fatal error: {path}: pread failed: Is a directory",
      "mold: fatal: {path}: mmap failed: No such device",
    ],
    meaning: .isADirectory,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .directoryNamedLikeLibrary
    ],
    remedy: .lookIntoTheDirectory,
    samples: [
      "    ld.lld: error: cannot open d/libfoo.so: Is a directory",
      "/usr/bin/ld.gold: fatal error: d/libfoo.so: pread failed: Is a directory",
      "mold: fatal: d/libfoo.so: mmap failed: No such device",
    ])

  /// mold passes over a library for another processor.
  private static let skippedByMold = KnownMessage(
    "C25",
    [
      "mold: warning: {path}: skipping incompatible file {word} {word}",
      "mold: warning: {path}: skipping incompatible file {text}",
    ],
    meaning: Wording(
      en: "mold passed over the file, which is for another kind of processor",
      ko: "다른 종류의 프로세서용 파일이어서 mold가 건너뛰었습니다",
      zh: "该文件适用于其他类型的处理器，mold 已将其跳过"),
    .sometimes,
    .nextDirectoryMayDo,
    causes: [
      .filesOfAnotherTarget
    ],
    remedy: .chooseTheRightDirectory,
    rules: ["foreign-architecture"],
    samples: [
      "    mold: warning: d/libfoo.so: skipping incompatible file arm64 62"
    ])

  /// GNU ld, gold pass over a library for another processor.
  private static let skippedInSearch = KnownMessage(
    "C26",
    [
      "skipping incompatible {path} when searching for -l{word}",
      "skipping incompatible {path} when searching for {text}",
      "skipping incompatible {path} while searching for {text}",
      "当搜索用于 -l{word} 时跳过不兼容的 {path}",
    ],
    meaning: Wording(
      en: """
        the linker passed over the file, which is for another kind of processor or another word \
        size, and searched on
        """,
      ko: "다른 종류의 프로세서 또는 다른 비트 수용 파일이어서 링커가 건너뛰고 계속 찾았습니다",
      zh: "该文件适用于其他类型的处理器或其他位数，链接器跳过它继续查找"),
    .sometimes,
    .nextDirectoryMayDo,
    causes: [
      .filesOfAnotherTarget,
      Cause(
        Wording(
          en: "-L names a directory of 32-bit libraries before that of 64-bit ones",
          ko: "-L이 64비트 라이브러리보다 32비트 라이브러리 디렉터리를 먼저 지정합니다",
          zh: "-L 先指定了 32 位库的目录，然后才是 64 位库的目录")),
    ],
    remedy: .chooseTheRightDirectory,
    rules: ["foreign-architecture"],
    samples: [
      "    /usr/bin/ld.bfd: skipping incompatible d/libfoo.so when searching for -lfoo",
      "/usr/bin/ld: skipping incompatible /usr/lib/libz.so when searching for -lz",
      "ld.gold: warning: skipping incompatible d/libfoo.so while searching for foo",
    ])

  /// gold, GNU ld refuse a library for another processor.
  private static let refusedMachine = KnownMessage(
    "C27",
    [
      "fatal error: {path}: unsupported ELF machine number {number}",
      "ld: {path}: error adding symbols: file in wrong format",
      "ld: {path}: error adding symbols: File in wrong format",
      "ld.bfd: {path}: error adding symbols: file in wrong format",
      "ld.bfd: {path}: error adding symbols: File in wrong format",
      "{path}: error adding symbols: File in wrong format",
    ],
    meaning: .builtForAnotherProcessor,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .filesOfAnotherTarget
    ],
    remedy: .chooseTheRightDirectory,
    rules: ["foreign-architecture"],
    samples: [
      "    /usr/bin/ld.gold: fatal error: d/libfoo.so: unsupported ELF machine number 183",
      "/usr/bin/ld: d/libfoo.so: error adding symbols: file in wrong format",
      "/usr/lib/libfoo.so: error adding symbols: File in wrong format",
    ])

  /// GNU ld: two major versions in one program.
  private static let twoMajors = KnownMessage(
    "C29",
    [
      "warning: {library}, needed by {path}, may conflict with {other}"
    ],
    meaning: Wording(
      en: """
        two major versions of one library would come into the same program: one was asked for, \
        the other is needed by a library
        """,
      ko: "한 프로그램에 같은 라이브러리의 두 주 버전이 들어가게 됩니다. 하나는 직접 지정한 것이고 다른 하나는 다른 라이브러리에 필요한 것입니다",
      zh: "同一个程序将用到同一个库的两个主版本：一个是直接指定的，另一个是其他库所需的"),
    .sometimes,
    Wording(
      en: """
        the program loads both, and crashes or computes wrongly where data of one gets into \
        functions of the other
        """,
      ko: "프로그램이 둘을 모두 로드하며, 한쪽의 데이터가 다른 쪽 함수에 들어가면 비정상 종료하거나 잘못 계산합니다",
      zh: "程序会同时加载两者；一方的数据一旦进入另一方的函数，程序就会崩溃或算错"),
    causes: [
      Cause(
        Wording(
          en: "the library that needs the other version was built before an update of it",
          ko: "다른 버전을 필요로 하는 라이브러리가 업데이트 전에 빌드되었습니다",
          zh: "需要另一版本的那个库是在更新之前生成的")),
      Cause(
        Wording(
          en: "directories of two releases are searched, and each gives a part",
          ko: "두 릴리스의 디렉터리를 함께 검색하여 각각에서 일부씩 가져옵니다",
          zh: "同时搜索两个发行版本的目录，各取了一部分"),
        shownBy: ["shadowed-library", "mixed-family"]),
    ],
    remedy: Remedy(
      Wording(
        en: """
          lists all that the library loads, with the file for each name; build that library anew \
          or link with the version it needs, and do not link one major version to the other's \
          name
          """,
        ko: """
          이 라이브러리가 로드하는 모든 이름과 각각의 파일을 보여 줍니다. 이 라이브러리를 다시 빌드하거나 이 라이브러리에 필요한 버전으로 링크하십시오. 한 주 \
          버전을 다른 주 버전의 이름으로 링크하면 안 됩니다
          """,
        zh: "列出该库所加载的全部名称及各自的文件；请重新生成该库，或改用它所需的版本链接，不要把一个主版本链接到另一个主版本的名称上"),
      command: "solder which {path}"),
    rules: ["shadowed-library", "mixed-family"],
    samples: [
      """
          /usr/bin/ld.bfd: warning: libbar.so.1, needed by d/libfoo.so, may conflict with \
      libbar.so.2
      """,
      """
      /usr/bin/ld: warning: libssl.so.1.1, needed by /usr/lib/libcurl.so, may conflict with \
      libssl.so.3
      """,
    ])
}
