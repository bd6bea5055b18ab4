extension RulePage {
  static let insecureDirectory = RulePage(
    rule: "insecure-directory",
    severities: [.warning],
    severity: .warning,
    fixClass: .manual,
    seen: Wording(
      en: "others than root may write to a directory the loader trusts",
      ko: "로더가 믿는 디렉터리에 root가 아닌 사용자가 쓸 수 있을 때",
      zh: "root 以外的用户可以写入加载器信任的目录"),
    what: [
      .paragraph(
        en: """
          A directory that the loader searches, or one above it, can be changed by others than \
          root: it belongs to another user, or its group or all may write to it. Users and groups \
          are told by number: the names of a foreign root are not asked for. Seen when the whole \
          machine is looked at.
          """,
        ko: """
          로더가 검색하는 디렉터리나 그 상위 디렉터리를 root가 아닌 사용자가 바꿀 수 있습니다. \
          다른 사용자의 소유이거나, 그룹 또는 모든 사용자가 쓸 수 있습니다. 사용자와 그룹은 번호로 \
          표시합니다. 다른 루트의 사용자 이름은 조회하지 않기 때문입니다. 컴퓨터 전체를 검사할 때 \
          보고합니다.
          """,
        zh: """
          加载器搜索的目录，或其上级目录，可由 root 以外的用户更改：它属于其他用户，或其所属组、所\
          有用户都可写入。用户和组以编号表示，因为不查询其他根目录中的名称。检查整台机器时才会报\
          告。
          """),
      .paragraph(
        en: """
          Three things are left aside. In a foreign root the owner of its top directory counts as \
          root does: a tree that a user has unpacked is that user's. A directory above that is \
          sticky, as `/tmp` is, lets nobody move what is another's. And Debian's group `staff` may \
          write below `/usr/local`, by Debian's policy.
          """,
        ko: """
          세 가지는 따지지 않습니다. 다른 루트에서는 최상위 디렉터리의 소유자를 root와 같이 \
          봅니다. 사용자가 풀어 놓은 트리는 그 사용자의 것이기 때문입니다. `/tmp` 디렉터리처럼 \
          sticky 비트가 있는 상위 디렉터리에서는 남의 것을 옮길 수 없습니다. 또 Debian의 `staff` \
          그룹은 Debian 정책에 따라 `/usr/local` 아래에 쓸 수 있습니다.
          """,
        zh: """
          有三种情况不计。在其他根目录中，其顶层目录的所有者等同于 root：用户解包的目录树属于该用\
          户。带有 sticky 位的上级目录（如 `/tmp`）不允许移走他人的东西。另外，按照 Debian 的政策，\
          其 `staff` 组可以写入 `/usr/local` 之下。
          """),
    ],
    why: [
      .paragraph(
        en: """
          Whoever can put a file there decides what code runs in every program that asks for that \
          name, programs of root and set-user-ID programs too: the cache is trusted by all of \
          them. Whoever can write to a directory above can put the whole directory aside and \
          another in its place.
          """,
        ko: """
          이곳에 파일을 넣을 수 있는 사람이 그 이름을 찾는 모든 프로그램에서 실행될 코드를 정하게 \
          됩니다. 모든 프로그램이 캐시를 믿으므로 root의 프로그램과 set-user-ID 프로그램도 \
          마찬가지입니다. 상위 디렉터리에 쓸 수 있는 사람은 디렉터리 전체를 치우고 다른 것을 그 \
          자리에 놓을 수 있습니다.
          """,
        zh: """
          能在此放入文件的人，可以决定所有需要该名称的程序运行哪些代码，包括 root 的程序和 \
          set-user-ID 程序，因为它们都信任缓存。能写入上级目录的人，可以移走整个目录，换上另一个。
          """)
    ],
    origin: [
      .item(
        en: "A toolkit was unpacked as a user, and its directory then configured.",
        ko: "일반 사용자로 툴킷을 푼 다음 그 디렉터리를 설정에 넣었습니다.",
        zh: "以普通用户的身份解压了工具包，然后把其目录写进配置。"),
      .item(
        en: """
          `chmod -R 777`, as a way out of "permission denied".
          """,
        ko: """
          "permission denied" 오류를 피하려고 `chmod -R 777` 명령을 실행했습니다.
          """,
        zh: "为了避开 “permission denied” 而运行了 `chmod -R 777`。"),
      .item(
        en: "A network share or a Windows drive with fixed modes is in the search order.",
        ko: "모드가 고정된 네트워크 공유나 Windows 드라이브가 검색 대상에 들어 있습니다.",
        zh: "搜索范围中有权限固定的网络共享或 Windows 驱动器。"),
    ],
    mending: [
      .paragraph(
        en: "solder changes nothing. Give the directory to root:",
        ko: "solder는 아무것도 변경하지 않습니다. 디렉터리를 root의 소유로 바꾸십시오:",
        zh: "solder 不作任何更改。请把目录交给 root："),
      .code("sudo chown -R root: /opt/toolkit && sudo chmod -R go-w /opt/toolkit"),
      .paragraph(
        en: """
          or take it out of the configuration, run `sudo ldconfig`, and let the programs that need \
          it find it by `DT_RUNPATH` or `LD_LIBRARY_PATH`. Check first that its files are still \
          what their package brought.
          """,
        ko: """
          또는 설정에서 빼고 `sudo ldconfig` 명령을 실행한 다음, 필요한 프로그램은 `DT_RUNPATH` \
          항목이나 `LD_LIBRARY_PATH` 변수로 찾게 하십시오. 그 전에, 안에 있는 파일이 패키지가 \
          설치한 그대로인지 확인하십시오.
          """,
        zh: """
          或把它从配置中删除并运行 `sudo ldconfig`，让需要它的程序通过 `DT_RUNPATH` 或 \
          `LD_LIBRARY_PATH` 找到它。请先确认其中的文件仍是软件包安装时的原样。
          """),
    ],
    otherTools: [
      .item(
        en: "ldconfig, loader: nothing.",
        ko: "ldconfig, 로더: 아무 말도 하지 않습니다.",
        zh: "ldconfig、加载器：没有任何提示。"),
      .item(
        en: """
          lintian: `non-standard-dir-perm`. rpmlint: `world-writable`, `non-standard-dir-perm`, \
          `file-parent-ownership-mismatch`. Yocto: `host-user-contaminated`, of files that belong \
          to the user who built them.
          """,
        ko: """
          lintian: `non-standard-dir-perm`. rpmlint: `world-writable`, `non-standard-dir-perm`, \
          `file-parent-ownership-mismatch`. Yocto: 빌드한 사용자의 소유로 남은 파일에 \
          `host-user-contaminated`.
          """,
        zh: """
          lintian：`non-standard-dir-perm`。rpmlint：`world-writable`、`non-standard-dir-perm`、\
          `file-parent-ownership-mismatch`。Yocto：`host-user-contaminated`，针对属于构建者的文件。
          """),
      .item(
        en: "lynis, tiger: world-writable directories in general.",
        ko: "lynis, tiger: 라이브러리와 관계없이 누구나 쓸 수 있는 디렉터리를 알려 줍니다.",
        zh: "lynis、tiger：报告所有人可写的目录，不限于库目录。"),
    ],
    example: Example(
      [
        ("toolkit.conf:1   /opt/toolkit/lib", "toolkit.conf:1   /opt/toolkit/lib"),
        ("drwxrwxrwx 1000 1000   /opt/toolkit/lib", "drwxr-xr-x 0 0   /opt/toolkit/lib"),
        ("-rwxr-xr-x 1000 1000   libfoo.so.1", "-rwxr-xr-x 0 0   libfoo.so.1"),
      ],
      remark: Wording(
        en: "`toolkit.conf` lies in `/etc/ld.so.conf.d`.",
        ko: "`toolkit.conf` 파일은 `/etc/ld.so.conf.d` 디렉터리에 있습니다.",
        zh: "`toolkit.conf` 位于 `/etc/ld.so.conf.d`。")))
}
