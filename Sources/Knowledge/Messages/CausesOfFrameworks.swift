// MARK: - What several of these messages mean, and to whom they do harm

extension Wording {
  /// To whom a library that a framework cannot load does harm.
  static let nothingOnTheGPU = Wording(
    en: """
      the program goes on without the GPU, many times slower, or stops where it cannot do without
      """,
    ko: "프로그램이 GPU 없이 훨씬 느리게 실행되거나, GPU가 꼭 필요하면 멈춥니다",
    zh: "程序不再使用 GPU，运行慢很多倍；如果离不开 GPU，就会停止")

  /// To whom a failing call does harm.
  static let callFails = Wording(
    en: """
      the call that needs the library fails, and mostly the program with it; programs that do \
      without are not touched
      """,
    ko: "이 라이브러리가 필요한 호출이 실패하고 대개 프로그램도 함께 중단됩니다. 이 라이브러리를 쓰지 않는 프로그램은 영향이 없습니다",
    zh: "需要该库的调用会失败，程序通常也随之中止；不用该库的程序不受影响")

  /// That the cuDNN found is older than the one built with.
  static let olderThanBuiltWith = Wording(
    en: """
      the cuDNN that the loader found is older than the one the framework was built with, or of \
      another major version
      """,
    ko: "로더가 찾은 cuDNN이 프레임워크를 빌드할 때 쓴 것보다 오래되었거나 주 버전이 다릅니다",
    zh: "加载器找到的 cuDNN 比构建该框架时所用的版本旧，或者主版本不同")

  /// That parts of cuDNN come from several releases.
  static let partsOfOtherReleases = Wording(
    en: """
      cuDNN consists of several libraries, and those that were loaded are not all of one release
      """,
    ko: "cuDNN은 여러 라이브러리로 이루어지는데, 로드된 라이브러리들이 모두 같은 릴리스의 것이 아닙니다",
    zh: "cuDNN 由多个库组成，而加载到的各个库并非来自同一个发行版本")
}

// MARK: - Causes

extension Cause {
  /// The full version is there, the SONAME is not.
  static let sonameLinkIsLost = Cause(
    Wording(
      en: """
        the library is there under its full version, but the link of the name that is asked for \
        is not
        """,
      ko: "라이브러리가 전체 버전 이름으로는 있지만, 요청한 이름의 링크가 없습니다",
      zh: "库以完整版本号的名称存在，但缺少所请求名称的链接"),
    shownBy: ["missing-soname-link", "dangling-link", "lost-link"])

  /// Another major version is installed.
  static let otherMajorOnly = Cause(
    Wording(
      en: "another major version is installed than the program was built for, or none",
      ko: "프로그램을 빌드할 때와 다른 주 버전이 설치되어 있거나, 아예 설치되어 있지 않습니다",
      zh: "安装的主版本与构建程序时所用的不同，或者根本没有安装"))

  /// The loader does not search the library's directory.
  static let directoryNotSearched = Cause(
    Wording(
      en: "the library's directory is neither in ld.so.conf nor in LD_LIBRARY_PATH",
      ko: "라이브러리의 디렉터리가 ld.so.conf에도 LD_LIBRARY_PATH에도 없습니다",
      zh: "库所在的目录既不在 ld.so.conf 中，也不在 LD_LIBRARY_PATH 中"),
    shownBy: ["missing-directory"])

  /// ldconfig has not run since.
  static let cacheIsOld = Cause(
    Wording(
      en: "the library was installed after ldconfig ran last",
      ko: "마지막으로 ldconfig를 실행한 뒤에 라이브러리가 설치되었습니다",
      zh: "库是在上次运行 ldconfig 之后安装的"),
    shownBy: ["stale-cache"])

  /// A copy keeps the unversioned name out of the cache.
  static let copiesHideNameForLinking = Cause(
    Wording(
      en: """
        libNAME.so is asked for, but it is a copy and not a link, so ldconfig left it out of the \
        cache; this is so in WSL 2 for libcuda.so
        """,
      ko: "libNAME.so를 요청했지만 링크가 아닌 사본이어서 ldconfig가 캐시에 넣지 않았습니다. WSL 2의 libcuda.so가 이런 경우입니다",
      zh: "请求的是 libNAME.so，但它是副本而不是链接，因此 ldconfig 没有把它写入缓存；WSL 2 中的 libcuda.so 就是如此"),
    shownBy: ["hard-copy"])

  /// An older copy comes first.
  static let olderCopyIsFirst = Cause(
    Wording(
      en: """
        an older copy lies in a directory that is searched first, or under the SONAME beside the \
        newer file
        """,
      ko: "먼저 검색하는 디렉터리에 옛 사본이 있거나, 새 파일 옆에서 옛 사본이 SONAME을 차지하고 있습니다",
      zh: "先搜索的目录中有旧副本，或者旧副本占着 SONAME，与新文件放在一起"),
    shownBy: ["shadowed-library", "conflicting-copy", "outdated-link"])

