extension English {
  package func pageStanding(severity: String, fixClass: String) -> String {
    "Severity: \(severity). Fix class: \(fixClass)."
  }
  package var pageWhat: String { "What" }
  package var pageExample: String { "Example" }
  package var pageWhy: String { "Why it matters" }
  package var pageOrigin: String { "How it comes about" }
  package var pageMending: String { "How to mend it" }
  package var pageOtherTools: String { "What other tools say" }
  package var exampleBefore: String { "before" }
  package var exampleAfter: String { "after" }
  package func pageSeeAlso(_ rules: [String]) -> String {
    "See also: \(rules.joined(separator: ", "))"
  }

  package func ruleListHint(_ command: String) -> String { "`\(command)` tells all about a rule" }
}
