internal import Diagnosis
package import FileSystem

/// Carries out a plan: records it first, then takes step after step, then makes all of it last.
package struct Executor: ~Copyable {
  private let id: Int
  private let journal: JournalWriter
  private let kept: KeptFiles
  private var outcome: Outcome
  // Inodes whose change time moved by solder's own doing: a link more, a link less.
  private var moved: Set<FileIdentity> = []
  // The positions of actions that failed and of which it is sure that nothing is left.
  private var untouched: Set<Int> = []

  private var stages: [Stage.Place] = []

  private init(
    id: Int, journal: consuming JournalWriter, kept: consuming KeptFiles, outcome: Outcome
  ) {
    self.id = id
    self.journal = journal
    self.kept = kept
    self.outcome = outcome
  }

  /// Carries out a plan under `root`, recording it in `store`.
  ///
  /// Never throws: what could not be done is in the outcome. After an interrupting signal the step at
  /// hand is finished and the rest is left. `staged` is the repair that was begun with a stage.
  package static func carryOut(
    _ plan: Plan, in root: borrowing SystemRoot, recordingIn store: borrowing UndoStore,
    staged: StagedRepair? = nil, progress: (Path) -> Void = { _ in }
  ) -> Outcome {
    var preparation = Preparation(plan, in: root)
    guard !preparation.isEmpty else {
      if let staged { try? store.abandon(staged, in: root) }
      return preparation.outcome
    }
    var begun = staged?.id
    do throws(JournalError) {
      let id = if let staged { staged.id } else { try store.makeRepair().id }
      begun = id
      let journal = try JournalWriter.open(repair: try store.openRepair(id))
      try preparation.record(in: journal, root: root.path, continuing: staged != nil)
      // The store's own directories were synced when they were made.
      try journal.synchronize()
      let kept = try KeptFiles.open(in: try store.openRepair(id))
      preparation.outcome.id = id
      var executor = Executor(
        id: id, journal: journal, kept: kept, outcome: preparation.outcome)
      executor.stages = staged?.places ?? []
      executor.run(preparation.directories, root, progress)
      return executor.finished(store)
    } catch {
      preparation.outcome.journalFailure = error
      // Nothing was changed yet: what came to be of the record is of no use.
      for place in staged?.places ?? [] { try? Stage.discard(place, in: root) }
      if let made = begun { try? store.removeEmptyRepair(made) }
      preparation.outcome.id = nil
      return preparation.outcome
    }
  }

  private consuming func finished(_ store: borrowing UndoStore) -> Outcome {
    let isSettled = isSettled
    var result = outcome
    // A repair that changed nothing is nothing to take back.
    let isIdle = result.actions.allSatisfy { $0.status != .done } && result.journalFailure == nil
    if isIdle, isSettled {
      try? store.removeEmptyRepair(id)
      result.id = nil
    }
    return result
  }

  private mutating func run(
    _ directories: [Preparation.PreparedDirectory], _ root: borrowing SystemRoot,
    _ progress: (Path) -> Void
  ) {
    var times: [FileTime] = []
    for directory in directories {
      progress(directory.steps.path)
      times.append(run(directory, root) ?? directory.recorded.modificationTime)
    }
    for stage in stages {
      do throws(FileSystemError) {
        try Stage.discard(stage, in: root)
      } catch {
        fail(.failed(error))
      }
    }
    // A run with an unclear step stays open: the next run looks what became of it.
    // So does one that could not be recorded, and one that left a chain turned by half.
    if isSettled, outcome.journalFailure == nil, !halfTurned {
      record(.finished(directoryTimes: times))
    }
    do throws(JournalError) {
      try journal.synchronize()
    } catch {
      fail(error)
    }
  }

  /// Takes the steps of one directory; gives the directory's modification time afterwards.
  private mutating func run(
    _ prepared: Preparation.PreparedDirectory, _ root: borrowing SystemRoot
  ) -> FileTime? {
    do throws(FileSystemError) {
      let directory = try Directory.open(prepared.steps.path, in: root)
      guard try directory.status().identity == prepared.recorded.identity else {
        leave(prepared, as: .skipped(.directoryMoved))
        return nil
      }
      for start in stride(from: 0, to: prepared.prepared.count, by: Executor.keptAtOnce) {
        let end = min(start + Executor.keptAtOnce, prepared.prepared.count)
        take(prepared.prepared[start..<end], in: directory, root)
      }
      if prepared.prepared.allSatisfy({ isUntouched($0.action) }) {
        // Names that came and went have moved the times of a directory that is as it was.
        try? directory.setTimes(
          of: nil, access: prepared.recorded.accessTime,
          modification: prepared.recorded.modificationTime)
      }
      return finish(directory)
    } catch {
      leave(prepared, as: .failed(error))
      return nil
    }
  }

  // What is replaced is kept, and that made to last, before the first of so many steps is taken: a sync
  // for each step took most of the time of a long run.
  private static let keptAtOnce = 256

  private mutating func take(
    _ steps: ArraySlice<Preparation.PreparedStep>, in directory: borrowing Directory,
    _ root: borrowing SystemRoot
  ) {
    let unkept = keep(steps, of: directory)
    for step in steps {
      var status = unkept[step.action] ?? next(step, in: directory, root)
      if case .skipped = status, step.step.remainder == .kept {
        do throws(FileSystemError) {
          try kept.forget(step: step.number)
        } catch {
          status = .failed(error)
        }
      }
      if case .failed = status, leftNothing(step, in: directory) { untouched.insert(step.action) }
      settle(step, as: status)
    }
  }

  /// Keeps the files that steps replace and whose bytes are nowhere else; gives the steps that cannot be taken.
  private mutating func keep(
    _ steps: ArraySlice<Preparation.PreparedStep>, of directory: borrowing Directory
  ) -> [Int: StepStatus] {
    var unkept: [Int: StepStatus] = [:]
    var waiting: [Int] = []
    for step in steps where step.step.remainder == .kept {
      guard let displaced = step.recorded.displaced else { continue }
      // None of them is taken.
      if CurrentProcess.wasInterrupted || outcome.journalFailure != nil { break }
      do throws(FileSystemError) {
        let isKept = try kept.keep(
          step.step.name, of: directory, expecting: displaced.status,
          attributes: displaced.attributes, step: step.number)
        if isKept {
          moved.insert(displaced.status.identity)
          waiting.append(step.action)
        } else {
          unkept[step.action] = .skipped(.changedSinceExamined)
        }
      } catch {
        unkept[step.action] = .failed(error)
      }
    }
    guard !waiting.isEmpty else { return unkept }
    do throws(FileSystemError) {
      try kept.synchronize()
    } catch {
      for action in waiting { unkept[action] = .failed(error) }
    }
    return unkept
  }

  /// Whether of every step it is known what became of it.
  private var isSettled: Bool {
    for (position, action) in outcome.actions.enumerated() {
      if case .failed = action.status, !untouched.contains(position) { return false }
    }
    return true
  }

  private func isUntouched(_ action: Int) -> Bool {
    if case .skipped = outcome.actions[action].status { return true }
    return untouched.contains(action)
  }

  private var halfTurned: Bool {
    let turns = outcome.actions.filter { $0.step.finding.rule == .invertedChain }
    return Dictionary(grouping: turns) { $0.step.finding }.values.contains { actions in
      Set(actions.map { $0.status == .done }).count > 1
    }
  }

  private mutating func next(
    _ step: Preparation.PreparedStep, in directory: borrowing Directory,
    _ root: borrowing SystemRoot
  ) -> StepStatus {
    if CurrentProcess.wasInterrupted { outcome.wasInterrupted = true }
    // Without a journal nothing more is changed: it could not be taken back.
    if outcome.wasInterrupted || outcome.journalFailure != nil { return .skipped(.interrupted) }
    // The steps that turn a chain stand or fall together: without the first the last makes a circle.
    if step.step.finding.rule == .invertedChain || step.step.followsOthers,
      hasLeftStep(of: step.step.finding)
    {
      return .skipped(.dependsOnLeft)
    }
    return take(step, in: directory, root)
  }

  private func hasLeftStep(of finding: Finding) -> Bool {
    outcome.actions.contains { action in
      switch action.status {
      case .done, .planned: false
      case .skipped, .failed: action.step.finding == finding
      }
    }
  }

  private mutating func settle(_ step: Preparation.PreparedStep, as status: StepStatus) {
    outcome.actions[step.action] = outcome.actions[step.action].with(status)
    switch status {
    case .done: record(.outcome(step: step.number, .done))
    case .skipped: record(.outcome(step: step.number, .notDone))
    case .failed where untouched.contains(step.action):
      record(.outcome(step: step.number, .notDone))
    // It may have been made or not: recovery looks, so nothing is claimed here.
    case .planned, .failed: break
    }
  }

  /// Whether a step that failed left the name as it was, and nothing beside it nor in the store.
  private func leftNothing(
    _ prepared: Preparation.PreparedStep, in directory: borrowing Directory
  ) -> Bool {
    let step = prepared.step
    do throws(FileSystemError) {
      guard try directory.statusIfPresent(of: prepared.temporary) == nil else { return false }
      let status = try directory.statusIfPresent(of: step.name)
      guard status?.identity == step.expectation.status?.identity else { return false }
      if step.remainder == .kept { try kept.forget(step: prepared.number) }
      return true
    } catch {
      return false
    }
  }

  private mutating func leave(_ prepared: Preparation.PreparedDirectory, as status: StepStatus) {
    for step in prepared.prepared {
      untouched.insert(step.action)
      outcome.actions[step.action] = outcome.actions[step.action].with(status)
      record(.outcome(step: step.number, .notDone))
    }
  }

  private mutating func finish(_ directory: borrowing Directory) -> FileTime? {
    do throws(FileSystemError) {
      try directory.synchronize()
      return try directory.status().modificationTime
    } catch {
      fail(.failed(error))
      return nil
    }
  }

  // After a record that could not be written none comes: recovery looks what became of those steps.
  private mutating func record(_ record: JournalRecord) {
    if outcome.journalFailure != nil { return }
    do throws(JournalError) {
      try journal.append([record])
    } catch {
      fail(error)
    }
  }

  private mutating func fail(_ error: JournalError) {
    outcome.journalFailure = outcome.journalFailure ?? error
  }

  private mutating func take(
    _ prepared: Preparation.PreparedStep, in directory: borrowing Directory,
    _ root: borrowing SystemRoot
  ) -> StepStatus {
    do throws(FileSystemError) {
      let step = prepared.step
      let result = try replace(prepared, in: directory, root)
      if case .skipped(let reason) = result { return .skipped(reason) }
      if case .hardLink = step.making, let identity = step.leadsTo { moved.insert(identity) }
      if case .moved(let staged) = step.making { moved.insert(staged.status.identity) }
      if result == .exchanged { try removeDisplaced(prepared, in: directory) }
      if result == .placed, let status = step.expectation.status {
        moved.insert(status.identity)
        if status.kind == .regular, status.hardLinks == 1 { outcome.reclaimedBytes += status.size }
      }
      return .done
    } catch {
      return .failed(error)
    }
  }

  private func replace(
    _ prepared: Preparation.PreparedStep, in directory: borrowing Directory,
    _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Replacement.Result {
    let step = prepared.step
    let replacement = Replacement(
      name: step.name, temporary: prepared.temporary, expectation: step.expectation,
      changeTimeMoved: step.expectation.status.map { moved.contains($0.identity) } ?? false)
    let result = try replacement.perform(
      in: directory,
      make: { (directory) throws(FileSystemError) in
        try step.make(prepared.temporary, in: directory, root, moved: moved)
      },
      isMade: { (directory, name) throws(FileSystemError) in try step.isMade(name, in: directory) },
      discard: { (directory, name) throws(FileSystemError) in
        try DisplacedTree.discard(name, of: directory)
      })
    guard result == .exchanged else { return result }
    guard case .directory(_, let original) = step.expectation else {
      // The displaced file is the last proof of its bytes until the other one is known to hold them.
      // A name that was a hard link of that very file has moved its change time by going away.
      let touched = moved.union(step.expectation.status.map { [$0.identity] } ?? [])
      if step.basisHolds(under: step.name, in: directory, root, moved: touched) { return result }
      try directory.exchange(prepared.temporary, step.name)
      if try step.isMade(prepared.temporary, in: directory) {
        try directory.unlink(prepared.temporary)
      }
      return .skipped(.changedMeanwhile)
    }
    return try keepingCopies(prepared, original, directory, root)
  }

  // Once the directory is out of everybody's way it is compared again, all of it.
  private func keepingCopies(
    _ prepared: Preparation.PreparedStep, _ original: Path, _ directory: borrowing Directory,
    _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Replacement.Result {
    let displaced = try directory.open(directory: prepared.temporary)
    let kept = try Directory.open(original, in: root)
    if try DisplacedTree.isCopy(displaced, of: kept) { return .exchanged }
    try directory.exchange(prepared.temporary, prepared.step.name)
    try directory.unlink(prepared.temporary)
    return .skipped(.changedMeanwhile)
  }

  private mutating func removeDisplaced(
    _ prepared: Preparation.PreparedStep, in directory: borrowing Directory
  ) throws(FileSystemError) {
    guard let displaced = prepared.recorded.displaced else { return }
    if case .tree(_, let entries) = displaced.source {
      try DisplacedTree.remove(prepared.temporary, of: directory, entries: entries)
      outcome.reclaimedBytes += prepared.step.finding.wastedBytes
      return
    }
    let status = try directory.status(of: prepared.temporary)
    try directory.unlink(prepared.temporary)
    moved.insert(status.identity)
    if status.kind == .regular, status.hardLinks == 1 { outcome.reclaimedBytes += status.size }
  }
}

extension Action {
  fileprivate func with(_ status: StepStatus) -> Action {
    Action(directory: directory, step: step, status: status, sha256: sha256)
  }
}
