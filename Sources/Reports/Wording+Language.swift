package import Knowledge
package import Messages

extension Wording {
  /// The text in a language.
  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .korean: korean
    case .chinese: chinese
    }
  }
}
