/// What several messages of ldconfig and the loader do.
extension Wording {
  /// The program does not come up.
  static let programFails = Wording(
    en: "the program does not start, or goes on without the part that wanted the library",
    ko: "프로그램이 시작되지 않거나, 이 라이브러리가 필요한 기능 없이 계속됩니다",
    zh: "程序无法启动，或者在缺少需要该库的功能的情况下继续运行")

  /// Nothing was done.
  static let nothingChanged = Wording(
    en: "ldconfig changed nothing; programs run as before",
    ko: "ldconfig는 아무것도 바꾸지 않았으며, 프로그램은 전과 같이 실행됩니다",
    zh: "ldconfig 没有作任何更改，程序照常运行")

  /// The cache is as old as it was.
  static let cacheStays = Wording(
    en: "the cache stays as it was: programs do not find libraries that were installed since",
    ko: "캐시가 그대로 남아, 그 뒤에 설치된 라이브러리를 프로그램이 찾지 못합니다",
    zh: "缓存保持原样：程序找不到此后安装的库")

  /// The program runs, the preloaded library does not.
  static let runsWithout = Wording(
    en: "the program runs, but without what the library was to add; for a hook or a fix that "
      + "matters",
    ko: "프로그램은 실행되지만 이 라이브러리가 더할 기능은 빠집니다. 후킹이나 보정용이라면 문제가 됩니다",
    zh: "程序会运行，但缺少该库要添加的功能；如果它用于挂钩或修补，就会有影响")
}

/// What several messages of ldconfig and the loader call for.
extension Remedy {
  /// The library has to come anew.
  static let putBack = Remedy(
    Wording(
      en: "see what the file is, then install or copy the library again; nothing in the file can "
        + "be mended",
      ko: "파일이 무엇인지 확인한 뒤 라이브러리를 다시 설치하거나 복사하십시오. 파일 자체는 고칠 수 없습니다",
      zh: "先查看该文件是什么，再重新安装或复制该库；文件本身无法修复"),
    command: "solder check {path}")

  /// Which file is loaded, and why.
  static let seeWhatIsTaken = Remedy(
    Wording(
      en: "see which file the loader takes for each library, and give the program the version it "
        + "was built with",
      ko: "로더가 라이브러리마다 어느 파일을 쓰는지 확인하고, 프로그램을 빌드할 때와 같은 버전을 갖추십시오",
      zh: "查看加载器为每个库选用了哪个文件，并为程序提供与构建时一致的版本"),
    command: "solder which {other}")

  /// Where the loader looked.
  static let findTheFile = Remedy(
    Wording(
      en: "see where the loader looks and what is there; then mend the link, add the directory or "
        + "install it",
      ko: "로더가 어디를 검색하며 그곳에 무엇이 있는지 확인한 뒤, 링크를 고치거나 디렉터리를 추가하거나 설치하십시오",
      zh: "查看加载器搜索哪些位置、那里有什么，然后修复链接、添加目录或安装该库"),
    command: "solder which {library}")

  /// The cache has to be made.
  static let makeCache = Remedy(
    Wording(
      en: "make the cache anew as root",
      ko: "root 권한으로 캐시를 새로 만드십시오",
      zh: "以 root 身份重新生成缓存"),
    command: "sudo ldconfig")

  /// A line of the configuration names it.
  static let findTheLine = Remedy(
    Wording(
      en: "nothing has to be done; to end the message, take the line out that this finds",
      ko: "아무것도 하지 않아도 됩니다. 메시지를 없애려면 다음 명령으로 찾은 줄을 지우십시오",
      zh: "无须处理；要消除这条消息，请删除下面的命令找到的那一行"),
    command: "grep -rnF -- {path} /etc/ld.so.conf /etc/ld.so.conf.d")

  /// Libraries of one machine belong together.
  static let separate = Remedy(
    Wording(
      en: "see what each file is for, and keep libraries of each processor and word size in "
        + "directories of their own",
      ko: "각 파일이 무엇을 위한 것인지 확인하고, 프로세서와 비트 수가 다른 라이브러리는 서로 다른 디렉터리에 두십시오",
      zh: "查看每个文件适用于什么，并把不同处理器、不同位数的库放在各自的目录中"),
    command: "solder check {directory}")

  /// The header tells the kind.
  static let readHeader = Remedy(
    Wording(
      en: "see in its header what the file is, and put a shared library for this system in its "
        + "place",
      ko: "헤더에서 파일의 종류를 확인하고, 그 자리에 이 시스템용 공유 라이브러리를 두십시오",
      zh: "查看文件头以确定它是什么，并在该位置放上适用于本系统的共享库"),
    command: "readelf -h {path}")
}
