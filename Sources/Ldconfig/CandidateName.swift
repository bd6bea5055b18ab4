internal import FileSystem
internal import LoaderCache

/// Which names of a directory ldconfig looks at.
struct CandidateName {
  let behaviour: Behaviour

  /// Whether a name looks like a library's.
  static func isLibraryLike(_ name: FileName) -> Bool { LibraryPattern.matches(name.bytes) }

  /// Whether a link of that name is removed when it leads nowhere: one with a version.
  static func isVersioned(_ name: FileName) -> Bool {
    LibraryPattern.holdsSo(name.bytes, isVersioned: true)
  }

  /// Whether a file that cannot be opened is passed over in silence where it is a link.
  static func hasSo(_ path: Path) -> Bool { LibraryPattern.holdsSo(path.bytes) }

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
