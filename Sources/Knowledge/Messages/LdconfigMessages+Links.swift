extension KnownMessage {
  /// What ldconfig says about links.
  static let ldconfigLinks: [KnownMessage] = [
    notASymbolicLinkOfLdconfig,
    notASymbolicLinkAlone,
    cannotLink,
    cannotUnlink,
    danglingLink,
    loopingLink,
    noSuchOperand,
    notRegularFile,
    noSoname,
    isTheLoader,
    linkChanged,
  ]

  private static let notASymbolicLinkOfLdconfig = notASymbolicLink(
    "A1", ["ldconfig: {path} is not a symbolic link"],
    samples: [
      "ldconfig: /opt/demo/trg/libzz.so.1 is not a symbolic link",
      "Setting up libc-bin ... ldconfig: /usr/lib/wsl/lib/libcuda.so.1 is not a symbolic link",
      "ldconfig.real: /usr/lib/wsl/lib/libd3d12 (1).so is not a symbolic link",
    ])

  private static let notASymbolicLinkAlone = notASymbolicLink(
    "A2", ["{path} is not a symbolic link"],
    samples: [
      "/opt/demo/trg/libzz.so.1 is not a symbolic link",
      "/usr/local/cuda-10.1/targets/x86_64-linux/lib/libcudnn.so.7 is not a symbolic link",
    ])

  /// The message that solder was made for, as one of its writers has it.
  static func notASymbolicLink(
    _ id: String, _ patterns: [MessagePattern], samples: [String]
  ) -> KnownMessage {
    KnownMessage(
      id, patterns,
      meaning: Wording(
        en: "a file is where ldconfig wants a link, and another file beside it has the same SONAME "
          + "and a higher version",
        ko: "ldconfig가 링크를 두려는 자리에 파일이 있고, 같은 SONAME에 버전이 더 높은 다른 파일이 "
          + "옆에 있습니다",
        zh: "ldconfig 要放置链接的位置上是一个文件，而旁边另有 SONAME 相同、版本更高的文件"),
      .sometimes,
      Wording(
        en: "programs find the library by this name; an update may leave the copy behind, and a "
          + "program that opens two of its names loads it twice",
        ko: "프로그램은 이 이름으로 라이브러리를 찾습니다. 다만 업데이트해도 사본이 예전 그대로 남을 수 있고, "
          + "두 이름을 여는 프로그램은 라이브러리를 두 번 로드합니다",
        zh: "程序能用这个名称找到该库；但更新之后副本可能仍停留在旧版本，打开其中两个名称的程序会把它加载两次"),
      causes: [
        .copiedChain, .staleCopy, .lentByWindows, .linkBecameText, .backupBeside, .directoryInPlace,
      ],
      remedy: Remedy(
        Wording(
          en: "compare the files and make equal copies links; `solder undo` takes that back",
          ko: "파일을 비교하여 내용이 같은 사본을 링크로 바꾸십시오. `solder undo`로 되돌릴 수 있습니다",
          zh: "比较文件内容，并把相同的副本换成链接；可用 `solder undo` 撤销"),
        command: "solder fix {directory}"),
      rules: ["hard-copy", "conflicting-copy", "text-stub", "backup-hijack"],
      samples: samples)
  }

  private static let cannotLink = KnownMessage(
    "A3", ["ldconfig: Can't link {path} to {other}", "Can't link {path} to {other}"],
    meaning: Wording(
      en: "ldconfig wanted to make a link or to move it, and could not",
      ko: "ldconfig가 링크를 만들거나 바꾸려고 했지만 하지 못했습니다",
      zh: "ldconfig 想创建或改动一个链接，但没有成功"),
    .sometimes,
    Wording(
      en: "programs that need this name do not find it, or keep the older version that it leads "
        + "to; in /usr/lib/wsl/lib it is mostly a name that nobody asks for",
      ko: "이 이름이 필요한 프로그램이 라이브러리를 찾지 못하거나 링크가 가리키는 이전 버전을 계속 씁니다. /usr/lib/wsl/lib에서는 대개 아무도 찾지 "
        + "않는 이름입니다",
      zh: "需要这个名称的程序会找不到该库，或继续使用链接所指的旧版本；在 /usr/lib/wsl/lib 中，这多半是没有程序会用到的名称"),
    causes: [.readOnlyPlace, .notRoot, .immutablePlace, .linklessPlace],
    remedy: Remedy(
      Wording(
        en: "see what stands in the way; once the directory takes changes, `sudo ldconfig` makes "
          + "the link",
        ko: "무엇이 가로막는지 확인하십시오. 디렉터리를 바꿀 수 있게 되면 `sudo ldconfig`가 링크를 만듭니다",
        zh: "查看是什么在阻碍；目录可以更改之后，`sudo ldconfig` 会创建该链接"),
      command: "solder fix --dry-run {directory}"),
    rules: ["missing-soname-link", "outdated-link", "unstorable-links"],
    samples: [
      "ldconfig: Can't link /opt/demo/z/e2/libnvoptix_loader.so.1 to libnvoptix.so.1",
      "wolf-1  | /sbin/ldconfig.real: Can't link /usr/lib/wsl/lib/libnvoptix_loader.so.1 to libnvoptix.so.1",
      "Can't link /usr/lib/libfoo.so.1 to libfoo.so.1.2.3",
    ])

  private static let cannotUnlink = KnownMessage(
    "A4", ["ldconfig: Can't unlink {path}"],
    meaning: Wording(
      en: "ldconfig wanted to move a link to another file and could not take the old link away",
      ko: "ldconfig가 링크를 다른 파일로 바꾸려고 했지만 이전 링크를 치우지 못했습니다",
      zh: "ldconfig 想让链接指向另一个文件，但无法移走旧链接"),
    .sometimes,
    Wording(
      en: "programs keep loading the file that the old link leads to",
      ko: "프로그램은 이전 링크가 가리키는 파일을 계속 로드합니다",
      zh: "程序会继续加载旧链接所指的文件"),
    causes: [.notRoot, .readOnlyPlace, .immutablePlace],
    remedy: Remedy(
      Wording(
        en: "run it as root; if it says the same again, `lsattr -d` and `findmnt -T` on the "
          + "directory show what forbids it",
        ko: "root 권한으로 실행하십시오. 같은 메시지가 다시 나오면 디렉터리에 `lsattr -d`와 `findmnt -T`를 실행하여 원인을 확인하십시오",
        zh: "以 root 身份运行；如果仍有同样的消息，对该目录运行 `lsattr -d` 和 `findmnt -T` 可查明原因"),
      command: "sudo ldconfig"),
    rules: ["outdated-link", "dangling-link"],
    samples: [
      "/sbin/ldconfig: Can't unlink /opt/demo/v/roo/libfoo.so.1",
      "/sbin/ldconfig.real: Can't unlink /usr/local/lib/libfoo.so.1",
    ])

  private static let danglingLink = KnownMessage(
    "A6", ["ldconfig: Cannot stat {path}: No such file or directory"],
    meaning: Wording(
      en: "a link in a library directory leads to a file that is not there",
      ko: "라이브러리 디렉터리의 링크가 존재하지 않는 파일을 가리킵니다",
      zh: "库目录中的一个链接指向不存在的文件"),
    .sometimes,
    Wording(
      en: "a program that opens this name does not find the library; ldconfig deletes such a link "
        + "if its name has `.so.` in it",
      ko: "이 이름을 여는 프로그램은 라이브러리를 찾지 못합니다. 이름에 `.so.`가 들어 있으면 ldconfig가 이런 링크를 삭제합니다",
      zh: "打开这个名称的程序找不到该库；如果名称中含有 `.so.`，ldconfig 会删除这样的链接"),
    causes: [
      .targetGone,
      Cause(
        Wording(
          en: "the file is on a file system that was not mounted yet, as when ldconfig runs early "
            + "at boot",
          ko: "부팅 초기에 ldconfig를 실행할 때처럼 파일이 있는 파일 시스템이 아직 마운트되지 않았습니다",
          zh: "文件所在的文件系统尚未挂载，例如在启动早期运行 ldconfig 时")),
    ],
    remedy: Remedy(
      Wording(
        en: "lead the link to the file of the library that is there; if none is, install the "
          + "library again",
        ko: "링크가 지금 있는 라이브러리 파일을 가리키게 하십시오. 그런 파일이 없으면 라이브러리를 다시 설치하십시오",
        zh: "让链接指向现有的库文件；如果没有这样的文件，请重新安装该库"),
      command: "solder fix {directory}"),
    rules: ["dangling-link"],
    samples: [
      "ldconfig: Cannot stat /opt/demo/w/G/libfoo.so.1: No such file or directory",
      "/sbin/ldconfig.real: Cannot stat /usr/lib/x86_64-linux-gnu/libcuda.so: No such file or directory",
    ])

  private static let loopingLink = KnownMessage(
    "A7", ["ldconfig: Cannot stat {path}: Too many levels of symbolic links"],
    meaning: Wording(
      en: "links in a library directory lead to each other and never to a file",
      ko: "라이브러리 디렉터리의 링크들이 서로를 가리켜 파일에 닿지 못합니다",
      zh: "库目录中的链接互相指向，始终到不了文件"),
    .harmful,
    Wording(
      en: "no program can open the library by these names, and ldconfig deletes those with `.so.` "
        + "in them",
      ko: "어떤 프로그램도 이 이름들로 라이브러리를 열 수 없으며, `.so.`가 들어 있는 이름은 ldconfig가 삭제합니다",
      zh: "任何程序都无法用这些名称打开该库，而 ldconfig 会删除其中含有 `.so.` 的名称"),
    causes: [.linksInACircle],
    remedy: Remedy(
      Wording(
        en: "lead the links to the file with the full version; if it is gone, install the library "
          + "again",
        ko: "링크가 전체 버전 이름의 파일을 가리키게 하십시오. 파일이 없어졌으면 라이브러리를 다시 설치하십시오",
        zh: "让链接指向带完整版本号的文件；如果文件已不存在，请重新安装该库"),
      command: "solder fix {directory}"),
    rules: ["link-loop"],
    samples: [
      "ldconfig: Cannot stat /opt/demo/w/LP/libfoo.so.1: Too many levels of symbolic links",
      "/usr/sbin/ldconfig: Cannot stat /usr/local/lib/libfoo.so: Too many levels of symbolic links",
    ])

  private static let noSuchOperand = KnownMessage(
    "A8", ["ldconfig: Cannot lstat {path}: No such file or directory"],
    meaning: Wording(
      en: "a file that ldconfig was to look at is not there: one given with -l, or one that has "
        + "just gone",
      ko: "ldconfig가 살펴보려던 파일이 없습니다: -l로 지정한 파일이거나 방금 없어진 파일입니다",
      zh: "ldconfig 要查看的文件不存在：可能是用 -l 指定的，也可能是刚刚消失的"),
    .harmless,
    .nothingChanged,
    causes: [.mistyped, .vanished],
    remedy: Remedy(
      Wording(
        en: "give the path of a library that is there, or let ldconfig go through all its "
          + "directories",
        ko: "실제로 있는 라이브러리의 경로를 지정하거나, ldconfig가 모든 디렉터리를 살펴보게 하십시오",
        zh: "指定确实存在的库的路径，或让 ldconfig 处理它的所有目录"),
      command: "sudo ldconfig"),
    samples: [
      "ldconfig: Cannot lstat nothere: No such file or directory",
      "ldconfig: Cannot lstat /usr/local/lib/libfoo.so.1.2: No such file or directory",
    ])

  private static let notRegularFile = KnownMessage(
    "A20", ["Ignored file {path} since it is not a regular file"],
    meaning: Wording(
      en: "ldconfig -l was given something that is not a file, such as a directory",
      ko: "ldconfig -l에 디렉터리처럼 파일이 아닌 것을 지정했습니다",
      zh: "给 ldconfig -l 指定的不是文件，例如是一个目录"),
    .harmless,
    .nothingChanged,
    causes: [
      Cause(
        Wording(
          en: "-l takes library files, and a directory was given",
          ko: "-l에는 라이브러리 파일을 지정해야 하는데 디렉터리를 지정했습니다",
          zh: "-l 需要库文件，而给出的是目录")),
      .mistyped,
    ],
    remedy: Remedy(
      Wording(
        en: "name the library files; with -n instead of -l, ldconfig makes the links of a whole "
          + "directory",
        ko: "라이브러리 파일을 지정하십시오. -l 대신 -n을 쓰면 ldconfig가 디렉터리 전체의 링크를 만듭니다",
        zh: "请指定库文件；用 -n 代替 -l 时，ldconfig 会为整个目录创建链接"),
      command: "sudo ldconfig -n {path}"),
    samples: [
      "ldconfig: Ignored file /opt/demo/v/good since it is not a regular file.",
      "/sbin/ldconfig.real: Ignored file /usr/local/lib since it is not a regular file.",
    ])

  private static let noSoname = KnownMessage(
    "A21", ["No link created since soname could not be found for {path}"],
    meaning: Wording(
      en: "ldconfig -l could not read the file as a shared library, so it knows no name for a link",
      ko: "ldconfig -l이 파일을 공유 라이브러리로 읽지 못해 링크의 이름을 정할 수 없습니다",
      zh: "ldconfig -l 无法把该文件作为共享库读取，因此不知道链接该用什么名称"),
    .sometimes,
    Wording(
      en: "no link was made; programs that ask for the library by its SONAME do not find it here",
      ko: "링크가 만들어지지 않아, SONAME으로 라이브러리를 찾는 프로그램이 여기서는 찾지 못합니다",
      zh: "没有创建链接；按 SONAME 查找该库的程序在这里找不到它"),
    causes: [
      Cause(
        Wording(
          en: "the file is a linker script, an object file or a program",
          ko: "파일이 링커 스크립트, 오브젝트 파일이나 프로그램입니다",
          zh: "该文件是链接器脚本、目标文件或程序"),
        shownBy: ["not-a-library"]),
      .cutShort,
      .emptyFile,
      .otherProcessor,
    ],
    remedy: Remedy(
      Wording(
        en: "see what the file is, and give ldconfig the library itself",
        ko: "파일이 무엇인지 확인하고 ldconfig에 라이브러리 자체를 지정하십시오",
        zh: "查看该文件是什么，并把库本身交给 ldconfig"),
      command: "solder check {path}"),
    rules: ["not-a-library", "truncated-library", "empty-library", "foreign-architecture"],
    samples: [
      "ldconfig: No link created since soname could not be found for /usr/local/lib/libplugin.so",
      "/sbin/ldconfig.real: No link created since soname could not be found for ./libfoo.so",
    ])

  private static let isTheLoader = KnownMessage(
    "A34", ["ldconfig: {path} is the dynamic linker, ignoring"],
    meaning: Wording(
      en: "ldconfig came upon the loader itself and leaves its link alone",
      ko: "ldconfig가 로더 자체를 만나 그 링크를 그대로 두었습니다",
      zh: "ldconfig 遇到了加载器本身，并保持它的链接不变"),
    .harmless,
    Wording(
      en: "it is so on every Debian and Ubuntu; nothing is left out",
      ko: "모든 Debian과 Ubuntu에서 나오는 메시지이며 빠지는 것은 없습니다",
      zh: "所有 Debian 和 Ubuntu 都会如此，没有遗漏任何内容"),
    causes: [
      Cause(
        Wording(
          en: "Debian and Ubuntu keep ldconfig from touching the loader, and with -v it says so",
          ko: "Debian과 Ubuntu는 ldconfig가 로더를 건드리지 않게 하며, -v를 주면 이를 알립니다",
          zh: "Debian 和 Ubuntu 不让 ldconfig 改动加载器，使用 -v 时会说明这一点"))
    ],
    remedy: Remedy(
      Wording(
        en: "nothing has to be done; leave the loader and its link as they are",
        ko: "아무것도 하지 않아도 됩니다. 로더와 그 링크를 그대로 두십시오",
        zh: "无须处理；请保持加载器及其链接不变")),
    samples: [
      "ldconfig: /lib/x86_64-linux-gnu/ld-linux-x86-64.so.2 is the dynamic linker, ignoring",
      "/sbin/ldconfig.real: /lib/i386-linux-gnu/ld-linux.so.2 is the dynamic linker, ignoring",
    ])

  private static let linkChanged = KnownMessage(
    "A35", ["{library} -> {other} (changed)"],
    meaning: Wording(
      en: "ldconfig made this link or led it to another file",
      ko: "ldconfig가 이 링크를 만들었거나 다른 파일을 가리키게 바꾸었습니다",
      zh: "ldconfig 创建了这个链接，或让它指向了另一个文件"),
    .sometimes,
    Wording(
      en: "programs started from now on load the file on the right; that is wrong only where it "
        + "is a backup or an older product",
      ko: "이제부터 시작되는 프로그램은 오른쪽 파일을 로드합니다. 오른쪽이 백업이나 이전 제품일 때만 문제가 됩니다",
      zh: "此后启动的程序会加载右边的文件；只有当它是备份或旧产品时才有问题"),
    causes: [
      Cause(
        Wording(
          en: "a library was installed or updated, and ldconfig did its work",
          ko: "라이브러리가 설치되거나 업데이트되어 ldconfig가 할 일을 했습니다",
          zh: "安装或更新了库，ldconfig 完成了它的工作")),
      .backupBeside,
      Cause(
        Wording(
          en: "an older product has the higher number: cuDNN 3 was libcudnn.so.7.0, cuDNN 4 "
            + "libcudnn.so.4",
          ko: "이전 제품의 번호가 더 높습니다: cuDNN 3은 libcudnn.so.7.0, cuDNN 4는 libcudnn.so.4였습니다",
          zh: "旧产品的编号反而更高：cuDNN 3 是 libcudnn.so.7.0，而 cuDNN 4 是 libcudnn.so.4"),
        shownBy: ["wrong-soname-link"]),
    ],
    remedy: Remedy(
      Wording(
        en: "read the name on the right; if it is a backup, move it out of the directory and run "
          + "ldconfig again",
        ko: "오른쪽 이름을 확인하십시오. 백업이면 디렉터리 밖으로 옮기고 ldconfig를 다시 실행하십시오",
        zh: "请看右边的名称；如果是备份，就把它移出该目录并重新运行 ldconfig"),
      command: "solder which {library}"),
    rules: ["backup-hijack", "wrong-soname-link"],
    samples: [
      "\tlibx.so.1 -> libz.so.1.1 (changed)",
      "        libcudnn.so.7 -> libcudnn.so.7.6.5 (changed)",
    ])
}
