internal import Census
internal import Diagnosis
internal import FileSystem
internal import Repair

/// A directory of the destination as it will be, and the links that it gets.
///
/// The rules look at it as they look at any: so a link moves only where ldconfig would move it, and what
/// earlier installations left is mended along with it.
struct FutureDirectory {
  /// The links, in an order in which each leads somewhere at once.
  private(set) var links: [Step] = []
  /// Links that stay because something newer is there.
  private(set) var held: [HeldFinding] = []
  /// Links that turned out to be right.
  private(set) var keptLinks = 0
  /// What could not be looked at.
  private(set) var unexamined: [Unexamined] = []

  private let path: Path
  private let present: DirectoryCensus
  private let arrivals: [FileName: FileStatus]
  private var wanted: [FileName: Step] = [:]

  init(
    _ directory: borrowing Directory, staged: DirectoryCensus?,
    _ merging: borrowing DirectoryMerging,
    _ circumstances: Circumstances, _ permissions: Planner.Permissions,
    _ root: borrowing SystemRoot
  ) throws(FileSystemError) {
    path = directory.path
    let census = CensusTaker.census(searching: [directory.path], in: root)
    unexamined = census.unexamined
    present = try FutureDirectory.present(census, directory)
    var (coming, arriving): ([FileName: FileStatus], [FileName: LibraryEntry]) = ([:], [:])
    for step in merging.arrivals {
      guard case .moved(let object) = step.making, object.status.kind == .regular else { continue }
      coming[step.name] = object.status
      arriving[step.name] = staged?.entry(named: step.name)
    }
    arrivals = coming
    for step in merging.links { wanted[step.name] = step }
    let steps = merging.arrivals
    var future = present.after(steps + ordered(), arrivals: arriving)
    if keepNewer(Diagnostician.findings(in: LibraryCensus(directories: [future]), circumstances)) {
      future = present.after(steps + ordered(), arrivals: arriving)
    }
    addMending(of: future, circumstances, permissions)
    for step in ordered() { links.append(try completed(step, directory)) }
  }

  private static func present(
    _ census: LibraryCensus, _ directory: borrowing Directory
  ) throws(FileSystemError) -> DirectoryCensus {
    if let found = census.directories.first { return found }
    return DirectoryCensus(
      path: directory.path, status: try directory.status(), place: try directory.place(),
      entries: [], families: [])
  }

  // MARK: What ldconfig would do

  // A link does not move to something older than what is there.
  private mutating func keepNewer(_ findings: [Finding]) -> Bool {
    var hasChanged = false
    for finding in findings where finding.rule == .outdatedLink {
      guard case .outdated(_, let newest) = finding.evidence, let name = finding.name,
        let step = wanted[name], arrivals[newest] == nil
      else { continue }
      hasChanged = true
      held.append(
        HeldFinding(
          finding: DirectoryMerging.finding(name, at: path, .version, .warning),
          reason: .newerThere(newest)))
      if case .link(_, newest.bytes) = step.expectation {
        wanted[name] = nil
      } else {
        wanted[name] = Step(
          name: name, making: .link(text: newest.bytes), expectation: step.expectation,
          leadsTo: nil, remainder: step.remainder, finding: step.finding, mayLeadNowhere: true)
      }
    }
    return hasChanged
  }

  private mutating func addMending(
    of future: DirectoryCensus, _ circumstances: Circumstances, _ permissions: Planner.Permissions
  ) {
    let census = LibraryCensus(directories: [future])
    let plan = Planner.plan(
      for: Diagnostician.findings(in: census, circumstances), of: census,
      permissions: permissions, circumstances: circumstances)
    for step in plan.directories.filter({ $0.path == path }).flatMap(\.steps) {
      // What arrives was mended in the stage; a name has one step.
      guard case .link = step.making, wanted[step.name] == nil, arrivals[step.name] == nil
      else { continue }
      wanted[step.name] = step
    }
  }

  // MARK: Order and proof

  private func ordered() -> [Step] {
    var pending = wanted
    var ordered: [Step] = []
    for name in wanted.keys.sorted() { take(name, &pending, &ordered) }
    return ordered
  }

  private func take(
    _ name: FileName, _ pending: inout [FileName: Step], _ ordered: inout [Step]
  ) {
    guard let step = pending.removeValue(forKey: name) else { return }
    if let target = step.target { take(target, &pending, &ordered) }
    ordered.append(step)
  }

  private func completed(
    _ step: Step, _ directory: borrowing Directory
  ) throws(FileSystemError) -> Step {
    let file = try file(behind: step, directory)
    return Step(
      name: step.name, making: step.making, expectation: step.expectation,
      leadsTo: file?.identity ?? step.leadsTo, basis: file ?? step.basis,
      remainder: remainder(of: step), finding: step.finding,
      mayLeadNowhere: file == nil && step.leadsTo == nil)
  }

  /// The file that a link will open to, as far as names of this directory tell.
  private func file(
    behind step: Step, _ directory: borrowing Directory
  ) throws(FileSystemError) -> FileStatus? {
    var next = step.target
    for _ in 0..<40 {
      guard let name = next else { return nil }
      if let file = arrivals[name] { return file }
      if let other = wanted[name] {
        next = other.target
        continue
      }
      guard let status = try directory.statusIfPresent(of: name) else { return nil }
      switch status.kind {
      case .regular: return status
      case .symbolicLink: next = FileName(try directory.readLink(name))
      default: return nil
      }
    }
    return nil
  }

  /// Where the bytes of a file are that a link takes the place of: in a copy that stays, else in the store.
  private func remainder(of step: Step) -> Step.Remainder {
    guard case .file(let status) = step.expectation else { return .none }
    let stays = { (name: FileName) in
      name != step.name && wanted[name] == nil && arrivals[name] == nil
    }
    if let other = present.entries(with: status.identity).map(\.name.fileName).first(where: stays) {
      return .inode(of: other)
    }
    for family in present.families {
      guard let member = family.member(named: step.name) else { continue }
      let twin = family.members.first { $0.contentSet == member.contentSet && stays($0.name) }
      if let twin { return .bytes(of: twin.name) }
    }
    return .kept
  }
}
