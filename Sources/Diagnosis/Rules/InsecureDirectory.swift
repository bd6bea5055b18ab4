internal import Census
internal import FileSystem

/// Others than root may put libraries where the loader looks, or put the whole directory aside.
///
/// Debian lets its group `staff` write below `/usr/local`: that is its policy, not an accident.
package enum InsecureDirectory: LoaderRule {
  /// The stable name.
  package static let id = RuleID.insecureDirectory

  /// One for each searched directory that others may change, or one above it.
  package static func findings(in view: LoaderView) -> [Finding] {
    let trusted = [0, view.loader.rootOwner]
    return view.loader.ways.compactMap { way in
      guard
        let stage = way.stages.enumerated().first(where: { isExposed($1, at: $0, trusted) })?
          .element
      else { return nil }
      let status = stage.status
      return Finding(
        id, .warning, in: way.directory, name: nil,
        evidence: .writable(
          stage.path, owner: status.owner, group: status.group, permissions: status.permissions))
    }
  }

  private static func isExposed(
    _ stage: DirectoryWay.Stage, at height: Int, _ trusted: [UInt32]
  ) -> Bool {
    let status = stage.status
    if !trusted.contains(status.owner) { return true }
    // Whoever may read a link's permissions finds all of them set.
    if status.kind == .symbolicLink { return false }
    // In a sticky directory nobody moves what is another's: chmod(2). New libraries are another thing.
    if height > 0, status.permissions & 0o1000 != 0 { return false }
    if status.permissions & 0o002 != 0 { return true }
    return status.permissions & 0o020 != 0 && status.group != 0 && !isStaffs(stage)
  }

  private static func isStaffs(_ stage: DirectoryWay.Stage) -> Bool {
    stage.status.group == 50 && stage.path.isAtOrBelow(Path("/usr/local"))
  }
}
