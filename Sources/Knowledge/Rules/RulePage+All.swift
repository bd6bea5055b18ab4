extension RulePage {
  /// Every page, in the order of the table of rules.
  package static let all: [RulePage] = [
    hardCopy,
    truncatedLibrary, notALibrary, foreignArchitecture, missingSoname,
    unstorableLinks, escapingLink, missingDirectory, staleCache,
    shadowedLibrary, insecureDirectory, mixedFamily, stubInSearchPath,
    lostLink, driverMismatch,
  ]

  /// The page of a rule.
  package static func page(of rule: String) -> RulePage? {
    all.first { $0.rule == rule }
  }
}
