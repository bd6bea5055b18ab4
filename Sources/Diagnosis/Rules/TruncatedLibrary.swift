internal import Census
internal import FileSystem

/// An ELF file ends before what its headers announce.
enum TruncatedLibrary: Rule {
  static let id = RuleID.truncatedLibrary

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    directory.entries.compactMap { entry in
      guard case .file(.truncated(let object)) = entry.kind, entry.name.isProper else { return nil }
      return Finding(
        id, circumstances.isSearched(directory) ? .error : .warning, in: directory.path,
        name: entry.name.fileName, evidence: .truncated(object))
    }
  }
}
