extension RulePage {
  static let missingSoname = RulePage(
    rule: "missing-soname",
    severities: [.note],
    severity: .note,
    fixClass: .nothingToMend,
    seen: Wording(
      en: "a shared object in a loader directory has no SONAME",
      ko: "로더가 검색하는 디렉터리의 공유 객체에 SONAME이 없을 때",
      zh: "加载器搜索的目录中有共享对象没有 SONAME"),
    what: [
      .paragraph(
        en: """
          A shared object in a directory the loader searches has no `DT_SONAME`. The file does not \
          say under which name it wants to be found.
          """,
        ko: """
          로더가 검색하는 디렉터리의 공유 객체에 `DT_SONAME` 항목이 없습니다. 어떤 이름으로 찾아야 \
          하는지 파일이 알려 주지 않습니다.
          """,
        zh: """
          加载器搜索的目录中，有一个共享对象没有 `DT_SONAME`。该文件没有说明应以什么名称来找到它。
          """),
      .paragraph(
        en: """
          Plug-ins and language modules need none and live in directories that are not searched. \
          There the rule is silent.
          """,
        ko: """
          플러그인이나 언어 모듈에는 SONAME이 필요 없으며, 이런 파일은 검색되지 않는 디렉터리에 \
          있습니다. 그런 곳에서는 이 규칙을 적용하지 않습니다.
          """,
        zh: "插件和语言模块不需要 SONAME，它们位于不被搜索的目录中；在那里，这条规则不作提示。"),
    ],
    why: [
      .paragraph(
        en: """
          The linker has no name to record and takes the one it was given. What ends up in the \
          program depends on how it was linked:
          """,
        ko: """
          링커는 기록할 이름이 없어 주어진 이름을 그대로 씁니다. 프로그램에 무엇이 기록되는지는 \
          링크한 방법에 따라 다릅니다.
          """,
        zh: "链接器没有名称可记，就采用给它的那个。程序中记下什么，取决于链接的方式："),
      .item(
        en: "linked with `-L/opt/foo/lib -lfoo`: `libfoo.so`",
        ko: "`-L/opt/foo/lib -lfoo` 옵션으로 링크: `libfoo.so`",
        zh: "用 `-L/opt/foo/lib -lfoo` 链接：`libfoo.so`"),
      .item(
        en: "linked with `/opt/foo/lib/libfoo.so`: `/opt/foo/lib/libfoo.so`",
        ko: "`/opt/foo/lib/libfoo.so` 파일을 지정하여 링크: `/opt/foo/lib/libfoo.so`",
        zh: "用 `/opt/foo/lib/libfoo.so` 链接：`/opt/foo/lib/libfoo.so`"),
      .item(
        en: """
          linked with `lib/libfoo.so`: `lib/libfoo.so`, which is looked for from the working \
          directory
          """,
        ko: "`lib/libfoo.so` 파일을 지정하여 링크: `lib/libfoo.so`(작업 디렉터리를 기준으로 찾음)",
        zh: "用 `lib/libfoo.so` 链接：`lib/libfoo.so`，运行时从当前工作目录查找"),
      .paragraph(
        en: """
          A version in the file's name has no effect then: the program asks for `libfoo.so`, and \
          the next, incompatible version is loaded without a word. And the loader cannot see by \
          the SONAME that two paths are one library.
          """,
        ko: """
          이때 파일 이름의 버전은 아무 효과가 없습니다. 프로그램은 `libfoo.so` 파일을 찾고, \
          호환되지 않는 다음 버전도 아무 말 없이 로드됩니다. 또 로더는 두 경로가 같은 \
          라이브러리인지 SONAME으로 알아볼 수 없습니다.
          """,
        zh: """
          这时文件名中的版本不起作用：程序要的是 `libfoo.so`，即使换成不兼容的下一个版本，也会悄无\
          声息地加载。加载器也无法凭 SONAME 看出两个路径是同一个库。
          """),
      .paragraph(
        en: """
          For solder the file has no family by SONAME. Copies of it are matched by bytes and by \
          name, and only where the names agree up to `.so`: two unrelated libraries may have the \
          same bytes, as `libfoxi.so` and `libonnxifi.so` in one release of libtorch.
          """,
        ko: """
          solder도 이런 파일을 SONAME으로 묶을 수 없습니다. 사본은 내용과 이름으로 찾되, 이름이 \
          `.so`까지 같을 때만 사본으로 봅니다. libtorch의 한 릴리스에 든 `libfoxi.so`, \
          `libonnxifi.so` 파일처럼 서로 무관한 라이브러리의 내용이 같을 수도 있기 때문입니다.
          """,
        zh: """
          对 solder 来说，这样的文件无法按 SONAME 归组。它的副本按内容和名称辨认，而且名称到 `.so` \
          为止必须相同：互不相干的两个库也可能内容相同，例如某个版本的 libtorch 中的 `libfoxi.so` \
          和 `libonnxifi.so`。
          """),
    ],
    origin: [
      .item(
        en: """
          The build lacks `-Wl,-soname,libfoo.so.1` (CMake: `SOVERSION` not set, or `NO_SONAME` \
          set).
          """,
        ko: """
          빌드에 `-Wl,-soname,libfoo.so.1` 옵션이 빠졌습니다(CMake에서는 `SOVERSION` 속성이 없거나 \
          `NO_SONAME` 속성이 있음).
          """,
        zh: """
          构建时缺少 `-Wl,-soname,libfoo.so.1`（CMake：没有设置 `SOVERSION`，或设置了 \
          `NO_SONAME`）。
          """),
      .item(
        en: """
          The library was written to be opened with `dlopen` only, and was linked against later.
          """,
        ko: "원래 `dlopen` 함수로만 열려고 만든 라이브러리에 나중에 프로그램을 링크했습니다.",
        zh: "这个库原本只供 `dlopen` 打开，后来却被用于链接。"),
      .item(
        en: "Some vendors leave it out: Intel MPI's `libmpi_ilp64.so.4.1`.",
        ko: "Intel MPI의 `libmpi_ilp64.so.4.1` 파일처럼 공급업체가 넣지 않은 경우도 있습니다.",
        zh: "有些厂商没有设置它，例如 Intel MPI 的 `libmpi_ilp64.so.4.1`。"),
    ],
    mending: [
      .paragraph(
        en: "solder changes nothing: it never alters the bytes of a library.",
        ko: "solder는 아무것도 변경하지 않습니다. 라이브러리의 내용은 결코 바꾸지 않습니다.",
        zh: "solder 不作任何更改：它从不改动库的内容。"),
      .paragraph(
        en: "By hand, best in the build:",
        ko: "직접 복구하려면 빌드를 수정하는 것이 가장 좋습니다:",
        zh: "手动修复，最好在构建时进行："),
      .code("cc -shared -Wl,-soname,libfoo.so.1 -o libfoo.so.1.2.3 ..."),
      .paragraph(
        en: "A library that you cannot rebuild, by way of a copy:",
        ko: "다시 빌드할 수 없는 라이브러리라면 사본을 거쳐 수정합니다.",
        zh: "无法重新构建的库，经由副本修改："),
      .code([
        "cp libfoo.so .new && patchelf --set-soname libfoo.so.1 .new",
        "mv -T .new libfoo.so.1.2.3",
      ]),
      .paragraph(
        en: "Programs already linked keep asking for the old name. Keep that name as a link.",
        ko: "이미 링크된 프로그램은 계속 예전 이름을 찾습니다. 그 이름을 링크로 남겨 두십시오.",
        zh: "已经链接好的程序仍会寻找旧名称，请把该名称保留为链接。"),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: silent. It lists each name of the file in the cache as if the name were the \
          SONAME, and makes no link.
          """,
        ko: """
          ldconfig: 아무 말도 하지 않습니다. 파일의 이름마다 그것이 SONAME인 것처럼 캐시에 넣고, \
          링크는 만들지 않습니다.
          """,
        zh: "ldconfig：没有任何提示。它把该文件的每个名称都当作 SONAME 写入缓存，不创建链接。"),
      .item(
        en: """
          `ldconfig -l FILE`: `No link created since soname could not be found for ...` when it \
          cannot tell the name.
          """,
        ko: """
          `ldconfig -l FILE` 명령은 이름을 알아낼 수 없으면 `No link created since soname could \
          not be found for ...` 메시지를 냅니다.
          """,
        zh: """
          `ldconfig -l FILE`：无法得知名称时报告 `No link created since soname could not be found \
          for ...`。
          """),
      .item(
        en: "The linkers: nothing. Loader: nothing, until the recorded name is missing.",
        ko: """
          링커: 아무 말도 하지 않습니다. 로더: 기록된 이름이 없어질 때까지 아무 말도 하지 않습니다.
          """,
        zh: "链接器：没有任何提示。加载器：在所记的名称消失之前没有提示。"),
      .item(
        en: """
          lintian: `sharedobject-in-library-directory-missing-soname`. rpmlint: `no-soname`. \
          Gentoo: `QA Notice: The following shared libraries lack a SONAME`.
          """,
        ko: """
          lintian: `sharedobject-in-library-directory-missing-soname`. rpmlint: `no-soname`. \
          Gentoo: `QA Notice: The following shared libraries lack a SONAME`.
          """,
        zh: """
          lintian：`sharedobject-in-library-directory-missing-soname`。rpmlint：`no-soname`。\
          Gentoo：`QA Notice: The following shared libraries lack a SONAME`。
          """),
      .item(
        en: "`scanelf -S`: an empty column. Dedupers: nothing.",
        ko: "`scanelf -S`: 빈 열. 중복 파일 제거 도구: 아무 말도 하지 않습니다.",
        zh: "`scanelf -S`：该列为空。去重工具：没有任何提示。"),
    ],
    example: Example(
      [
        ("libfoo.so -> libfoo.so.1.2.3", "libfoo.so -> libfoo.so.1"),
        ("", "libfoo.so.1 -> libfoo.so.1.2.3"),
        ("libfoo.so.1.2.3", "libfoo.so.1.2.3   SONAME libfoo.so.1"),
      ],
      remark: Wording(
        en: "After a rebuild; ldconfig has made the new link.",
        ko: "다시 빌드한 뒤의 모습이며, 새 링크는 ldconfig가 만든 것입니다.",
        zh: "重新构建之后；新链接由 ldconfig 创建。")))
}
