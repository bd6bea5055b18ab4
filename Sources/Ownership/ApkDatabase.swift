internal import FileSystem

/// The database of apk(8): one file with a record for each package.
enum ApkDatabase: PackageDatabase {
  static let manager = PackageManager.apk
  static let marks = [Path("lib/apk/db"), Path("usr/lib/apk/db")]
  private static let maximumSize = 256 * 1024 * 1024

  static func answer(
    about files: Set<FileLocation>, at top: Path, under root: borrowing SystemRoot
  ) -> DatabaseAnswer {
    let names = Set(files.map(\.name.bytes))
    var (answer, locator) = (DatabaseAnswer(), FileLocator())
    for mark in marks {
      let path = Path("/").appending(mark).appending(Path("installed"))
      guard
        let content = answer.content(of: path, atMost: maximumSize, for: .apk, under: root)
      else { continue }
      for (package, listed) in ApkRecords.files(of: content, named: names) {
        guard let file = locator.location(of: listed, under: root), files.contains(file),
          answer.owners[file] == nil
        else { continue }
        answer.owners[file] = Owner(
          manager: .apk, package: String(decoding: package, as: UTF8.self))
      }
    }
    return answer
  }
}

/// The records of `/lib/apk/db/installed`.
enum ApkRecords {
  /// The files of certain names, with their packages.
  ///
  /// A record ends at an empty line; `P:` is the package, `F:` a directory, `R:` a file in it.
  static func files(
    of content: [UInt8], named names: Set<[UInt8]>
  ) -> [(package: [UInt8], path: Path)] {
    var found: [(package: [UInt8], path: Path)] = []
    var (package, directory): (ArraySlice<UInt8>, ArraySlice<UInt8>) = ([], [])
    for line in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.isEmpty { (package, directory) = ([], []) }
      guard line.dropFirst().first == UInt8(ascii: ":") else { continue }
      let value = line.dropFirst(2)
      switch line.first {
      case UInt8(ascii: "P"): package = value
      case UInt8(ascii: "F"): directory = value
      case UInt8(ascii: "R"):
        guard !package.isEmpty, names.contains(Array(value)), let name = FileName(value)
        else { continue }
        found.append((Array(package), Path("/").appending(Path(directory)).appending(name)))
      default: continue
      }
    }
    return found
  }
}
