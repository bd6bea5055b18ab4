extension KnownMessage {
  /// What the loader says about symbols and their versions.
  static let loaderSymbols: [KnownMessage] = [
    versionMissing,
    olderCompilerLibrary,
    noVersionInformation,
    versionedSymbolMissing,
    symbolMissing,
    symbolGone,
    versionTableLost,
    newerCLibrary,
  ]

  private static let versionMissing = KnownMessage(
    "B13", ["{path}: version '{word}' not found (required by {other})"],
    meaning: Wording(
      en: "the library that was found is older than the one the program was linked with, or "
        + "another build of it",
      ko: "찾은 라이브러리가 프로그램을 링크할 때 쓴 것보다 오래되었거나 다르게 빌드되었습니다",
      zh: "找到的库比程序链接时所用的旧，或者是另一种构建"),
    .harmful,
    .programFails,
    causes: [.staleCopy, .olderInUse, .takenEarlier, .mixedParts, .builtNewer],
    remedy: Remedy(
      Wording(
        en: "see what is beside the library; where the newer file is there, `solder fix --prefer "
          + "newest` moves the name to it, else install that version",
        ko: "라이브러리 옆에 무엇이 있는지 확인하십시오. 새 파일이 있으면 `solder fix --prefer newest`가 이름을 그리로 옮기고, 없으면 그 "
          + "버전을 설치하십시오",
        zh: "查看该库旁边有什么；如果有较新的文件，`solder fix --prefer newest` 会让名称指向它，否则请安装那个版本"),
      command: "solder check {directory}"),
    rules: ["conflicting-copy", "outdated-link", "shadowed-library", "mixed-family"],
    samples: [
      "    ./app2: /opt/demo/y/d/libfoo.so.1: version `FOO_2' not found (required by ./app2)",
      "python3: /usr/lib/libcudart.so.11.0: version `libcudart.so.11.0' not found (required by /opt/app/libfoo.so)",
    ])

  private static let olderCompilerLibrary = KnownMessage(
    "B27",
    [
      "{path}: version 'GLIBCXX_{word}' not found (required by {other})",
      "{path}: version 'CXXABI_{word}' not found (required by {other})",
      "{path}: version 'GCC_{word}' not found (required by {other})",
    ],
    meaning: Wording(
      en: "the compiler's library that was found (libstdc++, libgcc) is older than the compiler "
        + "that built the program",
      ko: "찾은 컴파일러 라이브러리(libstdc++, libgcc)가 프로그램을 빌드한 컴파일러보다 오래되었습니다",
      zh: "找到的编译器库（libstdc++、libgcc）比构建程序的编译器旧"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "an older copy comes first in the search: conda, MATLAB, a program that brings its "
            + "own, LD_LIBRARY_PATH",
          ko: "더 오래된 사본이 검색 순서에서 앞섭니다: conda, MATLAB, 자체 사본이 든 프로그램, LD_LIBRARY_PATH",
          zh: "搜索顺序中有更旧的副本排在前面：conda、MATLAB、自带副本的程序、LD_LIBRARY_PATH"),
        shownBy: ["shadowed-library"]),
      .olderInUse,
      .builtNewer,
    ],
    remedy: Remedy(
      Wording(
        en: "see which file is taken and which others there are; update that copy, for instance "
          + "with conda, or keep its directory out of the search",
        ko: "어느 파일이 쓰이고 어떤 파일이 더 있는지 확인하십시오. conda 등에서 그 사본을 업데이트하거나 그 디렉터리를 검색에서 빼십시오",
        zh: "查看选用了哪个文件、还有哪些文件；例如用 conda 更新那份副本，或不让其目录参与搜索"),
      command: "solder which {name}"),
    rules: ["shadowed-library", "outdated-link"],
    samples: [
      "ImportError: /opt/conda/lib/libstdc++.so.6: version `GLIBCXX_3.4.30' not found (required by /usr/lib/python3/dist-packages/foo.so)",
      "./app: /usr/local/MATLAB/sys/os/glnxa64/libstdc++.so.6: version `CXXABI_1.3.13' not found (required by ./app)",
    ])

  private static let noVersionInformation = KnownMessage(
    "B14", ["{path}: no version information available (required by {other})"],
    meaning: Wording(
      en: "the library has no symbol versions, but the program was linked with a build that has "
        + "them",
      ko: "라이브러리에 심볼 버전이 없지만, 프로그램은 버전이 있는 빌드와 링크되었습니다",
      zh: "该库没有符号版本，而程序链接时所用的构建有"),
    .sometimes,
    Wording(
      en: "the program starts; a symbol may be missing later or behave in another way",
      ko: "프로그램은 시작되지만, 나중에 심볼이 없거나 다르게 동작할 수 있습니다",
      zh: "程序能够启动，但之后可能缺少某个符号，或行为有所不同"),
    causes: [
      .takenEarlier,
      Cause(
        Wording(
          en: "a build without symbol versions was put in the place of the distribution's",
          ko: "배포판의 라이브러리 자리에 심볼 버전이 없는 빌드를 두었습니다",
          zh: "用没有符号版本的构建取代了发行版的库")),
    ],
    remedy: Remedy(
      Wording(
        en: "see why this file is taken, and let the program find the distribution's library first",
        ko: "이 파일이 쓰이는 이유를 확인하고, 프로그램이 배포판의 라이브러리를 먼저 찾게 하십시오",
        zh: "查看为什么选用这个文件，并让程序先找到发行版的库"),
      command: "solder which {name}"),
    rules: ["shadowed-library"],
    samples: [
      "    ./app2: /opt/demo/y/d/libfoo.so.1: no version information available (required by ./app2)",
      "/usr/bin/curl: /opt/conda/lib/libcurl.so.4: no version information available (required by /usr/bin/curl)",
    ])

  private static let versionedSymbolMissing = KnownMessage(
    "B15",
    [
      "symbol lookup error: {other}: undefined symbol: {word}, version {text}",
      "Error: {other}: undefined symbol: {word}, version {text}",
    ],
    meaning: Wording(
      en: "a symbol is not in the library that was found, although the version it belongs to "
        + "should be",
      ko: "찾은 라이브러리에, 그 버전이라면 있어야 할 심볼이 없습니다",
      zh: "找到的库中缺少一个符号，而它所属的版本本应存在"),
    .harmful,
    Wording(
      en: "the program stops when it needs the symbol, at its start or later",
      ko: "프로그램이 시작할 때나 나중에 이 심볼이 필요해지면 멈춥니다",
      zh: "程序在启动时或之后需要该符号时停止"),
    causes: [.mixedParts, .staleCopy, .takenEarlier],
    remedy: .seeWhatIsTaken,
    rules: ["mixed-family", "conflicting-copy", "shadowed-library"],
    samples: [
      "    ./app2: symbol lookup error: ./app2: undefined symbol: foo2, version FOO_2",
      "ImportError: /usr/lib/python3/dist-packages/foo.so: undefined symbol: foo_new, version FOO_1.2",
    ])

  private static let symbolMissing = KnownMessage(
    "B16",
    [
      "symbol lookup error: {other}: undefined symbol: {word}",
      "Error: {other}: undefined symbol: {word}",
      "({other}: undefined symbol: {word}",
      "into server: {other}: undefined symbol: {word}",
      "for module {text}: {other}: undefined symbol: {word}",
      "Error relocating {other}: {word}: symbol not found",
    ],
    meaning: Wording(
      en: "none of the libraries that were loaded has a symbol that this file needs",
      ko: "로드된 라이브러리 중 어느 것에도 이 파일에 필요한 심볼이 없습니다",
      zh: "已加载的库中都没有这个文件所需的符号"),
    .harmful,
    Wording(
      en: "the program stops when it needs the symbol, at its start or later",
      ko: "프로그램이 시작할 때나 나중에 이 심볼이 필요해지면 멈춥니다",
      zh: "程序在启动时或之后需要该符号时停止"),
    causes: [
      .staleCopy,
      .olderInUse,
      .takenEarlier,
      .mixedParts,
      .otherInterface,
      Cause(
        Wording(
          en: "with musl, a line before says which library was not found, and the symbol is "
            + "missing for it",
          ko: "musl에서는 앞줄에 찾지 못한 라이브러리가 나오며, 그 때문에 심볼이 없습니다",
          zh: "在 musl 中，前面一行会指出没有找到哪个库，符号因此缺失"),
        shownBy: ["missing-soname-link", "dangling-link"]),
    ],
    remedy: .seeWhatIsTaken,
    rules: [
      "conflicting-copy",
      "outdated-link",
      "shadowed-library",
      "mixed-family",
      "wrong-soname-link",
      "missing-soname-link",
      "dangling-link",
    ],
    samples: [
      "    ./app2: symbol lookup error: ./app2: undefined symbol: foo2",
      "Error relocating ./app: foo: symbol not found",
      "ImportError: /usr/lib/python3/dist-packages/foo.cpython-311-x86_64-linux-gnu.so: undefined symbol: _ZN3foo3barEv",
      "PHP Warning:  PHP Startup: Unable to load dynamic library 'foo' (tried: /usr/lib/php/foo.so (/usr/lib/php/foo.so: undefined symbol: zend_foo), /usr/lib/php/foo.so.so)",
    ])

  private static let symbolGone = KnownMessage(
    "B17",
    [
      "symbol {word} version {word} not defined in file {library} with link time reference",
      "symbol {word}, version {word} not defined in file {library} with link time reference",
    ],
    meaning: Wording(
      en: "a library lacks a symbol that a file linked with it expects: the two are of different "
        + "versions",
      ko: "라이브러리에 그와 링크된 파일이 기대하는 심볼이 없습니다. 두 파일의 버전이 다릅니다",
      zh: "库中缺少与其链接的文件所期望的符号：两者版本不同"),
    .harmful,
    Wording(
      en: "the program stops when it needs the symbol, at its start or later",
      ko: "프로그램이 시작할 때나 나중에 이 심볼이 필요해지면 멈춥니다",
      zh: "程序在启动时或之后需要该符号时停止"),
    causes: [.mixedParts, .staleCopy, .takenEarlier],
    remedy: Remedy(
      Wording(
        en: "see which file is taken for the library, and bring all parts to one version",
        ko: "라이브러리로 어느 파일이 쓰이는지 확인하고 모든 구성 요소의 버전을 맞추십시오",
        zh: "查看该库选用了哪个文件，并让所有组件保持同一版本"),
      command: "solder which {library}"),
    rules: ["mixed-family", "conflicting-copy", "shadowed-library"],
    samples: [
      "./app: relocation error: /opt/demo/d/libbar.so.1: symbol foo2 version FOO_2 not defined in file libfoo.so.1 with link time reference",
      "/usr/bin/app: relocation error: /lib/x86_64-linux-gnu/libnss_files.so.2: symbol __libc_readline_unlocked, version GLIBC_PRIVATE not defined in file libc.so.6 with link time reference",
    ])

  private static let versionTableLost = KnownMessage(
    "B18",
    [
      "Inconsistency detected by ld.so: dl-lookup.c: {number}: check_match: Assertion 'version->filename == NULL || ! _dl_name_match_p (version->filename, map)' failed!"
    ],
    meaning: Wording(
      en: "the library that was found has lost the symbol versions that the program looks for in "
        + "it",
      ko: "찾은 라이브러리에 프로그램이 찾는 심볼 버전이 없어졌습니다",
      zh: "找到的库失去了程序要在其中查找的符号版本"),
    .harmful,
    Wording(
      en: "the program does not start",
      ko: "프로그램이 시작되지 않습니다",
      zh: "程序无法启动"),
    causes: [
      Cause(
        Wording(
          en: "a build without symbol versions was copied over the library; a line before it "
            + "names the file (no version information available)",
          ko: "심볼 버전이 없는 빌드로 라이브러리를 덮어썼습니다. 앞줄의 `no version information available` 메시지에 파일 이름이 "
            + "있습니다",
          zh: "用没有符号版本的构建覆盖了该库；前面一行（no version information available）指出了文件名")),
      .takenEarlier,
    ],
    remedy: Remedy(
      Wording(
        en: "install the library again from the package that the program was built for; see what "
          + "else is wrong on the way",
        ko: "프로그램을 빌드할 때 쓴 패키지에서 라이브러리를 다시 설치하고, 다른 문제가 없는지 확인하십시오",
        zh: "从程序构建时所用的软件包重新安装该库，并检查是否还有其他问题"),
      command: "solder check"),
    rules: ["shadowed-library"],
    samples: [
      "    Inconsistency detected by ld.so: dl-lookup.c: 107: check_match: Assertion `version->filename == NULL || ! _dl_name_match_p (version->filename, map)' failed!",
      "app_1  | Inconsistency detected by ld.so: dl-lookup.c: 105: check_match: Assertion `version->filename == NULL || ! _dl_name_match_p (version->filename, map)' failed!",
    ])

  private static let newerCLibrary = KnownMessage(
    "B19", ["{path}: version 'GLIBC_{word}' not found (required by {other})"],
    meaning: Wording(
      en: "the program or library was built for a newer C library than this system has",
      ko: "프로그램이나 라이브러리가 이 시스템보다 새로운 C 라이브러리에 맞게 빌드되었습니다",
      zh: "程序或库是针对比本系统更新的 C 库构建的"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "it was built on, or copied from, a newer distribution",
          ko: "더 새로운 배포판에서 빌드했거나 복사해 왔습니다",
          zh: "它是在更新的发行版上构建的，或是从那里复制来的")),
      Cause(
        Wording(
          en: "a directory of the host is mounted into an older container",
          ko: "호스트의 디렉터리가 더 오래된 컨테이너에 마운트되어 있습니다",
          zh: "宿主机的目录被挂载进了更旧的容器")),
    ],
    remedy: Remedy(
      Wording(
        en: "take a build for this distribution, or a container of a newer one; never link or "
          + "copy another libc.so.6 into place",
        ko: "이 배포판용 빌드나 더 새로운 배포판의 컨테이너를 쓰십시오. 다른 libc.so.6 파일을 링크하거나 복사해 넣어서는 안 됩니다",
        zh: "使用适用于本发行版的构建，或更新发行版的容器；绝不要链接或复制别的 libc.so.6"),
      command: "ldd --version"),
    samples: [
      "    ./app: /lib/x86_64-linux-gnu/libm.so.6: version `GLIBC_2.99' not found (required by /opt/demo/y/d/libfoo.so.1)",
      "node: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.28' not found (required by node)",
    ])
}
