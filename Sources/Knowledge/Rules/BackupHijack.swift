extension RulePage {
  static let backupHijack = RulePage(
    rule: "backup-hijack",
    severities: [.warning],
    severity: .warning,
    fixClass: Wording(
      en: "safe, version or manual", ko: "안전, 버전 또는 수동", zh: "安全、版本或手动"),
    seen: Wording(
      en: "the SONAME leads to a backup copy, or soon will",
      ko: "SONAME이 백업을 가리키거나 곧 가리키게 될 때",
      zh: "SONAME 指向备份，或即将指向备份"),
    what: [
      .paragraph(
        en: """
          A backup copy lies beside the library, and the SONAME link leads to it, or will after the \
          next ldconfig: `libcuda.so.1 -> libcuda.so.1.1.bak`.
          """,
        ko: """
          라이브러리 곁에 백업이 있고, SONAME 링크가 그 백업을 가리키거나 다음에 ldconfig가 \
          실행되면 가리키게 됩니다: `libcuda.so.1 -> libcuda.so.1.1.bak`.
          """,
        zh: """
          库的旁边有备份，SONAME 链接指向它，或在下次运行 ldconfig 之后会指向它：`libcuda.so.1 -> \
          libcuda.so.1.1.bak`。
          """),
      .paragraph(
        en: """
          Backups are names such as `.bak`, `.old`, `.orig`, `.save`, `~`, `(copy)`, `.dpkg-*`, \
          `.rpmsave`, `.pacnew`.
          """,
        ko: """
          다음과 같은 것이 붙은 이름을 백업으로 봅니다: `.bak`, `.old`, `.orig`, `.save`, `~`, \
          `(copy)`, `.dpkg-*`, `.rpmsave`, `.pacnew`.
          """,
        zh: """
          带有下列部分的名称视为备份：`.bak`、`.old`、`.orig`、`.save`、`~`、`(copy)`、`.dpkg-*`、\
          `.rpmsave`、`.pacnew`。
          """),
    ],
    why: [
      .paragraph(
        en: """
          The backup was made to be rid of a file, or to be able to return to it. ldconfig knows no \
          backups: it takes every name that begins with `lib` and contains `.so`, and of those with \
          one SONAME the highest. `libfoo.so.1.2.bak` is longer than `libfoo.so.1.2`, so it wins. \
          From then on programs load the old library, and deleting the backup breaks them.
          """,
        ko: """
          백업은 파일을 치워 두거나 나중에 되돌리려고 만든 것입니다. 그러나 ldconfig는 백업을 알지 \
          못합니다. `lib` 접두사가 있고 `.so` 문자열이 든 이름은 모두 라이브러리로 보며, SONAME이 \
          같은 것 중에서는 가장 높은 이름을 고릅니다. `libfoo.so.1.2.bak` 쪽이 `libfoo.so.1.2` \
          쪽보다 길어서 이깁니다. 그때부터 프로그램은 예전 라이브러리를 로드하고, 백업을 지우면 \
          프로그램이 동작하지 않습니다.
          """,
        zh: """
          备份原是为了撇开某个文件，或以后能够恢复。但 ldconfig 不认识备份：凡是以 `lib` 开头并含有 \
          `.so` 的名称它都接受，在 SONAME 相同的名称中取最高的。`libfoo.so.1.2.bak` 比 \
          `libfoo.so.1.2` 长，因此胜出。从此程序加载的是旧库，而删除备份又会使程序无法运行。
          """),
      .paragraph(
        en: "It comes late. Nothing happens until some package is installed and runs ldconfig.",
        ko: """
          문제는 뒤늦게 나타납니다. 어떤 패키지를 설치하면서 ldconfig가 실행되기 전까지는 아무 일도 \
          없습니다.
          """,
        zh: "问题来得很晚。在安装某个软件包并运行 ldconfig 之前，什么也不会发生。"),
    ],
    origin: [
      .item(
        en: """
          `mv libcuda.so.1.1 libcuda.so.1.1.org` or `cp X X.bak` in the library directory before a \
          change. Many guides advise it.
          """,
        ko: """
          변경하기 전에 라이브러리 디렉터리에서 `mv libcuda.so.1.1 libcuda.so.1.1.org` 또는 `cp X \
          X.bak` 명령을 썼습니다. 많은 안내서가 이렇게 권합니다.
          """,
        zh: """
          更改之前在库目录中执行了 `mv libcuda.so.1.1 libcuda.so.1.1.org` 或 `cp X X.bak`。许多指南\
          都这样建议。
          """),
      .item(
        en: """
          Leftovers of an interrupted package upgrade. glibc skips `.dpkg-new`, `.dpkg-tmp` and \
          names with `;` only since 2.39.
          """,
        ko: """
          패키지 업그레이드가 중단되어 남은 파일입니다. glibc는 2.39부터야 `.dpkg-new`, `.dpkg-tmp` \
          이름과 `;` 문자가 든 이름을 건너뜁니다.
          """,
        zh: """
          软件包升级中断后的残留。glibc 从 2.39 起才跳过 `.dpkg-new`、`.dpkg-tmp` 和含有 `;` 的名\
          称。
          """),
      .item(
        en: "Editors, file managers, dedupers: `X~`, `X (copy)`, `X.__jdupes__.tmp`.",
        ko: """
          편집기, 파일 관리자, 중복 파일 제거 도구가 남깁니다: `X~`, `X (copy)`, \
          `X.__jdupes__.tmp`.
          """,
        zh: "由编辑器、文件管理器、去重工具留下：`X~`、`X (copy)`、`X.__jdupes__.tmp`。"),
      .paragraph(
        en: """
          Not every backup wins. `libfoo.so.1.bak` loses to `libfoo.so.1.2`, since a digit ranks \
          above a letter.
          """,
        ko: """
          모든 백업이 이기는 것은 아닙니다. 숫자가 글자보다 높으므로 `libfoo.so.1.bak` 이름은 \
          `libfoo.so.1.2` 이름에 집니다.
          """,
        zh: "并非所有备份都会胜出。数字高于字母，所以 `libfoo.so.1.bak` 低于 `libfoo.so.1.2`。"),
    ],
    mending: [
      .paragraph(
        en: "If the backup has the same bytes as the library, the class is safe:",
        ko: "백업의 내용이 라이브러리와 같으면 복구 분류는 안전입니다:",
        zh: "如果备份的内容与库相同，修复类别为安全："),
      .solderFix,
      .paragraph(
        en: "If the bytes differ, the class is version:",
        ko: "내용이 다르면 복구 분류는 버전입니다:",
        zh: "如果内容不同，修复类别为版本："),
      .code("solder fix --prefer newest DIR"),
      .paragraph(
        en: """
          The SONAME link moves to the canonical file. The backup is left where it is, and as long \
          as it lies there the next ldconfig would choose it again; solder then reports that, with \
          class manual.
          """,
        ko: """
          SONAME 링크가 기준 파일을 가리키게 됩니다. 백업은 그 자리에 남으며, 그대로 있는 한 다음에 \
          ldconfig가 실행되면 다시 선택됩니다. 이때 solder는 복구 분류를 수동으로 하여 보고합니다.
          """,
        zh: """
          SONAME 链接改为指向基准文件。备份留在原处；只要它还在，下次运行 ldconfig 时就会再次被选\
          中。此时 solder 会报告这一点，修复类别为手动。
          """),
      .paragraph(
        en: """
          To end it, do one of these by hand. The first takes the backup out of the directory, the \
          second gives it a name that does not begin with `lib`:
          """,
        ko: """
          완전히 해결하려면 둘 중 하나를 직접 하십시오. 첫째는 백업을 디렉터리 밖으로 옮기고, \
          둘째는 `lib` 접두사가 없는 이름으로 바꿉니다:
          """,
        zh: """
          要彻底解决，请手动执行以下一种操作：第一种把备份移出该目录，第二种给它一个不以 `lib` 开头\
          的名称：
          """),
      .code([
        "mv libfoo.so.1.2.bak /root/backups/",
        "mv libfoo.so.1.2.bak bak-libfoo.so.1.2",
      ]),
      .paragraph(
        en: """
          Move the link first, the backup second. In the other order the name dangles for a moment. \
          If the backup is the only good file, give it back its real name instead.
          """,
        ko: """
          링크를 먼저, 백업을 나중에 옮기십시오. 순서를 바꾸면 잠시 링크의 대상이 없어집니다. \
          온전한 파일이 백업뿐이라면, 대신 원래 이름을 돌려주십시오.
          """,
        zh: """
          请先改链接，再移动备份；次序颠倒时，链接会短暂失去目标。如果备份是唯一完好的文件，请改为\
          恢复它原来的名称。
          """),
    ],
    otherTools: [
      .item(
        en: "ldconfig: silent; with `-v` it prints `libfoo.so.1 -> libfoo.so.1.2.bak (changed)`.",
        ko: """
          ldconfig: 아무 말도 하지 않으며, `-v` 옵션을 쓰면 `libfoo.so.1 -> libfoo.so.1.2.bak \
          (changed)` 줄을 출력합니다.
          """,
        zh: """
          ldconfig：没有任何提示；使用 `-v` 时输出 `libfoo.so.1 -> libfoo.so.1.2.bak (changed)`。
          """),
      .item(
        en: "Loader, ld: nothing. The wrong library is loaded.",
        ko: "로더, ld: 아무 말도 하지 않습니다. 엉뚱한 라이브러리가 로드됩니다.",
        zh: "加载器、ld：没有任何提示，加载的却是错误的库。"),
      .item(
        en: """
          dpkg, rpm: the link may show as changed in `dpkg -V` or `rpm -V`; the backup belongs to \
          no package.
          """,
        ko: """
          dpkg, rpm: `dpkg -V` 또는 `rpm -V` 명령에서 링크가 바뀐 것으로 나올 수 있습니다. 백업은 \
          어느 패키지에도 속하지 않습니다.
          """,
        zh: "dpkg、rpm：`dpkg -V` 或 `rpm -V` 可能显示链接已改变；备份不属于任何软件包。"),
      .item(
        en: """
          lintian: `ldconfig-symlink-referencing-wrong-file`, and `backup-file-in-package` for `~`. \
          rpmlint: `invalid-ldconfig-symlink`, and `backup-file-in-package` for `~` and `.orig`.
          """,
        ko: """
          lintian: `ldconfig-symlink-referencing-wrong-file`, `~` 이름에는 \
          `backup-file-in-package`. rpmlint: `invalid-ldconfig-symlink`, `~` 이름과 `.orig` \
          이름에는 `backup-file-in-package`.
          """,
        zh: """
          lintian：`ldconfig-symlink-referencing-wrong-file`，对 `~` 还有 \
          `backup-file-in-package`。rpmlint：`invalid-ldconfig-symlink`，对 `~` 和 `.orig` 还有 \
          `backup-file-in-package`。
          """),
      .item(
        en: """
          rdfind, jdupes, rmlint: report the pair when the bytes are equal, and may keep the \
          backup.
          """,
        ko: """
          rdfind, jdupes, rmlint: 내용이 같으면 둘을 중복으로 알리며, 백업을 남길 수도 있습니다.
          """,
        zh: "rdfind、jdupes、rmlint：内容相同时会报告这一对，并可能保留备份。"),
    ],
    example: Example(
      [
        ("", "bak-libfoo.so.1.2"),
        ("libfoo.so.1 -> libfoo.so.1.2.bak", "libfoo.so.1 -> libfoo.so.1.2"),
        ("libfoo.so.1.2", "libfoo.so.1.2"),
        ("libfoo.so.1.2.bak", ""),
      ],
      remark: Wording(
        en: "The second tree is that after `solder fix`, and `mv` by hand.",
        ko: "복구 후의 모습은 `solder fix` 명령을 실행하고 직접 `mv` 명령을 쓴 결과입니다.",
        zh: "修复后是执行 `solder fix` 并手动执行 `mv` 之后的状态。")))
}
