internal import Census
internal import FileSystem
internal import LoaderConfiguration

/// A line of the loader's configuration names a directory that is not there.
package enum MissingDirectory: LoaderRule {
  /// The stable name.
  package static let id = RuleID.missingDirectory

  /// One for each configured directory that is missing.
  package static func findings(in view: LoaderView) -> [Finding] {
    view.loader.order.directories.compactMap { directory in
      guard directory.identity == nil, directory.path.isAbsolute,
        directory.provenance.isConfigured
      else { return nil }
      return Finding(
        id, .note, in: directory.path, name: nil,
        evidence: .searched(because: directory.provenance), remedy: .none)
    }
  }
}
