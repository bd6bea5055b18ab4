import Testing

struct DocumentationTests {
  private static func isDeclaration(_ line: String) -> Bool {
    guard line.contains("package ") || line.contains("public ") else { return false }
    let kinds = #/(func|var|let|init|struct|class|enum|actor|protocol|typealias|case)\b.*/#
    let modifiers = #/(static|mutating|consuming|borrowing|final|indirect|nonisolated) /#
    guard let access = line.prefixMatch(of: #/\s*(@\w+(\(.*\))? )*(package|public) /#) else {
      return false
    }
    var rest = line[access.range.upperBound...]
    while let modifier = rest.prefixMatch(of: modifiers) {
      rest = rest[modifier.range.upperBound...]
    }
    return rest.prefixMatch(of: kinds) != nil
  }

  /// Whether the lines before a declaration are documentation, attributes passed over.
  private static func isDocumented(_ index: Int, in lines: [String]) -> Bool {
    var line = index - 1
    while line >= 0 {
      let text = lines[line].trimmingPrefix { $0 == " " }
      if text.hasPrefix("///") { return true }
      // An attribute on a line of its own, or the end of one.
      guard text.hasPrefix("@") || text == ")" else { return false }
      line -= 1
    }
    return false
  }

  @Test func `every declaration that other modules see says what it is`() {
    for file in SourceFile.all {
      // The catalogues implement, sentence by sentence, what the protocol's requirements document.
      if file.module == "Messages", !file.lines.contains(where: { $0.contains("protocol ") }) {
        continue
      }
      for (index, line) in file.code.enumerated() where Self.isDeclaration(line) {
        // What ArgumentParser asks of a command is documented by what it says to users.
        if line.contains(" configuration = CommandConfiguration(") { continue }
        let isDocumented = Self.isDocumented(index, in: file.lines)
        #expect(isDocumented, "\(file):\(index + 1): \(line)")
      }
    }
  }

  @Test func `no comment is a note to come back`() {
    for file in SourceFile.all {
      for (index, line) in file.lines.enumerated() {
        let words = ["TODO", "FIXME", "XXX", "HACK"]
        #expect(!words.contains { line.contains($0) }, "\(file):\(index + 1)")
      }
    }
  }
}
