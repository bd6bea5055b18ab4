package import Census
package import ELF
package import FileSystem
package import Host
package import LoaderConfiguration

/// One thing that can be wrong with all that the loader sees together: a pure function of what was
/// seen.
package protocol LoaderRule: Sendable {
  /// The stable name.
  static var id: RuleID { get }
  /// What the rule sees.
  static func findings(in view: LoaderView) -> [Finding]
}

/// What the loader of one root sees, for rules that judge more than one directory.
package struct LoaderView: Sendable {
  /// Where it looks, and its cache.
  package let loader: LoaderCensus
  /// What lies in the directories it searches.
  package let census: LibraryCensus
  /// The processor of the root.
  package let native: Architecture
  /// What is known of the machine or root, where it was asked.
  package let host: HostFacts?
  /// The releases that symbol versions tell, of files whose names tell none.
  package var symbolVersions: [FileIdentity: DottedVersion] = [:]
  /// The links that stand in for the directory that Windows lends, where they are searched.
  package var driverLinks: DriverLinks?
  private let positions: [FileIdentity: Int]

  /// Puts the facts together.
  package init(
    loader: LoaderCensus, census: LibraryCensus, native: Architecture,
    host: HostFacts? = nil
  ) {
    self.loader = loader
    self.census = census
    self.native = native
    self.host = host
    positions = Dictionary(
      census.directories.enumerated().map { ($1.status.identity, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What was seen in a searched directory; `nil` where it is missing or holds no libraries.
  package func census(of directory: SearchDirectory) -> DirectoryCensus? {
    directory.identity.flatMap { positions[$0] }.map { census.directories[$0] }
  }

  /// The searched directories that hold libraries, in the loader's order.
  package var searched: [(directory: SearchDirectory, census: DirectoryCensus)] {
    loader.order.directories.compactMap { directory in
      census(of: directory).map { (directory, $0) }
    }
  }
}
