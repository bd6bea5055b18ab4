internal import Census
internal import FileSystem

/// A shared object in a directory the loader searches has no SONAME.
enum MissingSoname: Rule {
  static let id = RuleID.missingSoname

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    guard circumstances.isSearched(directory) else { return [] }
    return directory.entries.compactMap { entry in
      guard let library = entry.content?.library, library.soname == nil, entry.name.isProper else {
        return nil
      }
      return Finding(
        id, .note, in: directory.path, name: entry.name.fileName, evidence: .bare, remedy: .none)
    }
  }
}
