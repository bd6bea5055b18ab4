internal import FileSystem
internal import Knowledge
internal import Messages

/// Puts what stood in a message's holes into a text about it.
struct HoleFilling {
  private let values: [String: [UInt8]]

  init(_ captures: [MessagePattern.Hole: [UInt8]]) {
    var values: [String: [UInt8]] = [:]
    for (hole, bytes) in captures { values[hole.rawValue] = bytes }
    if let bytes = captures[.path] ?? captures[.library], let name = Path(bytes).lastName {
      values["name"] = name.bytes
      if bytes.contains(UInt8(ascii: "/")) { values["directory"] = Path(bytes).parent.bytes }
    }
    self.values = values
  }

  /// The text with its holes filled as people may see them; what stayed empty is left as it is written.
  func text(_ wording: Wording, in language: Language) -> String {
    let text = shown(wording.text(in: language))
    return language == .korean ? KoreanParticle.resolved(text) : text
  }

  private func shown(_ text: String) -> String {
    filled(text) {
      Escaping.displayed($0)
    } emptiness: {
      "{\($0)}"
    } ?? text
  }

  /// The command with its holes filled as words of a shell; `nil` where one stayed empty.
  func command(_ text: String) -> String? {
    filled(text) {
      Escaping.operand($0)
    } emptiness: { _ in
      nil
    }
  }

  private func filled(
    _ text: String, _ shown: ([UInt8]) -> String?, emptiness: (Substring) -> String?
  ) -> String? {
    var filled = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      filled += rest[..<start]
      let name = rest[rest.index(after: start)..<end]
      let value = values[String(name)]
      guard let word = value == nil ? emptiness(name) : value.flatMap(shown) else { return nil }
      filled += word
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }
}
