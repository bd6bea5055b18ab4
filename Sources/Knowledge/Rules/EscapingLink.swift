extension RulePage {
  static let escapingLink = RulePage(
    rule: "escaping-link",
    severities: [.warning],
    severity: .warning,
    fixClass: .manual,
    seen: Wording(
      en: "under `--root`, a link's text leads out",
      ko: "`--root` 옵션을 쓸 때, 링크의 텍스트가 루트 바깥을 가리킬 때",
      zh: "使用 `--root` 时，链接的文本指向根目录之外"),
    what: [
      .paragraph(
        en: """
          Seen under `--root` only, in a root that is not the machine's own: an image tree, a \
          chroot, an unpacked system. A library link there has a text that leads out of it: more \
          `..` than there are directories above it, or an absolute path that begins with the place \
          where the root itself lies, such as `/srv/image/usr/lib/libfoo.so.1` inside of \
          `/srv/image`.
          """,
        ko: """
          `--root` 옵션을 쓸 때만 보고합니다. 이미지 트리, chroot, 풀어 놓은 시스템처럼 이 \
          컴퓨터의 것이 아닌 루트에서, 라이브러리 링크의 텍스트가 루트 바깥을 가리킵니다. 위에 \
          있는 디렉터리보다 `..`이 더 많거나, `/srv/image` 안에 있는 \
          `/srv/image/usr/lib/libfoo.so.1` 링크처럼 루트 자신의 위치로 시작하는 절대 경로입니다.
          """,
        zh: """
          只在使用 `--root` 时报告，针对不属于本机的根目录：镜像的目录树、chroot、解包的系统。其中\
          有库链接的文本指向根目录之外：`..` 比上面的目录层数还多，或者是以根目录自身所在位置开头的\
          绝对路径，例如 `/srv/image` 之内的 `/srv/image/usr/lib/libfoo.so.1`。
          """),
      .paragraph(
        en: """
          An absolute path such as `/etc/alternatives/libblas.so.3` is no such link: inside of the \
          root it stays inside.
          """,
        ko: """
          `/etc/alternatives/libblas.so.3` 같은 절대 경로는 해당하지 않습니다. 루트 안에서 \
          따라가면 안에 머물기 때문입니다.
          """,
        zh: """
          `/etc/alternatives/libblas.so.3` 这样的绝对路径不算：在根目录之内跟随它，仍在根目录之内。
          """),
    ],
    why: [
      .paragraph(
        en: """
          The link means one thing from inside and another from outside. Inside, `..` above the \
          root stays at the root, and `/srv/image/...` is not there. Outside, a builder, a backup \
          or a scanner that follows the link reads the host's file, or writes to it.
          """,
        ko: """
          이 링크는 안에서와 밖에서 뜻이 다릅니다. 안에서는 루트 위로 가는 `..`이 루트에 머물고, \
          `/srv/image/...` 경로는 없습니다. 밖에서 링크를 따라가는 빌더, 백업, 검사 도구는 \
          호스트의 파일을 읽거나 그 파일에 씁니다.
          """,
        zh: """
          这个链接从内部看和从外部看含义不同。在内部，越过根目录的 `..` 仍停在根目录，而 \
          `/srv/image/...` 并不存在。在外部，跟随链接的构建工具、备份程序或扫描程序会读到甚至写入宿\
          主机的文件。
          """)
    ],
    origin: [
      .item(
        en: """
          A script made the link while the tree was mounted somewhere: `ln -s \
          "$ROOT/usr/lib/libfoo.so.1" ...`.
          """,
        ko: """
          트리가 어딘가에 마운트되어 있을 때 스크립트가 링크를 만들었습니다: `ln -s \
          "$ROOT/usr/lib/libfoo.so.1" ...`.
          """,
        zh: """
          目录树挂载在某处时，由脚本创建了链接：`ln -s "$ROOT/usr/lib/libfoo.so.1" ...`。
          """),
      .item(
        en: "A tree was moved one level up, and relative links were not.",
        ko: "트리를 한 단계 위로 옮기면서 상대 경로 링크는 바꾸지 않았습니다.",
        zh: "目录树上移了一级，而相对链接没有随之修改。"),
      .item(
        en: "Someone wants an unpacker or a scanner to leave the tree.",
        ko: "누군가가 압축 해제 도구나 검사 도구를 트리 밖으로 끌어내려고 만들었습니다.",
        zh: "有人想让解包工具或扫描程序走出目录树。"),
    ],
    mending: [
      .paragraph(
        en: """
          solder changes nothing: what was meant only the maker of the tree can say. solder itself \
          never follows such a link: under `--root` the kernel resolves every path inside of the \
          root.
          """,
        ko: """
          solder는 아무것도 변경하지 않습니다. 원래 의도는 트리를 만든 사람만 알 수 있습니다. \
          solder는 이런 링크를 따라가지 않습니다. `--root` 옵션을 쓰면 커널이 모든 경로를 루트 \
          안에서 해석합니다.
          """,
        zh: """
          solder 不作任何更改：原意是什么，只有制作目录树的人知道。solder 自身从不跟随这样的链接：\
          使用 `--root` 时，内核在根目录之内解析所有路径。
          """),
      .paragraph(
        en: "By hand: most often a bare name in the same directory was meant.",
        ko: "직접 복구하려면 같은 디렉터리에 있는 파일의 이름만 적으면 되는 경우가 가장 많습니다:",
        zh: "手动修复：多数情况下，应当只写同一目录中的文件名："),
      .code("ln -sfn libfoo.so.1.2 /srv/image/usr/lib/libfoo.so.1"),
      .paragraph(
        en: """
          `ln -sr` makes a relative link; `symlinks -c` turns absolute links of one tree into \
          relative ones.
          """,
        ko: """
          `ln -sr` 명령은 상대 경로 링크를 만들고, `symlinks -c` 명령은 한 트리의 절대 경로 링크를 \
          상대 경로로 바꿉니다.
          """,
        zh: "`ln -sr` 创建相对链接；`symlinks -c` 把一棵目录树中的绝对链接改为相对链接。"),
    ],
    otherTools: [
      .item(
        en: """
          `ldconfig -r`: nothing, or `Cannot stat ...: No such file or directory`, and the link is \
          removed.
          """,
        ko: """
          `ldconfig -r`: 아무 말도 하지 않거나, `Cannot stat ...: No such file or directory` \
          메시지를 내고 링크를 삭제합니다.
          """,
        zh: """
          `ldconfig -r`：没有任何提示，或报告 `Cannot stat ...: No such file or directory` 并删除链\
          接。
          """),
      .item(
        en: """
          lintian: `symlink-has-too-many-up-segments`, `package-contains-unsafe-symlink`, \
          `symlink-target-in-build-tree`. rpmbuild: `Symlink points to BuildRoot`. rpmlint: \
          `symlink-should-be-relative`, of every absolute link. Yocto: `symlink-to-sysroot`.
          """,
        ko: """
          lintian: `symlink-has-too-many-up-segments`, `package-contains-unsafe-symlink`, \
          `symlink-target-in-build-tree`. rpmbuild: `Symlink points to BuildRoot`. rpmlint: \
          `symlink-should-be-relative`(절대 경로 링크 전부). Yocto: `symlink-to-sysroot`.
          """,
        zh: """
          lintian：`symlink-has-too-many-up-segments`、`package-contains-unsafe-symlink`、\
          `symlink-target-in-build-tree`。rpmbuild：`Symlink points to BuildRoot`。rpmlint：\
          `symlink-should-be-relative`，针对所有绝对链接。Yocto：`symlink-to-sysroot`。
          """),
      .item(
        en: "tar, docker build: carry the link as it is.",
        ko: "tar, docker build: 링크를 그대로 옮깁니다.",
        zh: "tar、docker build：原样携带该链接。"),
      .item(
        en: """
          Python's `tarfile` with `filter="data"`: refuses an archive with such a link.
          """,
        ko: """
          Python의 `tarfile`에 `filter="data"` 인자를 주면, 이런 링크가 든 아카이브를 거부합니다.
          """,
        zh: """
          Python 的 `tarfile` 使用 `filter="data"` 时，会拒绝含有这种链接的归档。
          """),
    ],
    example: Example(
      [
        (
          "usr/lib/libfoo.so.1 -> /srv/image/usr/lib/libfoo.so.1.2",
          "usr/lib/libfoo.so.1 -> libfoo.so.1.2"
        ),
        ("usr/lib/libfoo.so.1.2", "usr/lib/libfoo.so.1.2"),
      ],
      remark: Wording(
        en: "Below `/srv/image`, looked at with `--root /srv/image`.",
        ko: "`--root /srv/image` 옵션으로 검사한 `/srv/image` 디렉터리 아래의 모습입니다.",
        zh: "在 `/srv/image` 之下，用 `--root /srv/image` 检查。")))
}
