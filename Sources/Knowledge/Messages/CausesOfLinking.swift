// MARK: - What several of these messages mean, and to whom they do harm

extension Wording {
  /// To whom a linker that gives up does harm.
  static let nothingIsBuilt = Wording(
    en: "the program or library is not built; what was built before still runs",
    ko: "프로그램이나 라이브러리가 빌드되지 않지만, 전에 빌드한 것은 계속 동작합니다",
    zh: "程序或库无法生成，但以前生成的仍可运行")

  /// That a linker found nothing for `-l`.
  static let noFileOfThatName = Wording(
    en: """
      the linker found no usable file for the name after -l, which stands for libNAME.so or \
      libNAME.a
      """,
    ko: "-l 뒤의 이름(libNAME.so 또는 libNAME.a)에 해당하는 쓸 만한 파일을 링커가 찾지 못했습니다",
    zh: "链接器没有找到 -l 后面的名称（即 libNAME.so 或 libNAME.a）所对应的可用文件")

  /// That a linker read a text as a linker script in vain.
  static let textIsNoScript = Wording(
    en: "the file has a library's name but holds text, and the text is no linker script",
    ko: "라이브러리 이름을 가진 파일에 텍스트가 들어 있는데, 이 텍스트는 링커 스크립트가 아닙니다",
    zh: "文件使用库的名称，内容却是文本，而且不是链接器脚本")

  /// That an ELF file is cut off.
  static let endsTooEarly = Wording(
    en: "the library's file ends before the place where its own headers say that more follows",
    ko: "라이브러리 파일이 자신의 헤더에 적힌 크기보다 일찍 끝납니다",
    zh: "库文件的长度小于其文件头所声明的长度")

  /// That a file is nothing a linker knows.
  static let noKnownFormat = Wording(
    en: "the file has a library's name, but what is in it is nothing that the linker knows",
    ko: "라이브러리 이름을 가진 파일이지만, 내용이 링커가 아는 형식이 아닙니다",
    zh: "文件使用库的名称，但内容不是链接器所认识的格式")

  /// That a library is for another processor.
  static let builtForAnotherProcessor = Wording(
    en: "the library is for another kind of processor than the program that is being linked",
    ko: "라이브러리가, 링크하려는 프로그램과는 다른 종류의 프로세서용입니다",
    zh: "该库适用的处理器与正在链接的程序不同")

  /// When a file for another processor does harm.
  static let nextDirectoryMayDo = Wording(
    en: """
      nothing happens where a later directory has the library for this processor; else the \
      linker says next that it cannot find it
      """,
    ko: "뒤이어 검색하는 디렉터리에 이 프로세서용 라이브러리가 있으면 해가 없고, 없으면 라이브러리를 찾을 수 없다는 오류가 이어집니다",
    zh: "如果后面的目录中有适用于本处理器的库，则没有危害；否则链接器接着会报告找不到该库")

  /// That a directory has a library's name.
  static let isADirectory = Wording(
    en: "a directory lies where the linker looks for the library's file",
    ko: "링커가 라이브러리 파일을 찾는 자리에 디렉터리가 있습니다",
    zh: "链接器查找库文件的位置上是一个目录")
}

// MARK: - Causes

extension Cause {
  /// The package for development is not installed.
  static let noNameForLinking = Cause(
    Wording(
      en: """
        only the library for running programs is installed; the name for linking comes with the \
        development package (-dev, -devel)
        """,
      ko: "실행용 라이브러리만 설치되어 있고, 링크할 때 쓰는 이름은 개발용 패키지(-dev, -devel)에 들어 있습니다",
      zh: "只安装了供程序运行的库，而链接时使用的名称在开发包（-dev、-devel）中"))

  /// No `-L` names the directory.
  static let directoryNotNamed = Cause(
    Wording(
      en: "the library lies in a directory that no -L names",
      ko: "라이브러리가 -L로 지정하지 않은 디렉터리에 있습니다",
      zh: "库所在的目录没有用 -L 指定"))

  /// The linker name leads nowhere.
  static let nameForLinkingIsDead = Cause(
    Wording(
      en: "libNAME.so is a link whose target is gone",
      ko: "libNAME.so 링크의 대상이 없습니다",
      zh: "libNAME.so 是一个目标已不存在的链接"),
    shownBy: ["dangling-link", "link-loop"])

