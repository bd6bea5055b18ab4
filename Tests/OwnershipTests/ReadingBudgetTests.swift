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
    let tooLong = answer.content(of: Path("/b"), atMost: 6, for: .dpkg, under: root)
    #expect(tooLong == nil)
    #expect(answer.problems == [.tooLarge(.dpkg, Path("/b"))])
    let isSpent = answer.spend(answer.budget.remaining - 11, on: Path("/x"), of: .dpkg)
    #expect(isSpent)
    let read = answer.content(of: Path("/a"), atMost: 9, for: .dpkg, under: root)
    #expect(read?.count == 5 && !answer.isExhausted)
    let last = ["/b", "/a"].map {
      answer.content(of: Path($0), atMost: 9, for: .dpkg, under: root)
    }
    let mayLookUp = answer.mayLookUp(for: Path("/a"), of: .dpkg)
    #expect(last == [nil, nil] && !mayLookUp && answer.isExhausted)
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
