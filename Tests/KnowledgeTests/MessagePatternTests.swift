import Knowledge
import Testing

struct MessagePatternTests {
  @Test func `a pattern is literal text with holes`() {
    let pattern: MessagePattern = "ldconfig: {path} is {{no} link {nothing}"
    #expect(
      pattern.pieces == [
        .literal(Array("ldconfig: ".utf8)), .hole(.path),
        .literal(Array(" is {no} link {nothing}".utf8)),
      ])
  }
}
