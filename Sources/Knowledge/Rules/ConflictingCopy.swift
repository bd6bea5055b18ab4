extension RulePage {
  static let conflictingCopy = RulePage(
    rule: "conflicting-copy",
    severities: [.error],
    severity: .error,
    fixClass: .version,
    seen: Wording(
      en: "a SONAME or linker name is a file with the same SONAME and other bytes",
      ko: "SONAME이나 링커용 이름이, SONAME은 같고 내용은 다른 파일일 때",
      zh: "SONAME 或链接器使用的名称是 SONAME 相同而内容不同的文件"),
    what: [
      .paragraph(
        en: """
          A SONAME or linker name is a regular file. It has the family's SONAME, but its bytes \
          differ from those of the canonical file.
          """,
        ko: """
          SONAME이나 링커용 이름이 일반 파일입니다. 파일에 적힌 SONAME은 기준 파일과 같지만 내용이 \
          다릅니다.
          """,
        zh: """
          SONAME 或链接器使用的名称是一个普通文件。其中记录的 SONAME 与基准文件相同，内容却不同。
          """)
    ],
    why: [
      .paragraph(
        en: """
          Two builds of one library lie side by side, and which one is used depends on the name \
          that is asked for. The linker reads `libfoo.so`, the program loads `libfoo.so.1`. A \
          library split into parts, such as cuDNN 8 and 9, fails outright when its parts come from \
          different versions.
          """,
        ko: """
          한 라이브러리의 두 빌드가 나란히 있어, 어떤 이름을 찾느냐에 따라 쓰이는 파일이 \
          달라집니다. 링커는 `libfoo.so` 파일을 읽고 프로그램은 `libfoo.so.1` 파일을 로드합니다. \
          cuDNN 8이나 9처럼 여러 부분으로 나뉜 라이브러리는 각 부분의 버전이 다르면 아예 동작하지 \
          않습니다.
          """,
        zh: """
          同一个库的两个构建并存，用到哪一个取决于所请求的名称：链接器读取 `libfoo.so`，程序加载 \
          `libfoo.so.1`。像 cuDNN 8 和 9 这样分成几个部分的库，如果各部分的版本不同，就完全不能工\
          作。
          """),
      .paragraph(
        en: """
          The copy may be the older file or the newer one: a stale `libfoo.so.1` beside a new \
          `libfoo.so.1.3`, or a replacement that somebody installed by hand and needs. The names do \
          not say which.
          """,
        ko: """
          사본은 더 오래된 파일일 수도, 더 새 파일일 수도 있습니다. 새 `libfoo.so.1.3` 곁에 남은 \
          예전 `libfoo.so.1` 파일일 수도 있고, 누군가 필요해서 직접 설치한 대체 파일일 수도 \
          있습니다. 이름만으로는 알 수 없습니다.
          """,
        zh: """
          副本可能较旧，也可能较新：可能是新的 `libfoo.so.1.3` 旁边遗留的旧 `libfoo.so.1`，也可能是\
          有人因需要而手动安装的替换文件。从名称看不出是哪一种。
          """),
    ],
    origin: [
      .item(
        en: """
          A directory of hard copies ([hard-copy]) was updated. `unzip`, `install`, `rsync -L` and \
          `cp --remove-destination` bring the new versioned file and leave an old copy under the \
          short name, or the reverse.
          """,
        ko: """
          링크 대신 사본이 들어 있던 디렉터리([hard-copy])를 업데이트했습니다. `unzip`, `install`, \
          `rsync -L`, `cp --remove-destination` 명령은 버전이 붙은 새 파일을 넣으면서 짧은 이름의 \
          예전 사본을 남기거나, 그 반대로 합니다.
          """,
        zh: """
          以副本代替链接的目录（[hard-copy]）被更新过。`unzip`、`install`、`rsync -L` 和 `cp \
          --remove-destination` 会放入带版本号的新文件，而短名称下仍是旧副本；也可能正好相反。
          """),
      .item(
        en: "One of the copies was stripped, signed or edited with `patchelf`.",
        ko: "사본 중 하나에서 심볼을 제거했거나, 서명했거나, `patchelf` 명령으로 수정했습니다.",
        zh: "其中一个副本被去除了符号、签了名，或用 `patchelf` 修改过。"),
      .item(
        en: """
          Two vendors ship the same SONAME. NVIDIA's `libGLdispatch.so.0` and libglvnd's are \
          different programs; old drivers had a legacy `libEGL.so.375.39` and a GLVND \
          `libEGL.so.1`. Linking such a pair breaks the desktop.
          """,
        ko: """
          두 공급업체가 같은 SONAME을 씁니다. NVIDIA의 `libGLdispatch.so.0` 파일과 libglvnd의 파일은 \
          서로 다른 것이며, 예전 드라이버에는 구형 `libEGL.so.375.39` 파일과 GLVND용 `libEGL.so.1` \
          파일이 함께 있었습니다. 이런 쌍을 링크로 이으면 데스크톱이 동작하지 않습니다.
          """,
        zh: """
          两家厂商使用相同的 SONAME。NVIDIA 的 `libGLdispatch.so.0` 与 libglvnd 的并不是同一个东\
          西；旧驱动程序中同时有旧式的 `libEGL.so.375.39` 和 GLVND 的 `libEGL.so.1`。把这样的一对用\
          链接连起来，桌面就无法使用。
          """),
    ],
    mending: [
      .paragraph(
        en: """
          Plain `solder fix` changes nothing here. Find out first what the two files are: version, \
          build ID, date, owning package. `solder check -v DIR` shows what is known. Then, if the \
          canonical file is the one you want:
          """,
        ko: """
          옵션 없는 `solder fix` 명령은 여기서 아무것도 바꾸지 않습니다. 먼저 두 파일의 버전, 빌드 \
          ID, 날짜, 소유 패키지를 확인하십시오. `solder check -v DIR` 명령으로 알려진 내용을 볼 수 \
          있습니다. 기준 파일이 필요한 쪽이면 다음과 같이 합니다:
          """,
        zh: """
          不带选项的 `solder fix` 在这里不作任何更改。请先弄清两个文件的版本、build ID、日期和所属\
          软件包；`solder check -v DIR` 会显示已知的信息。如果需要的是基准文件：
          """),
      .code("solder fix --prefer newest DIR"),
      .paragraph(
        en: """
          The name becomes a link to the canonical file. The replaced file is kept in the undo \
          store, and `solder undo` puts it back. "Newest" means the highest version in the file \
          name, by ldconfig's comparison. It is not always the newest release: cuDNN 3 was \
          `libcudnn.so.7.0.64`, cuDNN 4 `libcudnn.so.4.0.7`.
          """,
        ko: """
          그 이름은 기준 파일을 가리키는 링크가 됩니다. 바뀐 파일은 되돌리기 저장소에 보관되며, \
          `solder undo` 명령으로 되돌릴 수 있습니다. 여기서 최신이란 ldconfig의 비교 방식으로 파일 \
          이름의 버전이 가장 높다는 뜻이며, 가장 나중에 나온 릴리스와 늘 같지는 않습니다. 예를 들어 \
          cuDNN 3은 `libcudnn.so.7.0.64`, cuDNN 4는 `libcudnn.so.4.0.7`이었습니다.
          """,
        zh: """
          这个名称会变成指向基准文件的链接。被替换的文件保留在撤销存储区，`solder undo` 可将其恢\
          复。这里的“最新”是指按 ldconfig 的比较方法，文件名中的版本最高，不一定是最新的发行版：\
          cuDNN 3 是 `libcudnn.so.7.0.64`，cuDNN 4 是 `libcudnn.so.4.0.7`。
          """),
      .paragraph(
        en: """
          If the copy is the one you want, keep it under its full version, here 1.4.0, and link to \
          that:
          """,
        ko: """
          사본이 필요한 쪽이면 전체 버전(여기서는 1.4.0)이 붙은 이름을 주고 그 이름을 가리키는 \
          링크를 만드십시오:
          """,
        zh: "如果需要的是副本，请给它带完整版本号的名称（此处为 1.4.0），再创建指向它的链接："),
      .code([
        "ln libfoo.so.1 libfoo.so.1.4.0",
        "ln -s libfoo.so.1.4.0 .new && mv -T .new libfoo.so.1",
      ]),
      .paragraph(
        en: "If a package owns one of the files, reinstall the package instead.",
        ko: "두 파일 중 하나가 패키지에 속한다면, 대신 그 패키지를 다시 설치하십시오.",
        zh: "如果其中一个文件属于某个软件包，则应改为重新安装该软件包。"),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: `libfoo.so.1 is not a symbolic link`, the same words as for an identical copy; \
          it does not compare. With `-v` it lists `libfoo.so.1 -> libfoo.so.1.3` although it made \
          no such link.
          """,
        ko: """
          ldconfig: `libfoo.so.1 is not a symbolic link`. 내용을 비교하지 않으므로 똑같은 사본일 \
          때와 같은 메시지입니다. `-v` 옵션을 쓰면 그런 링크를 만들지 않았는데도 `libfoo.so.1 -> \
          libfoo.so.1.3` 줄을 출력합니다.
          """,
        zh: """
          ldconfig：`libfoo.so.1 is not a symbolic link`。它不作比较，所以与完整副本的提示相同。使\
          用 `-v` 时会列出 `libfoo.so.1 -> libfoo.so.1.3`，尽管并没有创建这样的链接。
          """),
      .item(
        en: """
          `ldconfig -r ROOT` run by an ordinary user (seen with glibc 2.36) replaces the file by a \
          link, silently and without comparing.
          """,
        ko: """
          일반 사용자가 실행한 `ldconfig -r ROOT` 명령(glibc 2.36에서 확인)은 비교도 알림도 없이 \
          파일을 링크로 바꿉니다.
          """,
        zh: """
          普通用户运行的 `ldconfig -r ROOT`（在 glibc 2.36 上见到）会不作比较、也不作提示地把文件换\
          成链接。
          """),
      .item(
        en: "Loader: `version 'X' not found`, `undefined symbol`, or nothing.",
        ko: "로더: `version 'X' not found`, `undefined symbol` 또는 아무 메시지도 없음.",
        zh: "加载器：`version 'X' not found`、`undefined symbol`，或没有任何提示。"),
      .item(
        en: """
          Programs: `CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH`; `Loaded runtime CuDNN library: \
          8.5.0 but source was compiled with: 8.6.0`.
          """,
        ko: """
          프로그램: `CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH`; `Loaded runtime CuDNN library: \
          8.5.0 but source was compiled with: 8.6.0`.
          """,
        zh: """
          程序：`CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH`；`Loaded runtime CuDNN library: 8.5.0 \
          but source was compiled with: 8.6.0`。
          """),
      .item(
        en: """
          lintian and Yocto call it what they call an identical copy: \
          `ldconfig-symlink-is-not-a-symlink`, `dev-elf`. rpmlint: nothing.
          """,
        ko: """
          lintian, Yocto: 똑같은 사본과 같은 이름을 씁니다. 차례로 \
          `ldconfig-symlink-is-not-a-symlink`, `dev-elf`. rpmlint: 아무 말도 하지 않습니다.
          """,
        zh: """
          lintian 和 Yocto 使用与完整副本相同的名称，依次为 `ldconfig-symlink-is-not-a-symlink`、\
          `dev-elf`。rpmlint：没有任何提示。
          """),
      .item(
        en: "rdfind, jdupes, rmlint: silent, since the files are no duplicates.",
        ko: "rdfind, jdupes, rmlint: 중복 파일이 아니므로 아무 말도 하지 않습니다.",
        zh: "rdfind、jdupes、rmlint：由于不是重复文件，没有任何提示。"),
    ],
    example: Example(
      [
        ("libfoo.so -> libfoo.so.1", "libfoo.so -> libfoo.so.1"),
        ("libfoo.so.1     (1.2)", "libfoo.so.1 -> libfoo.so.1.3"),
        ("libfoo.so.1.3   (1.3)", "libfoo.so.1.3   (1.3)"),
      ],
      remark: Wording(
        en: """
          In brackets is the version that the bytes are of. With `--prefer newest` the file with \
          the bytes of 1.2 goes to the undo store.
          """,
        ko: """
          괄호 안은 파일 내용의 실제 버전입니다. `--prefer newest` 옵션을 쓰면 내용이 1.2인 파일은 \
          되돌리기 저장소로 옮겨집니다.
          """,
        zh: """
          括号内是文件内容的实际版本。使用 `--prefer newest` 时，内容为 1.2 的文件会移入撤销存储\
          区。
          """)))
}
