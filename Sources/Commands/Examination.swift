internal import Census
internal import Diagnosis
internal import ELF
internal import FileSystem
internal import Messages
internal import LoaderConfiguration
internal import Ownership
internal import Reports

/// The first two stages, which every command about targets begins with: observe and diagnose.
struct Examination {
  let census: LibraryCensus
  let findings: [Finding]
  let circumstances: Circumstances
  /// Whether this root's ldconfig takes what package managers left under a temporary name.
  let ldconfigTakesLeftovers: Bool

  /// Looks at the targets under a root and asks every rule.
  init(of targets: [Path], in root: borrowing SystemRoot, progress: Progress, terminal: Terminal) {
    var census = CensusTaker.census(of: targets, in: root) { path in
      progress.show(terminal.catalog.lookingAt(Escaping.displayed(path)))
    }
    let order = SearchOrder.read(under: root)
    let loader = DynamicLoader.all(under: root).first
    ldconfigTakesLeftovers = loader?.release.map { $0 < GlibcRelease(2, 39) } ?? true
    circumstances = Circumstances(
      native: loader?.architecture ?? .host,
      loaderDirectories: Set(order.directories.compactMap(\.identity)))
    let found = Diagnostician.findings(in: census, circumstances)
    let alternatives = OwnerDatabases.alternativesLinks(
      at: Set(census.directories.flatMap(\.filePaths)), in: root)
    let asked =
      Set(found.filter { $0.severity > .note || $0.remedy.change != nil }.map(\.path))
      .union(alternatives.recordedLinks.keys)
    let owners =
      asked.isEmpty ? KnownOwners(owners: [:]) : OwnerDatabases.owners(of: asked, in: root)
    let known = owners.adding(alternatives)
    let links = RecordedLinks(known, in: census, root)
    census.unexamined = (census.unexamined + links.unexamined).sorted { $0.path < $1.path }
    self.census = census
    findings = found.mindful(of: links, in: census).attributed(to: known)
    progress.clear()
  }
}

extension DirectoryCensus {
  /// The paths of all regular files.
  fileprivate var filePaths: [Path] {
    entries.filter { $0.content != nil }.map { path.appending($0.name.fileName) }
  }
}
