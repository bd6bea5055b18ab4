extension RulePage {
  static let staleCache = RulePage(
    rule: "stale-cache",
    severities: [.warning],
    severity: .warning,
    fixClass: .safeOrManual,
    seen: Wording(
      en: "`ld.so.cache` disagrees with the directories",
      ko: "`ld.so.cache` 내용이 디렉터리와 다를 때",
      zh: "`ld.so.cache` 与目录不一致"),
    what: [
      .paragraph(
        en: """
          `/etc/ld.so.cache` does not say what is in the directories that the loader searches. It \
          lists a library that is gone, or that is another one now; it lacks one that is there; it \
          lists libraries of a directory that no configuration names any more; it is damaged, or \
          missing although configured directories hold libraries. Seen when the whole machine is \
          looked at.
          """,
        ko: """
          `/etc/ld.so.cache` 내용이 로더가 검색하는 디렉터리의 내용과 다릅니다. 없어졌거나 다른 \
          것이 된 라이브러리가 들어 있거나, 있는 라이브러리가 빠져 있거나, 이제 어떤 설정에도 없는 \
          디렉터리의 라이브러리가 들어 있거나, 캐시가 손상되었거나, 설정된 디렉터리에 라이브러리가 \
          있는데 캐시가 없습니다. 컴퓨터 전체를 검사할 때 보고합니다.
          """,
        zh: """
          `/etc/ld.so.cache` 的内容与加载器搜索的目录不符：列有已不存在或已变成另一个的库；缺少现有\
          的库；列有某个目录的库，而已没有任何配置提到该目录；缓存已损坏；或者配置的目录中有库，缓\
          存却不存在。检查整台机器时才会报告。
          """),
      .paragraph(
        en: """
          Not every difference to what ldconfig would write counts: the order of entries and the \
          names for the linker (`libfoo.so`) are left aside, and so are libraries for other \
          processors.
          """,
        ko: """
          ldconfig가 쓸 내용과 다르다고 모두 보고하지는 않습니다. 항목의 순서, 링커용 \
          이름(`libfoo.so`), 다른 프로세서용 라이브러리는 따지지 않습니다.
          """,
        zh: """
          并非所有与 ldconfig 写出内容的差异都算数：不计条目的次序、链接器使用的名称（`libfoo.so`）\
          和适用于其他处理器的库。
          """),
    ],
    why: [
      .paragraph(
        en: """
          Outside of its own directories the loader finds by name only what the cache lists. A \
          library that was unpacked into `/usr/local/lib` is not found until ldconfig has run. \
          What the cache lists and is gone costs a search in vain, and is not replaced by a \
          library of the same name further down.
          """,
        ko: """
          로더는 자신의 기본 디렉터리 밖에서는 캐시에 있는 라이브러리만 이름으로 찾을 수 있습니다. \
          `/usr/local/lib` 디렉터리에 푼 라이브러리는 ldconfig를 실행해야 찾을 수 있습니다. \
          캐시에는 있지만 없어진 라이브러리는 헛되이 찾게 되며, 뒤쪽 디렉터리에 있는 같은 이름의 \
          라이브러리로 대신하지도 않습니다.
          """,
        zh: """
          在自己的内置目录之外，加载器按名称只能找到缓存所列的库。解压到 `/usr/local/lib` 的库，要\
          等运行 ldconfig 之后才能找到。缓存中列有而已不存在的库，会让加载器白白寻找，也不会由后面\
          目录中的同名库顶替。
          """)
    ],
    origin: [
      .item(
        en: "Files were copied, unpacked or removed by hand and ldconfig was not run.",
        ko: "파일을 직접 복사하거나 풀거나 지운 뒤 ldconfig를 실행하지 않았습니다.",
        zh: "手动复制、解压或删除了文件，却没有运行 ldconfig。"),
      .item(
        en: """
          `ldconfig DIR` was run once for a directory that is in no configuration; the next plain \
          ldconfig forgets it.
          """,
        ko: """
          설정에 없는 디렉터리에 대해 `ldconfig DIR` 명령을 한 번 실행했습니다. 다음에 인자 없이 \
          ldconfig를 실행하면 그 디렉터리가 빠집니다.
          """,
        zh: """
          曾对不在任何配置中的目录运行过一次 `ldconfig DIR`；下次不带参数运行 ldconfig 时就会丢掉\
          它。
          """),
      .item(
        en: """
          An image was put together from layers, the cache from one and the libraries from another.
          """,
        ko: "이미지를 여러 레이어로 조립하면서 캐시와 라이브러리가 서로 다른 레이어에서 왔습니다.",
        zh: "镜像由多个层拼成，缓存来自一层，库来自另一层。"),
      .item(
        en: "A full disk, while ldconfig wrote with an older release.",
        ko: "오래된 버전의 ldconfig가 캐시를 쓰는 동안 디스크가 가득 찼습니다.",
        zh: "旧版本的 ldconfig 写缓存时，磁盘已满。"),
    ],
    mending: [
      .code("sudo solder fix"),
      .paragraph(
        en: """
          This makes the cache anew, as `sudo ldconfig` does. It leaves links as they are, and \
          refuses to write a cache while something could not be read. The class is manual only \
          where a directory or another thing that is no file lies in the cache's place: move that \
          away first.
          """,
        ko: """
          이 명령은 `sudo ldconfig` 명령처럼 캐시를 새로 만듭니다. 링크는 그대로 두며, 읽지 못한 \
          것이 있으면 캐시를 쓰지 않습니다. 캐시 자리에 디렉터리처럼 파일이 아닌 것이 있을 때만 \
          복구 분류가 수동입니다. 먼저 그것을 다른 곳으로 옮기십시오.
          """,
        zh: """
          它像 `sudo ldconfig` 一样重新生成缓存。它不改动链接；只要有内容无法读取，就拒绝写缓存。只\
          有当缓存的位置上是目录等非文件的东西时，修复类别才是手动：请先将其移走。
          """),
      .paragraph(
        en: "A directory that is in no configuration has to be added first:",
        ko: "설정에 없는 디렉터리라면 먼저 설정에 추가해야 합니다:",
        zh: "不在任何配置中的目录，须先加入配置："),
      .code("echo /opt/foo/lib | sudo tee /etc/ld.so.conf.d/foo.conf"),
    ],
    otherTools: [
      .item(
        en: """
          Loader: `cannot open shared object file: No such file or directory`, although the file \
          is there.
          """,
        ko: "로더: 파일이 있는데도 `cannot open shared object file: No such file or directory`.",
        zh: """
          加载器：文件明明存在，却报告 `cannot open shared object file: No such file or \
          directory`。
          """),
      .item(
        en: "`ldconfig -p`: shows the cache, right or wrong. ldconfig: never compares; it writes.",
        ko: """
          `ldconfig -p`: 맞든 틀리든 캐시를 그대로 보여 줍니다. ldconfig: 비교하지 않고 새로 \
          씁니다.
          """,
        zh: "`ldconfig -p`：无论对错，照样显示缓存。ldconfig：从不比较，只管写入。"),
      .item(
        en: """
          lintian: `lacks-ldconfig-trigger`, of a package whose installation leaves the cache \
          stale. rpmlint: `library-without-ldconfig-postin`. Gentoo: `env-update` makes it anew, \
          `Regenerating /etc/ld.so.cache...`.
          """,
        ko: """
          lintian: 설치해도 캐시를 갱신하지 않는 패키지에 `lacks-ldconfig-trigger`. rpmlint: \
          `library-without-ldconfig-postin`. Gentoo: `env-update` 명령이 새로 만들며 `Regenerating \
          /etc/ld.so.cache...` 메시지를 냅니다.
          """,
        zh: """
          lintian：`lacks-ldconfig-trigger`，针对安装后不更新缓存的软件包。rpmlint：\
          `library-without-ldconfig-postin`。Gentoo：`env-update` 会重新生成缓存，并显示 \
          `Regenerating /etc/ld.so.cache...`。
          """),
    ],
    example: Example([
      ("/usr/local/lib/libfoo.so.2", "/usr/local/lib/libfoo.so.2"),
      ("ld.so.cache   /usr/local/lib/libfoo.so.1", "ld.so.cache   /usr/local/lib/libfoo.so.2"),
    ]))
}
