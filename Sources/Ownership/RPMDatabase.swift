internal import FileSystem
internal import SQLite

/// The database of rpm(8) since 4.16: `rpmdb.sqlite`.
enum RPMDatabase: PackageDatabase {
  static let manager = PackageManager.rpm
  static let marks = [Path("var/lib/rpm"), Path("usr/lib/sysimage/rpm")]
  static let recordsLinks = true
  private static let maximumHeaders = 512 * 1024 * 1024
  private static let maximumFiles = 100_000
  private static let maximumLog = 512 * 1024 * 1024

  static func answer(
    about files: Set<FileLocation>, at top: Path, under root: borrowing SystemRoot
  ) -> DatabaseAnswer {
    var answer = DatabaseAnswer()
    // One is often a link to the other.
    var seen: Set<FileIdentity> = []
    for mark in marks {
      let directory = Path("/").appending(mark)
      guard let identity = (try? root.status(of: directory))?.identity,
        seen.insert(identity).inserted
      else { continue }
      ask(directory, about: files, into: &answer, under: root)
    }
    return answer
  }

  private static func ask(
    _ directory: Path, about files: Set<FileLocation>, into answer: inout DatabaseAnswer,
    under root: borrowing SystemRoot
  ) {
    let path = directory.appending(Path("rpmdb.sqlite"))
    do throws(FileSystemError) {
      let file = try root.open(file: path)
      let log = log(
        at: directory.appending(Path("rpmdb.sqlite-wal")), into: &answer, under: root)
      do throws(DatabaseError) {
        let database = try ReadOnlyDatabase(file, log: log)
        try ask(database, at: path, about: files, into: &answer, under: root)
      } catch {
        answer.problems.append(.damaged(.rpm, path))
      }
    } catch {
      if error.errno == .noSuchFile {
        reportOtherFormats(in: directory, into: &answer, under: root)
      } else {
        answer.problems.append(.unreadable(.rpm, path, error.errno))
      }
    }
  }

  /// The write-ahead log where there is one; packages that are only in it may be missing otherwise.
  private static func log(
    at path: Path, into answer: inout DatabaseAnswer, under root: borrowing SystemRoot
  ) -> OpenFile? {
    do throws(FileSystemError) {
      let file = try root.open(file: path)
      guard file.status.kind == .regular else {
        answer.problems.append(.damaged(.rpm, path))
        return nil
      }
      guard let content = try file.contents(atMost: maximumLog) else {
        answer.problems.append(.tooLarge(.rpm, path))
        return nil
      }
      if WriteAheadLog.isDamaged(content) { answer.problems.append(.damaged(.rpm, path)) }
      return file
    } catch {
      if error.errno != .noSuchFile { answer.problems.append(.unreadable(.rpm, path, error.errno)) }
      return nil
    }
  }

  private static func reportOtherFormats(
    in directory: Path, into answer: inout DatabaseAnswer, under root: borrowing SystemRoot
  ) {
    for (name, format) in [("Packages.db", "ndb"), ("Packages", "Berkeley DB")] {
      let path = directory.appending(Path(name))
      if (try? root.status(of: path)) != nil {
        answer.problems.append(.unsupportedFormat(.rpm, path, format: format))
      }
    }
  }

  private static func ask(
    _ database: ReadOnlyDatabase, at path: Path, about files: Set<FileLocation>,
    into answer: inout DatabaseAnswer, under root: borrowing SystemRoot
  ) throws(DatabaseError) {
    var positions: [Int64: [Int]] = [:]
    for name in Set(files.map(\.name)).sorted() {
      let rows = try database.pairs(
        "SELECT hnum, idx FROM Basenames WHERE key = ?", about: name.bytes, atMost: maximumFiles)
      for (package, index) in rows {
        if let index = Int(exactly: index) { positions[package, default: []].append(index) }
      }
    }
    var (locator, total) = (FileLocator(), 0)
    for (package, indexes) in positions.sorted(by: { $0.key < $1.key }) {
      guard
        let blob = try database.bytes("SELECT blob FROM Packages WHERE hnum = ?", about: package),
        let header = RPMHeader(blob), let name = header.text(.name, at: 0)
      else {
        if !answer.problems.contains(.damaged(.rpm, path)) {
          answer.problems.append(.damaged(.rpm, path))
        }
        continue
      }
      total += blob.count
      guard total <= maximumHeaders else {
        answer.problems.append(.tooLarge(.rpm, path))
        return
      }
      let owner = Owner(manager: .rpm, package: String(decoding: name, as: UTF8.self))
      for index in indexes where header.isInstalled(at: index) {
        guard let (directory, name) = header.path(at: index), let name = FileName(name),
          let file = locator.location(of: Path(directory).appending(name), under: root),
          files.contains(file), answer.owners[file] == nil
        else { continue }
        answer.owners[file] = owner
        answer.links[file] = header.linkText(at: index)
      }
    }
  }
}
