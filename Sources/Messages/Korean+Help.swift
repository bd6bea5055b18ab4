// MARK: - What the parts of a page of help are called

extension Korean {
  package func helpOverview(_ abstract: String) -> String { "개요: \(abstract)" }
  package func helpUsage(_ usage: String) -> String { "사용법: \(usage)" }
  package var helpArguments: String { "인자:" }
  package var helpOptions: String { "옵션:" }
  package var helpSubcommands: String { "하위 명령:" }
  package var helpAnyOptions: String { "옵션" }
  package var helpAnySubcommand: String { "하위 명령" }
  package func helpValues(_ values: String) -> String { "(값: \(values))" }
  package func helpDefault(_ value: String) -> String { "(기본값: \(value))" }
  package func helpValues(_ values: String, default value: String) -> String {
    "(값: \(values); 기본값: \(value))"
  }
  package func helpNoted(_ help: String, _ note: String) -> String { "\(help) \(note)" }
  package func helpMore(_ command: String) -> String { "'\(command)' 명령으로 자세한 도움말을 볼 수 있습니다." }
  package var helpHelp: String { "도움말을 표시합니다." }
  package var versionHelp: String { "버전을 표시합니다." }
}

// MARK: - Commands

extension Korean {
  package var solderAbstract: String { "링크를 잃은 공유 라이브러리를 찾아 원인을 알려 주고, 복구하고, 되돌립니다." }
  package var solderDiscussion: String {
    "check 명령은 검사만 하고 아무것도 변경하지 않습니다. fix 명령은 계획을 세워 보여 주고 확인을 받은 뒤, 라이브러리가 한순간도 사라지지 않게 "
      + "사본을 링크로 바꿉니다. undo 명령은 복구를 되돌립니다."
  }
  package var checkAbstract: String { "디렉터리와 라이브러리를 검사하여 무엇이 왜 잘못되었는지 알려 줍니다. 아무것도 변경하지 않습니다." }
  package var checkDiscussion: String {
    "종료 상태: 0 알릴 것이 없음; 1 --fail-on 수준 이상의 문제가 있음; 2 검사하지 못한 것이 있음; 64 잘못된 사용법."
  }
  package var fixAbstract: String { "깨진 링크 체인을 복구합니다. 사본은 링크가 되고 대상을 잃은 링크는 살아나며, 잃는 것은 없습니다." }
  package var fixDiscussion: String {
    "사본의 모든 바이트를 비교한 뒤에만 링크로 바꾸고, 모든 라이브러리를 어느 순간에나 열 수 있으며, `solder undo` 명령으로 전체를 되돌릴 "
      + "수 있습니다. 종료 상태: 0 모두 완료; 1 남은 것이 있거나 계획만 표시함; 2 하지 못한 것이 있음; 64 잘못된 사용법; 130 중단됨."
  }
  package var undoAbstract: String { "복구를 되돌리거나, 되돌릴 수 있는 복구의 목록을 표시합니다." }
  package var undoDiscussion: String {
    "종류, 내용, 권한, 소유자, 시각, 확장 속성이 원래대로 돌아옵니다. 그 사이에 달라진 것이 있으면 아무것도 건드리지 않고 달라진 항목을 알려 "
      + "줍니다. 종료 상태: 0 모두 이전과 같음; 1 남은 것이 있음; 2 하지 못한 것이 있음; 64 잘못된 사용법; 130 중단됨."
  }
  package var whichAbstract: String { "이름 하나 또는 프로그램에 필요한 모든 이름에 대해 로더가 어떤 파일을 쓰는지, 왜 그런지 알려 줍니다." }
  package var whichDiscussion: String {
    "아무것도 실행하지 않습니다. 슬래시가 없고 현재 디렉터리의 파일도 아닌 이름은 SONAME 또는 PATH에 있는 프로그램으로 봅니다. 종료 상태: 0 "
      + "모두 찾음; 1 없거나 거부되거나 가려지거나 오래되거나 두 번 로드되는 것이 있음; 2 검사하지 못한 것이 있거나 그 때문에 답이 불확실함; 64 "
      + "잘못된 사용법."
  }
  package var linksAbstract: String {
    "zip 파일, 클라우드 저장소, 링크를 지원하지 않는 파일 시스템을 거쳐도 디렉터리 트리의 링크를 보존합니다."
  }
  package var linksDiscussion: String { "트리의 링크를 옆의 작은 파일에 저장하고, 둘을 함께 옮긴 다음, 도착한 곳에서 링크를 복원합니다." }
  package var linksSaveAbstract: String { "디렉터리 아래의 모든 심볼릭 링크를 기록합니다. 아무것도 변경하지 않습니다." }
  package var linksSaveDiscussion: String {
    "결과는 항상 solder.links/1 스키마의 JSON 문서이며, 같은 트리에서는 항상 같습니다. 종료 상태: 0 모두 기록함; 2 살펴보지 못한 "
      + "것이 있음; 64 잘못된 사용법."
  }
  package var linksRestoreAbstract: String { "매니페스트에 있는 링크를 디렉터리에 복원합니다." }
  package var linksRestoreDiscussion: String {
    "없는 이름, 빈 파일, 링크의 텍스트가 들어 있는 텍스트 파일, 링크가 가리키는 파일과 모든 바이트가 같은 사본은 링크가 됩니다. 그 밖의 것은 "
      + "그대로 두고 알려 줍니다. `solder undo` 명령으로 전체를 되돌릴 수 있습니다. 종료 상태: 0 모든 링크가 있음; 1 남은 것이 있거나 "
      + "계획만 표시함; 2 하지 못한 것이 있음; 64 잘못된 사용법; 130 중단됨."
  }
  package var ldconfigAbstract: String { "ldconfig(8)처럼 라이브러리의 링크를 바로잡고 로더의 캐시를 만듭니다." }
  package var ldconfigDiscussion: String {
    "옵션은 ldconfig의 옵션과 같습니다. `solder ldconfig --help` 명령을 참고하십시오."
  }
  package var explainAbstract: String { "오류 메시지의 뜻과 이 시스템에서의 상태, 해야 할 일을 알려 줍니다." }
  package var explainDiscussion: String {
    "터미널, apt, docker, journald, Python 트레이스백에 나온 줄을 그대로 받아, 거기에 나온 항목을 이 시스템에서 살펴보며 "
      + "아무것도 변경하지 않습니다. 규칙의 ID를 지정하면 그 규칙의 설명을 표시합니다. 종료 상태: 0 설명함; 1 아는 메시지가 없음; 2 읽지 못한 "
      + "것이 있음; 64 잘못된 사용법."
  }
}

