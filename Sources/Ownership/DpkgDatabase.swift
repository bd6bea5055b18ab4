internal import FileSystem

/// The database of dpkg(1) in one tree: a list of files for each package, and the diversions.
///
/// Where several packages list a file, as with `Multi-Arch: same`, the first by name owns it.
struct DpkgDatabase: Sendable {
  /// Where the lists are, from the top of a tree.
  static let directory = Path("var/lib/dpkg/info")
  private static let diversions = Path("/var/lib/dpkg/diversions")
  // The longest files that are read; real ones have at most a few million and some thousand bytes.
  private static let maximumListSize: UInt64 = 16 * 1024 * 1024
  private static let maximumDiversionsSize: UInt64 = 1024 * 1024

  /// What was found so far.
  private(set) var answer = DatabaseAnswer()

  /// What to look for in the lists; after a diversion that is another path than the file's.
  private var questions: [FileLocation: [Question]] = [:]
  private var locator = FileLocator()

  private struct Question {
    let file: FileLocation
    let lists: AcceptedLists
  }

  fileprivate enum AcceptedLists {
    case all
    case only([UInt8])
    case allBut([UInt8]?)
  }

  /// Prepares a search for the owners of files in the tree.
  init(asking files: Set<FileLocation>, under tree: borrowing SystemRoot) {
    for file in files { questions[file] = [Question(file: file, lists: .all)] }
    applyDiversions(to: files, under: tree)
  }

  /// Goes through the lists by name until all files have been found.
  mutating func readFileLists(under tree: borrowing SystemRoot) {
    let directory = Path("/").appending(DpkgDatabase.directory)
    do throws(FileSystemError) {
      let lists = try Directory.open(directory, in: tree)
      let entries = try lists.entries()
      let names = Set(questions.keys.map(\.name.bytes))
      let scanner = ListedNames(lookingFor: names)
      var content: [UInt8] = []
      for (package, name) in likelyFirst(packages(of: entries), names) {
        if questions.isEmpty { return }
        if answer.isExhausted { break }
        guard read(name, of: lists, into: &content) else { continue }
        for line in scanner.candidates(in: content) {
          answerQuestions(about: content[line], names, listedBy: package, under: tree)
        }
      }
    } catch {
      answer.problems.append(.unreadable(.dpkg, error.path, error.errno))
    }
    answerFromDiversions()
  }
}

extension DpkgDatabase: PackageDatabase {
  static let manager = PackageManager.dpkg
  static var marks: [Path] { [directory] }

  static func answer(
    about files: Set<FileLocation>, at top: Path, under root: borrowing SystemRoot
  ) -> DatabaseAnswer {
    var database = DpkgDatabase(asking: files, under: root)
    database.readFileLists(under: root)
    return database.answer
  }
}

// MARK: - Lists

extension DpkgDatabase {
  private func packages(
    of entries: [DirectoryEntry]
  ) -> [(package: [UInt8], list: FileName)] {
    let suffix = Array(".list".utf8)
    return entries.map(\.name)
      .filter { $0.bytes.count > suffix.count && $0.bytes.suffix(suffix.count) == suffix[...] }
      .sorted()
      .map { (Array($0.bytes.dropLast(suffix.count)), $0) }
  }

  /// The packages that are named like a file first: once all files are found the rest is not read.
  ///
  /// `libcurl3-gnutls` is asked before `zsh` about `libcurl-gnutls.so.4`, and `zlib1g` about
  /// `libz.so.1`. Among those of a kind the order is kept, so that of several packages with a file
  /// the first by name still owns it.
  private func likelyFirst(
    _ packages: [(package: [UInt8], list: FileName)], _ names: Set<[UInt8]>
  ) -> [(package: [UInt8], list: FileName)] {
    let lowercase = names.map { $0.map { $0 | 0x20 } }
    let beginnings = Set(lowercase.map { Array($0.prefix(5)) })
    // What follows `lib`: `llvm` of `libLLVM-14.so.1`, `z` of `libz.so.1`.
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let cores = Set(lowercase.map { Array($0.dropFirst(3).prefix { letters.contains($0) }) })
      .filter { !$0.isEmpty }
    func rank(_ package: [UInt8]) -> Int {
      // The C library's names begin like those of no package.
      if beginnings.contains(Array(package.prefix(5))) || package.starts(with: "libc6".utf8) {
        return 0
      }
      if cores.contains(where: package.starts) { return 0 }
      return package.starts(with: "lib".utf8) ? 1 : 2
    }
    let ranks = packages.map { rank($0.package) }
    return (0...2).flatMap { rank in zip(packages, ranks).filter { $0.1 == rank }.map(\.0) }
  }

