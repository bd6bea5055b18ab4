package import Knowledge
package import Messages

/// The list of rules for a terminal: a line each with its id, its severities and what it is about.
package enum RuleListText {
  /// The list as text with line ends, and how to read a page.
  package static func text(
    _ pages: [RulePage], language: Language, style: Style, columns: Int
  ) -> String {
    let catalog = language.catalog
    let names = pages.map(\.rule)
    let grades = pages.map { page in
      page.severities.map { catalog.word(for: $0) }.joined(separator: "/")
    }
    let (nameColumns, gradeColumns) = (widest(names), widest(grades))
    let indent = nameColumns + gradeColumns + 4
    var lines: [String] = []
    for ((page, name), grade) in zip(zip(pages, names), grades) {
      let about = DisplayWidth.wrapped(
        catalog.headline(of: page.rule), columns: max(columns - indent, 20))
      let start =
        style.strong(name) + blanks(nameColumns - DisplayWidth.columns(of: name) + 2)
        + grade + blanks(gradeColumns - DisplayWidth.columns(of: grade) + 2)
      lines += about.enumerated().map { ($0.offset == 0 ? start : blanks(indent)) + $0.element }
    }
    lines += ["", catalog.sentence(catalog.ruleListHint("solder explain RULE"))]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func widest(_ texts: [String]) -> Int {
    texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension Catalog {
  fileprivate func word(for severity: RulePage.Severity) -> String {
    switch severity {
    case .error: errorWord
    case .warning: warningWord
    case .note: noteWord
    }
  }
}
