package import Census
package import Diagnosis
package import FileSystem
internal import Ownership

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
    /// Whether all package databases could be read: else any name may be a package's.
    package var knowsOwners = true
    /// Names that databases have links at: they get those or none.
    package var recordedNames: Set<Path> = []
    /// The C library's own names may change.
    package var includesProtected = false
    /// Names in a directory that Windows lends to WSL may change, for as long as that lasts.
    package var changesLentNames = false
    /// The changes are made elsewhere or by someone else, as by a script: what only this place and this
    /// user cannot do holds nothing.
    package var changesElsewhere = false
    /// Where symbolic links cannot be kept, copies may become hard links of one file.
    package var makesHardLinks = false
    /// The loader's cache may be made anew.
    package var refreshesCache = true

    /// Safe changes of unowned names by every rule.
    package init() {}
  }

  /// The plan for findings of a census; nothing is looked up, nothing is changed.
  ///
  /// With `circumstances`, what only becomes possible by the plan's own steps is planned too.
  package static func plan(
    for findings: [Finding], of census: LibraryCensus, permissions: Permissions,
    circumstances: Circumstances? = nil
  ) -> Plan {
    let census = permissions.changesElsewhere ? census.elsewhere(permissions) : census
    var held: [HeldFinding] = []
    var wanted: [Finding] = []
    var staleCache: Finding?
    let lent = Set(census.directories.filter(\.isLentByWindows).map(\.path))
    for finding in findings where permissions.rules?.contains(finding.rule) != false {
      if lent.contains(finding.directory), finding.remedy.fixClass == .script {
        if permissions.changesLentNames {
          wanted.append(finding.madeSafe)
        } else {
          held.append(HeldFinding(finding: finding, reason: .lentByWindows))
        }
        continue
      }
      let finding = permissions.changesElsewhere ? finding.withLinksElsewhere : finding
      switch decision(on: finding, permissions) {
      case .leave: continue
      case .hold(let reason): held.append(HeldFinding(finding: finding, reason: reason))
      case .act where finding.remedy.change == .refreshCache: staleCache = finding
      case .act: wanted.append(finding)
      }
    }
    // What was found out about these names once holds for what the plan's own steps make possible.
    let owned = held.filter { $0.reason == .owned || $0.reason == .readOnlyStore }
    let settled = permissions.recordedNames.union(owned.map(\.finding.path))
    let byDirectory = Dictionary(grouping: wanted, by: \.directory)
    let copies = byDirectory.filter { $0.value.contains { $0.rule == .copiedDirectory } }.keys
    var directories: [Plan.DirectorySteps] = []
    for directory in census.directories {
      guard let findings = byDirectory[directory.path] else { continue }
      // What lies in a directory that becomes a link is mended where the link leads.
      if copies.contains(where: { $0 != directory.path && directory.path.isAtOrBelow($0) }) {
        continue
      }
      let stuck = findings.compactMap { finding in
        directory.hindrance(to: finding, permissions)
          .map { HeldFinding(finding: finding, reason: $0) }
      }
      held += stuck
      let possible = findings.filter { finding in !stuck.contains { $0.finding == finding } }
      let planned = DirectoryPlanner(directory).plan(possible)
      held += planned.held
      guard let steps = planned.steps else { continue }
      directories.append(
        circumstances.map { extended(steps, of: directory, permissions, settled, $0) } ?? steps)
    }
    return Plan(
      // A whole directory first: it is compared with its original once more, which must be as it was.
      directories: directories.sorted { left, right in
        left.replacesDirectory == right.replacesDirectory
          ? left.path < right.path : left.replacesDirectory
      },
      held: held.sorted { $0.finding.path < $1.finding.path }, staleCache: staleCache)
  }

  // A stub of an empty file of a copy: each is mended as the one before it will be.
  private static let mostRounds = 8

  private static func extended(
    _ first: Plan.DirectorySteps, of directory: DirectoryCensus, _ permissions: Permissions,
    _ settled: Set<Path>, _ circumstances: Circumstances
  ) -> Plan.DirectorySteps {
    guard !first.replacesDirectory, directory.place.links != .hardOnly else { return first }
    var steps = first.steps
    for _ in 0..<mostRounds {
      let future = directory.after(steps)
      let census = LibraryCensus(directories: [future])
      let recorded = Set(steps.filter(\.finding.isOfRecordedLink).map(\.name))
      let wanted = Diagnostician.findings(in: census, circumstances).filter { finding in
        // A recorded link is the only one its name gets.
        if let name = finding.name, recorded.contains(name) { return false }
        if settled.contains(finding.path) { return false }
        guard permissions.rules?.contains(finding.rule) != false,
          case .act = decision(on: finding, permissions),
          future.hindrance(to: finding, permissions) == nil
        else { return false }
        return true
      }
      // Whose names these are was asked about the first findings only.
      guard first.steps.allSatisfy({ $0.finding.owner == nil }) || permissions.includesOwned,
        let next = DirectoryPlanner(future).plan(wanted).steps?.steps
      else { break }
      let earlier = Dictionary(steps.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
      let added = next.map { step in earlier[step.name].map(step.inPlace) ?? step }
        .filter { $0.making != earlier[$0.name]?.making }
      if added.isEmpty { break }
      let names = Set(added.map(\.name))
      steps = steps.filter { !names.contains($0.name) } + added
    }
    return Plan.DirectorySteps(path: first.path, status: first.status, steps: steps)
  }

  private enum Decision {
    case act
    case leave
    case hold(HoldReason)
  }

  private static func decision(on finding: Finding, _ permissions: Permissions) -> Decision {
    if finding.owner?.manager.isReadOnlyStore == true, finding.remedy.fixClass != .none {
      return .hold(.readOnlyStore)
    }
    switch finding.remedy.fixClass {
    case .none: return .leave
    case .script: return finding.remedy.change == nil ? .leave : .hold(.noLinksHere)
    case .manual: return .hold(.needsChoice)
    case .version where !permissions.prefersNewest: return .hold(.changesVersion)
    case .safe, .version: break
    }
    guard finding.remedy.change != nil else { return .hold(.needsChoice) }
    // A file that ldconfig makes is nobody's.
    if finding.remedy.change == .refreshCache { return permissions.refreshesCache ? .act : .leave }
    if !permissions.includesProtected, ProtectedLibraries.contains(finding) {
      return .hold(.protected)
    }
    // A link that the database has itself is the package's own: restoring it changes nothing of it.
    if case .restoreLink = finding.remedy.change { return .act }
    if permissions.includesOwned { return .act }
    if finding.owner != nil { return .hold(.owned) }
    return permissions.knowsOwners ? .act : .hold(.ownerUnknown)
  }
}

extension LibraryCensus {
  // As it is where names can be changed and links be kept; what is known of the names themselves stays.
  fileprivate func elsewhere(_ permissions: Planner.Permissions) -> LibraryCensus {
    var census = self
    for index in census.directories.indices {
      let here = census.directories[index].place
      census.directories[index].place = .ordinary
      // Hard links were asked for, for a place that keeps no others.
      if permissions.makesHardLinks { census.directories[index].place.links = here.links }
    }
    return census
  }
}

extension Finding {
  // What only a place without links forbids. Of these rules every change keeps all bytes.
  fileprivate var withLinksElsewhere: Finding {
    let isSafe = [RuleID.hardCopy, .textStub, .missingSonameLink, .invertedChain].contains(rule)
    return isSafe && remedy.fixClass == .script && remedy.change != nil ? madeSafe : self
  }

  fileprivate var madeSafe: Finding {
    var finding = self
    finding.remedy = Remedy(.safe, remedy.change)
    return finding
  }

  fileprivate var isOfRecordedLink: Bool {
    if case .restoreLink = remedy.change { return true }
    return false
  }
}
