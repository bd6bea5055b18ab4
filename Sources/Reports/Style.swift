/// Colours of a terminal, or none.
///
/// They only repeat what the words say.
package struct Style: Sendable {
  /// Whether anything is coloured.
  package let isColored: Bool

  /// A style with or without colours.
  package init(isColored: Bool) { self.isColored = isColored }

  /// Marks an error.
  package func error(_ text: String) -> String { wrapped(text, "31;1") }
  /// Marks a warning.
  package func warning(_ text: String) -> String { wrapped(text, "33;1") }
  /// Marks what is good, or how it should be.
  package func good(_ text: String) -> String { wrapped(text, "32") }
  /// Marks what stands out.
  package func strong(_ text: String) -> String { wrapped(text, "1") }
  /// Marks what matters less.
  package func faint(_ text: String) -> String { wrapped(text, "2") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
