extension RulePage {
  static let linkLoop = RulePage(
    rule: "link-loop",
    severities: [.error],
    severity: .error,
    fixClass: .safeOrManual,
    seen: Wording(
      en: "links lead to each other",
      ko: "링크들이 서로를 가리킬 때",
      zh: "链接互相指向"),
    what: [
      .paragraph(
        en: "Links lead to each other, or one leads to itself. No file is ever reached.",
        ko: """
          링크들이 서로를 가리키거나 한 링크가 자기 자신을 가리켜서, 아무리 따라가도 파일에 이르지 \
          못합니다.
          """,
        zh: "链接互相指向，或某个链接指向自身，永远到不了文件。")
    ],
    why: [
      .paragraph(
        en: """
          None of the names opens. The loader does not even look further: at a dangling link it \
          goes on to the next directory, at a loop it stops. If one of them was the library before, \
          its bytes are gone: a link to itself is what is left when `ln -sf` replaced the file. A \
          missing file is noticed; a loop looks, in a listing, as if the name were there.
          """,
        ko: """
          어느 이름도 열리지 않습니다. 로더는 더 찾아보지도 않습니다. 대상이 없는 링크를 만나면 \
          다음 디렉터리로 넘어가지만, 순환하는 링크를 만나면 멈춥니다. 이름 중 하나가 \
          라이브러리였다면 그 내용은 이미 사라졌습니다. 자기 자신을 가리키는 링크는 `ln -sf` 명령이 \
          파일을 바꿔 버린 자국입니다. 없는 파일은 눈에 띄지만, 순환하는 링크는 목록에서 이름이 \
          있는 것처럼 보입니다.
          """,
        zh: """
          这些名称都打不开。加载器甚至不再往下找：遇到失去目标的链接，它会转到下一个目录；遇到循环\
          则就此停止。如果其中之一原本是库文件，其内容已经丢失：指向自身的链接正是 `ln -sf` 替换文\
          件后留下的。缺少文件会引人注意，而循环的链接在列表中看起来好像名称存在。
          """)
    ],
    origin: [
      .item(
        en: """
          `ln -sf libfoo.so /dir/libfoo.so`, run from another directory. GNU ln sees no clash, \
          replaces the file with a link to its own name and exits with 0. Scripts that link the \
          file's name to the SONAME do this wherever the two are equal.
          """,
        ko: """
          다른 디렉터리에서 `ln -sf libfoo.so /dir/libfoo.so` 명령을 실행했습니다. GNU ln은 충돌로 \
          보지 않고 파일을 자기 이름을 가리키는 링크로 바꾼 뒤 종료 코드 0으로 끝납니다. 파일 \
          이름과 SONAME을 링크로 잇는 스크립트는 둘이 같은 곳에서 이런 일을 합니다.
          """,
        zh: """
          在另一个目录中执行了 `ln -sf libfoo.so /dir/libfoo.so`。GNU ln 看不出冲突，把文件换成指向\
          其自身名称的链接，并以状态 0 退出。把文件名与 SONAME 链接起来的脚本，在两者相同时就会这\
          样。
          """),
      .item(
        en: """
          Two repairs that each assumed the other name was the file: `libfoo.so -> libfoo.so.1` and \
          `libfoo.so.1 -> libfoo.so`.
          """,
        ko: """
          저마다 상대 이름이 실제 파일이라고 여기고 두 번 복구했습니다: `libfoo.so -> libfoo.so.1`, \
          `libfoo.so.1 -> libfoo.so`.
          """,
        zh: """
          先后两次修复，每次都以为另一个名称是实际文件：`libfoo.so -> libfoo.so.1` 和 `libfoo.so.1 \
          -> libfoo.so`。
          """),
      .item(
        en: """
          `ln -s new current` where `current` is a link to a directory: the link is made inside it.
          """,
        ko: """
          `current` 이름이 디렉터리를 가리키는 링크일 때 `ln -s new current` 명령을 실행하여, \
          링크가 그 디렉터리 안에 만들어졌습니다.
          """,
        zh: "`current` 是指向目录的链接时执行了 `ln -s new current`，链接被创建在该目录里面。"),
    ],
    mending: [
      .solderFix,
      .paragraph(
        en: """
          The class is safe when a regular file in the same directory belongs to the looping names \
          and the links' texts stay in the directory. solder points the SONAME link to the \
          canonical file, and the linker name to the SONAME.
          """,
        ko: """
          같은 디렉터리에 순환하는 이름들에 맞는 일반 파일이 있고 링크의 내용이 디렉터리를 벗어나지 \
          않으면 복구 분류는 안전입니다. solder는 SONAME 링크가 기준 파일을, 링커용 이름이 SONAME을 \
          가리키게 합니다.
          """,
        zh: """
          如果同一目录中有属于这些循环名称的普通文件，而且链接的文本没有越出该目录，修复类别为安\
          全。solder 让 SONAME 链接指向基准文件，让链接器使用的名称指向 SONAME。
          """),
      .paragraph(
        en: """
          Where no such file is left the class is manual: the library must come from its package, \
          its archive or a backup. Nothing on the disk can replace it. solder does not delete the \
          loop, since the names tell what is missing.
          """,
        ko: """
          그런 파일이 남아 있지 않으면 복구 분류는 수동입니다. 디스크의 어떤 것도 라이브러리를 \
          대신할 수 없으므로 패키지나 아카이브, 백업에서 다시 가져와야 합니다. 이름들이 무엇이 \
          없어졌는지 알려 주므로 solder는 순환하는 링크를 지우지 않습니다.
          """,
        zh: """
          如果没有留下这样的文件，修复类别为手动：必须从软件包、归档文件或备份中取回这个库，磁盘上\
          没有任何东西能代替它。这些名称说明了缺少什么，因此 solder 不删除循环的链接。
          """),
      .paragraph(
        en: "By hand, look first whether a regular file is among the names:",
        ko: "직접 복구하려면, 먼저 이름들 중에 일반 파일이 있는지 확인하십시오:",
        zh: "手动修复时，先看这些名称中是否有普通文件："),
      .code([
        "ls -l libfoo.so*",
        "ln -s libfoo.so.1.2.3 .new && mv -T .new libfoo.so.1",
        "ln -s libfoo.so.1     .new && mv -T .new libfoo.so",
      ]),
      .paragraph(
        en: """
          Check afterwards with `readlink -e libfoo.so`: it prints a path only if a file is \
          reached.
          """,
        ko: """
          그런 다음 `readlink -e libfoo.so` 명령으로 확인하십시오. 파일에 이를 때만 경로를 \
          출력합니다.
          """,
        zh: "之后用 `readlink -e libfoo.so` 检查：只有能到达文件时才会输出路径。"),
    ],
    otherTools: [
      .item(
        en: "Loader: `cannot open shared object file: Too many levels of symbolic links`.",
        ko: "로더: `cannot open shared object file: Too many levels of symbolic links`.",
        zh: "加载器：`cannot open shared object file: Too many levels of symbolic links`。"),
      .item(
        en: "ld: `cannot find -lfoo: No such file or directory`; it does not mention the loop.",
        ko: "ld: `cannot find -lfoo: No such file or directory`. 순환한다는 말은 하지 않습니다.",
        zh: "ld：`cannot find -lfoo: No such file or directory`，并不提到循环。"),
      .item(
        en: """
          ldconfig: with `-v` `Cannot stat libfoo.so.1: Too many levels of symbolic links`; without \
          it silent. It treats the loop as a dangling link: a name that contains `.so.` is deleted, \
          and made anew if another file has the SONAME.
          """,
        ko: """
          ldconfig: `-v` 옵션이 있으면 `Cannot stat libfoo.so.1: Too many levels of symbolic \
          links`, 없으면 아무 말도 하지 않습니다. 대상이 없는 링크로 다루어, `.so.` 문자열이 든 \
          이름은 지우고 다른 파일에 그 SONAME이 있으면 새로 만듭니다.
          """,
        zh: """
          ldconfig：使用 `-v` 时为 `Cannot stat libfoo.so.1: Too many levels of symbolic links`，否\
          则没有任何提示。它把循环当作失去目标的链接处理：名称中含有 `.so.` 的会被删除；如果另一个\
          文件具有这个 SONAME，则重新创建。
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
        en: "`symlinks -r`: reports the links as dangling. rdfind, jdupes: nothing.",
        ko: "`symlinks -r`: dangling으로 표시합니다. rdfind, jdupes: 아무 말도 하지 않습니다.",
        zh: "`symlinks -r`：列为 dangling。rdfind、jdupes：没有任何提示。"),
    ],
    example: Example(
      [
        ("libfoo.so -> libfoo.so.1", "libfoo.so -> libfoo.so.1"),
        ("libfoo.so.1 -> libfoo.so", "libfoo.so.1 -> libfoo.so.1.2.3"),
        ("libfoo.so.1.2.3   4 MB", "libfoo.so.1.2.3   4 MB"),
      ],
      remark: Wording(
        en: """
          Without the third name there is no file to lead to, and the library has to be installed \
          again.
          """,
        ko: "셋째 이름이 없으면 가리킬 파일이 없으므로 라이브러리를 다시 설치해야 합니다.",
        zh: "如果没有第三个名称，就没有可以指向的文件，必须重新安装这个库。")))
}
