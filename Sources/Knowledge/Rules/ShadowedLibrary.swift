extension RulePage {
  static let shadowedLibrary = RulePage(
    rule: "shadowed-library",
    severities: [.warning, .note],
    severity: Wording(
      en: "warning when versions differ, else note",
      ko: "버전이 다르면 경고, 아니면 참고",
      zh: "版本不同时为警告，否则为附注"),
    fixClass: Wording(
      en: "manual, none for a note",
      ko: "수동, 참고이면 없음",
      zh: "手动，附注时为无"),
    seen: Wording(
      en: "the same SONAME is found earlier in the search order",
      ko: "검색 순서에서 같은 SONAME이 먼저 발견될 때",
      zh: "按搜索次序，同一 SONAME 先在别处找到"),
    what: [
      .paragraph(
        en: """
          Two directories that the loader searches hold a library of the same SONAME for the same \
          processor, in different files. The one whose directory comes first is loaded, the other \
          never is by its name. It is a warning where both files' names tell a version and the \
          versions differ, else a note. Seen when the whole machine is looked at.
          """,
        ko: """
          로더가 검색하는 두 디렉터리에 SONAME과 프로세서가 같은 라이브러리가 서로 다른 파일로 \
          있습니다. 먼저 검색되는 디렉터리의 것이 로드되고, 다른 것은 이름으로는 로드되지 \
          않습니다. 두 파일의 이름에 버전이 있고 그 버전이 다르면 경고, 아니면 참고입니다. 컴퓨터 \
          전체를 검사할 때 보고합니다.
          """,
        zh: """
          加载器搜索的两个目录中，有 SONAME 和处理器都相同、却是不同文件的库。目录在前的那个会被加\
          载，另一个按名称永远不会加载。两个文件的名称都带有版本且版本不同时为警告，否则为附注。检\
          查整台机器时才会报告。
          """),
      .paragraph(
        en: """
          Directories of `glibc-hwcaps` hold the same names on purpose and are left aside. A link \
          to the very file that is found first is nothing to tell of.
          """,
        ko: """
          `glibc-hwcaps` 디렉터리에는 일부러 같은 이름을 두므로 따지지 않습니다. 먼저 발견되는 \
          바로 그 파일을 가리키는 링크도 보고하지 않습니다.
          """,
        zh: """
          `glibc-hwcaps` 目录有意存放相同的名称，不予计入。如果另一个只是指向先找到的那个文件的链\
          接，也不报告。
          """),
    ],
    why: [
      .paragraph(
        en: """
          Updates go to one of the two and programs load the other. "I have installed the new \
          version and nothing has changed" is this, most of the time; with CUDA and cuDNN, where \
          parts check each other's version, programs stop.
          """,
        ko: """
          업데이트는 한쪽에 반영되는데 프로그램은 다른 쪽을 로드합니다. "새 버전을 설치했는데 \
          달라진 것이 없다"는 문제는 대부분 이것입니다. 구성 요소가 서로의 버전을 확인하는 CUDA와 \
          cuDNN에서는 프로그램이 멈춥니다.
          """,
        zh: """
          更新的是其中一个，程序加载的却是另一个。“装了新版本却毫无变化”，多半就是这个原因；CUDA \
          和 cuDNN 的组件会互相检查版本，程序会因此停止。
          """)
    ],
    origin: [
      .item(
        en: """
          `make install` below `/usr/local` beside the distribution's package. `/usr/local/lib` \
          comes first on Debian.
          """,
        ko: """
          배포판 패키지가 있는데 `make install` 명령으로 `/usr/local` 아래에도 설치했습니다. \
          Debian에서는 `/usr/local/lib` 디렉터리가 먼저 검색됩니다.
          """,
        zh: """
          已有发行版的软件包，又用 `make install` 装到 `/usr/local` 之下。在 Debian 上，\
          `/usr/local/lib` 排在前面。
          """),
      .item(
        en: """
          A toolkit's file in `/etc/ld.so.conf.d` sorts before others by its name: `000_cuda.conf`.
          """,
        ko: """
          `/etc/ld.so.conf.d` 디렉터리에 있는 툴킷의 설정 파일이 `000_cuda.conf` 같은 이름 때문에 \
          다른 파일보다 먼저 읽힙니다.
          """,
        zh: "工具包在 `/etc/ld.so.conf.d` 中的文件按名称排在其他文件之前：`000_cuda.conf`。"),
      .item(
        en: """
          A vendor's package brings its own `libstdc++.so.6` or `libz.so.1` into a directory that \
          it makes searched for all programs.
          """,
        ko: """
          공급업체의 패키지가 자체 `libstdc++.so.6`이나 `libz.so.1` 파일을 넣은 디렉터리를 모든 \
          프로그램의 검색 대상으로 만듭니다.
          """,
        zh: """
          厂商的软件包自带 `libstdc++.so.6` 或 `libz.so.1`，并使所在目录成为所有程序的搜索目录。
          """),
    ],
    mending: [
      .paragraph(
        en: """
          solder changes nothing; which one is wanted is your decision. `solder which libz.so.1` \
          shows all candidates, in order.
          """,
        ko: """
          solder는 아무것도 변경하지 않습니다. 어느 쪽이 필요한지는 사용자가 결정해야 합니다. \
          `solder which libz.so.1` 명령은 후보를 모두 순서대로 보여 줍니다.
          """,
        zh: """
          solder 不作任何更改；需要哪一个须由您决定。`solder which libz.so.1` 会按次序显示所有候\
          选。
          """),
      .item(
        en: "Remove the other, with its package manager where it has one.",
        ko: "필요 없는 쪽을 제거합니다. 패키지에 속한 파일이면 패키지 관리자로 제거합니다.",
        zh: "删除另一个；属于软件包的，用软件包管理器删除。"),
      .item(
        en: """
          Or change the order: the files of `/etc/ld.so.conf.d` are read in the order of their \
          names. Then `sudo ldconfig`.
          """,
        ko: """
          또는 순서를 바꿉니다. `/etc/ld.so.conf.d` 디렉터리의 파일은 이름 순서대로 읽힙니다. 그런 \
          다음 `sudo ldconfig` 명령을 실행합니다.
          """,
        zh: "或更改次序：`/etc/ld.so.conf.d` 中的文件按名称次序读取。然后运行 `sudo ldconfig`。"),
      .item(
        en: """
          What only one program needs belongs into its own directory with `DT_RUNPATH`, not into \
          the configuration.
          """,
        ko: """
          한 프로그램에만 필요한 것은 설정에 넣지 말고 별도의 디렉터리에 두고 `DT_RUNPATH` \
          항목으로 찾게 합니다.
          """,
        zh: "只有一个程序需要的库，应放在它自己的目录中并通过 `DT_RUNPATH` 查找，而不应写进配置。"),
    ],
    otherTools: [
      .item(
        en: "`ldconfig -p | grep libz`: both; the first one wins.",
        ko: "`ldconfig -p | grep libz`: 둘 다 나오며, 첫 번째 것이 쓰입니다.",
        zh: "`ldconfig -p | grep libz`：两个都列出，以第一个为准。"),
      .item(
        en: """
          Loader: nothing; `LD_DEBUG=libs` shows which one. ld: nothing; `-t` shows which file it \
          took.
          """,
        ko: """
          로더: 아무 말도 하지 않습니다. `LD_DEBUG=libs` 변수를 설정하면 어느 것인지 보여 줍니다. \
          ld: 아무 말도 하지 않습니다. `-t` 옵션을 주면 어느 파일을 썼는지 보여 줍니다.
          """,
        zh: """
          加载器：没有任何提示；设置 `LD_DEBUG=libs` 可看出是哪一个。ld：没有任何提示；`-t` 会显示\
          用了哪个文件。
          """),
      .item(
        en: """
          lintian: `package-modifies-ld.so-search-path`, of the package that brings the second \
          directory.
          """,
        ko: """
          lintian: 두 번째 디렉터리를 검색 대상으로 만드는 패키지에 \
          `package-modifies-ld.so-search-path`.
          """,
        zh: "lintian：`package-modifies-ld.so-search-path`，针对带来第二个目录的软件包。"),
      .item(
        en: "Dedupers: nothing, since the bytes differ.",
        ko: "중복 파일 제거 도구: 내용이 다르므로 아무 말도 하지 않습니다.",
        zh: "去重工具：内容不同，因此没有任何提示。"),
    ],
    example: Example([
      ("/usr/local/lib/libz.so.1 -> libz.so.1.2.11", ""),
      ("/usr/local/lib/libz.so.1.2.11", ""),
      (
        "/usr/lib/x86_64-linux-gnu/libz.so.1 -> libz.so.1.3.1",
        "/usr/lib/x86_64-linux-gnu/libz.so.1 -> libz.so.1.3.1"
      ),
      ("/usr/lib/x86_64-linux-gnu/libz.so.1.3.1", "/usr/lib/x86_64-linux-gnu/libz.so.1.3.1"),
    ]))
}
