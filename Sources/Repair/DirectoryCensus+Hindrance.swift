internal import Census
internal import Diagnosis
internal import FileSystem

extension DirectoryCensus {
  /// Why the place of a finding lets nothing be changed there, if so.
  func hindrance(to finding: Finding, _ permissions: Planner.Permissions) -> HoldReason? {
    guard let change = finding.remedy.change else { return nil }
    if case .linkDirectory = change {
      if let obstacle = twin?.obstacle { return .place(obstacle) }
      // A directory has one name.
      return place.links == .none || place.links == .hardOnly ? .noLinksHere : nil
    }
    if let obstacle = Obstacle(toNamesOf: place, status) { return .place(obstacle) }
    for name in change.names(of: finding) {
      if let entry = entry(named: name), let obstacle = Obstacle(to: entry.status, in: place) {
        return .place(obstacle)
      }
    }
    switch place.links {
    case .symbolic, .unknown: return nil
    case .hardOnly: return permissions.makesHardLinks ? nil : .onlyHardLinks
    case .none: return .noLinksHere
    }
  }
}

extension Remedy.Change {
  /// The names that the change replaces or adds.
  fileprivate func names(of finding: Finding) -> [FileName] {
    switch self {
    case .link, .restoreLink: finding.name.map { [$0] } ?? []
    case .turnChain(let file, let realName, let relink): [file, realName] + relink.keys.sorted()
    case .linkDirectory, .refreshCache: []
    }
  }
}
