extension RulePage {
  static let emptyLibrary = RulePage(
    rule: "empty-library",
    severities: [.error, .warning],
    severity: .errorWhereTheLoaderSearches,
    fixClass: .safeOrManual,
    seen: Wording(
      en: "a library's name, and no bytes",
      ko: "라이브러리 이름을 가졌지만 내용이 없을 때",
      zh: "有库的名称，却没有内容"),
    what: [
      .paragraph(
        en: "A file with a library's name has no bytes.",
        ko: "라이브러리 이름을 가진 파일에 내용이 없습니다(0바이트).",
        zh: "使用库名的文件没有任何内容（0 字节）。")
    ],
    why: [
      .paragraph(
        en: """
          The loader that meets it stops with an error; it does not go on to the next directory, \
          where a good file may be. The linker does worse: it reads an empty file as a linker \
          script that says nothing, links without the library, and then blames missing functions. \
          The message does not name the empty file.
          """,
        ko: """
          로더는 이 파일을 만나면 오류를 내고 멈추며, 온전한 파일이 있을지 모르는 다음 디렉터리로 \
          넘어가지 않습니다. 링커는 더 나쁩니다. 빈 파일을 아무 내용 없는 링커 스크립트로 읽어 \
          라이브러리 없이 링크하고는 함수가 없다고 합니다. 메시지에는 빈 파일의 이름이 나오지 \
          않습니다.
          """,
        zh: """
          加载器遇到它就报错停止，不会转到可能有完好文件的下一个目录。链接器更糟：它把空文件当作什\
          么也没写的链接器脚本，不带这个库就链接，然后报告缺少函数，而提示中并不出现这个空文件的名\
          称。
          """)
    ],
    origin: [
      .item(
        en: """
          7-Zip refuses a link that leads to another link (`Dangerous link via another link was \
          ignored`) and leaves an empty file under its name.
          """,
        ko: """
          7-Zip은 다른 링크를 가리키는 링크를 거부하고(`Dangerous link via another link was \
          ignored`) 그 이름으로 빈 파일을 남깁니다.
          """,
        zh: """
          7-Zip 拒绝指向另一个链接的链接（`Dangerous link via another link was ignored`），并在该名\
          称下留下空文件。
          """),
      .item(
        en: "A copy, download or upgrade was interrupted, or the disk was full.",
        ko: "복사, 다운로드, 업그레이드가 중단되었거나 디스크가 가득 찼습니다.",
        zh: "复制、下载或升级被中断，或磁盘已满。"),
      .item(
        en: """
          A power cut shortly after the file was written: the name was on the disk, the content was \
          not.
          """,
        ko: "파일을 쓴 직후 전원이 끊겨, 이름은 디스크에 기록되었지만 내용은 기록되지 않았습니다.",
        zh: "写入文件后不久断电：名称已写到磁盘上，内容却没有。"),
      .item(
        en: """
          A container runtime made an empty file as a mount point, to mount the host's driver \
          library over it. Seen from outside, in an image or after a commit, the file is empty, and \
          it has to be.
          """,
        ko: """
          컨테이너 런타임이 호스트의 드라이버 라이브러리를 마운트하려고 빈 파일을 마운트 지점으로 \
          만들었습니다. 이미지나 커밋한 결과를 밖에서 보면 파일이 비어 있으며, 비어 있는 것이 \
          맞습니다.
          """,
        zh: """
          容器运行时创建了空文件作为挂载点，以便把宿主机的驱动程序库挂载到上面。从外部看（在镜像中\
          或提交之后），这个文件是空的，而且就应该是空的。
          """),
    ],
    mending: [
      .solderFix,
      .paragraph(
        en: """
          The class is safe where the name is the SONAME or the linker name of a family that is \
          present in the directory. The empty file is replaced by the link that belongs there. No \
          library is lost, since there were no bytes; `solder undo` restores the empty file.
          """,
        ko: """
          그 이름이 같은 디렉터리에 있는 라이브러리의 SONAME이나 링커용 이름이면 복구 분류는 \
          안전입니다. 빈 파일을 원래 있어야 할 링크로 바꿉니다. 내용이 없었으므로 잃는 라이브러리가 \
          없으며, `solder undo` 명령으로 빈 파일을 되돌릴 수 있습니다.
          """,
        zh: """
          如果这个名称是目录中某个库的 SONAME 或链接器使用的名称，修复类别为安全：空文件会换成应有\
          的链接。由于原来没有内容，不会丢失任何库；`solder undo` 可恢复空文件。
          """),
      .paragraph(
        en: """
          Everywhere else the class is manual. solder never deletes an empty file: a runtime may \
          need it as a mount point, and with the name gone the next start of the container fails.
          """,
        ko: """
          그 밖의 경우 복구 분류는 수동입니다. solder는 빈 파일을 절대 지우지 않습니다. 런타임에 \
          마운트 지점으로 필요할 수 있고, 이름이 없어지면 다음에 컨테이너가 시작되지 않기 \
          때문입니다.
          """,
        zh: """
          其他情况下修复类别为手动。solder 绝不删除空文件：运行时可能需要它作为挂载点，名称一旦消\
          失，容器下次就无法启动。
          """),
      .byHand,
      .item(
        en: """
          `findmnt -T FILE` shows whether something is mounted on it now. In a container of the \
          NVIDIA runtime, check that it runs with its GPU options.
          """,
        ko: """
          `findmnt -T FILE` 명령으로 지금 무엇이 마운트되어 있는지 확인합니다. NVIDIA 런타임의 \
          컨테이너라면 GPU 옵션으로 실행되었는지 확인합니다.
          """,
        zh: """
          `findmnt -T FILE` 可查看其上目前是否有挂载。如果是 NVIDIA 运行时的容器，请检查它是否带 \
          GPU 选项运行。
          """),
      .item(
        en: "A package's file: `apt-get install --reinstall PACKAGE`, or the like.",
        ko: "패키지의 파일이면 다시 설치합니다: `apt-get install --reinstall PACKAGE` 등.",
        zh: "如果是软件包的文件：`apt-get install --reinstall PACKAGE` 或类似命令。"),
      .item(
        en: "A 7-Zip leftover: unpack again with `tar`, `unzip` or `bsdtar`.",
        ko: "7-Zip이 남긴 파일이면 `tar`, `unzip`, `bsdtar` 명령으로 다시 풉니다.",
        zh: "如果是 7-Zip 留下的：用 `tar`、`unzip` 或 `bsdtar` 重新解压。"),
      .paragraph(
        en: """
          Beware of scripts that delete whatever ldconfig calls empty. They delete mount points \
          too.
          """,
        ko: """
          ldconfig가 비어 있다고 한 파일을 모두 지우는 스크립트를 조심하십시오. 마운트 지점까지 \
          지웁니다.
          """,
        zh: "请当心那些凡是 ldconfig 报告为空就删除的脚本，它们连挂载点也会删除。"),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: `File libfoo.so is empty, not checked.` A second line, `libfoo.so.1 is not a \
          symbolic link`, follows if the SONAME is the empty one and the versioned file is there. \
          Exit status 0.
          """,
        ko: """
          ldconfig: `File libfoo.so is empty, not checked.` 빈 파일이 SONAME이고 버전이 붙은 파일도 \
          있으면 `libfoo.so.1 is not a symbolic link` 줄이 이어집니다. 종료 코드는 0입니다.
          """,
        zh: """
          ldconfig：`File libfoo.so is empty, not checked.` 如果空文件是 SONAME，而带版本号的文件也\
          在，随后还有一行 `libfoo.so.1 is not a symbolic link`。退出状态为 0。
          """),
      .item(
        en: "Loader: `file too short`.",
        ko: "로더: `file too short`.",
        zh: "加载器：`file too short`。"),
      .item(
        en: """
          ld: `undefined reference to ...` for every function of the library, and not a word about \
          the file.
          """,
        ko: """
          ld: 라이브러리의 모든 함수에 대해 `undefined reference to ...` 오류를 내며, 파일에 \
          대해서는 아무 말도 하지 않습니다.
          """,
        zh: "ld：对库中的每个函数都报告 `undefined reference to ...`，却只字不提这个文件。"),
      .item(
        en: """
          rpmlint: `zero-length`. lintian: `ldconfig-symlink-is-not-a-symlink`, for the SONAME, \
          where the library is in the package too.
          """,
        ko: """
          rpmlint: `zero-length`. lintian: 라이브러리도 패키지에 있으면 SONAME에 대해 \
          `ldconfig-symlink-is-not-a-symlink`.
          """,
        zh: """
          rpmlint：`zero-length`。lintian：如果库也在软件包中，对 SONAME 报告 \
          `ldconfig-symlink-is-not-a-symlink`。
          """),
      .item(
        en: """
          rdfind, jdupes, rmlint: skip empty files, or list all of them as equal; rmlint offers to \
          delete them (`emptyfile`).
          """,
        ko: """
          rdfind, jdupes, rmlint: 빈 파일을 건너뛰거나 모두 같은 파일로 표시합니다. rmlint는 \
          지우자고 제안합니다(`emptyfile`).
          """,
        zh: """
          rdfind、jdupes、rmlint：跳过空文件，或把它们全部列为相同；rmlint 会提议删除\
          （`emptyfile`）。
          """),
    ],
    example: Example([
      ("libcudnn.so          0 B", "libcudnn.so -> libcudnn.so.7"),
      ("libcudnn.so.7 -> libcudnn.so.7.5.0", "libcudnn.so.7 -> libcudnn.so.7.5.0"),
      ("libcudnn.so.7.5.0   400 MB", "libcudnn.so.7.5.0   400 MB"),
    ]))
}
