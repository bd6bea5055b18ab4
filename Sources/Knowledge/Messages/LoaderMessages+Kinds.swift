extension KnownMessage {
  /// What the loader says about libraries that are not for this program.
  static let loaderKinds: [KnownMessage] = [
    wrongClass,
    wrongByteOrder,
    wrongSystem,
    notLoadableType,
    programAsLibrary,
    noStaticTLS,
    executableStack,
    wrongPageSize,
  ]

  private static let wrongClass = KnownMessage(
    "B6",
    [
      "error while loading shared libraries: {library}: wrong ELF class: ELFCLASS32",
      "error while loading shared libraries: {library}: wrong ELF class: ELFCLASS64",
      "{library}: wrong ELF class: ELFCLASS32",
      "{library}: wrong ELF class: ELFCLASS64",
    ],
    meaning: Wording(
      en: "only a library of the other word size was found: 32 bits for a 64-bit program, or the "
        + "other way",
      ko: "비트 수가 다른 라이브러리만 있습니다: 64비트 프로그램에 32비트 라이브러리, 또는 그 반대입니다",
      zh: "只找到了另一种位数的库：64 位程序遇到 32 位的库，或者相反"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "the library is not installed for this program's word size",
          ko: "이 프로그램의 비트 수에 맞는 라이브러리가 설치되어 있지 않습니다",
          zh: "没有安装与该程序位数相符的库"),
        shownBy: ["foreign-architecture"]),
      Cause(
        Wording(
          en: "LD_LIBRARY_PATH names a directory of the other word size",
          ko: "LD_LIBRARY_PATH에 비트 수가 다른 디렉터리가 있습니다",
          zh: "LD_LIBRARY_PATH 中有另一种位数的目录"),
        shownBy: ["foreign-architecture"]),
    ],
    remedy: Remedy(
      Wording(
        en: "install the library for the program's word size; on Debian and Ubuntu the 32-bit "
          + "packages end in :i386",
        ko: "프로그램의 비트 수에 맞는 라이브러리를 설치하십시오. Debian과 Ubuntu의 32비트 패키지는 이름이 :i386으로 끝납니다",
        zh: "安装与程序位数相符的库；在 Debian 和 Ubuntu 中，32 位软件包的名称以 :i386 结尾"),
      command: "solder which {library}"),
    rules: ["foreign-architecture"],
    samples: [
      "    ./app: error while loading shared libraries: libfoo.so.1: wrong ELF class: ELFCLASS32",
      "java.lang.UnsatisfiedLinkError: /opt/app/libfoo.so: /opt/app/libfoo.so: wrong ELF class: ELFCLASS64",
    ])

  private static let wrongByteOrder = KnownMessage(
    "B7",
    [
      "{path}: ELF file data encoding not little-endian",
      "{path}: ELF file data encoding not big-endian",
    ],
    meaning: Wording(
      en: "the library is for processors with the other byte order",
      ko: "라이브러리가 바이트 순서가 다른 프로세서용입니다",
      zh: "该库用于字节序不同的处理器"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "a library for another machine was copied in, such as one of s390x or PowerPC",
          ko: "s390x나 PowerPC 같은 다른 시스템용 라이브러리를 복사해 넣었습니다",
          zh: "复制进了其他机器的库，例如 s390x 或 PowerPC 的库"),
        shownBy: ["foreign-architecture"]),
      Cause(
        Wording(
          en: "the file's first bytes are damaged",
          ko: "파일의 첫 바이트들이 손상되었습니다",
          zh: "文件开头的字节已损坏"),
        shownBy: ["truncated-library", "not-a-library"]),
    ],
    remedy: .readHeader,
    rules: ["foreign-architecture", "truncated-library", "not-a-library"],
    samples: [
      "    ./app: error while loading shared libraries: /opt/demo/y/d/libfoo.so.1: ELF file data encoding not little-endian",
      "/usr/s390x-linux-gnu/lib/libfoo.so.1: ELF file data encoding not little-endian",
    ])

  private static let wrongSystem = KnownMessage(
    "B8", ["{path}: ELF file OS ABI invalid", "{path}: ELF file ABI version invalid"],
    meaning: Wording(
      en: "the library is made for another system, or needs a newer C library than this one",
      ko: "라이브러리가 다른 운영 체제용이거나 지금보다 새로운 C 라이브러리가 필요합니다",
      zh: "该库是为其他系统制作的，或者需要比当前更新的 C 库"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "it was built for another system, such as FreeBSD",
          ko: "FreeBSD 같은 다른 운영 체제용으로 빌드되었습니다",
          zh: "它是为 FreeBSD 等其他系统构建的")),
      Cause(
        Wording(
          en: "it uses what only a newer loader knows (ABI version)",
          ko: "더 새로운 로더만 아는 기능을 씁니다(ABI version)",
          zh: "它使用了只有更新的加载器才支持的功能（ABI version）")),
      Cause(
        Wording(
          en: "the file's first bytes are damaged or were patched",
          ko: "파일의 첫 바이트들이 손상되었거나 패치되었습니다",
          zh: "文件开头的字节已损坏或被修改")),
    ],
    remedy: .readHeader,
    samples: [
      "    ./app: error while loading shared libraries: /opt/demo/y/d/libfoo.so.1: ELF file OS ABI invalid",
      "./app: error while loading shared libraries: /usr/local/lib/libfoo.so.1: ELF file ABI version invalid",
    ])

  private static let notLoadableType = KnownMessage(
    "B9", ["{path}: only ET_DYN and ET_EXEC can be loaded"],
    meaning: Wording(
      en: "the file is an object file or a core dump, which cannot be loaded",
      ko: "파일이 로드할 수 없는 오브젝트 파일이나 코어 덤프입니다",
      zh: "该文件是目标文件或核心转储，无法加载"),
    .harmful,
    .programFails,
    causes: [.buildSlip],
    remedy: .readHeader,
    samples: [
      "    ./app: error while loading shared libraries: /opt/demo/y/d/libfoo.so.1: only ET_DYN and ET_EXEC can be loaded",
      "LoadError: /usr/lib/ruby/foo.so: only ET_DYN and ET_EXEC can be loaded - /usr/lib/ruby/foo.so",
    ])

  private static let programAsLibrary = KnownMessage(
    "B10",
    [
      "{library}: cannot dynamically load position-independent executable",
      "{library}: cannot dynamically load executable",
    ],
    meaning: Wording(
      en: "the file under the library's name is a program, and programs cannot be loaded as "
        + "libraries",
      ko: "라이브러리 이름의 파일이 프로그램인데, 프로그램은 라이브러리로 로드할 수 없습니다",
      zh: "使用库名的文件是程序，而程序不能作为库加载"),
    .harmful,
    .programFails,
    causes: [.buildSlip],
    remedy: Remedy(
      Wording(
        en: "see which file is taken; build it with -shared, or put the library itself in its "
          + "place",
        ko: "어느 파일이 쓰이는지 확인하고, -shared로 빌드하거나 그 자리에 라이브러리를 두십시오",
        zh: "查看选用的是哪个文件；用 -shared 构建它，或在该位置放上库本身"),
      command: "solder which {library}"),
    samples: [
      "    ./app: error while loading shared libraries: libfoo.so.1: cannot dynamically load position-independent executable",
      "OSError: /usr/lib/firefox/firefox: cannot dynamically load position-independent executable",
    ])

  private static let noStaticTLS = KnownMessage(
    "B31", ["{library}: cannot allocate memory in static TLS block"],
    meaning: Wording(
      en: "the library wants room for thread variables that is handed out at the program's start, "
        + "and too little is left",
      ko: "라이브러리에 필요한, 프로그램 시작 때 할당되는 스레드 변수 공간이 모자랍니다",
      zh: "该库需要在程序启动时分配的线程变量空间，而剩余的不够"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "it is opened late, after other libraries have taken the room",
          ko: "다른 라이브러리가 공간을 차지한 뒤에 열렸습니다",
          zh: "它打开得太晚，空间已被其他库占用"))
    ],
    remedy: Remedy(
      Wording(
        en: "load the library first, by LD_PRELOAD or an earlier import; since glibc 2.32, "
          + "GLIBC_TUNABLES=glibc.rtld.optional_static_tls=BYTES gives more room",
        ko: "LD_PRELOAD나 더 이른 import로 라이브러리를 먼저 로드하십시오. glibc 2.32부터는 "
          + "GLIBC_TUNABLES=glibc.rtld.optional_static_tls=BYTES로 공간을 늘릴 수 있습니다",
        zh: "用 LD_PRELOAD 或更早的 import 先加载该库；自 glibc 2.32 起，可用 "
          + "GLIBC_TUNABLES=glibc.rtld.optional_static_tls=BYTES 扩大空间")),
    samples: [
      "OSError: /opt/demo/tls.so: cannot allocate memory in static TLS block",
      "ImportError: /usr/lib/aarch64-linux-gnu/libgomp.so.1: cannot allocate memory in static TLS block",
    ])

  private static let executableStack = KnownMessage(
    "B32", ["{library}: cannot enable executable stack as shared object requires"],
    meaning: Wording(
      en: "the library asks for a stack that can hold code, and the system or the loader refuses "
        + "that",
      ko: "라이브러리가 실행 가능한 스택을 요구하지만 시스템이나 로더가 거부합니다",
      zh: "该库要求可执行的栈，而系统或加载器拒绝了"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "since glibc 2.41 the loader makes no stack executable for a library that is opened "
            + "later",
          ko: "glibc 2.41부터 로더는 나중에 여는 라이브러리를 위해 스택을 실행 가능하게 바꾸지 않습니다",
          zh: "自 glibc 2.41 起，加载器不会为之后打开的库把栈改为可执行")),
      Cause(
        Wording(
          en: "SELinux or the container forbids it",
          ko: "SELinux나 컨테이너가 막고 있습니다",
          zh: "SELinux 或容器禁止了它")),
      Cause(
        Wording(
          en: "the library was built with a flag that it seldom needs",
          ko: "라이브러리가 거의 필요하지 않은 플래그로 빌드되었습니다",
          zh: "该库构建时带有多半不需要的标志")),
    ],
    remedy: Remedy(
      Wording(
        en: "take a newer build of the library; most need no such stack, and their vendors have "
          + "taken the flag out",
        ko: "라이브러리의 더 새로운 빌드를 쓰십시오. 대부분은 이런 스택이 필요하지 않아 공급업체가 플래그를 없앴습니다",
        zh: "使用该库的更新构建；多数库不需要这样的栈，厂商已去掉该标志"),
      command: "solder which {library}"),
    samples: [
      "./app: error while loading shared libraries: libfoo.so.1: cannot enable executable stack as shared object requires: Permission denied",
      "OSError: /opt/app/libfoo.so: cannot enable executable stack as shared object requires: Invalid argument",
    ])

  private static let wrongPageSize = KnownMessage(
    "B33",
    [
      "{path}: ELF load command address/offset not page-aligned",
      "{path}: ELF load command alignment not page-aligned",
      "{path}: ELF load command address/offset not properly aligned",
    ],
    meaning: Wording(
      en: "the library was built for smaller memory pages than this kernel uses, or its tables "
        + "are damaged",
      ko: "라이브러리가 이 커널보다 작은 메모리 페이지에 맞게 빌드되었거나 테이블이 손상되었습니다",
      zh: "该库是针对比本内核更小的内存页构建的，或者其中的表已损坏"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "the kernel has pages of 16 or 64 KiB, as on some ARM machines, and the build is "
            + "for 4 KiB",
          ko: "일부 ARM 시스템처럼 커널의 페이지가 16이나 64KiB인데 4KiB용으로 빌드되었습니다",
          zh: "内核的页为 16 或 64 KiB，如某些 ARM 机器，而构建是针对 4 KiB 的")),
      Cause(
        Wording(
          en: "a tool that changes libraries (strip, patchelf) has damaged it",
          ko: "라이브러리를 바꾸는 도구(strip, patchelf)가 손상시켰습니다",
          zh: "修改库的工具（strip、patchelf）损坏了它")),
    ],
    remedy: Remedy(
      Wording(
        en: "take a build for this page size; `getconf PAGESIZE` tells it, and the column Align "
          + "below must not be smaller",
        ko: "이 페이지 크기용 빌드를 쓰십시오. `getconf PAGESIZE`로 크기를 알 수 있으며, 아래 명령의 Align 값이 그보다 작으면 안 됩니다",
        zh: "使用适合该页大小的构建；`getconf PAGESIZE` 可得知大小，下面命令的 Align 一列不得小于它"),
      command: "readelf -lW {path}"),
    samples: [
      "./app: error while loading shared libraries: /usr/lib/libfoo.so.1: ELF load command alignment not page-aligned",
      "ImportError: /opt/app/foo.so: ELF load command address/offset not page-aligned",
    ])
}
