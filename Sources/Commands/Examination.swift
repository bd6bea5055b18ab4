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

  /// Looks at the targets under a root and asks every rule.
  init(of targets: [Path], in root: borrowing SystemRoot, progress: Progress, terminal: Terminal) {
    census = CensusTaker.census(of: targets, in: root) { path in
      progress.show(terminal.catalog.lookingAt(Escaping.displayed(path)))
    }
    let order = SearchOrder.read(under: root)
    circumstances = Circumstances(
      native: DynamicLoader.all(under: root).first?.architecture ?? .host,
      loaderDirectories: Set(order.directories.compactMap(\.identity)))
    let found = Diagnostician.findings(in: census, circumstances)
    let owned = Set(found.filter { $0.severity > .note || $0.remedy.change != nil }.map(\.path))
    findings =
      owned.isEmpty ? found : found.attributed(to: OwnerDatabases.owners(of: owned, in: root))
    progress.clear()
  }
}
