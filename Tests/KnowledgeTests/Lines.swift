import Knowledge

/// A message of which only the form matters.
func message(_ id: String, _ patterns: MessagePattern...) -> KnownMessage {
  let nothing = Wording(en: "", ko: "", zh: "")
  return KnownMessage(
    id, patterns, meaning: nothing, .harmless, nothing, causes: [], remedy: Remedy(nothing),
    samples: [])
}

/// What was found in a line, as text: `1 A1 path=/lib/x`.
func found(_ text: String, by recogniser: Recogniser) -> [String] {
  recogniser.recognise(Array(text.utf8)).map(\.summary)
}

extension Recognition {
  /// The recognition in one line.
  var summary: String {
    let captures = captures.map { hole, bytes in
      " \(hole.rawValue)=\(String(decoding: bytes, as: UTF8.self))"
    }
    return "\(line) \(message.id)" + captures.sorted().joined()
  }
}

/// A recogniser of a few messages, of as many kinds as there are.
let fewMessages = Recogniser([
  message("A1", "ldconfig: {path} is not a symbolic link"),
  message("A2", "{path} is not a symbolic link"),
  message("A3", "ldconfig: Can't link {path} to {other}"),
  message("A16", "ldconfig: libraries {library} and {other} in directory {path} have same soname"),
  message("A17", "Path '{path}' given more than once"),
  message("A18", "(from {path}:{number} and {other}:{number})"),
  message("B1", "{library}: cannot open shared object file: No such file or directory"),
  message("B13", "{program}: {path}: version '{word}' not found (required by {other})"),
  message("B15", "{program}: symbol lookup error: {other}: undefined symbol: {word}"),
  message("C1", "{program}: cannot find -l{word}: No such file or directory"),
  message("C8", "{program}:{path}: file format not recognized; treating as linker script"),
  message("E4", "/sbin/ldconfig: {path} is not a symbolic link"),
  message("F10", "symlink '{path}' -> '{other}' failed: {text}"),
])
