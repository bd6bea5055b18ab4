internal import Archives
internal import Census
internal import Diagnosis
internal import FileSystem

/// What the findings would have changed, before anything of it is proved.
struct Proposals {
  /// A name that would be a link.
  struct Proposal {
    let path: Path
    let directory: Path
    let text: FileName
    let rule: RuleID
    let role: LinkFamily.Role?
    let soname: FileName?
    /// The file that a copy is a copy of.
    let original: FileName?
    let size: UInt64

    var change: RepackPlan.Change {
      RepackPlan.Change(path: path, target: text, rule: rule, role: role, size: size)
    }
  }

  private(set) var all: [Proposal] = []
  private(set) var held: [RepackPlan.Held] = []

  /// A copied directory is not made a link here, so what is wrong in it is mended like elsewhere.
  init(in archive: ArchiveCensus, _ findings: (LibraryCensus) -> [Finding]) {
    let repeated = Set(archive.repeatedNames)
    var census = archive.census
    for index in census.directories.indices where census.directories[index].twin != nil {
      census.directories[index].twin = nil
      held.append(
        RepackPlan.Held(path: census.directories[index].path, reason: .copiedDirectory))
    }
    for finding in findings(census) {
      guard let reason = propose(finding, repeated) else { continue }
      held.append(RepackPlan.Held(path: finding.path, reason: reason))
    }
  }

  /// Takes what a finding proposes, or tells why not.
  private mutating func propose(
    _ finding: Finding, _ repeated: Set<Path>
  ) -> RepackPlan.Held.Reason? {
    var original: FileName?
    var size: UInt64 = 0
    switch finding.evidence {
    case .copy(let of, let bytes, let doubt):
      if let doubt { return .doubt(doubt, copyOf: of) }
      (original, size) = (of, bytes)
    case .stub: break
    default: return nil
    }
    guard finding.remedy.fixClass == .safe, case .link(let text)? = finding.remedy.change else {
      return .leadsNowhere
    }
    if repeated.contains(finding.path) { return .repeated }
    all.append(
      Proposal(
        path: finding.path, directory: finding.directory, text: text, rule: finding.rule,
        role: finding.role, soname: finding.soname?.fileName, original: original, size: size))
    return nil
  }
}
