import Knowledge
import Testing

struct TextSpanTests {
  @Test func `code and links are told from words`() {
    #expect(
      TextSpan.spans(of: "see [hard-copy], `cp -P` and [OWNERS]") == [
        .words("see "), .rule("hard-copy"), .words(", "), .code("cp -P"), .words(" and "),
        .document("OWNERS"),
      ])
  }

  @Test func `brackets in code are code, and what is no link is words`() {
    #expect(
      TextSpan.spans(of: "`[a]` is [No link], [] nor [open") == [
        .code("[a]"), .words(" is [No link], [] nor [open"),
      ])
    #expect(TextSpan.spans(of: "an `open") == [.words("an `open")])
    #expect(TextSpan.spans(of: "").isEmpty)
  }
}
