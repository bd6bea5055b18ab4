internal import Census
internal import Diagnosis
internal import ELF
internal import FileSystem
internal import Host
internal import Ldconfig
internal import LoaderConfiguration
internal import Messages
internal import Ownership
internal import Reports

/// The first two stages, which every command about targets begins with: observe and diagnose.
struct Examination {
  let census: LibraryCensus
  let findings: [Finding]
  let circumstances: Circumstances
  /// What the loader sees, where no target was named: then it is the whole machine that is looked at.
  let loader: LoaderCensus?
  /// What is known of the machine or root, asked where no target was named.
  let host: HostFacts?

  /// Looks at the targets under a root and asks every rule; without targets at all that the loader
  /// searches.
  init(of targets: [Path], in root: borrowing SystemRoot, progress: Progress, terminal: Terminal) {
    let loaders = DynamicLoader.all(under: root)
    let order = SearchOrder.read(for: loaders, under: root)
    let tell = { (path: Path) in
      progress.show(terminal.catalog.lookingAt(Escaping.displayed(path)))
    }
    var circumstances = Circumstances(
      native: loaders.first?.architecture ?? .host,
      loaderDirectories: Set(order.directories.compactMap(\.identity)),
      foreignRoot: root.isForeign ? root.path : nil)
    let found: [Finding]
    if targets.isEmpty {
      let searched = order.directories.filter { $0.identity != nil }.map(\.path)
      var all = CensusTaker.census(searching: searched, in: root, progress: tell)
      all.unexamined += order.problems.map(Unexamined.init)
      let expected = LdconfigRun.expectedEntries(under: root, environment: .ofProcess)
      let seen = LoaderCensus.take(order, loaders: loaders, expectedEntries: expected, in: root)
      let facts = HostFacts.read(
        under: root, loaders: loaders,
        searched: all.directories(inOrderOf: order).map { directory in
          SearchedNames(
            directory: directory.path, names: directory.entries.map(\.name.fileName))
        })
      circumstances.symbolVersions = Self.symbolVersions(in: all, circumstances, root)
      var view = LoaderView(
        loader: seen, census: all, native: circumstances.native, host: facts)
      view.symbolVersions = circumstances.symbolVersions
      found = Diagnostician.findings(in: view, circumstances)
      (census, loader, host) = (all, seen, facts)
    } else {
      census = CensusTaker.census(of: targets, in: root, progress: tell)
      (loader, host) = (nil, nil)
      circumstances.symbolVersions = Self.symbolVersions(in: census, circumstances, root)
      found = Diagnostician.findings(in: census, circumstances)
    }
    self.circumstances = circumstances
    findings = Examination.attributed(found, in: root)
    progress.clear()
  }

  /// Only of products' parts whose names tell no version: that is rare, and costs a few reads.
  private static func symbolVersions(
    in census: LibraryCensus, _ circumstances: Circumstances, _ root: borrowing SystemRoot
  ) -> [FileIdentity: DottedVersion] {
    SymbolVersions.releases(
      of: MixedFamily.filesWithoutVersion(in: census, for: circumstances.native), in: root)
  }

  private static func attributed(
    _ found: [Finding], in root: borrowing SystemRoot
  ) -> [Finding] {
    let owned = Set(found.filter { $0.severity > .note || $0.remedy.change != nil }.map(\.path))
    return owned.isEmpty ? found : found.attributed(to: OwnerDatabases.owners(of: owned, in: root))
  }
}

extension LibraryCensus {
  /// The searched directories that hold libraries, the first to be searched first.
  fileprivate func directories(inOrderOf order: SearchOrder) -> [DirectoryCensus] {
    let found = Dictionary(
      directories.map { ($0.status.identity, $0) }, uniquingKeysWith: { first, _ in first })
    return order.directories.compactMap { $0.identity.flatMap { found[$0] } }
  }
}

extension Unexamined {
  /// Configuration of the loader that could not be used: what it names was not looked at.
  fileprivate init(_ problem: ConfigurationProblem) {
    self.init(path: problem.path, reason: .configuration(problem))
  }
}