// MARK: - Options of every command

extension Korean {
  package var rootHelp: String { "이 디렉터리를 루트로 다루며, 그 밖은 건드리지 않습니다." }
  package var formatHelp: String { "결과를 표시하는 형식입니다." }
  package var outputHelp: String { "결과를 이 파일에 씁니다." }
  package var langHelp: String { "언어입니다. 기본값은 LC_ALL, LC_MESSAGES, LANG에서 정합니다." }
  package var colorHelp: String { "색을 쓰는 때입니다." }
  package var quietHelp: String { "결과만 표시하고 진행 상황과 도움말은 표시하지 않습니다." }
  package var verboseHelp: String { "참고까지 모두 표시합니다." }
}

// MARK: - Options of commands that change something

extension Korean {
  package var dryRunHelp: String { "할 일을 보여 주기만 하고 아무것도 변경하지 않습니다." }
  package var yesHelp: String { "묻지 않습니다." }
  package var lockTimeoutHelp: String { "작업 중인 패키지 관리자를 기다리는 시간입니다." }
  package var noCacheHelp: String { "로더의 캐시를 갱신하지 않습니다." }
  package var stateDirHelp: String {
    "복구를 기록하는 곳입니다. 기본값은 root라면 /var/lib/solder, 아니면 $XDG_STATE_HOME/solder입니다."
  }
}

