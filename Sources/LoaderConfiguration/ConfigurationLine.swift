internal import FileSystem

/// One line of `ld.so.conf`, as ldconfig(8) reads it.
enum ConfigurationLine: Hashable, Sendable {
  /// Nothing: blank, a comment, the root directory, or an obsolete `hwcap` line.
  case nothing
  /// A directory; blanks and colons do not separate several.
  case directory(Path)
  /// Patterns of further files.
  case include([[UInt8]])

  /// Takes a line without its newline, up to the first NUL or `#`.
  init(_ line: ArraySlice<UInt8>) {
    let text = line.prefix { $0 != 0 && $0 != UInt8(ascii: "#") }.drop(while: isSpace)
    if let words = ConfigurationLine.words(of: text, after: "include") {
      self = .include(words)
    } else if ConfigurationLine.words(of: text.map(lowercase)[...], after: "hwcap") != nil {
      self = .nothing
    } else {
      let name = ConfigurationLine.directoryName(text)
      self = name.isEmpty ? .nothing : .directory(Path(name))
    }
  }

  private static func words(of text: ArraySlice<UInt8>, after keyword: String) -> [[UInt8]]? {
    guard text.starts(with: keyword.utf8) else { return nil }
    let rest = text.dropFirst(keyword.utf8.count)
    guard let next = rest.first, isBlank(next) else { return nil }
    return rest.split(whereSeparator: isBlank).map(Array.init)
  }

  private static func directoryName(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = text
    while let last = name.last, isSpace(last) { name.removeLast() }
    name = withoutType(name)
    while name.last == UInt8(ascii: "/") { name.removeLast() }
    return name
  }

  /// Strips the `=libc6` of glibc before 2.32; any other `=` is part of the name, as it is today.
  private static func withoutType(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let cut = name.firstIndex(of: UInt8(ascii: "=")) else { return name }
    let type = name[(cut + 1)...]
    let isKnown = ["libc4", "libc5", "libc6", "glibc2"].contains { type.elementsEqual($0.utf8) }
    return isKnown ? name[..<cut] : name
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

/// As isspace(3) in the C locale: blank, and `\t` to `\r`.
private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (9...13).contains(byte)
}

private func lowercase(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
