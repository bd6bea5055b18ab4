extension RulePage {
  /// The parts of a page that are passages, in the order in which they are read.
  package enum Section: Sendable, CaseIterable {
    case what, why, origin, mending, otherTools
  }

  /// What a section says.
  package func passages(of section: Section) -> [Passage] {
    switch section {
    case .what: what
    case .why: why
    case .origin: origin
    case .mending: mending
    case .otherTools: otherTools
    }
  }

  /// All texts of the page in which code and links are marked, in the order in which they are read.
  package var texts: [Wording] {
    let passages = Section.allCases.flatMap { self.passages(of: $0) }
    return passages.compactMap(\.wording) + [example.remark].compactMap(\.self)
  }

  /// The rules to whose pages this one leads, each once, in the order of the text.
  package var otherRules: [String] {
    var rules: [String] = []
    for case .rule(let rule) in texts.flatMap({ TextSpan.spans(of: $0.english) })
    where !rules.contains(rule) {
      rules.append(rule)
    }
    return rules
  }
}

extension Passage {
  /// What a passage says in words; `nil` for code.
  package var wording: Wording? {
    switch self {
    case .paragraph(let wording), .item(let wording), .step(let wording): wording
    case .code: nil
    }
  }

  /// Whether the passage and the one before it are parts of one list, with no blank line between.
  package func continuesList(of previous: Passage) -> Bool {
    switch (previous, self) {
    case (.item, .item), (.step, .step): true
    default: false
    }
  }
}
