/// A stretch of a page's text: words, or what is marked in them.
package enum TextSpan: Hashable, Sendable {
  /// Words as they are.
  case words(String)
  /// What is typed or printed; written in backquotes.
  case code(String)
  /// Another rule's page; written `[hard-copy]`.
  case rule(String)
  /// A document of the folder `Documentation`, without its extension; written `[OWNERS]`.
  case document(String)

  /// The stretches of a text, in their order.
  package static func spans(of text: String) -> [TextSpan] {
    var spans: [TextSpan] = []
    var words = ""
    var rest = text[...]
    while let character = rest.first {
      guard let (span, end) = marked(rest) else {
        words.append(character)
        rest.removeFirst()
        continue
      }
      if !words.isEmpty { spans.append(.words(words)) }
      words = ""
      spans.append(span)
      rest = rest[end...]
    }
    if !words.isEmpty { spans.append(.words(words)) }
    return spans
  }

  // The marked stretch that the text begins with, and where it ends.
  private static func marked(_ text: Substring) -> (TextSpan, Substring.Index)? {
    let closing: Character? =
      switch text.first {
      case "`": "`"
      case "[": "]"
      default: nil
      }
    let inside = text.dropFirst()
    guard let closing, let end = inside.firstIndex(of: closing), end > inside.startIndex else {
      return nil
    }
    let content = String(inside[..<end])
    let next = inside.index(after: end)
    if closing == "`" { return (.code(content), next) }
    let isRule = content.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }
    let isDocument = content.allSatisfy { ("A"..."Z").contains($0) }
    return isRule ? (.rule(content), next) : isDocument ? (.document(content), next) : nil
  }
}
