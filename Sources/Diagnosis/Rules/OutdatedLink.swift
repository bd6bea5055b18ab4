internal import Census
internal import FileSystem

/// The SONAME link leads to an older member of its family than the newest.
enum OutdatedLink: Rule {
  static let id = RuleID.outdatedLink

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.families.compactMap { family in
      guard let soname = family.sonameLink, let newest = family.canonical,
        let entry = directory.entry(named: soname), entry.link != nil,
        let identity = entry.resolvedIdentity, let current = family.member(with: identity),
        current.entry.name.isProper, current.contentSet != newest.contentSet
      else { return nil }
      return Finding(
        id, .warning, in: directory.path, name: soname, soname: family.soname, role: .soname,
        evidence: .outdated(leadsTo: current.name, newest: newest.name),
        remedy: Remedy(.version, .link(to: newest.name)))
    }
  }
}
