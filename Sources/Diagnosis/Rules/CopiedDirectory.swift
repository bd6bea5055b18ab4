internal import Census
internal import FileSystem

/// `lib64`, say, is a second directory of the same files where a link to the first belongs.
enum CopiedDirectory: Rule {
  static let id = RuleID.copiedDirectory

  static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    guard let twin = directory.twin else { return [] }
    return [
      Finding(
        id, .warning, in: directory.path, name: nil,
        evidence: .copiedDirectory(original: twin.original, libraries: twin.libraries),
        remedy: Remedy(.safe, .linkDirectory(text: twin.linkText, original: twin.original)),
        wastedBytes: twin.wastedBytes)
    ]
  }
}
