import Foundation
import Knowledge
import Messages
import Testing

/// The words of `Documentation/GLOSSARY.md`, and those that it does without.
struct GlossaryTests {
  /// A row of the table.
  private struct Term {
    let names: [String]
    let rejected: [String]

    init?(_ line: Substring) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, cells[1] != "English", !cells[1].hasPrefix("-") else { return nil }
      names = Array(cells[1...3])
      rejected = cells[4].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  private static let terms: [Term] = {
    let file = "\(SourcePlace.tests)/../../Documentation/GLOSSARY.md"
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap(Term.init)
  }()

  private static let rejected: [String] = terms.flatMap { $0.rejected }

  private static let wordings: [Wording] =
    KnownMessage.all.flatMap(wordings) + RulePage.all.flatMap(wordings)

  private static func wordings(of message: KnownMessage) -> [Wording] {
    [message.meaning, message.harmReason, message.remedy.wording] + message.causes.map(\.wording)
  }

  private static func wordings(of page: RulePage) -> [Wording] {
    let passages = page.what + page.why + page.origin + page.mending + page.otherTools
    let texts = passages.compactMap { passage -> Wording? in
      switch passage {
      case .paragraph(let wording), .item(let wording), .step(let wording): wording
      case .code: nil
      }
    }
    return [page.severity, page.fixClass, page.seen] + texts
      + (page.example.remark.map { [$0] } ?? [])
  }

  private static func texts(in language: Language) -> [String] {
    SnapshotTests.all.map { $0.say(language.catalog) }
      + wordings.map { language == .korean ? $0.korean : $0.chinese }
  }

  /// What is quoted are the words of others.
  private static func withoutQuotations(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { number, part in
      guard number % 2 == 1 else { return String(part) }
      // `such as glibc's' ends with another mark.
      return part.firstIndex(of: "'").map { String(part[$0...]) } ?? ""
    }.joined()
  }

  @Test func `the table is read`() {
    #expect(Self.terms.count > 40)
    #expect(Self.terms.allSatisfy { $0.names.allSatisfy { !$0.isEmpty } })
    #expect(Self.rejected.count > 50)
    #expect(Self.wordings.count > 500)
  }

  @Test(arguments: [Language.korean, .chinese])
  func `no text has a word that the glossary does without`(language: Language) {
    for text in Self.texts(in: language) {
      let plain = Self.withoutQuotations(text)
      for word in Self.rejected where plain.contains(word) {
        Issue.record("\(word): \(text)")
      }
    }
  }

  @Test func `no word is both used and rejected`() {
    let used = Set(Self.terms.flatMap { $0.names.flatMap { $0.components(separatedBy: ", ") } })
    for word in Self.rejected { #expect(!used.contains(word), "\(word)") }
  }
}