// MARK: - Options of `check`

extension Korean {
  package var targetsHelp: String {
    "하위 디렉터리까지 검사할 디렉터리, 라이브러리 파일 또는 아카이브입니다. 지정하지 않으면 로더가 찾는 모든 곳을 검사합니다."
  }
  package var failOnHelp: String { "이 심각도 이상의 문제가 있으면 종료 상태가 1이 됩니다." }
  package var severityHelp: String { "이 심각도 이상의 문제만 표시합니다." }
  package var ignoreHelp: String { "이 규칙의 문제를 표시하지 않습니다. 패턴을 붙이면 경로가 패턴에 맞는 것만 표시하지 않습니다." }
  package var processesHelp: String { "교체되거나 삭제된 라이브러리를 아직 로드하고 있는 실행 중인 프로그램을 알려 줍니다." }
}

// MARK: - Options of `fix`

extension Korean {
  package var onlyHelp: String { "이 규칙의 문제만 복구합니다. 여러 번 쓸 수 있습니다." }
  package var preferHelp: String { "newest: 이름이 더 새로운 버전을 가리켜도 되게 합니다. 있던 내용은 보관합니다." }
  package var hardLinksHelp: String { "심볼릭 링크를 저장할 수 없는 곳에는 하드 링크를 만듭니다." }
  package var includeOwnedHelp: String { "패키지에 속한 이름도 변경합니다." }
  package var includeProtectedHelp: String { "C 라이브러리 자체의 이름도 변경합니다." }
  package var scriptHelp: String { "계획을 다른 곳에서 읽고 실행할 스크립트로 씁니다." }
  package var windowsDirHelp: String { "Windows에서 본 대상의 위치입니다. 예: 'C:\\app\\lib'." }
  package var undoScriptHelp: String { "--script cmd와 함께 쓰며, 되돌리는 스크립트를 이 파일에 씁니다." }
  package var wslHelp: String { "Windows가 WSL에 제공하는 디렉터리를 이 방법으로 복구합니다." }
  package var intoHelp: String { "--wsl links의 링크나 --wsl windows의 스크립트를 둘 곳입니다." }
  package var keepCurrentHelp: String { "--wsl links를 시작할 때마다 다시 실행하게 합니다." }
}

// MARK: - Options of the other commands

extension Korean {
  package var undoListHelp: String { "기록된 복구의 목록을 표시합니다." }
  package var undoIDHelp: String { "복구 번호입니다. 지정하지 않으면 적용되어 있는 가장 최근의 복구입니다." }
  package var whichForHelp: String { "이 프로그램이 찾는 것처럼 RPATH 또는 RUNPATH에 따라 이름을 찾습니다." }
  package var libraryPathHelp: String { "적용할 LD_LIBRARY_PATH 값입니다." }
  package var noEnvironmentHelp: String {
    "--root를 쓸 때처럼 환경 변수 LD_LIBRARY_PATH와 LD_PRELOAD를 적용하지 않습니다."
  }
  package var isaLevelHelp: String { "x86-64-v3과 같은 프로세서 수준입니다. 기본값은 이 컴퓨터의 수준입니다." }
  package var whichNamesHelp: String { "SONAME, 라이브러리 또는 프로그램입니다." }
  package var linksSaveDirectoryHelp: String { "하위 디렉터리까지 살펴볼 디렉터리입니다." }
  package var linksRestoreFileHelp: String { "`solder links save` 명령으로 쓴 파일입니다." }
  package var linksRestoreDirectoryHelp: String { "트리가 도착한 디렉터리입니다." }
  package var allowOutsideHelp: String { "디렉터리 밖을 가리키던 링크도 복원합니다." }
  package var ldconfigWordsHelp: String { "ldconfig의 옵션과 디렉터리입니다." }
  package var explainTextHelp: String { "메시지의 줄, 규칙의 ID, 또는 표준 입력을 뜻하는 -입니다." }
  package var explainListHelp: String { "알고 있는 규칙과 메시지의 목록을 표시합니다." }
}

