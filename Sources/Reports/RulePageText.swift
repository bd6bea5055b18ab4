package import Knowledge
package import Messages

/// A rule's page for a terminal.
package struct RulePageText {
  private let page: RulePage
  private let language: Language
  private let catalog: any Catalog
  private let style: Style
  private let columns: Int
  private var lines: [String] = []

  /// The page as text with line ends; only code is wider than `columns`.
  package static func text(
    _ page: RulePage, language: Language, style: Style, columns: Int
  ) -> String {
    var text = RulePageText(page, language, style, columns)
    text.tell()
    return text.lines.map { $0 + "\n" }.joined()
  }

  private init(_ page: RulePage, _ language: Language, _ style: Style, _ columns: Int) {
    (self.page, self.language, catalog) = (page, language, language.catalog)
    (self.style, self.columns) = (style, columns)
  }

  private mutating func tell() {
    tell("\(page.rule): \(catalog.headline(of: page.rule))", indent: 0, style.strong)
    tell(
      catalog.pageStanding(
        severity: page.severity.text(in: language), fixClass: page.fixClass.text(in: language)),
      indent: 0)
    for section in RulePage.Section.allCases {
      tell(heading: catalog.heading(of: section))
      tell(page.passages(of: section))
      if section == .what { tellExample() }
    }
    tellOtherPages()
  }

  private mutating func tell(heading: String) {
    lines += ["", style.strong(heading)]
  }

  private mutating func tell(_ passages: [Passage]) {
    var step = 0
    for (index, passage) in passages.enumerated() {
      if index > 0, !passage.continuesList(of: passages[index - 1]) { lines.append("") }
      step = if case .step = passage { step + 1 } else { 0 }
      switch passage {
      case .paragraph(let wording): tell(shown(wording), indent: 2)
      case .item(let wording): tell(shown(wording), indent: 4, mark: "- ")
      case .step(let wording): tell(shown(wording), indent: 5, mark: "\(step). ")
      case .code(let code): lines += code.map { "      " + $0 }
      }
    }
  }

  private mutating func tellExample() {
    tell(heading: catalog.pageExample)
    lines += ExampleDrawing(page.example, catalog: catalog)
      .lines(columns: columns - 2, style: style).map { $0.isEmpty ? "" : "  " + $0 }
    guard let remark = page.example.remark else { return }
    lines.append("")
    tell(shown(remark), indent: 2)
  }

  private mutating func tellOtherPages() {
    guard !page.otherRules.isEmpty else { return }
    lines.append("")
    tell(catalog.pageSeeAlso(page.otherRules), indent: 0)
  }

  // The mark stands before the first line, in the last columns of its indent.
  private mutating func tell(
    _ text: String, indent: Int, mark: String = "", _ styled: (String) -> String = { $0 }
  ) {
    let blanks = String(repeating: " ", count: indent)
    let wrapped = DisplayWidth.wrapped(text, columns: columns - indent)
      .map { String($0.map { $0 == RulePageText.tiedBlank ? " " : $0 }) }
    for (index, line) in wrapped.enumerated() {
      lines.append((index == 0 ? blanks.dropLast(mark.count) + mark : blanks) + styled(line))
    }
  }

  private func shown(_ wording: Wording) -> String {
    TextSpan.spans(of: wording.text(in: language)).map { span in
      switch span {
      case .words(let words): words
      case .code(let code): "`\(tied(code))`"
      case .rule(let rule): rule
      case .document(let name): "Documentation/\(name).md"
      }
    }.joined()
  }

  // A short command is easier to read, and to copy, on one line.
  private func tied(_ code: String) -> String {
    guard DisplayWidth.columns(of: code) <= 40 else { return code }
    return String(code.map { $0 == " " ? RulePageText.tiedBlank : $0 })
  }

  private static let tiedBlank: Character = "\u{a0}"
}

extension Catalog {
  /// The words above a section of a page.
  package func heading(of section: RulePage.Section) -> String {
    switch section {
    case .what: pageWhat
    case .why: pageWhy
    case .origin: pageOrigin
    case .mending: pageMending
    case .otherTools: pageOtherTools
    }
  }
}
