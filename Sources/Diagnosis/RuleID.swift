/// The stable name of a rule, as users, reports and `--ignore` spell it.
package enum RuleID: String, Hashable, Sendable {
  case hardCopy = "hard-copy"
  case conflictingCopy = "conflicting-copy"
  case invertedChain = "inverted-chain"
  case hardLink = "hard-link"
  case missingSonameLink = "missing-soname-link"
  case danglingLink = "dangling-link"
  case linkLoop = "link-loop"
  case outdatedLink = "outdated-link"
  case wrongSonameLink = "wrong-soname-link"
  case absoluteLink = "absolute-link"
  case textStub = "text-stub"
  case backupHijack = "backup-hijack"
  case copiedDirectory = "copied-directory"
  case emptyLibrary = "empty-library"
  case truncatedLibrary = "truncated-library"
  case notALibrary = "not-a-library"
  case foreignArchitecture = "foreign-architecture"
  case missingSoname = "missing-soname"
  case unstorableLinks = "unstorable-links"
  case escapingLink = "escaping-link"
  case missingDirectory = "missing-directory"
  case staleCache = "stale-cache"
  case staleLinks = "stale-links"
  case shadowedLibrary = "shadowed-library"
  case mixedFamily = "mixed-family"
  case stubInSearchPath = "stub-in-search-path"
  case driverMismatch = "driver-mismatch"
  case insecureDirectory = "insecure-directory"
  case lostLink = "lost-link"
  /// What `install` and `copy` bring: no rule saw it, so it has no page and nobody can ask for it.
  case installation = "install"
}

extension RuleID: CaseIterable {
  /// The rules: what can be seen, asked for and explained.
  package static let allCases: [RuleID] = [
    .hardCopy, .conflictingCopy, .invertedChain, .hardLink, .missingSonameLink, .danglingLink,
    .linkLoop, .outdatedLink, .wrongSonameLink, .absoluteLink, .textStub, .backupHijack,
    .copiedDirectory, .emptyLibrary, .truncatedLibrary, .notALibrary, .foreignArchitecture,
    .missingSoname, .unstorableLinks, .escapingLink, .missingDirectory, .staleCache, .staleLinks,
    .shadowedLibrary, .mixedFamily, .stubInSearchPath, .driverMismatch, .insecureDirectory,
    .lostLink,
  ]
}

/// How much a finding matters.
package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Worth knowing; nothing is wrong.
  case note
  /// Something costs or will break.
  case warning
  /// Something is broken.
  case error

  /// Orders by weight, notes first.
  package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
