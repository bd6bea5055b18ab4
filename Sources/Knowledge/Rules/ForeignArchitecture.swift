extension RulePage {
  static let foreignArchitecture = RulePage(
    rule: "foreign-architecture",
    severities: [.error, .note],
    severity: Wording(
      en: "error or note",
      ko: "오류 또는 참고",
      zh: "错误或附注"),
    fixClass: .nothingToMend,
    seen: Wording(
      en: "the library is for another machine",
      ko: "라이브러리가 다른 기계용일 때",
      zh: "库适用于其他机器"),
    what: [
      .paragraph(
        en: """
          The library is built for another machine than the root's: an AArch64 file on an x86-64 \
          system, a file of another byte order, a library of Windows or macOS. 32-bit libraries \
          count as native where the processor runs them: x86 on x86-64, ARM on AArch64.
          """,
        ko: """
          이 라이브러리는 루트의 기계가 아닌 다른 기계용으로 빌드되었습니다. x86-64 시스템의 \
          AArch64 파일, 바이트 순서가 다른 파일, Windows나 macOS의 라이브러리가 그렇습니다. \
          x86-64의 x86, AArch64의 ARM처럼 프로세서가 실행할 수 있는 32비트 라이브러리는 다른 \
          기계용으로 보지 않습니다.
          """,
        zh: """
          这个库是为其他机器构建的，而不是为根目录所属的机器：x86-64 系统上的 AArch64 文件、字节序\
          不同的文件、Windows 或 macOS 的库。处理器能运行的 32 位库不算：x86-64 上的 x86，AArch64 \
          上的 ARM。
          """),
      .paragraph(
        en: """
          Mostly this is as it should be: cross compilers, emulators, wheels for several systems \
          in one tree. It is a note, and one note for a directory that holds nothing else. It is \
          an error only in a directory that the loader searches, which holds libraries that run \
          here and none of that SONAME among them.
          """,
        ko: """
          크로스 컴파일러, 에뮬레이터, 한 트리에 든 여러 시스템용 wheel처럼 대개는 정상입니다. \
          그래서 참고로 보고하며, 디렉터리 전체가 그렇다면 디렉터리마다 한 번만 보고합니다. 로더가 \
          검색하는 디렉터리에 여기서 실행되는 라이브러리가 있는데 그중에 SONAME이 같은 것이 없을 \
          때만 오류입니다.
          """,
        zh: """
          多数情况下这是正常的：交叉编译器、模拟器、同一目录树中供多个系统使用的 wheel。因此它是附\
          注；如果目录中全是这样的库，则整个目录只报告一条。只有当加载器搜索该目录，其中有能在此运\
          行的库，却没有一个具有该 SONAME 时，才是错误。
          """),
    ],
    why: [
      .paragraph(
        en: """
          The loader passes over a file for another machine or word size and looks in the next \
          directory. If there is none that fits, it says that the file does not exist. That is the \
          most misleading of its messages, for `ls` shows the file. At a file of the other byte \
          order it stops at once, although a good one may follow.
          """,
        ko: """
          로더는 다른 기계나 다른 워드 크기의 파일을 지나쳐 다음 디렉터리를 찾아봅니다. 맞는 \
          파일이 없으면 파일이 없다고 합니다. `ls` 명령으로는 파일이 보이므로 로더의 메시지 가운데 \
          가장 오해하기 쉬운 것입니다. 바이트 순서가 다른 파일을 만나면, 뒤에 맞는 파일이 있어도 \
          거기서 멈춥니다.
          """,
        zh: """
          加载器会跳过其他机器或其他字长的文件，到下一个目录中寻找。如果没有合适的，它就说文件不存\
          在。这是它最容易误导人的消息，因为 `ls` 明明能看到该文件。遇到字节序不同的文件，它会立即\
          停止，即使后面还有合适的。
          """)
    ],
    origin: [
      .item(
        en: """
          The wrong archive was downloaded: `aarch64` for `x86_64`, `sbsa` for Jetson's `aarch64`.
          """,
        ko: """
          엉뚱한 아카이브를 내려받았습니다. `x86_64` 대신 `aarch64`, Jetson의 `aarch64` 대신 \
          `sbsa` 아카이브를 받은 경우입니다.
          """,
        zh: """
          下载了错误的归档：需要 `x86_64` 却下载了 `aarch64`，需要 Jetson 的 `aarch64` 却下载了 \
          `sbsa`。
          """),
      .item(
        en: "An image was built for another platform, or one stage of it was.",
        ko: "이미지 전체나 그중 한 단계가 다른 플랫폼용으로 빌드되었습니다.",
        zh: "镜像或其中某个阶段是为其他平台构建的。"),
      .item(
        en: "A cross toolchain's directory was put into `LD_LIBRARY_PATH` or `ld.so.conf`.",
        ko: "크로스 툴체인의 디렉터리를 `LD_LIBRARY_PATH` 변수나 `ld.so.conf` 파일에 넣었습니다.",
        zh: "交叉工具链的目录被写进了 `LD_LIBRARY_PATH` 或 `ld.so.conf`。"),
      .paragraph(
        en: """
          Under `--root DIR` the root's own machine is the measure, not that of the computer \
          solder runs on.
          """,
        ko: """
          `--root DIR` 옵션을 쓰면 solder를 실행하는 컴퓨터가 아니라 그 루트의 기계가 기준입니다.
          """,
        zh: "使用 `--root DIR` 时，以该根目录自身的机器为准，而不是运行 solder 的计算机。"),
    ],
    mending: [
      .paragraph(
        en: """
          solder changes nothing. Links are kept within one architecture: names of a foreign file \
          form a family of their own and are repaired like any other.
          """,
        ko: """
          solder는 아무것도 변경하지 않습니다. 링크는 한 아키텍처 안에서만 만듭니다. 다른 기계용 \
          파일의 이름들은 따로 한 묶음이 되며, 다른 묶음과 똑같이 복구합니다.
          """,
        zh: """
          solder 不作任何更改。链接只在同一架构的文件之间建立：其他机器的文件的各个名称自成一组，并\
          像其他组一样修复。
          """),
      .byHand,
      .step(
        en: "Compare: `readelf -h libfoo.so.1 | grep -e Class -e Machine` and `uname -m`.",
        ko: "비교합니다: `readelf -h libfoo.so.1 | grep -e Class -e Machine` 그리고 `uname -m`.",
        zh: "比较：`readelf -h libfoo.so.1 | grep -e Class -e Machine` 与 `uname -m`。"),
      .step(
        en: "Install the library for this machine; on Debian `apt-get install libfoo1:amd64`.",
        ko: """
          이 기계용 라이브러리를 설치합니다. Debian에서는 `apt-get install libfoo1:amd64` 명령을 \
          씁니다.
          """,
        zh: "安装适用于本机的库；在 Debian 上为 `apt-get install libfoo1:amd64`。"),
      .step(
        en: """
          Leave the foreign file where a cross compiler needs it, but take its directory out of \
          the loader's configuration.
          """,
        ko: "크로스 컴파일러에 필요한 파일은 그대로 두되, 그 디렉터리를 로더 설정에서 뺍니다.",
        zh: "交叉编译器需要的文件可以留在原处，但应把它所在的目录从加载器的配置中删除。"),
    ],
    otherTools: [
      .item(
        en: """
          Loader: `libfoo.so.1: cannot open shared object file: No such file or directory`. With a \
          full path to a file of the other word size: `wrong ELF class: ELFCLASS32`. Other byte \
          order: `ELF file data encoding not little-endian`.
          """,
        ko: """
          로더: `libfoo.so.1: cannot open shared object file: No such file or directory`. 워드 \
          크기가 다른 파일을 전체 경로로 열면 `wrong ELF class: ELFCLASS32`. 바이트 순서가 다르면 \
          `ELF file data encoding not little-endian`.
          """,
        zh: """
          加载器：`libfoo.so.1: cannot open shared object file: No such file or directory`。用完整\
          路径打开字长不同的文件：`wrong ELF class: ELFCLASS32`。字节序不同：`ELF file data \
          encoding not little-endian`。
          """),
      .item(
        en: """
          ldconfig: `libfoo.so.1 is for unknown machine 183.` (183 is AArch64, 62 x86-64, 40 ARM, \
          243 RISC-V). Debian and Ubuntu print it only with `-v`. The file is left out of the \
          cache.
          """,
        ko: """
          ldconfig: `libfoo.so.1 is for unknown machine 183.` (183은 AArch64, 62는 x86-64, 40은 \
          ARM, 243은 RISC-V). Debian과 Ubuntu에서는 `-v` 옵션을 주어야 출력합니다. 이 파일은 \
          캐시에 넣지 않습니다.
          """,
        zh: """
          ldconfig：`libfoo.so.1 is for unknown machine 183.`（183 是 AArch64，62 是 x86-64，40 是 \
          ARM，243 是 RISC-V）。Debian 和 Ubuntu 只在使用 `-v` 时显示。该文件不会写入缓存。
          """),
      .item(
        en: """
          ldconfig, for 32-bit and 64-bit files of one SONAME in one directory: `libraries ... \
          have same soname but different type.`
          """,
        ko: """
          한 디렉터리에 SONAME이 같은 32비트 파일과 64비트 파일이 있으면 ldconfig: `libraries ... \
          have same soname but different type.`
          """,
        zh: """
          同一目录中有 SONAME 相同的 32 位和 64 位文件时，ldconfig：`libraries ... have same \
          soname but different type.`
          """),
      .item(
        en: """
          ld: `skipping incompatible libfoo.so when searching for -lfoo`, then `cannot find \
          -lfoo`. gold: `unsupported ELF machine number 183`. lld: `is incompatible with \
          elf64-x86-64`. mold: `skipping incompatible file`, then `library not found`.
          """,
        ko: """
          ld: `skipping incompatible libfoo.so when searching for -lfoo`, 이어서 `cannot find \
          -lfoo`. gold: `unsupported ELF machine number 183`. lld: `is incompatible with \
          elf64-x86-64`. mold: `skipping incompatible file`, 이어서 `library not found`.
          """,
        zh: """
          ld：`skipping incompatible libfoo.so when searching for -lfoo`，然后是 `cannot find \
          -lfoo`。gold：`unsupported ELF machine number 183`。lld：`is incompatible with \
          elf64-x86-64`。mold：`skipping incompatible file`，然后是 `library not found`。
          """),
      .item(
        en: """
          lintian: `binary-from-other-architecture`, `triplet-dir-and-architecture-mismatch`. \
          Yocto: `Architecture did not match`, check `arch`.
          """,
        ko: """
          lintian: `binary-from-other-architecture`, `triplet-dir-and-architecture-mismatch`. \
          Yocto: `Architecture did not match`(`arch` 검사).
          """,
        zh: """
          lintian：`binary-from-other-architecture`、`triplet-dir-and-architecture-mismatch`。\
          Yocto：`Architecture did not match`（检查项 `arch`）。
          """),
      .item(
        en: "Dedupers: nothing.",
        ko: "중복 파일 제거 도구: 아무 말도 하지 않습니다.",
        zh: "去重工具：没有任何提示。"),
    ],
    example: Example(
      [
        ("/opt/foo/lib/libbar.so.1   x86-64", "/opt/foo/lib/libbar.so.1   x86-64"),
        ("/opt/foo/lib/libfoo.so.1   AArch64", "/opt/foo/lib/libfoo.so.1   x86-64"),
      ],
      remark: Wording(
        en: "`uname -m` says x86_64, and `/opt/foo/lib` is in the loader's configuration.",
        ko: """
          `uname -m` 명령의 결과는 x86_64이고, `/opt/foo/lib` 디렉터리는 로더 설정에 들어 있습니다.
          """,
        zh: "`uname -m` 的结果是 x86_64，而 `/opt/foo/lib` 在加载器的配置中。")))
}
