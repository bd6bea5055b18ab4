extension KnownMessage {
  /// What cuDNN 9 says.
  static let cuDNN9: [KnownMessage] = [
    noneOfNamesFoundByCuDNN, invalidHandleInCuDNN, versionMismatchInCuDNN8,
    versionMismatchInCuDNN9, partNotLoadedByCuDNN9,
  ]

  /// cuDNN 9: a part is found under none of its names.
  private static let noneOfNamesFoundByCuDNN = KnownMessage(
    "D17",
    [
      "Unable to load any of {{{other}, {word}, {library}, {text}}",
      "Unable to load any of {{lib{text}}",
    ],
    meaning: Wording(
      en: """
        cuDNN 9 tried all names of one of its parts, from the full version to the unversioned \
        one, and could load none
        """,
      ko: "cuDNN 9가 한 부분 라이브러리를 전체 버전 이름부터 버전 없는 이름까지 모두 시도했지만 하나도 로드하지 못했습니다",
      zh: "cuDNN 9 尝试了某个组成库的全部名称，从完整版本号到无版本名称，一个也没能加载"),
    .harmful,
    Wording(
      en: "the program ends at the first call that needs the part",
      ko: "이 부분이 필요한 첫 호출에서 프로그램이 종료됩니다",
      zh: "程序在第一次调用到该部分时终止"),
    causes: [
      Cause(
        Wording(
          en: """
            cuDNN came with a Python package, and its directory is not searched by this program
            """,
          ko: "cuDNN이 Python 패키지로 설치되어 이 프로그램이 그 디렉터리를 검색하지 않습니다",
          zh: "cuDNN 是随 Python 软件包安装的，而该程序不搜索那个目录")),
      Cause(
        Wording(
          en: "cuDNN 9 is not installed, only cuDNN 8",
          ko: "cuDNN 8만 설치되어 있고 cuDNN 9는 없습니다",
          zh: "没有安装 cuDNN 9，只有 cuDNN 8")),
      .sonameLinkIsLost,
      .cacheIsOld,
    ],
    remedy: .askForLibrary,
    rules: ["missing-soname-link", "dangling-link", "stale-cache"],
    samples: [
      """
      Unable to load any of {libcudnn_ops.so.9.1.0, libcudnn_ops.so.9.1, libcudnn_ops.so.9, \
      libcudnn_ops.so}
      """,
      """
      Unable to load any of {libcudnn_engines_precompiled.so.9.10.2, \
      libcudnn_engines_precompiled.so.9.10, libcudnn_engines_precompiled.so.9, \
      libcudnn_engines_precompiled.so}
      """,
    ])

  /// cuDNN 9 goes on without a part.
  private static let invalidHandleInCuDNN = KnownMessage(
    "D18",
    [
      "Invalid handle. Cannot load symbol {word}"
    ],
    meaning: Wording(
      en: """
        cuDNN wanted a function of a part that it could not load; the line before names the part
        """,
      ko: "cuDNN이 로드하지 못한 부분의 함수를 쓰려고 했습니다. 앞줄에 그 부분의 이름이 있습니다",
      zh: "cuDNN 要用到某个未能加载的组成库中的函数；上一行写有该组成库的名称"),
    .harmful,
    Wording(
      en: "the program ends",
      ko: "프로그램이 종료됩니다",
      zh: "程序会终止"),
    causes: [
      .directoryNotSearched,
      .sonameLinkIsLost,
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells which cuDNN the loader takes and whether its parts are found beside it; give the \
          line before this one to `solder explain` too
          """,
        ko: "로더가 어떤 cuDNN을 선택하고 그 부분들을 찾는지 알려 줍니다. 앞줄도 `solder explain` 명령에 넣어 보십시오",
        zh: "说明加载器采用哪个 cuDNN、能否找到其各个组成库；请把上一行也交给 `solder explain`"),
      command: "solder which libcudnn.so.9 libcudnn_graph.so.9 libcudnn_ops.so.9 libcudnn_cnn.so.9"),
    rules: ["missing-soname-link", "dangling-link"],
    samples: [
      "Invalid handle. Cannot load symbol cudnnCreateTensorDescriptor"
    ])

  /// cuDNN: a part is of another version.
  private static let versionMismatchInCuDNN8 = KnownMessage(
    "D19",
    [
      "CUDNN_STATUS_VERSION_MISMATCH"
    ],
    meaning: .partsOfOtherReleases,
    .harmful,
    .callFails,
    causes: [
      .partsFromTwoPlaces
    ],
    remedy: .findTheMixture,
    rules: ["mixed-family", "conflicting-copy", "shadowed-library"],
    samples: [
      "RuntimeError: cuDNN error: CUDNN_STATUS_VERSION_MISMATCH"
    ])

  /// cuDNN 9: a part is of another version.
  private static let versionMismatchInCuDNN9 = KnownMessage(
    "D20",
    [
      "CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH"
    ],
    meaning: .partsOfOtherReleases,
    .harmful,
    .callFails,
    causes: [
      .partsFromTwoPlaces
    ],
    remedy: .findTheMixture,
    rules: ["mixed-family", "conflicting-copy", "shadowed-library"],
    samples: [
      "RuntimeError: cuDNN error: CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH"
    ])

  /// cuDNN 9: a part cannot be loaded.
  private static let partNotLoadedByCuDNN9 = KnownMessage(
    "D21",
    [
      "CUDNN_STATUS_SUBLIBRARY_LOADING_FAILED"
    ],
    meaning: Wording(
      en: "cuDNN 9 could not load one of its parts",
      ko: "cuDNN 9가 자신의 부분 라이브러리 하나를 로드하지 못했습니다",
      zh: "cuDNN 9 未能加载它的某个组成库"),
    .harmful,
    .callFails,
    causes: [
      .sonameLinkIsLost,
      .directoryNotSearched,
      .partsFromTwoPlaces,
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells which parts of cuDNN the loader finds, and where; parts of one release belong \
          into one directory, and lost links are made again there by `solder fix`
          """,
        ko: """
          로더가 cuDNN의 어느 부분을 어디서 찾는지 알려 줍니다. 한 릴리스의 부분들은 한 디렉터리에 있어야 하며, 잃어버린 링크는 그곳에서 `solder \
          fix` 명령으로 다시 만듭니다
          """,
        zh: "说明加载器能找到 cuDNN 的哪些组成库、在何处；同一发行版本的各部分应放在同一目录，丢失的链接可在那里用 `solder fix` 恢复"),
      command: "solder which libcudnn.so.9 libcudnn_graph.so.9 libcudnn_ops.so.9 libcudnn_cnn.so.9"),
    rules: ["missing-soname-link", "dangling-link", "mixed-family"],
    samples: [
      "RuntimeError: cuDNN error: CUDNN_STATUS_SUBLIBRARY_LOADING_FAILED"
    ])
}
