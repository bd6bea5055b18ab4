extension RulePage {
  static let outdatedLink = RulePage(
    rule: "outdated-link",
    severities: [.warning],
    severity: .warning,
    fixClass: .version,
    seen: Wording(
      en: "the SONAME link leads to an older member than the newest",
      ko: "SONAME 링크가 최신 파일이 아니라 더 오래된 파일을 가리킬 때",
      zh: "SONAME 链接指向的不是最新的文件，而是较旧的文件"),
    what: [
      .paragraph(
        en: """
          The SONAME link leads to a member of the family that is not the newest: `libfoo.so.1 -> \
          libfoo.so.1.0`, and `libfoo.so.1.1`, with the same SONAME, lies beside it.
          """,
        ko: """
          SONAME 링크가 최신 파일이 아닌 것을 가리킵니다. `libfoo.so.1 -> libfoo.so.1.0` 링크가 \
          있는데, SONAME이 같은 `libfoo.so.1.1` 파일이 곁에 있습니다.
          """,
        zh: """
          SONAME 链接指向的不是最新的文件：链接是 `libfoo.so.1 -> libfoo.so.1.0`，而旁边就有 SONAME \
          相同的 `libfoo.so.1.1`。
          """)
    ],
    why: [
      .paragraph(
        en: """
          The library was updated and programs still load the old one. Or it was held back on \
          purpose, and the next ldconfig will move the link without asking. Either way what is used \
          now and what will be used differ, and somebody should decide.
          """,
        ko: """
          라이브러리를 업데이트했는데도 프로그램은 예전 것을 로드합니다. 또는 일부러 예전 버전에 \
          두었더라도 다음에 ldconfig가 실행되면 묻지 않고 링크를 옮깁니다. 어느 쪽이든 지금 쓰이는 \
          것과 앞으로 쓰일 것이 다르므로 누군가 결정해야 합니다.
          """,
        zh: """
          库已经更新，程序加载的却仍是旧版本；或者是有意停在旧版本，而下次运行 ldconfig 时链接会在\
          不询问的情况下改变。无论哪种情况，现在使用的与以后使用的都不同，应当有人作出决定。
          """)
    ],
    origin: [
      .item(
        en: """
          A new version was unpacked into the directory, and ldconfig was not run, or does not know \
          the directory.
          """,
        ko: """
          디렉터리에 새 버전을 풀어 놓고 ldconfig를 실행하지 않았거나, ldconfig가 그 디렉터리를 \
          모릅니다.
          """,
        zh: "新版本解压到了目录中，但没有运行 ldconfig，或 ldconfig 不知道该目录。"),
      .item(
        en: "A link was set back by hand after a bad update.",
        ko: "업데이트에 문제가 있어 링크를 직접 되돌렸습니다.",
        zh: "更新出了问题，有人手动把链接改了回去。"),
      .item(
        en: "A rollback left the newer file in place.",
        ko: "이전 버전으로 되돌릴 때 더 새 파일이 남았습니다.",
        zh: "回退时留下了较新的文件。"),
      .item(
        en: """
          The newer name does not hold a newer library. ldconfig compares file names, digit by \
          digit; a name like `libfoo.so.1.20240101` beats `libfoo.so.1.9`.
          """,
        ko: """
          이름만 높을 뿐 더 새 라이브러리가 아닙니다. ldconfig는 파일 이름의 숫자를 차례로 \
          비교하므로 `libfoo.so.1.20240101` 같은 이름이 `libfoo.so.1.9`보다 높습니다.
          """,
        zh: """
          名称更高，内容却不是更新的库。ldconfig 逐段比较文件名中的数字，`libfoo.so.1.20240101` 这\
          样的名称会高于 `libfoo.so.1.9`。
          """),
    ],
    mending: [
      .paragraph(
        en: """
          `solder fix` alone leaves the link: afterwards the name would open to other bytes, and \
          that is done only on request.
          """,
        ko: """
          `solder fix` 명령만으로는 링크를 바꾸지 않습니다. 바꾸면 그 이름이 다른 내용으로 \
          열리므로, 요청할 때만 바꿉니다.
          """,
        zh: """
          单独使用 `solder fix` 不会改动这个链接：改动之后，这个名称会打开不同的内容，因此只在您要\
          求时才会这样做。
          """),
      .code("solder fix --prefer newest DIR"),
      .paragraph(
        en: """
          The SONAME link moves to the newest file, by ldconfig's comparison of names. The older \
          file is not touched. `solder undo` moves the link back.
          """,
        ko: """
          SONAME 링크가 ldconfig의 이름 비교 방식으로 가장 최신인 파일을 가리키게 됩니다. 예전 \
          파일은 건드리지 않습니다. `solder undo` 명령으로 링크를 되돌릴 수 있습니다.
          """,
        zh: """
          SONAME 链接改为指向最新的文件（按 ldconfig 比较名称的方法）。旧文件不受影响。`solder \
          undo` 可将链接改回。
          """),
      .paragraph(
        en: """
          To stay with the old version for good, take the newer file out of the directory. A link \
          set by hand does not last where ldconfig runs.
          """,
        ko: """
          예전 버전을 계속 쓰려면 더 새 파일을 디렉터리에서 빼십시오. ldconfig가 실행되는 곳에서는 \
          직접 만든 링크가 유지되지 않습니다.
          """,
        zh: """
          如果要一直使用旧版本，请把较新的文件移出该目录。在会运行 ldconfig 的地方，手动设置的链接\
          不会持久。
          """),
      .byHand,
      .code("ln -s libfoo.so.1.1 .new && mv -T .new libfoo.so.1"),
      .paragraph(
        en: "Running programs keep the old file until they are started anew.",
        ko: "실행 중인 프로그램은 다시 시작할 때까지 예전 파일을 계속 씁니다.",
        zh: "正在运行的程序在重新启动之前仍使用旧文件。"),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig, in a directory it knows: moves the link. Silent; with `-v` it prints \
          `libfoo.so.1 -> libfoo.so.1.1 (changed)`. Between its removing the old link and making \
          the new one the name does not exist. With `-X` it changes no links.
          """,
        ko: """
          ldconfig, 설정된 디렉터리에서: 말없이 링크를 옮기고, `-v` 옵션을 쓰면 `libfoo.so.1 -> \
          libfoo.so.1.1 (changed)` 줄을 출력합니다. 예전 링크를 지우고 새 링크를 만드는 사이에는 그 \
          이름이 없습니다. `-X` 옵션을 쓰면 링크를 바꾸지 않습니다.
          """,
        zh: """
          ldconfig，在它所知的目录中：默默改动链接；使用 `-v` 时输出 `libfoo.so.1 -> libfoo.so.1.1 \
          (changed)`。从删除旧链接到创建新链接之间，这个名称并不存在。使用 `-X` 时不改动链接。
          """),
      .item(
        en: "ldconfig, elsewhere: nothing.",
        ko: "ldconfig, 다른 곳에서: 아무 말도 하지 않습니다.",
        zh: "ldconfig，在其他目录中：没有任何提示。"),
      .item(
        en: """
          Loader: nothing, or `version 'FOO_1.1' not found (required by ...)` for a program built \
          against the newer one.
          """,
        ko: """
          로더: 아무 말도 하지 않거나, 더 새 버전으로 빌드한 프로그램이면 `version 'FOO_1.1' not \
          found (required by ...)`.
          """,
        zh: """
          加载器：没有任何提示；如果程序是用较新版本构建的，则为 `version 'FOO_1.1' not found \
          (required by ...)`。
          """),
      .item(
        en: "ld: nothing; it reads `libfoo.so`, which may already be the newer file.",
        ko: """
          ld: 아무 말도 하지 않습니다. ld가 읽는 `libfoo.so` 이름은 이미 더 새 파일일 수 있습니다.
          """,
        zh: "ld：没有任何提示；它读取的 `libfoo.so` 可能已经是较新的文件。"),
      .item(
        en: """
          lintian: `ldconfig-symlink-referencing-wrong-file`. rpmlint: `invalid-ldconfig-symlink`. \
          Both where one package holds all of it.
          """,
        ko: """
          lintian: `ldconfig-symlink-referencing-wrong-file`. rpmlint: `invalid-ldconfig-symlink`. \
          둘 다 모두가 한 패키지에 있을 때 나옵니다.
          """,
        zh: """
          lintian：`ldconfig-symlink-referencing-wrong-file`。rpmlint：`invalid-ldconfig-symlink`。\
          两者都在它们同属一个软件包时出现。
          """),
      .item(
        en: "rdfind, jdupes, rmlint: nothing.",
        ko: "rdfind, jdupes, rmlint: 아무 말도 하지 않습니다.",
        zh: "rdfind、jdupes、rmlint：没有任何提示。"),
    ],
    example: Example(
      [
        ("libfoo.so -> libfoo.so.1", "libfoo.so -> libfoo.so.1"),
        ("libfoo.so.1 -> libfoo.so.1.0", "libfoo.so.1 -> libfoo.so.1.1"),
        ("libfoo.so.1.0", "libfoo.so.1.0"),
        ("libfoo.so.1.1", "libfoo.so.1.1"),
      ],
      remark: Wording(
        en: "The second tree is that after `solder fix --prefer newest`.",
        ko: "복구 후의 모습은 `solder fix --prefer newest` 명령을 실행한 결과입니다.",
        zh: "修复后是执行 `solder fix --prefer newest` 之后的状态。")))
}
