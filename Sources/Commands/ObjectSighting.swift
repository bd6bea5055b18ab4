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
    case library(Lookup)
  }

  /// Where the loader looks.
  let order: SearchOrder
  /// The directory that Windows lends, if an object lies in it.
  private(set) var lent: LentDirectory?

  private let setting: LoaderSetting
  private let base: Path
  private var targets: Set<Path> = []
  private var findings: [Path: [Finding]] = [:]
  private var lentDirectories: Set<Path> = []

  /// More files than this are not looked at: a hostile log names any number.
  private static let mostTargets = 1000

  init(under root: borrowing SystemRoot) {
    order = SearchOrder.read(under: root)
    base = root.isForeign ? Path("/") : CurrentProcess.workingDirectory
    setting = LoaderSetting.read(
      for: LoaderSetting.nativeArchitecture(under: root), loader: nil, isaLevel: nil, order: order,
      under: root)
  }

  /// Finds out which object a message means, and remembers the files to be examined for it.
  mutating func seek(
    _ captures: [MessagePattern.Hole: [UInt8]], under root: borrowing SystemRoot
  ) -> Object {
    let linked = captures[.linked].map { Array("lib".utf8) + $0 + Array(".so".utf8) }
    guard let name = captures[.path] ?? captures[.library] ?? linked, !name.isEmpty,
      !name.contains(0)
    else { return .unnamed }
    if name.contains(UInt8(ascii: "/")) {
      let path = Path(name).absolute(from: base).simplified
      remember(path)
      return .path(path)
    }
    // A name by itself that the loader would not look for, and of which nobody knows the directory.
    guard captures[.library] != nil || name.isLibraryName else { return .unnamed }
    let lookup = lookUp(name, captures, under: root)
    for candidate in lookup.candidates.prefix(ObjectSighting.mostCandidates) {
      remember(candidate.path)
    }
    return .library(lookup)
  }

  private static let mostCandidates = 16

  private mutating func remember(_ path: Path) {
    guard targets.count < ObjectSighting.mostTargets else { return }
    targets.insert(path)
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
    let present = targets.sorted().filter { path in
      guard let name = path.lastName, LibraryName.isLibraryLike(name) else { return false }
      return ObjectSighting.kind(of: path, under: root) != nil
    }
    guard !present.isEmpty else { return }
    let examination = Examination(
      of: present, in: root, progress: progress, terminal: terminal)
    findings = Dictionary(grouping: examination.findings, by: \.directory)
    lent = examination.lent
    lentDirectories = Set(
      examination.census.directories.filter(\.isLentByWindows).map(\.path))
  }

  /// What an object is, once all were examined.
  func sighting(
    of object: Object, _ captures: [MessagePattern.Hole: [UInt8]], count: Int,
    under root: borrowing SystemRoot
  ) -> Sighting {
    switch object {
    case .unnamed: return Sighting(captures, count: count, .unnamed)
    case .path(let path):
      do throws(FileSystemError) {
        let kind = try ObjectSighting.status(of: path, under: root)?.kind
        guard let kind else { return Sighting(captures, count: count, .absent(path)) }
        return Sighting(
          captures, count: count, .present(path, kind), findings: findings(at: [path]),
          isLent: lentDirectories.contains(path.parent), isOwn: isOwn(path.parent, under: root))
      } catch {
        return Sighting(captures, count: count, .unreadable(error))
      }
    case .library(let lookup):
      let paths = lookup.candidates.map(\.path)
      return Sighting(
        captures, count: count, .library(lookup), findings: findings(at: paths),
        isLent: paths.contains { lentDirectories.contains($0.parent) })
    }
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
    (try? status(of: path, under: root))??.kind
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
