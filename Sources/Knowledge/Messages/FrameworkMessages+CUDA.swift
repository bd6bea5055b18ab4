extension KnownMessage {
  /// What is said of CUDA, of the driver and of other libraries.
  static let cudaAndDrivers: [KnownMessage] = [
    providerNotLoadedByONNX, partsOfCuBLASDiffer, noManagementLibrary, driverIsAStub, driverTooOld,
    noOracleClient,
  ]

  /// ONNX Runtime: a provider is not loaded.
  private static let providerNotLoadedByONNX = KnownMessage(
    "D22",
    [
      "libonnxruntime_providers_{word} with error: {library}: cannot open shared object file: No such file or directory",
      "libonnxruntime_providers_{word} with error: {text}",
    ],
    meaning: Wording(
      en: """
        ONNX Runtime could not load its GPU part, for a library that this part needs is not \
        found or does not fit
        """,
      ko: "ONNX Runtime이 GPU 부분을 로드하지 못했습니다. 그 부분에 필요한 라이브러리가 없거나 맞지 않습니다",
      zh: "ONNX Runtime 无法加载它的 GPU 部分，因为该部分所需的库没有找到或不匹配"),
    .harmful,
    Wording(
      en: """
        models run without the GPU, many times slower, unless the program insists on it and stops
        """,
      ko: "모델이 GPU 없이 훨씬 느리게 실행되며, GPU를 꼭 써야 하는 프로그램은 멈춥니다",
      zh: "模型不用 GPU 运行，慢很多倍；坚持使用 GPU 的程序则会停止"),
    causes: [
      .otherMajorOnly,
      .directoryNotSearched,
      .sonameLinkIsLost,
    ],
    remedy: .askForLibrary,
    rules: ["missing-soname-link", "dangling-link", "stale-cache"],
    samples: [
      """
      [ONNXRuntimeError] : 1 : FAIL : Failed to load library libonnxruntime_providers_cuda.so \
      with error: libcublasLt.so.11: cannot open shared object file: No such file or directory
      """,
      """
      [E:onnxruntime:Default, provider_bridge_ort.cc:1862] [ONNXRuntimeError] : 1 : FAIL : \
      Failed to load library /venv/lib/python3.10/site-packages/onnxruntime/capi/libonnxruntime\
      _providers_cuda.so with error: libcudnn.so.9: cannot open shared object file: No such \
      file or directory
      """,
    ])

  /// cuBLAS: two libraries of different releases.
  private static let partsOfCuBLASDiffer = KnownMessage(
    "D23",
    [
      "undefined symbol: cublasLtGetStatusString, version libcublasLt.so.{word}",
      "undefined symbol: cublasLt{word}, version libcublasLt.so.{word}",
      "symbol lookup error: {path}: undefined symbol: cublasLt{word}, version libcublasLt.so.{word}",
    ],
    meaning: Wording(
      en: """
        libcublas and libcublasLt belong together, and the loader took them from different \
        releases of CUDA
        """,
      ko: "libcublas와 libcublasLt는 함께 쓰는 라이브러리인데, 로더가 서로 다른 CUDA 릴리스에서 가져왔습니다",
      zh: "libcublas 与 libcublasLt 是配套的，而加载器从不同的 CUDA 发行版本中各取了一个"),
    .harmful,
    .callFails,
    causes: [
      Cause(
        Wording(
          en: """
            LD_LIBRARY_PATH names the system's CUDA, and the framework brings its own from pip \
            or conda
            """,
          ko: "LD_LIBRARY_PATH는 시스템의 CUDA를 지정하고, 프레임워크는 pip나 conda로 설치된 자체 CUDA를 가져옵니다",
          zh: "LD_LIBRARY_PATH 指定了系统的 CUDA，而框架又带有来自 pip 或 conda 的 CUDA"),
        shownBy: ["mixed-family", "shadowed-library"]),
      .olderCopyIsFirst,
    ],
    remedy: Remedy(
      Wording(
        en: """
          shows which file the loader takes for each of the two; take the directory of the wrong \
          one out of LD_LIBRARY_PATH, or run `unset LD_LIBRARY_PATH` for a framework that brings \
          its own
          """,
        ko: """
          두 라이브러리 각각에 대해 로더가 선택하는 파일을 보여 줍니다. 잘못된 쪽의 디렉터리를 LD_LIBRARY_PATH에서 빼거나, 자체 라이브러리가 있는 \
          프레임워크라면 `unset LD_LIBRARY_PATH` 명령을 실행하십시오
          """,
        zh: "显示加载器为两者各采用哪个文件；请把错误的目录移出 LD_LIBRARY_PATH，如果框架自带这些库，可运行 `unset LD_LIBRARY_PATH`"),
      command: "solder which libcublas.so.11 libcublasLt.so.11 libcublas.so.12 libcublasLt.so.12"),
    rules: ["mixed-family", "conflicting-copy", "shadowed-library"],
    samples: [
      """
      OSError: /usr/local/lib/python3.8/dist-packages/torch/lib/../../nvidia/cublas/lib/libcubl\
      as.so.11: undefined symbol: cublasLtGetStatusString, version libcublasLt.so.11
      """,
      """
      python: symbol lookup error: /opt/env/lib/libcublas.so.11: undefined symbol: \
      cublasLtHSHMatmulAlgoInit, version libcublasLt.so.11
      """,
    ])

  /// nvidia-smi: no libnvidia-ml.
  private static let noManagementLibrary = KnownMessage(
    "D24",
    [
      "NVIDIA-SMI couldn't find libnvidia-ml.so library in your system"
    ],
    meaning: Wording(
      en: "nvidia-smi found no libnvidia-ml.so.1, the part of NVIDIA's driver that it asks",
      ko: "nvidia-smi가 정보를 얻는 NVIDIA 드라이버의 libnvidia-ml.so.1을 찾지 못했습니다",
      zh: "nvidia-smi 没有找到它所依靠的 NVIDIA 驱动库 libnvidia-ml.so.1"),
    .harmful,
    Wording(
      en: "nvidia-smi and monitoring do not work; programs that compute may",
      ko: "nvidia-smi와 모니터링이 동작하지 않습니다. 계산 프로그램은 동작할 수도 있습니다",
      zh: "nvidia-smi 和监控无法工作；计算程序也许仍可运行"),
    causes: [
      Cause(
        Wording(
          en: """
            the container was not given the driver, or NVIDIA_DRIVER_CAPABILITIES lacks `utility`
            """,
          ko: "컨테이너에 드라이버를 제공하지 않았거나 NVIDIA_DRIVER_CAPABILITIES에 `utility`가 없습니다",
          zh: "容器中没有提供驱动，或者 NVIDIA_DRIVER_CAPABILITIES 中缺少 `utility`")),
      .sonameLinkIsLost,
      .cacheIsOld,
      Cause(
        Wording(
          en: "the driver is not installed whole, or was removed while nvidia-smi stayed",
          ko: "드라이버가 완전히 설치되지 않았거나, 드라이버를 제거했는데 nvidia-smi만 남았습니다",
          zh: "驱动没有完整安装，或者驱动已卸载而 nvidia-smi 仍在")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells whether and where the loader finds it; if the file is there without its link, \
          `sudo ldconfig` or `solder fix` makes it, else install the driver or start the \
          container with it
          """,
        ko: """
          로더가 이 라이브러리를 찾는지, 어디서 찾는지 알려 줍니다. 파일은 있고 링크만 없으면 `sudo ldconfig` 또는 `solder fix` 명령으로 \
          만들고, 파일이 없으면 드라이버를 설치하거나 컨테이너에 드라이버를 제공하십시오
          """,
        zh: "说明加载器能否找到它、在何处；如果文件存在只是缺少链接，可用 `sudo ldconfig` 或 `solder fix` 建立，否则请安装驱动，或在启动容器时提供驱动"),
      command: "solder which libnvidia-ml.so.1"),
    rules: ["missing-soname-link", "stale-cache", "dangling-link"],
    samples: [
      """
      NVIDIA-SMI couldn't find libnvidia-ml.so library in your system. Please make sure that \
      the NVIDIA Display Driver is properly installed and present in your system.
      """
    ])

  /// CUDA: the stub of the driver was loaded.
  private static let driverIsAStub = KnownMessage(
    "D25",
    [
      "CUDA driver is a stub library",
      "CUDA_ERROR_STUB_LIBRARY",
      "cudaErrorStubLibrary",
    ],
    meaning: Wording(
      en: """
        the loader took CUDA's stub of libcuda, which is made for linking only, in place of the \
        driver
        """,
      ko: "로더가 드라이버 대신 링크 전용으로 만들어진 CUDA의 libcuda 스텁을 로드했습니다",
      zh: "加载器没有采用驱动，而是加载了 CUDA 提供的、仅供链接使用的 libcuda 桩库"),
    .harmful,
    Wording(
      en: "every program that gets the stub runs without the GPU or stops",
      ko: "스텁을 로드한 프로그램은 모두 GPU 없이 실행되거나 멈춥니다",
      zh: "凡是加载到桩库的程序都无法使用 GPU，或者会停止"),
    causes: [
      Cause(
        Wording(
          en: "LD_LIBRARY_PATH or ld.so.conf names CUDA's `stubs` directory",
          ko: "LD_LIBRARY_PATH 또는 ld.so.conf에 CUDA의 `stubs` 디렉터리가 있습니다",
          zh: "LD_LIBRARY_PATH 或 ld.so.conf 中有 CUDA 的 `stubs` 目录"),
        shownBy: ["stub-in-search-path"]),
      Cause(
        Wording(
          en: """
            a link named libcuda.so.1 leads into the `stubs` directory, made to get something \
            built
            """,
          ko: "빌드를 위해 만든 libcuda.so.1 링크가 `stubs` 디렉터리를 가리킵니다",
          zh: "为了完成构建而建立的 libcuda.so.1 链接指向 `stubs` 目录"),
        shownBy: ["stub-in-search-path"]),
    ],
    remedy: Remedy(
      Wording(
        en: """
          shows which libcuda.so.1 is taken and what put its directory first; take `stubs` out \
          of there, give it to the linker only, by -L, and run `sudo ldconfig`
          """,
        ko: """
          어떤 libcuda.so.1을 선택하며 무엇 때문에 그 디렉터리가 먼저인지 보여 줍니다. 그곳에서 `stubs`를 빼고 링커에만 -L로 지정한 뒤 \
          `sudo ldconfig` 명령을 실행하십시오
          """,
        zh: "显示采用了哪个 libcuda.so.1，以及该目录为何排在前面；请从中去掉 `stubs`，只用 -L 提供给链接器，然后运行 `sudo ldconfig`"),
      command: "solder which libcuda.so.1"),
    rules: ["stub-in-search-path"],
    samples: [
      "RuntimeError: CUDA driver is a stub library",
      "cudaGetDeviceCount returned 34: CUDA driver is a stub library",
      "CUDA_ERROR_STUB_LIBRARY",
    ])

  /// CUDA: the driver is older than the program wants.
  private static let driverTooOld = KnownMessage(
    "D26",
    [
      "CUDA driver version is insufficient for CUDA runtime version"
    ],
    meaning: Wording(
      en: """
        the driver library that was loaded supports only an older CUDA than the program was \
        built with
        """,
      ko: "로드된 드라이버 라이브러리가 프로그램을 빌드한 CUDA보다 오래된 CUDA까지만 지원합니다",
      zh: "加载到的驱动库所支持的 CUDA 比构建程序所用的版本旧"),
    .harmful,
    .nothingOnTheGPU,
    causes: [
      Cause(
        Wording(
          en: "the driver is older than the CUDA of the program or the container image",
          ko: "드라이버가 프로그램이나 컨테이너 이미지의 CUDA보다 오래되었습니다",
          zh: "驱动比程序或容器镜像中的 CUDA 旧")),
      Cause(
        Wording(
          en: "an old copy of libcuda.so.1 is found before that of the driver in use",
          ko: "사용 중인 드라이버의 것보다 옛 libcuda.so.1 사본을 먼저 찾습니다",
          zh: "在当前驱动的库之前先找到了旧的 libcuda.so.1 副本"),
        shownBy: ["driver-mismatch", "shadowed-library", "conflicting-copy", "outdated-link"]),
      Cause(
        Wording(
          en: "the stub of CUDA or no driver at all is there",
          ko: "CUDA의 스텁이 로드되었거나 드라이버가 아예 없습니다",
          zh: "加载到的是 CUDA 的桩库，或者根本没有驱动"),
        shownBy: ["stub-in-search-path"]),
    ],
    remedy: Remedy(
      Wording(
        en: """
          shows which libcuda.so.1 is taken and which others there are; if it is that of the \
          driver in use, update the driver or use a program built with an older CUDA
          """,
        ko: """
          어떤 libcuda.so.1을 선택하며 다른 것이 더 있는지 보여 줍니다. 사용 중인 드라이버의 것이라면 드라이버를 업데이트하거나, 더 오래된 CUDA로 \
          빌드한 프로그램을 쓰십시오
          """,
        zh: "显示采用了哪个 libcuda.so.1，以及还有哪些；如果它属于当前驱动，请更新驱动，或使用以较旧 CUDA 构建的程序"),
      command: "solder which libcuda.so.1"),
    rules: ["driver-mismatch", "shadowed-library", "stub-in-search-path"],
    samples: [
      "RuntimeError: CUDA error: CUDA driver version is insufficient for CUDA runtime version",
      "-> CUDA driver version is insufficient for CUDA runtime version",
    ])

  /// Oracle: the client library cannot be loaded.
  private static let noOracleClient = KnownMessage(
    "D27",
    [
      "DPI-1047: Cannot locate a {word} Oracle Client library: '{library}: cannot open shared object file: No such file or directory",
      "DPI-1047: Cannot locate a {word} Oracle Client library: '{path}: file too short",
      "DPI-1047: Cannot locate a {word} Oracle Client library: '{path}: invalid ELF header",
      "DPI-1047: Cannot locate a {word} Oracle Client library: '{text}",
      "DPI-1047: Cannot locate a {word} Oracle Client library",
    ],
    meaning: Wording(
      en: """
        a driver for Oracle databases could not load libclntsh.so; the quoted text is what the \
        loader said
        """,
      ko: "Oracle 데이터베이스 드라이버가 libclntsh.so를 로드하지 못했습니다. 따옴표 안은 로더의 메시지입니다",
      zh: "Oracle 数据库的驱动程序无法加载 libclntsh.so；引号中是加载器给出的消息"),
    .harmful,
    Wording(
      en: """
        connections to Oracle databases fail, unless the driver can do without its client (thin \
        mode)
        """,
      ko: "Oracle 데이터베이스에 연결하지 못합니다. 클라이언트 없이 연결하는 thin 모드는 예외입니다",
      zh: "无法连接 Oracle 数据库，除非驱动可以不用客户端（thin 模式）"),
    causes: [
      Cause(
        Wording(
          en: "Oracle Instant Client is not installed, or its directory is not searched",
          ko: "Oracle Instant Client가 설치되어 있지 않거나, 로더가 그 디렉터리를 검색하지 않습니다",
          zh: "没有安装 Oracle Instant Client，或者加载器不搜索它的目录")),
      Cause(
        Wording(
          en: "its zip file was unpacked by Python or on Windows, which stored the links as text",
          ko: "zip 파일을 Python이나 Windows에서 풀어 링크가 텍스트로 저장되었습니다",
          zh: "zip 文件是用 Python 或在 Windows 上解压的，链接被存成了文本"),
        shownBy: ["text-stub", "empty-library"]),
      Cause(
        Wording(
          en: "it is a release before 18.3, whose zip file has no link libclntsh.so",
          ko: "18.3보다 이전 릴리스여서 zip 파일에 libclntsh.so 링크가 없습니다",
          zh: "它是 18.3 之前的版本，zip 文件中没有 libclntsh.so 链接"),
        shownBy: ["missing-soname-link"]),
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells where the loader looks and what it finds; put the client's directory into \
          /etc/ld.so.conf.d, run `sudo ldconfig`, and let `solder fix` in that directory turn \
          text files into links
          """,
        ko: """
          로더가 어디를 찾고 무엇을 찾았는지 알려 줍니다. 클라이언트의 디렉터리를 /etc/ld.so.conf.d에 적고 `sudo ldconfig` 명령을 \
          실행하십시오. 텍스트가 된 링크는 그 디렉터리에서 `solder fix` 명령으로 복구합니다
          """,
        zh: """
          说明加载器在何处查找、找到了什么；请把客户端的目录写入 /etc/ld.so.conf.d 并运行 `sudo ldconfig`，变成文本的链接可在该目录用 \
          `solder fix` 恢复
          """),
      command: "solder which libclntsh.so"),
    rules: ["text-stub", "missing-soname-link", "empty-library"],
    samples: [
      """
      DPI-1047: Cannot locate a 64-bit Oracle Client library: "libclntsh.so: cannot open \
      shared object file: No such file or directory". See \
      https://oracle.github.io/odpi/doc/installation.html#linux for help
      """,
      """
      cx_Oracle.DatabaseError: DPI-1047: Cannot locate a 64-bit Oracle Client library: \
      "/opt/oracle/instantclient_19_8/libclntsh.so: file too short".
      """,
    ])
}
