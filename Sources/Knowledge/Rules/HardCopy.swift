extension RulePage {
  static let hardCopy = RulePage(
    rule: "hard-copy",
    severities: [.warning],
    severity: .warning,
    fixClass: .safeOrManual,
    seen: Wording(
      en: "a name that should be a link is a byte-identical copy",
      ko: "링크여야 할 이름이 내용까지 똑같은 사본일 때",
      zh: "本应是链接的名称却是逐字节相同的副本"),
    what: [
      .paragraph(
        en: """
          A name that should be a link is a regular file, and its bytes are the same as those of \
          the family's canonical file. The name may be the SONAME (`libfoo.so.1`), the linker name \
          (`libfoo.so`) or any other alias in the directory.
          """,
        ko: """
          링크여야 할 이름이 일반 파일이고, 그 내용이 같은 라이브러리의 기준 파일과 바이트 하나까지 \
          같습니다. 이 이름은 SONAME(`libfoo.so.1`)일 수도, 링커용 이름(`libfoo.so`)일 수도, 같은 \
          디렉터리에 있는 다른 별칭일 수도 있습니다.
          """,
        zh: """
          本应是链接的名称却是一个普通文件，其字节与同一个库的基准文件完全相同。这个名称可能是 \
          SONAME（`libfoo.so.1`）、链接器使用的名称（`libfoo.so`），也可能是该目录中的其他别名。
          """)
    ],
    why: [
      .item(
        en: """
          The loader tells files apart by device and inode. `dlopen("libfoo.so.1")` followed by \
          `dlopen("libfoo.so")` maps two copies, runs their constructors twice and keeps two sets \
          of globals. In the other order the second name is matched by SONAME and shared, so the \
          fault comes and goes with the order of calls.
          """,
        ko: """
          로더는 장치 번호와 아이노드로 파일을 구별합니다. `dlopen("libfoo.so.1")` 다음에 \
          `dlopen("libfoo.so")` 호출을 하면 사본 두 개가 매핑되고, 생성자가 두 번 실행되며, 전역 \
          변수도 두 벌이 됩니다. 순서를 바꾸면 두 번째 이름이 SONAME과 일치하여 하나를 함께 쓰므로, \
          호출 순서에 따라 문제가 나타났다 사라졌다 합니다.
          """,
        zh: """
          加载器按设备号和 inode 区分文件。先调用 `dlopen("libfoo.so.1")` 再调用 \
          `dlopen("libfoo.so")`，会映射两份副本，构造函数运行两次，全局变量也有两套。如果次序相反，\
          第二个名称与 SONAME 相符，两者共用一份；因此故障会随调用次序时有时无。
          """),
      .item(
        en: """
          ldconfig leaves the linker name out of its cache when it is a copy. `dlopen("libfoo.so")` \
          then fails although the file is there.
          """,
        ko: """
          링커용 이름이 사본이면 ldconfig는 그 이름을 캐시에 넣지 않습니다. 그러면 파일이 있는데도 \
          `dlopen("libfoo.so")` 호출이 실패합니다.
          """,
        zh: """
          链接器使用的名称如果是副本，ldconfig 就不会把它写入缓存。于是文件虽然存在，\
          `dlopen("libfoo.so")` 却会失败。
          """),
      .item(
        en: """
          An update replaces one name and leaves the other copies at the old version: \
          [conflicting-copy].
          """,
        ko: """
          업데이트하면 이름 하나만 바뀌고 나머지 사본은 예전 버전으로 남습니다: [conflicting-copy].
          """,
        zh: "更新只替换其中一个名称，其余副本仍是旧版本：[conflicting-copy]。"),
      .item(
        en: "The space is used two or three times. One set of cuDNN 8.0.3 lost 3.1 GB this way.",
        ko: """
          같은 내용이 두세 배의 공간을 차지합니다. cuDNN 8.0.3 한 벌에서 3.1 GB가 낭비된 사례가 \
          있습니다.
          """,
        zh: "同样的内容占用两三倍的空间。曾有一套 cuDNN 8.0.3 因此浪费了 3.1 GB。"),
    ],
    origin: [
      .paragraph(
        en: """
          Commands that follow links leave copies: `cp` without `-P` or `-a`, `cp -L`, `install`, \
          `scp -r`, `rsync -L`, `zip -r` without `-y`, Python's `shutil.copytree`, `cmake -E copy`, \
          `COPY lib*.so* /dst/` in a Dockerfile. Wheels and NuGet packages have no entry type for \
          links, so every name is packed as a file.
          """,
        ko: """
          링크를 따라가는 명령이 사본을 남깁니다: `-P`나 `-a` 옵션이 없는 `cp`, `cp -L`, `install`, \
          `scp -r`, `rsync -L`, `-y` 옵션이 없는 `zip -r`, Python의 `shutil.copytree`, `cmake -E \
          copy`, Dockerfile의 `COPY lib*.so* /dst/`. wheel과 NuGet 패키지에는 링크를 나타내는 \
          항목이 없어 모든 이름이 파일로 담깁니다.
          """,
        zh: """
          跟随链接的命令会留下副本：不带 `-P` 或 `-a` 的 `cp`、`cp -L`、`install`、`scp -r`、`rsync \
          -L`、不带 `-y` 的 `zip -r`、Python 的 `shutil.copytree`、`cmake -E copy`、Dockerfile 中的 \
          `COPY lib*.so* /dst/`。wheel 和 NuGet 包没有表示链接的条目类型，因此每个名称都作为文件打\
          包。
          """)
    ],
    mending: [
      .solderFix,
      .paragraph(
        en: """
          solder compares all bytes of the copy with the canonical file, makes the link under a \
          temporary name and lets the two trade names. No name is missing at any instant. `solder \
          undo` brings the copy back.
          """,
        ko: """
          solder는 사본과 기준 파일의 내용을 빠짐없이 비교하고, 임시 이름으로 링크를 만든 뒤 사본과 \
          이름을 맞바꿉니다. 한순간도 이름이 비는 일이 없습니다. `solder undo` 명령으로 사본을 \
          되돌릴 수 있습니다.
          """,
        zh: """
          solder 会逐字节比较副本与基准文件，先以临时名称创建链接，再让两者互换名称。任何时刻都不会\
          缺少名称。`solder undo` 可恢复副本。
          """),
      .paragraph(
        en: """
          Where update-alternatives or a package's database has a link under the name, that very \
          link comes back, wherever it leads, and even if the copy is alone in its directory: \
          [OWNERS].
          """,
        ko: """
          update-alternatives나 패키지 데이터베이스에 그 이름의 링크가 기록되어 있으면, 그 링크가 \
          어디를 가리키든, 또 사본이 디렉터리에 홀로 있더라도 기록된 링크를 그대로 되살립니다: \
          [OWNERS].
          """,
        zh: """
          如果 update-alternatives 或软件包数据库记录了这个名称的链接，则恢复所记录的链接，无论它指\
          向哪里，即使副本是目录中唯一的文件：[OWNERS]。
          """),
      .paragraph(
        en: "It explains and does not link, and the class is manual, when",
        ko: "다음 경우에는 설명만 하고 링크로 바꾸지 않으며, 복구 분류는 수동입니다:",
        zh: "在下列情况下 solder 只作说明而不创建链接，修复类别为手动："),
      .item(
        en: """
          the copy's name claims another version, such as `libcudnn.so.7.5.0` with the bytes of \
          `libcudnn.so.7.6.5`. A `cp` over a healthy chain writes through the links and leaves \
          this. Get the right file, or remove the name once nothing uses it;
          """,
        ko: """
          사본의 이름이 다른 버전일 때. 예를 들어 `libcudnn.so.7.5.0` 파일의 내용이 \
          `libcudnn.so.7.6.5`의 내용일 때입니다. 정상적인 링크 체인 위에 `cp` 명령을 쓰면 링크를 \
          통해 대상 파일이 덮어쓰여 이렇게 됩니다. 올바른 파일을 구하거나, 쓰는 곳이 없으면 그 \
          이름을 지우십시오.
          """,
        zh: """
          副本的名称属于另一个版本，例如 `libcudnn.so.7.5.0` 的内容却是 `libcudnn.so.7.6.5` 的。在\
          正常的链接链上执行 `cp` 会透过链接写入，结果就是这样。请取得正确的文件，或在不再使用后删\
          除这个名称；
          """),
      .item(
        en: """
          the canonical file is less readable or more writable than the copy. The link would take \
          over that file's permissions. Set the mode and owner of the canonical file first.
          """,
        ko: """
          기준 파일이 사본보다 읽을 수 있는 사용자가 적거나 쓸 수 있는 사용자가 많을 때. 링크로 \
          바꾸면 기준 파일의 권한을 따르게 되므로, 먼저 기준 파일의 모드와 소유자를 바로잡으십시오.
          """,
        zh: """
          与副本相比，基准文件可读的用户更少，或可写的用户更多。换成链接后，权限将以基准文件为准。\
          请先设置好基准文件的模式和所有者。
          """),
      .byHand,
      .code([
        "cmp libfoo.so.1 libfoo.so.1.2.3 &&",
        "  ln -s libfoo.so.1.2.3 .new && mv -T .new libfoo.so.1",
      ]),
      .paragraph(
        en: "Do not remove the copy before the link is there.",
        ko: "링크를 만들기 전에 사본을 먼저 지우지 마십시오.",
        zh: "在链接就位之前，请勿删除副本。"),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: `libfoo.so.1 is not a symbolic link`, only for the SONAME, and only where a \
          higher name with the same SONAME lies beside it. It leaves the file, exits with 0, and \
          never mentions a copied `libfoo.so`.
          """,
        ko: """
          ldconfig: `libfoo.so.1 is not a symbolic link`. SONAME에 대해서만, 그리고 같은 SONAME을 \
          가진 더 높은 버전의 이름이 곁에 있을 때만 나옵니다. 파일은 그대로 두고 종료 코드 0으로 \
          끝나며, 사본이 된 `libfoo.so` 파일에 대해서는 아무 말도 하지 않습니다.
          """,
        zh: """
          ldconfig：`libfoo.so.1 is not a symbolic link`。只针对 SONAME，而且只在旁边有同一 SONAME \
          的更高版本名称时出现。它不改动文件，以状态 0 退出，也从不提及变成副本的 `libfoo.so`。
          """),
      .item(
        en: """
          lintian: `ldconfig-symlink-is-not-a-symlink`, for the SONAME. rpmlint: `files-duplicate`; \
          that a link is missing it does not say. Yocto: `dev-elf`, for the linker name.
          """,
        ko: """
          lintian: SONAME에 대해 `ldconfig-symlink-is-not-a-symlink`. rpmlint: `files-duplicate`. \
          링크가 없다는 말은 하지 않습니다. Yocto: 링커용 이름에 대해 `dev-elf`.
          """,
        zh: """
          lintian：对 SONAME 报告 `ldconfig-symlink-is-not-a-symlink`。rpmlint：`files-duplicate`，\
          并不指出缺少链接。Yocto：对链接器使用的名称报告 `dev-elf`。
          """),
      .item(
        en: """
          rdfind, jdupes, rmlint: find the copies, then keep the unversioned name as the file. That \
          makes an [inverted-chain].
          """,
        ko: """
          rdfind, jdupes, rmlint: 사본을 찾아내지만, 버전 없는 이름을 실제 파일로 남깁니다. 그러면 \
          방향이 뒤바뀝니다: [inverted-chain].
          """,
        zh: """
          rdfind、jdupes、rmlint：能找到副本，但会把不带版本号的名称留作实际文件，使方向颠倒：\
          [inverted-chain]。
          """),
      .item(
        en: "ld: nothing.",
        ko: "ld: 아무 말도 하지 않습니다.",
        zh: "ld：没有任何提示。"),
    ],
    example: Example([
      ("libcudnn.so         400 MB", "libcudnn.so -> libcudnn.so.7"),
      ("libcudnn.so.7       400 MB", "libcudnn.so.7 -> libcudnn.so.7.5.0"),
      ("libcudnn.so.7.5.0   400 MB", "libcudnn.so.7.5.0   400 MB"),
    ]))
}
