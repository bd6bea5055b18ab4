internal import Census
internal import FileSystem

/// The file system cannot hold links, so a library's names can only be copies.
enum UnstorableLinks: Rule {
  static let id = RuleID.unstorableLinks

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    guard directory.place.links == .none, !directory.families.isEmpty else { return [] }
    return [
      Finding(
        id, .note, in: directory.path, name: nil, evidence: .bare, remedy: Remedy(.script))
    ]
  }
}
