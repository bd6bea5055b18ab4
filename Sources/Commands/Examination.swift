internal import Census
internal import Diagnosis
internal import FileSystem
internal import Host
internal import Ldconfig
internal import LoaderConfiguration
internal import Messages
internal import Ownership
internal import Reports
internal import WSL

/// The first two stages, which every command about targets begins with: observe and diagnose.
struct Examination {
  let census: LibraryCensus
  let findings: [Finding]
  let circumstances: Circumstances
  /// What the loader sees, where no target was named: then it is the whole machine that is looked at.
  let loader: LoaderCensus?
  /// Whether this root's ldconfig takes what package managers left under a temporary name.
  let ldconfigTakesLeftovers: Bool
  /// What of package databases could not be read; names may have owners that are not known.
  let ownershipProblems: [OwnershipProblem]
  /// Names that package databases and update-alternatives have links at.
  let recordedNames: Set<Path>
  /// What is known of the machine or root, asked where no target was named.
  let host: HostFacts?
  /// The directory that Windows lends to WSL, where it was looked at.
  let lent: LentDirectory?

  /// Looks at the targets under a root and asks every rule; without targets at all that the loader
  /// searches.
  ///
  /// Whose the names of mere notes are takes long to find out; who does not tell it need not ask.
  init(
    of targets: [Path], in root: borrowing SystemRoot, namesOwnersOfNotes: Bool = true,
    progress: Progress, terminal: Terminal
  ) {
    let loaders = DynamicLoader.all(under: root)
    let order = SearchOrder.read(for: loaders, under: root)
    ldconfigTakesLeftovers = loaders.first?.release.map { $0 < GlibcRelease(2, 39) } ?? true
    var circumstances = Circumstances(of: root, loaders, searching: order)
    let tell = { (path: Path) in
      progress.show(terminal.catalog.lookingAt(Escaping.displayed(path)))
    }
    var census: LibraryCensus
    let found: [Finding]
    if targets.isEmpty {
      let searched = order.directories.filter { $0.identity != nil }.map(\.path)
      let foreseen = ForeseenCache(
        under: root, loaders: loaders, order: order, environment: .ofProcess)
      census = CensusTaker.census(
        searching: searched, in: root, showing: foreseen, progress: tell)
      census.unexamined += order.problems.map(Unexamined.init)
      if searched.isEmpty && loaders.isEmpty {
        census.unexamined.append(Unexamined(path: root.path, reason: .nothingToSearch))
      }
      let seen = LoaderCensus.take(
        order, loaders: loaders, expectedEntries: foreseen.entries(under: root), in: root)
      let facts = HostFacts.read(
        under: root, loaders: loaders, searched: census.names(inOrderOf: order))
      lent = Self.lent(facts.windowsSubsystem, in: &census, order, root)
      circumstances.symbolVersions = Self.symbolVersions(in: census, circumstances, root)
      var view = LoaderView(
        loader: seen, census: census, native: circumstances.native, host: facts)
      view.symbolVersions = circumstances.symbolVersions
      view.driverLinks = Self.driverLinks(facts.windowsSubsystem, order, root)
      found = Diagnostician.findings(in: view, circumstances)
      (loader, host) = (seen, facts)
    } else {
      census = CensusTaker.census(of: targets, in: root, progress: tell)
      (loader, host) = (nil, nil)
      lent = Self.lent(nil, in: &census, order, root)
      circumstances.symbolVersions = Self.symbolVersions(in: census, circumstances, root)
      found = Diagnostician.findings(in: census, circumstances)
    }
    self.circumstances = circumstances
    (findings, ownershipProblems, recordedNames) = Examination.attributed(
      found, ofNotes: namesOwnersOfNotes, wholeMachine: targets.isEmpty, &census, in: root)
    self.census = census
    progress.clear()
  }

