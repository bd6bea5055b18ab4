internal import Census
internal import FileSystem

/// Names of one family share one inode: no waste, and ldconfig is silent about it.
enum HardLink: Rule {
  static let id = RuleID.hardLink

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.families.flatMap { family -> [Finding] in
      let named = family.members.filter { $0.entry.name.isProper }
      let groups = Dictionary(grouping: named) { $0.entry.status.identity }
      return groups.values.filter { $0.count > 1 }.map { members in
        let names = members.map(\.name).sorted()
        return Finding(
          id, .note, in: directory.path, name: names[0], soname: family.soname,
          role: family.role(of: members[0].entry.name),
          evidence: .sharedInode(names: names, size: members[0].entry.status.size), remedy: .none)
      }
    }
  }
}
