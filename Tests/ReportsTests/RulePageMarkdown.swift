import Knowledge
import Messages
import Reports

/// The pages of rules as the documents of `Documentation/Rules`, in English.
struct RulePageMarkdown {
  private static let catalog = English()
  private static let note =
    "<!-- Written by `make docs` from Sources/Knowledge/Rules. Change it there. -->"

  /// The document of a page.
  static func document(of page: RulePage) -> String {
    var blocks = ["# \(page.rule)", note]
    blocks.append(
      catalog.pageStanding(severity: page.severity.english, fixClass: page.fixClass.english))
    for section in RulePage.Section.allCases {
      blocks.append("## \(catalog.heading(of: section))")
      blocks += self.blocks(of: page.passages(of: section))
      if section == .what { blocks += example(of: page) }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The table of all rules.
  static func table(of pages: [RulePage]) -> String {
    let rows = pages.map { page in
      let cells = [page.severity, page.fixClass, page.seen].map { inline($0.english) }
      return "| [\(page.rule)](\(page.rule).md) | \(cells.joined(separator: " | ")) |\n"
    }
    return "| rule | severity | fix class | seen when |\n|---|---|---|---|\n" + rows.joined()
  }

  private static func example(of page: RulePage) -> [String] {
    let drawing = ExampleDrawing(page.example, catalog: catalog)
    let tree = fenced(drawing.lines(columns: 100, style: Style(isColored: false)))
    return ["## \(catalog.pageExample)", tree]
      + [page.example.remark].compactMap { $0.map { inline($0.english) } }
  }

  private static func blocks(of passages: [Passage]) -> [String] {
    var blocks: [String] = []
    var step = 0
    for (index, passage) in passages.enumerated() {
      step = if case .step = passage { step + 1 } else { 0 }
      let block = self.block(of: passage, step: step)
      if index > 0, passage.continuesList(of: passages[index - 1]) {
        blocks[blocks.count - 1] += "\n" + block
      } else {
        blocks.append(block)
      }
    }
    return blocks
  }

  private static func block(of passage: Passage, step: Int) -> String {
    switch passage {
    case .paragraph(let wording): inline(wording.english)
    case .item(let wording): "- " + inline(wording.english)
    case .step(let wording): "\(step). " + inline(wording.english)
    case .code(let lines): fenced(lines)
    }
  }

  private static func fenced(_ lines: [String]) -> String {
    (["```"] + lines + ["```"]).joined(separator: "\n")
  }

  private static func inline(_ text: String) -> String {
    TextSpan.spans(of: text).map { span in
      switch span {
      case .words(let words): words
      case .code(let code): "`\(code)`"
      case .rule(let rule): "[\(rule)](\(rule).md)"
      case .document(let name): "[\(name)](../\(name).md)"
      }
    }.joined()
  }
}
