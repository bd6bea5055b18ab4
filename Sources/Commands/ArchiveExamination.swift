internal import Archives
internal import Census
internal import Diagnosis
internal import ELF
internal import FileSystem
internal import LoaderConfiguration
internal import Messages
internal import Reports

/// The first two stages for archives: each is looked at as the tree that it unpacks to.
struct ArchiveExamination {
  /// What was seen of each archive, those within others after them.
  private(set) var archives: [ArchiveCensus] = []
  /// What is wrong in them.
  private(set) var findings: [Finding] = []
  /// The targets that are no archives.
  private(set) var otherTargets: [Path] = []

  /// Takes the archives among the targets, known by their content.
  init(
    among targets: [Path], in root: borrowing SystemRoot, progress: Progress, terminal: Terminal
  ) {
    var circumstances = Circumstances(native: .host, loaderDirectories: [])
    for target in targets {
      let seen = ArchiveExamination.look(at: target, in: root) { path in
        progress.show(terminal.catalog.lookingAt(Escaping.displayed(path)))
      }
      guard let seen else {
        otherTargets.append(target)
        continue
      }
      if archives.isEmpty, let loader = DynamicLoader.all(under: root).first {
        circumstances = Circumstances(native: loader.architecture, loaderDirectories: [])
      }
      archives += seen
      for archive in seen {
        circumstances.archive = EnclosingArchive(
          top: archive.top, holdsWholeRoot: archive.kind.holdsWholeRoot)
        findings += Diagnostician.findings(in: archive.census, circumstances)
      }
    }
    progress.clear()
  }

  /// A regular file that is not called a library and begins as archives do.
  private static func look(
    at target: Path, in root: borrowing SystemRoot, progress: @escaping (Path) -> Void
  ) -> [ArchiveCensus]? {
    if let name = target.lastName, LibraryName.isLibraryLike(name) { return nil }
    guard let status = try? root.status(of: target), status.kind == .regular, status.size > 0
    else { return nil }
    return ArchiveSurvey.census(of: target, progress: progress) { () throws(FileSystemError) in
      try root.open(file: target)
    }
  }

  /// Who looks at archives too says of a target that it is none of these either.
  private static func toldWithArchives(_ item: Unexamined) -> Unexamined {
    item.reason == .notALibraryOrDirectory
      ? Unexamined(path: item.path, reason: .archive(.none)) : item
  }

  /// What was seen and found of archives, put to what was seen and found elsewhere.
  func added(to census: LibraryCensus, _ elsewhere: [Finding]) -> (
    LibraryCensus, [Finding]
  ) {
    let directories = census.directories + archives.flatMap(\.census.directories)
    let others = census.unexamined.map(ArchiveExamination.toldWithArchives)
    let unexamined = others + archives.flatMap(\.census.unexamined)
    let found = elsewhere + findings
    let paths = found.map(\.path)
    let order = found.indices.sorted { paths[$0] == paths[$1] ? $0 < $1 : paths[$0] < paths[$1] }
    return (
      LibraryCensus(
        directories: directories.sorted { $0.path < $1.path },
        unexamined: unexamined.sorted { $0.path < $1.path }), order.map { found[$0] }
    )
  }
}
