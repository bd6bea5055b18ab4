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

  /// The sentences of the language.
  package var catalog: any Catalog {
    switch self {
    case .english: English()
    case .korean: Korean()
    case .chinese: Chinese()
    }
  }
}
