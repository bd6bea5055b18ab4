internal import FileSystem

/// One line of `ld.so.conf`, as ldconfig(8) reads it.
enum ConfigurationLine: Hashable, Sendable {
  /// Nothing: blank, a comment or the root directory.
  case nothing
  /// A `hwcap` line, which named processors until 2.31 and means nothing since.
  case hardwareCapability
  /// A directory; blanks and colons do not separate several.
  case directory(Path, type: DirectoryType? = nil)
  /// A directory with a type that no ldconfig knows.
  case directoryOfUnknownType(Path?, type: [UInt8])
  /// Patterns of further files.
  case include([[UInt8]])

  /// Takes a line without its newline, up to the first NUL or `#`.
  ///
  /// Until 2.36 what follows the first `=` is a type of libraries; since then it is part of the name.
  init(_ line: ArraySlice<UInt8>, hasTypes: Bool = false) {
    let text = line.prefix { $0 != 0 && $0 != UInt8(ascii: "#") }.drop(while: isSpace)
    if let words = ConfigurationLine.words(of: text, after: "include") {
      self = .include(words)
    } else if ConfigurationLine.words(of: text.map(lowercase)[...], after: "hwcap") != nil {
      self = .hardwareCapability
    } else {
      self.init(directory: text, hasTypes: hasTypes)
    }
  }

  /// Takes a directory as it is given in a line or on the command line.
  init(directory text: ArraySlice<UInt8>, hasTypes: Bool) {
    var (name, type): (ArraySlice<UInt8>, ArraySlice<UInt8>?) = (text, nil)
    if hasTypes, let cut = text.firstIndex(of: UInt8(ascii: "=")) {
      // Blanks are taken from the end of the name, but not of the type.
      (name, type) = (text[..<cut], text[(cut + 1)...])
    }
    name = ConfigurationLine.trimmed(name)
    while name.last == UInt8(ascii: "/") { name.removeLast() }
    let path = name.isEmpty ? nil : Path(name)
    let known = type.flatMap { DirectoryType(name: $0) }
    if let type, known == nil {
      self = .directoryOfUnknownType(path, type: Array(type))
    } else {
      self = path.map { .directory($0, type: known) } ?? .nothing
    }
  }

  private static func words(of text: ArraySlice<UInt8>, after keyword: String) -> [[UInt8]]? {
    guard text.starts(with: keyword.utf8) else { return nil }
    let rest = text.dropFirst(keyword.utf8.count)
    guard let next = rest.first, isBlank(next) else { return nil }
    return rest.split(whereSeparator: isBlank).map(Array.init)
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}

/// The C library that a directory's libraries were once said to be for: `DIRECTORY=TYPE`.
package enum DirectoryType: UInt8, Hashable, Sendable {
  case libc4 = 0
  case libc5 = 2
  case libc6 = 3

  init?(name: ArraySlice<UInt8>) {
    switch String(decoding: name, as: UTF8.self) {
    case "libc4": self = .libc4
    case "libc5": self = .libc5
    case "libc6", "glibc2": self = .libc6
    default: return nil
    }
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
