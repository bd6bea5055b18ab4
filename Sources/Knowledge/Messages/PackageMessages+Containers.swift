extension KnownMessage {
  /// What is said in containers, in WSL and on Android.
  static let containers: [KnownMessage] = [
    driverInImage, ldconfigFailedInHook, ldconfigNotFoundByHook, noConfigurationInWSL,
    ldconfigFailedInWSL, libraryNotFoundOnAndroid,
  ]

  /// NVIDIA's container tools: the driver is in the image already.
  private static let driverInImage = KnownMessage(
    "E17",
    [
      "nvidia-container-cli: mount error: file creation failed: {path}: file exists"
    ],
    meaning: Wording(
      en: """
        the image already has a library of NVIDIA's driver where the container tools put that of \
        the host
        """,
      ko: "컨테이너 도구가 호스트의 드라이버를 넣을 자리에 NVIDIA 드라이버의 라이브러리가 이미지에 이미 있습니다",
      zh: "容器工具要放置宿主机驱动库的位置上，镜像中已有 NVIDIA 驱动的库"),
    .harmful,
    .containerDoesNotStart,
    causes: [
      Cause(
        Wording(
          en: "an image was saved from a container in WSL, with the driver's files in it",
          ko: "WSL의 컨테이너에서 드라이버 파일이 들어 있는 채로 이미지를 저장했습니다",
          zh: "镜像是从 WSL 中的容器保存的，其中带有驱动的文件")),
      Cause(
        Wording(
          en: "a package of the image brought the driver's libraries, such as libnvidia-compute",
          ko: "이미지의 패키지(libnvidia-compute 등)가 드라이버 라이브러리를 설치했습니다",
          zh: "镜像中的软件包（例如 libnvidia-compute）安装了驱动的库")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          build the image without the driver's libraries (libcuda.so.*, libnvidia-*.so.*): do \
          not install packages of the driver in it, and do not commit a container that ran with \
          a GPU; the path below `merged` is the one in the image
          """,
        ko: """
          드라이버 라이브러리(libcuda.so.*, libnvidia-*.so.*) 없이 이미지를 만드십시오. 드라이버 패키지를 설치하지 말고, GPU를 쓴 \
          컨테이너를 커밋하지 마십시오. 경로의 `merged` 뒤가 이미지 안의 경로입니다
          """,
        zh: """
          请制作不含驱动库（libcuda.so.*、libnvidia-*.so.*）的镜像：不要在其中安装驱动软件包，也不要提交用过 GPU 的容器；路径中 `merged` \
          之后的部分就是镜像内的路径
          """)),
    samples: [
      """
      nvidia-container-cli: mount error: file creation failed: \
      /var/lib/docker/overlay2/706b1d/merged/usr/lib/x86_64-linux-gnu/libnvidia-ml.so.1: file \
      exists: unknown.
      """
    ])

  /// NVIDIA's container tools: ldconfig failed.
  private static let ldconfigFailedInHook = KnownMessage(
    "E18",
    [
      "nvidia-container-cli: ldcache error: process {program} failed with error code: {number}"
    ],
    meaning: .hookRunsLdconfig,
    .harmful,
    .containerDoesNotStart,
    causes: [
      Cause(
        Wording(
          en: """
            the container's root is read-only, or out of space, so that no cache can be written
            """,
          ko: "컨테이너의 루트가 읽기 전용이거나 공간이 부족하여 캐시를 쓸 수 없습니다",
          zh: "容器的根目录是只读的或空间不足，无法写入缓存")),
      Cause(
        Wording(
          en: """
            the configuration names a program that this host does not have: /sbin/ldconfig.real \
            is there on Ubuntu only, elsewhere it is /sbin/ldconfig
            """,
          ko: """
            설정에 이 호스트에 없는 프로그램이 지정되어 있습니다. /sbin/ldconfig.real은 Ubuntu에만 있고 다른 배포판에서는 \
            /sbin/ldconfig입니다
            """,
          zh: "配置中写的程序在这台宿主机上不存在：/sbin/ldconfig.real 只有 Ubuntu 才有，其他发行版是 /sbin/ldconfig")),
      Cause(
        Wording(
          en: "the host's ldconfig and its kernel or the image do not go together",
          ko: "호스트의 ldconfig가 커널이나 이미지와 맞지 않습니다",
          zh: "宿主机的 ldconfig 与内核或镜像不匹配")),
    ],
    remedy: .lookAtLdconfigSetting,
    samples: [
      """
      nvidia-container-cli: ldcache error: process /sbin/ldconfig.real failed with error code: \
      1: unknown
      """,
      """
      nvidia-container-cli: ldcache error: process /usr/sbin/ldconfig failed with error code: \
      127
      """,
    ])

  /// NVIDIA's container tools: no such ldconfig.
  private static let ldconfigNotFoundByHook = KnownMessage(
    "E19",
    [
      "could not start /usr/sbin/ldconfig: process execution failed: no such file or directory",
      "could not start /sbin/ldconfig: process execution failed: no such file or directory",
      "could not start /sbin/ldconfig.real: process execution failed: no such file or directory",
      "nvidia-container-cli: ldcache error: open failed: {program}: no such file or directory",
    ],
    meaning: .hookRunsLdconfig,
    .harmful,
    .containerDoesNotStart,
    causes: [
      Cause(
        Wording(
          en: """
            the configuration names a program that this host does not have: /sbin/ldconfig.real \
            is there on Ubuntu only, elsewhere it is /sbin/ldconfig
            """,
          ko: """
            설정에 이 호스트에 없는 프로그램이 지정되어 있습니다. /sbin/ldconfig.real은 Ubuntu에만 있고 다른 배포판에서는 \
            /sbin/ldconfig입니다
            """,
          zh: "配置中写的程序在这台宿主机上不存在：/sbin/ldconfig.real 只有 Ubuntu 才有，其他发行版是 /sbin/ldconfig")),
      Cause(
        Wording(
          en: "the name has no `@`, so it is looked for in the container, which has no ldconfig",
          ko: "이름에 `@`가 없어 컨테이너 안에서 찾는데, 컨테이너에 ldconfig가 없습니다",
          zh: "名称前没有 `@`，于是在容器中查找，而容器中没有 ldconfig")),
    ],
    remedy: .lookAtLdconfigSetting,
    samples: [
      "could not start /usr/sbin/ldconfig: process execution failed: no such file or directory",
      """
      nvidia-container-cli: ldcache error: open failed: /sbin/ldconfig.real: no such file or \
      directory: unknown.
      """,
    ])

  /// WSL: the loader's configuration cannot be written.
  private static let noConfigurationInWSL = KnownMessage(
    "E20",
    [
      "ConfigApplyWindowsLibPath:{number}: open /etc/ld.so.conf.d/ld.wsl.conf"
    ],
    meaning: Wording(
      en: """
        WSL wanted to name the directory of the GPU's libraries to the loader and could not \
        write the file for it
        """,
      ko: "WSL이 GPU 라이브러리의 디렉터리를 로더에 알려 주려 했지만 그 파일을 쓰지 못했습니다",
      zh: "WSL 要把 GPU 库的目录告知加载器，却无法写入相应的文件"),
    .sometimes,
    .onlyTheGPUOfWSL,
    causes: [
      Cause(
        Wording(
          en: """
            the distribution has no /etc/ld.so.conf.d, as Alpine, NixOS and Docker Desktop's own
            """,
          ko: "Alpine, NixOS, Docker Desktop 자체 배포판처럼 /etc/ld.so.conf.d가 없습니다",
          zh: "发行版没有 /etc/ld.so.conf.d，例如 Alpine、NixOS 和 Docker Desktop 自带的发行版")),
      Cause(
        Wording(
          en: "/etc is read-only",
          ko: "/etc가 읽기 전용입니다",
          zh: "/etc 是只读的")),
    ],
    remedy: .tellWSLNotToRunLdconfig,
    samples: [
      "WSL (1) ERROR: ConfigApplyWindowsLibPath:2536: open /etc/ld.so.conf.d/ld.wsl.conf failed 2",
      """
      [    1.5] WSL (1) ERROR: ConfigApplyWindowsLibPath:2469: open \
      /etc/ld.so.conf.d/ld.wsl.conf
      """,
    ])

  /// WSL: ldconfig could not be run.
  private static let ldconfigFailedInWSL = KnownMessage(
    "E21",
    [
      "Processing ldconfig failed",
      "/sbin/ldconfig failed with status {number}",
      "UtilCreateProcessAndWait:{number}: /sbin/ldconfig failed with {number}",
    ],
    meaning: Wording(
      en: "WSL could not run /sbin/ldconfig when the distribution started",
      ko: "배포판을 시작할 때 WSL이 /sbin/ldconfig를 실행하지 못했습니다",
      zh: "发行版启动时，WSL 无法运行 /sbin/ldconfig"),
    .sometimes,
    .onlyTheGPUOfWSL,
    causes: [
      Cause(
        Wording(
          en: "the distribution has no ldconfig, as NixOS and Alpine have none of glibc's",
          ko: "NixOS와 Alpine에는 glibc의 ldconfig가 없습니다",
          zh: "发行版没有 ldconfig，例如 NixOS 和 Alpine 都没有 glibc 的 ldconfig")),
      Cause(
        Wording(
          en: "ldconfig itself fails there; run it by hand to see its own message",
          ko: "ldconfig 자체가 실패합니다. 직접 실행하면 메시지를 볼 수 있습니다",
          zh: "ldconfig 本身运行失败；手工运行它即可看到它的消息")),
    ],
    remedy: .tellWSLNotToRunLdconfig,
    samples: [
      "Processing ldconfig failed",
      "WSL (2) ERROR: UtilCreateProcessAndWait:661: /sbin/ldconfig failed with 2",
    ])

  /// Android: a library is not in the package.
  private static let libraryNotFoundOnAndroid = KnownMessage(
    "E22",
    [
      "dlopen failed: library '{library}' not found: needed by {path}",
      "dlopen failed: library '{library}' not found",
    ],
    meaning: Wording(
      en: """
        Android's loader did not find a library that another one needs; an app's package holds \
        only names that end in .so
        """,
      ko: "다른 라이브러리에 필요한 라이브러리를 Android 로더가 찾지 못했습니다. 앱 패키지에는 .so로 끝나는 이름만 들어갑니다",
      zh: "Android 加载器没有找到另一个库所需的库；应用软件包中只能放以 .so 结尾的名称"),
    .harmful,
    Wording(
      en: "the app, or the part of it that needs the library, does not start",
      ko: "앱 또는 앱에서 이 라이브러리가 필요한 부분이 시작되지 않습니다",
      zh: "应用或其中需要该库的部分无法启动"),
    causes: [
      Cause(
        Wording(
          en: """
            the library has a version in its SONAME, such as libfoo.so.1, and its file was left \
            out of the package
            """,
          ko: "libfoo.so.1처럼 SONAME에 버전이 있어 파일이 패키지에서 빠졌습니다",
          zh: "库的 SONAME 带有版本号（例如 libfoo.so.1），其文件没有放进软件包")),
      Cause(
        Wording(
          en: "it was built for another processor, or was never put into the package",
          ko: "다른 프로세서용으로 빌드했거나 패키지에 넣지 않았습니다",
          zh: "它是为其他处理器构建的，或者根本没有放进软件包"),
        shownBy: ["foreign-architecture"]),
    ],
    remedy: Remedy(
      Wording(
        en: """
          build the library with a SONAME that ends in .so, `-Wl,-soname,libfoo.so`, and what \
          needs it anew; links do not help, for Android's packages hold none
          """,
        ko: """
          라이브러리를 `-Wl,-soname,libfoo.so`처럼 .so로 끝나는 SONAME으로 빌드하고, 그것을 쓰는 쪽도 다시 빌드하십시오. Android \
          패키지에는 링크가 들어가지 않으므로 링크는 도움이 되지 않습니다
          """,
        zh: """
          请以 .so 结尾的 SONAME 构建该库（`-Wl,-soname,libfoo.so`），并重新构建需要它的程序；Android 软件包不能存放链接，所以建立链接没有用
          """)),
    samples: [
      """
      dlopen failed: library "libfoo.so.1" not found: needed by \
      /data/app/org.example/lib/arm64/libbar.so in namespace classloader-namespace
      """,
      "java.lang.UnsatisfiedLinkError: dlopen failed: library \"libssl.so.1.1\" not found",
    ])
}
