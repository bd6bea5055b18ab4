import FileSystem
import Testing

@testable import Ownership

struct ReadingBudgets {
  @Test func `what is left is read, and the end is told once`() throws {
    let tree = try ScratchTree()
    try tree.file("/a", "12345")
    try tree.file("/b", "1234567")
    let root = try tree.opened()
    var answer = DatabaseAnswer()
    #expect(answer.content(of: Path("/b"), atMost: 6, for: .dpkg, under: root) == nil)
    #expect(answer.problems == [.tooLarge(.dpkg, Path("/b"))])
    #expect(answer.spend(answer.budget.remaining - 11, on: Path("/x"), of: .dpkg))
    #expect(answer.content(of: Path("/a"), atMost: 9, for: .dpkg, under: root)?.count == 5)
    #expect(!answer.isExhausted)
    #expect(answer.content(of: Path("/b"), atMost: 9, for: .dpkg, under: root) == nil)
    #expect(answer.content(of: Path("/a"), atMost: 9, for: .dpkg, under: root) == nil)
    #expect(!answer.mayLookUp(for: Path("/a"), of: .dpkg) && answer.isExhausted)
    #expect(answer.problems == Array(repeating: .tooLarge(.dpkg, Path("/b")), count: 2))
  }

  @Test func `lines are those between line ends, the last one too`() {
    func lines(_ text: String) -> [String] {
      var lines: [String] = []
      Array(text.utf8).forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
      return lines
    }
    #expect(lines("") == [""])
    #expect(lines("a\n\nb") == ["a", "", "b"])
    #expect(lines("a\n") == ["a", ""])
  }
}
