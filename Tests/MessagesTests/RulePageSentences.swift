import Messages
import Testing

/// What stands around the pages of rules.
let rulePageSentences: [Sentence] = [
  Sentence("standing", ["error", "safe or manual"]) {
    $0.pageStanding(severity: "error", fixClass: "safe or manual")
  },
  Sentence("what") { $0.pageWhat },
  Sentence("example") { $0.pageExample },
  Sentence("why") { $0.pageWhy },
  Sentence("origin") { $0.pageOrigin },
  Sentence("mending") { $0.pageMending },
  Sentence("other tools") { $0.pageOtherTools },
  Sentence("before") { $0.exampleBefore },
  Sentence("after") { $0.exampleAfter },
  Sentence("see also", ["hard-copy", "hard-link"]) { $0.pageSeeAlso(["hard-copy", "hard-link"]) },
  Sentence("list hint", ["`solder explain RULE`"]) { $0.ruleListHint("solder explain RULE") },
]
