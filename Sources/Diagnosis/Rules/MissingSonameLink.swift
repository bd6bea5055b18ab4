internal import Census
internal import FileSystem

/// A library is there and the name that programs ask the loader for is not.
enum MissingSonameLink: Rule {
  static let id = RuleID.missingSonameLink

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.families.compactMap { family in
      guard let soname = family.sonameLink, let canonical = family.canonical,
        directory.entry(named: soname) == nil, !directory.isStubsDirectory,
        LibraryName(soname).stem == canonical.entry.name.stem
      else { return nil }
      let isPossible = directory.canMakeSonameLink(for: family)
      return Finding(
        id, .warning, in: directory.path, name: soname, soname: family.soname, role: .soname,
        evidence: .unnamed(file: canonical.name),
        remedy: isPossible ? Remedy(.safe, .link(to: canonical.name)) : .manual)
    }
  }
}
