extension KnownMessage {
  /// What the loader says about files that it cannot read as libraries.
  static let loaderFiles: [KnownMessage] = [
    libraryNotFound,
    fileTooShort,
    invalidHeader,
    unreadableData,
    isDirectory,
    tooManyLinks,
    busError,
    mayNotRead,
    cannotMap,
  ]

  private static let libraryNotFound = KnownMessage(
    "B1",
    [
      "error while loading shared libraries: {library}: cannot open shared object file: No such file or directory",
      "{library}: cannot open shared object file: No such file",
      "Error loading shared library {library}: No such file or directory (needed by {program})",
      "Error loading shared library {library}: No such file or directory",
    ],
    meaning: Wording(
      en: "the loader found no file of this name that it could use",
      ko: "로더가 이 이름으로 쓸 수 있는 파일을 찾지 못했습니다",
      zh: "加载器没有找到可用的、具有这个名称的文件"),
    .harmful,
    .programFails,
    causes: [
      .notInstalled,
      .sonameLinkMissing,
      .targetGone,
      .cacheOutOfDate,
      .notSearched,
      .environmentLost,
      Cause(
        Wording(
          en: "only a library for another processor has this name, and the loader passes over it "
            + "without a word",
          ko: "이 이름의 라이브러리가 다른 프로세서용뿐이어서 로더가 아무 말 없이 지나칩니다",
          zh: "只有用于其他处理器的库使用这个名称，加载器会不作提示地跳过它"),
        shownBy: ["foreign-architecture"]),
      Cause(
        Wording(
          en: "the program opens the name without a version, which ldconfig leaves out of its "
            + "cache where that is a copy",
          ko: "프로그램이 버전 없는 이름을 여는데, 그 이름이 사본이면 ldconfig가 캐시에 넣지 않습니다",
          zh: "程序打开的是不带版本号的名称，如果它是副本，ldconfig 就不会把它列入缓存"),
        shownBy: ["hard-copy"]),
      .linksInACircle,
    ],
    remedy: .findTheFile,
    rules: [
      "missing-soname-link",
      "dangling-link",
      "stale-cache",
      "foreign-architecture",
      "link-loop",
      "hard-copy",
    ],
    samples: [
      "    ./app: error while loading shared libraries: libfoo.so.1: cannot open shared object file: No such file or directory",
      "Nov 25 22:10:36 host app[812]: /usr/bin/app: error while loading shared libraries: libcudnn.so.8: cannot open shared object file: No such file or directory",
      "Error loading shared library libfoo.so.1: No such file or directory (needed by ./app)",
      "Can't load '/usr/lib/perl5/auto/Foo/Foo.so' for module Foo: libfoo.so.1: cannot open shared object file: No such file or directory at /usr/lib/perl5/DynaLoader.pm line 210.",
      "java.lang.UnsatisfiedLinkError: /opt/app/libjfoo.so: libfoo.so.1: cannot open shared object file: No such file or directory",
    ])

  private static let fileTooShort = KnownMessage(
    "B2",
    [
      "error while loading shared libraries: {path}: file too short",
      "{path}: file too short",
    ],
    meaning: Wording(
      en: "the file that the loader found is shorter than the header of a library",
      ko: "로더가 찾은 파일이 라이브러리의 헤더보다 짧습니다",
      zh: "加载器找到的文件比库的文件头还要短"),
    .harmful,
    .programFails,
    causes: [.linkBecameText, .emptyFile, .driverPlaceholder, .cutShort],
    remedy: Remedy(
      Wording(
        en: "make the name a link again where the library is beside it, else install the library "
          + "again",
        ko: "라이브러리가 옆에 있으면 다시 링크로 만들고, 없으면 라이브러리를 다시 설치하십시오",
        zh: "如果库就在旁边，就把这个名称恢复为链接，否则重新安装该库"),
      command: "solder fix {directory}"),
    rules: ["text-stub", "empty-library", "truncated-library"],
    samples: [
      "    ./app: error while loading shared libraries: /opt/demo/y/d/libfoo.so.1: file too short",
      "LoadError: /usr/lib/ruby/foo.so: file too short - /usr/lib/ruby/foo.so",
      "web_1  | /usr/bin/app: error while loading shared libraries: /lib/x86_64-linux-gnu/libnvidia-ml.so.1: file too short",
    ])

