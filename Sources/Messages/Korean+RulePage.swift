extension Korean {
  package func pageStanding(severity: String, fixClass: String) -> String {
    "심각도: \(severity). 복구 분류: \(fixClass)."
  }
  package var pageWhat: String { "어떤 상태인가" }
  package var pageExample: String { "예" }
  package var pageWhy: String { "왜 문제인가" }
  package var pageOrigin: String { "어떻게 생기는가" }
  package var pageMending: String { "복구 방법" }
  package var pageOtherTools: String { "다른 도구의 메시지" }
  package var exampleBefore: String { "복구 전" }
  package var exampleAfter: String { "복구 후" }
  package func pageSeeAlso(_ rules: [String]) -> String {
    "함께 보기: \(rules.joined(separator: ", "))"
  }

  package func ruleListHint(_ command: String) -> String {
    "규칙에 대한 자세한 설명은 `\(command)` 명령으로 볼 수 있습니다"
  }
}
