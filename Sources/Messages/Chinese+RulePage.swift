extension Chinese {
  package func pageStanding(severity: String, fixClass: String) -> String {
    "严重程度：\(severity)。修复类别：\(fixClass)。"
  }
  package var pageWhat: String { "现象" }
  package var pageExample: String { "示例" }
  package var pageWhy: String { "影响" }
  package var pageOrigin: String { "成因" }
  package var pageMending: String { "修复方法" }
  package var pageOtherTools: String { "其他工具的提示" }
  package var exampleBefore: String { "修复前" }
  package var exampleAfter: String { "修复后" }
  package func pageSeeAlso(_ rules: [String]) -> String {
    "另见：\(rules.joined(separator: "、"))"
  }

  package func ruleListHint(_ command: String) -> String { "`\(command)` 显示一条规则的完整说明" }
}
