internal import FileSystem
internal import FoundationEssentials

/// The records of a conda environment: one JSON file for each package in `conda-meta`.
enum CondaDatabase: PackageDatabase {
  static let manager = PackageManager.conda
  static let marks = [Path("conda-meta")]
  static let isEnvironment = true
  // A record has about 300 bytes for each file of its package.
  private static let maximumSize = 32 * 1024 * 1024
  // Taking records apart needs some ten times their bytes, and much longer than reading them.
  private static let maximumDecoded = 32 * 1024 * 1024

  static func answer(
    about files: Set<FileLocation>, at top: Path, under root: borrowing SystemRoot
  ) -> DatabaseAnswer {
    let names = Set(files.map(\.name.bytes))
    let listed = ListedNames(lookingFor: names, upTo: UInt8(ascii: "\""))
    let records = top.appending(Path("conda-meta"))
    var (answer, locator, decoded) = (DatabaseAnswer(), FileLocator(), 0)
    for name in answer.names(in: records, for: .conda, under: root)
    where name.bytes.suffix(5).elementsEqual(".json".utf8) {
      let path = records.appending(name)
      guard let content = answer.content(of: path, atMost: maximumSize, for: .conda, under: root)
      else { continue }
      if CondaPackage.cannotList(listed, content) { continue }
      decoded += content.count
      guard decoded <= maximumDecoded else {
        answer.problems.append(.tooLarge(.conda, records.simplified))
        break
      }
      guard let package = CondaPackage(content) else {
        answer.problems.append(.damaged(.conda, path.simplified))
        continue
      }
      for listed in package.paths(named: names) {
        guard answer.mayLookUp(for: path.simplified, of: .conda),
          let file = locator.location(of: top.appending(listed), under: root),
          files.contains(file), answer.owners[file] == nil
        else { continue }
        answer.owners[file] = Owner(manager: .conda, package: package.name)
      }
    }
    return answer
  }
}

/// What a record of `conda-meta` says of a package.
struct CondaPackage: Decodable {
  /// The package.
  let name: String
  private let files: [String]?

  /// Reads a record; `nil` where it is none.
  init?(_ content: [UInt8]) {
    guard let read = try? JSONDecoder().decode(CondaPackage.self, from: Data(content))
    else { return nil }
    self = read
  }

  /// Whether a whole record can be told to list none of the names without taking it apart.
  static func cannotList(_ names: ListedNames, _ content: [UInt8]) -> Bool {
    // Without a backslash each path is written as it is.
    content.first(where: { $0 > 0x20 }) == UInt8(ascii: "{")
      && content.last(where: { $0 > 0x20 }) == UInt8(ascii: "}")
      && content.offset(of: [UInt8(ascii: "\\")]) == nil
      && names.candidates(in: content).isEmpty
  }

  /// The files of certain names, from the top of the environment.
  func paths(named names: Set<[UInt8]>) -> [Path] {
    (files ?? []).map { Path($0) }.filter { path in
      !path.isAbsolute && path.lastName.map { names.contains($0.bytes) } == true
    }
  }
}
