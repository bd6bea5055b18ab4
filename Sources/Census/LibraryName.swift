package import FileSystem
internal import LoaderCache

/// A file name read as the field reads it: `libfoo.so.1.2` is the stem `libfoo.so` with version `1.2`.
package struct LibraryName: Hashable, Sendable {
  /// What the part after `.so` says.
  package enum Form: Hashable, Sendable {
    /// Nothing follows: `libfoo.so`, what `-lfoo` looks for.
    case unversioned
    /// Components follow that each begin with a digit: `libfoo.so.1.2.3`.
    case versioned
    /// Something else follows: `libfoo.so.1.bak`, `libfoo.so~`.
    case suffixed
  }

  /// The whole name.
  package let fileName: FileName
  /// Everything up to and including `.so`; the whole name where there is no `.so`.
  package let stem: [UInt8]
  /// What follows the stem.
  package let form: Form
  /// Whether ldconfig and people would take the name for a library's: no backup, no leftover.
  package let isProper: Bool

  /// Reads a name; any name gives a value.
  package init(_ fileName: FileName) {
    self.fileName = fileName
    let bytes = fileName.bytes
    let end = LibraryName.endOfStem(bytes)
    stem = Array(bytes[..<(end ?? bytes.count)])
    form = end.map { LibraryName.form(of: bytes[$0...]) } ?? .suffixed
    isProper =
      form != .suffixed && LibraryName.isLibraryLike(fileName)
      && !LibraryName.namesDuplicate(stem)
  }

  private static func form(of rest: ArraySlice<UInt8>) -> Form {
    if rest.isEmpty { return .unversioned }
    guard rest.first == UInt8(ascii: ".") else { return .suffixed }
    let components = rest.dropFirst().split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return components.allSatisfy(isVersionComponent) ? .versioned : .suffixed
  }

  /// Whether ldconfig looks at the name at all: ldconfig(8), `lib*.so*` and `ld-*.so*`.
  package static func isLibraryLike(_ name: FileName) -> Bool {
    LibraryPattern.matches(name.bytes)
  }

  /// Whether a package manager made the name for a moment, as dpkg and rpm do while unpacking.
  package var isPackageManagerLeftover: Bool {
    let bytes = fileName.bytes
    return bytes.contains(UInt8(ascii: ";"))
      || [".dpkg-new", ".dpkg-tmp", ".#prelink#"].contains { ends(bytes, with: $0) }
  }

  /// Whether the version of `other` begins with all of this name's components: `.so.1` and `.so.1.2`.
  package func isBeginning(of other: LibraryName) -> Bool {
    other.fileName.bytes.starts(with: fileName.bytes)
      && (other.fileName.bytes.count == fileName.bytes.count
        || other.fileName.bytes[fileName.bytes.count] == UInt8(ascii: "."))
  }

  // File managers name second copies `libfoo (1).so`, `libfoo - Copy.so`.
  private static func namesDuplicate(_ stem: [UInt8]) -> Bool {
    guard stem.contains(UInt8(ascii: " ")) else { return false }
    return contains(stem, Array(" (".utf8)) || contains(stem, Array(" - ".utf8))
  }

  private static func endOfStem(_ bytes: [UInt8]) -> Int? {
    let (s, o, dot) = (UInt8(ascii: "s"), UInt8(ascii: "o"), UInt8(ascii: "."))
    for start in bytes.indices.dropLast(2) where bytes[start] == dot {
      let end = start + 3
      guard bytes[start + 1] == s, bytes[start + 2] == o else { continue }
      if end == bytes.count || !isLetterOrDigit(bytes[end]) { return end }
    }
    return nil
  }

  private static func isVersionComponent(_ component: ArraySlice<UInt8>) -> Bool {
    guard let first = component.first, isDigit(first) else { return false }
    return component.allSatisfy(isLetterOrDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
  }

  private func ends(_ bytes: [UInt8], with suffix: String) -> Bool {
    bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
