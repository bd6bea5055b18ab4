extension RulePage {
  static let truncatedLibrary = RulePage(
    rule: "truncated-library",
    severities: [.error, .warning],
    severity: .errorWhereTheLoaderSearches,
    fixClass: .manual,
    seen: Wording(
      en: "an ELF file that ends before its own tables say",
      ko: "ELF 파일이 자신의 헤더에 적힌 곳보다 먼저 끝날 때",
      zh: "ELF 文件在自身表项所述的末尾之前就结束了"),
    what: [
      .paragraph(
        en: """
          The file begins as an ELF file, and its own tables say that it should go on past its \
          end. The file header, the program headers, a loaded segment or the dynamic section lies \
          wholly or partly behind the last byte.
          """,
        ko: """
          파일은 ELF 형식으로 시작하지만, 자신의 헤더에 따르면 지금의 끝보다 더 이어져야 합니다. \
          파일 헤더, 프로그램 헤더, 로드되는 세그먼트 또는 동적 섹션의 전부나 일부가 마지막 바이트 \
          뒤에 있습니다.
          """,
        zh: """
          文件以 ELF 格式开头，但按照自身的表项，它应当延伸到现有末尾之后。文件头、程序头、要加载的\
          段或动态节，全部或部分位于最后一个字节之后。
          """)
    ],
    why: [
      .paragraph(
        en: "The end of the file is missing. What follows from that depends on where the cut is:",
        ko: "파일의 끝부분이 없습니다. 그 결과는 어디에서 잘렸는지에 따라 다릅니다.",
        zh: "文件的末尾缺失。后果取决于断在何处："),
      .item(
        en: """
          In the file header, the first 64 bytes (52 of a 32-bit file): the loader says `file too \
          short`.
          """,
        ko: """
          파일 헤더, 즉 처음 64바이트(32비트 파일은 52바이트) 안에서 잘린 경우: 로더가 `file too \
          short` 오류를 냅니다.
          """,
        zh: """
          断在文件头内，即最前面的 64 字节（32 位文件为 52 字节）：加载器报告 `file too short`。
          """),
      .item(
        en: "In the program headers: the loader says `cannot read file data`.",
        ko: "프로그램 헤더에서 잘린 경우: 로더가 `cannot read file data` 오류를 냅니다.",
        zh: "断在程序头中：加载器报告 `cannot read file data`。"),
      .item(
        en: """
          In a loaded segment: the process dies of SIGBUS, when it loads the library or later, at \
          the first access to a missing page.
          """,
        ko: """
          로드되는 세그먼트에서 잘린 경우: 라이브러리를 로드할 때, 또는 나중에 빠진 페이지에 처음 \
          접근할 때 프로세스가 SIGBUS 신호로 종료됩니다.
          """,
        zh: "断在要加载的段中：进程在加载这个库时，或以后首次访问缺失的页时，因 SIGBUS 而终止。"),
      .item(
        en: """
          Behind the last loaded segment, where section headers and debug data lie: the library \
          loads, though linkers refuse it. This case is not reported.
          """,
        ko: """
          마지막으로 로드되는 세그먼트 뒤, 즉 섹션 헤더와 디버그 데이터가 있는 곳에서 잘린 경우: \
          링커는 거부하지만 로드는 됩니다. 이 경우는 보고하지 않습니다.
          """,
        zh: """
          断在最后一个要加载的段之后，即节头和调试数据所在之处：库可以加载，但链接器会拒绝它。这种\
          情况不予报告。
          """),
      .paragraph(
        en: "The third case is the bad one: no message, and a stack trace that points anywhere.",
        ko: "세 번째 경우가 가장 나쁩니다. 메시지는 없고, 스택 추적은 엉뚱한 곳을 가리킵니다.",
        zh: "第三种情况最棘手：没有任何消息，堆栈跟踪所指之处也毫无规律。"),
    ],
    origin: [
      .item(
        en: """
          A download or a copy stopped early: the disk was full, a connection broke, a job was \
          killed.
          """,
        ko: """
          다운로드나 복사가 도중에 끝났습니다. 디스크가 가득 찼거나, 연결이 끊겼거나, 작업이 \
          강제로 종료되었습니다.
          """,
        zh: "下载或复制提前停止：磁盘已满、连接中断，或作业被终止。"),
      .item(
        en: """
          A file of 2 or 4 GiB or more met a limit on the way: vfat, an old archiver, a server's \
          upload limit.
          """,
        ko: """
          2GiB 또는 4GiB 이상의 파일이 vfat, 오래된 압축 도구, 서버의 업로드 제한 같은 크기 한도에 \
          걸렸습니다.
          """,
        zh: """
          2 GiB 或 4 GiB 以上的文件在途中遇到了大小限制：vfat、旧的归档工具，或服务器的上传上限。
          """),
      .item(
        en: """
          The library is being written at this moment, by `cp` or by an installer that does not \
          rename into place.
          """,
        ko: """
          `cp` 명령이나, 이름 바꾸기로 교체하지 않는 설치 프로그램이 지금 라이브러리를 기록하고 \
          있습니다.
          """,
        zh: "此刻正在写入这个库：写入者是 `cp`，或不以改名方式就位的安装程序。"),
    ],
    mending: [
      .paragraph(
        en: """
          solder cannot restore what is not there, and leaves the file. No link is made to a \
          truncated file, and it is never the canonical file of its family while a whole one \
          exists.
          """,
        ko: """
          solder는 없는 내용을 되살릴 수 없으므로 파일을 그대로 둡니다. 잘린 파일을 가리키는 \
          링크는 만들지 않으며, 온전한 파일이 있는 한 잘린 파일이 기준 파일이 되는 일도 없습니다.
          """,
        zh: """
          solder 无法恢复不存在的内容，因此保留该文件。它不会创建指向残缺文件的链接；只要还有完整的\
          文件，残缺的文件也不会成为基准文件。
          """),
      .byHand,
      .step(
        en: "Wait and look again, if something may still be writing: `ls -l` twice.",
        ko: "아직 기록 중일 수 있으면 기다렸다가 다시 봅니다. `ls -l` 명령을 두 번 실행합니다.",
        zh: "如果可能仍在写入，请稍候再看：运行两次 `ls -l`。"),
      .step(
        en: """
          Compare the size with the source: `tar -tvf ARCHIVE`, `unzip -l ARCHIVE`, the package's \
          list.
          """,
        ko: """
          `tar -tvf ARCHIVE`, `unzip -l ARCHIVE`, 패키지의 파일 목록 등으로 원본의 크기와 \
          비교합니다.
          """,
        zh: "与来源比较大小：`tar -tvf ARCHIVE`、`unzip -l ARCHIVE`，或软件包的文件列表。"),
      .step(
        en: """
          Get the file anew and rename it into place: `cp NEW .new && mv -T .new libfoo.so.1.2.3`. \
          Copying onto the old name would crash the programs that have it mapped.
          """,
        ko: """
          파일을 다시 받아 이름을 바꾸어 제자리에 놓습니다: `cp NEW .new && mv -T .new \
          libfoo.so.1.2.3`. 예전 이름 위에 복사하면 그 파일을 사용 중인 프로그램이 비정상 \
          종료합니다.
          """,
        zh: """
          重新获取文件，并以改名方式放到原位：`cp NEW .new && mv -T .new libfoo.so.1.2.3`。若直接复\
          制到旧名称上，已映射该文件的程序会崩溃。
          """),
      .step(
        en: """
          `readelf -lW FILE` lists the segments: offset plus file size must not exceed the file's \
          size.
          """,
        ko: """
          `readelf -lW FILE` 명령으로 세그먼트 목록을 봅니다. 오프셋과 파일 내 크기의 합이 파일 \
          크기를 넘지 않아야 합니다.
          """,
        zh: "`readelf -lW FILE` 列出各段：偏移加上段在文件中的大小，不得超过文件大小。"),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: `file libfoo.so.1 is truncated` when the headers or the dynamic section are \
          cut; `File libfoo.so.1 is too small, not checked.` under 64 bytes. Nothing when the cut \
          is elsewhere: it accepts such a file and lists it in the cache.
          """,
        ko: """
          ldconfig: 헤더나 동적 섹션이 잘렸으면 `file libfoo.so.1 is truncated` 메시지를, 64바이트 \
          미만이면 `File libfoo.so.1 is too small, not checked.` 메시지를 냅니다. 다른 곳에서 \
          잘렸으면 아무 말 없이 받아들여 캐시에 넣습니다.
          """,
        zh: """
          ldconfig：文件头或动态节被截断时报告 `file libfoo.so.1 is truncated`；不足 64 字节时报告 \
          `File libfoo.so.1 is too small, not checked.`。断在别处时不作提示，照样接受并写入缓存。
          """),
      .item(
        en: """
          ldconfig before glibc 2.31 also says `is truncated` of some files that patchelf has \
          edited and that are whole.
          """,
        ko: """
          glibc 2.31 이전의 ldconfig는 patchelf로 편집한 온전한 파일 일부에도 `is truncated` \
          메시지를 냅니다.
          """,
        zh: """
          glibc 2.31 之前的 ldconfig 对某些经 patchelf 编辑、实际完整的文件也会报告 `is \
          truncated`。
          """),
      .item(
        en: """
          ld: `file too short`, or `file not recognized`. gold: `internal error in find_view`. \
          lld: `section header table goes past the end of the file`. mold: `e_shoff or e_shnum \
          corrupted`.
          """,
        ko: """
          ld: `file too short` 또는 `file not recognized`. gold: `internal error in find_view`. \
          lld: `section header table goes past the end of the file`. mold: `e_shoff or e_shnum \
          corrupted`.
          """,
        zh: """
          ld：`file too short` 或 `file not recognized`。gold：`internal error in find_view`。lld：\
          `section header table goes past the end of the file`。mold：`e_shoff or e_shnum \
          corrupted`。
          """),
      .item(
        en: "lintian: `elf-error`. rpmlint: `readelf-failed`.",
        ko: "lintian: `elf-error`. rpmlint: `readelf-failed`.",
        zh: "lintian：`elf-error`。rpmlint：`readelf-failed`。"),
      .item(
        en: """
          scanelf: `Invalid program/section header info`. libtree: `Invalid ELF dynamic array \
          entry`. patchelf: `program header table out of bounds`.
          """,
        ko: """
          scanelf: `Invalid program/section header info`. libtree: `Invalid ELF dynamic array \
          entry`. patchelf: `program header table out of bounds`.
          """,
        zh: """
          scanelf：`Invalid program/section header info`。libtree：`Invalid ELF dynamic array \
          entry`。patchelf：`program header table out of bounds`。
          """),
      .item(
        en: "Dedupers: nothing.",
        ko: "중복 파일 제거 도구: 아무 말도 하지 않습니다.",
        zh: "去重工具：没有任何提示。"),
    ],
    example: Example(
      [
        ("libfoo.so.1 -> libfoo.so.1.2.3", "libfoo.so.1 -> libfoo.so.1.2.3"),
        ("libfoo.so.1.2.3   8000 B", "libfoo.so.1.2.3   15008 B"),
      ],
      remark: Wording(
        en: "The last loaded segment ends at byte 12296, by `readelf -lW`.",
        ko: "`readelf -lW` 명령으로 보면 마지막으로 로드되는 세그먼트는 12296바이트에서 끝납니다.",
        zh: "用 `readelf -lW` 可见，最后一个要加载的段到第 12296 字节结束。")))
}
