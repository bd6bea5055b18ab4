import Foundation
import Knowledge
import Testing

extension RulePage: CustomTestStringConvertible {
  /// The rule.
  public var testDescription: String { rule }
}

struct RulePageTests {
  private static let documents = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Documentation").standardizedFileURL

  @Test func `no rule has two pages`() {
    let rules = RulePage.all.map(\.rule)
    #expect(Set(rules).count == rules.count)
    for rule in rules { #expect(RulePage.page(of: rule)?.rule == rule) }
    #expect(RulePage.page(of: "no-rule") == nil)
  }

  @Test(arguments: RulePage.all)
  func `nothing of a page is empty`(page: RulePage) {
    for section in RulePage.Section.allCases { #expect(!page.passages(of: section).isEmpty) }
    #expect(!page.severities.isEmpty)
    #expect(!page.example.rows.isEmpty)
    for row in page.example.rows { #expect(row.before != "" || row.after != "") }
    for wording in page.texts + [page.severity, page.fixClass, page.seen] {
      for text in wording.languages {
        #expect(!text.isEmpty && !text.contains("\n") && !text.contains("  "), "\(text)")
      }
    }
  }

  @Test(arguments: RulePage.all)
  func `the severity begins with the gravest`(page: RulePage) throws {
    let gravest = try #require(page.severities.first)
    #expect(page.severity.english.hasPrefix(gravest.rawValue))
    for severity in page.severities { #expect(page.severity.english.contains(severity.rawValue)) }
  }

  @Test(arguments: RulePage.all)
  func `every link leads to a page or a document that is there`(page: RulePage) {
    for text in page.texts.flatMap(\.languages) {
      for span in TextSpan.spans(of: text) {
        switch span {
        case .rule(let rule):
          #expect(RulePage.page(of: rule) != nil, "\(text)")
          #expect(rule != page.rule, "\(text)")
        case .document(let name):
          let path = Self.documents.appending(path: "\(name).md").path
          #expect(FileManager.default.fileExists(atPath: path), "\(text)")
        case .words(let words):
          #expect(!words.contains("`") && !words.contains("[") && !words.contains("**"), "\(text)")
        case .code: break
        }
      }
    }
  }

  @Test(arguments: RulePage.all)
  func `all languages tell of the same code and lead to the same pages`(page: RulePage) {
    for wording in page.texts {
      let english = marks(in: wording.english)
      #expect(marks(in: wording.korean) == english)
      #expect(marks(in: wording.chinese) == english)
    }
  }

  @Test(arguments: RulePage.all)
  func `each text is in its language`(page: RulePage) {
    for wording in page.texts + [page.severity, page.fixClass, page.seen] {
      #expect(!wording.english.contains(#/[^\x00-\x7f]/#), "\(wording.english)")
      let (korean, chinese) = (words(of: wording.korean), words(of: wording.chinese))
      #expect(!korean.contains(#/[一-鿿]/#), "\(korean)")
      #expect(!chinese.contains(#/[가-힣]/#), "\(chinese)")
      #expect(!chinese.contains(#/[,:;.?!](\s|$)|[一-鿿][,:;.?!()]/#), "\(chinese)")
      #expect(!chinese.contains(#/[一-鿿][A-Za-z0-9]|[A-Za-z0-9][一-鿿]/#), "\(chinese)")
      #expect(!wording.chinese.contains(#/[一-鿿]`[^`]*`[一-鿿]/#), "\(wording.chinese)")
    }
  }

  // The catalogue's words; its tests ask the same of sentences.
  @Test(arguments: RulePage.all)
  func `one thing has one word in Korean`(page: RulePage) {
    for text in (page.texts + [page.severity, page.fixClass, page.seen]).map(\.korean) {
      for other in ["복사본", "고치", "고쳐", "고친", "고칠", "고칩", "고쳤"] {
        #expect(!text.contains(other), "\(text)")
      }
    }
  }

  private func marks(in text: String) -> [String] {
    TextSpan.spans(of: text).filter { if case .words = $0 { false } else { true } }
      .map { "\($0)" }.sorted()
  }

  private func words(of text: String) -> String {
    TextSpan.spans(of: text).map { if case .words(let words) = $0 { words } else { "`" } }.joined()
  }
}

extension Wording {
  fileprivate var languages: [String] { [english, korean, chinese] }
}
