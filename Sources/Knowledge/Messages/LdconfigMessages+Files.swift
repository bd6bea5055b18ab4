extension KnownMessage {
  /// What ldconfig says about files.
  static let ldconfigFiles: [KnownMessage] = [
    emptyFile,
    tooSmall,
    wrongMagic,
    truncatedFile,
    otherWordSize,
    notSharedObject,
    unknownMachine,
    sameSonameOtherType,
    inputFileNotFound,
    cannotMap,
  ]

  private static let emptyFile = KnownMessage(
    "A9", ["File {path} is empty, not checked"],
    meaning: Wording(
      en: "a file with a library's name has no bytes in it",
      ko: "라이브러리 이름을 가진 파일이 비어 있습니다",
      zh: "一个使用库名的文件是空的"),
    .sometimes,
    Wording(
      en: "programs that load it stop with `file too short`; in a container image it may be a "
        + "driver's mount point",
      ko: "이 파일을 로드하는 프로그램은 `file too short` 오류로 멈춥니다. 컨테이너 이미지에서는 드라이버 파일의 마운트 지점일 수도 있습니다",
      zh: "加载它的程序会因 `file too short` 停止；在容器镜像中，它可能只是驱动程序文件的挂载点"),
    causes: [
      .emptyFile,
      Cause(
        Wording(
          en: "7-Zip refused a link that goes through another link and left an empty file",
          ko: "7-Zip이 다른 링크를 거치는 링크를 거부하고 빈 파일을 남겼습니다",
          zh: "7-Zip 拒绝了经由其他链接的链接，只留下一个空文件"),
        shownBy: ["empty-library"]),
      .driverPlaceholder,
    ],
    remedy: Remedy(
      Wording(
        en: "make the name a link again where the full version is beside it, else install the "
          + "library again; leave a driver's mount point alone",
        ko: "옆에 전체 버전 파일이 있으면 다시 링크로 만들고, 없으면 라이브러리를 다시 설치하십시오. 드라이버의 마운트 지점은 그대로 두십시오",
        zh: "如果旁边有完整版本的文件，就把这个名称恢复为链接，否则重新安装该库；驱动程序的挂载点请保持不动"),
      command: "solder fix {directory}"),
    rules: ["empty-library"],
    samples: [
      "ldconfig: File /opt/demo/v/e/libfoo.so.1.0.0 is empty, not checked.",
      "/sbin/ldconfig.real: File /lib/x86_64-linux-gnu/libnvidia-ml.so.1 is empty, not checked.",
    ])

  private static let tooSmall = KnownMessage(
    "A10", ["File {path} is too small, not checked"],
    meaning: Wording(
      en: "a file with a library's name is shorter than the header that every library begins with",
      ko: "라이브러리 이름을 가진 파일이 모든 라이브러리의 첫머리에 있는 헤더보다 짧습니다",
      zh: "一个使用库名的文件比每个库开头的文件头还要短"),
    .harmful,
    Wording(
      en: "programs that load it stop with `file too short`",
      ko: "이 파일을 로드하는 프로그램은 `file too short` 오류로 멈춥니다",
      zh: "加载它的程序会因 `file too short` 停止"),
    causes: [.cutShort, .linkBecameText],
    remedy: Remedy(
      Wording(
        en: "make the name a link again where the full version is beside it, else install the "
          + "library again",
        ko: "옆에 전체 버전 파일이 있으면 다시 링크로 만들고, 없으면 라이브러리를 다시 설치하십시오",
        zh: "如果旁边有完整版本的文件，就把这个名称恢复为链接，否则重新安装该库"),
      command: "solder fix {directory}"),
    rules: ["truncated-library", "text-stub"],
    samples: [
      "ldconfig: File /usr/local/lib/libfoo.so.1 is too small, not checked.",
      "/sbin/ldconfig.real: File /opt/app/lib/libbar.so.2 is too small, not checked.",
    ])

  private static let wrongMagic = KnownMessage(
    "A11",
    [
      "ldconfig: {path} is not an ELF file - it has the wrong magic bytes at the start",
      "{path} is not an ELF file - it has the wrong magic bytes at the start",
    ],
    meaning: Wording(
      en: "a file with a library's name is not a library",
      ko: "라이브러리 이름을 가진 파일이 라이브러리가 아닙니다",
      zh: "一个使用库名的文件并不是库"),
    .sometimes,
    Wording(
      en: "programs that load it stop with `invalid ELF header`; a linker script under a name "
        + "without a version is as it should be",
      ko: "이 파일을 로드하는 프로그램은 `invalid ELF header` 오류로 멈춥니다. 버전 없는 이름의 링커 스크립트라면 정상입니다",
      zh: "加载它的程序会因 `invalid ELF header` 停止；如果是不带版本号的名称下的链接器脚本，则属正常"),
    causes: [
      .somethingElse,
      Cause(
        Wording(
          en: "the link became a file of 1067 bytes that begins with XSym, as CIFS and macOS "
            + "write it",
          ko: "CIFS나 macOS에서처럼 링크가 XSym으로 시작하는 1067바이트 파일이 되었습니다",
          zh: "链接变成了以 XSym 开头的 1067 字节文件，这是 CIFS 和 macOS 的写法"),
        shownBy: ["text-stub"]),
      Cause(
        Wording(
          en: "it is a linker script without the comment by which ldconfig knows one",
          ko: "ldconfig가 알아보는 주석이 없는 링커 스크립트입니다",
          zh: "它是链接器脚本，但缺少 ldconfig 用来识别的注释")),
    ],
    remedy: Remedy(
      Wording(
        en: "see what the file is; what was a link is put back, the rest is to be fetched again",
        ko: "파일이 무엇인지 확인하십시오. 링크였던 것은 되살리고 나머지는 다시 받아야 합니다",
        zh: "先查看该文件是什么；原为链接的可以恢复，其余的要重新获取"),
      command: "solder check {path}"),
    rules: ["not-a-library", "text-stub"],
    samples: [
      "ldconfig: /opt/demo/v/t2/libfoo.so.1.0.0 is not an ELF file - it has the wrong magic bytes at the start.",
      "/sbin/ldconfig.real: /usr/lib/libonnx runtime.so is not an ELF file - it has the wrong magic bytes at the start.",
    ])

  private static let truncatedFile = KnownMessage(
    "A12", ["ldconfig: file {path} is truncated"],
    meaning: Wording(
      en: "a library ends before the place that its own headers name",
      ko: "라이브러리가 자체 헤더에 적힌 위치보다 앞에서 끝납니다",
      zh: "一个库在其文件头所指的位置之前就结束了"),
    .sometimes,
    Wording(
      en: "programs that load it fail or die by a bus error, unless an old ldconfig only misreads "
        + "a patched file",
      ko: "오래된 ldconfig가 패치된 파일을 잘못 읽은 경우가 아니라면, 이 파일을 로드하는 프로그램은 실패하거나 버스 오류로 종료됩니다",
      zh: "加载它的程序会失败或因总线错误终止，除非只是旧版 ldconfig 误读了打过补丁的文件"),
    causes: [
      .cutShort,
      Cause(
        Wording(
          en: "ldconfig before glibc 2.31 says so of sound libraries that patchelf has changed",
          ko: "glibc 2.31 이전의 ldconfig는 patchelf로 변경한 정상 라이브러리에도 이렇게 말합니다",
          zh: "glibc 2.31 之前的 ldconfig 会对经 patchelf 修改的完好的库也这样说")),
    ],
    remedy: .putBack,
    rules: ["truncated-library"],
    samples: [
      "ldconfig: file /opt/demo/v/tr/libfoo.so.1.0.0 is truncated",
      "/sbin/ldconfig.real: file /usr/lib/x86_64-linux-gnu/libfoo.so.1.0.0 is truncated",
    ])

  private static let otherWordSize = KnownMessage(
    "A13", ["ldconfig: {path} is a 32 bit ELF file", "ldconfig: {path} is a 64 bit ELF file"],
    meaning: Wording(
      en: "the library has another word size than this ldconfig looks for: 32 bits for 64, or the "
        + "other way",
      ko: "라이브러리의 비트 수가 이 ldconfig가 찾는 것과 다릅니다: 64비트 대신 32비트, 또는 그 반대입니다",
      zh: "该库的位数与这个 ldconfig 所要的不同：应为 64 位却是 32 位，或者相反"),
    .sometimes,
    Wording(
      en: "ldconfig leaves it out of the cache; only programs of that word size miss it",
      ko: "ldconfig가 캐시에서 제외합니다. 그 비트 수의 프로그램만 이 라이브러리를 찾지 못합니다",
      zh: "ldconfig 不把它列入缓存；只有该位数的程序会找不到它"),
    causes: [
      Cause(
        Wording(
          en: "32-bit and 64-bit libraries were put into one directory",
          ko: "32비트와 64비트 라이브러리를 한 디렉터리에 두었습니다",
          zh: "32 位和 64 位的库放在了同一个目录中"),
        shownBy: ["foreign-architecture"])
    ],
    remedy: .separate,
    rules: ["foreign-architecture"],
    samples: [
      "ldconfig: /usr/lib64/libfoo.so.1 is a 32 bit ELF file.",
      "/sbin/ldconfig: /usr/lib/libbar.so.2 is a 32 bit ELF file.",
    ])

  private static let notSharedObject = KnownMessage(
    "A14",
    [
      "ldconfig: {path} is not a shared object file (Type: {number})",
      "{path} is not a shared object file (Type: {number})",
    ],
    meaning: Wording(
      en: "an ELF file with a library's name is no shared library: type 1 is an object file, 2 a "
        + "program, 4 a core dump",
      ko: "라이브러리 이름을 가진 ELF 파일이 공유 라이브러리가 아닙니다: 유형 1은 오브젝트 파일, 2는 프로그램, 4는 코어 덤프입니다",
      zh: "一个使用库名的 ELF 文件不是共享库：类型 1 是目标文件，2 是程序，4 是核心转储"),
    .sometimes,
    Wording(
      en: "ldconfig leaves it out; a program that opens it by this name cannot load it",
      ko: "ldconfig가 제외하며, 이 이름으로 여는 프로그램은 로드할 수 없습니다",
      zh: "ldconfig 会略过它；用这个名称打开它的程序无法加载"),
    causes: [.buildSlip],
    remedy: .readHeader,
    samples: [
      "ldconfig: /usr/local/lib/libfoo.so.1 is not a shared object file (Type: 1).",
      "/sbin/ldconfig.real: /usr/lib/libfoo.so is not a shared object file (Type: 2).",
    ])

  private static let unknownMachine = KnownMessage(
    "A15",
    [
      "ldconfig: {path} is for unknown machine {number}",
      "{path} is for unknown machine {number}.",
    ],
    meaning: Wording(
      en: "the library is for another processor: machine 183 is AArch64, 62 x86-64, 3 i386, 40 "
        + "ARM, 243 RISC-V",
      ko: "라이브러리가 다른 프로세서용입니다: 머신 183은 AArch64, 62는 x86-64, 3은 i386, 40은 ARM, 243은 RISC-V입니다",
      zh: "该库用于其他处理器：机器号 183 是 AArch64，62 是 x86-64，3 是 i386，40 是 ARM，243 是 RISC-V"),
    .sometimes,
    Wording(
      en: "ldconfig leaves it out and the loader passes over it; it is missed where no library "
        + "for this machine is found",
      ko: "ldconfig가 제외하고 로더도 지나칩니다. 이 시스템용 라이브러리가 따로 없으면 프로그램이 찾지 못합니다",
      zh: "ldconfig 会略过它，加载器也会跳过它；如果找不到适用于本机的库，程序就会缺少它"),
    causes: [
      Cause(
        Wording(
          en: "files of another target were copied in, such as sbsa for x86-64",
          ko: "sbsa와 x86-64처럼 다른 대상용 파일을 복사해 넣었습니다",
          zh: "复制进了其他目标平台的文件，例如把 sbsa 当成 x86-64"),
        shownBy: ["foreign-architecture"]),
      Cause(
        Wording(
          en: "a directory of a cross compiler is named in ld.so.conf",
          ko: "크로스 컴파일러의 디렉터리가 ld.so.conf에 들어 있습니다",
          zh: "ld.so.conf 中列有交叉编译器的目录"),
        shownBy: ["foreign-architecture"]),
    ],
    remedy: .separate,
    rules: ["foreign-architecture"],
    samples: [
      "ldconfig: /opt/demo/q2/b/libx.so.1.1 is for unknown machine 183.",
      "/sbin/ldconfig.real: /usr/local/lib/libfoo.so.1 is for unknown machine 40.",
    ])

  private static let sameSonameOtherType = KnownMessage(
    "A16",
    [
      "libraries {library} and {other} in directory {path} have same soname but different type"
    ],
    meaning: Wording(
      en: "two libraries in one directory share a SONAME but are for different machines, word "
        + "sizes or calling conventions",
      ko: "한 디렉터리의 두 라이브러리가 SONAME은 같지만 프로세서, 비트 수나 호출 규약이 다릅니다",
      zh: "同一目录中的两个库 SONAME 相同，但处理器、位数或调用约定不同"),
    .sometimes,
    Wording(
      en: "the link can lead to one of them only; programs of the other kind do not find theirs "
        + "here",
      ko: "링크는 둘 중 하나만 가리킬 수 있으므로, 다른 쪽이 필요한 프로그램은 여기서 찾지 못합니다",
      zh: "链接只能指向其中之一；需要另一种的程序在这里找不到自己的库"),
    causes: [
      Cause(
        Wording(
          en: "32-bit and 64-bit builds were put into one directory",
          ko: "32비트와 64비트 빌드를 한 디렉터리에 두었습니다",
          zh: "32 位和 64 位的构建放在了同一个目录中"),
        shownBy: ["foreign-architecture"])
    ],
    remedy: Remedy(
      Wording(
        en: "keep libraries of each kind in directories of their own; never lead a link from one "
          + "kind to the other",
        ko: "종류가 다른 라이브러리는 서로 다른 디렉터리에 두십시오. 한 종류에서 다른 종류로 링크해서는 안 됩니다",
        zh: "把不同种类的库放在各自的目录中；绝不要让链接从一种指向另一种"),
      command: "solder check {path}"),
    rules: ["foreign-architecture"],
    samples: [
      "ldconfig: libraries libx.so.1.0 and libx.so.1.2 in directory /opt/demo/q2/b have same soname but different type.",
      "/sbin/ldconfig.real: libraries libz.so.1.2.8 and libz.so.1 in directory /usr/local/lib have same soname but different type.",
    ])

  private static let inputFileNotFound = KnownMessage(
    "A22", ["ldconfig: Input file {path} not found"],
    meaning: Wording(
      en: "ldconfig could not open a library that it had found",
      ko: "ldconfig가 찾은 라이브러리를 열지 못했습니다",
      zh: "ldconfig 无法打开它已找到的一个库"),
    .sometimes,
    Wording(
      en: "the library stays out of the cache; users who may not read the file cannot load it "
        + "either",
      ko: "라이브러리가 캐시에 들어가지 않습니다. 파일을 읽을 권한이 없는 사용자는 로드할 수도 없습니다",
      zh: "该库不会列入缓存；没有读取权限的用户也无法加载它"),
    causes: [
      Cause(
        Wording(
          en: "the user who runs it may not read the file",
          ko: "실행한 사용자에게 파일을 읽을 권한이 없습니다",
          zh: "运行它的用户没有读取该文件的权限")),
      .vanished,
    ],
    remedy: Remedy(
      Wording(
        en: "run it again as root; if programs cannot load the library either, give all users the "
          + "right to read it",
        ko: "root 권한으로 다시 실행하십시오. 프로그램도 라이브러리를 로드하지 못하면 모든 사용자에게 읽기 권한을 주십시오",
        zh: "以 root 身份重新运行；如果程序也无法加载该库，请让所有用户都能读取它"),
      command: "sudo ldconfig"),
    samples: [
      "/sbin/ldconfig: Input file /opt/demo/v/nx/libfoo.so.1.0.0 not found.",
      "ldconfig: Input file /usr/local/lib/libfoo.so.1 not found.",
    ])

  private static let cannotMap = KnownMessage(
    "A36", ["ldconfig: Cannot mmap file {path}"],
    meaning: Wording(
      en: "what ldconfig found under a library's name is not a file: mostly a link to a directory",
      ko: "ldconfig가 라이브러리 이름으로 찾은 것이 파일이 아닙니다. 대개 디렉터리를 가리키는 링크입니다",
      zh: "ldconfig 在库名下找到的不是文件，多半是指向目录的链接"),
    .sometimes,
    Wording(
      en: "ldconfig leaves it out; a program that opens it by this name cannot load it",
      ko: "ldconfig가 제외하며, 이 이름으로 여는 프로그램은 로드할 수 없습니다",
      zh: "ldconfig 会略过它；用这个名称打开它的程序无法加载"),
    causes: [.directoryInPlace],
    remedy: Remedy(
      Wording(
        en: "see where the link leads; if a library was meant, lead it to the file inside",
        ko: "링크가 어디를 가리키는지 확인하십시오. 라이브러리를 가리키려던 것이라면 안에 있는 파일을 가리키게 하십시오",
        zh: "查看该链接指向哪里；如果本应指向库，请让它指向里面的文件"),
      command: "ls -la {path}"),
    samples: [
      "ldconfig: Cannot mmap file /a/liblink.so.1.",
      "/sbin/ldconfig.real: Cannot mmap file /usr/lib/libfoo.so.",
    ])
}