  /// Some parts come from one release, some from another.
  static let partsFromTwoPlaces = Cause(
    Wording(
      en: """
        a newer release was put over copies of an older one, which kept their names, or some \
        parts come from pip or conda and others from the system
        """,
      ko: "옛 사본 위에 새 릴리스를 설치하여 사본이 이름을 그대로 차지하고 있거나, 일부는 pip나 conda에서 일부는 시스템에서 가져왔습니다",
      zh: "在旧版本的副本上安装了新版本，旧副本仍占着名称；或者一部分来自 pip 或 conda，另一部分来自系统"),
    shownBy: ["mixed-family", "conflicting-copy", "shadowed-library"])

  /// An unpacker of Python stored a link as text.
  static let pythonStoredText = Cause(
    Wording(
      en: "a link was stored as a small text file, as by Python's zipfile",
      ko: "Python의 zipfile 같은 도구가 링크를 작은 텍스트 파일로 저장했습니다",
      zh: "链接被 Python 的 zipfile 之类的工具存成了小文本文件"),
    shownBy: ["text-stub"])

  /// The file is no library.
  static let downloadFailed = Cause(
    Wording(
      en: "a Git LFS pointer, a web page or a linker script has the library's name",
      ko: "Git LFS 포인터, 웹 페이지 또는 링커 스크립트가 라이브러리 이름을 쓰고 있습니다",
      zh: "使用该库名称的是 Git LFS 指针、网页或链接器脚本"),
    shownBy: ["not-a-library", "text-stub"])
}

// MARK: - Remedies

extension Remedy {
  /// Ask which file the loader takes.
  static let askForLibrary = Remedy(
    Wording(
      en: """
        tells where the loader looks for the name and what is wrong there; a lost link is made \
        again by `solder fix` in the library's directory, another major version has to be \
        installed and must not be linked to this name
        """,
      ko: """
        로더가 이 이름을 어디서 찾고 무엇이 잘못되었는지 알려 줍니다. 잃어버린 링크는 라이브러리의 디렉터리에서 `solder fix` 명령으로 다시 만들고, 다른 \
        주 버전은 이 이름으로 링크하지 말고 맞는 버전을 설치하십시오
        """,
      zh: "说明加载器在何处查找这个名称、问题出在哪里；丢失的链接可在库所在目录用 `solder fix` 恢复，主版本不符时应安装正确的版本，不可把别的版本链接成这个名称"),
    command: "solder which {library}")

  /// Let a stub be a link again.
  static let relinkStub = Remedy(
    Wording(
      en: """
        turns a text or empty file that was a link into the link again; a file that is no \
        library at all has to be installed anew
        """,
      ko: "원래 링크였던 텍스트 파일이나 빈 파일을 다시 링크로 바꿉니다. 라이브러리가 아닌 파일은 다시 설치해야 합니다",
      zh: "把原本是链接的文本文件或空文件恢复为链接；根本不是库的文件则需要重新安装"),
    command: "solder fix {directory}")

  /// Find the parts that do not fit.
  static let findTheMixture = Remedy(
    Wording(
      en: """
        names each part with its version and place; keep one release, take the other out of the \
        search order or remove its package, and where copies hold the names `solder fix --prefer \
        newest` leads them to the newest files
        """,
      ko: """
        각 부분의 버전과 위치를 알려 줍니다. 한 릴리스만 남기고 다른 것은 검색 순서에서 빼거나 그 패키지를 제거하십시오. 사본이 이름을 차지한 곳에서는 \
        `solder fix --prefer newest` 명령으로 최신 파일을 가리키게 합니다
        """,
      zh: """
        列出各部分的版本和位置；请只保留一个发行版本，把另一个移出搜索顺序或卸载其软件包，名称被副本占据时可用 `solder fix --prefer newest` 指向最新的文件
        """),
    command: "solder check")

  /// Ask which cuDNN the loader takes.
  static let askForCuDNN = Remedy(
    Wording(
      en: """
        lists all cuDNN files that the loader could take and those it passes over; update cuDNN, \
        or take the directory with the older one out of LD_LIBRARY_PATH, ld.so.conf or the \
        environment
        """,
      ko: """
        로더가 선택할 수 있는 cuDNN 파일과 건너뛰는 파일을 모두 보여 줍니다. cuDNN을 업데이트하거나, 옛 파일이 있는 디렉터리를 \
        LD_LIBRARY_PATH, ld.so.conf 또는 환경에서 빼십시오
        """,
      zh: "列出加载器可能采用和跳过的全部 cuDNN 文件；请更新 cuDNN，或把旧文件所在的目录移出 LD_LIBRARY_PATH、ld.so.conf 或当前环境"),
    command: "solder which libcudnn.so.8 libcudnn.so.9")

  /// Ask which cuDNN an old TensorFlow gets.
  static let askForCuDNNOf1 = Remedy(
    Wording(
      en: """
        lists all cuDNN files that the loader could take and those it passes over; install the \
        cuDNN that is named as compiled with, or take the directory with the other one out of \
        the search order
        """,
      ko: """
        로더가 선택할 수 있는 cuDNN 파일과 건너뛰는 파일을 모두 보여 줍니다. 메시지에 나온 빌드 당시 버전의 cuDNN을 설치하거나, 다른 것이 있는 \
        디렉터리를 검색 순서에서 빼십시오
        """,
      zh: "列出加载器可能采用和跳过的全部 cuDNN 文件；请安装消息中所写的构建时版本，或把另一个版本所在的目录移出搜索顺序"),
    command: "solder which libcudnn.so.5 libcudnn.so.6 libcudnn.so.7")
}
