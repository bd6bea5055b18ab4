internal import FileSystem

/// Which names of a directory ldconfig looks at.
struct CandidateName {
  let behaviour: Behaviour

  /// Whether a name looks like a library's: `lib*.so*`, `ld-*.so*`, `ld.so.*`, `ld64.so.*`.
  static func isLibraryLike(_ name: FileName) -> Bool {
    let bytes = name.bytes
    if bytes.starts(with: "lib".utf8) || bytes.starts(with: "ld-".utf8) {
      return hasSo(bytes.span, versioned: false)
    }
    return bytes.starts(with: "ld.so.".utf8) || bytes.starts(with: "ld64.so.".utf8)
  }

  /// Whether a link of that name is removed when it leads nowhere: one with a version.
  static func isVersioned(_ name: FileName) -> Bool { hasSo(name.bytes.span, versioned: true) }

  /// Whether a file that cannot be opened is passed over in silence where it is a link.
  static func hasSo(_ path: Path) -> Bool { hasSo(path.bytes.span, versioned: false) }

  private static func hasSo(_ bytes: Span<UInt8>, versioned: Bool) -> Bool {
    let (dot, s, o) = (UInt8(ascii: "."), UInt8(ascii: "s"), UInt8(ascii: "o"))
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == dot, bytes[index + 1] == s, bytes[index + 2] == o,
        !versioned || (index + 3 < bytes.count && bytes[index + 3] == dot)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether someone has the file under this name only for a moment, or only in order to keep it.
  func isPassedOver(_ name: FileName) -> Bool {
    let bytes = name.bytes
    if Self.isPrelinks(bytes) { return true }
    if behaviour.skipsPackageManagersNames, Self.isPackageManagers(bytes) { return true }
    return behaviour.skipsBackups && Self.isBackup(bytes)
  }

  // `libfoo.so.1.#prelink#` and the same with a dot and six characters.
  private static func isPrelinks(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "#")) else { return false }
    let mark = ".#prelink#"
    return ends(bytes, mark) || (bytes.count > 7 && ends(bytes.dropLast(6), mark + "."))
  }

  private static func isPackageManagers(_ bytes: [UInt8]) -> Bool {
    bytes.contains(UInt8(ascii: ";")) || ends(bytes, ".dpkg-new") || ends(bytes, ".dpkg-tmp")
  }

  private static let backupEndings = [
    "~", ".bak", ".old", ".orig", ".save", ".backup", ".rpmsave", ".rpmorig", ".rpmnew",
    ".dpkg-old", ".dpkg-dist", ".dpkg-bak", ".ucf-old", ".ucf-new", ".ucf-dist", ".pacsave",
    ".pacnew", ".apk-new", ".swp", ".tmp", ".disabled", ".distrib",
  ]

  private static func isBackup(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last, !isDigit(last) else { return false }
    return backupEndings.contains { ends(bytes, $0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  private static func ends(_ bytes: some BidirectionalCollection<UInt8>, _ end: String) -> Bool {
    bytes.suffix(end.utf8.count).elementsEqual(end.utf8)
  }
}
