extension KnownMessage {
  /// Names that lead to no usable file.
  static let linkerNames: [KnownMessage] = [
    nothingForName, nothingForNameByGold, nothingForNameByLLD, nothingForNameByMold, nothingAtPath,
    circleAtPath, unreadableAtPath, neededNotFound, importedFileMissing,
  ]

  /// GNU ld: `cannot find -lfoo`.
  private static let nothingForName = KnownMessage(
    "C1",
    [
      "ld: cannot find -l{linked}: No such file or directory",
      "ld.bfd: cannot find -l{linked}: No such file or directory",
      "cannot find -l{linked}: {text}",
      "cannot find -l{linked}",
      "ld: cannot find -l:{library}: No such file or directory",
      "ld.bfd: cannot find -l:{library}: No such file or directory",
      "cannot find -l:{library}: {text}",
      "cannot find -l:{library}",
      "找不到 -l{linked}: {text}",
      "找不到 -l{linked}",
    ],
    meaning: .noFileOfThatName,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .noNameForLinking,
      .directoryNotNamed,
      .nameForLinkingIsDead,
      .onlyForAnotherProcessor,
    ],
    remedy: .askForNameOfLinking,
    rules: ["dangling-link", "link-loop", "foreign-architecture"],
    samples: [
      "    /usr/bin/ld.bfd: cannot find -lfoo: No such file or directory",
      "/usr/bin/ld: cannot find -lcudart",
      "  = note: /usr/bin/ld: cannot find -lssl: No such file or directory",
      "/usr/bin/ld: 找不到 -lfoo: 没有那个文件或目录",
      "/usr/bin/ld: cannot find -l:libcuda.so.1: No such file or directory",
      "/usr/bin/ld: cannot find -lfoo: 그런 파일이나 디렉터리가 없습니다",
    ])

  /// gold: `error: cannot find -lfoo`.
  private static let nothingForNameByGold = KnownMessage(
    "C2",
    [
      "ld.gold: error: cannot find -l{linked}",
      "error: cannot find -l{linked}",
      "ld.gold: error: cannot find {library}",
    ],
    meaning: .noFileOfThatName,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .noNameForLinking,
      .directoryNotNamed,
      .nameForLinkingIsDead,
      .onlyForAnotherProcessor,
    ],
    remedy: .askForNameOfLinking,
    rules: ["dangling-link", "link-loop", "foreign-architecture"],
    samples: [
      "    /usr/bin/ld.gold: error: cannot find -lfoo",
      "/usr/bin/x86_64-linux-gnu-ld: error: cannot find -lz",
      "/usr/bin/ld.gold: error: cannot find libcuda.so.1",
    ])

  /// lld: `unable to find library -lfoo`.
  private static let nothingForNameByLLD = KnownMessage(
    "C3",
    [
      "error: unable to find library -l{linked}",
      "error: unable to find library -l:{library}",
    ],
    meaning: .noFileOfThatName,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .noNameForLinking,
      .directoryNotNamed,
      .nameForLinkingIsDead,
      .onlyForAnotherProcessor,
    ],
    remedy: .askForNameOfLinking,
    rules: ["dangling-link", "link-loop", "foreign-architecture"],
    samples: [
      "    ld.lld: error: unable to find library -lfoo",
      "ld.lld-14: error: unable to find library -lstdc++",
      "ld.lld: error: unable to find library -l:libfoo.so.1",
      "          ld.lld: error: unable to find library -lfoo",
    ])

  /// mold: `library not found: foo`.
  private static let nothingForNameByMold = KnownMessage(
    "C4",
    [
      "mold: fatal: library not found: {linked}",
      "mold: error: library not found: {linked}",
      "mold: fatal: library not found: :{library}",
    ],
    meaning: .noFileOfThatName,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .noNameForLinking,
      .directoryNotNamed,
      .nameForLinkingIsDead,
      .onlyForAnotherProcessor,
    ],
    remedy: .askForNameOfLinking,
    rules: ["dangling-link", "link-loop", "foreign-architecture"],
    samples: [
      "    mold: fatal: library not found: foo"
    ])

  /// A linker was led to a path without a file.
  private static let nothingAtPath = KnownMessage(
    "C5",
    [
      "ld.gold: error: cannot open {path}: No such file or directory",
      "ld.gold: error: cannot open {path}: 그런 파일이나 디렉터리가 없습니다",
      "ld.gold: error: cannot open {path}: 没有那个文件或目录",
      "/ld: error: cannot open {path}: No such file or directory",
      "-ld: error: cannot open {path}: No such file or directory",
      "ld.lld: error: cannot open {path}: No such file or directory",
      "ld.lld-{word}: error: cannot open {path}: No such file or directory",
      "mold: fatal: cannot open {path}: No such file or directory",
      "/ld: cannot find {path}: No such file or directory",
      "-ld: cannot find {path}: No such file or directory",
      "ld.bfd: cannot find {path}: No such file or directory",
    ],
    meaning: Wording(
      en: """
        the linker was led to a name with no file behind it: a link whose target is gone, or a \
        path that is not there
        """,
      ko: "링커가 연 이름에 파일이 없습니다. 대상이 사라진 링크이거나 존재하지 않는 경로입니다",
      zh: "链接器要打开的名称没有对应的文件：要么是目标已不存在的链接，要么是不存在的路径"),
    .harmful,
    .nothingIsBuilt,
    causes: [
      .targetIsGone,
      .pathIsWrong,
    ],
    remedy: .linkAnew,
    rules: ["dangling-link"],
    samples: [
      "    /usr/bin/ld.gold: error: cannot open d/libfoo.so: No such file or directory",
      "/usr/bin/ld: cannot find d/nolib.so: No such file or directory",
      "ld.lld: error: cannot open d/nolib.so: No such file or directory",
      "mold: fatal: cannot open d/nolib.so: No such file or directory",
    ])

  /// gold: a loop of links.
  private static let circleAtPath = KnownMessage(
    "C6",
    [
      "ld.gold: error: cannot open {path}: Too many levels of symbolic links",
      "ld.gold: error: cannot open {path}: 기호 연결의 단계가 너무 많음",
      "ld.gold: error: cannot open {path}: 符号连接的层数过多",
      "/ld: error: cannot open {path}: Too many levels of symbolic links",
      "-ld: error: cannot open {path}: Too many levels of symbolic links",
      "ld.lld: error: cannot open {path}: Too many levels of symbolic links",
      "ld.lld-{word}: error: cannot open {path}: Too many levels of symbolic links",
      "mold: fatal: cannot open {path}: Too many levels of symbolic links",
    ],
    meaning: Wording(
      en: "the name leads to a link that leads back to it, so no file is ever reached",
      ko: "이 이름에서 시작한 링크가 다시 자신으로 돌아와 파일에 닿지 못합니다",
      zh: "从这个名称出发的链接又绕回自身，永远到不了文件"),
    .harmful,
    Wording(
      en: "nothing that opens the name works: neither the link of a program nor the start of one",
      ko: "이 이름을 여는 것은 링크할 때도 프로그램을 시작할 때도 모두 실패합니다",
      zh: "凡是打开这个名称的操作都会失败，无论是链接程序还是启动程序"),
    causes: [
      .linksInACircle
    ],
    remedy: .linkAnew,
    rules: ["link-loop"],
    samples: [
      "    /usr/bin/ld.gold: error: cannot open d/libfoo.so: Too many levels of symbolic links"
    ])

  /// A linker may not read a library.
  private static let unreadableAtPath = KnownMessage(
    "C7",
    [
      "ld.gold: error: cannot open {path}: Permission denied",
      "ld.gold: error: cannot open {path}: 허가 거부",
      "/ld: error: cannot open {path}: Permission denied",
      "-ld: error: cannot open {path}: Permission denied",
      "ld.lld: error: cannot open {path}: Permission denied",
      "ld.lld-{word}: error: cannot open {path}: Permission denied",
      "mold: fatal: cannot open {path}: Permission denied",
    ],
    meaning: Wording(
      en: "the user who links may not read the library or enter its directory",
      ko: "링크를 실행한 사용자에게 라이브러리를 읽거나 그 디렉터리에 들어갈 권한이 없습니다",
      zh: "执行链接的用户无权读取该库，或无权进入其所在目录"),
    .harmful,
    Wording(
      en: """
        building fails for all who lack the right, and so do programs that they start; GNU ld \
        and mold say of the same file that they cannot find it
        """,
      ko: "권한이 없는 사용자는 빌드도 프로그램 시작도 실패하며, GNU ld와 mold는 같은 파일을 찾을 수 없다고 합니다",
      zh: "没有权限的用户既无法生成程序，也无法启动用到它的程序；对同一个文件，GNU ld 和 mold 会说找不到"),
    causes: [
      Cause(
        Wording(
          en: "the file was copied or unpacked by root with rights for its owner alone",
          ko: "root가 복사하거나 압축을 풀면서 소유자에게만 권한을 주었습니다",
          zh: "root 复制或解压时只给所有者留了权限")),
      Cause(
        Wording(
          en: "a directory on the way is closed to others",
          ko: "경로 중간의 디렉터리에 다른 사용자가 들어갈 수 없습니다",
          zh: "路径上的某个目录不允许其他用户进入")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          shows who may read the file and enter each directory on the way; `sudo chmod a+r` on \
          the file, or a+x on a directory, gives the missing right and changes nothing else
          """,
        ko: """
          파일을 누가 읽을 수 있고 경로의 각 디렉터리에 누가 들어갈 수 있는지 보여 줍니다. 파일에는 `sudo chmod a+r`, 디렉터리에는 a+x로 빠진 \
          권한만 줄 수 있습니다
          """,
        zh: "显示谁可以读取该文件、谁可以进入路径上的各个目录；对文件执行 `sudo chmod a+r`，对目录用 a+x，即可补上缺少的权限，其他不变"),
      command: "namei -l {path}"),
    samples: [
      "    /usr/bin/ld.gold: error: cannot open d/libfoo.so: Permission denied",
      "ld.lld: error: cannot open /opt/foo/lib/libfoo.so: Permission denied",
    ])

  /// GNU ld: a library that another one needs is missing.
  private static let neededNotFound = KnownMessage(
    "C28",
    [
      "warning: {library}, needed by {path}, not found (try using -rpath or -rpath-link)"
    ],
    meaning: Wording(
      en: """
        a library given to the linker needs another one, which GNU ld did not find under its \
        SONAME
        """,
      ko: "링커에 준 라이브러리가 다른 라이브러리를 필요로 하는데, GNU ld가 그 SONAME으로 파일을 찾지 못했습니다",
      zh: "传给链接器的库还需要另一个库，而 GNU ld 没有按其 SONAME 找到文件"),
    .sometimes,
    Wording(
      en: """
        linking goes on and may succeed, but a program does not start where the loader does not \
        find the name either; symbols of the missing library give `undefined reference`
        """,
      ko: """
        링크는 계속되어 성공할 수도 있지만, 로더도 이 이름을 찾지 못하면 프로그램이 시작되지 않습니다. 그 라이브러리의 심볼은 `undefined \
        reference` 오류가 됩니다
        """,
      zh: "链接会继续，也可能成功，但如果加载器也找不到这个名称，程序就无法启动；缺失库中的符号会导致 `undefined reference`"),
    causes: [
      Cause(
        Wording(
          en: "the library is there, but its SONAME link is not",
          ko: "라이브러리는 있지만 SONAME 링크가 없습니다",
          zh: "库存在，但缺少它的 SONAME 链接"),
        shownBy: ["missing-soname-link", "dangling-link"]),
      Cause(
        Wording(
          en: "it lies in a directory that neither ld.so.conf nor -rpath-link names",
          ko: "라이브러리가 ld.so.conf에도 -rpath-link에도 없는 디렉터리에 있습니다",
          zh: "库所在的目录既不在 ld.so.conf 中，也没有用 -rpath-link 指定")),
      Cause(
        Wording(
          en: "it is not installed",
          ko: "라이브러리가 설치되어 있지 않습니다",
          zh: "该库没有安装")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells whether the loader finds the name and, if not, where it looked; `solder fix` in \
          the library's directory makes a missing SONAME link, and -rpath-link names a directory \
          to the linker only
          """,
        ko: """
          로더가 이 이름을 찾는지, 못 찾으면 어디를 찾았는지 알려 줍니다. 빠진 SONAME 링크는 라이브러리의 디렉터리에서 `solder fix` 명령으로 \
          만들고, 링커에만 알릴 디렉터리는 -rpath-link로 지정하십시오
          """,
        zh: """
          说明加载器能否找到这个名称，若找不到则说明查找过哪些位置；缺少的 SONAME 链接可在库所在目录用 `solder fix` 建立，-rpath-link \
          则只为链接器指定目录
          """),
      command: "solder which {library}"),
    rules: ["missing-soname-link", "dangling-link"],
    samples: [
      """
          /usr/bin/ld.bfd: warning: libbar.so.1, needed by d/libfoo.so, not found (try using \
      -rpath or -rpath-link)
      """,
      """
      /usr/bin/ld: warning: libcudart.so.11.0, needed by /usr/local/lib/libfoo.so, not found \
      (try using -rpath or -rpath-link)
      """,
    ])

  /// CMake: an imported target's file is missing.
  private static let importedFileMissing = KnownMessage(
    "C33",
    [
      "The imported target '{word}' references the file '{path}' but this file does not exist",
      "The imported target '{word}' references the file",
    ],
    meaning: Wording(
      en: """
        a package's CMake files name a library by its full file name, and no such file is there
        """,
      ko: "패키지의 CMake 파일이 라이브러리를 전체 파일 이름으로 지정하는데, 그런 파일이 없습니다",
      zh: "软件包的 CMake 文件按完整文件名引用了某个库，而该文件不存在"),
    .harmful,
    Wording(
      en: """
        the project is not configured; programs that are already built find the library by its \
        SONAME, if that is there
        """,
      ko: "프로젝트를 구성할 수 없습니다. 이미 빌드한 프로그램은 SONAME이 있으면 라이브러리를 찾습니다",
      zh: "项目无法完成配置；已经生成的程序只要有 SONAME，仍能找到该库"),
    causes: [
      Cause(
        Wording(
          en: "the library and its development package are of different versions",
          ko: "라이브러리와 개발용 패키지의 버전이 서로 다릅니다",
          zh: "库与其开发包的版本不同")),
      Cause(
        Wording(
          en: "the full name got lost when the tree was copied, and only short names are left",
          ko: "트리를 복사할 때 전체 이름이 사라지고 짧은 이름만 남았습니다",
          zh: "复制目录树时丢失了完整名称，只剩下较短的名称"),
        shownBy: ["dangling-link", "hard-copy", "inverted-chain"]),
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells what is wrong with the libraries beside it; install library and development \
          package of one version
          """,
        ko: "같은 디렉터리의 라이브러리에 어떤 문제가 있는지 알려 줍니다. 라이브러리와 개발용 패키지를 같은 버전으로 설치하십시오",
        zh: "说明同一目录中的库有什么问题；请安装同一版本的库和开发包"),
      command: "solder check {directory}"),
    rules: ["dangling-link", "hard-copy"],
    samples: [
      """
      The imported target "foo::foo" references the file "/usr/lib/libfoo.so.1.2.3" but this \
      file does not exist.
      """,
      "  The imported target \"Qt5::Gui\" references the file",
    ])
}