  private static let invalidHeader = KnownMessage(
    "B3",
    [
      "error while loading shared libraries: {path}: invalid ELF header",
      "{path}: invalid ELF header",
      "Error loading shared library {library}: Exec format error",
    ],
    meaning: Wording(
      en: "the file that the loader found is not a library",
      ko: "로더가 찾은 파일이 라이브러리가 아닙니다",
      zh: "加载器找到的文件不是库"),
    .harmful,
    .programFails,
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
          en: "the name without a version is a linker script, and a program opened it instead of "
            + "the SONAME",
          ko: "버전 없는 이름은 링커 스크립트인데, 프로그램이 SONAME 대신 이를 열었습니다",
          zh: "不带版本号的名称是链接器脚本，而程序打开了它而不是 SONAME")),
      Cause(
        Wording(
          en: "with musl (`Exec format error`), the file may also be empty or cut short",
          ko: "musl(`Exec format error`)에서는 파일이 비어 있거나 잘렸을 수도 있습니다",
          zh: "在 musl 中（`Exec format error`），文件也可能是空的或被截断"),
        shownBy: ["empty-library", "truncated-library"]),
    ],
    remedy: Remedy(
      Wording(
        en: "see what the file is; what was a link is put back, the rest is to be fetched again",
        ko: "파일이 무엇인지 확인하십시오. 링크였던 것은 되살리고 나머지는 다시 받아야 합니다",
        zh: "先查看该文件是什么；原为链接的可以恢复，其余的要重新获取"),
      command: "solder check {path}"),
    rules: ["not-a-library", "text-stub", "empty-library", "truncated-library"],
    samples: [
      "    ./app: error while loading shared libraries: /opt/demo/y/d/libfoo.so.1: invalid ELF header",
      "/usr/lib/R/site-library/foo/libs/foo.so: invalid ELF header",
      "Error loading shared library libfoo.so.1: Exec format error (needed by ./app)",
    ])

  private static let unreadableData = KnownMessage(
    "B4",
    [
      "error while loading shared libraries: {path}: cannot read file data",
      "{path}: cannot read file data",
    ],
    meaning: Wording(
      en: "the loader could not read as much of the library as its header announces",
      ko: "로더가 헤더에 적힌 만큼 라이브러리를 읽지 못했습니다",
      zh: "加载器读到的内容少于该库文件头所声明的"),
    .harmful,
    .programFails,
    causes: [
      .cutShort,
      Cause(
        Wording(
          en: "the disk or the network share reports an error (Input/output error)",
          ko: "디스크나 네트워크 공유에 오류가 있습니다(Input/output error)",
          zh: "磁盘或网络共享报告错误（Input/output error）")),
    ],
    remedy: .putBack,
    rules: ["truncated-library"],
    samples: [
      "    ./app: error while loading shared libraries: /opt/demo/y/d/libfoo.so.1: cannot read file data",
      "/usr/local/lib/libfoo.so.1: cannot read file data: Input/output error",
    ])

  private static let isDirectory = KnownMessage(
    "B5",
    [
      "error while loading shared libraries: {path}: cannot read file data: Is a directory",
      "error while loading shared libraries: {path}: cannot read file data: Error 21",
      "{path}: cannot read file data: Is a directory",
      "{path}: cannot read file data: Error 21",
      "Error loading shared library {library}: Is a directory",
    ],
    meaning: Wording(
      en: "where the loader looks for the library, a directory has its name",
      ko: "로더가 라이브러리를 찾는 곳에서 디렉터리가 그 이름을 쓰고 있습니다",
      zh: "在加载器查找该库的位置，有一个目录占用了它的名称"),
    .harmful,
    .programFails,
    causes: [
      .directoryInPlace,
      Cause(
        Wording(
          en: "a container was started with a mount for a file that did not exist, and a "
            + "directory was made for it",
          ko: "없는 파일을 마운트하도록 컨테이너를 시작하여 그 자리에 디렉터리가 만들어졌습니다",
          zh: "启动容器时挂载了不存在的文件，于是在该处建立了一个目录")),
    ],
    remedy: Remedy(
      Wording(
        en: "look into the directory; if the library is inside, put that file in the place of the "
          + "directory",
        ko: "디렉터리 안을 확인하고, 라이브러리가 들어 있으면 그 파일을 디렉터리 자리에 두십시오",
        zh: "查看该目录；如果库就在里面，请用那个文件取代这个目录"),
      command: "ls -la {path}"),
    samples: [
      "    OSError: /opt/demo/y/d/libfoo.so.1: cannot read file data: Is a directory",
      "./app: error while loading shared libraries: /opt/demo/y/d/libfoo.so.1: cannot read file data: Error 21",
      "Error loading shared library libfoo.so.1: Is a directory (needed by ./app)",
    ])

  private static let tooManyLinks = KnownMessage(
    "B11",
    [
      "{path}: cannot open shared object file: Too many levels of symbolic links",
      "Error loading shared library {library}: Symbolic link loop",
    ],
    meaning: Wording(
      en: "the library's name is a link that leads in a circle and never to a file",
      ko: "라이브러리의 이름이 순환하는 링크여서 파일에 닿지 못합니다",
      zh: "该库的名称是一个形成循环的链接，始终到不了文件"),
    .harmful,
    .programFails,
    causes: [.linksInACircle],
    remedy: Remedy(
      Wording(
        en: "lead the links to the file with the full version; if it is gone, install the library "
          + "again",
        ko: "링크가 전체 버전 이름의 파일을 가리키게 하십시오. 파일이 없어졌으면 라이브러리를 다시 설치하십시오",
        zh: "让链接指向带完整版本号的文件；如果文件已不存在，请重新安装该库"),
      command: "solder fix {directory}"),
    rules: ["link-loop"],
    samples: [
      "    OSError: /opt/demo/y/d/libfoo.so.1: cannot open shared object file: Too many levels of symbolic links",
      "Error loading shared library libfoo.so.1: Symbolic link loop (needed by ./app)",
    ])

  private static let busError = KnownMessage(
    "B12",
    [
      "Bus error",
      "zsh: bus error",
      "[signal SIGBUS",
      "SIGBUS (0x7)",
      "status=7/BUS",
      "Signals.SIGBUS",
    ],
    meaning: Wording(
      en: "the program touched a part of a file that is not there, mostly the end of a library "
        + "that was cut short",
      ko: "프로그램이 파일에 없는 부분에 접근했습니다. 대개 잘린 라이브러리의 끝부분입니다",
      zh: "程序访问了文件中不存在的部分，多半是被截断的库的末尾"),
    .harmful,
    Wording(
      en: "the program dies at once, each time that it gets there",
      ko: "프로그램이 그 부분에 이를 때마다 바로 종료됩니다",
      zh: "程序每次到达该处都会立即终止"),
    causes: [
      .cutShort,
      Cause(
        Wording(
          en: "a library was overwritten in place while programs had it loaded, instead of being "
            + "replaced by a rename",
          ko: "프로그램이 로드한 라이브러리를 이름 바꾸기로 교체하지 않고 그 자리에서 덮어썼습니다",
          zh: "程序正在使用的库被就地覆盖，而不是通过改名替换")),
      Cause(
        Wording(
          en: "shared memory is full, as in containers with a small /dev/shm",
          ko: "/dev/shm이 작은 컨테이너처럼 공유 메모리가 가득 찼습니다",
          zh: "共享内存已满，例如容器的 /dev/shm 太小")),
      Cause(
        Wording(
          en: "the disk or the network share under the file fails",
          ko: "파일이 있는 디스크나 네트워크 공유에 문제가 있습니다",
          zh: "文件所在的磁盘或网络共享出现故障")),
    ],
    remedy: Remedy(
      Wording(
        en: "look for libraries that were cut short and install those again; then start the "
          + "program anew",
        ko: "잘린 라이브러리를 찾아 다시 설치한 뒤 프로그램을 새로 시작하십시오",
        zh: "查找被截断的库并重新安装，然后重新启动程序"),
      command: "solder check"),
    rules: ["truncated-library"],
    samples: [
      "bash: line 1:  6136 Bus error               LD_LIBRARY_PATH=$PWD/d ./app",
      "Bus error (core dumped)",
      "systemd[1]: app.service: Main process exited, code=dumped, status=7/BUS",
    ])

  private static let mayNotRead = KnownMessage(
    "B28",
    [
      "error while loading shared libraries: {path}: cannot open shared object file: Permission denied",
      "{path}: cannot open shared object file: Permission denied",
    ],
    meaning: Wording(
      en: "the library is there, but the user who runs the program may not read it",
      ko: "라이브러리는 있지만 프로그램을 실행한 사용자에게 읽을 권한이 없습니다",
      zh: "该库存在，但运行程序的用户没有读取权限"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "the file, or a directory on the way to it, is closed to this user",
          ko: "파일이나 그곳까지의 디렉터리가 이 사용자에게 닫혀 있습니다",
          zh: "该文件或通往它的某个目录不对这个用户开放")),
      Cause(
        Wording(
          en: "SELinux or AppArmor forbids it",
          ko: "SELinux나 AppArmor가 막고 있습니다",
          zh: "SELinux 或 AppArmor 禁止了访问")),
    ],
    remedy: Remedy(
      Wording(
        en: "see on which name of the path the right to read or enter is missing, and give it",
        ko: "경로의 어느 이름에 읽기나 진입 권한이 없는지 확인하고 권한을 주십시오",
        zh: "查看路径中哪个名称缺少读取或进入的权限，并授予该权限"),
      command: "namei -l {path}"),
    samples: [
      "OSError: /opt/demo/d/libfoo.so.1: cannot open shared object file: Permission denied",
      "/usr/bin/app: error while loading shared libraries: /opt/app/lib/libfoo.so.1: cannot open shared object file: Permission denied",
    ])

  private static let cannotMap = KnownMessage(
    "B29", ["{library}: failed to map segment from shared object"],
    meaning: Wording(
      en: "the library was found, but the system does not let its code be loaded",
      ko: "라이브러리를 찾았지만 시스템이 그 코드를 로드하지 못하게 합니다",
      zh: "找到了该库，但系统不允许加载其中的代码"),
    .harmful,
    .programFails,
    causes: [
      Cause(
        Wording(
          en: "it is on a file system that is mounted noexec, often /tmp",
          ko: "noexec로 마운트된 파일 시스템(흔히 /tmp)에 있습니다",
          zh: "它位于以 noexec 方式挂载的文件系统上，常见的是 /tmp")),
      Cause(
        Wording(
          en: "SELinux or another guard forbids it",
          ko: "SELinux 등의 보안 기능이 막고 있습니다",
          zh: "SELinux 等安全机制禁止了加载")),
      Cause(
        Wording(
          en: "memory is short, or limited with ulimit -v",
          ko: "메모리가 부족하거나 ulimit -v로 제한되어 있습니다",
          zh: "内存不足，或受 ulimit -v 限制")),
      .cutShort,
    ],
    remedy: Remedy(
      Wording(
        en: "see which file it is and how its place is mounted (`findmnt -T FILE`); let the "
          + "program unpack elsewhere, for instance by TMPDIR",
        ko: "어느 파일이며 어떻게 마운트되었는지(`findmnt -T FILE`) 확인하고, TMPDIR 등으로 프로그램이 다른 곳에 풀게 하십시오",
        zh: "查看是哪个文件以及该处的挂载方式（`findmnt -T FILE`）；例如用 TMPDIR 让程序解包到别处"),
      command: "solder which {library}"),
    rules: ["truncated-library"],
    samples: [
      "./app: error while loading shared libraries: libfoo.so.1: failed to map segment from shared object",
      "java.lang.UnsatisfiedLinkError: /tmp/libsnappy-1.1.so: /tmp/libsnappy-1.1.so: failed to map segment from shared object: Operation not permitted",
    ])
}
