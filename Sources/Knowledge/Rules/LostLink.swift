extension RulePage {
  static let lostLink = RulePage(
    rule: "lost-link",
    severities: [.error, .warning],
    severity: Wording(
      en: "error, warning for a copy or directory",
      ko: "오류, 사본이나 디렉터리이면 경고",
      zh: "错误，副本或目录时为警告"),
    fixClass: .safeOrManual,
    seen: Wording(
      en: "a manifest of links has a link that is not there; only `links restore` sees it",
      ko: "링크 매니페스트에 있는 링크가 제자리에 없을 때(`links restore`에서만 보고)",
      zh: "链接清单中的链接不在原处；只有 `links restore` 会报告"),
    what: [
      .paragraph(
        en: """
          A manifest of links (`solder links save`) has a link under a name, and something else is \
          there: nothing, an empty file, a text file, a file, a directory, another link. It is a \
          warning where a copy or a directory is in the link's place, else an error. Only `solder \
          links restore` sees this; `check` and `fix` know of no manifest.
          """,
        ko: """
          링크 매니페스트(`solder links save`)에는 이 이름에 링크가 있지만, 실제로는 다른 것이 \
          있습니다. 아무것도 없거나, 빈 파일, 텍스트 파일, 다른 파일, 디렉터리, 다른 링크가 \
          있습니다. 링크 자리에 사본이나 디렉터리가 있으면 경고, 아니면 오류입니다. `solder links \
          restore` 명령에서만 보고합니다. `check`와 `fix`는 매니페스트를 알지 못합니다.
          """,
        zh: """
          链接清单（`solder links save`）在某个名称处记有链接，而那里却是别的：什么也没有、空文件、\
          文本文件、其他文件、目录，或另一个链接。链接的位置上是副本或目录时为警告，否则为错误。只\
          有 `solder links restore` 会报告；`check` 和 `fix` 不知道清单。
          """)
    ],
    why: [
      .paragraph(
        en: """
          A name that is missing, empty or a text file cannot be loaded. A copy works, costs its \
          size again, and is left behind by the next update.
          """,
        ko: """
          이름이 없거나, 빈 파일이거나, 텍스트 파일이면 로드할 수 없습니다. 사본은 동작하지만 \
          크기만큼 공간을 더 차지하며, 다음 업데이트 때 예전 그대로 남습니다.
          """,
        zh: """
          名称缺失、是空文件或文本文件时，无法加载。副本可以用，但要再占一份空间，下次更新后仍停留\
          在旧版本。
          """)
    ],
    origin: [
      .paragraph(
        en: """
          The tree went through something that keeps no links: a zip file made or unpacked without \
          them, cloud storage, a FAT or exFAT disk, an SMB share, `cp -rL`, `rsync` without `-l`, \
          a checkout with `core.symlinks=false`.
          """,
        ko: """
          트리가 링크를 보존하지 않는 것을 거쳤습니다. 링크 없이 만들거나 푼 zip 파일, 클라우드 \
          저장소, FAT 또는 exFAT 디스크, SMB 공유, `cp -rL`, `-l` 옵션이 없는 `rsync`, \
          `core.symlinks=false` 설정의 체크아웃이 그렇습니다.
          """,
        zh: """
          目录树经过了不保留链接的环节：打包或解包时不带链接的 zip 文件、云存储、FAT 或 exFAT 磁\
          盘、SMB 共享、`cp -rL`、不带 `-l` 的 `rsync`、设置了 `core.symlinks=false` 的代码检出。
          """)
    ],
    mending: [
      .code("solder links restore FILE DIR"),
      .paragraph(
        en: "What becomes of the thing in the link's place:",
        ko: "링크 자리에 있는 것은 다음과 같이 됩니다:",
        zh: "链接的位置上的东西会怎样："),
      .item(
        en: """
          Nothing is there: it becomes the link, if the link opens, or opened to nothing when it \
          was saved.
          """,
        ko: "아무것도 없으면, 링크가 열리거나 저장할 당시에도 대상이 없었을 때 링크가 됩니다.",
        zh: "什么也没有：如果链接能打开，或保存时本来就没有目标，则恢复为链接。"),
      .item(
        en: """
          An empty file, or a text file that holds the link's text and no more: it becomes the \
          link, if the link opens.
          """,
        ko: "빈 파일이거나 내용이 링크의 텍스트뿐인 텍스트 파일이면, 링크가 열릴 때 링크가 됩니다.",
        zh: "空文件，或内容只有链接文本的文本文件：如果链接能打开，则恢复为链接。"),
      .item(
        en: """
          A file: it becomes the link, if all its bytes are those of the file that the link leads \
          to, and that file is no more open and no less readable.
          """,
        ko: """
          파일이면, 링크가 가리키는 파일과 내용 전체가 같을 때 링크가 됩니다. 다만 링크가 가리키는 \
          파일을 쓸 수 있는 사용자가 더 많거나 읽을 수 있는 사용자가 더 적으면 그대로 둡니다.
          """,
        zh: """
          文件：如果其全部内容与链接所指的文件相同，则恢复为链接；但如果那个文件可写的用户更多，或\
          可读的用户更少，则保持不变。
          """),
      .item(
        en: "A directory, another link, a device, FIFO or socket: never.",
        ko: "디렉터리, 다른 링크, 장치, FIFO, 소켓은 바꾸지 않습니다.",
        zh: "目录、另一个链接、设备、FIFO 或套接字：从不替换。"),
      .paragraph(
        en: "What is left is told with the reason. `solder undo` takes a restore back: [LINKS].",
        ko: """
          바꾸지 않은 것은 이유와 함께 알려 줍니다. `solder undo` 명령으로 복원을 되돌릴 수 \
          있습니다: [LINKS].
          """,
        zh: "保持不变的会连同原因一起列出。`solder undo` 可撤销恢复：[LINKS]。"),
      .paragraph(
        en: "By hand, where a copy is in the link's place:",
        ko: "사본이 링크 자리에 있을 때 직접 복구하려면:",
        zh: "链接的位置上是副本时，手动修复："),
      .code([
        "cmp libfoo.so.1 libfoo.so.1.2.3 &&",
        "  ln -s libfoo.so.1.2.3 .new && mv -T .new libfoo.so.1",
      ]),
    ],
    otherTools: [
      .paragraph(
        en: """
          The names are those of the rule that sees the same without a manifest: [hard-copy], \
          [text-stub], [empty-library], [missing-soname-link], [copied-directory].
          """,
        ko: """
          매니페스트 없이 같은 문제를 찾는 규칙의 설명에 있습니다: [hard-copy], [text-stub], \
          [empty-library], [missing-soname-link], [copied-directory].
          """,
        zh: """
          名称见不用清单也能发现同样问题的规则：[hard-copy]、[text-stub]、[empty-library]、\
          [missing-soname-link]、[copied-directory]。
          """)
    ],
    example: Example(
      [
        ("libXt.so         14 B", "libXt.so -> libXt.so.6"),
        ("libXt.so.6       441760 B", "libXt.so.6 -> libXt.so.6.0.0"),
        ("libXt.so.6.0.0   441760 B", "libXt.so.6.0.0   441760 B"),
        ("plugins/", "plugins/"),
        ("", "plugins/libXt.so -> ../libXt.so"),
      ],
      remark: Wording(
        en: "The 14 bytes are text.",
        ko: "14바이트는 텍스트입니다.",
        zh: "那 14 字节是文本。")))
}
