internal import Census
internal import FileSystem

/// A SONAME or linker name is a regular file with the family's SONAME but other bytes.
enum ConflictingCopy: Rule {
  static let id = RuleID.conflictingCopy

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.families.flatMap { family -> [Finding] in
      guard let canonical = family.canonical, family.soname != nil else { return [] }
      return family.members.compactMap { member in
        guard member.contentSet != canonical.contentSet, member.entry.name.isProper,
          family.role(of: member.entry.name) != .alias
        else { return nil }
        return finding(for: member, canonical, family, in: directory)
      }
    }
  }

  private static func finding(
    for copy: LinkFamily.Member, _ canonical: LinkFamily.Member, _ family: LinkFamily,
    in directory: DirectoryCensus
  ) -> Finding {
    let name = copy.entry.name
    let twin = family.members.first {
      $0.contentSet == copy.contentSet && $0.name != copy.name
        && family.role(of: $0.entry.name) == .alias
    }
    let target = directory.rightTarget(of: name, in: family)
    return Finding(
      id, .error, in: directory.path, name: name.fileName, soname: family.soname,
      role: family.role(of: name),
      evidence: .conflict(
        with: canonical.name, size: copy.entry.status.size,
        canonicalSize: canonical.entry.status.size, twin: twin?.name),
      remedy: Remedy(.version, target.map { .link(to: $0) }))
  }
}
