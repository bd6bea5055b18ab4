package import Census
package import ELF
package import FileSystem
internal import Host
internal import LoaderConfiguration

/// Parts of one product that must be of one version are not.
///
/// Within a directory it is seen wherever one looks; across directories only with the loader's eyes.
/// A part whose version nothing tells is passed over.
package enum MixedFamily: Rule, LoaderRule {
  /// The stable name.
  package static let id = RuleID.mixedFamily

  /// What does not match in one directory.
  package static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    let parts = ProductPart.all(
      in: directory, for: circumstances.native, circumstances.symbolVersions)
    return ProductFamily.all.flatMap { family in
      findings(of: family, among: parts[family.product] ?? [])
    }
  }

  /// What does not match in all that the loader sees.
  package static func findings(in view: LoaderView) -> [Finding] {
    let searched = view.searched.filter { !$0.directory.provenance.isHardwareCapabilities }
      .map { ($0.census, ProductPart.all(in: $0.census, for: view.native, view.symbolVersions)) }
    return ProductFamily.all.flatMap { family in
      findings(of: family, among: taken(of: family, in: searched)) { parts in
        Set(parts.map(\.directory)).count > 1
      }
    }
  }

  /// The files whose version only their symbol versions could tell.
  package static func filesWithoutVersion(
    in census: LibraryCensus, for native: Architecture
  ) -> [Path] {
    let paths = census.directories.flatMap {
      ProductPart.filesWithoutVersion(in: $0, for: native)
    }
    return Array(Set(paths)).sorted()
  }

  /// What the loader finds first under each SONAME.
  private static func taken(
    of family: ProductFamily, in searched: [(DirectoryCensus, [String: [ProductPart]])]
  ) -> [ProductPart] {
    guard searched.contains(where: { $1[family.product] != nil }) else { return [] }
    var names: Set<FileName> = []
    var taken: [ProductPart] = []
    for (census, parts) in searched {
      taken += (parts[family.product] ?? []).filter { !names.contains($0.name) }
      // One whose version is unknown is taken all the same.
      names.formUnion(census.entries.lazy.filter { $0.library != nil }.map(\.name.fileName))
    }
    return taken
  }

  private static func findings(
    of family: ProductFamily, among parts: [ProductPart],
    where isConcerned: ([ProductPart]) -> Bool = { _ in true }
  ) -> [Finding] {
    groups(of: family, parts).compactMap { group in
      let ordered = group.sorted { ($0.position, $0.path) < ($1.position, $1.path) }
      guard isConcerned(ordered), isUnambiguous(ordered), let common = commonest(ordered),
        let odd = ordered.first(where: { !family.allows($0.version, with: common) })
      else { return nil }
      return Finding(
        id, .error, in: odd.directory, name: odd.name, soname: odd.soname, role: .soname,
        evidence: .mixed(
          product: family.product,
          parts: ordered.map { Evidence.Part(path: $0.path, version: $0.version.text) }))
    }
  }

  private static func groups(of family: ProductFamily, _ parts: [ProductPart]) -> [[ProductPart]] {
    let groups = Dictionary(grouping: parts) { part -> [Int] in
      switch family.kinship {
      case .sonameNumber: part.sonameNumber.map { [$0] } ?? []
      case .versionPrefix(let count): Array(part.version.components.prefix(count))
      case .one: []
      }
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  // Two SONAMEs of one library are meant for different programs; which parts go with which is unknown.
  private static func isUnambiguous(_ parts: [ProductPart]) -> Bool {
    Set(parts.map(\.stem)).count == parts.count
  }

  /// The version that most parts have; of equals that of the part that stands first.
  private static func commonest(_ parts: [ProductPart]) -> DottedVersion? {
    let counts = Dictionary(grouping: parts, by: \.version.components).mapValues(\.count)
    let most = counts.values.max()
    return parts.first { counts[$0.version.components] == most }?.version
  }
}

private func < (left: (Int, Path), right: (Int, Path)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
