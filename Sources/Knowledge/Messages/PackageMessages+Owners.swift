extension KnownMessage {
  /// Whose a file is, and what is in a package.
  static let packageOwners: [KnownMessage] = [
    ownedByNoPackage, noFileForRPM, sameBuildTwice, cacheOfCondaChanged,
  ]

  /// dpkg, rpm, pacman, apk: nobody owns the file.
  private static let ownedByNoPackage = KnownMessage(
    "E13",
    [
      "dpkg-query: no path found matching pattern {path}",
      "dpkg-query: 没有找到与 {path} 相匹配的路径",
      "file {path} is not owned by any package",
      "error: No package owns {path}",
      "ERROR: {path}: Could not find owner package",
    ],
    meaning: Wording(
      en: "no package has a file of this name, so it was not installed by the package manager",
      ko: "이 이름의 파일을 가진 패키지가 없으므로 패키지 관리자가 설치한 것이 아닙니다",
      zh: "没有软件包含有这个名称的文件，因此它不是由软件包管理器安装的"),
    .harmless,
    Wording(
      en: "no package undoes a repair of this name; an update of the library is up to you as well",
      ko: "이 이름을 복구해도 패키지가 되돌리지 않습니다. 라이브러리 업데이트도 사용자가 직접 해야 합니다",
      zh: "修复这个名称不会被任何软件包还原；库的更新也要由您自己负责"),
    causes: [
      Cause(
        Wording(
          en: "it was copied by hand, unpacked or built here",
          ko: "손으로 복사했거나, 압축을 풀었거나, 여기서 빌드했습니다",
          zh: "它是手工复制、解压或在本机生成的")),
      Cause(
        Wording(
          en: """
            the path leads through a link, and the package has it under another one, such as \
            /lib for /usr/lib
            """,
          ko: "경로가 링크를 거치며, 패키지에는 /usr/lib 대신 /lib처럼 다른 경로로 기록되어 있습니다",
          zh: "该路径经过链接，而软件包中记录的是另一条路径，例如 /lib 与 /usr/lib")),
      Cause(
        Wording(
          en: "it is a link that ldconfig or update-alternatives made",
          ko: "ldconfig나 update-alternatives가 만든 링크입니다",
          zh: "它是由 ldconfig 或 update-alternatives 建立的链接")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells what is wrong in its directory, with the owner of each name that a package does \
          own
          """,
        ko: "그 디렉터리에 어떤 문제가 있는지, 패키지가 소유한 이름은 소유자와 함께 알려 줍니다",
        zh: "说明其所在目录有什么问题，并给出软件包所拥有的名称的所有者"),
      command: "solder check {directory}"),
    samples: [
      "dpkg-query: no path found matching pattern /opt/foo/lib/nothing",
      "file /opt/foo/lib/libfoo.so.1 is not owned by any package",
      "error: No package owns /usr/lib/libfoo.so.1",
    ])

  /// rpm -qf: nothing is at the path.
  private static let noFileForRPM = KnownMessage(
    "E14",
    [
      "error: file {path}: No such file or directory",
      "error: file {path}: 그런 파일이나 디렉터리가 없습니다",
      "error: file {path}: 没有那个文件或目录",
    ],
    meaning: Wording(
      en: "rpm was asked whose a file is, and nothing is at that path",
      ko: "rpm에 파일의 소유자를 물었지만 그 경로에 아무것도 없습니다",
      zh: "向 rpm 查询文件属于谁，而该路径处什么也没有"),
    .harmless,
    Wording(
      en: "rpm only answers; if a program needs the name, that fails on its own",
      ko: "rpm은 대답만 할 뿐입니다. 이 이름이 필요한 프로그램이 있다면 그 프로그램이 실패합니다",
      zh: "rpm 只是作答；如果有程序需要这个名称，那么失败的是那个程序"),
    causes: [
      Cause(
        Wording(
          en: "the path is mistyped, or the file was removed",
          ko: "경로를 잘못 입력했거나 파일이 삭제되었습니다",
          zh: "路径输入有误，或者文件已被删除")),
      Cause(
        Wording(
          en: "it is a link whose target is gone",
          ko: "대상이 사라진 링크입니다",
          zh: "它是目标已不存在的链接"),
        shownBy: ["dangling-link"]),
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells what is missing in that directory; a package that should have the file is named \
          by `dnf provides` or `zypper search --provides`
          """,
        ko: """
          그 디렉터리에 무엇이 빠졌는지 알려 줍니다. 파일을 제공하는 패키지는 `dnf provides` 또는 `zypper search --provides` \
          명령으로 찾으십시오
          """,
        zh: "说明该目录中缺少什么；提供该文件的软件包可用 `dnf provides` 或 `zypper search --provides` 查找"),
      command: "solder check {directory}"),
    rules: ["dangling-link"],
    samples: [
      "error: file /opt/foo/lib/none: No such file or directory"
    ])

  /// rpmbuild: a package holds a library twice.
  private static let sameBuildTwice = KnownMessage(
    "E15",
    [
      "warning: Duplicate build-ids {path} and {other}"
    ],
    meaning: Wording(
      en: "rpmbuild found one library under two names as two files in the package that it builds",
      ko: "rpmbuild가 만들고 있는 패키지에 한 라이브러리가 두 이름의 두 파일로 들어 있습니다",
      zh: "rpmbuild 发现所制作的软件包中，同一个库以两个名称存成了两个文件"),
    .sometimes,
    Wording(
      en: """
        the package is built, but all who install it get copies, and ldconfig complains on their \
        systems
        """,
      ko: "패키지는 만들어지지만, 설치하는 사람은 모두 사본을 받게 되고 그 시스템의 ldconfig가 메시지를 냅니다",
      zh: "软件包可以制作完成，但安装它的人得到的都是副本，ldconfig 会在他们的系统上报告"),
    causes: [
      Cause(
        Wording(
          en: """
            the spec file's %install copies the library with `cp` or `install` instead of \
            keeping links
            """,
          ko: "스펙 파일의 %install에서 링크를 유지하지 않고 `cp`나 `install`로 라이브러리를 복사합니다",
          zh: "spec 文件的 %install 用 `cp` 或 `install` 复制库，没有保留链接"),
        shownBy: ["hard-copy"])
    ],
    remedy: Remedy(
      Wording(
        en: """
          copy with `cp -a`, or make the links with `ln -s` in %install, so that the package \
          ships one file and its links
          """,
        ko: "%install에서 `cp -a`로 복사하거나 `ln -s`로 링크를 만들어, 패키지가 파일 하나와 링크들을 제공하게 하십시오",
        zh: "请在 %install 中用 `cp -a` 复制，或用 `ln -s` 建立链接，使软件包只提供一个文件及其链接"),
      command: "solder check {directory}"),
    rules: ["hard-copy"],
    samples: [
      """
      warning: Duplicate build-ids /opt/demo/own/rb/BUILDROOT/rxfoo-1.0-1.x86_64/opt/foo/lib/li\
      bfoo.so.1 and /opt/demo/own/rb/BUILDROOT/rxfoo-1.0-1.x86_64/opt/foo/lib/libfoo.so.1.0.0
      """
    ])

  /// conda: a file in its cache has another size.
  private static let cacheOfCondaChanged = KnownMessage(
    "E16",
    [
      "SafetyError: The package for {word} located at {path}"
    ],
    meaning: Wording(
      en: """
        a file in conda's cache of packages has another size than when it was unpacked; the next \
        line names it
        """,
      ko: "conda의 패키지 캐시에 있는 파일의 크기가 압축을 풀 때와 다릅니다. 다음 줄에 그 파일이 나옵니다",
      zh: "conda 软件包缓存中的某个文件与解压时的大小不同；下一行写有该文件的名称"),
    .sometimes,
    Wording(
      en: """
        all environments that share the file got the changed one; conda goes on unless it is set \
        to stop at such
        """,
      ko: "이 파일을 공유하는 모든 환경이 변경된 파일을 쓰게 됩니다. conda는 멈추도록 설정하지 않았으면 계속 진행합니다",
      zh: "共享该文件的所有环境用的都是改动后的文件；除非设为遇此即停，conda 会继续执行"),
    causes: [
      Cause(
        Wording(
          en: """
            something wrote into a file of an environment, and the cache has the same file by a \
            hard link
            """,
          ko: "환경의 파일에 무엇인가가 내용을 썼는데, 캐시가 하드 링크로 같은 파일을 공유합니다",
          zh: "有程序改写了某个环境中的文件，而缓存通过硬链接与之共用同一个文件")),
      Cause(
        Wording(
          en: "a download or unpacking was broken off",
          ko: "다운로드나 압축 해제가 도중에 끊겼습니다",
          zh: "下载或解压中途中断"),
        shownBy: ["truncated-library"]),
    ],
    remedy: Remedy(
      Wording(
        en: """
          removes unpacked packages that no environment uses from the cache; install the named \
          package anew with `conda install --force-reinstall`, and change files of an \
          environment by rename only, as solder does
          """,
        ko: """
          어느 환경에서도 쓰지 않는 압축 해제된 패키지를 캐시에서 지웁니다. 메시지에 나온 패키지는 `conda install --force-reinstall` \
          명령으로 다시 설치하고, 환경의 파일은 solder처럼 이름 바꾸기로만 변경하십시오
          """,
        zh: """
          从缓存中移除没有环境使用的已解压软件包；请用 `conda install --force-reinstall` 重新安装所述软件包，改动环境中的文件时应像 solder \
          那样只用改名方式
          """),
      command: "conda clean --packages"),
    rules: ["truncated-library"],
    samples: [
      """
      SafetyError: The package for cudatoolkit located at \
      /opt/miniconda3/pkgs/cudatoolkit-10.0.130-0
      """
    ])
}
