extension Korean {
  package var explainMeaning: String { "뜻" }
  package var explainHarm: String { "영향" }
  package var explainHere: String { "현재 상태" }
  package var explainCause: String { "원인" }
  package var explainOtherCauses: String { "다른 원인" }
  package var explainPossibleCauses: String { "원인 후보" }
  package var explainRemedy: String { "해결" }
  package var explainChanges: String { "바뀌는 것" }
  package var explainMore: String { "더 보기" }

  package var explainHarmless: String { "해가 없음" }
  package var explainSometimesHarmful: String { "일부 프로그램에 해로움" }
  package var explainHarmful: String { "해로움" }

  package func explainHarm(_ degree: String, _ reason: String) -> String {
    "\(degree). \(reason)"
  }

  package func explainTimes(_ count: Int) -> String { "\(count)번" }
  package func explainOthers(_ count: Int) -> String { "그 밖에 \(count)개" }
  package func explainAbsent(_ path: String) -> String {
    "이 시스템에는 \(path) 파일이 없으므로 아래는 일반적인 설명입니다"
  }
  package var explainUnnamed: String {
    "메시지에 살펴볼 파일이 나오지 않으므로 아래는 일반적인 설명입니다"
  }
  package func explainPresent(_ path: String) -> String { "\(path) 파일이 있으며 문제가 없습니다" }
  package func explainThere(_ path: String) -> String { "\(path) 파일이 있습니다" }
  package func explainTooMany(_ name: String) -> String {
    "메시지에 나온 파일이 너무 많아 살펴보지 않았습니다: \(name)"
  }
  package func explainDirectory(_ path: String) -> String { "디렉터리입니다: \(path)" }
  package func explainSeen(_ directory: String, _ message: String) -> String {
    "\(directory) 디렉터리: \(message)"
  }
  package func explainLoads(_ name: String, _ path: String) -> String {
    "로더가 \(name) 라이브러리를 찾습니다: \(path)"
  }
  package func explainRefuses(_ path: String, _ reason: String) -> String {
    "로더가 \(path) 파일에서 멈춥니다: \(reason)"
  }
  package func explainNotFound(_ name: String) -> String {
    "로더가 \(name) 라이브러리를 찾지 못합니다"
  }
  package func explainElsewhere(_ path: String) -> String {
    "\(path) 파일이 같은 이름이지만 로더가 검색하지 않는 디렉터리에 있습니다"
  }
  package func explainNotInCache(_ path: String) -> String {
    "\(path) 파일이 같은 이름이지만 로더 캐시에 없습니다"
  }
  package var explainLent: String { "Windows가 WSL에 빌려준 디렉터리입니다" }

  package var explainNothingToDo: String { "여기서는 할 일이 없습니다. 지금은 문제가 없습니다" }
  package var explainAskProgram: String {
    "그래도 프로그램이 실패하면 무엇을 로드하는지 물어보십시오:"
  }
  package var explainMakesLinks: String {
    "`solder fix`는 아래 이름을 링크로 바꿉니다. 지금 라이브러리로 열리는 이름은 바뀐 뒤에도 같은 내용으로 열리며, "
      + "`solder undo`로 되돌릴 수 있습니다"
  }
  package var explainLeadsToNewest: String {
    "파일의 내용이 서로 다르므로 어느 것이 맞는지는 직접 정해야 합니다. `--prefer newest`를 쓰면 이 이름이 "
      + "링크가 되어 가장 새로운 파일을 가리키고 이전 것은 보관되며, `solder undo`로 되돌릴 수 있습니다"
  }
  package var explainLookInside: String {
    "디렉터리 안을 확인하고, 라이브러리가 들어 있으면 그 파일을 디렉터리 자리에 두십시오"
  }
  package var explainWholeDirectory: String {
    "이 명령은 디렉터리 전체를 살펴봅니다. `--dry-run`을 붙이면 바뀔 것을 모두 먼저 보여 줍니다"
  }

  package var explainPaste: String { "메시지를 붙여 넣은 다음 빈 줄에서 Ctrl-D를 누르십시오." }
  package var explainUnknown: String { "solder가 아는 메시지가 없습니다" }
  package var explainHintUnknown: String {
    "경로까지 포함하여 출력된 줄 전체를 그대로 넣으십시오. `solder check` 명령은 메시지 없이 살펴보고, "
      + "`solder explain --list` 명령은 규칙을 나열합니다"
  }
}
