internal import Census
internal import Diagnosis
internal import ELF
internal import FileSystem
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

  /// Looks at the targets under a root and asks every rule; without targets at all that the loader
  /// searches.
  init(of targets: [Path], in root: borrowing SystemRoot, progress: Progress, terminal: Terminal) {
    let loaders = DynamicLoader.all(under: root)
    let order = SearchOrder.read(under: root)
    let tell = { (path: Path) in
      progress.show(terminal.catalog.lookingAt(Escaping.displayed(path)))
    }
    circumstances = Circumstances(
      native: loaders.first?.architecture ?? .host,
      loaderDirectories: Set(order.directories.compactMap(\.identity)),
      foreignRoot: root.isForeign ? root.path : nil)
    let found: [Finding]
    if targets.isEmpty {
      let searched = order.directories.filter { $0.identity != nil }.map(\.path)
      var all = CensusTaker.census(searching: searched, in: root, progress: tell)
      all.unexamined += order.problems.map(Unexamined.init)
      let seen = LoaderCensus.take(order, loaders: loaders, in: root)
      let view = LoaderView(loader: seen, census: all, native: circumstances.native)
      found = Diagnostician.findings(in: view, circumstances)
      (census, loader) = (all, seen)
    } else {
      census = CensusTaker.census(of: targets, in: root, progress: tell)
      loader = nil
      found = Diagnostician.findings(in: census, circumstances)
    }
    findings = Examination.attributed(found, in: root)
    progress.clear()
  }

  private static func attributed(
    _ found: [Finding], in root: borrowing SystemRoot
  ) -> [Finding] {
    let owned = Set(found.filter { $0.severity > .note || $0.remedy.change != nil }.map(\.path))
    return owned.isEmpty ? found : found.attributed(to: OwnerDatabases.owners(of: owned, in: root))
  }
}

extension Unexamined {
  /// Configuration of the loader that could not be used: what it names was not looked at.
  fileprivate init(_ problem: ConfigurationProblem) {
    self.init(path: problem.path, reason: .configuration(problem))
  }
}
