internal import Knowledge
internal import Messages

/// A rule's page in a document, in the language asked for.
struct JSONRulePage: Encodable {
  let rule: String
  let severities: [String]
  let severity, fixClass, seen: String
  let sections: [Section]
  let example: [Row]
  let exampleRemark: String?

  struct Section: Encodable {
    let name: String
    let passages: [JSONPassage]
  }

  struct Row: Encodable {
    let before, after: String
  }

  init(_ page: RulePage, in language: Language) {
    rule = page.rule
    severities = page.severities.map(\.rawValue)
    severity = page.severity.text(in: language)
    fixClass = page.fixClass.text(in: language)
    seen = page.seen.text(in: language)
    sections = RulePage.Section.allCases.map { section in
      Section(
        name: "\(section)",
        passages: page.passages(of: section).map { JSONPassage($0, in: language) })
    }
    example = page.example.rows.map { Row(before: $0.before, after: $0.after) }
    exampleRemark = page.example.remark?.text(in: language)
  }
}

/// A passage of a page: what kind it is, and its text.
struct JSONPassage: Encodable {
  let kind, text: String

  init(_ passage: Passage, in language: Language) {
    switch passage {
    case .paragraph(let wording): (kind, text) = ("paragraph", wording.text(in: language))
    case .item(let wording): (kind, text) = ("item", wording.text(in: language))
    case .step(let wording): (kind, text) = ("step", wording.text(in: language))
    case .code(let lines): (kind, text) = ("code", lines.joined(separator: "\n"))
    }
  }
}
