internal import Diagnosis
package import FileSystem
package import Knowledge
package import Messages
internal import Resolution

/// What `solder explain` answers as a document of the schema `solder.explain/1`.
package enum JSONExplain {
  /// The document with a line end.
  package static func bytes(_ report: ExplainReport, in language: Language) throws -> [UInt8] {
    try JSONDocument.bytes(Document(report, language))
  }

  /// The pages of rules as a document of the same schema.
  package static func bytes(
    _ pages: [RulePage], of root: Path, in language: Language
  ) throws -> [UInt8] {
    try JSONDocument.bytes(Document(pages, root, language))
  }

  private struct Document: Encodable {
    let schema = "solder.explain/1"
    let tool = JSONTool()
    let root: String
    let explanations: [JSONExplanation]
    let rules: [JSONRulePage]

    init(_ report: ExplainReport, _ language: Language) {
      root = JSONName(report.root.bytes).text
      explanations = report.explanations.map { JSONExplanation($0, in: report, language) }
      rules = []
    }

    init(_ pages: [RulePage], _ path: Path, _ language: Language) {
      root = JSONName(path.bytes).text
      explanations = []
      rules = pages.map { JSONRulePage($0, in: language) }
    }
  }
}

private struct JSONExplanation: Encodable {
  let id: String
  let count, line: Int
  let excerpt: String?
  let meaning, harm, harmReason: String
  let here: [JSONSighting]
  let causes: [JSONCause]
  let remedy: String
  let isSettled: Bool
  let commands: [String]
  let changes: [JSONChange]
  let rules: [String]

  init(_ explanation: Explanation, in report: ExplainReport, _ language: Language) {
    let (message, advice) = (explanation.message, ExplainAdvice(explanation, in: report))
    let filling = HoleFilling(explanation.sightings.first?.captures ?? [:])
    func words(_ wording: Wording) -> String {
      language.finished(filling.text(wording, in: language))
    }
    (id, count, line) = (message.id, explanation.count, explanation.line)
    excerpt = explanation.excerpt.map { JSONName($0).text }
    (meaning, harm) = (words(message.meaning), message.harm.rawValue)
    harmReason = words(message.harmReason)
    remedy = advice.remedies(words(message.remedy.wording), in: language.catalog)
      .joined(separator: "\n")
    let phrasing = Phrasing(language.catalog)
    here = explanation.sightings.map { JSONSighting($0, phrasing) }
    let sorted = advice.causes
    causes =
      sorted.fitting.map { JSONCause(text: words($0.wording), fits: true) }
      + sorted.others.map { JSONCause(text: words($0.wording), fits: false) }
    (isSettled, commands, rules) = (advice.isSettled, advice.commands, advice.rules)
    changes = advice.changes.map {
      JSONChange(path: JSONName($0.name.bytes).text, link: JSONName($0.text).text)
    }
  }
}

private struct JSONCause: Encodable {
  let text: String
  let fits: Bool
}

private struct JSONChange: Encodable {
  let path, link: String
}

private struct JSONSighting: Encodable {
  let state: String
  let count: Int
  let captures: [String: String]
  let path: String?
  let findings: [JSONFinding]
  let isLent: Bool

  init(_ sighting: Sighting, _ phrasing: Phrasing) {
    count = sighting.count
    captures = Dictionary(
      uniqueKeysWithValues: sighting.captures.map { ($0.rawValue, JSONName($1).text) })
    findings = sighting.findings.map { JSONFinding($0, phrasing) }
    isLent = sighting.isLent
    let named: Path?
    switch sighting.state {
    case .unnamed: (state, named) = ("unnamed", nil)
    case .tooMany: (state, named) = ("unexamined", nil)
    case .absent(let path): (state, named) = ("absent", path)
    case .unreadable(let error): (state, named) = ("unreadable", error.path)
    case .present(let path, _):
      if case .failed = sighting.depth { state = "unexamined" } else { state = "present" }
      named = path
    case .library(let lookup):
      let found = lookup.taken ?? lookup.refused
      state = lookup.taken != nil ? "found" : lookup.refused != nil ? "refused" : "missing"
      named = found?.path
    }
    path = named.map { JSONName($0.bytes).text }
  }
}
