internal import Census
internal import FileSystem

/// A backup copy is what the SONAME link leads to, or would be after the next ldconfig.
enum BackupHijack: Rule {
  static let id = RuleID.backupHijack

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.families.compactMap { family in
      guard family.soname != nil else { return nil }
      return hijackedLink(of: family, in: directory) ?? comingHijack(of: family, in: directory)
    }
  }

  private static func hijackedLink(
    of family: LinkFamily, in directory: DirectoryCensus
  ) -> Finding? {
    guard let soname = family.sonameLink, let entry = directory.entry(named: soname),
      entry.link != nil, let identity = entry.resolvedIdentity,
      let backup = family.member(with: identity), !backup.entry.name.isProper,
      // A backup that shares its inode with a proper name is no other file.
      !family.members.contains(where: {
        $0.entry.status.identity == identity && $0.entry.name.isProper
      })
    else { return nil }
    let canonical = family.canonical
    let isIdentical = canonical?.contentSet == backup.contentSet
    return Finding(
      id, .warning, in: directory.path, name: soname, soname: family.soname, role: .soname,
      evidence: .backup(
        backup.name, canonical: canonical?.name, isInUse: true, isIdentical: isIdentical),
      remedy: remedy(canonical, instead: backup, isIdentical: isIdentical))
  }

  private static func remedy(
    _ canonical: LinkFamily.Member?, instead backup: LinkFamily.Member, isIdentical: Bool
  ) -> Remedy {
    guard let canonical else { return .manual }
    let mayStandIn = canonical.entry.status.canStandIn(for: backup.entry.status)
    if isIdentical, !mayStandIn { return .manual }
    return Remedy(isIdentical ? .safe : .version, .link(to: canonical.name))
  }

  private static func comingHijack(
    of family: LinkFamily, in directory: DirectoryCensus
  ) -> Finding? {
    guard let canonical = family.canonical, let choice = family.ldconfigChoice,
      !choice.entry.name.isProper,
      // ldconfig leaves a link alone that leads to the same inode already.
      choice.entry.status.identity != canonical.entry.status.identity
    else { return nil }
    return Finding(
      id, .warning, in: directory.path, name: choice.name, soname: family.soname, role: .alias,
      evidence: .backup(
        choice.name, canonical: canonical.name, isInUse: false,
        isIdentical: choice.contentSet == canonical.contentSet))
  }
}
