package import FileSystem

/// The names from the top down to an entry, as far as a stranger's text is fit to be them.
enum EntryNames {
  // PATH_MAX without the NUL: no longer one can be opened.
  private static let longest = 4095

  private static let slash = UInt8(ascii: "/")

  /// Reads a stored name; where an archive holds a whole root, it may begin there.
  static func read(_ stored: [UInt8], inWholeRoot: Bool) throws(EntryTrouble) -> [FileName] {
    guard !stored.isEmpty, stored.count <= longest else { throw EntryTrouble(.impossibleName) }
    if stored.first == slash, !inWholeRoot { throw EntryTrouble(.absoluteName) }
    var names: [FileName] = []
    for part in stored.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) { throw EntryTrouble(.climbingName) }
      guard !part.contains(where: { $0 < 0x20 || $0 == 0x7f }) else {
        throw EntryTrouble(.controlCharacters)
      }
      guard let name = FileName(part) else { throw EntryTrouble(.impossibleName) }
      names.append(name)
    }
    guard names.count <= deepest else { throw EntryTrouble(.impossibleName) }
    return names
  }

  // More than twice as deep as any that was seen: each level takes a handle while it is gone through.
  private static let deepest = 128
}

/// What is wrong with an entry, before it is known where it lies.
struct EntryTrouble: Error {
  let refusal: EntryRefusal

  init(_ refusal: EntryRefusal) { self.refusal = refusal }
}

extension [FileName] {
  /// The names as one relative path; `.` for none.
  package var joinedPath: Path {
    isEmpty ? Path(".") : Path(Array<UInt8>(map(\.bytes).joined(separator: [UInt8(ascii: "/")])))
  }
}
