extension RulePage {
  static let missingSonameLink = RulePage(
    rule: "missing-soname-link",
    severities: [.warning],
    severity: .warning,
    fixClass: .safe,
    seen: Wording(
      en: "the library is there, the name that programs ask for is not",
      ko: "라이브러리는 있는데 프로그램이 찾는 이름이 없을 때",
      zh: "库存在，程序所需的名称却不存在"),
    what: [
      .paragraph(
        en: """
          A library is in the directory, and the name that programs ask for is not. \
          `libfoo.so.1.2.3` has the SONAME `libfoo.so.1`, and nothing is called `libfoo.so.1`.
          """,
        ko: """
          라이브러리는 디렉터리에 있지만 프로그램이 찾는 이름이 없습니다. `libfoo.so.1.2.3` 파일의 \
          SONAME은 `libfoo.so.1`인데, `libfoo.so.1` 이름을 가진 것이 없습니다.
          """,
        zh: """
          库在目录中，但程序所需的名称不存在。`libfoo.so.1.2.3` 的 SONAME 是 `libfoo.so.1`，却没有\
          名为 `libfoo.so.1` 的文件或链接。
          """)
    ],
    why: [
      .paragraph(
        en: """
          A program records the SONAME of what it was linked with, not the file's name. At run time \
          the loader looks for `libfoo.so.1` and does not find it. Linking works, starting does \
          not.
          """,
        ko: """
          프로그램에는 파일 이름이 아니라 링크한 라이브러리의 SONAME이 기록됩니다. 실행할 때 로더는 \
          `libfoo.so.1` 이름을 찾지만 찾지 못합니다. 링크는 되는데 시작되지 않습니다.
          """,
        zh: """
          程序记录的是所链接的库的 SONAME，而不是文件名。运行时加载器查找 `libfoo.so.1`，却找不到。\
          链接可以通过，程序却无法启动。
          """)
    ],
    origin: [
      .item(
        en: "`rsync -r` without `-l` skips links. Only the versioned file arrives.",
        ko: "`-l` 옵션이 없는 `rsync -r` 명령은 링크를 건너뛰므로 버전이 붙은 파일만 도착합니다.",
        zh: "不带 `-l` 的 `rsync -r` 会跳过链接，只有带版本号的文件到达目的地。"),
      .item(
        en: """
          An archive or package step dropped the links. The onnxruntime wheel, for one, ships \
          `libonnxruntime.so.1.31.1` with no link of its SONAME.
          """,
        ko: """
          아카이브나 패키지를 만들 때 링크가 빠졌습니다. 예를 들어 onnxruntime wheel에는 \
          `libonnxruntime.so.1.31.1` 파일만 있고 SONAME 링크가 없습니다.
          """,
        zh: """
          归档或打包时丢掉了链接。例如 onnxruntime 的 wheel 中只有 `libonnxruntime.so.1.31.1`，没有\
          其 SONAME 的链接。
          """),
      .item(
        en: "The file was copied alone, or the link was deleted as a duplicate.",
        ko: "파일만 복사했거나, 링크를 중복으로 여겨 지웠습니다.",
        zh: "只复制了文件本身，或链接被当作重复项删除。"),
      .item(
        en: """
          The library was installed, and ldconfig was not run, or the directory is not in its \
          configuration.
          """,
        ko: """
          라이브러리를 설치한 뒤 ldconfig를 실행하지 않았거나, 디렉터리가 ldconfig의 설정에 \
          없습니다.
          """,
        zh: "安装库之后没有运行 ldconfig，或该目录不在其配置中。"),
    ],
    mending: [
      .solderFix,
      .paragraph(
        en: """
          solder makes the link `libfoo.so.1 -> libfoo.so.1.2.3`, a bare name in the same \
          directory. If several files have this SONAME, the canonical one is chosen. A SONAME that \
          is no plain file name (one with a slash, `..` or a control byte) is never turned into a \
          link.
          """,
        ko: """
          solder는 같은 디렉터리의 이름만으로 된 링크 `libfoo.so.1 -> libfoo.so.1.2.3` 하나를 \
          만듭니다. 이 SONAME을 가진 파일이 여럿이면 기준 파일을 고릅니다. 파일 이름으로 쓸 수 없는 \
          SONAME(슬래시, `..`, 제어 문자가 든 것)은 절대 링크로 만들지 않습니다.
          """,
        zh: """
          solder 会创建链接 `libfoo.so.1 -> libfoo.so.1.2.3`，其文本只是同一目录中的名称。如果有多\
          个文件具有这个 SONAME，则选择基准文件。不是普通文件名的 SONAME（含斜杠、`..` 或控制字符）\
          绝不会变成链接。
          """),
      .paragraph(
        en: """
          solder never makes this link in a directory named `stubs`. CUDA's `stubs/libcuda.so` has \
          the SONAME `libcuda.so.1` and is left without that name on purpose, so that it serves \
          linking only. With the link, programs would load the stub instead of the driver: \
          [stub-in-search-path].
          """,
        ko: """
          solder는 `stubs` 디렉터리에는 이 링크를 절대 만들지 않습니다. CUDA의 `stubs/libcuda.so` \
          파일은 SONAME이 `libcuda.so.1`이지만, 링크할 때만 쓰이도록 일부러 그 이름을 두지 \
          않습니다. 링크가 있으면 프로그램이 드라이버 대신 스텁을 로드합니다: \
          [stub-in-search-path].
          """,
        zh: """
          solder 绝不在名为 `stubs` 的目录中创建这个链接。CUDA 的 `stubs/libcuda.so` 的 SONAME 是 \
          `libcuda.so.1`，但特意不提供这个名称，使其只用于链接。有了这个链接，程序就会加载桩库而不\
          是驱动程序：[stub-in-search-path]。
          """),
      .byHand,
      .code("ln -s libfoo.so.1.2.3 libfoo.so.1"),
      .paragraph(
        en: """
          For a directory with many libraries, `solder ldconfig -n DIR` or `ldconfig -n DIR` makes \
          all of them. Do not use it in a `stubs` directory or where backups lie ([backup-hijack]), \
          and mind that it also deletes dangling links.
          """,
        ko: """
          라이브러리가 많은 디렉터리에서는 `solder ldconfig -n DIR` 또는 `ldconfig -n DIR` 명령이 \
          링크를 모두 만듭니다. `stubs` 디렉터리나 백업이 있는 곳([backup-hijack])에서는 쓰지 \
          마십시오. 대상을 잃은 링크를 지운다는 점에도 유의하십시오.
          """,
        zh: """
          如果目录中有许多库，`solder ldconfig -n DIR` 或 `ldconfig -n DIR` 会创建所有链接。请勿用\
          于 `stubs` 目录或存有备份的目录（[backup-hijack]），并注意它还会删除失去目标的链接。
          """),
    ],
    otherTools: [
      .item(
        en: """
          Loader: `error while loading shared libraries: libfoo.so.1: cannot open shared object \
          file: No such file or directory`.
          """,
        ko: """
          로더: `error while loading shared libraries: libfoo.so.1: cannot open shared object file: \
          No such file or directory`.
          """,
        zh: """
          加载器：`error while loading shared libraries: libfoo.so.1: cannot open shared object \
          file: No such file or directory`。
          """),
      .item(
        en: """
          ldconfig: in a directory it is told of, it makes the link and is silent; with `-v` it \
          prints `libfoo.so.1 -> libfoo.so.1.2.3 (changed)`. Elsewhere it does nothing. In `stubs` \
          it makes the link that should not be.
          """,
        ko: """
          ldconfig: 설정된 디렉터리에서는 말없이 링크를 만들고, `-v` 옵션을 쓰면 `libfoo.so.1 -> \
          libfoo.so.1.2.3 (changed)` 줄을 출력합니다. 다른 곳에서는 아무 일도 하지 않습니다. \
          `stubs` 디렉터리에서는 있어서는 안 될 링크를 만듭니다.
          """,
        zh: """
          ldconfig：在它所知的目录中会默默创建链接；使用 `-v` 时输出 `libfoo.so.1 -> \
          libfoo.so.1.2.3 (changed)`。在其他目录中什么也不做。在 `stubs` 中则会创建不该有的链接。
          """),
      .item(
        en: "ld: links without complaint if `libfoo.so` is there.",
        ko: "ld: `libfoo.so` 이름만 있으면 아무 말 없이 링크합니다.",
        zh: "ld：只要有 `libfoo.so`，就能链接而没有任何提示。"),
      .item(
        en: """
          lintian: `lacks-versioned-link-to-shared-library`, formerly \
          `ldconfig-symlink-missing-for-shlib`. rpmlint: `no-ldconfig-symlink`. Gentoo: `QA Notice: \
          Missing soname symlink(s)`.
          """,
        ko: """
          lintian: `lacks-versioned-link-to-shared-library`, 예전 이름은 \
          `ldconfig-symlink-missing-for-shlib`. rpmlint: `no-ldconfig-symlink`. Gentoo: `QA Notice: \
          Missing soname symlink(s)`.
          """,
        zh: """
          lintian：`lacks-versioned-link-to-shared-library`，旧名为 \
          `ldconfig-symlink-missing-for-shlib`。rpmlint：`no-ldconfig-symlink`。Gentoo：`QA Notice: \
          Missing soname symlink(s)`。
          """),
      .item(
        en: "rdfind, jdupes, rmlint: nothing.",
        ko: "rdfind, jdupes, rmlint: 아무 말도 하지 않습니다.",
        zh: "rdfind、jdupes、rmlint：没有任何提示。"),
    ],
    example: Example(
      [
        ("libfoo.so -> libfoo.so.1.2.3", "libfoo.so -> libfoo.so.1.2.3"),
        ("", "libfoo.so.1 -> libfoo.so.1.2.3"),
        ("libfoo.so.1.2.3", "libfoo.so.1.2.3"),
      ],
      remark: Wording(
        en: "`libfoo.so` may lead straight to the file; it is left as it is.",
        ko: "`libfoo.so` 링크는 파일을 바로 가리켜도 되므로 그대로 둡니다.",
        zh: "`libfoo.so` 可以直接指向文件，因此保持不变。")))
}
