internal import Census
internal import FileSystem

/// A SONAME, linker or alias name is a byte-identical copy of the canonical file.
enum HardCopy: Rule {
  static let id = RuleID.hardCopy

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.families.flatMap { findings(for: $0, in: directory) }
  }

  private static func findings(
    for family: LinkFamily, in directory: DirectoryCensus
  ) -> [Finding] {
    guard let canonical = family.canonical else { return [] }
    var counted: Set<FileIdentity> = [canonical.entry.status.identity]
    return family.members.compactMap { member in
      let status = member.entry.status
      guard member.contentSet == canonical.contentSet, member.entry.name.isProper,
        status.identity != canonical.entry.status.identity
      else { return nil }
      let names = family.members.count { $0.entry.status.identity == status.identity }
      // Bytes that further names outside of the family keep alive are not won back.
      let isFreed = counted.insert(status.identity).inserted && names >= Int(status.hardLinks)
      return finding(
        for: member, canonical, family, in: directory, wastedBytes: isFreed ? status.size : 0)
    }
  }

  private static func finding(
    for copy: LinkFamily.Member, _ canonical: LinkFamily.Member, _ family: LinkFamily,
    in directory: DirectoryCensus, wastedBytes: UInt64
  ) -> Finding {
    let name = copy.entry.name
    let role = family.role(of: name)
    let doubt = doubt(about: copy, canonical, role, in: directory)
    let target = directory.rightTarget(of: name, in: family)
    return Finding(
      id, .warning, in: directory.path, name: name.fileName, soname: family.soname, role: role,
      evidence: .copy(of: canonical.name, size: copy.entry.status.size, doubt: doubt),
      remedy: Remedy(
        doubt == nil ? .safe : .manual, doubt == nil ? target.map { .link(to: $0) } : nil),
      wastedBytes: wastedBytes)
  }

  private static func doubt(
    about copy: LinkFamily.Member, _ canonical: LinkFamily.Member, _ role: LinkFamily.Role,
    in directory: DirectoryCensus
  ) -> Evidence.CopyDoubt? {
    if role == .soname, directory.isStubsDirectory { return .stubsDirectory }
    if role == .alias, copy.entry.name.form == .versioned,
      !copy.entry.name.isBeginning(of: canonical.entry.name)
    {
      return .claimsAnotherVersion
    }
    return canonical.entry.status.canStandIn(for: copy.entry.status) ? nil : .accessDiffers
  }
}
