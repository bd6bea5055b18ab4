extension KnownMessage {
  /// What unpackers, rsync and git say.
  static let copyingArchives: [KnownMessage] = [
    linkNotUnpackedByTar, linkNotUnpackedByLibarchive, linkNotSentByRsync, linkSkippedByRsync,
    linkNotUnzipped, linkNotUnpackedBy7Zip, linkRefusedBy7Zip, linkNotCheckedOut,
  ]

  /// GNU tar: links are refused.
  private static let linkNotUnpackedByTar = KnownMessage(
    "F8",
    [
      "tar: {path}: Cannot create symlink to '{other}': Operation not permitted",
      "tar: {path}: '{other}'의 심볼릭 링크를 만들 수 없습니다: 명령을 허용하지 않음",
      "{path}: 无法创建到 '{other}' 的符号连接: 不允许的操作",
      "tar: {path}: Cannot create symlink to '{other}': Operation not supported",
      "tar: {path}: '{other}'의 심볼릭 링크를 만들 수 없습니다: 명령을 지원하지 않음",
      "{path}: 无法创建到 '{other}' 的符号连接: 不支持的操作",
      "tar: {path}: Cannot create symlink to '{other}': Function not implemented",
      "tar: {path}: '{other}'의 심볼릭 링크를 만들 수 없습니다: 함수를 구현하지 않았습니다",
      "{path}: 无法创建到 '{other}' 的符号连接: 函数未实现",
    ],
    meaning: .linksNotStored,
    .harmful,
    .restArrived,
    causes: [
      .placeKeepsNoLinks,
      .shareKeepsNoLinks,
    ],
    remedy: .unpackOnLinux,
    rules: ["unstorable-links"],
    samples: [
      "tar: src/libfoo.so.1: Cannot create symlink to ‘libfoo.so.1.0’: Operation not permitted",
      "tar: lib/libfoo.so: Cannot create symlink to 'libfoo.so.1': Operation not supported",
      "tar: src/libfoo.so.1：无法创建到 ‘libfoo.so.1.0’ 的符号连接: 不允许的操作",
    ])

  /// bsdtar, tar.exe: links are refused.
  private static let linkNotUnpackedByLibarchive = KnownMessage(
    "F9",
    [
      "Can't create '{path}': Operation not permitted",
      "Can't create '{path}': 명령을 허용하지 않음",
      "Can't create '{path}': 不允许的操作",
      "Can't create '{path}': Operation not supported",
      "Can't create '{path}': Function not implemented",
      "Can't create '{path}': Invalid argument",
    ],
    meaning: Wording(
      en: """
        bsdtar, which Windows has as tar.exe, could not make an entry of the archive, mostly a \
        symbolic link
        """,
      ko: "bsdtar(Windows의 tar.exe)가 아카이브의 항목을 만들지 못했으며, 대개 심볼릭 링크입니다",
      zh: "bsdtar（即 Windows 的 tar.exe）无法建立归档中的某个条目，多半是符号链接"),
    .harmful,
    .restArrived,
    causes: [
      .windowsWithoutPrivilege,
      .placeKeepsNoLinks,
      .shareKeepsNoLinks,
      Cause(
        Wording(
          en: "the directory is immutable",
          ko: "디렉터리에 immutable 속성이 있습니다",
          zh: "目录带有 immutable 属性")),
    ],
    remedy: .unpackOnLinux,
    rules: ["unstorable-links"],
    samples: [
      "src/libfoo.so.1: Can't create 'src/libfoo.so.1': Operation not permitted",
      "cudnn/lib/libcudnn.so: Can't create '\\\\?\\C:\\cudnn\\lib\\libcudnn.so': Invalid argument",
    ])

  /// rsync: links are refused.
  private static let linkNotSentByRsync = KnownMessage(
    "F10",
    [
      "symlink '{path}' -> '{other}' failed: Operation not permitted (1)",
      "symlink '{path}' -> '{other}' failed: 명령을 허용하지 않음 (1)",
      "symlink '{path}' -> '{other}' failed: 不允许的操作 (1)",
      "symlink '{path}' -> '{other}' failed: Operation not supported (95)",
      "symlink '{path}' -> '{other}' failed: 명령을 지원하지 않음 (95)",
      "symlink '{path}' -> '{other}' failed: 不支持的操作 (95)",
      "symlink '{path}' -> '{other}' failed: Function not implemented (38)",
      "symlink '{path}' -> '{other}' failed: 함수를 구현하지 않았습니다 (38)",
      "symlink '{path}' -> '{other}' failed: 函数未实现 (38)",
    ],
    meaning: .linksNotStored,
    .harmful,
    Wording(
      en: "rsync ends with code 23; the files arrive, but names that were links are missing there",
      ko: "rsync가 코드 23으로 끝납니다. 파일은 도착하지만 링크였던 이름이 그곳에 없습니다",
      zh: "rsync 以代码 23 结束；文件会到达，但原本是链接的名称在那里缺失"),
    causes: [
      .placeKeepsNoLinks,
      .shareKeepsNoLinks,
    ],
    remedy: .carryTheLinks,
    rules: ["unstorable-links"],
    samples: [
      """
      rsync: [generator] symlink "/opt/demo/ns/d/libfoo.so.1" -> "libfoo.so.1.0" failed: \
      Operation not permitted (1)
      """,
      """
      rsync: symlink "/mnt/nas/lib/libfoo.so" -> "libfoo.so.1" failed: Operation not supported \
      (95)
      """,
    ])

  /// rsync without -l leaves links out.
  private static let linkSkippedByRsync = KnownMessage(
    "F11",
    [
      "skipping non-regular file '{path}'"
    ],
    meaning: Wording(
      en: "rsync was not told to carry symbolic links, and left this one out",
      ko: "rsync에 심볼릭 링크를 옮기라는 옵션이 없어 이 링크를 뺐습니다",
      zh: "没有要求 rsync 传送符号链接，因此它略过了这个链接"),
    .harmful,
    .restArrived,
    causes: [
      Cause(
        Wording(
          en: "rsync was run with -r, but without -l or -a",
          ko: "rsync를 -l이나 -a 없이 -r로 실행했습니다",
          zh: "运行 rsync 时用了 -r，却没有用 -l 或 -a"),
        shownBy: ["missing-soname-link"])
    ],
    remedy: Remedy(
      Wording(
        en: """
          run rsync again with -a in place of -r, and the links are made; where the source is \
          gone, this makes the SONAME links that are missing here
          """,
        ko: "-r 대신 -a 옵션으로 rsync를 다시 실행하면 링크가 만들어집니다. 원본이 없으면 이 명령이 이곳에서 빠진 SONAME 링크를 만듭니다",
        zh: "请用 -a 代替 -r 重新运行 rsync，链接就会建立；如果源目录已不存在，下面的命令会补上此处缺少的 SONAME 链接"),
      command: "solder fix ."),
    rules: ["missing-soname-link"],
    samples: [
      "skipping non-regular file \"libcudnn.so\"",
      "skipping non-regular file \"lib/libfoo.so.1\"",
    ])

  /// unzip: links are refused.
  private static let linkNotUnzipped = KnownMessage(
    "F12",
    [
      "symlink error: Operation not permitted",
      "symlink error: 명령을 허용하지 않음",
      "symlink error: 不允许的操作",
      "symlink error: Operation not supported",
      "symlink error: Function not implemented",
    ],
    meaning: Wording(
      en: """
        unzip could not make a symbolic link of the archive, for the file system of the \
        destination refuses them
        """,
      ko: "대상 파일 시스템이 거부하여 unzip이 아카이브의 심볼릭 링크를 만들지 못했습니다",
      zh: "目标文件系统拒绝，unzip 无法建立归档中的符号链接"),
    .harmful,
    .restArrived,
    causes: [
      .placeKeepsNoLinks,
      .shareKeepsNoLinks,
    ],
    remedy: .unpackOnLinux,
    rules: ["unstorable-links"],
    samples: [
      "symlink error: Operation not permitted",
      "symlink error: Operation not supported",
    ])

  /// 7-Zip: links are refused.
  private static let linkNotUnpackedBy7Zip = KnownMessage(
    "F13",
    [
      "ERROR: Cannot create symbolic link : errno={number} : {text} : {path}",
      "ERROR: Cannot create symbolic link : A required privilege is not held by the client. : {other}",
      "ERROR: Cannot create symbolic link : {text} : {path}",
      "ERROR: Can not create symbolic link : Access is denied. : {other}",
      "ERROR: Can not create symbolic link : {text} : {path}",
      "Cannot create symbolic link : {text} : {path}",
    ],
    meaning: Wording(
      en: """
        7-Zip could not make a symbolic link of the archive, and may have left an empty file \
        under its name
        """,
      ko: "7-Zip이 아카이브의 심볼릭 링크를 만들지 못했으며, 그 이름으로 빈 파일을 남겼을 수 있습니다",
      zh: "7-Zip 无法建立归档中的符号链接，并且可能以该名称留下了空文件"),
    .harmful,
    .restArrived,
    causes: [
      .windowsWithoutPrivilege,
      .placeKeepsNoLinks,
      .shareKeepsNoLinks,
    ],
    remedy: Remedy(
      Wording(
        en: """
          turns empty files that were left in the place of links into the links, where the \
          library lies beside them; or unpack again on a Linux file system
          """,
        ko: "링크 자리에 남은 빈 파일을, 라이브러리가 옆에 있으면 링크로 바꿉니다. 또는 Linux 파일 시스템에서 다시 푸십시오",
        zh: "如果库就在旁边，把链接位置上留下的空文件换成链接；也可以在 Linux 文件系统上重新解压"),
      command: "solder fix {directory}"),
    rules: ["empty-library", "unstorable-links"],
    samples: [
      "ERROR: Cannot create symbolic link : errno=1 : Operation not permitted : d/src/libfoo.so.1",
      """
      ERROR: Cannot create symbolic link : A required privilege is not held by the client. : \
      C:\\cudnn\\lib\\libcudnn.so
      """,
      "ERROR: Can not create symbolic link : Access is denied. : lib\\libfoo.so",
    ])

  /// 7-Zip 25 and later: a link that leads through a link.
  private static let linkRefusedBy7Zip = KnownMessage(
    "F14",
    [
      "ERROR: Dangerous link via another link was ignored : {path} : {other}",
      "Dangerous link via another link was ignored : {path} : {other}",
      "ERROR: Dangerous link path was ignored : {path} : {other}",
    ],
    meaning: Wording(
      en: """
        7-Zip takes a link that leads through another link for dangerous and left an empty file \
        in its place; chains of libraries are made so
        """,
      ko: "7-Zip이 다른 링크를 거치는 링크를 위험하다고 보고 빈 파일을 남겼습니다. 라이브러리의 링크 체인이 바로 이런 모양입니다",
      zh: "7-Zip 认为经过另一个链接的链接有危险，于是留下了空文件；而库的链接链正是这样组成的"),
    .harmful,
    Wording(
      en: """
        what asks for the name finds an empty file: the linker for libNAME.so, mostly, and \
        programs that open it
        """,
      ko: "이 이름을 찾으면 빈 파일이 나옵니다. 대개 libNAME.so를 찾는 링커와 이를 여는 프로그램에 해당합니다",
      zh: "请求这个名称时得到的是空文件：多半是查找 libNAME.so 的链接器，以及打开它的程序"),
    causes: [
      Cause(
        Wording(
          en: """
            7-Zip 25 or later unpacked a zip file with a chain libNAME.so, libNAME.so.1, \
            libNAME.so.1.2
            """,
          ko: "7-Zip 25 이상으로 libNAME.so, libNAME.so.1, libNAME.so.1.2 체인이 든 zip 파일을 풀었습니다",
          zh: "用 7-Zip 25 或更高版本解压了含有 libNAME.so、libNAME.so.1、libNAME.so.1.2 链接链的 zip 文件"),
        shownBy: ["empty-library"])
    ],
    remedy: .refillHere,
    rules: ["empty-library"],
    samples: [
      "ERROR: Dangerous link via another link was ignored : src/libcudnn.so : libcudnn.so.7"
    ])

  /// git: links are refused.
  private static let linkNotCheckedOut = KnownMessage(
    "F15",
    [
      "error: unable to create symlink {path}: Operation not permitted",
      "error: unable to create symlink {path}: 명령을 허용하지 않음",
      "error: unable to create symlink {path}: 不允许的操作",
      "error: unable to create symlink {path}: Operation not supported",
      "error: unable to create symlink {path}: Function not implemented",
    ],
    meaning: Wording(
      en: "git could not make a symbolic link of the repository in the working tree",
      ko: "git이 저장소의 심볼릭 링크를 작업 트리에 만들지 못했습니다",
      zh: "git 无法在工作区建立仓库中的符号链接"),
    .harmful,
    Wording(
      en: """
        the name is missing in the working tree; git clone on such a file system writes text \
        files in the place of links without a word
        """,
      ko: "작업 트리에 이 이름이 없습니다. 이런 파일 시스템에서 git clone은 아무 말 없이 링크 대신 텍스트 파일을 씁니다",
      zh: "工作区中缺少这个名称；在这样的文件系统上，git clone 会不声不响地用文本文件代替链接"),
    causes: [
      .placeKeepsNoLinks,
      .shareKeepsNoLinks,
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells whether git is set to make links; move the repository to a Linux file system, \
          set it with `git config core.symlinks true`, and `git checkout -- .` makes the links
          """,
        ko: """
          git이 링크를 만들도록 설정되어 있는지 알려 줍니다. 저장소를 Linux 파일 시스템으로 옮기고 `git config core.symlinks true` \
          명령으로 설정한 뒤 `git checkout -- .` 명령을 실행하면 링크가 만들어집니다
          """,
        zh: """
          说明 git 是否设为建立链接；请把仓库移到 Linux 文件系统，用 `git config core.symlinks true` 设置，再用 `git \
          checkout -- .` 建立链接
          """),
      command: "git config core.symlinks"),
    rules: ["unstorable-links", "text-stub"],
    samples: [
      "error: unable to create symlink libfoo.so.1: Operation not permitted",
      "error: unable to create symlink lib/libfoo.so: Function not implemented",
    ])
}
