internal import Census
internal import FileSystem

/// Names of directories by the library they belong to, each directory listed once.
struct FamilyNeighbours {
  private var listings: [Path: [[UInt8]: FileName]] = [:]

  /// Another name of the library that a missing path is a name of; `nil` where there is none.
  ///
  /// What is wrong with a name that is not there is found by looking at those beside it.
  mutating func neighbour(of missing: Path, under root: borrowing SystemRoot) -> Path? {
    guard let name = missing.lastName, LibraryName.isLibraryLike(name) else { return nil }
    let directory = missing.parent
    if listings[directory] == nil { listings[directory] = Self.list(directory, under: root) }
    return listings[directory]?[LibraryName(name).stem].map { directory.appending($0) }
  }

  private static func list(
    _ directory: Path, under root: borrowing SystemRoot
  ) -> [[UInt8]: FileName] {
    guard let entries = try? Directory.open(directory, in: root).entries() else { return [:] }
    let names = entries.filter { $0.kind != .directory }.map(\.name)
    return Dictionary(
      names.filter(LibraryName.isLibraryLike).map { (LibraryName($0).stem, $0) },
      uniquingKeysWith: { max($0, $1) })
  }
}
