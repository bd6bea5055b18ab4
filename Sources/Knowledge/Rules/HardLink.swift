extension RulePage {
  static let hardLink = RulePage(
    rule: "hard-link",
    severities: [.note],
    severity: .note,
    fixClass: .nothingToMend,
    seen: Wording(
      en: "names of a family share one inode",
      ko: "한 라이브러리의 여러 이름이 아이노드 하나를 함께 쓸 때",
      zh: "同一个库的多个名称共用一个 inode"),
    what: [
      .paragraph(
        en: """
          Several names of one family are hard links: they share one inode. There is one file, and \
          no name is a symbolic link to another.
          """,
        ko: """
          한 라이브러리의 여러 이름이 하드 링크로서 아이노드 하나를 함께 씁니다. 파일은 하나이고, \
          어느 이름도 다른 이름을 가리키는 심볼릭 링크가 아닙니다.
          """,
        zh: """
          同一个库的多个名称是硬链接，共用一个 inode。文件只有一个，任何名称都不是指向另一个名称的\
          符号链接。
          """)
    ],
    why: [
      .paragraph(
        en: """
          Little. No space is wasted, and the loader sees one file whatever the name, so nothing is \
          loaded twice. Two things differ from a proper chain, and the note is shown so that the \
          first can be understood:
          """,
        ko: """
          큰 문제는 아닙니다. 공간이 낭비되지 않고, 로더는 어떤 이름으로든 한 파일을 보므로 두 번 \
          로드되는 일도 없습니다. 제대로 된 링크 체인과 두 가지가 다르며, 첫째 현상의 까닭을 알 수 \
          있도록 참고로 표시합니다:
          """,
        zh: """
          影响很小。没有浪费空间；无论用哪个名称，加载器看到的都是同一个文件，因此不会重复加载。与\
          正常的链接链有两点不同，显示这条附注是为了说明第一点的由来：
          """),
      .item(
        en: """
          ldconfig puts only the SONAME into its cache. `dlopen("libfoo.so")` fails unless the \
          directory is found in another way.
          """,
        ko: """
          ldconfig는 SONAME만 캐시에 넣습니다. 디렉터리를 다른 방법으로 찾지 못하면 \
          `dlopen("libfoo.so")` 호출이 실패합니다.
          """,
        zh: """
          ldconfig 只把 SONAME 写入缓存。除非以其他方式找到该目录，否则 `dlopen("libfoo.so")` 会失\
          败。
          """),
      .item(
        en: """
          Tools that do not know hard links make a copy of each name later ([hard-copy]): most \
          archivers when the names are split, copies across file systems, layers of an image.
          """,
        ko: """
          하드 링크를 모르는 도구는 나중에 이름마다 사본을 만듭니다([hard-copy]). 이름이 나뉘어 \
          담길 때의 대부분의 아카이버, 다른 파일 시스템으로의 복사, 이미지 레이어가 그렇습니다.
          """,
        zh: """
          不了解硬链接的工具以后会把每个名称变成副本（[hard-copy]）：名称被分开打包时的多数归档工\
          具、跨文件系统的复制、镜像的各层。
          """),
    ],
    origin: [
      .item(
        en: """
          `tar -h` follows links and then stores the second and third name as a hard link to the \
          first.
          """,
        ko: """
          `tar -h` 명령은 링크를 따라간 다음, 두 번째와 세 번째 이름을 첫 번째 이름의 하드 링크로 \
          저장합니다.
          """,
        zh: "`tar -h` 会跟随链接，然后把第二个和第三个名称存成第一个名称的硬链接。"),
      .item(
        en: "`cp -l`, `hardlink`, `jdupes -L`.",
        ko: "`cp -l`, `hardlink`, `jdupes -L` 명령을 썼습니다.",
        zh: "使用了 `cp -l`、`hardlink` 或 `jdupes -L`。"),
      .item(
        en: """
          A file system without symbolic links but with hard links, and `solder fix --hard-links` \
          on it: [unstorable-links].
          """,
        ko: """
          심볼릭 링크는 없고 하드 링크만 지원하는 파일 시스템에서 `solder fix --hard-links` 명령을 \
          썼습니다: [unstorable-links].
          """,
        zh: """
          在不支持符号链接但支持硬链接的文件系统上使用了 `solder fix --hard-links`：\
          [unstorable-links]。
          """),
      .paragraph(
        en: """
          uv and conda install by hard links into a shared package cache. Then the count of links \
          is above one although the directory holds one name only. That is not reported: the rule \
          looks at names within one directory.
          """,
        ko: """
          uv와 conda는 공유 패키지 캐시의 하드 링크로 설치합니다. 그러면 디렉터리에 이름이 \
          하나뿐이어도 링크 수가 1보다 큽니다. 이 규칙은 한 디렉터리 안의 이름만 보므로 그런 경우는 \
          보고하지 않습니다.
          """,
        zh: """
          uv 和 conda 以指向共享软件包缓存的硬链接进行安装。这时目录中虽然只有一个名称，链接数却大\
          于 1。这种情况不会报告，因为这条规则只看同一目录中的名称。
          """),
    ],
    mending: [
      .paragraph(
        en: """
          solder changes nothing. Hard links are a sound second best, and the only one where \
          symbolic links cannot be stored.
          """,
        ko: """
          solder는 아무것도 바꾸지 않습니다. 하드 링크는 괜찮은 차선책이며, 심볼릭 링크를 저장할 수 \
          없는 곳에서는 유일한 방법입니다.
          """,
        zh: """
          solder 不作任何更改。硬链接是可靠的次选方案，在不能存放符号链接的地方更是唯一的方案。
          """),
      .paragraph(
        en: """
          If you want links nevertheless, make each under a temporary name and rename it over the \
          old one. Leave the full versioned name as it is:
          """,
        ko: """
          그래도 심볼릭 링크로 바꾸려면 링크를 임시 이름으로 만든 뒤 기존 이름 위로 옮기십시오. \
          전체 버전이 붙은 이름은 그대로 두십시오:
          """,
        zh: """
          如果仍要改用符号链接，请先以临时名称创建每个链接，再改名覆盖原来的名称。带完整版本号的名\
          称保持不变：
          """),
      .code([
        "ln -s libfoo.so.1.2.3 .new && mv -T .new libfoo.so.1",
        "ln -s libfoo.so.1     .new && mv -T .new libfoo.so",
      ]),
      .paragraph(
        en: """
          Never write into such a file in place (`strip`, `patchelf`, `cp` over it). The bytes \
          change under every name, and with uv or conda in every environment that shares the cache.
          """,
        ko: """
          이런 파일을 제자리에서 수정하지 마십시오(`strip`, `patchelf`, 그 위에 `cp`). 모든 이름의 \
          내용이 함께 바뀌며, uv나 conda라면 캐시를 공유하는 모든 환경에서 바뀝니다.
          """,
        zh: """
          切勿就地改写这样的文件（`strip`、`patchelf`、用 `cp` 覆盖）。所有名称的内容都会随之改变；\
          如果是 uv 或 conda，共享该缓存的所有环境都会改变。
          """),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: silent. Equal device and inode count as already correct. `libfoo.so.1` is \
          cached, `libfoo.so` is not.
          """,
        ko: """
          ldconfig: 아무 말도 하지 않습니다. 장치와 아이노드가 같으면 이미 올바르다고 봅니다. \
          `libfoo.so.1` 이름은 캐시에 들어가고 `libfoo.so` 이름은 들어가지 않습니다.
          """,
        zh: """
          ldconfig：没有任何提示。设备号和 inode 相同即视为正确。`libfoo.so.1` 在缓存中，\
          `libfoo.so` 不在。
          """),
      .item(
        en: "ld, `dlopen` by path: nothing; one mapping.",
        ko: "ld, 경로를 쓴 `dlopen`: 아무 말도 하지 않으며, 한 번만 매핑됩니다.",
        zh: "ld、按路径的 `dlopen`：没有任何提示，只映射一次。"),
      .item(
        en: "rdfind, jdupes, rmlint: most pass over names that share an inode.",
        ko: "rdfind, jdupes, rmlint: 대개 아이노드가 같은 이름은 건너뜁니다.",
        zh: "rdfind、jdupes、rmlint：大多会跳过共用 inode 的名称。"),
      .item(
        en: "`ls -l`: the second column, the number of links, is above 1.",
        ko: "`ls -l`: 둘째 열의 링크 수가 1보다 큽니다.",
        zh: "`ls -l`：第二列的链接数大于 1。"),
    ],
    example: Example(
      [
        ("131  3869904  libtbb.so", "131  3869904  libtbb.so"),
        ("131  3869904  libtbb.so.12", "131  3869904  libtbb.so.12"),
        ("131  3869904  libtbb.so.12.13", "131  3869904  libtbb.so.12.13"),
      ],
      remark: Wording(
        en: """
          The first column is the inode, as in `ls -i`. `solder fix` leaves it so. Disk used: 3.9 \
          MB, not 11.6 MB.
          """,
        ko: """
          첫째 열은 `ls -i` 명령이 보여 주는 아이노드 번호입니다. `solder fix` 명령은 이 상태를 \
          그대로 둡니다. 디스크 사용량은 11.6 MB가 아니라 3.9 MB입니다.
          """,
        zh: """
          第一列是 inode，与 `ls -i` 所示相同。`solder fix` 会保持原样。占用的磁盘空间是 3.9 MB，而\
          不是 11.6 MB。
          """)))
}
