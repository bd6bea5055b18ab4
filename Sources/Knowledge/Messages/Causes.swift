/// The causes that several messages have in common.
extension Cause {
  /// A chain of links went through something that copies what links lead to.
  static let copiedChain = Cause(
    Wording(
      en: "a command that follows links copied the library under each of its names (cp, zip, COPY)",
      ko: "링크를 따라가는 명령(cp, zip, COPY)이 라이브러리를 이름마다 복사했습니다",
      zh: "会跟随链接的命令（cp、zip、COPY）把该库按每个名称各复制了一份"),
    shownBy: ["hard-copy"])

  /// An update changed one name of the library and not the other.
  static let staleCopy = Cause(
    Wording(
      en: "an update brought a new file and left an older copy under this name, or the other way "
        + "round",
      ko: "업데이트가 새 파일을 넣으면서 이 이름의 오래된 사본을 그대로 두었거나, 그 반대입니다",
      zh: "更新带来了新文件，却在这个名称下留下了旧副本，或者正好相反"),
    shownBy: ["conflicting-copy"])

  /// What held the link could not keep links.
  static let linkBecameText = Cause(
    Wording(
      en: "a checkout, an unpacker or a file system without links turned the link into a small "
        + "text file",
      ko: "링크를 지원하지 않는 체크아웃, 압축 해제 도구나 파일 시스템이 링크를 작은 텍스트 파일로 바꾸었습니다",
      zh: "不支持链接的检出、解压工具或文件系统把链接变成了一个小文本文件"),
    shownBy: ["text-stub"])

  /// ldconfig takes backups for libraries.
  static let backupBeside = Cause(
    Wording(
      en: "a backup beside the library (.bak, .old, .orig) sorts above it by name, and ldconfig "
        + "takes it for newer",
      ko: "라이브러리 옆의 백업(.bak, .old, .orig)이 이름 비교에서 더 높아 ldconfig가 더 새로운 파일로 봅니다",
      zh: "库旁边的备份（.bak、.old、.orig）按名称比较排在更高的位置，ldconfig 把它当成了更新的版本"),
    shownBy: ["backup-hijack"])

  /// The driver of Windows comes without links.
  static let lentByWindows = Cause(
    Wording(
      en: "it is /usr/lib/wsl/lib, where Windows lends its driver to WSL as copies",
      ko: "Windows 드라이버가 사본으로 WSL에 제공되는 /usr/lib/wsl/lib 디렉터리입니다",
      zh: "这是 /usr/lib/wsl/lib，Windows 驱动程序以副本的形式在此提供给 WSL"),
    shownBy: [Cause.lentByWindowsToWSL])

  /// The library is there, its name for programs is not.
  static let sonameLinkMissing = Cause(
    Wording(
      en: "the library is there under its full version, but the link with its SONAME is missing",
      ko: "라이브러리는 전체 버전 이름으로 있지만 SONAME 이름의 링크가 없습니다",
      zh: "该库以完整版本号的名称存在，但缺少以 SONAME 命名的链接"),
    shownBy: ["missing-soname-link"])

  /// A link leads nowhere.
  static let targetGone = Cause(
    Wording(
      en: "the name is a link, and the file it leads to was removed, renamed or never copied along",
      ko: "이 이름은 링크인데, 링크가 가리키는 파일이 삭제되었거나 이름이 바뀌었거나 함께 복사되지 않았습니다",
      zh: "这个名称是链接，而它指向的文件已被删除、改名，或者没有一同复制过来"),
    shownBy: ["dangling-link"])

  /// Links lead to each other.
  static let linksInACircle = Cause(
    Wording(
      en: "links were made that lead to each other, often by a repair on top of a repair",
      ko: "서로를 가리키는 링크가 만들어졌으며, 흔히 고친 것을 다시 고치다가 생깁니다",
      zh: "创建了互相指向的链接，往往是在修复之上再次修复造成的"),
    shownBy: ["link-loop"])

  /// The cache was not made anew.
  static let cacheOutOfDate = Cause(
    Wording(
      en: "ldconfig has not run since the library came, so the loader's cache does not list it",
      ko: "라이브러리가 들어온 뒤 ldconfig를 실행하지 않아 로더 캐시에 올라 있지 않습니다",
      zh: "该库放入之后没有运行过 ldconfig，因此加载器缓存中没有它"),
    shownBy: ["stale-cache"])

