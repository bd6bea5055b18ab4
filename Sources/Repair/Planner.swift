package import Census
package import Diagnosis
internal import FileSystem

/// Turns findings into a plan.
package enum Planner {
  /// What the user allows besides safe changes.
  package struct Permissions: Sendable {
    /// Only these rules; `nil` for all.
    package var rules: Set<RuleID>?
    /// Names may come to open newer bytes.
    package var prefersNewest = false
    /// Names that packages own may change.
    package var includesOwned = false
    /// The C library's own names may change.
    package var includesProtected = false

    /// Safe changes of unowned names by every rule.
    package init() {}
  }

  /// The plan for findings of a census; nothing is looked up, nothing is changed.
  package static func plan(
    for findings: [Finding], of census: LibraryCensus, permissions: Permissions
  ) -> Plan {
    var held: [HeldFinding] = []
    var wanted: [Finding] = []
    for finding in findings where permissions.rules?.contains(finding.rule) != false {
      switch decision(on: finding, permissions) {
      case .leave: continue
      case .hold(let reason): held.append(HeldFinding(finding: finding, reason: reason))
      case .act: wanted.append(finding)
      }
    }
    let byDirectory = Dictionary(grouping: wanted, by: \.directory)
    let copies = byDirectory.filter { $0.value.contains { $0.rule == .copiedDirectory } }.keys
    var directories: [Plan.DirectorySteps] = []
    for directory in census.directories {
      guard let findings = byDirectory[directory.path] else { continue }
      // What lies in a directory that becomes a link is mended where the link leads.
      if copies.contains(where: { $0 != directory.path && directory.path.isAtOrBelow($0) }) {
        continue
      }
      if directory.status.isImmutable || directory.status.isAppendOnly {
        held += findings.map { HeldFinding(finding: $0, reason: .immutable) }
        continue
      }
      let planned = DirectoryPlanner(directory).plan(findings)
      held += planned.held
      if let steps = planned.steps { directories.append(steps) }
    }
    return Plan(
      // A whole directory first: it is compared with its original once more, which must be as it was.
      directories: directories.sorted { left, right in
        left.replacesDirectory == right.replacesDirectory
          ? left.path < right.path : left.replacesDirectory
      },
      held: held.sorted { $0.finding.path < $1.finding.path })
  }

  private enum Decision {
    case act
    case leave
    case hold(HoldReason)
  }

  private static func decision(on finding: Finding, _ permissions: Permissions) -> Decision {
    switch finding.remedy.fixClass {
    case .none: return .leave
    case .script: return finding.remedy.change == nil ? .leave : .hold(.noLinksHere)
    case .manual: return .hold(.needsChoice)
    case .version where !permissions.prefersNewest: return .hold(.changesVersion)
    case .safe, .version: break
    }
    guard finding.remedy.change != nil else { return .hold(.needsChoice) }
    if !permissions.includesProtected, ProtectedLibraries.contains(finding) {
      return .hold(.protected)
    }
    return finding.owner != nil && !permissions.includesOwned ? .hold(.owned) : .act
  }
}
