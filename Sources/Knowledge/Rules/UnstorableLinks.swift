extension RulePage {
  static let unstorableLinks = RulePage(
    rule: "unstorable-links",
    severities: [.note],
    severity: .note,
    fixClass: .script,
    seen: Wording(
      en: "the file system cannot hold links",
      ko: "파일 시스템에 링크를 저장할 수 없을 때",
      zh: "文件系统不能存放链接"),
    what: [
      .paragraph(
        en: """
          The directory lies on a file system whose kind proves that it cannot store symbolic \
          links: vfat, or the kernel's exFAT. Links are lost in the directory, and they cannot be \
          put back where it is.
          """,
        ko: """
          디렉터리가 심볼릭 링크를 저장할 수 없는 것이 분명한 파일 시스템, 곧 vfat 또는 커널의 \
          exFAT에 있습니다. 이 디렉터리에서는 링크가 사라지며, 그 자리에서는 되살릴 수 없습니다.
          """,
        zh: """
          目录所在的文件系统，从其类型就能断定不能存放符号链接：vfat，或内核的 exFAT。链接在这个目\
          录中会丢失，也无法在原处恢复。
          """),
      .paragraph(
        en: """
          9p, FUSE (exFAT of a program's, sshfs, virtiofs) and SMB mounts may or may not keep \
          links, as the other side likes. `check` changes nothing, so it says nothing of these. \
          `fix` tries one link there, once it has your consent and before the first change.
          """,
        ko: """
          9p, FUSE(프로그램이 제공하는 exFAT, sshfs, virtiofs), SMB 마운트는 상대편에 따라 링크를 \
          저장할 수도 있고 못 할 수도 있습니다. `check`는 아무것도 변경하지 않으므로 이런 곳에 \
          대해서는 아무 말도 하지 않습니다. `fix`는 동의를 받은 뒤, 첫 변경 전에 링크를 하나 \
          만들어 봅니다.
          """,
        zh: """
          9p、FUSE（由程序提供的 exFAT、sshfs、virtiofs）和 SMB 挂载能否保存链接，取决于另一端。\
          `check` 不作任何更改，因此对它们不作判断。`fix` 会在得到您的同意之后、第一项更改之前，在\
          那里试建一个链接。
          """),
    ],
    why: [
      .paragraph(
        en: """
          Other rules may find copies ([hard-copy]) or text stubs ([text-stub]) here. Their usual \
          repair would fail at the first link. This note tells why solder makes none.
          """,
        ko: """
          다른 규칙이 여기서 사본([hard-copy])이나 텍스트 파일이 된 링크([text-stub])를 발견할 수 \
          있습니다. 그러나 평소처럼 복구하면 첫 링크에서 실패합니다. 이 참고 사항은 solder가 \
          링크를 만들지 않는 까닭을 알려 줍니다.
          """,
        zh: """
          其他规则可能会在这里发现副本（[hard-copy]）或变成文本的链接（[text-stub]）。按通常方式修\
          复，第一个链接就会失败。这条附注说明 solder 为何不创建链接。
          """),
      .paragraph(
        en: """
          Copies on such a file system are no accident to be mended but the only form the names \
          can take. They harm where the directory is used for loading, or is copied on to a Linux \
          file system.
          """,
        ko: """
          이런 파일 시스템의 사본은 복구해야 할 사고가 아니라, 이름들이 가질 수 있는 유일한 \
          형태입니다. 이 디렉터리에서 라이브러리를 로드하거나, 디렉터리를 다시 Linux 파일 \
          시스템으로 복사할 때 문제가 됩니다.
          """,
        zh: """
          在这样的文件系统上，副本并不是需要修复的意外，而是这些名称唯一可能的形式。如果从这个目录\
          加载库，或再把它复制到 Linux 文件系统，副本才会带来害处。
          """),
    ],
    origin: [
      .item(
        en: "A toolkit was unpacked on a USB stick, an SD card's boot partition or a shared drive.",
        ko: "USB 메모리, SD 카드의 부트 파티션, 공유 드라이브에 툴킷을 풀었습니다.",
        zh: "工具包被解压到 U 盘、SD 卡的引导分区或共享盘上。"),
      .item(
        en: """
          Under WSL, the directory is on a Windows drive, or is the driver's own directory, which \
          Windows provides.
          """,
        ko: """
          WSL에서 디렉터리가 Windows 드라이브에 있거나, Windows가 제공하는 드라이버 디렉터리입니다.
          """,
        zh: "在 WSL 中，目录位于 Windows 驱动器上，或者就是由 Windows 提供的驱动程序目录。"),
      .item(
        en: "A virtual machine's shared folder, served over 9p without support for links.",
        ko: "링크를 지원하지 않는 9p로 제공되는 가상 머신의 공유 디렉터리입니다.",
        zh: "虚拟机的共享目录，通过不支持链接的 9p 提供。"),
    ],
    mending: [
      .paragraph(
        en: """
          `solder fix` changes nothing in such a directory; it names each finding it holds back \
          and says why. Where the kind of file system leaves doubt, it makes a link \
          `.solder-trial-link` and takes it away again, gives the directory its times back, and \
          goes by the outcome. A trial that was killed may leave that name; the next one takes it \
          away.
          """,
        ko: """
          `solder fix` 명령은 이런 디렉터리에서 아무것도 변경하지 않으며, 그대로 둔 항목마다 이유를 \
          알려 줍니다. 파일 시스템의 종류만으로 알 수 없으면 `.solder-trial-link` 링크를 \
          만들었다가 지우고 디렉터리의 시각을 되돌린 다음, 그 결과에 따릅니다. 시험 도중 강제로 \
          종료되면 이 이름이 남을 수 있으며, 다음 시험 때 지워집니다.
          """,
        zh: """
          `solder fix` 在这样的目录中不作任何更改，并逐项说明保留的问题和原因。如果从文件系统类型无\
          法断定，它会创建链接 `.solder-trial-link` 再删除，恢复目录的时间，然后按结果行事。试验若\
          被中止，可能会留下这个名称；下一次试验会删除它。
          """),
      .paragraph(
        en: """
          Some file systems keep hard links, though no symbolic ones. There `solder fix \
          --hard-links` makes the copies names of one file, after all bytes were compared, and \
          `solder undo` makes separate files of them again. This wins the space back and keeps \
          ldconfig silent. It leaves `libfoo.so` out of ldconfig's cache, an update replaces one \
          name only, and a copy of the tree makes copies again: see [hard-link]. vfat and exFAT \
          have no hard links either.
          """,
        ko: """
          심볼릭 링크는 안 되지만 하드 링크는 되는 파일 시스템도 있습니다. 그런 곳에서 `solder fix \
          --hard-links` 명령은 내용을 빠짐없이 비교한 뒤 사본들을 한 파일의 여러 이름으로 바꾸고, \
          `solder undo` 명령은 다시 별개의 파일로 되돌립니다. 공간을 되찾고 ldconfig 경고도 \
          사라집니다. 그러나 `libfoo.so` 이름은 ldconfig의 캐시에 들어가지 않고, 업데이트는 이름 \
          하나만 교체하며, 트리를 복사하면 다시 사본이 됩니다([hard-link]). vfat과 exFAT에는 하드 \
          링크도 없습니다.
          """,
        zh: """
          有些文件系统虽不能存放符号链接，却能存放硬链接。在那里，`solder fix --hard-links` 会在逐\
          字节比较之后，把副本变成同一文件的多个名称；`solder undo` 会把它们恢复为各自独立的文件。\
          这样可收回空间，ldconfig 也不再提示。但 `libfoo.so` 不会进入 ldconfig 的缓存，更新只替换\
          一个名称，复制目录树又会产生副本，参见 [hard-link]。vfat 和 exFAT 也没有硬链接。
          """),
      .paragraph(
        en: "Else, one of:",
        ko: "그 밖에는 다음 중 하나를 택합니다.",
        zh: "此外可选用下列办法之一："),
      .item(
        en: """
          Move the tree to a Linux file system, then mend it there: `cp -a DIR /opt/foo && solder \
          fix /opt/foo`.
          """,
        ko: """
          트리를 Linux 파일 시스템으로 옮긴 다음 그곳에서 복구합니다: `cp -a DIR /opt/foo && \
          solder fix /opt/foo`.
          """,
        zh: """
          把目录树移到 Linux 文件系统上，再在那里修复：`cp -a DIR /opt/foo && solder fix \
          /opt/foo`。
          """),
      .item(
        en: """
          Carry the links beside the tree: `solder links save DIR -o links.json` on Linux before \
          the copy, `solder links restore links.json DIR` on Linux after it: [LINKS].
          """,
        ko: """
          트리와 별도로 링크를 옮깁니다. 복사하기 전 Linux에서 `solder links save DIR -o \
          links.json`, 복사한 뒤 Linux에서 `solder links restore links.json DIR` 명령을 \
          실행합니다: [LINKS].
          """,
        zh: """
          把链接与目录树分开携带：复制之前在 Linux 上运行 `solder links save DIR -o links.json`，复\
          制之后在 Linux 上运行 `solder links restore links.json DIR`：[LINKS]。
          """),
      .item(
        en: """
          Carry the tree in an archive: `tar -cf foo.tar DIR` on Linux before the copy, and unpack \
          it on Linux after it. The archive keeps the links; vfat takes at most 4 GiB less one \
          byte a file.
          """,
        ko: """
          트리를 아카이브에 담아 옮깁니다. 복사하기 전 Linux에서 `tar -cf foo.tar DIR` 명령을 \
          실행하고, 복사한 뒤 Linux에서 풉니다. 아카이브에는 링크가 그대로 남습니다. vfat에서는 \
          파일 하나의 크기가 4GiB보다 작아야 합니다.
          """,
        zh: """
          用归档携带目录树：复制之前在 Linux 上运行 `tar -cf foo.tar DIR`，复制之后在 Linux 上解\
          包。归档会保留链接；vfat 上单个文件最大为 4 GiB 减 1 字节。
          """),
      .item(
        en: "Let `solder fix --script` write the plan, for a machine that can make the links.",
        ko: """
          `solder fix --script` 명령으로, 링크를 만들 수 있는 컴퓨터에서 실행할 스크립트를 \
          만듭니다.
          """,
        zh: "用 `solder fix --script` 写出计划，供能创建链接的机器使用。"),
      .item(
        en: "Keep an image file with ext4 on the stick and mount that.",
        ko: "USB 메모리에 ext4 이미지 파일을 두고 그것을 마운트합니다.",
        zh: "在 U 盘上放一个 ext4 映像文件，然后挂载它。"),
      .item(
        en: "Leave it. If only one name is needed, the SONAME is the one.",
        ko: "그대로 둡니다. 이름이 하나만 있으면 된다면 SONAME을 남깁니다.",
        zh: "保持不变。如果只需要一个名称，那就是 SONAME。"),
    ],
    otherTools: [
      .item(
        en: """
          `ln -s`: `Operation not permitted` (vfat, kernel exFAT), `Function not implemented` \
          (exFAT by FUSE), `Operation not supported` (some network shares).
          """,
        ko: """
          `ln -s`: `Operation not permitted`(vfat, 커널의 exFAT), `Function not implemented`(FUSE \
          방식의 exFAT), `Operation not supported`(일부 네트워크 공유).
          """,
        zh: """
          `ln -s`：`Operation not permitted`（vfat、内核的 exFAT），`Function not implemented`\
          （FUSE 的 exFAT），`Operation not supported`（某些网络共享）。
          """),
      .item(
        en: """
          `cp -a`: `cannot create symbolic link`, exit status 1; the files themselves arrive. \
          rsync: `symlink "..." -> "..." failed: Operation not permitted`. git: `unable to create \
          symlink`.
          """,
        ko: """
          `cp -a`: `cannot create symbolic link`, 종료 코드 1. 파일 자체는 복사됩니다. rsync: \
          `symlink "..." -> "..." failed: Operation not permitted`. git: `unable to create \
          symlink`.
          """,
        zh: """
          `cp -a`：`cannot create symbolic link`，退出状态 1；文件本身会复制过去。rsync：`symlink \
          "..." -> "..." failed: Operation not permitted`。git：`unable to create symlink`。
          """),
      .item(
        en: """
          `tar -x`: `Cannot create symlink to ...`, once per link. Python's `tarfile` writes \
          copies, silently.
          """,
        ko: """
          `tar -x`: 링크마다 한 번씩 `Cannot create symlink to ...`. Python의 `tarfile`은 아무 말 \
          없이 사본을 만듭니다.
          """,
        zh: """
          `tar -x`：每个链接报告一次 `Cannot create symlink to ...`。Python 的 `tarfile` 会悄无声息\
          地写成副本。
          """),
      .item(
        en: """
          ldconfig: `Can't link libfoo.so.1 to libfoo.so.1.2.3`; the line of `-v` ends in \
          `(SKIPPED)`.
          """,
        ko: """
          ldconfig: `Can't link libfoo.so.1 to libfoo.so.1.2.3`. `-v` 옵션을 주면 그 줄이 \
          `(SKIPPED)` 표시로 끝납니다.
          """,
        zh: """
          ldconfig：`Can't link libfoo.so.1 to libfoo.so.1.2.3`；使用 `-v` 时该行以 `(SKIPPED)` 结\
          尾。
          """),
      .item(
        en: "Dedupers: their linking step fails, with hard links on vfat as well.",
        ko: """
          중복 파일 제거 도구: 링크를 만드는 단계에서 실패합니다. vfat에서는 하드 링크도 \
          실패합니다.
          """,
        zh: "去重工具：创建链接的步骤会失败；在 vfat 上，硬链接也一样。"),
    ],
    example: Example(
      [
        ("libtbb.so         3.9 MB", "libtbb.so -> libtbb.so.12"),
        ("libtbb.so.12      3.9 MB", "libtbb.so.12 -> libtbb.so.12.13"),
        ("libtbb.so.12.13   3.9 MB", "libtbb.so.12.13   3.9 MB"),
      ],
      remark: Wording(
        en: "On a stick with vfat, and after `cp -a` to `/opt/tbb` and `solder fix /opt/tbb`.",
        ko: """
          vfat USB 메모리에 있을 때와, `cp -a` 명령으로 `/opt/tbb` 디렉터리에 복사하고 `solder fix \
          /opt/tbb` 명령을 실행한 뒤의 모습입니다.
          """,
        zh: """
          在 vfat 的 U 盘上；以及用 `cp -a` 复制到 `/opt/tbb` 并运行 `solder fix /opt/tbb` 之后。
          """)))
}
