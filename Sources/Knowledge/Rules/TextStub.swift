extension RulePage {
  static let textStub = RulePage(
    rule: "text-stub",
    severities: [.error],
    severity: .error,
    fixClass: .safe,
    seen: Wording(
      en: "a small text file holds what should be a link's target",
      ko: "작은 텍스트 파일에 링크의 대상이어야 할 이름이 들어 있을 때",
      zh: "小文本文件的内容是本应由链接指向的名称"),
    what: [
      .paragraph(
        en: """
          A name that should be a link is a small text file, and all it holds is the link's target, \
          the name of a file beside it. A copy or checkout that could not store links wrote them \
          down instead. Three forms are known:
          """,
        ko: """
          링크여야 할 이름이 작은 텍스트 파일이고, 그 내용은 링크의 대상, 곧 곁에 있는 파일의 \
          이름뿐입니다. 링크를 저장하지 못하는 복사나 체크아웃이 링크 대신 글로 적어 놓은 것입니다. \
          세 가지 형식이 알려져 있습니다:
          """,
        zh: """
          本应是链接的名称却是一个小文本文件，内容只有链接的目标，即旁边某个文件的名称。无法存放链\
          接的复制或检出操作把链接写成了文字。已知有三种形式：
          """),
      .item(
        en: "plain: the target's name, at most one line end after it; mostly 11 to 30 bytes;",
        ko: "일반 형식: 대상의 이름과, 그 뒤에 많아야 줄 바꿈 하나. 대개 11~30바이트입니다.",
        zh: "普通形式：目标的名称，其后最多有一个换行；多为 11 至 30 字节；"),
      .item(
        en: """
          SMB (`XSym`, `mfsymlinks`): exactly 1067 bytes: `XSym`, the length, an MD5 sum, the \
          target, then padding;
          """,
        ko: """
          SMB 형식(`XSym`, `mfsymlinks`): 정확히 1067바이트로, `XSym`, 길이, MD5 값, 대상, 채움 \
          문자가 차례로 있습니다.
          """,
        zh: """
          SMB 形式（`XSym`、`mfsymlinks`）：正好 1067 字节，依次为 `XSym`、长度、MD5 值、目标和填充\
          字符；
          """),
      .item(
        en: "Cygwin, MSYS: `!<symlink>` and the target, in ASCII or UTF-16.",
        ko: "Cygwin·MSYS 형식: `!<symlink>` 표시와 대상이 ASCII 또는 UTF-16으로 있습니다.",
        zh: "Cygwin、MSYS 形式：`!<symlink>` 和目标，以 ASCII 或 UTF-16 编码。"),
      .paragraph(
        en: """
          The file it names must exist in the directory. A linker script is text too, but it names \
          its target inside `INPUT( )` or `GROUP( )`; it is not a stub.
          """,
        ko: """
          적혀 있는 파일이 디렉터리에 있어야 이 규칙에 해당합니다. 링커 스크립트도 텍스트이지만 \
          `INPUT( )` 또는 `GROUP( )` 안에 대상을 적으므로 여기에 해당하지 않습니다.
          """,
        zh: """
          其中所写的文件必须存在于该目录中。链接器脚本也是文本，但它把目标写在 `INPUT( )` 或 `GROUP( \
          )` 中，不属于这种情况。
          """),
    ],
    why: [
      .paragraph(
        en: """
          The name cannot be loaded or linked. The messages speak of a short or malformed library \
          and send people to look for a failed download, while the library itself lies beside it, \
          whole.
          """,
        ko: """
          이 이름은 로드할 수도 링크할 수도 없습니다. 메시지에는 라이브러리가 너무 짧거나 형식이 \
          잘못되었다고 나와서 다운로드 실패를 의심하게 되지만, 정작 라이브러리는 바로 곁에 온전히 \
          있습니다.
          """,
        zh: """
          这个名称既不能加载，也不能链接。提示说库太短或格式错误，使人误以为下载失败，而库本身就完\
          好地放在旁边。
          """)
    ],
    origin: [
      .item(
        en: """
          An archive with links was unpacked by Python's `zipfile` or `shutil.unpack_archive`, or \
          on Windows, and copied to Linux afterwards.
          """,
        ko: """
          링크가 든 아카이브를 Python의 `zipfile` 또는 `shutil.unpack_archive` 함수로 풀었거나, \
          Windows에서 푼 뒤 Linux로 복사했습니다.
          """,
        zh: """
          含有链接的归档文件由 Python 的 `zipfile` 或 `shutil.unpack_archive` 解压，或在 Windows 上\
          解压后再复制到 Linux。
          """),
      .item(
        en: "A wheel with link entries, installed by pip.",
        ko: "링크 항목이 든 wheel을 pip로 설치했습니다.",
        zh: "用 pip 安装了含有链接条目的 wheel。"),
      .item(
        en: "`git clone` with `core.symlinks=false`, the usual setting on Windows.",
        ko: """
          `core.symlinks=false` 설정(Windows에서는 보통 이 값)으로 `git clone` 명령을 실행했습니다.
          """,
        zh: "在 `core.symlinks=false`（Windows 上的常见设置）下执行了 `git clone`。"),
      .item(
        en: "A CIFS mount with `mfsymlinks` wrote the link, and a mount without it reads it.",
        ko: """
          `mfsymlinks` 옵션을 쓴 CIFS 마운트에서 만든 링크를 이 옵션이 없는 마운트에서 읽었습니다.
          """,
        zh: "链接由带 `mfsymlinks` 选项的 CIFS 挂载写入，却由不带该选项的挂载读取。"),
    ],
    mending: [
      .solderFix,
      .paragraph(
        en: """
          solder puts back the link that the stub describes. The target must be a bare name in the \
          same directory; text that leads elsewhere is not followed. `solder undo` restores the \
          text file.
          """,
        ko: """
          solder는 텍스트에 적힌 링크를 되살립니다. 대상은 같은 디렉터리의 이름이어야 하며, 다른 \
          곳을 가리키는 내용은 따르지 않습니다. `solder undo` 명령으로 텍스트 파일을 되돌릴 수 \
          있습니다.
          """,
        zh: """
          solder 会恢复文本所描述的链接。目标必须是同一目录中的名称；指向别处的文本不予采用。\
          `solder undo` 可恢复文本文件。
          """),
      .paragraph(
        en: """
          By hand, for the plain form, where the first command prints `libfoo.so.1.2.3` and nothing \
          more:
          """,
        ko: """
          일반 형식을 직접 복구하려면, 첫째 명령이 `libfoo.so.1.2.3` 이름만 출력하는지 확인한 뒤 \
          다음과 같이 합니다:
          """,
        zh: "手动修复普通形式时，先确认第一条命令只输出 `libfoo.so.1.2.3`："),
      .code([
        "cat libfoo.so.1",
        "ln -s libfoo.so.1.2.3 .new && mv -T .new libfoo.so.1",
      ]),
      .paragraph(
        en: """
          Better still, unpack again on Linux with `tar`, `unzip` or `bsdtar`, or clone again with \
          `git clone -c core.symlinks=true`.
          """,
        ko: """
          Linux에서 `tar`, `unzip`, `bsdtar` 명령으로 다시 풀거나 `git clone -c core.symlinks=true` \
          명령으로 다시 복제하면 더 좋습니다.
          """,
        zh: """
          更好的办法是在 Linux 上用 `tar`、`unzip` 或 `bsdtar` 重新解压，或用 `git clone -c \
          core.symlinks=true` 重新克隆。
          """),
    ],
    otherTools: [
      .item(
        en: "Loader: `file too short` (plain, Cygwin); `invalid ELF header` (XSym).",
        ko: "로더: `file too short`(일반, Cygwin 형식), `invalid ELF header`(XSym 형식).",
        zh: """
          加载器：`file too short`（普通形式、Cygwin 形式）；`invalid ELF header`（XSym 形式）。
          """),
      .item(
        en: """
          ld: `file format not recognized; treating as linker script` and `libfoo.so:0: syntax \
          error` (plain; line 2 for XSym); `file not recognized: file format not recognized` \
          (Cygwin).
          """,
        ko: """
          ld: `file format not recognized; treating as linker script` 다음에 `libfoo.so:0: syntax \
          error`(일반 형식, XSym 형식이면 2행), `file not recognized: file format not \
          recognized`(Cygwin 형식).
          """,
        zh: """
          ld：`file format not recognized; treating as linker script` 和 `libfoo.so:0: syntax \
          error`（普通形式；XSym 形式为第 2 行）；`file not recognized: file format not recognized`\
          （Cygwin 形式）。
          """),
      .item(
        en: """
          ldconfig: nothing about the stub as such when it is under 64 bytes; `is not an ELF file - \
          it has the wrong magic bytes at the start` for XSym. If the versioned file is there too, \
          `libfoo.so.1 is not a symbolic link`.
          """,
        ko: """
          ldconfig: 64바이트보다 작으면 텍스트 파일이라는 사실 자체는 알리지 않고, XSym 형식이면 \
          `is not an ELF file - it has the wrong magic bytes at the start`. 버전이 붙은 파일도 \
          있으면 `libfoo.so.1 is not a symbolic link`.
          """,
        zh: """
          ldconfig：小于 64 字节时不会提到文本文件本身；XSym 形式为 `is not an ELF file - it has \
          the wrong magic bytes at the start`。如果带版本号的文件也在，则为 `libfoo.so.1 is not a \
          symbolic link`。
          """),
      .item(
        en: """
          lintian: `ldconfig-symlink-is-not-a-symlink`, for the SONAME, where the library is in the \
          package too.
          """,
        ko: """
          lintian: 라이브러리도 패키지에 있으면 SONAME에 대해 `ldconfig-symlink-is-not-a-symlink`.
          """,
        zh: "lintian：如果库也在软件包中，对 SONAME 报告 `ldconfig-symlink-is-not-a-symlink`。"),
      .item(
        en: "rpmlint, rdfind, jdupes, rmlint: nothing.",
        ko: "rpmlint, rdfind, jdupes, rmlint: 아무 말도 하지 않습니다.",
        zh: "rpmlint、rdfind、jdupes、rmlint：没有任何提示。"),
    ],
    example: Example(
      [
        ("libXt.so.6           14 B", "libXt.so.6 -> libXt.so.6.0.0"),
        ("libXt.so.6.0.0   441760 B", "libXt.so.6.0.0   441760 B"),
      ],
      remark: Wording(
        en: "The 14 bytes are the text `libXt.so.6.0.0`.",
        ko: "14바이트의 내용은 `libXt.so.6.0.0` 글자입니다.",
        zh: "这 14 个字节是文本 `libXt.so.6.0.0`。")))
}