  /// The only file is for another processor.
  static let onlyForAnotherProcessor = Cause(
    Wording(
      en: "the only library of that name is for another processor",
      ko: "이 이름의 라이브러리가 다른 프로세서용 하나뿐입니다",
      zh: "该名称的库只有适用于其他处理器的版本"),
    shownBy: ["foreign-architecture"])

  /// A link's target was removed or renamed.
  static let targetIsGone = Cause(
    Wording(
      en: """
        the link's target was removed or renamed, or the update that should have brought it \
        stopped half-way
        """,
      ko: "링크의 대상이 삭제되거나 이름이 바뀌었거나, 대상을 설치하던 업데이트가 도중에 멈췄습니다",
      zh: "链接的目标已被删除或改名，或者本应带来目标的更新中途停止"),
    shownBy: ["dangling-link"])

  /// A path on the command line is wrong.
  static let pathIsWrong = Cause(
    Wording(
      en: "the path given to the linker is wrong, or what it names is not built yet",
      ko: "링커에 준 경로가 잘못되었거나, 그 파일이 아직 빌드되지 않았습니다",
      zh: "传给链接器的路径有误，或者所指的文件尚未生成"))

  /// A Git LFS pointer or a web page is there.
  static let somethingElseInItsPlace = Cause(
    Wording(
      en: """
        the real file was never fetched: a Git LFS pointer or the web page of a failed download \
        is in its place
        """,
      ko: "실제 파일을 내려받지 못해, 그 자리에 Git LFS 포인터나 다운로드 실패 웹 페이지가 있습니다",
      zh: "真正的文件没有取回，其位置上是 Git LFS 指针，或下载失败时得到的网页"),
    shownBy: ["not-a-library"])

  /// A copy or download did not end.
  static let copyEndedEarly = Cause(
    Wording(
      en: "a copy or download stopped before its end, or the disk was full",
      ko: "복사나 다운로드가 도중에 끊겼거나 디스크가 가득 찼습니다",
      zh: "复制或下载中途中断，或者磁盘已满"),
    shownBy: ["truncated-library"])

  /// An empty file was left.
  static let emptyInPlaceOfLink = Cause(
    Wording(
      en: "an unpacker that refused a link, or a copy that could not write, left an empty file",
      ko: "링크를 거부한 압축 해제 도구나 쓰지 못한 복사가 빈 파일을 남겼습니다",
      zh: "解压工具拒绝创建链接，或者复制时无法写入，留下了空文件"),
    shownBy: ["empty-library"])

  /// Files for another target were copied or named.
  static let filesOfAnotherTarget = Cause(
    Wording(
      en: """
        files for another target were copied here, or -L names a directory of another target \
        first
        """,
      ko: "다른 대상용 파일이 복사되어 있거나, -L이 다른 대상용 디렉터리를 먼저 지정합니다",
      zh: "这里混入了其他目标平台的文件，或者 -L 先指定了其他目标平台的目录"),
    shownBy: ["foreign-architecture"])

  /// An archive has directories named like libraries.
  static let directoryNamedLikeLibrary = Cause(
    Wording(
      en: "an archive was unpacked that has directories named like libraries",
      ko: "라이브러리와 이름이 같은 디렉터리가 들어 있는 아카이브를 풀었습니다",
      zh: "解压的归档中含有与库同名的目录"))

  /// The development name is an old copy.
  static let oldFileForLinking = Cause(
    Wording(
      en: """
        libNAME.so is an old copy or leads to an older version, and the symbol came with a newer \
        one
        """,
      ko: "libNAME.so 파일이 옛 사본이거나 이전 버전을 가리키는데, 이 심볼은 새 버전에 추가된 것입니다",
      zh: "libNAME.so 是旧副本或指向旧版本，而该符号是新版本才有的"),
    shownBy: ["conflicting-copy", "outdated-link", "hard-copy"])
}

// MARK: - Remedies

