package import FileSystem

/// Brings what was made ready to where it can be renamed into place.
///
/// A file system that is mounted below the destination is out of reach of a rename. What goes there is copied
/// to a stage of its own beside its place, before the first step is taken.
package struct FurtherStages: ~Copyable {
  private var repair: StagedRepair
  // What was copied, as it is now.
  private var copies: [FileIdentity: FileStatus] = [:]
  private var number = 0

  private init(_ repair: StagedRepair) { self.repair = repair }

  /// The plan with all that is moved within reach, and the repair with the stages that it took.
  package static func bring(
    _ plan: Plan, of repair: inout StagedRepair, in root: borrowing SystemRoot,
    recordingIn store: borrowing UndoStore
  ) throws(JournalError) -> Plan {
    // What an earlier run brought there is of no use: it may be half of a file.
    for place in repair.further {
      try failing { () throws(FileSystemError) in try Stage.discard(place, in: root) }
    }
    var stages = FurtherStages(repair)
    defer { repair = stages.repair }
    var directories: [Plan.DirectorySteps] = []
    for steps in plan.directories {
      directories.append(try stages.bring(steps, root, store))
    }
    return Plan(directories: directories, held: plan.held, staleCache: plan.staleCache)
  }

  private mutating func bring(
    _ steps: Plan.DirectorySteps, _ root: borrowing SystemRoot, _ store: borrowing UndoStore
  ) throws(JournalError) -> Plan.DirectorySteps {
    var brought = steps.steps
    if let first = steps.steps.lazy.compactMap(\.staged).first,
      FurtherStages.isStillThere(steps, root),
      try !FurtherStages.reaches(first.stage.path, steps.path, root)
    {
      let stage = try stage(for: steps.path, root, store)
      for (position, step) in brought.enumerated() {
        guard let staged = step.staged, !CurrentProcess.wasInterrupted else { continue }
        number += 1
        let name = StoreName.number(number)
        let copy = try failing { () throws(FileSystemError) in
          try staged.copied(as: name, to: stage.directory, in: root)
        }
        copies[staged.status.identity] = copy.status
        brought[position] = step.moving(copy)
      }
    }
    return Plan.DirectorySteps(
      path: steps.path, status: steps.status,
      steps: brought.map { step in
        step.leadsTo.flatMap { copies[$0] }.map {
          step.leading(to: $0, remainder: step.remainder)
        } ?? step
      })
  }

  /// A stage from which a directory is in reach: one that is there, else one in the directory itself.
  private mutating func stage(
    for path: Path, _ root: borrowing SystemRoot, _ store: borrowing UndoStore
  ) throws(JournalError) -> Stage {
    for place in repair.further {
      guard let name = place.name.name,
        try FurtherStages.reaches(place.parent.path.appending(name), path, root)
      else { continue }
      return try failing { () throws(FileSystemError) in
        try Stage.resume(at: place, missing: [], in: root)
      }
    }
    let name = try failing { () throws(FileSystemError) in try Directory.temporaryName() }
    let place = Stage.Place(parent: path, name: name)
    try store.add(place, to: &repair)
    return try failing { () throws(FileSystemError) in try Stage.make(at: place, in: root) }
  }

  // While a person thinks a link on the way may come to lead elsewhere: nothing is made there.
  private static func isStillThere(
    _ steps: Plan.DirectorySteps, _ root: borrowing SystemRoot
  ) -> Bool {
    guard let planned = steps.status?.identity,
      let directory = try? Directory.open(steps.path, in: root)
    else { return false }
    return (try? directory.status())?.identity == planned
  }

  private static func reaches(
    _ stage: Path, _ target: Path, _ root: borrowing SystemRoot
  ) throws(JournalError) -> Bool {
    try failing { () throws(FileSystemError) in
      do throws(FileSystemError) {
        return try Directory.open(stage, in: root).reaches(try Directory.open(target, in: root))
      } catch {
        // A stage that an earlier run recorded and did not come to make.
        if error.isAbsence { return false }
        throw error
      }
    }
  }
}

extension Step {
  fileprivate var staged: StagedObject? {
    guard case .moved(let staged) = making else { return nil }
    return staged
  }
}
