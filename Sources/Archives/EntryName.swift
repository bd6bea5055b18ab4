internal import Census
internal import FileSystem

/// The name of an entry as an unpacker takes it: components below the directory that it unpacks to.
struct EntryName: Hashable, Sendable {
  /// The components, joined by slashes; empty for the top itself.
  let bytes: [UInt8]

  static let top = EntryName(bytes: [])

  private static let slash = UInt8(ascii: "/")

  /// Longest name that a system call takes: PATH_MAX without its end.
  static let longest = 4095

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a stored name, or tells why it is none to be used.
  ///
  /// Where an archive holds a whole root, names may begin at it.
  init(stored: [UInt8], inWholeRoot: Bool) throws(NameTrouble) {
    guard !stored.isEmpty, stored.count <= EntryName.longest else {
      throw NameTrouble(.impossibleName)
    }
    if stored.first == EntryName.slash, !inWholeRoot { throw NameTrouble(.absoluteName) }
    if EntryName.isPlain(stored) {
      bytes = stored
      return
    }
    var parts: [ArraySlice<UInt8>] = []
    for part in stored.split(separator: EntryName.slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) { throw NameTrouble(.climbingName) }
      guard part.count <= 255 else { throw NameTrouble(.impossibleName) }
      parts.append(part)
    }
    bytes = Array(parts.joined(separator: [EntryName.slash]))
  }

  /// Why a name is not used.
  struct NameTrouble: Error {
    let trouble: ArchiveTrouble
    init(_ trouble: ArchiveTrouble) { self.trouble = trouble }
  }

  // Most names need no work: no component begins with a dot, none is empty, none too long.
  private static func isPlain(_ stored: [UInt8]) -> Bool {
    var length = 0
    for byte in stored {
      if byte == slash {
        if length == 0 { return false }
        length = 0
      } else {
        if length == 0, byte == UInt8(ascii: ".") { return false }
        length += 1
        if length > 255 { return false }
      }
    }
    return length > 0
  }

  /// The last component.
  var lastName: FileName? {
    FileName(bytes.lastIndex(of: EntryName.slash).map { bytes[($0 + 1)...] } ?? bytes[...])
  }

  /// The directory.
  var parent: EntryName {
    EntryName(bytes: bytes.lastIndex(of: EntryName.slash).map { Array(bytes[..<$0]) } ?? [])
  }

  /// Whether it is the top, which has no name of its own.
  var isTop: Bool { bytes.isEmpty }

  /// An entry of this directory.
  func appending(_ name: some Sequence<UInt8>) -> EntryName {
    EntryName(bytes: isTop ? Array(name) : bytes + [EntryName.slash] + name)
  }

  /// Whether it lies below a directory.
  func isBelow(_ directory: EntryName) -> Bool {
    directory.isTop
      || bytes.count > directory.bytes.count && bytes[directory.bytes.count] == EntryName.slash
        && bytes.starts(with: directory.bytes)
  }

  /// Whether it comes first, byte by byte.
  func precedes(_ other: EntryName) -> Bool { bytes.lexicographicallyPrecedes(other.bytes) }

  /// The path of the entry in an archive.
  func path(in archive: Path) -> Path {
    isTop ? archive : archive.appending(Path(bytes))
  }

  /// A short stand-in where a million names would be too many to keep.
  var hash: Int {
    var hasher = Hasher()
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}

extension EntryName {
  /// Feeds all bytes at once: arrays feed them one by one.
  func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}
