package import Knowledge

/// The list of known messages for a terminal: a line each with its id and its form.
package enum MessageListText {
  /// The list as text with line ends; a form is told on one line, however long.
  package static func text(_ messages: [KnownMessage], style: Style) -> String {
    let width = messages.map(\.id.count).max() ?? 0
    return messages.map { message in
      let gap = String(repeating: " ", count: width - message.id.count + 2)
      return style.strong(message.id) + gap + (message.patterns.first?.shown ?? "") + "\n"
    }.joined()
  }
}

extension MessagePattern {
  /// The form as people may see it: `<path> is not a symbolic link`.
  var shown: String {
    pieces.map { piece in
      switch piece {
      case .literal(let bytes): Escaping.displayed(bytes)
      case .hole(let hole): "<\(hole.rawValue)>"
      }
    }.joined()
  }
}
