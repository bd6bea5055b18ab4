extension RulePage {
  static let danglingLink = RulePage(
    rule: "dangling-link",
    severities: [.error, .warning],
    severity: Wording(
      en: "error for a SONAME, else warning",
      ko: "SONAME이면 오류, 아니면 경고",
      zh: "名称是 SONAME 时为错误，否则为警告"),
    fixClass: .safeOrManual,
    seen: Wording(
      en: "a library link leads nowhere",
      ko: "라이브러리 링크가 가리키는 대상이 없을 때",
      zh: "库的链接指向不存在的目标"),
    what: [
      .paragraph(
        en: "A library link leads to a name that does not exist.",
        ko: "라이브러리 링크가 가리키는 이름이 존재하지 않습니다.",
        zh: "库的链接所指向的名称不存在。")
    ],
    why: [
      .paragraph(
        en: """
          A dangling SONAME link stops every program that needs the library, unless a later \
          directory has it: then another version than the intended one may be loaded. A dangling \
          linker name stops linking. And the link may not stay: ldconfig deletes a dangling link \
          whose name contains `.so.`, so the trace of what was there disappears.
          """,
        ko: """
          SONAME 링크의 대상이 없으면 그 라이브러리가 필요한 모든 프로그램이 시작되지 않습니다. \
          뒤에 찾는 디렉터리에 같은 이름이 있으면 의도와 다른 버전이 로드될 수 있습니다. 링커용 \
          이름의 대상이 없으면 링크가 되지 않습니다. 게다가 ldconfig는 이름에 `.so.` 문자열이 있고 \
          대상이 없는 링크를 지우므로, 무엇이 있었는지 흔적마저 사라질 수 있습니다.
          """,
        zh: """
          SONAME 链接失去目标，所有需要这个库的程序就无法启动；如果后面的目录中有同名的库，则可能加\
          载到并非预期的版本。链接器使用的名称失去目标，就无法链接。而且这个链接未必会留下来：名称\
          中含有 `.so.` 且失去目标的链接会被 ldconfig 删除，原来有什么也就无迹可寻。
          """)
    ],
    origin: [
      .item(
        en: """
          An update brought a file with a new version and kept the old link: `libigc.so.1` led to \
          `libigc.so.1.0.12504.3` while the file was `libigc.so.1.0.12504.5`.
          """,
        ko: """
          업데이트로 새 버전의 파일이 들어왔지만 링크는 예전 그대로입니다. `libigc.so.1` 링크가 \
          `libigc.so.1.0.12504.3` 파일을 가리키는데 실제 파일은 `libigc.so.1.0.12504.5`였던 사례가 \
          있습니다.
          """,
        zh: """
          更新带来了新版本的文件，链接却仍是旧的：曾有 `libigc.so.1` 指向 `libigc.so.1.0.12504.3`，\
          而实际文件是 `libigc.so.1.0.12504.5`。
          """),
      .item(
        en: """
          `tar --transform` rewrote the targets along with the names. A release of llama.cpp had \
          `libggml.so -> llama-b9165ibggml.so.0`.
          """,
        ko: """
          `tar --transform` 명령이 이름과 함께 링크의 대상까지 바꾸었습니다. llama.cpp의 한 \
          릴리스에는 `libggml.so -> llama-b9165ibggml.so.0` 링크가 있었습니다.
          """,
        zh: """
          `tar --transform` 在改写名称的同时改写了链接的目标。llama.cpp 的一个发行版中曾有 \
          `libggml.so -> llama-b9165ibggml.so.0`。
          """),
      .item(
        en: "The versioned file was moved or renamed by hand, for example to `.bak`.",
        ko: """
          버전이 붙은 파일을 직접 옮기거나 이름을 바꾸었습니다. 예를 들어 이름 뒤에 `.bak` 확장자를 \
          붙였습니다.
          """,
        zh: "带版本号的文件被手动移走或改名，例如加上了 `.bak`。"),
      .item(
        en: """
          A link by absolute path ([absolute-link]) is read in another root, or the file system it \
          leads to is not mounted yet.
          """,
        ko: """
          절대 경로로 된 링크([absolute-link])를 다른 루트에서 읽었거나, 링크가 가리키는 파일 \
          시스템이 아직 마운트되지 않았습니다.
          """,
        zh: """
          使用绝对路径的链接（[absolute-link]）在另一个根目录中被读取，或它所指向的文件系统尚未挂\
          载。
          """),
      .item(
        en: "The link was made with a path relative to the shell's directory, not to the link's.",
        ko: """
          링크가 있는 디렉터리가 아니라 셸의 현재 디렉터리를 기준으로 한 상대 경로로 링크를 \
          만들었습니다.
          """,
        zh: "创建链接时，相对路径以 shell 的当前目录为准，而不是以链接所在的目录为准。"),
    ],
    mending: [
      .solderFix,
      .paragraph(
        en: """
          The class is safe when a file in the same directory belongs there (it has the SONAME that \
          the link's name stands for) and the link's text stays in the directory. solder then \
          points the link to the canonical file. A dead name comes to life; no name that opened \
          before changes.
          """,
        ko: """
          같은 디렉터리에 그 자리에 맞는 파일이 있고(SONAME이 링크의 이름과 맞음) 링크의 내용이 \
          디렉터리를 벗어나지 않으면 복구 분류는 안전입니다. 그러면 solder는 링크가 기준 파일을 \
          가리키게 합니다. 열리지 않던 이름이 열리게 되고, 이미 열리던 이름은 바뀌지 않습니다.
          """,
        zh: """
          如果同一目录中有应在此处的文件（其 SONAME 与链接的名称相符），而且链接的文本没有越出该目\
          录，修复类别为安全。solder 会让链接指向基准文件。打不开的名称恢复可用，原来能打开的名称都\
          不改变。
          """),
      .paragraph(
        en: """
          Otherwise the class is manual, and solder only explains. A link that leads elsewhere may \
          wait for a mount, a driver or `update-alternatives`. solder never deletes a dangling \
          link.
          """,
        ko: """
          그 밖의 경우 복구 분류는 수동이며, solder는 설명만 합니다. 다른 곳을 가리키는 링크는 \
          마운트나 드라이버, `update-alternatives` 설정을 기다리는 중일 수 있습니다. solder는 \
          대상이 없는 링크를 절대 지우지 않습니다.
          """,
        zh: """
          其他情况下修复类别为手动，solder 只作说明。指向别处的链接可能在等待挂载、驱动程序或 \
          `update-alternatives`。solder 绝不删除失去目标的链接。
          """),
      .byHand,
      .step(
        en: "See what is meant: `readlink libfoo.so.1`, `ls libfoo.so*`.",
        ko: "무엇을 가리키려던 것인지 확인합니다: `readlink libfoo.so.1`, `ls libfoo.so*`.",
        zh: "查看原本指向什么：`readlink libfoo.so.1`、`ls libfoo.so*`。"),
      .step(
        en: "If the right file is here: `ln -s libfoo.so.1.2.4 .new && mv -T .new libfoo.so.1`.",
        ko: "맞는 파일이 있으면: `ln -s libfoo.so.1.2.4 .new && mv -T .new libfoo.so.1`.",
        zh: "如果有正确的文件：`ln -s libfoo.so.1.2.4 .new && mv -T .new libfoo.so.1`。"),
      .step(
        en: """
          If it is not: reinstall the package, or mount what is missing. Do not link to another \
          SONAME: [wrong-soname-link].
          """,
        ko: """
          없으면 패키지를 다시 설치하거나 빠진 것을 마운트합니다. SONAME이 다른 파일로 링크하지 \
          마십시오: [wrong-soname-link].
          """,
        zh: """
          如果没有：重新安装软件包，或挂载所缺的文件系统。请勿链接到 SONAME 不同的库：\
          [wrong-soname-link]。
          """),
    ],
    otherTools: [
      .item(
        en: """
          Loader: `cannot open shared object file: No such file or directory`, naming the link, \
          which does exist.
          """,
        ko: """
          로더: `cannot open shared object file: No such file or directory`. 실제로 있는 링크의 \
          이름을 대며 없다고 합니다.
          """,
        zh: """
          加载器：`cannot open shared object file: No such file or directory`，其中的名称正是存在的\
          这个链接。
          """),
      .item(
        en: "ld: `cannot find -lfoo: No such file or directory`.",
        ko: "ld: `cannot find -lfoo: No such file or directory`.",
        zh: "ld：`cannot find -lfoo: No such file or directory`。"),
      .item(
        en: """
          ldconfig: with `-v` `Cannot stat libfoo.so.1: No such file or directory`; without it \
          silent. Then it deletes the link if its name contains `.so.`, even with `-N`; only `-X` \
          keeps it. If another file has the SONAME, a new link is made. `libfoo.so` is kept, \
          dangling.
          """,
        ko: """
          ldconfig: `-v` 옵션이 있으면 `Cannot stat libfoo.so.1: No such file or directory`, 없으면 \
          아무 말도 하지 않습니다. 그런 다음 이름에 `.so.` 문자열이 있으면 `-N` 옵션을 써도 링크를 \
          지우며, `-X` 옵션을 써야만 남습니다. 다른 파일에 그 SONAME이 있으면 링크를 새로 만듭니다. \
          `libfoo.so` 링크는 대상이 없는 채로 남습니다.
          """,
        zh: """
          ldconfig：使用 `-v` 时为 `Cannot stat libfoo.so.1: No such file or directory`，否则没有任\
          何提示。随后，如果名称中含有 `.so.`，即使用了 `-N` 也会删除这个链接；只有 `-X` 才会保留。\
          如果另一个文件具有这个 SONAME，则创建新的链接。`libfoo.so` 会保留，但仍无目标。
          """),
      .item(
        en: """
          lintian: `ldconfig-symlink-referencing-wrong-file`. rpmlint: `invalid-ldconfig-symlink`. \
          Both only where the package also holds a library of that SONAME.
          """,
        ko: """
          lintian: `ldconfig-symlink-referencing-wrong-file`. rpmlint: `invalid-ldconfig-symlink`. \
          둘 다 그 SONAME의 라이브러리가 패키지에 함께 있을 때만 나옵니다.
          """,
        zh: """
          lintian：`ldconfig-symlink-referencing-wrong-file`。rpmlint：`invalid-ldconfig-symlink`。\
          两者都只在软件包中另有该 SONAME 的库时出现。
          """),
      .item(
        en: "`symlinks -r`: lists it as dangling; with `-d` deletes it. rmlint: `badlink`.",
        ko: "`symlinks -r`: dangling으로 표시하며, `-d` 옵션을 쓰면 지웁니다. rmlint: `badlink`.",
        zh: "`symlinks -r`：列为 dangling；使用 `-d` 时将其删除。rmlint：`badlink`。"),
      .item(
        en: "rdfind, jdupes: nothing.",
        ko: "rdfind, jdupes: 아무 말도 하지 않습니다.",
        zh: "rdfind、jdupes：没有任何提示。"),
    ],
    example: Example([
      ("libigc.so.1", "libigc.so.1"),
      ("  -> libigc.so.1.0.12504.3", "  -> libigc.so.1.0.12504.5"),
      ("libigc.so.1.0.12504.5", "libigc.so.1.0.12504.5"),
    ]))
}
