internal import Census
internal import FileSystem

/// A link within its own directory is written as an absolute path: it breaks when the tree moves.
enum AbsoluteLink: Rule {
  static let id = RuleID.absoluteLink

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.entries.compactMap { entry in
      guard let link = entry.link, link.isAbsolute, let sibling = link.sibling,
        link.destination.status != nil, entry.name.isProper
      else { return nil }
      return Finding(
        id, .note, in: directory.path, name: entry.name.fileName,
        soname: entry.library?.soname, evidence: .absolute(text: link.text),
        remedy: Remedy(.safe, .link(to: sibling)))
    }
  }
}
