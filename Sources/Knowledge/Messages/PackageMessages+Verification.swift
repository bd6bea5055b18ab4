extension KnownMessage {
  /// Files that are not as their package has them.
  static let packageVerification: [KnownMessage] = [
    kindDiffersForDpkg, linkDiffersForRPM, contentDiffersForRPM, kindDiffersForPacman,
  ]

  /// dpkg -V: another kind of file than the package's.
  private static let kindDiffersForDpkg = KnownMessage(
    "E5",
    [
      "?M.??????   {path}",
      "?M5??????   {path}",
      "?M???????   {path}",
    ],
    meaning: Wording(
      en: """
        dpkg finds another kind of file or other rights at the name than its package has: a link \
        for a file, mostly
        """,
      ko: "dpkg가 보기에 이 이름에 있는 것의 종류나 권한이 패키지와 다르며, 대개 파일 자리에 링크가 있습니다",
      zh: "dpkg 发现该名称处的文件类型或权限与软件包不同，多半是文件变成了链接"),
    .harmless,
    .changeWasMeant,
    causes: [
      .solderMadeTheLink,
      .ownerAndRights,
    ],
    remedy: .lookBesideIt,
    rules: ["dangling-link"],
    samples: [
      "?M.??????   /opt/foo/lib/libfoo.so.1",
      "?M5??????   /opt/foo/lib/libfoo.so.1",
      "?M???????   /opt/foo/lib/libfoo.so.1",
    ])

  /// rpm -V: a link that the package does not have so.
  private static let linkDiffersForRPM = KnownMessage(
    "E6",
    [
      "....L....    {path}",
      "....L..T.    {path}",
      "....LUGT.    {path}",
      "....LUG..    {path}",
    ],
    meaning: Wording(
      en: """
        rpm finds a link that says something else than the package's, or a link where the \
        package has a file
        """,
      ko: "rpm이 보기에 링크의 내용이 패키지와 다르거나, 패키지에는 파일인 이름이 링크입니다",
      zh: "rpm 发现链接的内容与软件包不同，或者软件包中是文件的地方成了链接"),
    .harmless,
    .changeWasMeant,
    causes: [
      .solderMadeTheLink,
      Cause(
        Wording(
          en: "ldconfig or a person led the link to another version",
          ko: "ldconfig나 사용자가 링크를 다른 버전으로 바꿨습니다",
          zh: "ldconfig 或用户把链接指向了另一个版本"),
        shownBy: ["outdated-link", "dangling-link"]),
    ],
    remedy: .lookBesideIt,
    rules: ["outdated-link", "dangling-link"],
    samples: [
      "....L....    /opt/foo/lib/libfoo.so.1",
      "....L....    /opt/rx/libfoo.so",
    ])

  /// rpm -V: a file in the place of the package's link.
  private static let contentDiffersForRPM = KnownMessage(
    "E7",
    [
      "SM5....T.    {path}",
      "SM5......    {path}",
      "SM5..UGT.    {path}",
      "SM5..UG..    {path}",
      "SM5..U.T.    {path}",
      "SM5...GT.    {path}",
    ],
    meaning: Wording(
      en: """
        rpm finds another size, mode and content than the package has: for a library's short \
        name, a copy in the place of the link
        """,
      ko: "rpm이 보기에 크기, 모드, 내용이 패키지와 다릅니다. 라이브러리의 짧은 이름이라면 링크 자리에 사본이 있는 것입니다",
      zh: "rpm 发现大小、模式和内容都与软件包不同；如果是库的短名称，就是链接的位置上成了副本"),
    .sometimes,
    .laterOrNoUpdate,
    causes: [
      .copiedOverTheLink,
      Cause(
        Wording(
          en: """
            a file that was none of the package's links was changed by hand or by another \
            installer
            """,
          ko: "패키지의 링크가 아닌 일반 파일을 사용자나 다른 설치 프로그램이 변경했습니다",
          zh: "被手工或其他安装程序改动的是普通文件，而不是软件包的链接")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          gives the name the very link back that rpm has recorded, where the bytes are those it \
          led to; other bytes stay until `--prefer newest` is given
          """,
        ko: "내용이 링크 대상과 같으면 rpm이 기록한 그 링크를 되돌려 놓습니다. 내용이 다르면 `--prefer newest` 옵션을 줄 때까지 그대로 둡니다",
        zh: "如果内容与链接目标相同，则恢复 rpm 所记录的那个链接；内容不同的保持不变，除非加上 `--prefer newest`"),
      command: "solder fix {directory}"),
    rules: ["hard-copy", "conflicting-copy"],
    samples: [
      "SM5....T.    /opt/foo/lib/libfoo.so",
      "SM5......    /opt/rx/libfoo.so",
    ])

  /// pacman -Qkk: a link for a file, or a file for a link.
  private static let kindDiffersForPacman = KnownMessage(
    "E8",
    [
      "warning: {word}: {path} (File type mismatch)",
      "{word}: {path} (File type mismatch)",
      "{word}: {path} (파일 형식 불일치)",
      "{word}: {path} (文件类型不匹配)",
    ],
    meaning: Wording(
      en: "pacman finds a link where its package has a file, or a file where it has a link",
      ko: "pacman이 보기에 패키지에는 파일인 이름이 링크이거나, 링크인 이름이 파일입니다",
      zh: "pacman 发现软件包中是文件的地方成了链接，或者应为链接的地方成了文件"),
    .sometimes,
    Wording(
      en: """
        a link that a repair made does no harm; a copy in a link's place stays behind at the \
        next update
        """,
      ko: "복구로 만든 링크라면 해가 없습니다. 링크 자리의 사본이라면 다음 업데이트 때 옛것으로 남습니다",
      zh: "如果是修复时建立的链接，则没有危害；如果是链接位置上的副本，下次更新后它仍是旧的"),
    causes: [
      .solderMadeTheLink,
      .copiedOverTheLink,
    ],
    remedy: Remedy(
      Wording(
        en: "gives back a link that pacman has recorded; a link that a repair made needs nothing",
        ko: "pacman이 기록한 링크를 되돌려 놓습니다. 복구로 만든 링크라면 할 일이 없습니다",
        zh: "恢复 pacman 所记录的链接；如果是修复时建立的链接，则无需处理"),
      command: "solder fix {directory}"),
    rules: ["hard-copy", "conflicting-copy"],
    samples: [
      "warning: rxfoo: /opt/demo/own/pr/opt/foo/lib/libfoo.so.1 (File type mismatch)",
      "경고: rxfoo: /opt/foo/lib/libfoo.so.1 (파일 형식 불일치)",
    ])
}
