extension RulePage {
  /// Every page, in the order of the table of rules.
  package static let all: [RulePage] = [
    hardCopy
  ]

  /// The page of a rule.
  package static func page(of rule: String) -> RulePage? {
    all.first { $0.rule == rule }
  }
}
