extension KnownMessage {
  /// What Windows says.
  static let copyingWindows: [KnownMessage] = [
    startedFromWSLPath, privilegeMissingOnWindows, nameTakenOnWindows,
  ]

  /// cmd.exe was started in a directory of WSL.
  private static let startedFromWSLPath = KnownMessage(
    "F16",
    [
      "UNC paths are not supported. Defaulting to Windows directory."
    ],
    meaning: Wording(
      en: """
        cmd.exe was started in a directory of WSL, where it cannot be, and works in the Windows \
        directory instead
        """,
      ko: "cmd.exe가 쓸 수 없는 WSL 디렉터리에서 시작되어 대신 Windows 디렉터리에서 실행됩니다",
      zh: "cmd.exe 是从它无法使用的 WSL 目录中启动的，因此改在 Windows 目录中工作"),
    .sometimes,
    Wording(
      en: "commands with whole paths work; relative paths lead into C:\\Windows",
      ko: "전체 경로를 쓴 명령은 동작하지만, 상대 경로는 C:\\Windows 아래를 가리킵니다",
      zh: "使用完整路径的命令可以工作；相对路径则会落到 C:\\Windows 中"),
    causes: [
      Cause(
        Wording(
          en: "the current directory was one of the distribution's, such as the home directory",
          ko: "현재 디렉터리가 홈 디렉터리처럼 배포판 안의 디렉터리였습니다",
          zh: "当前目录是发行版中的目录，例如主目录"))
    ],
    remedy: Remedy(
      Wording(
        en: """
          changes to a directory that Windows has too; start cmd.exe from there, and give whole \
          paths to what it runs
          """,
        ko: "Windows에도 있는 디렉터리로 이동합니다. 그곳에서 cmd.exe를 시작하고, 실행할 때 전체 경로를 쓰십시오",
        zh: "切换到 Windows 也有的目录；请从那里启动 cmd.exe，并对其运行的内容使用完整路径"),
      command: "cd /mnt/c"),
    samples: [
      "UNC paths are not supported.  Defaulting to Windows directory."
    ])

  /// mklink: no privilege.
  private static let privilegeMissingOnWindows = KnownMessage(
    "F17",
    [
      "You do not have sufficient privilege to perform this operation."
    ],
    meaning: Wording(
      en: """
        Windows refused to make a symbolic link, for the command prompt was not started as \
        administrator
        """,
      ko: "명령 프롬프트를 관리자 권한으로 시작하지 않아 Windows가 심볼릭 링크를 만들지 않았습니다",
      zh: "命令提示符不是以管理员身份启动的，Windows 拒绝建立符号链接"),
    .harmless,
    .nothingWasChanged,
    causes: [
      .windowsWithoutPrivilege
    ],
    remedy: Remedy(
      Wording(
        en: """
          writes a checked script; start it from Windows with "Run as administrator", or mend it \
          inside the distribution with `solder fix --wsl links`, which needs no rights on Windows
          """,
        ko: """
          검사를 포함한 스크립트를 씁니다. Windows에서 "관리자 권한으로 실행"으로 시작하거나, Windows 권한이 필요 없는 `solder fix \
          --wsl links` 명령으로 배포판 안에서 복구하십시오
          """,
        zh: """
          生成带有检查的脚本；请在 Windows 中以“以管理员身份运行”启动，或用不需要 Windows 权限的 `solder fix --wsl links` 在发行版内修复
          """),
      command: "solder fix --wsl windows"),
    samples: [
      "You do not have sufficient privilege to perform this operation."
    ])

  /// mklink: the name is taken.
  private static let nameTakenOnWindows = KnownMessage(
    "F18",
    [
      "Cannot create a file when that file already exists."
    ],
    meaning: Wording(
      en: """
        Windows does not make a link under a name that is taken: a file, mostly the copy that \
        the link should replace, is still there
        """,
      ko: "이미 쓰이는 이름이어서 Windows가 링크를 만들지 않았습니다. 대개 링크로 바꿔야 할 사본이 아직 그 자리에 있습니다",
      zh: "名称已被占用，Windows 没有建立链接：该处仍有文件，多半就是要换成链接的副本"),
    .harmless,
    .nothingWasChanged,
    causes: [
      Cause(
        Wording(
          en: "the copy was not moved away before, or its removal failed",
          ko: "사본을 먼저 옮기지 않았거나 지우지 못했습니다",
          zh: "事先没有移走副本，或者没能删除它"))
    ],
    remedy: Remedy(
      Wording(
        en: """
          writes a script that compares the files, moves each copy out of the directory, makes \
          the link and puts the copy back if that fails
          """,
        ko: "파일을 비교하고, 사본을 디렉터리 밖으로 옮기고, 링크를 만들며, 실패하면 사본을 되돌려 놓는 스크립트를 씁니다",
        zh: "生成一个脚本：比较文件，把每个副本移出该目录，建立链接，失败时把副本放回"),
      command: "solder fix --wsl windows"),
    samples: [
      "Cannot create a file when that file already exists."
    ])
}
