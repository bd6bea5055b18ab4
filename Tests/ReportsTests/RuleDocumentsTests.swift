import Foundation
import Knowledge
import Testing

/// The documents of the rules are those of their pages; `make docs` lets this suite write them.
struct RuleDocumentsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Documentation/Rules").standardizedFileURL
  private static let isWriting =
    ProcessInfo.processInfo.environment["SOLDER_WRITE_DOCUMENTS"] != nil

  @Test(arguments: RulePage.all)
  func `a rule's document says what its page says`(page: RulePage) throws {
    try require(RulePageMarkdown.document(of: page), in: "\(page.rule).md")
  }

  @Test func `the table names every rule`() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    let marks = (
      begin: "<!-- The table is written by `make docs` from Sources/Knowledge/Rules. -->\n",
      end: "<!-- The end of the table. -->\n"
    )
    let begin = try #require(text.range(of: marks.begin)).upperBound
    let end = try #require(text.range(of: marks.end, range: begin..<text.endIndex)).lowerBound
    let table = "\n" + RulePageMarkdown.table(of: RulePage.all) + "\n"
    try require(text[..<begin] + table + text[end...], in: "README.md")
  }

  @Test func `no document tells of a rule that is not there`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for name in names where name != "README.md" {
      let isKnown = RulePage.page(of: String(name.dropLast(3))) != nil
      #expect(isKnown && name.hasSuffix(".md"), "\(name) has no page in Sources/Knowledge/Rules")
    }
  }

  private func require(_ text: String, in name: String) throws {
    let file = Self.folder.appending(path: name)
    if Self.isWriting { try Data(text.utf8).write(to: file) }
    let found = try? String(contentsOf: file, encoding: .utf8)
    #expect(found == text, "Documentation/Rules/\(name) is stale: run `make docs`")
  }
}