  /// Nobody brought the library.
  static let notInstalled = Cause(
    Wording(
      en: "no package or archive that has the library is installed, or only one with another "
        + "version of it",
      ko: "이 라이브러리가 든 패키지나 아카이브가 설치되어 있지 않거나, 다른 버전만 설치되어 있습니다",
      zh: "没有安装含有该库的软件包或归档，或者只安装了它的其他版本"))

  /// The library lies where the loader does not look.
  static let notSearched = Cause(
    Wording(
      en: "the library is in a directory that the loader does not search, such as one below /opt",
      ko: "로더가 검색하지 않는 디렉터리(예: /opt 아래)에 라이브러리가 있습니다",
      zh: "该库位于加载器不搜索的目录中，例如 /opt 下的某个目录"))

  /// What was set did not arrive.
  static let environmentLost = Cause(
    Wording(
      en: "LD_LIBRARY_PATH names its directory, but sudo, systemd or ssh does not pass that on",
      ko: "LD_LIBRARY_PATH에 디렉터리가 있지만 sudo, systemd, ssh가 이 변수를 넘겨주지 않습니다",
      zh: "LD_LIBRARY_PATH 中有该目录，但 sudo、systemd 或 ssh 没有传递这个变量"))

  /// The library is for another machine.
  static let otherProcessor = Cause(
    Wording(
      en: "the file is a library for another processor or word size",
      ko: "파일이 다른 프로세서용이거나 비트 수가 다른 라이브러리입니다",
      zh: "该文件是用于其他处理器或其他位数的库"),
    shownBy: ["foreign-architecture"])

  /// There is a name and no bytes.
  static let emptyFile = Cause(
    Wording(
      en: "the file is empty: a copy, download or installation broke off, or the disk was full",
      ko: "파일이 비어 있습니다: 복사, 다운로드나 설치가 중단되었거나 디스크가 가득 찼습니다",
      zh: "文件是空的：复制、下载或安装中途中断，或者磁盘已满"),
    shownBy: ["empty-library"])

  /// A container image was made from a running container.
  static let driverPlaceholder = Cause(
    Wording(
      en: "a container runtime mounted the driver's file here, and the empty file under the mount "
        + "was saved into the image",
      ko: "컨테이너 런타임이 드라이버 파일을 마운트하던 자리가 이미지에 빈 파일로 저장되었습니다",
      zh: "容器运行时曾在此处挂载驱动程序文件，而挂载点的空文件被保存进了镜像"),
    shownBy: ["empty-library"])

  /// A library ends too early.
  static let cutShort = Cause(
    Wording(
      en: "a copy, download or unpacking ended early, or the disk was full, so the end of the "
        + "file is missing",
      ko: "복사, 다운로드나 압축 해제가 도중에 끝났거나 디스크가 가득 차서 파일의 뒷부분이 없습니다",
      zh: "复制、下载或解压提前结束，或者磁盘已满，文件的后半部分缺失"),
    shownBy: ["truncated-library"])

  /// Other bytes came under the library's name.
  static let somethingElse = Cause(
    Wording(
      en: "the file holds something else: a Git LFS pointer, an error page that was downloaded, "
        + "zeros",
      ko: "파일에 다른 것이 들어 있습니다: Git LFS 포인터, 다운로드된 오류 페이지, 0으로만 된 데이터",
      zh: "文件里是别的内容：Git LFS 指针、下载到的错误页面，或全是零"),
    shownBy: ["not-a-library"])

  /// The place takes no changes.
  static let readOnlyPlace = Cause(
    Wording(
      en: "the file system is mounted read-only, as in containers, on images and where Windows "
        + "lends to WSL",
      ko: "컨테이너, 이미지, Windows가 WSL에 제공하는 디렉터리처럼 파일 시스템이 읽기 전용으로 마운트되어 있습니다",
      zh: "文件系统以只读方式挂载，例如容器、镜像以及 Windows 提供给 WSL 的目录"))

  /// The user may not.
  static let notRoot = Cause(
    Wording(
      en: "it was run without root's rights",
      ko: "root 권한 없이 실행했습니다",
      zh: "运行时没有 root 权限"))

