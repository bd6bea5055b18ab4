internal import FileSystem

/// Directories that are searched by one rule, as they are after expansion.
struct SearchList {
  let rule: SearchRule
  let directories: [Path]
}

/// What `$ORIGIN`, `$LIB` and `$PLATFORM` stand for: ld.so(8), "Dynamic string tokens".
struct TokenExpansion {
  /// The directory of the object that has the text; `nil` where it is not known.
  let origin: Path?
  let library: [UInt8]
  let platform: [UInt8]
  /// Whether the program gets its owner's rights.
  let isSecure: Bool
  /// Where such a program may look below its origin; `nil` for its libraries, which may anywhere.
  let trusted: [Path]?

  /// The text with its tokens expanded; `nil` where one may not be.
  func expanding(_ text: [UInt8]) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "$")) else { return text }
    var expanded: [UInt8] = []
    var rest = text[...]
    var usesOrigin = false
    while let byte = rest.first {
      guard byte == UInt8(ascii: "$"), let (name, length) = token(of: rest.dropFirst()) else {
        expanded.append(byte)
        rest = rest.dropFirst()
        continue
      }
      if name == "ORIGIN" {
        let after = rest.dropFirst(1 + length).first
        let isWhole = expanded.isEmpty && (after == nil || after == UInt8(ascii: "/"))
        guard let origin, !isSecure || isWhole else { return nil }
        usesOrigin = true
        expanded += origin.bytes
      } else {
        expanded += name == "LIB" ? library : platform
      }
      rest = rest.dropFirst(1 + length)
    }
    if usesOrigin, let trusted {
      let path = Path(expanded).simplified
      guard trusted.contains(where: { path.isAtOrBelow($0) }) else { return nil }
    }
    return expanded
  }

  /// The name of a library with its tokens expanded; a set-user-ID program may have none there.
  func expanding(name: [UInt8]) -> [UInt8]? {
    isSecure && hasToken(in: name) ? nil : expanding(name)
  }

  /// Whether a token is in a text.
  func hasToken(in text: [UInt8]) -> Bool {
    text.indices.contains {
      text[$0] == UInt8(ascii: "$") && token(of: text[($0 + 1)...]) != nil
    }
  }

  private static let names = ["ORIGIN", "LIB", "PLATFORM"]

  // The token after a dollar, in braces or not, and how many bytes it takes.
  private func token(of text: ArraySlice<UInt8>) -> (String, Int)? {
    for name in TokenExpansion.names {
      if text.starts(with: "{\(name)}".utf8) { return (name, name.utf8.count + 2) }
      guard text.starts(with: name.utf8) else { continue }
      let next = text.dropFirst(name.utf8.count).first
      if next.map(isPartOfName) != true { return (name, name.utf8.count) }
    }
    return nil
  }

  private func isPartOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
      || (0x61...0x7a).contains(byte)
  }

  /// The directories of a list of them, each once; an empty one is the current directory.
  func directories(of list: [UInt8], separators: String) -> [Path] {
    var all: [Path] = []
    var seen: Set<Path> = []
    // No program searches more directories than this; a hostile list must end.
    for part in list.split(
      maxSplits: 4095, omittingEmptySubsequences: false,
      whereSeparator: { separators.utf8.contains($0) })
    {
      guard let text = expanding(Array(part)), text.isEmpty == part.isEmpty else { continue }
      let path = text.isEmpty ? Path(".") : Path(text)
      if seen.insert(path).inserted { all.append(path) }
    }
    return all
  }
}
