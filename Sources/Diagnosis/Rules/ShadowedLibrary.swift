internal import Census
internal import FileSystem
internal import LoaderConfiguration

/// A library is never found, because the loader finds another one of its name first.
///
/// Directories of `glibc-hwcaps` offer the same names on purpose.
package enum ShadowedLibrary: LoaderRule {
  /// The stable name.
  package static let id = RuleID.shadowedLibrary

  private struct Taken {
    let path: Path
    let identity: FileIdentity
    let version: String?
  }

  /// One for each library that is found second.
  package static func findings(in view: LoaderView) -> [Finding] {
    var taken: [FileName: Taken] = [:]
    var findings: [Finding] = []
    for (directory, census) in view.searched where !directory.provenance.isHardwareCapabilities {
      for family in census.families where family.architecture == view.native {
        guard let name = family.sonameLink, let entry = census.entry(named: name),
          entry.library?.soname == family.soname, let identity = entry.resolvedIdentity
        else { continue }
        let version = census.version(of: entry)
        guard let first = taken[name] else {
          taken[name] = Taken(
            path: census.path.appending(name), identity: identity, version: version)
          continue
        }
        if first.identity == identity { continue }
        let differs = version.map { $0 != first.version && first.version != nil } ?? false
        findings.append(
          Finding(
            id, differs ? .warning : .note, in: census.path, name: name, soname: family.soname,
            role: .soname,
            evidence: .shadowed(by: first.path, version: version, taken: first.version),
            remedy: differs ? .manual : .none))
      }
    }
    return findings
  }
}
