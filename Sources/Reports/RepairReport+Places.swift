package import Census
internal import Diagnosis
package import FileSystem
internal import Messages
package import Repair

extension RepairReport {
  /// What of a plan depends on whether its directories keep links, which is tried only later.
  package func doubts(about plan: Plan, in census: LibraryCensus) -> String {
    let planned = Set(plan.directories.map(\.path))
    return doubts(
      about: census.directories.filter { planned.contains($0.path) && $0.place.links == .unknown }
        .map(\.path))
  }

  /// Directories of which it is not known yet whether they can hold links.
  package func doubts(about directories: [Path]) -> String {
    joined(directories.flatMap { wrapped(catalog.linksAreTried(Escaping.displayed($0))) })
  }

  /// The plan that is left where symbolic links were refused.
  package func text(afterRefusal plan: Plan, predictions: [Prediction]) -> String {
    joined(["", catalog.linksWereRefused, ""]) + text(plan, predictions: predictions)
  }

  /// What hard links in place of symbolic ones leave unsolved.
  func remarks(on plan: Plan) -> [String] {
    plan.directories.flatMap(\.steps).contains(where: \.standsForLink)
      ? wrapped(catalog.hardLinksLeave) : []
  }
}

extension Step {
  // A chain that is turned begins with a hard link, too, which is gone in the end.
  fileprivate var standsForLink: Bool {
    if case .turnChain = finding.remedy.change { return false }
    if case .hardLink = making { return true }
    return false
  }
}
