internal import Census
internal import FileSystem

/// A library's link leads nowhere.
enum DanglingLink: Rule {
  static let id = RuleID.danglingLink

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.entries.compactMap { entry in
      guard let link = entry.link, link.destination == .missing else { return nil }
      return DeadLink.finding(id, entry.name, link, in: directory)
    }
  }
}

/// Links lead to each other, or are more than the kernel follows.
enum LinkLoop: Rule {
  static let id = RuleID.linkLoop

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.entries.compactMap { entry in
      guard let link = entry.link, link.destination == .loop else { return nil }
      return DeadLink.finding(id, entry.name, link, in: directory)
    }
  }
}

/// What the two rules about dead links share.
private enum DeadLink {
  static func finding(
    _ rule: RuleID, _ name: LibraryName, _ link: LibraryLink, in directory: DirectoryCensus
  ) -> Finding? {
    guard name.isProper else { return nil }
    // A text that leads out of the directory may lead to a mount that is away at the moment.
    let asked = rule == .linkLoop ? nil : link.sibling
    let fit = link.sibling == nil ? nil : directory.fit(for: name, askingFor: asked)
    // What it leads to will live again: the link needs no more than a bare text.
    let revived = link.sibling.flatMap { sibling in
      directory.entry(named: sibling)?.library == nil ? directory.libraryBehind(sibling) : nil
    }
    let target = fit?.target ?? (revived == nil ? nil : link.sibling)
    let isWanted = fit.map { $0.family.sonameLink == name.fileName } ?? (name.form == .versioned)
    return Finding(
      rule, rule == .linkLoop || isWanted ? .error : .warning, in: directory.path,
      name: name.fileName, soname: fit?.family.soname, role: fit?.family.role(of: name),
      evidence: .deadLink(text: link.text),
      remedy: target.map { Remedy(.safe, .link(to: $0)) } ?? .manual)
  }
}