// MARK: - What an option or an argument takes

extension Korean {
  package var valueDirectory: String { "디렉터리" }
  package var valueFile: String { "파일" }
  package var valueFormat: String { "형식" }
  package var valueLanguage: String { "언어" }
  package var valueColor: String { "때" }
  package var valueSeconds: String { "초" }
  package var valueSeverity: String { "심각도" }
  package var valueRule: String { "규칙" }
  package var valueRulePattern: String { "규칙[:패턴]" }
  package var valueTarget: String { "대상" }
  package var valuePreference: String { "버전" }
  package var valueScript: String { "종류" }
  package var valueWay: String { "방법" }
  package var valueStarter: String { "방식" }
  package var valueRepair: String { "번호" }
  package var valueProgram: String { "프로그램" }
  package var valuePaths: String { "경로" }
  package var valueLevel: String { "수준" }
  package var valueName: String { "이름" }
  package var valueOption: String { "옵션" }
  package var valueText: String { "내용" }
}

// MARK: - Wrong usage

extension Korean {
  package func usageError(_ message: String) -> String { "오류: \(message)" }
  package func usageOption(_ help: String) -> String { "도움말:  \(help)" }
  package func usageLine(_ usage: String) -> String { "사용법: \(usage)" }
  package func usageMore(_ command: String) -> String { "'\(command)' 명령으로 자세한 내용을 볼 수 있습니다." }
  package func unknownOption(_ option: String) -> String { "알 수 없는 옵션입니다: '\(option)'" }
  package func unknownOption(_ option: String, meant: String) -> String {
    "알 수 없는 옵션입니다: '\(option)'. '\(meant)' 옵션을 쓰려고 하셨습니까?"
  }
  package func unknownCommand(_ command: String) -> String { "알 수 없는 명령입니다: '\(command)'" }
  package func unknownCommand(_ command: String, meant: String) -> String {
    "알 수 없는 명령입니다: '\(command)'. '\(meant)' 명령을 쓰려고 하셨습니까?"
  }
  package func missingValue(_ option: String) -> String { "'\(option)' 옵션의 값이 없습니다" }
  package func missingValue(_ option: String, in word: String) -> String {
    "'\(word)'에 있는 '\(option)' 옵션의 값이 없습니다"
  }
  package func valueWithoutUse(_ value: String, option: String) -> String {
    "'\(option)' 옵션에는 값을 지정할 수 없는데 '\(value)' 값이 지정되었습니다."
  }
  package func unexpectedArgument(_ word: String) -> String { "예상하지 않은 인자입니다: '\(word)'" }
  package func unexpectedArguments(_ words: String, count: Int) -> String {
    "예상하지 않은 인자가 \(count)개 있습니다: \(words)"
  }
  package func missingArgument(_ argument: String) -> String { "필요한 인자가 없습니다: '\(argument)'" }
  package func invalidValue(_ value: String, for argument: String) -> String {
    "'\(argument)' 자리에 '\(value)' 값은 쓸 수 없습니다"
  }
  package func invalidValue(_ value: String, for argument: String, choices: String) -> String {
    "'\(argument)' 자리에 '\(value)' 값은 쓸 수 없습니다. 다음 중 하나를 지정하십시오: \(choices)"
  }
  package func malformedOption(_ word: String) -> String { "잘못된 옵션입니다: \(word)" }
  package func noCompletions(_ shell: String, shells: String) -> String {
    "'\(shell)' 셸의 자동 완성 스크립트는 만들 수 없습니다. --generate-completion-script=<shell> 옵션에 다음 중 "
      + "하나를 지정하십시오: \(shells)"
  }
  package func unknownShell(_ shells: String) -> String {
    "지원하는 셸인지 자동으로 알아낼 수 없습니다. --generate-completion-script=<shell> 옵션에 다음 중 하나를 지정하십시오: \(shells)"
  }
  package var lockTimeoutRange: String { "--lock-timeout 옵션에는 0부터 86400까지의 초를 지정해야 합니다." }
}
