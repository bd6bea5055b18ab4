extension RulePage {
  static let staleLinks = RulePage(
    rule: "stale-links",
    severities: [.warning],
    severity: .warning,
    fixClass: .manual,
    seen: Wording(
      en: "links that stand in for the directory that Windows lends to WSL are behind its driver",
      ko: "Windows가 WSL에 빌려준 디렉터리를 대신하는 링크가 드라이버보다 뒤처졌을 때",
      zh: "代替 Windows 借给 WSL 的目录的链接落后于驱动程序"),
    what: [
      .paragraph(
        en: """
          A directory of links stands in for `/usr/lib/wsl/lib`, as `solder fix --wsl links` makes \
          it, and is not as it would be made now: a library of the driver has no link, or a link \
          leads to what is gone or to another file than it should. Seen in WSL, when the whole \
          machine is looked at.
          """,
        ko: """
          `solder fix --wsl links` 명령이 만든 링크 디렉터리가 `/usr/lib/wsl/lib` 디렉터리를 대신하고 \
          있는데, 지금 새로 만들면 달라질 상태입니다. 드라이버의 라이브러리에 링크가 없거나, 링크가 \
          없어진 파일이나 다른 파일을 가리킵니다. WSL에서 컴퓨터 전체를 검사할 때 보고합니다.
          """,
        zh: """
          由 `solder fix --wsl links` 生成的链接目录代替了 `/usr/lib/wsl/lib`，但与现在重新生成的结果\
          不同：驱动程序的某个库没有链接，或者某个链接指向已不存在的文件或错误的文件。在 WSL 中检查\
          整台机器时才会报告。
          """)
    ],
    why: [
      .paragraph(
        en: """
          The loader searches the links and not what Windows lends. Programs do not find what has no \
          link, and a link to what is gone is found and cannot be opened.
          """,
        ko: """
          로더는 Windows가 빌려준 디렉터리가 아니라 링크를 검색합니다. 링크가 없는 라이브러리는 \
          프로그램이 찾지 못하고, 없어진 파일을 가리키는 링크는 찾아도 열 수 없습니다.
          """,
        zh: """
          加载器搜索的是这些链接，而不是 Windows 借出的目录。没有链接的库，程序找不到；指向已不存在的\
          文件的链接，找得到却打不开。
          """)
    ],
    origin: [
      .paragraph(
        en: "The driver was updated on Windows. Nothing tells the distribution.",
        ko: "Windows에서 드라이버가 업데이트되었습니다. 배포판에는 아무것도 알려지지 않습니다.",
        zh: "驱动程序在 Windows 上更新了，而发行版不会得到任何通知。")
    ],
    mending: [
      .code("sudo solder fix --wsl links"),
      .paragraph(
        en: """
          makes the links anew and exchanges the directory as a whole; `solder undo` takes it back. \
          Add `--into DIR` where the links are elsewhere than in `/usr/lib/wsl/solder`. \
          `--keep-current boot` or `--keep-current systemd` has this done at each start: [WSL].
          """,
        ko: """
          이 명령은 링크를 새로 만들어 디렉터리를 통째로 맞바꿉니다. `solder undo` 명령으로 되돌릴 수 \
          있습니다. 링크가 `/usr/lib/wsl/solder` 아닌 곳에 있으면 `--into DIR` 옵션을 더하십시오. \
          `--keep-current boot` 또는 `--keep-current systemd` 옵션을 쓰면 시작할 때마다 저절로 \
          갱신됩니다: [WSL].
          """,
        zh: """
          它重新生成链接，并整体替换该目录；`solder undo` 可以撤销。如果链接不在 \
          `/usr/lib/wsl/solder`，请加上 `--into DIR`。使用 `--keep-current boot` 或 \
          `--keep-current systemd`，每次启动时都会自动更新：[WSL]。
          """),
    ],
    otherTools: [
      .item(
        en: """
          Loader: `cannot open shared object file: No such file or directory`, for a library that \
          lies in `/usr/lib/wsl/lib`.
          """,
        ko: """
          로더: `/usr/lib/wsl/lib` 디렉터리에 있는 라이브러리인데도 `cannot open shared object file: \
          No such file or directory`.
          """,
        zh: """
          加载器：库明明在 `/usr/lib/wsl/lib` 中，却报告 `cannot open shared object file: No such file \
          or directory`。
          """),
      .item(en: "ldconfig: nothing.", ko: "ldconfig: 아무 말도 없습니다.", zh: "ldconfig：没有任何提示。"),
    ],
    example: Example([
      ("libnvcuvid.so.1 (no link)", "libnvcuvid.so.1 -> ../lib/libnvcuvid.so.1"),
      ("libnvidia-ml.so.1 -> ../lib/libnvidia-ml.so.1 (gone)", ""),
    ]))
}
