internal import Census
package import Diagnosis
package import FileSystem
internal import Ownership
package import Repair

/// Plans how a staged tree comes to its destination: compared name by name, and nothing through a link.
package struct InstallPlanner {
  let tree: Path
  let restored: [[FileName]: Finding]
  let stagedLibraries: [Path: DirectoryCensus]
  let circumstances: Circumstances
  let permissions: Planner.Permissions
  private let keepsAccess: Bool
  // Files and directories come before links, so that no link moves before what it leads to is there.
  private var arrivals: [Plan.DirectorySteps] = []
  private var links: [Plan.DirectorySteps] = []
  private var held: [HeldFinding] = []
  private var right = 0
  private var unexamined: [Unexamined] = []
  private let isCancelled: () -> Bool

  private init(
    _ staged: borrowing StagedTree, _ circumstances: Circumstances,
    _ permissions: Planner.Permissions, _ hooks: InstallHooks
  ) {
    tree = staged.path
    keepsAccess = staged.keepsAccess
    restored = staged.restored
    stagedLibraries = Dictionary(
      staged.census.directories.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.circumstances = circumstances
    self.permissions = permissions
    isCancelled = hooks.isCancelled
  }

  /// The plan for a staged tree; changes nothing.
  package static func plan(
    _ staged: borrowing StagedTree, in stageRoot: borrowing SystemRoot,
    to destination: borrowing Destination, in root: borrowing SystemRoot,
    _ circumstances: Circumstances,
    _ permissions: Planner.Permissions, _ hooks: InstallHooks
  ) throws(InstallError) -> Arrangement {
    var planner = InstallPlanner(staged, circumstances, permissions, hooks)
    do throws(FileSystemError) {
      try planner.arrange(staged, stageRoot, destination, root)
    } catch {
      throw hooks.isCancelled() ? .interrupted : .failed(error)
    }
    return planner.result()
  }

  private consuming func result() -> Arrangement {
    var arrangement = Arrangement(
      plan: Plan(
        directories: arrivals + links, held: held.sorted { $0.finding.path < $1.finding.path }))
    arrangement.right = right
    arrangement.restored = restored.count
    arrangement.unexamined = unexamined.sorted { $0.path < $1.path }
    return arrangement
  }

  private mutating func arrange(
    _ staged: borrowing StagedTree, _ stageRoot: borrowing SystemRoot,
    _ destination: borrowing Destination, _ root: borrowing SystemRoot
  ) throws(FileSystemError) {
    if destination.missing.isEmpty {
      return try merge(
        try staged.stage.directory.reopened(), [], into: try destination.base.reopened(),
        base: destination.base, [], root)
    }
    // All of it is new: it comes as one object, the directories on the way included.
    guard let first = destination.missing.first, let object = try staged.stage.whole(in: stageRoot)
    else { return }
    arrivals.append(
      Plan.DirectorySteps(
        path: destination.basePath, status: try destination.base.status(),
        steps: [arrival(object, first, at: destination.basePath, .nothing, [])]))
  }

  // MARK: One directory

  private mutating func merge(
    _ stage: borrowing Directory, _ names: [FileName], into target: borrowing Directory,
    base: borrowing Directory, _ below: [FileName], _ root: borrowing SystemRoot
  ) throws(FileSystemError) {
    let status = try target.status()
    var merging = DirectoryMerging(
      path: target.path, stagePath: stage.path, comparesAccess: keepsAccess)
    for name in try stage.entries().map(\.name).sorted() {
      if isCancelled() { throw FileSystemError(.list, stage.path, .interrupted) }
      let object = try stage.status(of: name)
      guard object.kind == .directory else {
        try merging.add(name, object, of: stage, to: target, in: root)
        continue
      }
      guard let present = try target.statusIfPresent(of: name) else {
        let entries = try DisplacedTree.list(try stage.open(directory: name))
        merging.arrivals.append(
          arrival(
            StagedObject(stage: stage.path, name: name, status: object, entries: entries), name,
            at: target.path, .nothing, names))
        continue
      }
      do throws(FileSystemError) {
        // A link to a directory of the destination is gone through; one that leads out of it is not.
        guard present.kind == .directory || present.kind == .symbolicLink else {
          throw FileSystemError(.open, target.path.appending(name), .notDirectory)
        }
        let next = try base.open(beneath: below + [name])
        try merge(
          try stage.open(directory: name), names + [name], into: next, base: base, below + [name],
          root)
      } catch {
        guard [.notDirectory, .crossDevice, .tooManyLinks, .noSuchFile].contains(error.errno),
          error.operation == .open
        else { throw error }
        hold(name, at: target.path, .inTheWay(present.kind))
      }
    }
    try finish(merging, of: target, status, root)
  }

  private func arrival(
    _ object: StagedObject, _ name: FileName, at path: Path, _ expectation: Step.Expectation,
    _ names: [FileName]
  ) -> Step {
    Step(
      name: name, making: .moved(object), expectation: expectation, leadsTo: nil,
      remainder: .none, finding: DirectoryMerging.finding(name, at: path))
  }

  private mutating func hold(_ name: FileName, at path: Path, _ reason: HoldReason) {
    held.append(
      HeldFinding(
        finding: DirectoryMerging.finding(name, at: path, .manual, .warning), reason: reason))
  }

  // A link to what is left would lead to something else than it was made for; targets come first.
  private mutating func linksNotLeft(
    _ steps: [Step], besides left: Set<FileName>, _ path: Path
  ) -> [Step] {
    var left = left
    return steps.filter { step in
      if left.contains(step.name) { return false }
      guard let target = step.target, left.contains(target) else { return true }
      left.insert(step.name)
      hold(step.name, at: path, .leadsToLeft(target))
      return false
    }
  }

  private mutating func finish(
    _ merging: consuming DirectoryMerging, of target: borrowing Directory, _ status: FileStatus,
    _ root: borrowing SystemRoot
  ) throws(FileSystemError) {
    let path = target.path
    right += merging.right
    for (name, kind) in merging.inTheWay { hold(name, at: path, .inTheWay(kind)) }
    let future = try FutureDirectory(
      target, staged: stagedLibraries[merging.stagePath], merging, circumstances, permissions,
      root)
    unexamined += future.unexamined
    held += future.held
    right += future.keptLinks
    var owned: Set<FileName> = []
    if !permissions.includesOwned {
      let replaced = Set(
        (merging.arrivals + future.links).filter { $0.expectation != .nothing }
          .map { path.appending($0.name) })
      let known = OwnerDatabases.owners(of: replaced, in: root)
      for step in merging.arrivals + future.links {
        guard let owner = known.owners[path.appending(step.name)] else { continue }
        owned.insert(step.name)
        var finding = DirectoryMerging.finding(step.name, at: path, .safe, .warning)
        finding.owner = owner
        held.append(HeldFinding(finding: finding, reason: .owned))
      }
    }
    let files = merging.arrivals.filter { !owned.contains($0.name) }
    let changed = linksNotLeft(future.links, besides: owned.union(merging.inTheWay.map(\.0)), path)
    if !files.isEmpty {
      arrivals.append(Plan.DirectorySteps(path: path, status: status, steps: files))
    }
    if !changed.isEmpty {
      links.append(Plan.DirectorySteps(path: path, status: status, steps: changed))
    }
  }
}
