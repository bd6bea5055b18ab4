import Diagnosis
import Knowledge
import Messages
import Reports
import Testing

extension RulePage: CustomTestStringConvertible {
  /// The rule.
  public var testDescription: String { rule }
}

struct RulePageTextTests {
  private let plain = Style(isColored: false)

  @Test func `every rule has its page, and every page its rule`() {
    let rules = RuleID.allCases.map(\.rawValue)
    #expect(RulePage.all.map(\.rule).sorted() == rules.sorted())
  }

  @Test(arguments: RulePage.all, Language.allCases)
  func `only code is wider than the terminal`(page: RulePage, language: Language) {
    for columns in [80, 100] {
      let text = RulePageText.text(page, language: language, style: plain, columns: columns)
      for line in text.split(separator: "\n") where !line.hasPrefix("      ") {
        #expect(DisplayWidth.columns(of: String(line)) <= columns, "\(line)")
        #expect(!line.hasSuffix(" "), "\(line)")
      }
    }
  }

  @Test(arguments: RulePage.all, Language.allCases)
  func `a page is told whole`(page: RulePage, language: Language) {
    let catalog = language.catalog
    let text = RulePageText.text(page, language: language, style: plain, columns: 80)
    let lines = text.split(separator: "\n").map(String.init)
    for section in RulePage.Section.allCases {
      #expect(lines.contains(catalog.heading(of: section)))
      for case .code(let code) in page.passages(of: section) {
        for line in code where line != "" { #expect(lines.contains("      " + line)) }
      }
    }
    let told = text.filter { !$0.isWhitespace }
    for wording in page.texts {
      let firstWords = TextSpan.spans(of: wording.text(in: language)).first
      guard case .words(let words)? = firstWords else { continue }
      #expect(told.contains(words.filter { !$0.isWhitespace }), "\(words)")
    }
    for tree in page.example.rows.flatMap({ [$0.before, $0.after] }) where !tree.isEmpty {
      #expect(text.contains(tree), "\(tree)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the two trees stand beside each other, whatever the words above them`(language: Language) {
    let example = RulePage.Example([("liba.so 4 MB", "liba.so -> liba.so.1"), ("", "liba.so.1")])
    let lines = ExampleDrawing(example, catalog: language.catalog).lines(columns: 80, style: plain)
    #expect(
      lines.dropFirst() == [
        "liba.so 4 MB   liba.so -> liba.so.1",
        "               liba.so.1",
      ])
    let heading = language.catalog.exampleAfter
    let start = lines[0].range(of: heading).map { String(lines[0][..<$0.lowerBound]) }
    #expect(start.map { DisplayWidth.columns(of: $0) } == 15)
  }

  @Test func `trees that do not fit beside each other stand one below the other`() {
    let example = RulePage.Example([("liba.so 4 MB", "liba.so -> liba.so.1"), ("", "liba.so.1")])
    #expect(
      ExampleDrawing(example, catalog: English()).lines(columns: 30, style: plain) == [
        "before", "liba.so 4 MB", "", "after", "liba.so -> liba.so.1", "liba.so.1",
      ])
  }

  @Test(arguments: Language.allCases)
  func `the list has a line a rule, in columns`(language: Language) {
    let text = RuleListText.text(
      RulePage.all, language: language, style: plain, columns: 80)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == RulePage.all.count + 1)
    for (line, page) in zip(lines, RulePage.all) {
      #expect(line.hasPrefix(page.rule + " "))
      #expect(line.hasSuffix(language.catalog.headline(of: page.rule)))
    }
    let starts = zip(lines, RulePage.all).map { line, page in
      DisplayWidth.columns(
        of: String(line.dropLast(language.catalog.headline(of: page.rule).count)))
    }
    #expect(Set(starts).count == 1)
    for line in lines { #expect(DisplayWidth.columns(of: line) <= 80, "\(line)") }
  }
}
