internal import FileSystem
internal import FoundationEssentials

/// The records of a conda environment: one JSON file for each package in `conda-meta`.
enum CondaDatabase: PackageDatabase {
  static let manager = PackageManager.conda
  static let marks = [Path("conda-meta")]
  static let isEnvironment = true
  private static let maximumSize = 64 * 1024 * 1024

  static func answer(
    about files: Set<FileLocation>, at top: Path, under root: borrowing SystemRoot
  ) -> DatabaseAnswer {
    let names = Set(files.map(\.name.bytes))
    let records = top.appending(Path("conda-meta"))
    var (answer, locator) = (DatabaseAnswer(), FileLocator())
    for name in answer.names(in: records, for: .conda, under: root)
    where name.bytes.suffix(5).elementsEqual(".json".utf8) {
      let path = records.appending(name)
      guard let content = answer.content(of: path, atMost: maximumSize, for: .conda, under: root)
      else { continue }
      guard let package = CondaPackage(content) else {
        answer.problems.append(.damaged(.conda, path.simplified))
        continue
      }
      for listed in package.paths(named: names) {
        guard let file = locator.location(of: top.appending(listed), under: root),
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

  /// The files of certain names, from the top of the environment.
  func paths(named names: Set<[UInt8]>) -> [Path] {
    (files ?? []).map { Path($0) }.filter { path in
      !path.isAbsolute && path.lastName.map { names.contains($0.bytes) } == true
    }
  }
}
