internal import FileSystem

/// The database of apk(8): one file with a record for each package.
enum ApkDatabase: PackageDatabase {
  static let manager = PackageManager.apk
  static let marks = [Path("lib/apk/db"), Path("usr/lib/apk/db")]
  static let recordsLinks = true
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
      var sought: [(file: FileLocation, link: ApkRecords.Listed)] = []
      for listed in ApkRecords.files(of: content, named: names) {
        guard answer.mayLookUp(for: path, of: .apk),
          let file = locator.location(of: listed.path, under: root), files.contains(file),
          answer.owners[file] == nil
        else { continue }
        answer.owners[file] = Owner(
          manager: .apk, package: String(decoding: listed.package, as: UTF8.self))
        if listed.linkDigest != nil { sought.append((file, listed)) }
      }
      let texts = ApkLinkTexts.texts(of: sought.map(\.link), among: content)
      for (file, link) in sought { answer.links[file] = texts[link.path] }
    }
    return answer
  }
}
