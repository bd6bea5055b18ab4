internal import FileSystem

/// The books of one package manager, as it keeps them in one place.
protocol PackageDatabase {
  /// Whose books they are.
  static var manager: PackageManager { get }
  /// Directories from the top of a tree, each of which marks one that the manager keeps.
  static var marks: [Path] { get }
  /// Whether the tree is a part of the system around it, whose absolute links hold in it.
  static var isEnvironment: Bool { get }
  /// Whether the texts of links are in them.
  static var recordsLinks: Bool { get }

  /// What the books of the tree at `top` say about files.
  static func answer(
    about files: Set<FileLocation>, at top: Path, under root: borrowing SystemRoot
  ) -> DatabaseAnswer
}

extension PackageDatabase {
  static var isEnvironment: Bool { false }
  static var recordsLinks: Bool { false }
}

/// What one database of one tree says.
struct DatabaseAnswer: Sendable {
  /// The owners by file.
  var owners: [FileLocation: Owner] = [:]
  /// The texts of the links that the owners installed.
  var links: [FileLocation: [UInt8]] = [:]
  /// What could not be read; paths count from the top of the tree.
  var problems: [OwnershipProblem] = []
  /// How much may still be read for it.
  private(set) var budget = ReadingBudget()
  /// Whether no more of it is read.
  private(set) var isExhausted = false
}

extension DatabaseAnswer {
  /// The content of a regular file of at most `limit` bytes, or `nil` and perhaps a problem.
  ///
  /// One that is not there is no problem: packages come and go.
  mutating func content(
    of path: Path, atMost limit: Int, for manager: PackageManager, under root: borrowing SystemRoot
  ) -> [UInt8]? {
    if isExhausted { return nil }
    do throws(FileSystemError) {
      let file = try root.open(file: path)
      guard file.status.kind == .regular else { return nil }
      guard let content = try file.contents(atMost: min(limit, budget.remaining)) else {
        let isLongItself = file.status.size > UInt64(limit)
        if isLongItself {
          problems.append(.tooLarge(manager, path))
        } else {
          exhaust(at: path, of: manager)
        }
        return nil
      }
      return spend(content.count, on: path, of: manager) ? content : nil
    } catch {
      report(error, for: manager)
    }
    return nil
  }

  /// Counts bytes that were read of a file; `false`, and a problem, where the database is too large.
  mutating func spend(_ count: Int, on path: Path, of manager: PackageManager) -> Bool {
    if budget.spend(count) { return true }
    exhaust(at: path, of: manager)
    return false
  }

  /// Counts a look where a path leads that a file lists; `false` where there were too many.
  mutating func mayLookUp(for path: Path, of manager: PackageManager) -> Bool {
    if budget.spendLookUp() { return true }
    exhaust(at: path, of: manager)
    return false
  }

  /// Tells once that a database is too large, by the file where that showed.
  private mutating func exhaust(at path: Path, of manager: PackageManager) {
    if !isExhausted { problems.append(.tooLarge(manager, path)) }
    isExhausted = true
    _ = budget.spend(budget.remaining)
  }

  /// The names in a directory by their order, none where it is not there.
  mutating func names(
    in path: Path, for manager: PackageManager, under root: borrowing SystemRoot
  ) -> [FileName] {
    do throws(FileSystemError) {
      return try Directory.open(path, in: root).entries().map(\.name).sorted()
    } catch {
      report(error, for: manager)
      return []
    }
  }

  private mutating func report(_ error: FileSystemError, for manager: PackageManager) {
    if error.errno == .noSuchFile || error.errno == .notDirectory { return }
    problems.append(.unreadable(manager, error.path, error.errno))
  }
}
