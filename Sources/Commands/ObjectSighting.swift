internal import Census
internal import Diagnosis
internal import ELF
internal import FileSystem
internal import Knowledge
internal import LoaderConfiguration
internal import Reports
internal import Resolution

/// Looks for the objects of messages under a root, and asks the rules about all of them at once.
struct ObjectSighting {
  /// An object that a message names.
  enum Object {
    case unnamed
    case path(Path)
    /// What the loader finds, and where it would find the name if that were not missing.
    case library(Lookup, missing: [Path])
    case tooMany([UInt8])
  }

  /// Where the loader looks.
  let order: SearchOrder
  /// The directory that Windows lends, if an object lies in it.
  private(set) var lent: LentDirectory?

  private let setting: LoaderSetting
  private let base: Path
  private var targets: Set<Path> = []
  private var lookups = 0
  private var neighbours = FamilyNeighbours()
  private var examined: Set<Path> = []
  private var findings: [Path: [Finding]] = [:]
  private var unexamined: [Unexamined] = []
  private var lentDirectories: Set<Path> = []

  /// More files than this are not looked at: a hostile log names any number.
  private static let mostTargets = 1000
  /// For a name that is missing every place is asked where libraries often lie.
  private static let mostLookups = 100

  init(under root: borrowing SystemRoot) {
    order = SearchOrder.read(under: root)
    base = root.isForeign ? Path("/") : CurrentProcess.workingDirectory
    setting = LoaderSetting.read(
      for: LoaderSetting.nativeArchitecture(under: root), loader: nil, isaLevel: nil, order: order,
      under: root)
  }

  /// Finds out which object a message means, and remembers the files to be examined for it.
  mutating func seek(
    _ captures: [MessagePattern.Hole: [UInt8]], of message: KnownMessage,
    under root: borrowing SystemRoot
  ) -> Object {
    let linked = captures[.linked].map { Array("lib".utf8) + $0 + Array(".so".utf8) }
    let other = captures[.other].flatMap { $0.contains(UInt8(ascii: "/")) ? $0 : nil }
    // Of a library and of what needs it, the one is meant that there is something to do about.
    let asked = message.remedy.asksForLibrary ? captures[.library] : nil
    guard let name = asked ?? captures[.path] ?? captures[.library] ?? linked ?? other,
      !name.isEmpty,
      !name.contains(0)
    else { return .unnamed }
    let path = Path(name).absolute(from: base).simplified
    let isNamed = captures[.library] != nil || captures[.linked] != nil
    // Without a directory it was meant here only if it is here.
    let isHere =
      !isNamed && !message.namesWhatTheLoaderSeeks
      && ObjectSighting.kind(of: path, under: root) != nil
    if name.contains(UInt8(ascii: "/")) || isHere {
      guard remember(path, under: root) else { return .tooMany(name) }
      return .path(path)
    }
    // A name by itself that the loader would not look for, and of which nobody knows the directory.
    guard isNamed || message.namesWhatTheLoaderSeeks && name.isLibraryName else { return .unnamed }
    guard lookups < ObjectSighting.mostLookups else { return .tooMany(name) }
    lookups += 1
    let lookup = lookUp(name, captures, under: root)
    for candidate in lookup.candidates.prefix(ObjectSighting.mostCandidates) {
      remember(candidate.path, under: root)
    }
    return .library(lookup, missing: lookup.taken == nil ? places(of: name, under: root) : [])
  }

  private static let mostCandidates = 16

  /// Where the loader would find a name, of which only the other names of its library are there.
  private mutating func places(of name: [UInt8], under root: borrowing SystemRoot) -> [Path] {
    guard let name = FileName(name) else { return [] }
    return order.directories.filter { $0.identity != nil }.map { $0.path.appending(name) }
      .filter { neighbours.neighbour(of: $0, under: root) != nil && remember($0, under: root) }
  }

  /// Whether there was room; a missing name is seen by what is beside it.
  @discardableResult
  private mutating func remember(_ path: Path, under root: borrowing SystemRoot) -> Bool {
    guard targets.count < ObjectSighting.mostTargets else { return targets.contains(path) }
    targets.insert(path)
    return true
  }

  private func lookUp(
    _ name: [UInt8], _ captures: [MessagePattern.Hole: [UInt8]], under root: borrowing SystemRoot
  ) -> Lookup {
    let environment = LoaderEnvironment(
      libraryPath: root.isForeign ? nil : CurrentProcess.environmentBytes("LD_LIBRARY_PATH"),
      preload: nil, workingDirectory: base, user: root.isForeign ? nil : CurrentProcess.user)
    let simulation = LoadingSimulation(setting, environment)
    if let program = captures[.program], program.contains(UInt8(ascii: "/")),
      case .object(let file) = Subject.at(Path(program).absolute(from: base), under: root)
    {
      return simulation.lookUp(name, for: file, under: root)
    }
    return simulation.lookUp(name, for: nil, under: root)
  }

