extension RulePage {
  static let missingDirectory = RulePage(
    rule: "missing-directory",
    severities: [.note],
    severity: .note,
    fixClass: .nothingToMend,
    seen: Wording(
      en: "`ld.so.conf` names a directory that is not there",
      ko: "`ld.so.conf` 파일에 적힌 디렉터리가 없을 때",
      zh: "`ld.so.conf` 列出的目录不存在"),
    what: [
      .paragraph(
        en: """
          A line of `/etc/ld.so.conf`, or of a file that it includes, names a directory that is \
          not there. The finding names the file and the line. Seen when the whole machine is \
          looked at.
          """,
        ko: """
          `/etc/ld.so.conf` 파일이나 그 파일이 포함하는 파일의 한 줄에 적힌 디렉터리가 없습니다. \
          어느 파일의 몇 번째 줄인지 함께 알려 줍니다. 컴퓨터 전체를 검사할 때 보고합니다.
          """,
        zh: """
          `/etc/ld.so.conf` 或它所包含的文件中，有一行列出的目录不存在。报告会指明文件和行号。检查\
          整台机器时才会报告。
          """)
    ],
    why: [
      .paragraph(
        en: """
          By itself it costs nothing. It is the usual answer to "the library is configured and not \
          found": the toolkit was removed, the version in the path has changed, or the share is \
          not mounted.
          """,
        ko: """
          그 자체로는 해가 없습니다. 다만 "설정했는데도 라이브러리를 찾지 못한다"는 문제의 원인은 \
          대개 이것입니다. 툴킷이 제거되었거나, 경로에 든 버전이 바뀌었거나, 공유가 마운트되지 \
          않은 것입니다.
          """,
        zh: """
          这本身没有害处。但“已经配置了却找不到库”，原因通常就在这里：工具包已删除、路径中的版本已\
          改变，或共享未挂载。
          """)
    ],
    origin: [
      .item(
        en: "A toolkit was removed and its file in `/etc/ld.so.conf.d` was left.",
        ko: "툴킷은 제거되었지만 `/etc/ld.so.conf.d` 디렉터리에 그 설정 파일이 남았습니다.",
        zh: "工具包已删除，而它在 `/etc/ld.so.conf.d` 中的文件还在。"),
      .item(
        en: """
          The path carries a version, `/usr/local/cuda-10.1/lib64`, and another version is \
          installed.
          """,
        ko: """
          `/usr/local/cuda-10.1/lib64` 경로처럼 버전이 들어 있는데, 설치된 것은 다른 버전입니다.
          """,
        zh: "路径中带有版本，例如 `/usr/local/cuda-10.1/lib64`，而安装的是另一个版本。"),
      .item(
        en: "A share is not mounted, or is mounted later than the cache is made.",
        ko: "공유가 마운트되지 않았거나, 캐시를 만든 뒤에 마운트됩니다.",
        zh: "共享没有挂载，或在生成缓存之后才挂载。"),
      .item(
        en: "Debian configures `/usr/local/lib/x86_64-linux-gnu` whether it is there or not.",
        ko: "Debian은 `/usr/local/lib/x86_64-linux-gnu` 디렉터리가 있든 없든 설정에 넣습니다.",
        zh: "无论是否存在，Debian 都会把 `/usr/local/lib/x86_64-linux-gnu` 写进配置。"),
    ],
    mending: [
      .paragraph(
        en: "solder changes nothing. Make the directory, mount it, or take the line out; then",
        ko: """
          solder는 아무것도 변경하지 않습니다. 디렉터리를 만들거나, 마운트하거나, 그 줄을 지운 \
          다음 아래 명령을 실행합니다:
          """,
        zh: "solder 不作任何更改。请创建目录、挂载它，或删除该行；然后运行："),
      .code("sudo ldconfig"),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: `Can't stat /usr/local/cuda-10.1/lib64: No such file or directory`; since \
          glibc 2.36 with `-v` only.
          """,
        ko: """
          ldconfig: `Can't stat /usr/local/cuda-10.1/lib64: No such file or directory`. glibc \
          2.36부터는 `-v` 옵션을 주어야 나옵니다.
          """,
        zh: """
          ldconfig：`Can't stat /usr/local/cuda-10.1/lib64: No such file or directory`；从 glibc \
          2.36 起只在使用 `-v` 时显示。
          """),
      .item(
        en: "Loader: nothing.",
        ko: "로더: 아무 말도 하지 않습니다.",
        zh: "加载器：没有任何提示。"),
      .item(
        en: """
          lintian calls the line itself an error, the directory there or not: \
          `package-modifies-ld.so-search-path`.
          """,
        ko: """
          lintian은 디렉터리가 있든 없든 그런 줄을 넣는 패키지를 오류로 봅니다: \
          `package-modifies-ld.so-search-path`.
          """,
        zh: """
          lintian 把软件包添加这样一行本身视为错误，无论目录是否存在：\
          `package-modifies-ld.so-search-path`。
          """),
    ],
    example: Example(
      [
        ("cuda.conf:1   /usr/local/cuda-10.1/lib64", "cuda.conf:1   /usr/local/cuda-12.4/lib64"),
        ("/usr/local/cuda-12.4/lib64/", "/usr/local/cuda-12.4/lib64/"),
      ],
      remark: Wording(
        en: "`cuda.conf` lies in `/etc/ld.so.conf.d`.",
        ko: "`cuda.conf` 파일은 `/etc/ld.so.conf.d` 디렉터리에 있습니다.",
        zh: "`cuda.conf` 位于 `/etc/ld.so.conf.d`。")))
}
