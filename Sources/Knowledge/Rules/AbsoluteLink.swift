extension RulePage {
  static let absoluteLink = RulePage(
    rule: "absolute-link",
    severities: [.note],
    severity: .note,
    fixClass: .safe,
    seen: Wording(
      en: "a link within its own directory is written as an absolute path",
      ko: "같은 디렉터리 안을 가리키는 링크가 절대 경로로 적혀 있을 때",
      zh: "指向同一目录的链接写成了绝对路径"),
    what: [
      .paragraph(
        en: """
          A link leads to a file in its own directory, but its text is an absolute path: \
          `libfoo.so.1 -> /opt/foo/lib/libfoo.so.1.2.3`, lying in `/opt/foo/lib`.
          """,
        ko: """
          링크가 같은 디렉터리의 파일을 가리키는데 그 내용이 절대 경로입니다. 예를 들어 \
          `/opt/foo/lib` 디렉터리에 `libfoo.so.1 -> /opt/foo/lib/libfoo.so.1.2.3` 링크가 있습니다.
          """,
        zh: """
          链接指向同一目录中的文件，其文本却是绝对路径：例如 `/opt/foo/lib` 中有链接 `libfoo.so.1 \
          -> /opt/foo/lib/libfoo.so.1.2.3`。
          """),
      .paragraph(
        en: """
          Links that lead into another directory are not meant. A link into `/etc/alternatives` \
          must be absolute and is healthy.
          """,
        ko: """
          다른 디렉터리를 가리키는 링크는 해당하지 않습니다. `/etc/alternatives` 안을 가리키는 \
          링크는 절대 경로여야 하며 정상입니다.
          """,
        zh: """
          指向其他目录的链接不在此列。指向 `/etc/alternatives` 中的链接必须是绝对路径，属于正常。
          """),
    ],
    why: [
      .paragraph(
        en: """
          The link works only as long as the directory has that name in that root. It breaks, or \
          leads to a different file, when
          """,
        ko: """
          그 루트에서 디렉터리가 그 이름일 때만 링크가 동작합니다. 다음 경우에는 링크가 끊어지거나 \
          다른 파일을 가리킵니다:
          """,
        zh: """
          只有在该根目录中，目录仍叫这个名称时，链接才有效。在下列情况下，链接会失效或指向另一个文\
          件：
          """),
      .item(
        en: """
          the directory is moved or renamed, or copied to a second place: the copy's link still \
          leads to the original;
          """,
        ko: """
          디렉터리를 옮기거나 이름을 바꾸거나 다른 곳에 복사했을 때. 사본의 링크는 여전히 원본을 \
          가리킵니다.
          """,
        zh: "目录被移动、改名或复制到别处：副本中的链接仍指向原来的目录；"),
      .item(
        en: """
          the tree is read from outside: a mounted disk, a container's root, an image being built. \
          `/opt/foo/lib` is then the host's;
          """,
        ko: """
          트리를 밖에서 읽을 때. 마운트한 디스크, 컨테이너의 루트, 만들고 있는 이미지가 그렇습니다. \
          이때 `/opt/foo/lib` 경로는 호스트의 것입니다.
          """,
        zh: """
          从外部读取目录树，例如挂载的磁盘、容器的根目录、正在构建的镜像。这时 `/opt/foo/lib` 是宿\
          主机上的目录；
          """),
      .item(
        en: "the directory is reached through a bind mount or a staging path (`DESTDIR`).",
        ko: "바인드 마운트나 설치 준비용 경로(`DESTDIR`)를 통해 디렉터리에 접근할 때.",
        zh: "通过绑定挂载或暂存路径（`DESTDIR`）访问该目录。"),
      .paragraph(
        en: """
          The fault is hidden while the original exists: a copied tree quietly uses the old tree's \
          libraries.
          """,
        ko: """
          원본이 있는 동안에는 문제가 드러나지 않습니다. 복사한 트리가 조용히 예전 트리의 \
          라이브러리를 씁니다.
          """,
        zh: "只要原来的目录还在，问题就不会显露：复制出的目录树会悄悄使用旧目录树中的库。"),
    ],
    origin: [
      .item(
        en: """
          `ln -s /opt/foo/lib/libfoo.so.1.2.3 /opt/foo/lib/libfoo.so.1`, the form most instructions \
          show.
          """,
        ko: """
          대부분의 안내서가 보여 주는 대로 `ln -s /opt/foo/lib/libfoo.so.1.2.3 \
          /opt/foo/lib/libfoo.so.1` 명령을 썼습니다.
          """,
        zh: """
          使用了大多数说明中的写法：`ln -s /opt/foo/lib/libfoo.so.1.2.3 /opt/foo/lib/libfoo.so.1`。
          """),
      .item(
        en: "rdfind and rmlint write absolute targets.",
        ko: "rdfind와 rmlint는 링크의 대상을 절대 경로로 적습니다.",
        zh: "rdfind 和 rmlint 把链接的目标写成绝对路径。"),
      .item(
        en: """
          Install scripts that keep the full path in a variable, with the staging path included at \
          worst.
          """,
        ko: """
          설치 스크립트가 전체 경로를 변수에 담아 씁니다. 심하면 설치 준비용 경로까지 들어갑니다.
          """,
        zh: "安装脚本把完整路径保存在变量中，最糟时连暂存路径也包含在内。"),
    ],
    mending: [
      .solderFix,
      .paragraph(
        en: """
          solder replaces the link's text by the bare name. The link leads to the same file as \
          before, which is checked before and after. The new link is renamed over the old one, so \
          the name is never missing. `solder undo` restores the former text.
          """,
        ko: """
          solder는 링크의 내용을 파일 이름만으로 바꿉니다. 링크가 이전과 같은 파일을 가리키는지 \
          전후로 확인합니다. 새 링크가 기존 링크의 자리를 한 번에 대신하므로 이름이 비는 일이 \
          없습니다. `solder undo` 명령으로 이전 내용을 되돌릴 수 있습니다.
          """,
        zh: """
          solder 把链接的文本换成单纯的文件名。链接仍指向同一个文件，修改前后都会检查。新链接以改名\
          的方式覆盖旧链接，名称不会有片刻缺失。`solder undo` 可恢复原来的文本。
          """),
      .byHand,
      .code("ln -s libfoo.so.1.2.3 .new && mv -T .new libfoo.so.1"),
      .paragraph(
        en: """
          Or, for a whole tree, `symlinks -rc DIR`. Run that tool from inside the root that the \
          links are meant for; it computes the paths against the running system.
          """,
        ko: """
          트리 전체라면 `symlinks -rc DIR` 명령을 쓸 수 있습니다. 이 도구는 실행 중인 시스템을 \
          기준으로 경로를 계산하므로, 링크가 쓰일 루트 안에서 실행하십시오.
          """,
        zh: """
          对整个目录树可以使用 `symlinks -rc DIR`。这个工具按正在运行的系统计算路径，请在链接所属的\
          根目录内运行。
          """),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: silent. It looks at the file a link reaches, not at the text. When it makes a \
          link itself it writes a bare name.
          """,
        ko: """
          ldconfig: 아무 말도 하지 않습니다. 링크의 내용이 아니라 링크가 이르는 파일을 봅니다. \
          스스로 링크를 만들 때는 이름만 적습니다.
          """,
        zh: """
          ldconfig：没有任何提示。它看的是链接到达的文件，而不是文本。它自己创建链接时只写名称。
          """),
      .item(
        en: """
          `ldconfig -r ROOT` as root: reads the link inside ROOT, since it calls `chroot` first.
          """,
        ko: """
          root로 실행한 `ldconfig -r ROOT`: 먼저 `chroot` 호출을 하므로 링크를 ROOT 안에서 \
          읽습니다.
          """,
        zh: "以 root 身份运行的 `ldconfig -r ROOT`：先调用 `chroot`，因此在 ROOT 内读取链接。"),
      .item(
        en: "ld, `dlopen`: nothing while the path exists, else `No such file or directory`.",
        ko: """
          ld, `dlopen`: 경로가 있는 동안은 아무 말도 하지 않고, 없으면 `No such file or directory`.
          """,
        zh: "ld、`dlopen`：路径存在时没有任何提示，否则为 `No such file or directory`。"),
      .item(
        en: """
          lintian: `absolute-symlink-in-top-level-folder`, formerly `symlink-should-be-relative`; \
          for a SONAME also `ldconfig-symlink-referencing-wrong-file`. rpmlint: \
          `symlink-should-be-relative`.
          """,
        ko: """
          lintian: `absolute-symlink-in-top-level-folder`, 예전 이름은 \
          `symlink-should-be-relative`. SONAME이면 `ldconfig-symlink-referencing-wrong-file` 항목도 \
          나옵니다. rpmlint: `symlink-should-be-relative`.
          """,
        zh: """
          lintian：`absolute-symlink-in-top-level-folder`，旧名为 `symlink-should-be-relative`；如\
          果是 SONAME，还有 `ldconfig-symlink-referencing-wrong-file`。rpmlint：\
          `symlink-should-be-relative`。
          """),
      .item(
        en: "`symlinks`: lists it as absolute.",
        ko: "`symlinks`: absolute로 표시합니다.",
        zh: "`symlinks`：列为 absolute。"),
      .item(
        en: "rdfind and rmlint make such links; neither they nor jdupes report them.",
        ko: "rdfind와 rmlint는 이런 링크를 만듭니다. 이 둘도 jdupes도 이를 알리지 않습니다.",
        zh: "rdfind 和 rmlint 会创建这样的链接；它们和 jdupes 都不会报告。"),
    ],
    example: Example(
      [
        ("libfoo.so -> /opt/foo/lib/libfoo.so.1", "libfoo.so -> libfoo.so.1"),
        ("libfoo.so.1", "libfoo.so.1"),
        ("  -> /opt/foo/lib/libfoo.so.1.2.3", "  -> libfoo.so.1.2.3"),
        ("libfoo.so.1.2.3", "libfoo.so.1.2.3"),
      ]))
}
