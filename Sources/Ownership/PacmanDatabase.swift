internal import Compression
internal import FileSystem

/// The local database of pacman(8): a directory for each package, with its files listed, and a
/// compressed list that tells what links say.
enum PacmanDatabase: PackageDatabase {
  static let manager = PackageManager.pacman
  static let marks = [Path("var/lib/pacman/local")]
  static let recordsLinks = true
  private static let maximumSize = 16 * 1024 * 1024
  // The largest real ones have some ten million bytes: a line of about 150 for each file.
  private static let maximumTreeSize = 64 * 1024 * 1024

  static func answer(
    about files: Set<FileLocation>, at top: Path, under root: borrowing SystemRoot
  ) -> DatabaseAnswer {
    let names = Set(files.map(\.name.bytes))
    let local = Path("/var/lib/pacman/local")
    var (answer, locator) = (DatabaseAnswer(), FileLocator())
    for package in answer.names(in: local, for: .pacman, under: root) {
      let place = local.appending(package)
      guard
        let content = answer.content(
          of: place.appending(Path("files")), atMost: maximumSize, for: .pacman, under: root)
      else { continue }
      var own: Set<FileLocation> = []
      for path in PacmanFileList.files(of: content, named: names) {
        guard answer.mayLookUp(for: place.appending(Path("files")), of: .pacman),
          let file = locator.location(of: path, under: root), files.contains(file),
          answer.owners[file] == nil
        else { continue }
        let name = PacmanFileList.packageName(ofDirectory: package.bytes)
        answer.owners[file] = Owner(
          manager: .pacman, package: String(decoding: name, as: UTF8.self))
        own.insert(file)
      }
      if own.isEmpty { continue }
      for link in links(in: place, named: Set(own.map(\.name.bytes)), into: &answer, under: root) {
        guard let file = locator.location(of: link.path, under: root), own.contains(file)
        else { continue }
        answer.links[file] = link.text
      }
    }
    return answer
  }

  /// The links that a package installed; a package that was made without a list has none.
  private static func links(
    in place: Path, named names: Set<[UInt8]>, into answer: inout DatabaseAnswer,
    under root: borrowing SystemRoot
  ) -> [(path: Path, text: [UInt8])] {
    let path = place.appending(Path("mtree"))
    guard
      let content = answer.content(of: path, atMost: maximumSize, for: .pacman, under: root)
    else { return [] }
    do throws(GzipError) {
      let limit = min(maximumTreeSize, answer.budget.remaining)
      let tree = try Gzip.content(of: content, atMost: limit)
      guard answer.spend(tree.count, on: path, of: .pacman) else { return [] }
      return PacmanTree.links(of: tree, named: names)
    } catch {
      answer.problems.append(
        error == .tooLarge ? .tooLarge(.pacman, path) : .damaged(.pacman, path))
      return []
    }
  }
}

/// The file `files` of a package in pacman's local database.
enum PacmanFileList {
  /// The paths of certain names in the section `%FILES%`, which ends at an empty line.
  static func files(of content: [UInt8], named names: Set<[UInt8]>) -> [Path] {
    var isFiles = false
    var found: [Path] = []
    content.forEachLine { line in
      if line.elementsEqual("%FILES%".utf8) {
        isFiles = true
      } else if line.isEmpty {
        isFiles = false
      } else if isFiles, !line.contains(0), line.last != UInt8(ascii: "/") {
        let cut = line.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? line.startIndex
        if names.contains(Array(line[cut...])) { found.append(Path([UInt8(ascii: "/")] + line)) }
      }
    }
    return found
  }

  /// `NAME` of `NAME-VERSION-RELEASE`; versions and releases have no hyphen: PKGBUILD(5).
  static func packageName(ofDirectory directory: [UInt8]) -> [UInt8] {
    let parts = directory.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count > 2
      ? Array(parts.dropLast(2).joined(separator: [UInt8(ascii: "-")])) : directory
  }
}
