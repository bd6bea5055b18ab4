extension KnownMessage {
  /// Names that something else has taken.
  static let packageConflicts: [KnownMessage] = [
    nameIsTaken, transactionHasConflicts, alternativeNotReplaced, alternativeIsBroken,
  ]

  /// pacman: a file that it does not know is in the way.
  private static let nameIsTaken = KnownMessage(
    "E9",
    [
      "{word}: {path} exists in filesystem",
      "{word}: {path}가 파일 시스템에 있습니다",
      "{word}: 文件系统中已存在 {path}",
      "{word}: 文件系统中存在 {path}",
    ],
    meaning: Wording(
      en: """
        pacman wants to install a file where one is already that it did not install, and refuses \
        to overwrite it
        """,
      ko: "pacman이 설치하려는 자리에 pacman이 설치하지 않은 파일이 이미 있어 덮어쓰지 않습니다",
      zh: "pacman 要安装的位置上已有不是由它安装的文件，因此拒绝覆盖"),
    .harmful,
    Wording(
      en: "nothing of the transaction is installed; what is there now goes on working",
      ko: "이번 작업은 아무것도 설치되지 않지만, 지금 있는 것은 계속 동작합니다",
      zh: "本次事务什么也没有安装，现有的一切照常工作"),
    causes: [
      Cause(
        Wording(
          en: "the library was put there by hand, or by `make install`",
          ko: "라이브러리를 손으로 복사했거나 `make install` 명령으로 설치했습니다",
          zh: "该库是手工放入的，或由 `make install` 安装")),
      Cause(
        Wording(
          en: "links were made by hand before the package brought its own",
          ko: "패키지가 자체 링크를 제공하기 전에 링크를 손으로 만들었습니다",
          zh: "在软件包自带链接之前手工建立了链接")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          tells whether a package owns the name; if none does, move the file to a place outside \
          of all library directories and install again
          """,
        ko: "이 이름을 소유한 패키지가 있는지 알려 줍니다. 없으면 파일을 라이브러리 디렉터리 밖으로 옮기고 다시 설치하십시오",
        zh: "说明该名称是否属于某个软件包；如果不属于，请把该文件移到所有库目录之外，再重新安装"),
      command: "pacman -Qo {path}"),
    samples: [
      "rxfoo: /opt/demo/own/pr/opt/foo/lib/libfoo.so.1 exists in filesystem",
      "cuda: /opt/cuda/lib64/libcudart.so exists in filesystem (owned by cuda-11)",
      "rxfoo: 文件系统中已存在 /opt/foo/lib/libfoo.so.1 ",
    ])

  /// pacman: the heading of such refusals.
  private static let transactionHasConflicts = KnownMessage(
    "E10",
    [
      "error: failed to commit transaction (conflicting files)",
      "커밋 트랜잭션에 실패했습니다(파일이 충돌합니다.)",
      "无法提交处理 (有冲突的文件)",
    ],
    meaning: Wording(
      en: "pacman installed nothing, because files are in the way, which the next lines name",
      ko: "방해되는 파일이 있어 pacman이 아무것도 설치하지 않았습니다. 그 파일은 다음 줄부터 나옵니다",
      zh: "因为有文件占位，pacman 什么也没有安装；这些文件列在后面各行"),
    .harmful,
    Wording(
      en: "the installation or update did not take place",
      ko: "설치나 업데이트가 이루어지지 않았습니다",
      zh: "安装或更新没有进行"),
    causes: [
      Cause(
        Wording(
          en: "libraries or links were put by hand where the package has its own",
          ko: "패키지의 파일이 놓일 자리에 라이브러리나 링크를 손으로 두었습니다",
          zh: "在软件包自己的文件应在的位置上手工放了库或链接"))
    ],
    remedy: Remedy(
      Wording(
        en: """
          find out for each file below whether a package owns it, with `pacman -Qo`; move those \
          of no package out of the way, to a place outside of all library directories, and \
          install again
          """,
        ko: """
          아래의 각 파일을 소유한 패키지가 있는지 `pacman -Qo` 명령으로 확인하십시오. 어느 패키지의 것도 아닌 파일은 라이브러리 디렉터리 밖으로 옮기고 \
          다시 설치하십시오
          """,
        zh: "请用 `pacman -Qo` 查明下面每个文件是否属于某个软件包；不属于任何软件包的，请移到所有库目录之外，再重新安装")),
    samples: [
      "error: failed to commit transaction (conflicting files)"
    ])

  /// update-alternatives: a file is in a link's place.
  private static let alternativeNotReplaced = KnownMessage(
    "E11",
    [
      "update-alternatives: warning: not replacing {path} with a link",
      "将不会把 {path} 替换为链接",
    ],
    meaning: Wording(
      en: """
        a file lies where update-alternatives has a link of its own, and it does not touch files
        """,
      ko: "update-alternatives의 링크가 있어야 할 자리에 파일이 있으며, update-alternatives는 파일을 건드리지 않습니다",
      zh: "update-alternatives 的链接所在的位置上是一个文件，而它不会改动文件"),
    .sometimes,
    .alternativeKept,
    causes: [
      .copiedOverTheLink
    ],
    remedy: .giveAlternativeBack,
    rules: ["hard-copy", "conflicting-copy"],
    samples: [
      "update-alternatives: warning: not replacing /opt/foo/libcudnn.so with a link",
      "update-alternatives: 警告: 将不会把 /opt/foo/libcudnn.so 替换为链接",
    ])

  /// update-alternatives: a group of links is not as it should be.
  private static let alternativeIsBroken = KnownMessage(
    "E12",
    [
      "update-alternatives: warning: forcing reinstallation of alternative {path} because link group {word} is broken",
      "链接组 {word} 已损坏，故强制重新安装候选项 {path}",
    ],
    meaning: Wording(
      en: """
        update-alternatives found that a link of the group is missing or is something else, and \
        makes the group's links anew
        """,
      ko: "update-alternatives가 그룹의 링크가 없거나 다른 것으로 바뀐 것을 발견하고 그룹의 링크를 다시 만듭니다",
      zh: "update-alternatives 发现该组中有链接缺失或已变成别的东西，于是重新建立这一组链接"),
    .sometimes,
    Wording(
      en: """
        missing links are back after this; a file in a link's place is named in a line of its \
        own and stays
        """,
      ko: "없던 링크는 이 작업으로 돌아옵니다. 링크 자리의 파일은 별도의 줄에 나오며 그대로 남습니다",
      zh: "缺失的链接会就此恢复；链接位置上的文件会另行列出，并保持不变"),
    causes: [
      .copiedOverTheLink,
      Cause(
        Wording(
          en: "a link of the group was removed, or an update of the package left it behind",
          ko: "그룹의 링크가 삭제되었거나 패키지 업데이트가 링크를 남겨 두었습니다",
          zh: "该组中的链接被删除，或者软件包更新时遗留了它"),
        shownBy: ["dangling-link"]),
    ],
    remedy: Remedy(
      Wording(
        en: """
          shows the group with its links and alternatives; where a file is in the way, `solder \
          fix` in its directory compares it and gives the link back
          """,
        ko: "그룹의 링크와 대안을 보여 줍니다. 파일이 자리를 차지했으면 그 디렉터리에서 `solder fix` 명령이 비교한 뒤 링크를 되돌려 놓습니다",
        zh: "显示该组的链接和候选项；如果有文件占位，请在其目录运行 `solder fix`，比较之后恢复链接"),
      command: "update-alternatives --query {word}"),
    rules: ["hard-copy", "conflicting-copy", "dangling-link"],
    samples: [
      """
      update-alternatives: warning: forcing reinstallation of alternative \
      /opt/foo/a/cudnn_v9.h because link group libcudnn is broken
      """
    ])
}
