internal import Census
internal import FileSystem

/// A library's name is a file of 0 bytes.
enum EmptyLibrary: Rule {
  static let id = RuleID.emptyLibrary

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.entries.compactMap { entry in
      guard entry.content == .empty, entry.name.isProper else { return nil }
      let fit = directory.fit(for: entry.name)
      return Finding(
        id, circumstances.isSearched(directory) ? .error : .warning, in: directory.path,
        name: entry.name.fileName, soname: fit?.family.soname,
        role: fit?.family.role(of: entry.name), evidence: .empty,
        remedy: fit.map { Remedy(.safe, .link(to: $0.target)) } ?? .manual)
    }
  }
}