  /// Asks the rules about all files that are there.
  mutating func examine(
    under root: borrowing SystemRoot, _ progress: Progress, _ terminal: Terminal
  ) {
    var present: Set<Path> = []
    for path in targets where path.lastName.map(LibraryName.isLibraryLike) == true {
      switch ObjectSighting.kind(of: path, under: root) {
      case nil: if let path = neighbours.neighbour(of: path, under: root) { present.insert(path) }
      // What a directory holds was not asked about, and may be a whole file system.
      case .directory: break
      default: present.insert(path)
      }
    }
    guard !present.isEmpty else { return }
    examined = present
    let examination = Examination(
      of: present.sorted(), in: root, progress: progress, terminal: terminal)
    findings = Dictionary(grouping: examination.findings, by: \.directory)
    unexamined = examination.census.unexamined
    lent = examination.lent
    lentDirectories = Set(
      examination.census.directories.filter(\.isLentByWindows).map(\.path))
  }

  /// What an object of a message is, once all were examined.
  func sighting(
    of object: Object, in message: KnownMessage, _ captures: [MessagePattern.Hole: [UInt8]],
    count: Int, under root: borrowing SystemRoot
  ) -> Sighting {
    switch object {
    case .unnamed: return Sighting(message, captures, count: count, .unnamed)
    case .tooMany(let name): return Sighting(message, captures, count: count, .tooMany(name))
    case .path(let path):
      let state = ObjectSighting.state(of: path, under: root)
      var findings = findings(at: [path])
      let depth = depth(of: path)
      if case .absent = state { findings = findings.filter { $0.path == path } }
      // To rules a file that cannot be read is none.
      if case .failed = depth { findings = [] }
      return Sighting(
        message, captures, count: count, state, depth, findings: findings,
        isLent: lentDirectories.contains(path.parent), isOwn: isOwn(path.parent, under: root))
    case .library(let lookup, let missing):
      let paths = lookup.candidates.map(\.path)
      let beside = self.findings(at: missing).filter { missing.contains($0.path) }
      let findings = self.findings(at: paths).filter { !beside.contains($0) } + beside
      return Sighting(
        message, captures, count: count, .library(lookup), findings: findings,
        isLent: paths.contains { lentDirectories.contains($0.parent) })
    }
  }

  private static func state(of path: Path, under root: borrowing SystemRoot) -> Sighting.State {
    do throws(FileSystemError) {
      guard let kind = try followedKind(of: path, under: root) else { return .absent(path) }
      return .present(path, kind)
    } catch {
      return .unreadable(error)
    }
  }

  private func depth(of path: Path) -> Sighting.Depth {
    let failure = unexamined.first {
      $0.path == path || $0.path == path.parent
        || $0.path.familyPath != nil && $0.path.familyPath == path.familyPath
    }
    if let failure { return .failed(failure) }
    return examined.contains(path) ? .examined : .notExamined
  }

  /// The findings about the families of the files, the gravest first, then in the rules' order.
  private func findings(at paths: [Path]) -> [Finding] {
    let stems = Set(paths.compactMap(\.familyPath))
    let found = Set(paths.map(\.parent)).sorted().flatMap { findings[$0] ?? [] }.filter {
      $0.name == nil || stems.contains($0.path.familyPath ?? $0.path)
    }
    return found.enumerated().sorted { left, right in
      left.element.severity == right.element.severity
        ? left.offset < right.offset : left.element.severity > right.element.severity
    }.map(\.element)
  }

  private func isOwn(_ directory: Path, under root: borrowing SystemRoot) -> Bool {
    (try? root.status(of: directory))?.owner == CurrentProcess.user
  }

  private static func kind(of path: Path, under root: borrowing SystemRoot) -> FileKind? {
    (try? followedKind(of: path, under: root)) ?? nil
  }

  // A link to a directory is one; any other is a link, whether it leads somewhere or not.
  private static func followedKind(
    of path: Path, under root: borrowing SystemRoot
  ) throws(FileSystemError) -> FileKind? {
    guard let kind = try status(of: path, under: root)?.kind else { return nil }
    let leadsToDirectory = (try? root.status(of: path))?.kind == .directory
    return leadsToDirectory ? .directory : kind
  }

  // Of the name itself: a link that leads nowhere is there.
  private static func status(
    of path: Path, under root: borrowing SystemRoot
  ) throws(FileSystemError) -> FileStatus? {
    do {
      guard let name = path.lastName else { return try root.status(of: path) }
      return try Directory.open(path.parent, in: root).statusIfPresent(of: name)
    } catch {
      if [.noSuchFile, .notDirectory].contains(error.errno) { return nil }
      throw error
    }
  }
}

extension [UInt8] {
  /// Whether it has the form of a library's name: `libfoo.so.1`.
  fileprivate var isLibraryName: Bool { FileName(self).map(LibraryName.isLibraryLike) ?? false }
}
