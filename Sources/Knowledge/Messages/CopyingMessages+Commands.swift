extension KnownMessage {
  /// What cp, ln and rm say.
  static let copyingCommands: [KnownMessage] = [
    linkNotCopied, linkNotSupportedByPlace, nameOfLinkIsTaken, linkInReadOnlyPlace,
    linkNotPermitted, linkNotImplemented, notRemovedFromReadOnlyPlace,
  ]

  /// cp, mv: links are refused.
  private static let linkNotCopied = KnownMessage(
    "F1",
    [
      "cannot create symbolic link '{path}': Operation not permitted",
      "cannot create symbolic link '{path}' to '{other}': Operation not permitted",
      "can't create symlink '{path}' to '{other}': Operation not permitted",
      "'{path}' 심볼릭 링크를 만들 수 없습니다: 명령을 허용하지 않음",
      "cp: 无法创建符号链接 '{path}': 不允许的操作",
    ],
    meaning: .linksNotStored,
    .harmful,
    .restArrived,
    causes: [
      .placeKeepsNoLinks,
      .shareKeepsNoLinks,
      .directoryIsImmutable,
    ],
    remedy: .carryTheLinks,
    rules: ["unstorable-links"],
    samples: [
      "cp: cannot create symbolic link 'd/./libfoo.so.1': Operation not permitted",
      """
      mv: cannot create symbolic link '/mnt/usb/libfoo.so.1' to 'libfoo.so.1.0': Operation not \
      permitted
      """,
      "cp: can't create symlink 'q/libfoo.so.1' to 'libfoo.so.1.0': Operation not permitted",
      "cp: 'd/libfoo.so.1' 심볼릭 링크를 만들 수 없습니다: 명령을 허용하지 않음",
      "cp: 无法创建符号链接 'd/libfoo.so.1': 不允许的操作",
    ])

  /// cp, mv: links are unknown there.
  private static let linkNotSupportedByPlace = KnownMessage(
    "F2",
    [
      "cannot create symbolic link '{path}': Operation not supported",
      "cannot create symbolic link '{path}' to '{other}': Operation not supported",
      "can't create symlink '{path}' to '{other}': Operation not supported",
      "'{path}' 심볼릭 링크를 만들 수 없습니다: 명령을 지원하지 않음",
      "cp: 无法创建符号链接 '{path}': 不支持的操作",
      "cannot create symbolic link '{path}': Function not implemented",
      "cannot create symbolic link '{path}' to '{other}': Function not implemented",
    ],
    meaning: .linksNotStored,
    .harmful,
    .restArrived,
    causes: [
      .shareKeepsNoLinks,
      .placeKeepsNoLinks,
    ],
    remedy: .carryTheLinks,
    rules: ["unstorable-links"],
    samples: [
      "cp: cannot create symbolic link 'd/./libfoo.so.1': Operation not supported",
      "cp: cannot create symbolic link ‘/mnt/nas/libfoo.so’: Operation not supported",
      "cp: cannot create symbolic link 'd/./libfoo.so': Function not implemented",
    ])

  /// ln: the name is taken.
  private static let nameOfLinkIsTaken = KnownMessage(
    "F3",
    [
      "failed to create symbolic link '{path}': File exists",
      "failed to create symbolic link '{path}' -> '{other}': File exists",
      "ln: {path}: File exists",
      "'{path}' 심볼릭 링크 만들기 실패: 파일이 있습니다",
      "'{path}' -> '{other}' 심볼릭 링크 만들기 실패: 파일이 있습니다",
      "ln: 无法创建符号链接 '{path}': 文件已存在",
      "ln: 无法创建符号链接 '{path}' -> '{other}': 文件已存在",
    ],
    meaning: Wording(
      en: """
        ln does not overwrite what is under the name already, be it a file, a copy or another \
        link
        """,
      ko: "ln은 이 이름에 이미 있는 파일, 사본 또는 다른 링크를 덮어쓰지 않습니다",
      zh: "ln 不会覆盖该名称处已有的文件、副本或其他链接"),
    .harmless,
    .nothingWasChanged,
    causes: [
      Cause(
        Wording(
          en: "a copy of the library is in the link's place",
          ko: "링크 자리에 라이브러리의 사본이 있습니다",
          zh: "链接的位置上是该库的副本"),
        shownBy: ["hard-copy", "conflicting-copy", "text-stub", "empty-library"]),
      Cause(
        Wording(
          en: "the link is there already",
          ko: "링크가 이미 있습니다",
          zh: "链接已经存在")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          compares what is there with the library and puts the link in its place without a \
          moment in which the name is missing; `ln -sf` would replace it unseen
          """,
        ko: "그 자리의 파일을 라이브러리와 비교하고, 이름이 잠시도 사라지지 않게 링크로 바꿉니다. `ln -sf` 명령은 확인하지 않고 바꿔 버립니다",
        zh: "把该处的文件与库比较，并在名称始终存在的情况下换成链接；`ln -sf` 则不经查看就替换"),
      command: "solder fix {directory}"),
    rules: ["hard-copy", "conflicting-copy", "text-stub"],
    samples: [
      "ln: failed to create symbolic link 'src/libfoo.so.1': File exists",
      "ln: failed to create symbolic link '/usr/lib/libfoo.so' -> 'libfoo.so.1': File exists",
      "ln: src/libfoo.so: File exists",
      "ln: '/usr/lib/libfoo.so.1' 심볼릭 링크 만들기 실패: 파일이 있습니다",
      "ln: 无法创建符号链接 'libcuda.so.1': 文件已存在",
    ])

  /// ln, cp: the place is read-only.
  private static let linkInReadOnlyPlace = KnownMessage(
    "F4",
    [
      "failed to create symbolic link '{path}': Read-only file system",
      "failed to create symbolic link '{path}' -> '{other}': Read-only file system",
      "ln: {path}: Read-only file system",
      "'{path}' 심볼릭 링크 만들기 실패: 읽기전용 파일 시스템",
      "'{path}' -> '{other}' 심볼릭 링크 만들기 실패: 읽기전용 파일 시스템",
      "ln: 无法创建符号链接 '{path}': 只读文件系统",
      "ln: 无法创建符号链接 '{path}' -> '{other}': 只读文件系统",
      "cannot create symbolic link '{path}': Read-only file system",
      "cannot create symbolic link '{path}' to '{other}': Read-only file system",
    ],
    meaning: Wording(
      en: "the place is on a file system that is mounted read-only, so no link can be made there",
      ko: "읽기 전용으로 마운트된 파일 시스템이어서 그곳에 링크를 만들 수 없습니다",
      zh: "该处的文件系统以只读方式挂载，不能建立链接"),
    .harmless,
    .nothingWasChanged,
    causes: [
      .mountedReadOnly,
      .errorsMadeItReadOnly,
    ],
    remedy: .findThePlace,
    samples: [
      "ln: failed to create symbolic link 'd/b': Read-only file system",
      "ln: failed to create symbolic link '/usr/lib/wsl/lib/libcuda.so.1': Read-only file system",
      "ln: 无法创建符号链接 '/usr/lib/wsl/lib/libcuda.so': 只读文件系统",
    ])

  /// ln: links are refused.
  private static let linkNotPermitted = KnownMessage(
    "F5",
    [
      "failed to create symbolic link '{path}': Operation not permitted",
      "failed to create symbolic link '{path}' -> '{other}': Operation not permitted",
      "ln: {path}: Operation not permitted",
      "'{path}' 심볼릭 링크 만들기 실패: 명령을 허용하지 않음",
      "'{path}' -> '{other}' 심볼릭 링크 만들기 실패: 명령을 허용하지 않음",
      "ln: 无法创建符号链接 '{path}': 不允许的操作",
      "ln: 无法创建符号链接 '{path}' -> '{other}': 不允许的操作",
    ],
    meaning: Wording(
      en: "the system refuses to make a symbolic link there, whoever asks",
      ko: "시스템이 그곳에 심볼릭 링크를 만드는 것을 누구에게도 허용하지 않습니다",
      zh: "系统拒绝在该处建立符号链接，无论由谁执行"),
    .harmless,
    .nothingWasChanged,
    causes: [
      .placeKeepsNoLinks,
      .directoryIsImmutable,
      .shareKeepsNoLinks,
    ],
    remedy: Remedy(
      Wording(
        en: """
          shows the kind of file system: on vfat, exFAT and the like links have to be done \
          without; elsewhere `lsattr -d` of the directory tells whether it is immutable
          """,
        ko: """
          파일 시스템의 종류를 보여 줍니다. vfat, exFAT 등에서는 링크를 쓸 수 없습니다. 그 밖에는 디렉터리에 `lsattr -d` 명령을 실행하면 \
          immutable 속성이 있는지 알 수 있습니다
          """,
        zh: "显示文件系统的类型：vfat、exFAT 等不能使用链接；如果是其他类型，可对目录运行 `lsattr -d` 查看是否带有 immutable 属性"),
      command: "findmnt -T {directory}"),
    rules: ["unstorable-links"],
    samples: [
      "ln: failed to create symbolic link 'd/b': Operation not permitted",
      """
      ln: failed to create symbolic link '/media/usb/libfoo.so' -> 'libfoo.so.1': Operation \
      not permitted
      """,
    ])

  /// ln: the file system has no links.
  private static let linkNotImplemented = KnownMessage(
    "F6",
    [
      "failed to create symbolic link '{path}': Function not implemented",
      "failed to create symbolic link '{path}' -> '{other}': Function not implemented",
      "ln: {path}: Function not implemented",
      "'{path}' 심볼릭 링크 만들기 실패: 함수를 구현하지 않았습니다",
      "'{path}' -> '{other}' 심볼릭 링크 만들기 실패: 함수를 구현하지 않았습니다",
      "ln: 无法创建符号链接 '{path}': 函数未实现",
      "ln: 无法创建符号链接 '{path}' -> '{other}': 函数未实现",
      "failed to create symbolic link '{path}': Operation not supported",
      "failed to create symbolic link '{path}' -> '{other}': Operation not supported",
      "ln: {path}: Operation not supported",
      "'{path}' 심볼릭 링크 만들기 실패: 명령을 지원하지 않음",
      "'{path}' -> '{other}' 심볼릭 링크 만들기 실패: 명령을 지원하지 않음",
      "ln: 无法创建符号链接 '{path}': 不支持的操作",
      "ln: 无法创建符号链接 '{path}' -> '{other}': 不支持的操作",
    ],
    meaning: Wording(
      en: "the driver of the file system has no symbolic links, as that of exFAT by FUSE",
      ko: "FUSE의 exFAT처럼 파일 시스템 드라이버에 심볼릭 링크 기능이 없습니다",
      zh: "文件系统的驱动不支持符号链接，例如 FUSE 实现的 exFAT"),
    .harmless,
    .nothingWasChanged,
    causes: [
      .placeKeepsNoLinks,
      .shareKeepsNoLinks,
    ],
    remedy: .findThePlace,
    rules: ["unstorable-links"],
    samples: [
      "ln: failed to create symbolic link '/media/stick/libfoo.so.1': Function not implemented",
      """
      ln: failed to create symbolic link '/mnt/nas/libfoo.so' -> 'libfoo.so.1': Operation not \
      supported
      """,
    ])

  /// rm: the place is read-only.
  private static let notRemovedFromReadOnlyPlace = KnownMessage(
    "F7",
    [
      "rm: cannot remove '{path}': Read-only file system",
      "'{path}'을(를) 제거할 수 없습니다: 읽기전용 파일 시스템",
      "rm: 无法删除 '{path}': 只读文件系统",
      "rm: can't remove '{path}': Read-only file system",
    ],
    meaning: Wording(
      en: """
        the file lies on a file system that is mounted read-only, so it cannot be removed or \
        replaced there
        """,
      ko: "파일이 읽기 전용으로 마운트된 파일 시스템에 있어 지우거나 바꿀 수 없습니다",
      zh: "文件所在的文件系统以只读方式挂载，不能在那里删除或替换"),
    .harmless,
    .nothingWasChanged,
    causes: [
      .mountedReadOnly,
      .errorsMadeItReadOnly,
    ],
    remedy: .findThePlace,
    samples: [
      "rm: cannot remove 'e2/libnvoptix.so.1': Read-only file system",
      "rm: 无法删除 '/usr/lib/wsl/lib/libcuda.so': 只读文件系统",
      "rm: '/usr/lib/wsl/lib/libcuda.so'을(를) 제거할 수 없습니다: 읽기전용 파일 시스템",
    ])
}
