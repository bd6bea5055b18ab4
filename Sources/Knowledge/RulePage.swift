/// What there is to read of a rule: the source of `solder explain RULE` and of `Documentation/Rules`.
package struct RulePage: Sendable {
  /// The rule's id.
  package let rule: String
  /// The severities that its findings can have, gravest first.
  package let severities: [Severity]
  /// Which severity when, as it stands in a table.
  package let severity: Wording
  /// Whether its findings are mended and when, as it stands in a table.
  package let fixClass: Wording
  /// When it is seen, as it stands in a table.
  package let seen: Wording
  /// What it sees.
  package let what: [Passage]
  /// Why that matters.
  package let why: [Passage]
  /// How it comes about.
  package let origin: [Passage]
  /// How to mend it, by solder and by hand.
  package let mending: [Passage]
  /// What other tools call it: ldconfig, the loader, the linkers, lintian, rpmlint, Gentoo, Yocto.
  package let otherTools: [Passage]
  /// A tree with the trouble and without.
  package let example: Example

  /// How grave a finding is; the words are those of reports and of `--fail-on`.
  package enum Severity: String, Sendable {
    case error, warning, note
  }

  /// A tree as it is found and as it should be, the same in all languages.
  package struct Example: Sendable {
    /// The tree's lines, each as it is found beside what it should be; empty where there is none.
    package let rows: [(before: String, after: String)]
    /// What the two trees do not show.
    package let remark: Wording?

    /// Two trees, row by row.
    package init(_ rows: [(before: String, after: String)], remark: Wording? = nil) {
      (self.rows, self.remark) = (rows, remark)
    }
  }
}
