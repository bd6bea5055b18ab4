extension KnownMessage {
  /// What TensorFlow says.
  static let tensorFlow: [KnownMessage] = [
    libraryNotLoadedByTensorFlow, libraryNotOpenedByOldTensorFlow, cuDNNNotLoadedByOldTensorFlow,
    librariesNotLoadedByTensorFlow, noTensorRTForTensorFlow,
  ]

  /// TensorFlow 2: a library of CUDA is not loaded.
  private static let libraryNotLoadedByTensorFlow = KnownMessage(
    "D5",
    [
      "Could not load dynamic library '{library}'; dlerror: {text}",
      "Could not load dynamic library '{library}'; dlerror: {other}: cannot open shared object file: No such file or directory",
      "Could not load dynamic library '{library}'; dlerror: {other}: file too short",
      "Could not load dynamic library '{library}'; dlerror: {other}: invalid ELF header",
    ],
    meaning: Wording(
      en: """
        TensorFlow could not load a library of CUDA, cuDNN or TensorRT under the name it was \
        built for
        """,
      ko: "TensorFlow가 빌드할 때 정해진 이름으로 CUDA, cuDNN 또는 TensorRT의 라이브러리를 로드하지 못했습니다",
      zh: "TensorFlow 无法按构建时确定的名称加载 CUDA、cuDNN 或 TensorRT 的某个库"),
    .sometimes,
    Wording(
      en: """
        for a library of CUDA or cuDNN TensorFlow computes without the GPU; libnvinfer is missed \
        by TensorRT's users only
        """,
      ko: "CUDA나 cuDNN의 라이브러리이면 TensorFlow가 GPU 없이 계산합니다. libnvinfer는 TensorRT 사용자에게만 필요합니다",
      zh: "如果是 CUDA 或 cuDNN 的库，TensorFlow 就不用 GPU 计算；libnvinfer 只有 TensorRT 的用户才需要"),
    causes: [
      .otherMajorOnly,
      .sonameLinkIsLost,
      .directoryNotSearched,
    ],
    remedy: .askForLibrary,
    rules: ["missing-soname-link", "dangling-link", "stale-cache"],
    samples: [
      """
      W tensorflow/stream_executor/platform/default/dso_loader.cc:64] Could not load dynamic \
      library 'libcudart.so.11.0'; dlerror: libcudart.so.11.0: cannot open shared object file: \
      No such file or directory; LD_LIBRARY_PATH: /usr/local/cuda/lib64
      """,
      """
      Could not load dynamic library 'libcudnn.so.8'; dlerror: \
      /usr/local/cuda/lib64/libcudnn.so.8: file too short; LD_LIBRARY_PATH: \
      /usr/local/cuda/lib64
      """,
    ])

  /// TensorFlow 0 and 1: a library of CUDA is not opened.
  private static let libraryNotOpenedByOldTensorFlow = KnownMessage(
    "D6",
    [
      "Couldn't open CUDA library {library}. LD_LIBRARY_PATH: {text}",
      "Couldn't open CUDA library {library}",
    ],
    meaning: Wording(
      en: "TensorFlow could not open a library of CUDA or cuDNN under the name it was built for",
      ko: "TensorFlow가 빌드할 때 정해진 이름으로 CUDA나 cuDNN의 라이브러리를 열지 못했습니다",
      zh: "TensorFlow 无法按构建时确定的名称打开 CUDA 或 cuDNN 的某个库"),
    .harmful,
    .nothingOnTheGPU,
    causes: [
      .otherMajorOnly,
      .sonameLinkIsLost,
      .directoryNotSearched,
    ],
    remedy: .askForLibrary,
    rules: ["missing-soname-link", "dangling-link", "stale-cache"],
    samples: [
      """
      I tensorflow/stream_executor/dso_loader.cc:105] Couldn't open CUDA library \
      libcudnn.so.5. LD_LIBRARY_PATH: /usr/local/cuda/lib64
      """
    ])

  /// TensorFlow 0 and 1: no cuDNN.
  private static let cuDNNNotLoadedByOldTensorFlow = KnownMessage(
    "D7",
    [
      "Unable to load cuDNN DSO"
    ],
    meaning: Wording(
      en: "TensorFlow found no cuDNN under the name it was built for",
      ko: "TensorFlow가 빌드할 때 정해진 이름의 cuDNN을 찾지 못했습니다",
      zh: "TensorFlow 没有找到构建时所用名称的 cuDNN"),
    .harmful,
    Wording(
      en: "what needs cuDNN, convolutions above all, fails or is computed without the GPU",
      ko: "합성곱처럼 cuDNN이 필요한 연산이 실패하거나 GPU 없이 계산됩니다",
      zh: "卷积等需要 cuDNN 的运算会失败，或者不用 GPU 计算"),
    causes: [
      .sonameLinkIsLost,
      .otherMajorOnly,
      .directoryNotSearched,
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells which cuDNN the loader would take for each name that these releases ask for; \
          install the one that the line before names, and do not link another major version to it
          """,
        ko: """
          이 릴리스들이 요청하는 이름마다 로더가 어떤 cuDNN을 선택하는지 알려 줍니다. 앞줄에 나오는 버전을 설치하고, 다른 주 버전을 그 이름으로 링크하지 \
          마십시오
          """,
        zh: "说明对于这些版本所请求的各个名称，加载器会采用哪个 cuDNN；请安装上一行所写的版本，不要把别的主版本链接成这个名称"),
      command: "solder which libcudnn.so.5 libcudnn.so.6 libcudnn.so.7"),
    rules: ["missing-soname-link", "dangling-link"],
    samples: [
      "I tensorflow/stream_executor/cuda/cuda_dnn.cc:3448] Unable to load cuDNN DSO"
    ])

  /// TensorFlow 2: the sum of what is missing.
  private static let librariesNotLoadedByTensorFlow = KnownMessage(
    "D8",
    [
      "Cannot dlopen some GPU libraries"
    ],
    meaning: Wording(
      en: """
        TensorFlow gives up the GPU because libraries are missing; it is the sum of lines before \
        it, which name them
        """,
      ko: "라이브러리가 없어 TensorFlow가 GPU를 쓰지 않습니다. 앞줄들을 요약한 메시지이며, 없는 라이브러리는 앞줄에 나옵니다",
      zh: "由于缺少库，TensorFlow 放弃使用 GPU；这是对前面各行的总结，缺少的库写在前面"),
    .harmful,
    .nothingOnTheGPU,
    causes: [
      .otherMajorOnly,
      .sonameLinkIsLost,
      .directoryNotSearched,
    ],
    remedy: Remedy(
      Wording(
        en: """
          looks through all directories of the loader for lost links and an old cache; give the \
          lines before this one to `solder explain` too, since they name each library
          """,
        ko: """
          로더가 검색하는 모든 디렉터리에서 잃어버린 링크와 오래된 캐시를 찾습니다. 라이브러리 이름이 나오는 앞줄들도 `solder explain` 명령에 넣어 \
          보십시오
          """,
        zh: "在加载器的所有目录中查找丢失的链接和过时的缓存；前面各行写有每个库的名称，请一并交给 `solder explain`"),
      command: "solder check"),
    rules: ["missing-soname-link", "dangling-link", "stale-cache"],
    samples: [
      """
      Cannot dlopen some GPU libraries. Please make sure the missing libraries mentioned above \
      are installed properly if you would like to use GPU.
      """
    ])

  /// TensorFlow: no TensorRT.
  private static let noTensorRTForTensorFlow = KnownMessage(
    "D9",
    [
      "TF-TRT Warning: Could not find TensorRT",
      "TF-TRT Warning: Cannot dlopen some TensorRT libraries",
    ],
    meaning: Wording(
      en: "TensorFlow found no TensorRT of the major version it was built for",
      ko: "TensorFlow가 빌드할 때 쓴 주 버전의 TensorRT를 찾지 못했습니다",
      zh: "TensorFlow 没有找到与构建时主版本相同的 TensorRT"),
    .harmless,
    Wording(
      en: "only programs that use TF-TRT need it; all else runs on the GPU as before",
      ko: "TF-TRT를 쓰는 프로그램에만 필요하며, 나머지는 그대로 GPU에서 실행됩니다",
      zh: "只有使用 TF-TRT 的程序才需要它，其余程序照常在 GPU 上运行"),
    causes: [
      Cause(
        Wording(
          en: "TensorRT is not installed, which is the usual case",
          ko: "TensorRT가 설치되어 있지 않으며, 대부분 이 경우입니다",
          zh: "没有安装 TensorRT，大多数情况都是如此")),
      Cause(
        Wording(
          en: "TensorRT of another major version is installed",
          ko: "주 버전이 다른 TensorRT가 설치되어 있습니다",
          zh: "安装的 TensorRT 主版本不同")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          nothing has to be done unless you use TF-TRT; then install the version that this \
          TensorFlow was built for, for another major version under that name crashes
          """,
        ko: """
          TF-TRT를 쓰지 않으면 할 일이 없습니다. 쓴다면 이 TensorFlow를 빌드한 버전을 설치하십시오. 다른 주 버전을 그 이름으로 링크하면 비정상 \
          종료합니다
          """,
        zh: "如果不用 TF-TRT，无需处理；如果要用，请安装构建此 TensorFlow 时所用的版本，把别的主版本链接成那个名称会导致崩溃"),
      command: "solder which libnvinfer.so.7 libnvinfer.so.8 libnvinfer.so.10"),
    rules: ["missing-soname-link"],
    samples: [
      """
      W tensorflow/compiler/tf2tensorrt/utils/py_utils.cc:38] TF-TRT Warning: Could not find \
      TensorRT
      """,
      """
      TF-TRT Warning: Cannot dlopen some TensorRT libraries. If you would like to use Nvidia \
      GPU with TensorRT, please make sure the missing libraries mentioned above are installed \
      properly.
      """,
    ])
}
