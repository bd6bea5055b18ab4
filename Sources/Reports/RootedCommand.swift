internal import FileSystem

/// A command as it is known in general, made one about a root.
struct RootedCommand {
  private let root: Path

  init(under root: Path) { self.root = root }

  /// The command about the root; `nil` where it can only be about the machine it is run on.
  func text(_ command: String) -> String? {
    guard isForeign else { return command }
    for verb in ["fix", "check", "which"] where command.hasPrefix("solder \(verb)") {
      let verb = "solder \(verb)"
      return command.hasSuffix(" .") ? nil : verb + words + command.dropFirst(verb.count)
    }
    if command.hasPrefix("sudo ldconfig") {
      return "sudo solder ldconfig -r " + word + command.dropFirst("sudo ldconfig".count)
    }
    guard RootedCommand.lookers.contains(where: command.hasPrefix), !command.contains(" ~/"),
      !command.hasSuffix(" .")
    else { return nil }
    return command.split(separator: " ").map(outside).joined(separator: " ")
  }

  /// A path of the root as such a command has to name it.
  func operand(_ path: Path, of command: String) -> Path {
    // What is looked for in a file is written there as it is within the root.
    let isInside = ["solder ", "sudo ", "grep -rnF"].contains(where: command.hasPrefix)
    return isInside || !isForeign ? path : outside(path)
  }

  /// The option that names the root, after a blank; nothing where it is the machine's own.
  var words: String { isForeign ? " --root " + word : "" }

  // They only look at what they are given.
  private static let lookers = ["ls ", "cat ", "namei ", "findmnt ", "readelf ", "grep "]

  private var isForeign: Bool { root != Path("/") }
  private var word: String { Escaping.shellWord(root.bytes) }

  private func outside(_ word: Substring) -> String {
    word.hasPrefix("/") ? Escaping.shellWord(outside(Path(Array(word.utf8))).bytes) : String(word)
  }

  /// A path of the root as it is from outside of it.
  func outside(_ path: Path) -> Path {
    var start = isForeign ? root.bytes : []
    while start.last == UInt8(ascii: "/") { start.removeLast() }
    return Path(start + path.bytes)
  }
}