  /// Marks the directory that Windows lends and tells how; most machines have none.
  private static func lent(
    _ known: WindowsSubsystem?, in census: inout LibraryCensus, _ order: SearchOrder,
    _ root: borrowing SystemRoot
  ) -> LentDirectory? {
    guard !root.isForeign,
      let status = try? root.status(of: WindowsSubsystem.driverDirectory),
      census.directories.contains(where: { $0.status.identity == status.identity }),
      let lent = LentDirectory(
        known ?? WindowsSubsystem.read(under: root), isSearched: order.contains(status.identity),
        links: DriverLinks.place(in: order, root))
    else { return nil }
    census.markLent(in: root)
    return lent
  }

  /// The links that are searched in the lent directory's stead, beside what they were made for.
  private static func driverLinks(
    _ subsystem: WindowsSubsystem?, _ order: SearchOrder, _ root: borrowing SystemRoot
  ) -> DriverLinks? {
    guard subsystem?.driverMount != nil, let place = DriverLinks.place(in: order, root),
      let directory = CensusTaker.driverDirectory(in: root).directories.first
    else { return nil }
    return DriverLinks(at: place, for: directory, in: root)
  }

  /// Only of products' parts whose names tell no version: that is rare, and costs a few reads.
  private static func symbolVersions(
    in census: LibraryCensus, _ circumstances: Circumstances, _ root: borrowing SystemRoot
  ) -> [FileIdentity: DottedVersion] {
    SymbolVersions.releases(
      of: MixedFamily.filesWithoutVersion(in: census, for: circumstances.native), in: root)
  }

  /// The findings with what package databases say of their names and of files of the census.
  ///
  /// Packages are not asked what links they have in a whole machine: that takes longer than the look.
  private static func attributed(
    _ found: [Finding], ofNotes: Bool, wholeMachine: Bool, _ census: inout LibraryCensus,
    in root: borrowing SystemRoot
  ) -> ([Finding], [OwnershipProblem], Set<Path>) {
    let questioned = Set(found.filter { $0.asksForOwner(ofNotes: ofNotes) }.map(\.path))
    let alternatives = OwnerDatabases.alternativesLinks(
      at: Set(census.directories.flatMap(\.filePaths)).union(questioned), in: root)
    let asked = questioned.union(alternatives.recordedLinks.keys)
    let places = wholeMachine ? [] : Set(census.directories.flatMap(\.filesInLinkPlaces))
    let known =
      asked.isEmpty && places.isEmpty
      ? alternatives
      : OwnerDatabases.owners(
        of: asked, linkPlaces: places, in: root, alternatives: alternatives)
    let links = RecordedLinks(known, in: census, root)
    census.unexamined = (census.unexamined + links.unexamined).sorted { $0.path < $1.path }
    return (
      found.mindful(of: links, in: census).attributed(to: known), known.problems,
      Set(known.recordedLinks.keys)
    )
  }
}

extension ForeseenCache: CensusOnlooker {}

extension LibraryCensus {
  /// The libraries' names by directory, the first to be searched first.
  fileprivate func names(inOrderOf order: SearchOrder) -> [SearchedNames] {
    let found = Dictionary(
      directories.map { ($0.status.identity, $0) }, uniquingKeysWith: { first, _ in first })
    return order.directories.compactMap { $0.identity.flatMap { found[$0] } }.map {
      SearchedNames(directory: $0.path, names: $0.entries.map(\.name.fileName))
    }
  }
}

extension Finding {
  /// Whether it matters whose the name is; what ldconfig makes is nobody's.
  fileprivate func asksForOwner(ofNotes: Bool) -> Bool {
    rule != .staleCache && (severity > .note || ofNotes && remedy.change != nil)
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

extension DirectoryCensus {
  /// The paths of all regular files.
  fileprivate var filePaths: [Path] {
    entries.filter { $0.content != nil }.map { path.appending($0.name.fileName) }
  }

  /// The paths of libraries under names that are mostly links.
  fileprivate var filesInLinkPlaces: [Path] {
    families.flatMap { family in
      family.members.filter { family.role(of: $0.entry.name) != .alias }
        .map { path.appending($0.name) }
    }
  }
}