  /// An attribute forbids it even to root.
  static let immutablePlace = Cause(
    Wording(
      en: "the directory is marked immutable or append-only (`lsattr -d` shows it), which binds "
        + "root as well",
      ko: "디렉터리에 immutable 또는 append-only 속성(`lsattr -d` 명령으로 확인)이 있어 root도 바꿀 수 없습니다",
      zh: "该目录带有 immutable 或 append-only 属性（可用 `lsattr -d` 查看），对 root 同样有效"))

  /// The file system has no links.
  static let linklessPlace = Cause(
    Wording(
      en: "the file system cannot hold symbolic links (FAT, exFAT, some network shares)",
      ko: "파일 시스템에 심볼릭 링크를 저장할 수 없습니다(FAT, exFAT, 일부 네트워크 공유)",
      zh: "该文件系统不能存放符号链接（FAT、exFAT、部分网络共享）"),
    shownBy: ["unstorable-links"])

  /// Somebody else was at work.
  static let vanished = Cause(
    Wording(
      en: "the file was removed or replaced while ldconfig was reading the directory, as by a "
        + "package manager",
      ko: "ldconfig가 디렉터리를 읽는 동안 패키지 관리자 등이 파일을 지우거나 바꾸었습니다",
      zh: "在 ldconfig 读取目录期间，文件被软件包管理器等删除或替换"))

  /// The words were wrong.
  static let mistyped = Cause(
    Wording(
      en: "the path on the command line is mistyped, or relative to another directory",
      ko: "명령줄의 경로가 잘못 입력되었거나 다른 디렉터리를 기준으로 한 경로입니다",
      zh: "命令行中的路径输入有误，或者是相对于另一个目录的路径"))

  /// Another file of the name comes first.
  static let takenEarlier = Cause(
    Wording(
      en: "another copy of the library comes first in the search: conda, MATLAB, LD_LIBRARY_PATH, "
        + "/usr/local",
      ko: "다른 사본이 검색 순서에서 앞섭니다: conda, MATLAB, LD_LIBRARY_PATH, /usr/local",
      zh: "搜索顺序中该库的另一份副本排在前面：conda、MATLAB、LD_LIBRARY_PATH、/usr/local"),
    shownBy: ["shadowed-library"])

  /// The link was not moved.
  static let olderInUse = Cause(
    Wording(
      en: "the newer file is there, but the link still leads to the older one",
      ko: "새 파일이 있지만 링크는 아직 이전 파일을 가리킵니다",
      zh: "较新的文件已经存在，但链接仍指向旧文件"),
    shownBy: ["outdated-link"])

  /// Parts that belong together do not match.
  static let mixedParts = Cause(
    Wording(
      en: "parts that must be of one version come from several installations, as with cuDNN or "
        + "TensorRT",
      ko: "cuDNN이나 TensorRT처럼 버전이 같아야 하는 구성 요소가 서로 다른 곳에서 설치되었습니다",
      zh: "必须版本相同的各个组件来自不同的安装，例如 cuDNN 或 TensorRT"),
    shownBy: ["mixed-family"])

  /// The name leads to another library.
  static let otherInterface = Cause(
    Wording(
      en: "the name leads to a library with another SONAME, linked there by hand to silence an "
        + "error",
      ko: "오류를 없애려고 직접 만든 링크가 SONAME이 다른 라이브러리를 가리킵니다",
      zh: "为消除错误而手动创建的链接指向了 SONAME 不同的库"),
    shownBy: ["wrong-soname-link"])

  /// The build is newer than the machine.
  static let builtNewer = Cause(
    Wording(
      en: "it was built on a newer system than the one it runs on",
      ko: "지금 실행하는 시스템보다 새로운 시스템에서 빌드되었습니다",
      zh: "它是在比当前系统更新的系统上构建的"))

  /// An archive was unpacked under its own name.
  static let directoryInPlace = Cause(
    Wording(
      en: "a directory has the library's name, such as one into which an archive was unpacked",
      ko: "압축을 푼 디렉터리 등이 라이브러리의 이름을 쓰고 있습니다",
      zh: "有一个目录使用了库的名称，例如解压归档时创建的目录"),
    shownBy: [Cause.directoryThere])

  /// A step of a build went wrong.
  static let buildSlip = Cause(
    Wording(
      en: "a build or a rename put something under the name that was not linked as a shared "
        + "library",
      ko: "빌드나 이름 변경 과정에서 공유 라이브러리로 링크되지 않은 파일이 이 이름을 쓰게 되었습니다",
      zh: "构建或改名时，把并非按共享库链接的文件放到了这个名称下"))
}
