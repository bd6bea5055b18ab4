internal import FileSystem
internal import FoundationEssentials

/// The records of `/lib/apk/db/installed`.
///
/// A record ends at an empty line; `P:` is the package, `F:` a directory, `R:` a file in it, with
/// its mode in `a:` and its digest in `Z:`.
enum ApkRecords {
  /// A file of a package.
  struct Listed {
    let package: [UInt8]
    let path: Path
    /// The digest of a link's text, where the file is a link.
    var linkDigest: [UInt8]?
  }

  /// The files of certain names, with their packages.
  static func files(of content: [UInt8], named names: Set<[UInt8]>) -> [Listed] {
    var found: [Listed] = []
    var (package, directory): (ArraySlice<UInt8>, ArraySlice<UInt8>) = ([], [])
    var (isListed, isLink) = (false, false)
    for line in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.isEmpty { (package, directory, isListed) = ([], [], false) }
      guard let (key, value) = field(line) else { continue }
      switch key {
      case UInt8(ascii: "P"): package = value
      case UInt8(ascii: "F"): (directory, isListed) = (value, false)
      case UInt8(ascii: "R"):
        (isListed, isLink) = (false, false)
        guard !package.isEmpty, names.contains(Array(value)), let name = FileName(value)
        else { continue }
        isListed = true
        found.append(
          Listed(
            package: Array(package), path: Path("/").appending(Path(directory)).appending(name)))
      case UInt8(ascii: "a"): isLink = isLinkMode(value)
      case UInt8(ascii: "Z"):
        if isListed, isLink { found[found.count - 1].linkDigest = digest(value) }
      default: continue
      }
    }
    return found
  }

  /// All paths that are listed, without the `/` before them.
  static func forEachPath(
    of content: [UInt8], _ body: (_ directory: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Void
  ) {
    var directory: ArraySlice<UInt8> = []
    for line in content.split(separator: UInt8(ascii: "\n")) {
      guard let (key, value) = field(line) else { continue }
      if key == UInt8(ascii: "F") { directory = value }
      if key == UInt8(ascii: "R") { body(directory, value) }
    }
  }

  private static func field(_ line: ArraySlice<UInt8>) -> (key: UInt8, value: ArraySlice<UInt8>)? {
    guard let key = line.first, line.dropFirst().first == UInt8(ascii: ":") else { return nil }
    return (key, line.dropFirst(2))
  }

  /// `OWNER:GROUP:MODE`, which all links have with mode 777, and hardly any file.
  private static func isLinkMode(_ value: ArraySlice<UInt8>) -> Bool {
    let parts = value.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count >= 3 && parts[2].drop { $0 == UInt8(ascii: "0") }.elementsEqual("777".utf8)
  }

  /// 20 bytes in base64 after `Q1`.
  private static func digest(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    guard value.starts(with: "Q1".utf8),
      let digest = Data(base64Encoded: String(decoding: value.dropFirst(2), as: UTF8.self)),
      digest.count == 20
    else { return nil }
    return Array(digest)
  }
}
