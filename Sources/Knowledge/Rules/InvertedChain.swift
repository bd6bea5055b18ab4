extension RulePage {
  static let invertedChain = RulePage(
    rule: "inverted-chain",
    severities: [.warning],
    severity: .warning,
    fixClass: .safe,
    seen: Wording(
      en: "the unversioned name is the file, and the full versioned name leads to it",
      ko: "버전 없는 이름이 실제 파일이고, 전체 버전이 붙은 이름이 그 파일을 가리킬 때",
      zh: "不带版本号的名称是实际文件，带完整版本号的名称反而指向它"),
    what: [
      .paragraph(
        en: """
          The unversioned name `libfoo.so` is the file with the code, and a full versioned name, \
          one longer than the SONAME, is a link that leads to it: `libfoo.so.1.2.3 -> libfoo.so`.
          """,
        ko: """
          버전 없는 이름 `libfoo.so` 쪽이 코드가 든 실제 파일이고, SONAME보다 긴 전체 버전의 이름이 \
          그 파일을 가리키는 링크입니다: `libfoo.so.1.2.3 -> libfoo.so`.
          """,
        zh: """
          不带版本号的名称 `libfoo.so` 是含有代码的实际文件，而比 SONAME 更长、带完整版本号的名称却\
          是指向它的链接：`libfoo.so.1.2.3 -> libfoo.so`。
          """),
      .paragraph(
        en: """
          The rule asks for that full name. A SONAME link to an unversioned file is common and \
          healthy where there is no longer version: Debian has `libLLVM-14.so.1 -> libLLVM-14.so`. \
          Such a pair is not reported.
          """,
        ko: """
          이 규칙은 그런 전체 이름이 있을 때만 적용됩니다. 더 긴 버전의 이름이 없다면 SONAME 링크가 \
          버전 없는 파일을 가리키는 것은 흔하고 정상입니다. 예를 들어 Debian에는 `libLLVM-14.so.1 \
          -> libLLVM-14.so` 링크가 있습니다. 이런 쌍은 보고하지 않습니다.
          """,
        zh: """
          只有存在这样的完整名称时，这条规则才适用。如果没有版本号更长的名称，SONAME 链接指向不带版\
          本号的文件很常见，也属正常：Debian 中就有 `libLLVM-14.so.1 -> libLLVM-14.so`。这样的一对\
          不会报告。
          """),
    ],
    why: [
      .paragraph(
        en: """
          Everything works until somebody removes `libfoo.so`. That name belongs to development; \
          removing a `-dev` package or tidying up an image deletes it. With it goes the library. \
          The links that are left dangle, and the next ldconfig deletes those too, with exit status \
          0. Nothing is left of the library.
          """,
        ko: """
          누군가 `libfoo.so` 이름을 지우기 전까지는 모두 동작합니다. 이 이름은 개발용이라서 `-dev` \
          패키지를 제거하거나 이미지를 정리하면 지워지고, 라이브러리도 함께 사라집니다. 남은 링크는 \
          대상을 잃으며, 다음에 실행된 ldconfig가 그 링크마저 지우고 종료 코드 0으로 끝납니다. \
          라이브러리는 흔적도 남지 않습니다.
          """,
        zh: """
          在有人删除 `libfoo.so` 之前，一切正常。这个名称供开发使用，卸载 `-dev` 软件包或清理镜像时\
          会被删除，库也随之消失。剩下的链接失去目标，下次运行 ldconfig 时也会被删除，而退出状态为 \
          0。这个库就什么也不剩了。
          """),
      .paragraph(
        en: """
          An update also goes wrong. A new `libfoo.so.1.2.4` takes over the SONAME, and \
          `libfoo.so`, still the old file, is what programs are linked against.
          """,
        ko: """
          업데이트도 잘못됩니다. 새 `libfoo.so.1.2.4` 파일이 SONAME을 이어받지만, 프로그램을 링크할 \
          때는 여전히 예전 파일인 `libfoo.so` 쪽이 쓰입니다.
          """,
        zh: """
          更新也会出错。新的 `libfoo.so.1.2.4` 接管了 SONAME，而程序链接时用的仍是旧文件 \
          `libfoo.so`。
          """),
    ],
    origin: [
      .item(
        en: """
          rdfind, jdupes and rmlint, run over a directory of copies ([hard-copy]), keep the \
          shortest or first name as the file.
          """,
        ko: """
          사본이 든 디렉터리([hard-copy])에서 rdfind, jdupes, rmlint를 실행하면 가장 짧거나 첫 \
          번째인 이름이 실제 파일로 남습니다.
          """,
        zh: """
          对充满副本的目录（[hard-copy]）运行 rdfind、jdupes 或 rmlint，最短的或排在第一的名称会被\
          留作实际文件。
          """),
      .item(
        en: "A build without a version in its file name was given versioned links afterwards.",
        ko: "파일 이름에 버전이 없는 빌드에 나중에 버전이 붙은 링크를 만들었습니다.",
        zh: "构建出的文件名不带版本号，之后又为它创建了带版本号的链接。"),
      .item(
        en: """
          Somebody read `is not a symbolic link` and linked the longer names to the shorter one.
          """,
        ko: "`is not a symbolic link` 메시지를 보고 긴 이름을 짧은 이름의 링크로 만들었습니다.",
        zh: "有人看到 `is not a symbolic link`，就把较长的名称链接到了较短的名称。"),
    ],
    mending: [
      .solderFix,
      .paragraph(
        en: """
          The file gets its full versioned name, the SONAME leads to it, and `libfoo.so` becomes a \
          link last. Every name opens to the same bytes before, between and after the steps. \
          `solder undo` restores the former arrangement.
          """,
        ko: """
          파일에 전체 버전이 붙은 이름을 주고, SONAME이 그 파일을 가리키게 한 뒤, 마지막으로 \
          `libfoo.so` 이름을 링크로 바꿉니다. 어느 단계 전후에도 모든 이름은 같은 내용으로 \
          열립니다. `solder undo` 명령으로 이전 상태를 되돌릴 수 있습니다.
          """,
        zh: """
          文件得到带完整版本号的名称，SONAME 改为指向它，最后 `libfoo.so` 变成链接。在各步骤之前、\
          之间和之后，每个名称打开的都是同样的内容。`solder undo` 可恢复原来的布局。
          """),
      .paragraph(
        en: "By hand, on a file system with hard links:",
        ko: "하드 링크를 지원하는 파일 시스템에서 직접 복구하려면:",
        zh: "在支持硬链接的文件系统上手动修复："),
      .code([
        "ln libfoo.so .new && mv -T .new libfoo.so.1.2.3",
        "ln -s libfoo.so.1.2.3 .new && mv -T .new libfoo.so.1",
        "ln -s libfoo.so.1 .new && mv -T .new libfoo.so",
      ]),
      .paragraph(
        en: """
          Keep this order. `ln -sf libfoo.so.1.2.3 libfoo.so` as a first step destroys the only \
          file and leaves a loop: [link-loop].
          """,
        ko: """
          이 순서를 지키십시오. 처음부터 `ln -sf libfoo.so.1.2.3 libfoo.so` 명령을 실행하면 \
          하나뿐인 파일이 사라지고 순환하는 링크만 남습니다: [link-loop].
          """,
        zh: """
          请保持这个次序。如果第一步就执行 `ln -sf libfoo.so.1.2.3 libfoo.so`，唯一的文件会被毁掉，\
          只剩下循环的链接：[link-loop]。
          """),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: silent. All names are one inode, which is all it asks for. Both `libfoo.so.1` \
          and `libfoo.so` are in its cache.
          """,
        ko: """
          ldconfig: 아무 말도 하지 않습니다. 모든 이름이 한 아이노드이면 충분하다고 보기 \
          때문입니다. `libfoo.so.1`, `libfoo.so` 이름 모두 캐시에 들어갑니다.
          """,
        zh: """
          ldconfig：没有任何提示。它只要求所有名称都是同一个 inode。`libfoo.so.1` 和 `libfoo.so` 都\
          在缓存中。
          """),
      .item(
        en: """
          ldconfig, after `libfoo.so` was removed: deletes the dangling versioned links; a word \
          about it only with `-v`.
          """,
        ko: """
          ldconfig, `libfoo.so` 이름이 지워진 뒤: 대상을 잃은, 버전이 붙은 링크를 지웁니다. `-v` \
          옵션을 써야만 이를 알립니다.
          """,
        zh: """
          ldconfig，在 `libfoo.so` 被删除之后：删除失去目标、带版本号的链接；只有使用 `-v` 时才会提\
          到。
          """),
      .item(
        en: """
          lintian: one of its hints for a copied chain, `ldconfig-symlink-is-not-a-symlink`, names \
          the unversioned file as the target, which is this shape.
          """,
        ko: """
          lintian: 체인이 사본으로 바뀌었을 때 나오는 `ldconfig-symlink-is-not-a-symlink` 태그 중 \
          하나는 버전 없는 파일을 대상으로 지목하는데, 그대로 따르면 이 상태가 됩니다.
          """,
        zh: """
          lintian：对变成副本的链接链，`ldconfig-symlink-is-not-a-symlink` 的提示之一把不带版本号的\
          文件作为目标，照做就成了这种状态。
          """),
      .item(
        en: "rpmlint, ld, `dlopen`, rdfind, jdupes, rmlint: nothing.",
        ko: "rpmlint, ld, `dlopen`, rdfind, jdupes, rmlint: 아무 말도 하지 않습니다.",
        zh: "rpmlint、ld、`dlopen`、rdfind、jdupes、rmlint：没有任何提示。"),
    ],
    example: Example([
      ("libfoo.so   4 MB", "libfoo.so -> libfoo.so.1"),
      ("libfoo.so.1 -> libfoo.so", "libfoo.so.1 -> libfoo.so.1.2.3"),
      ("libfoo.so.1.2.3 -> libfoo.so", "libfoo.so.1.2.3   4 MB"),
    ]))
}
