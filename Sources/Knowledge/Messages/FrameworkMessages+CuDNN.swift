extension KnownMessage {
  /// What is said of cuDNN as a whole, and what cuDNN 8 says.
  static let cuDNN: [KnownMessage] = [
    olderCuDNN, olderCuDNNForTensorFlow1, otherCuDNNForOldTensorFlow, cuDNNNotBegun,
    symbolMissingInPartOfCuDNN, noDriverLibraryForCuDNN, partNotFoundByCuDNN,
  ]

  /// XLA, TensorFlow 2: an older cuDNN is loaded.
  private static let olderCuDNN = KnownMessage(
    "D10",
    [
      "Loaded runtime CuDNN library: {word} but source was compiled with: {word}. CuDNN library needs to have matching major version and equal or higher minor version",
      "Loaded runtime CuDNN library: {word} but source was compiled with: {word}",
    ],
    meaning: .olderThanBuiltWith,
    .harmful,
    Wording(
      en: "the framework refuses cuDNN, and what needs it fails",
      ko: "프레임워크가 이 cuDNN을 거부하며, cuDNN이 필요한 연산은 실패합니다",
      zh: "框架拒绝使用这个 cuDNN，需要它的运算都会失败"),
    causes: [
      .olderCopyIsFirst,
      Cause(
        Wording(
          en: """
            the cuDNN of the system is older than the framework, and nothing newer is installed
            """,
          ko: "시스템의 cuDNN이 프레임워크보다 오래되었고 더 새로운 것이 설치되어 있지 않습니다",
          zh: "系统的 cuDNN 比框架旧，而且没有安装更新的版本")),
    ],
    remedy: .askForCuDNN,
    rules: ["shadowed-library", "conflicting-copy", "outdated-link"],
    samples: [
      """
      Loaded runtime CuDNN library: 8.5.0 but source was compiled with: 8.6.0.  CuDNN library \
      needs to have matching major version and equal or higher minor version.
      """,
      """
      E external/xla/xla/stream_executor/cuda/cuda_dnn.cc:507] Loaded runtime CuDNN library: \
      9.1.0 but source was compiled with: 9.8.0.
      """,
    ])

  /// TensorFlow 1: an older cuDNN is loaded.
  private static let olderCuDNNForTensorFlow1 = KnownMessage(
    "D11",
    [
      "Loaded runtime CuDNN library: {word} but source was compiled with: {word}. CuDNN library major and minor version needs to match or have higher minor version in case of CuDNN 7.0 or later version"
    ],
    meaning: .olderThanBuiltWith,
    .harmful,
    Wording(
      en: "the framework refuses cuDNN, and what needs it fails",
      ko: "프레임워크가 이 cuDNN을 거부하며, cuDNN이 필요한 연산은 실패합니다",
      zh: "框架拒绝使用这个 cuDNN，需要它的运算都会失败"),
    causes: [
      .olderCopyIsFirst,
      Cause(
        Wording(
          en: """
            the cuDNN of the system is older than the framework, and nothing newer is installed
            """,
          ko: "시스템의 cuDNN이 프레임워크보다 오래되었고 더 새로운 것이 설치되어 있지 않습니다",
          zh: "系统的 cuDNN 比框架旧，而且没有安装更新的版本")),
    ],
    remedy: .askForCuDNNOf1,
    rules: ["shadowed-library", "conflicting-copy", "outdated-link"],
    samples: [
      """
      Loaded runtime CuDNN library: 7.1.2 but source was compiled with: 7.4.1.  CuDNN library \
      major and minor version needs to match or have higher minor version in case of CuDNN 7.0 \
      or later version.
      """
    ])

  /// TensorFlow before 1.5: another cuDNN is loaded.
  private static let otherCuDNNForOldTensorFlow = KnownMessage(
    "D12",
    [
      "Loaded runtime CuDNN library: {word} (compatibility version {word}) but source was compiled with {word} (compatibility version {word})"
    ],
    meaning: .olderThanBuiltWith,
    .harmful,
    Wording(
      en: "the framework refuses cuDNN, and what needs it fails",
      ko: "프레임워크가 이 cuDNN을 거부하며, cuDNN이 필요한 연산은 실패합니다",
      zh: "框架拒绝使用这个 cuDNN，需要它的运算都会失败"),
    causes: [
      .olderCopyIsFirst,
      Cause(
        Wording(
          en: """
            the cuDNN of the system is older than the framework, and nothing newer is installed
            """,
          ko: "시스템의 cuDNN이 프레임워크보다 오래되었고 더 새로운 것이 설치되어 있지 않습니다",
          zh: "系统的 cuDNN 比框架旧，而且没有安装更新的版本")),
    ],
    remedy: .askForCuDNNOf1,
    rules: ["shadowed-library", "conflicting-copy", "outdated-link"],
    samples: [
      """
      Loaded runtime CuDNN library: 7201 (compatibility version 7200) but source was compiled \
      with 7004 (compatibility version 7000).  If using a binary install, upgrade your CuDNN \
      library to match.
      """
    ])

  /// XLA: cuDNN could not be begun.
  private static let cuDNNNotBegun = KnownMessage(
    "D13",
    [
      "FAILED_PRECONDITION: DNN library initialization failed",
      "UNIMPLEMENTED: DNN library is not found",
    ],
    meaning: Wording(
      en: """
        XLA, which JAX and TensorFlow compute with, could not load or begin cuDNN; the reason \
        stands in lines before this one
        """,
      ko: "JAX와 TensorFlow가 쓰는 XLA가 cuDNN을 로드하거나 초기화하지 못했습니다. 이유는 앞줄들에 있습니다",
      zh: "JAX 和 TensorFlow 所用的 XLA 无法加载或初始化 cuDNN；原因写在前面各行"),
    .harmful,
    .callFails,
    causes: [
      .olderCopyIsFirst,
      .partsFromTwoPlaces,
      Cause(
        Wording(
          en: "the GPU has no memory left for cuDNN, which is no matter of libraries",
          ko: "GPU 메모리가 부족하여 cuDNN을 초기화하지 못했으며, 이는 라이브러리 문제가 아닙니다",
          zh: "GPU 显存不足以初始化 cuDNN，这与库无关")),
    ],
    remedy: .askForCuDNN,
    rules: ["mixed-family", "shadowed-library", "conflicting-copy", "outdated-link"],
    samples: [
      "XlaRuntimeError: FAILED_PRECONDITION: DNN library initialization failed.",
      """
      jaxlib.xla_extension.XlaRuntimeError: FAILED_PRECONDITION: DNN library initialization \
      failed. Look at the errors above for more details.
      """,
    ])

  /// cuDNN 8: parts of several releases.
  private static let symbolMissingInPartOfCuDNN = KnownMessage(
    "D14",
    [
      "Could not load library {library}. Error: {path}: symbol {word}, version {word} not defined in file {other} with link time reference",
      "Could not load library {library}. Error: {path}: symbol {word} version {word} not defined in file {other} with link time reference",
      "Could not load library {library}. Error: {path}: undefined symbol: {word}, version {word}",
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
      """
      Could not load library libcudnn_cnn_train.so.8. Error: \
      /usr/local/cuda/lib64/libcudnn_ops_train.so.8: symbol _Z22cudnnGenericOp, version \
      libcudnn_ops_infer.so.8 not defined in file libcudnn_ops_infer.so.8 with link time \
      reference
      """,
      """
      Could not load library libcudnn_cnn_train.so.8. Error: \
      /opt/env/bin/../lib/libcudnn_ops_train.so.8: undefined symbol: _Z22cudnnGenericOp, \
      version libcudnn_ops_infer.so.8
      """,
    ])

  /// cuDNN 8 asks for `libcuda.so`.
  private static let noDriverLibraryForCuDNN = KnownMessage(
    "D15",
    [
      "Could not load library {other}. Error: libcuda.so: cannot open shared object file: No such file or directory"
    ],
    meaning: Wording(
      en: """
        cuDNN asked the loader for libcuda.so, the unversioned name of NVIDIA's driver library, \
        which its cache does not have
        """,
      ko: "cuDNN이 NVIDIA 드라이버 라이브러리의 버전 없는 이름인 libcuda.so를 요청했는데, 로더의 캐시에 이 이름이 없습니다",
      zh: "cuDNN 向加载器请求 NVIDIA 驱动库的无版本名称 libcuda.so，而加载器的缓存中没有它"),
    .harmful,
    Wording(
      en: "the program ends; others use the GPU, for they ask for libcuda.so.1",
      ko: "이 프로그램은 종료됩니다. 다른 프로그램은 libcuda.so.1을 요청하므로 GPU를 쓸 수 있습니다",
      zh: "该程序会终止；其他程序请求的是 libcuda.so.1，因此仍可使用 GPU"),
    causes: [
      Cause(
        Wording(
          en: """
            in WSL 2 the driver's names are copies and not links, and ldconfig leaves such a \
            libcuda.so out of the cache
            """,
          ko: "WSL 2에서는 드라이버의 이름들이 링크가 아닌 사본이며, ldconfig는 이런 libcuda.so를 캐시에 넣지 않습니다",
          zh: "在 WSL 2 中，驱动的各个名称是副本而不是链接，ldconfig 不会把这样的 libcuda.so 写入缓存"),
        shownBy: ["hard-copy"]),
      Cause(
        Wording(
          en: """
            the driver was put into the container with libcuda.so.1 only, as by older NVIDIA \
            container tools
            """,
          ko: "이전 버전의 NVIDIA 컨테이너 도구처럼 컨테이너에 libcuda.so.1만 넣었습니다",
          zh: "较旧的 NVIDIA 容器工具只把 libcuda.so.1 放进了容器")),
      Cause(
        Wording(
          en: "NVIDIA's driver is not installed",
          ko: "NVIDIA 드라이버가 설치되어 있지 않습니다",
          zh: "没有安装 NVIDIA 驱动")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells where libcuda.so is and why the loader does not take it; in WSL 2 `solder fix \
          --wsl links` mends it for good, and LD_LIBRARY_PATH=/usr/lib/wsl/lib for one program
          """,
        ko: """
          libcuda.so가 어디 있고 로더가 왜 쓰지 않는지 알려 줍니다. WSL 2에서는 `solder fix --wsl links` 명령으로 계속 유지되게 \
          복구하거나, 한 프로그램에만 LD_LIBRARY_PATH=/usr/lib/wsl/lib 값을 주십시오
          """,
        zh: """
          说明 libcuda.so 在何处、加载器为何不用它；在 WSL 2 中可用 `solder fix --wsl links` 持久修复，或只为一个程序设置 \
          LD_LIBRARY_PATH=/usr/lib/wsl/lib
          """),
      command: "solder which libcuda.so libcuda.so.1"),
    rules: ["hard-copy"],
    samples: [
      """
      Could not load library libcudnn_cnn_infer.so.8. Error: libcuda.so: cannot open shared \
      object file: No such file or directory
      """
    ])

  /// cuDNN 8: a part is not found.
  private static let partNotFoundByCuDNN = KnownMessage(
    "D16",
    [
      "Could not load library {other}. Error: {library}: cannot open shared object file: No such file or directory",
      "Please make sure {library} is in your library path!",
    ],
    meaning: Wording(
      en: """
        cuDNN loads its parts when they are needed, and the loader found no usable file for one \
        of them
        """,
      ko: "cuDNN은 필요할 때 자신의 부분 라이브러리를 로드하는데, 로더가 그중 하나의 쓸 만한 파일을 찾지 못했습니다",
      zh: "cuDNN 在需要时才加载各个组成库，而加载器没有找到其中一个的可用文件"),
    .harmful,
    Wording(
      en: "the program ends at the first call that needs the part",
      ko: "이 부분이 필요한 첫 호출에서 프로그램이 종료됩니다",
      zh: "程序在第一次调用到该部分时终止"),
    causes: [
      .directoryNotSearched,
      .sonameLinkIsLost,
      Cause(
        Wording(
          en: "cuDNN 9 is installed, and the program was built for cuDNN 8",
          ko: "cuDNN 9가 설치되어 있지만 프로그램은 cuDNN 8용으로 빌드되었습니다",
          zh: "安装的是 cuDNN 9，而程序是为 cuDNN 8 构建的")),
      .cacheIsOld,
    ],
    remedy: .askForLibrary,
    rules: ["missing-soname-link", "dangling-link", "stale-cache"],
    samples: [
      """
      Could not load library libcudnn_ops_infer.so.8. Error: libcudnn_ops_infer.so.8: cannot \
      open shared object file: No such file or directory
      """,
      "Please make sure libcudnn_cnn_infer.so.8 is in your library path!",
    ])
}