  private mutating func read(
    _ name: FileName, of lists: borrowing Directory, into content: inout [UInt8]
  ) -> Bool {
    do throws(FileSystemError) {
      return try read(
        try lists.open(file: name), atMost: DpkgDatabase.maximumListSize, into: &content)
    } catch {
      report(error)
      return false
    }
  }

  private mutating func read(
    _ file: borrowing OpenFile, atMost limit: UInt64, into content: inout [UInt8]
  ) throws(FileSystemError) -> Bool {
    guard file.status.kind == .regular else {
      answer.problems.append(.damaged(.dpkg, file.path))
      return false
    }
    guard file.status.size <= limit else {
      answer.problems.append(.tooLarge(.dpkg, file.path))
      return false
    }
    let size = Int(clamping: file.status.size)
    guard answer.spend(size, on: file.path, of: .dpkg) else { return false }
    try file.read(at: 0, count: size, into: &content)
    return true
  }

  /// A package that is removed meanwhile is no problem.
  private mutating func report(_ error: FileSystemError) {
    if error.isAbsence { return }
    answer.problems.append(.unreadable(.dpkg, error.path, error.errno))
  }

  private mutating func answerQuestions(
    about line: ArraySlice<UInt8>, _ names: Set<[UInt8]>, listedBy package: [UInt8],
    under tree: borrowing SystemRoot
  ) {
    // Path and FileName would end at a NUL; no package has one in a name.
    guard line.first == UInt8(ascii: "/"), !line.contains(0) else { return }
    let path = Path(line)
    guard let name = path.lastName, names.contains(name.bytes),
      answer.mayLookUp(for: Path("/").appending(DpkgDatabase.directory), of: .dpkg),
      let listed = locator.location(of: path, under: tree), let asked = questions[listed]
    else { return }
    let open = asked.filter { !$0.lists.contains(package) }
    questions[listed] = open.isEmpty ? nil : open
    for question in asked where question.lists.contains(package) {
      answer.owners[question.file] = Owner(
        manager: .dpkg, package: String(decoding: package, as: UTF8.self))
    }
  }
}

extension DpkgDatabase.AcceptedLists {
  /// Diversions name packages without the architecture that the names of lists may have.
  fileprivate func contains(_ package: [UInt8]) -> Bool {
    let plain = package.prefix { $0 != UInt8(ascii: ":") }
    return switch self {
    case .all: true
    case .only(let one): plain.elementsEqual(one)
    case .allBut(let one): one.map { !plain.elementsEqual($0) } ?? true
    }
  }
}

// MARK: - Diversions

extension DpkgDatabase {
  private mutating func applyDiversions(
    to files: Set<FileLocation>, under tree: borrowing SystemRoot
  ) {
    let names = Set(files.map(\.name))
    for diversion in diversions(under: tree) {
      // Most have nothing to do with the files: the kernel is not asked about those.
      if let name = diversion.from.lastName, names.contains(name),
        let file = locator.location(of: diversion.from, under: tree), files.contains(file)
      {
        divert(file, listedAt: file, diversion.package.map { .only($0) })
      }
      if let name = diversion.to.lastName, names.contains(name),
        let file = locator.location(of: diversion.to, under: tree), files.contains(file),
        let listed = locator.location(of: diversion.from, under: tree)
      {
        divert(file, listedAt: listed, .allBut(diversion.package))
      }
    }
  }

  private mutating func divert(
    _ file: FileLocation, listedAt listed: FileLocation, _ lists: AcceptedLists?
  ) {
    let others = (questions[file] ?? []).filter { $0.file != file }
    questions[file] = others.isEmpty ? nil : others
    guard let lists else { return }
    questions[listed, default: []].append(Question(file: file, lists: lists))
  }

  private mutating func diversions(under tree: borrowing SystemRoot) -> [DpkgDiversion] {
    let path = DpkgDatabase.diversions
    do throws(FileSystemError) {
      guard try tree.status(of: path).kind == .regular else { return [] }
      var content: [UInt8] = []
      let isRead = try read(
        try tree.open(file: path), atMost: DpkgDatabase.maximumDiversionsSize, into: &content)
      return isRead ? DpkgDiversion.entries(of: content) : []
    } catch {
      report(error)
      return []
    }
  }

  /// A file at a diverted path is the diverting package's, whether its list has it or not.
  private mutating func answerFromDiversions() {
    for question in questions.values.joined() {
      guard case .only(let package) = question.lists else { continue }
      answer.owners[question.file] = Owner(
        manager: .dpkg, package: String(decoding: package, as: UTF8.self))
    }
  }
}
