/// A language solder speaks.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case korean = "ko"
  case chinese = "zh"

  /// The language of a locale's name such as `ko_KR.UTF-8`; `nil` for one solder does not speak.
  package init?(locale: String) {
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    self.init(rawValue: code.lowercased())
  }

  /// A finished text, whose words fit to each other: in Korean, the particles to the names before them.
  package func finished(_ text: String) -> String {
    self == .korean ? text.withParticles : text
  }

  /// The sentences of the language.
  package var catalog: any Catalog {
    switch self {
    case .english: English()
    case .korean: Korean()
    case .chinese: Chinese()
    }
  }
}
