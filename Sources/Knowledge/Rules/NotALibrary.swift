extension RulePage {
  static let notALibrary = RulePage(
    rule: "not-a-library",
    severities: [.error, .warning],
    severity: .errorWhereTheLoaderSearches,
    fixClass: .manual,
    seen: Wording(
      en: "neither an ELF file nor a linker script",
      ko: "ELF 파일도 링커 스크립트도 아닐 때",
      zh: "既不是 ELF 文件，也不是链接器脚本"),
    what: [
      .paragraph(
        en: """
          A file has a library's name (`lib*.so` or `lib*.so.*`) and is neither an ELF file nor a \
          linker script; or it is an ELF file with a value in its headers that cannot be; or it is \
          a device, FIFO or socket.
          """,
        ko: """
          파일의 이름은 라이브러리의 것(`lib*.so` 또는 `lib*.so.*`)이지만 ELF 파일도 링커 \
          스크립트도 아닙니다. 헤더에 있을 수 없는 값이 든 ELF 파일, 장치, FIFO, 소켓도 여기에 \
          듭니다.
          """,
        zh: """
          文件使用库的名称（`lib*.so` 或 `lib*.so.*`），却既不是 ELF 文件，也不是链接器脚本；或者是\
          文件头中有无效值的 ELF 文件；或者是设备、FIFO 或套接字。
          """),
      .paragraph(
        en: """
          Some cases have rules of their own: no bytes ([empty-library]), a link written down as \
          text ([text-stub]), an ELF file cut short ([truncated-library]), a library of Windows or \
          macOS ([foreign-architecture]).
          """,
        ko: """
          별도의 규칙이 있는 경우도 있습니다. 빈 파일([empty-library]), 텍스트로 적힌 \
          링크([text-stub]), 중간에 잘린 ELF 파일([truncated-library]), Windows나 macOS의 \
          라이브러리([foreign-architecture])입니다.
          """,
        zh: """
          有几种情况另有规则：空文件（[empty-library]）、写成文本的链接（[text-stub]）、被截断的 \
          ELF 文件（[truncated-library]）、Windows 或 macOS 的库（[foreign-architecture]）。
          """),
      .paragraph(
        en: """
          Linker scripts are legitimate. `libc.so`, `libncurses.so` and Intel's `libintlc.so` (21 \
          bytes, `INPUT (libintlc.so.5)`) are text on purpose and are not reported. Helpers such \
          as `libsycl.so.8.0.0-gdb.py` are Python by intent and are passed over too.
          """,
        ko: """
          링커 스크립트는 정상입니다. `libc.so`, `libncurses.so`, Intel의 `libintlc.so`(21바이트, \
          `INPUT (libintlc.so.5)`) 같은 파일은 일부러 텍스트로 된 것이므로 보고하지 않습니다. \
          `libsycl.so.8.0.0-gdb.py` 같은 보조 파일도 원래 Python 파일이므로 지나칩니다.
          """,
        zh: """
          链接器脚本是正常的。`libc.so`、`libncurses.so` 和 Intel 的 `libintlc.so`（21 字节，\
          `INPUT (libintlc.so.5)`）本来就是文本，不予报告。`libsycl.so.8.0.0-gdb.py` 之类的辅助文件\
          本来就是 Python，也会跳过。
          """),
    ],
    why: [
      .paragraph(
        en: """
          Whatever asks for the name gets an error in place of a library. In a directory that is \
          searched early, the file also hides a good library of the same name further down: the \
          loader stops at the first file it can open, unless that one is plainly for another \
          machine.
          """,
        ko: """
          이 이름을 찾는 프로그램은 라이브러리 대신 오류를 만납니다. 먼저 검색되는 디렉터리에 \
          있으면, 뒤쪽 디렉터리에 있는 같은 이름의 정상 라이브러리까지 가려집니다. 로더는 분명히 \
          다른 기계용인 파일이 아니라면, 처음으로 열린 파일에서 검색을 멈추기 때문입니다.
          """,
        zh: """
          需要这个名称的程序得到的是错误，而不是库。如果它所在的目录较早被搜索，还会挡住后面同名的\
          正常库：除非明显属于其他机器，加载器遇到第一个能打开的文件就不再继续。
          """)
    ],
    origin: [
      .item(
        en: """
          The download was not the file: an HTML page ("404", "log in") was saved under the \
          library's name.
          """,
        ko: """
          다운로드한 것이 그 파일이 아닙니다. "404"나 로그인 화면 같은 HTML 페이지가 라이브러리의 \
          이름으로 저장되었습니다.
          """,
        zh: "下载到的不是该文件：HTML 页面（“404”、登录页）被存成了库的名称。"),
      .item(
        en: """
          A Git LFS pointer: the repository was cloned without `git lfs`, or a source archive was \
          downloaded. The text begins with `version https://git-lfs.github.com/spec/v1`.
          """,
        ko: """
          Git LFS 포인터입니다. `git lfs` 없이 저장소를 복제했거나 소스 아카이브를 내려받았습니다. \
          텍스트는 `version https://git-lfs.github.com/spec/v1` 줄로 시작합니다.
          """,
        zh: """
          Git LFS 指针：克隆仓库时没有 `git lfs`，或下载的是源码归档。其文本以 `version \
          https://git-lfs.github.com/spec/v1` 开头。
          """),
      .item(
        en: """
          The right length and nothing but zeros: a crash before the data reached the disk, or a \
          sparse copy that was never filled.
          """,
        ko: """
          길이는 맞지만 모두 0입니다. 데이터가 디스크에 닿기 전에 시스템이 멈췄거나, 희소 파일로 \
          복사한 뒤 내용이 채워지지 않았습니다.
          """,
        zh: "长度正确，但全部为零：数据写到磁盘之前系统崩溃，或稀疏副本从未填入内容。"),
      .item(
        en: "A compressed file was renamed and not unpacked.",
        ko: "압축 파일을 풀지 않고 이름만 바꾸었습니다.",
        zh: "压缩文件只改了名，没有解压。"),
      .item(
        en: "A text stub of a link whose target is missing.",
        ko: "대상이 없는 링크가 텍스트 파일이 되었습니다.",
        zh: "由链接变成的文本文件，其目标不存在。"),
    ],
    mending: [
      .paragraph(
        en: "solder changes nothing: the content does not say what should be there.",
        ko: """
          solder는 아무것도 변경하지 않습니다. 이 내용으로는 무엇이 있어야 하는지 알 수 없습니다.
          """,
        zh: "solder 不作任何更改：从内容看不出这里应当是什么。"),
      .byHand,
      .step(
        en: "See what it is: `file libfoo.so.1`, `head -c 200 libfoo.so.1`.",
        ko: "무엇인지 확인합니다: `file libfoo.so.1`, `head -c 200 libfoo.so.1`.",
        zh: "看看它是什么：`file libfoo.so.1`、`head -c 200 libfoo.so.1`。"),
      .step(
        en: "HTML: download again with `curl -fL`, and check the sum.",
        ko: "HTML이면 `curl -fL` 명령으로 다시 내려받고 체크섬을 확인합니다.",
        zh: "HTML：用 `curl -fL` 重新下载，并核对校验和。"),
      .step(
        en: "LFS pointer: `git lfs install && git lfs pull`.",
        ko: "LFS 포인터이면 `git lfs install && git lfs pull` 명령을 실행합니다.",
        zh: "LFS 指针：`git lfs install && git lfs pull`。"),
      .step(
        en: "Zeros: reinstall the package, and look at the disk.",
        ko: "0으로만 채워졌으면 패키지를 다시 설치하고 디스크를 점검합니다.",
        zh: "全部为零：重新安装软件包，并检查磁盘。"),
      .step(
        en: "Rename the right file over the wrong one.",
        ko: "올바른 파일을 이름 바꾸기로 잘못된 파일의 자리에 놓습니다.",
        zh: "用改名的方式以正确的文件取代错误的文件。"),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: `libfoo.so.1 is not an ELF file - it has the wrong magic bytes at the start.` \
          Nothing for text under 64 bytes, and nothing for a linker script.
          """,
        ko: """
          ldconfig: `libfoo.so.1 is not an ELF file - it has the wrong magic bytes at the start.` \
          64바이트 미만의 텍스트와 링커 스크립트에는 아무 메시지도 내지 않습니다.
          """,
        zh: """
          ldconfig：`libfoo.so.1 is not an ELF file - it has the wrong magic bytes at the start.`。\
          对不足 64 字节的文本和链接器脚本没有提示。
          """),
      .item(
        en: "Loader: `invalid ELF header`; `file too short` when under 64 bytes.",
        ko: "로더: `invalid ELF header`. 64바이트 미만이면 `file too short`.",
        zh: "加载器：`invalid ELF header`；不足 64 字节时为 `file too short`。"),
      .item(
        en: """
          ld: `file not recognized: file format not recognized`; for text that looks a little like \
          a script, `treating as linker script` and `syntax error`. gold: `syntax error` and `not \
          an object or archive`. lld: `unknown directive` or `unknown file type`. mold: `unknown \
          linker script token` or `unknown file type`.
          """,
        ko: """
          ld: `file not recognized: file format not recognized`. 스크립트와 조금 비슷한 텍스트이면 \
          `treating as linker script`와 `syntax error`. gold: `syntax error`와 `not an object or \
          archive`. lld: `unknown directive` 또는 `unknown file type`. mold: `unknown linker \
          script token` 또는 `unknown file type`.
          """,
        zh: """
          ld：`file not recognized: file format not recognized`；文本略像脚本时为 `treating as \
          linker script` 和 `syntax error`。gold：`syntax error` 和 `not an object or archive`。\
          lld：`unknown directive` 或 `unknown file type`。mold：`unknown linker script token` 或 \
          `unknown file type`。
          """),
      .item(
        en: "ldd: `not a dynamic executable`.",
        ko: "ldd: `not a dynamic executable`.",
        zh: "ldd：`not a dynamic executable`。"),
      .item(
        en: "scanelf, libtree, auditwheel: pass over the file.",
        ko: "scanelf, libtree, auditwheel: 파일을 지나칩니다.",
        zh: "scanelf、libtree、auditwheel：跳过该文件。"),
      .item(
        en: "Dedupers: nothing, or equal to other zero-filled files.",
        ko: """
          중복 파일 제거 도구: 아무것도 알려 주지 않거나, 0으로 채워진 다른 파일과 같다고 합니다.
          """,
        zh: "去重工具：没有提示，或认为它与其他全零文件相同。"),
    ],
    example: Example(
      [
        ("libfoo.so.1   130 B   version https://git-lfs...", "libfoo.so.1   15016 B   ELF")
      ],
      remark: Wording(
        en: "`git lfs pull` has put the library in the place of its pointer.",
        ko: "`git lfs pull` 명령이 포인터 자리에 라이브러리를 가져다 놓았습니다.",
        zh: "`git lfs pull` 用库取代了它的指针。")))
}
