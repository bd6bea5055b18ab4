extension KnownMessage {
  /// What ldconfig says about the cache.
  static let ldconfigCache: [KnownMessage] = [
    cacheForbidden,
    cacheReadOnly,
    cacheDirectoryMissing,
    noCache,
    notACache,
    cacheUnwritten,
    cacheUnrenamed,
  ]

  private static let cacheForbidden = KnownMessage(
    "A23",
    [
      "Can't create temporary cache file {path}: Permission denied",
      "Can't create temporary cache file {path}: Operation not permitted",
    ],
    meaning: Wording(
      en: "ldconfig may not write the loader's cache",
      ko: "ldconfig에 로더 캐시를 쓸 권한이 없습니다",
      zh: "ldconfig 没有权限写加载器缓存"),
    .sometimes,
    .cacheStays,
    causes: [
      .notRoot,
      Cause(
        Wording(
          en: "the directory is marked immutable, or the container lacks the right",
          ko: "디렉터리에 immutable 속성이 있거나 컨테이너에 권한이 없습니다",
          zh: "该目录带有 immutable 属性，或者容器没有相应权限")),
    ],
    remedy: .makeCache,
    rules: ["stale-cache"],
    samples: [
      "/sbin/ldconfig: Can't create temporary cache file /etc/ld.so.cache~: Permission denied",
      "ldconfig: Can't create temporary cache file /etc/ld.so.cache~: Operation not permitted",
    ])

  private static let cacheReadOnly = KnownMessage(
    "A24", ["Can't create temporary cache file {path}: Read-only file system"],
    meaning: Wording(
      en: "the loader's cache is on a file system that is mounted read-only",
      ko: "로더 캐시가 읽기 전용으로 마운트된 파일 시스템에 있습니다",
      zh: "加载器缓存位于以只读方式挂载的文件系统上"),
    .sometimes,
    .cacheStays,
    causes: [
      Cause(
        Wording(
          en: "it is a container or service whose root is read-only",
          ko: "루트가 읽기 전용인 컨테이너나 서비스입니다",
          zh: "这是根文件系统只读的容器或服务")),
      Cause(
        Wording(
          en: "the system is changed as a whole image: ostree, NixOS, SteamOS",
          ko: "시스템을 이미지 단위로만 변경합니다: ostree, NixOS, SteamOS",
          zh: "系统以整个镜像为单位更改：ostree、NixOS、SteamOS")),
      Cause(
        Wording(
          en: "the kernel has made the file system read-only after an error on the disk",
          ko: "디스크 오류 때문에 커널이 파일 시스템을 읽기 전용으로 바꾸었습니다",
          zh: "磁盘出错后，内核把文件系统改成了只读")),
    ],
    remedy: Remedy(
      Wording(
        en: "find out what mounts it; run ldconfig where the image is built, or let it write "
          + "elsewhere with -C FILE",
        ko: "어떻게 마운트되었는지 확인하고, 이미지를 만드는 곳에서 ldconfig를 실행하거나 -C FILE로 다른 곳에 쓰게 하십시오",
        zh: "查看它是如何挂载的；在构建镜像时运行 ldconfig，或用 -C FILE 写到别处"),
      command: "findmnt -T {directory}"),
    rules: ["stale-cache"],
    samples: [
      "ldconfig: Can't create temporary cache file /mnt/cache~: Read-only file system",
      "/sbin/ldconfig.real: Can't create temporary cache file /etc/ld.so.cache~: Read-only file system",
    ])

  private static let cacheDirectoryMissing = KnownMessage(
    "A25", ["Can't create temporary cache file {path}: No such file or directory"],
    meaning: Wording(
      en: "the directory that the cache should be written to is not there",
      ko: "캐시를 쓸 디렉터리가 없습니다",
      zh: "要写入缓存的目录不存在"),
    .sometimes,
    Wording(
      en: "no cache was written there",
      ko: "그곳에 캐시가 만들어지지 않았습니다",
      zh: "没有在那里写入缓存"),
    causes: [
      Cause(
        Wording(
          en: "the root given with -r has no /etc yet",
          ko: "-r로 지정한 루트에 아직 /etc가 없습니다",
          zh: "用 -r 指定的根目录中还没有 /etc")),
      Cause(
        Wording(
          en: "the path after -C is mistyped",
          ko: "-C 뒤의 경로가 잘못 입력되었습니다",
          zh: "-C 之后的路径输入有误")),
    ],
    remedy: Remedy(
      Wording(
        en: "make the directory, with -r inside of that root, and run ldconfig again",
        ko: "디렉터리를 만든 뒤(-r을 썼다면 그 루트 안에) ldconfig를 다시 실행하십시오",
        zh: "创建该目录（使用 -r 时在该根目录内创建），然后重新运行 ldconfig")),
    samples: [
      "ldconfig: Can't create temporary cache file /opt/demo/v/nodir/cache~: No such file or directory",
      "/sbin/ldconfig.real: Can't create temporary cache file /etc/ld.so.cache~: No such file or directory",
    ])

  private static let noCache = KnownMessage(
    "A26", ["ldconfig: Can't open cache file {path}"],
    meaning: Wording(
      en: "there is no cache of the loader, or it may not be read",
      ko: "로더 캐시가 없거나 읽을 권한이 없습니다",
      zh: "没有加载器缓存，或者没有读取它的权限"),
    .sometimes,
    Wording(
      en: "without a cache the loader finds libraries in its built-in directories and where "
        + "programs or LD_LIBRARY_PATH say, and in no others",
      ko: "캐시가 없으면 로더는 기본 디렉터리와 프로그램이나 LD_LIBRARY_PATH가 지정한 곳에서만 라이브러리를 찾습니다",
      zh: "没有缓存时，加载器只在内置目录以及程序或 LD_LIBRARY_PATH 指定的位置查找库"),
    causes: [
      Cause(
        Wording(
          en: "ldconfig has not run yet in this root or image",
          ko: "이 루트나 이미지에서 아직 ldconfig를 실행하지 않았습니다",
          zh: "在这个根目录或镜像中还没有运行过 ldconfig"),
        shownBy: ["stale-cache"]),
      Cause(
        Wording(
          en: "the system has no such cache: Alpine with musl, NixOS, Guix",
          ko: "이런 캐시가 없는 시스템입니다: musl을 쓰는 Alpine, NixOS, Guix",
          zh: "系统本来就没有这种缓存：使用 musl 的 Alpine、NixOS、Guix")),
      Cause(
        Wording(
          en: "the path after -C is mistyped",
          ko: "-C 뒤의 경로가 잘못 입력되었습니다",
          zh: "-C 之后的路径输入有误")),
    ],
    remedy: Remedy(
      Wording(
        en: "make the cache once as root; where the system uses none, nothing has to be done",
        ko: "root 권한으로 캐시를 한 번 만드십시오. 캐시를 쓰지 않는 시스템이라면 할 일이 없습니다",
        zh: "以 root 身份生成一次缓存；如果系统不使用缓存，则无须处理"),
      command: "sudo ldconfig"),
    rules: ["stale-cache"],
    samples: [
      "ldconfig: Can't open cache file nocache",
      "/sbin/ldconfig.real: Can't open cache file /etc/ld.so.cache",
    ])

  private static let notACache = KnownMessage(
    "A27", ["ldconfig: File is not a cache file", "File is not a cache file."],
    meaning: Wording(
      en: "the file that ldconfig -p was to list is not a cache, or is damaged",
      ko: "ldconfig -p가 읽은 파일이 캐시가 아니거나 손상되었습니다",
      zh: "ldconfig -p 要列出的文件不是缓存，或者已损坏"),
    .sometimes,
    Wording(
      en: "if it is /etc/ld.so.cache, the loader passes over it and finds no libraries outside of "
        + "its built-in directories",
      ko: "/etc/ld.so.cache라면 로더가 이를 무시하므로 기본 디렉터리 밖의 라이브러리를 찾지 못합니다",
      zh: "如果它是 /etc/ld.so.cache，加载器会忽略它，从而找不到内置目录以外的库"),
    causes: [
      Cause(
        Wording(
          en: "writing the cache broke off, or the disk was full",
          ko: "캐시를 쓰다가 중단되었거나 디스크가 가득 찼습니다",
          zh: "写缓存时中断，或者磁盘已满"),
        shownBy: ["stale-cache"]),
      Cause(
        Wording(
          en: "another file was named with -C",
          ko: "-C로 다른 파일을 지정했습니다",
          zh: "用 -C 指定了别的文件")),
    ],
    remedy: .makeCache,
    rules: ["stale-cache"],
    samples: [
      "ldconfig: File is not a cache file.",
      "/sbin/ldconfig.real: File is not a cache file.",
    ])

  private static let cacheUnwritten = KnownMessage(
    "A28", ["Writing of cache data failed"],
    meaning: Wording(
      en: "ldconfig could not write the new cache to the disk",
      ko: "ldconfig가 새 캐시를 디스크에 쓰지 못했습니다",
      zh: "ldconfig 无法把新缓存写入磁盘"),
    .sometimes,
    .cacheStays,
    causes: [
      Cause(
        Wording(
          en: "the disk or the quota is full",
          ko: "디스크나 할당량이 가득 찼습니다",
          zh: "磁盘或配额已满")),
      Cause(
        Wording(
          en: "the disk reports errors",
          ko: "디스크에 오류가 있습니다",
          zh: "磁盘报告错误")),
    ],
    remedy: Remedy(
      Wording(
        en: "make room and run ldconfig again; copies of libraries that become links give back "
          + "their space",
        ko: "공간을 확보한 뒤 ldconfig를 다시 실행하십시오. 라이브러리의 사본을 링크로 바꾸면 그만큼 공간이 생깁니다",
        zh: "腾出空间后重新运行 ldconfig；把库的副本换成链接就能收回空间"),
      command: "solder fix"),
    rules: ["hard-copy"],
    samples: [
      "ldconfig: Writing of cache data failed: No space left on device",
      "/sbin/ldconfig.real: Writing of cache data failed: Input/output error",
    ])

  private static let cacheUnrenamed = KnownMessage(
    "A29", ["Renaming of {other} to {path} failed"],
    meaning: Wording(
      en: "ldconfig has written the new cache but could not put it in the place of the old one",
      ko: "ldconfig가 새 캐시를 썼지만 이전 캐시와 바꾸지 못했습니다",
      zh: "ldconfig 已写好新缓存，但无法用它替换旧缓存"),
    .sometimes,
    .cacheStays,
    causes: [
      Cause(
        Wording(
          en: "the cache is mounted by itself into a container, so that its name cannot be "
            + "replaced (Device or resource busy)",
          ko: "캐시 파일이 컨테이너에 따로 마운트되어 그 이름을 바꿀 수 없습니다(Device or resource busy)",
          zh: "缓存文件被单独挂载进容器，因此无法替换该名称（Device or resource busy）")),
      Cause(
        Wording(
          en: "a directory has the cache's name (Is a directory)",
          ko: "디렉터리가 캐시의 이름을 쓰고 있습니다(Is a directory)",
          zh: "有一个目录占用了缓存的名称（Is a directory）")),
      Cause(
        Wording(
          en: "the cache is marked immutable (Operation not permitted)",
          ko: "캐시에 immutable 속성이 있습니다(Operation not permitted)",
          zh: "缓存带有 immutable 属性（Operation not permitted）")),
    ],
    remedy: Remedy(
      Wording(
        en: "see what is mounted at the cache; run ldconfig outside of the container or start "
          + "that without the mount",
        ko: "캐시 자리에 무엇이 마운트되었는지 확인하고, 컨테이너 밖에서 ldconfig를 실행하거나 마운트 없이 컨테이너를 시작하십시오",
        zh: "查看缓存处挂载了什么；在容器外运行 ldconfig，或者启动容器时不作该挂载"),
      command: "findmnt -T {path}"),
    rules: ["stale-cache"],
    samples: [
      "ldconfig: Renaming of /etc/ld.so.cache~ to /etc/ld.so.cache failed: Device or resource busy",
      "/sbin/ldconfig.real: Renaming of /etc/cdir~ to /etc/cdir failed: Is a directory",
    ])
}