extension Remedy {
  /// Ask where the linker name is.
  static let askForNameOfLinking = Remedy(
    Wording(
      en: """
        tells where a file of that name is, among the loader's directories; if only libNAME.so.1 \
        or the like is there, install the development package, and name other directories with -L
        """,
      ko: """
        로더가 검색하는 디렉터리 중 어디에 이 이름의 파일이 있는지 알려 줍니다. libNAME.so.1 같은 파일만 있으면 개발용 패키지를 설치하고, 다른 \
        디렉터리는 -L로 지정하십시오
        """,
      zh: "说明加载器的目录中何处有这个名称的文件；如果只有 libNAME.so.1 之类的文件，请安装开发包，其他目录请用 -L 指定"),
    command: "solder which lib{linked}.so")

  /// Let dead links and stubs live again.
  static let linkAnew = Remedy(
    Wording(
      en: """
        makes each lost link again whose library lies beside it; a library that is missing has \
        to be installed
        """,
      ko: "라이브러리가 옆에 있는 잃어버린 링크를 다시 만듭니다. 라이브러리 자체가 없으면 설치해야 합니다",
      zh: "重新建立目标库就在旁边的链接；如果库本身不存在，则需要安装"),
    command: "solder fix {directory}")

  /// Let text stubs be links again.
  static let makeTextALink = Remedy(
    Wording(
      en: """
        turns text that was a link into the link again; a Git LFS pointer needs `git lfs pull`, \
        and a web page a new download
        """,
      ko: "원래 링크였던 텍스트 파일을 다시 링크로 바꿉니다. Git LFS 포인터는 `git lfs pull` 명령으로, 웹 페이지는 다시 내려받아 바꿔야 합니다",
      zh: "把原本是链接的文本文件恢复为链接；Git LFS 指针需要 `git lfs pull`，网页则需要重新下载"),
    command: "solder fix {directory}")

  /// Install a cut-off file again.
  static let installWhatIsCutOff = Remedy(
    Wording(
      en: """
        names the files there that are cut off; copy or install those again, nothing can mend \
        them in place
        """,
      ko: "이 디렉터리에서 잘린 파일을 알려 줍니다. 잘린 파일은 그 자리에서 고칠 수 없으므로 다시 복사하거나 설치하십시오",
      zh: "列出该目录中被截断的文件；这些文件无法就地修复，请重新复制或安装"),
    command: "solder check {directory}")

  /// Let an empty file be the link again.
  static let refillTheEmpty = Remedy(
    Wording(
      en: """
        turns an empty file into the link where its library lies beside it; else install the \
        library again
        """,
      ko: "라이브러리가 옆에 있으면 빈 파일을 링크로 바꿉니다. 없으면 라이브러리를 다시 설치하십시오",
      zh: "如果对应的库就在旁边，则把空文件换成链接；否则请重新安装该库"),
    command: "solder fix {directory}")

  /// Look at a directory whose file is nothing known.
  static let lookWhatItIs = Remedy(
    Wording(
      en: """
        tells what the file is; one that was a link is mended by `solder fix`, any other has to \
        be installed or fetched again
        """,
      ko: "파일의 정체를 알려 줍니다. 링크였던 파일은 `solder fix` 명령으로 복구하고, 그 밖의 파일은 다시 설치하거나 내려받으십시오",
      zh: "说明该文件究竟是什么；原本是链接的用 `solder fix` 修复，其他情况请重新安装或下载"),
    command: "solder check {directory}")

  /// Name a directory for the right processor.
  static let chooseTheRightDirectory = Remedy(
    Wording(
      en: """
        tells which processor the files there are for; take that directory out of the -L \
        options, and install the library for the target
        """,
      ko: "그 디렉터리의 파일이 어느 프로세서용인지 알려 줍니다. -L 옵션에서 이 디렉터리를 빼고 대상용 라이브러리를 설치하십시오",
      zh: "说明该目录中的文件适用于哪种处理器；请从 -L 选项中去掉这个目录，并安装适用于目标平台的库"),
    command: "solder check {directory}")

  /// Look into a directory with a library's name.
  static let lookIntoTheDirectory = Remedy(
    Wording(
      en: """
        shows what is in the directory; name it or the library inside of it by its whole path, \
        or take its parent out of the -L options
        """,
      ko: "디렉터리의 내용을 보여 줍니다. 그 안의 라이브러리를 전체 경로로 지정하거나 상위 디렉터리를 -L 옵션에서 빼십시오",
      zh: "显示该目录的内容；请用完整路径指定其中的库，或从 -L 选项中去掉它的上级目录"),
    command: "ls -l {path}")
}
