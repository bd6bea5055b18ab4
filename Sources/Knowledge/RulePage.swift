/// What there is to read of a rule: the source of `solder explain RULE` and of `Documentation/Rules`.
///
/// The texts are in a small part of Markdown: paragraphs, lists of `- ` items, tables, indented code,
/// `code` and links to other pages. A paragraph or an item is one line, however long; who shows it breaks it.
package struct RulePage: Sendable {
  /// The rule's id.
  package let rule: String
  /// How severe its findings are and whether they are mended.
  package let standing: Wording
  /// When it is seen, as a clause for a table.
  package let seen: Wording
  /// What it sees.
  package let what: Wording
  /// Why that matters.
  package let why: Wording
  /// How it comes about.
  package let origin: Wording
  /// How to mend it, by solder and by hand.
  package let mending: Wording
  /// The same thing's name in other tools: lintian, rpmlint, Gentoo, Yocto, ldconfig, the linkers.
  package let otherTools: Wording
  /// A tree with the trouble and without.
  package let example: Example

  /// A tree as it is found and as it should be, the same in all languages.
  package struct Example: Sendable {
    /// The tree as it is found, a name a line.
    package let before: [String]
    /// The tree as it should be, each line beside its own of `before`.
    package let after: [String]
  }
}
