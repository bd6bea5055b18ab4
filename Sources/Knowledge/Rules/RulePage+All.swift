extension RulePage {
  /// Every page, in the order of the table of rules.
  package static let all: [RulePage] = [
    hardCopy, conflictingCopy, invertedChain, hardLink,
    missingSonameLink, danglingLink, linkLoop, outdatedLink,
    wrongSonameLink, absoluteLink, textStub, backupHijack,
    copiedDirectory, emptyLibrary, truncatedLibrary, notALibrary,
    foreignArchitecture, missingSoname, unstorableLinks, escapingLink,
    missingDirectory, staleCache, staleLinks, shadowedLibrary, insecureDirectory,
    mixedFamily, stubInSearchPath, lostLink, driverMismatch,
  ]

  /// The page of a rule.
  package static func page(of rule: String) -> RulePage? {
    all.first { $0.rule == rule }
  }
}
