package import FileSystem

/// Brings what an interrupted run left to a whole: each step is found done or not done, and its
/// temporary name goes away.
package enum Recovery {
  /// What was found of one interrupted run.
  package struct Report: Hashable, Sendable {
    /// The repair.
    package let id: Int
    /// How many of its steps are in force now.
    package let done: Int
    /// How many steps it had.
    package let steps: Int
    /// What could not be settled.
    package let failures: [FileSystemError]
  }

  /// Settles every interrupted run of the store, oldest first.
  ///
  /// A stage that was begun for `purpose` is left to who goes on with it.
  /// Journals that cannot be read stop nothing here: they are refused when they are asked for.
  package static func settle(
    _ store: borrowing UndoStore, in root: borrowing SystemRoot,
    sparing purpose: EscapedBytes? = nil
  ) throws(JournalError) -> [Report] {
    var reports: [Report] = []
    for id in try store.identifiers() where store.lastState(of: id) == nil {
      guard let journal = try? store.journal(of: id),
        journal.root == root.path || journal.steps.isEmpty && journal.stage == nil
      else { continue }
      switch journal.state {
      case .unprepared where purpose != nil && journal.stage?.purpose == purpose: continue
      case .unprepared: try? store.abandon(StagedRepair(id: id, journal), in: root)
      case .interrupted: reports.append(try settle(id, journal, store, root))
      case .undoInterrupted: reports.append(try settleUndo(id, journal, store, root))
      case .finished, .takenBack: continue
      }
    }
    return reports
  }

  /// The directories of all interrupted runs: where settling them may change names.
  package static func directories(
    of store: borrowing UndoStore, in root: borrowing SystemRoot
  ) throws(JournalError) -> Set<Path> {
    var directories: Set<Path> = []
    for id in try store.identifiers() where store.lastState(of: id) == nil {
      guard let journal = try? store.journal(of: id), journal.root == root.path,
        [.interrupted, .undoInterrupted].contains(journal.state)
      else { continue }
      directories.formUnion(journal.directories.map(\.path.path))
    }
    return directories
  }

  private static func settle(
    _ id: Int, _ journal: Journal, _ store: borrowing UndoStore, _ root: borrowing SystemRoot
  ) throws(JournalError) -> Report {
    let writer = try JournalWriter.open(repair: try store.openRepair(id))
    let kept = try KeptFiles.open(in: try store.openRepair(id))
    var failures: [FileSystemError] = []
    var done = journal.outcomes.values.count { $0 == .done }
    for (number, step) in journal.steps.enumerated() where journal.outcomes[number] == nil {
      do throws(FileSystemError) {
        let outcome = try settle(step, journal.directories[step.directory], root)
        if outcome == .done {
          done += 1
        } else if try isInItsPlace(step, journal.directories[step.directory], root) {
          // A name that was not taken away needs no second one to keep it.
          try kept.forget(step: number)
        }
        try appending { () throws(JournalError) in
          try writer.append([.outcome(step: number, outcome)])
        }
      } catch {
        failures.append(error)
      }
    }
    for stage in StagedRepair(id: id, journal).places {
      do throws(FileSystemError) {
        try Stage.discard(stage, in: root)
      } catch {
        failures.append(error)
      }
    }
    if failures.isEmpty {
      let times = journal.directories.map(\.modificationTime)
      try writer.append([.finished(directoryTimes: times)])
    }
    try writer.synchronize()
    if failures.isEmpty {
      let settled = try store.journal(of: id)
      let halves = settled.halfTurnedSteps
      if !halves.isEmpty {
        try Undoer.takeBack(steps: halves, of: id, in: root, store)
        done -= halves.count
      }
      if done == 0 { restoreTimes(of: settled, root) }
    }
    return Report(id: id, done: done, steps: journal.steps.count, failures: failures)
  }

  // What is not under its name any more, whoever replaced it, may be nowhere else than in the store.
  private static func isInItsPlace(
    _ step: RecordedStep, _ recorded: RecordedDirectory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Bool {
    guard let displaced = step.displaced?.status, let name = step.name.name else { return true }
    let directory = try Directory.open(recorded.path.path, in: root)
    return try directory.statusIfPresent(of: name)?.isSameContent(as: displaced) == true
  }

  // Names that came and went have moved the times of a directory that is as it was.
  private static func restoreTimes(of journal: Journal, _ root: borrowing SystemRoot) {
    for recorded in journal.directories {
      guard let directory = try? Directory.open(recorded.path.path, in: root),
        (try? directory.status())?.identity == recorded.identity
      else { continue }
      try? directory.setTimes(
        of: nil, access: recorded.accessTime, modification: recorded.modificationTime)
    }
  }

  private static func synchronizeDirectories(
    of journal: Journal, _ root: borrowing SystemRoot
  ) throws(FileSystemError) {
    for recorded in journal.directories {
      guard let directory = try? Directory.open(recorded.path.path, in: root),
        (try? directory.status())?.identity == recorded.identity
      else { continue }
      try directory.synchronize()
    }
  }

  private static func appending(
    _ body: () throws(JournalError) -> Void
  ) throws(FileSystemError) {
    do {
      try body()
    } catch {
      guard case .failed(let failure) = error else { return }
      throw failure
    }
  }

  // Which of the two names holds what says how far the step came.
  private static func settle(
    _ step: RecordedStep, _ recorded: RecordedDirectory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> RecordedOutcome {
    guard let name = step.name.name, let temporary = step.temporary.name else { return .notDone }
    let directory = try Directory.open(recorded.path.path, in: root)
    guard try directory.status().identity == recorded.identity else { return .notDone }
    let isInPlace = try step.isMade(name, in: directory)
    guard let left = try directory.statusIfPresent(of: temporary) else {
      // A name that was a hard link to the same file before and after says nothing by itself.
      return isInPlace ? .done : .notDone
    }
    guard isInPlace, let displaced = step.displaced else {
      // Not exchanged yet, or put back already: what lies there is ours, or nobody's we know.
      try step.removeMade(temporary, in: directory)
      try directory.synchronize()
      return .notDone
    }
    if left.isSameContent(as: displaced.status)
      || left.identity == displaced.status.identity
        && left.kind == .directory
    {
      try removeDisplaced(displaced, temporary, directory)
      try directory.synchronize()
      return .done
    }
    // Both may be ours: the name was the same link before.
    if try step.removeMade(temporary, in: directory) { return .done }
    // Somebody else's file came out and the run ended before it was put back.
    try directory.exchange(temporary, name)
    try step.removeMade(temporary, in: directory)
    try directory.synchronize()
    return .notDone
  }

  private static func removeDisplaced(
    _ displaced: RecordedObject, _ temporary: FileName, _ directory: borrowing Directory
  ) throws(FileSystemError) {
    if case .tree(_, let entries) = displaced.source {
      try DisplacedTree.remove(temporary, of: directory, entries: entries)
    } else {
      try directory.unlink(temporary)
    }
  }

  private static func settleUndo(
    _ id: Int, _ journal: Journal, _ store: borrowing UndoStore, _ root: borrowing SystemRoot
  ) throws(JournalError) -> Report {
    let journal = try Successors(after: id, journal, in: root, of: store).adopted(by: journal)
    let writer = try JournalWriter.open(repair: try store.openRepair(id))
    var failures: [FileSystemError] = []
    var undone = journal.undone
    for (number, temporary) in journal.undoNames.sorted(by: { $0.key > $1.key }) {
      guard !undone.contains(number) else { continue }
      let step = journal.steps[number]
      do throws(FileSystemError) {
        guard
          try settleUndo(step, temporary, journal.directories[step.directory], root)
        else { continue }
        undone.insert(number)
        try appending { () throws(JournalError) in try writer.append([.undone(step: number)]) }
      } catch {
        failures.append(error)
      }
    }
    let inForce = journal.stepsInForce.count { !undone.contains($0) }
    if inForce == 0, failures.isEmpty {
      let kept = try KeptFiles.open(in: try store.openRepair(id))
      try failing { () throws(FileSystemError) in
        // What came back must last before the store lets go of it.
        try synchronizeDirectories(of: journal, root)
        try kept.forget(all: journal)
      }
      restoreTimes(of: journal, root)
      try writer.append([.takenBack])
    }
    try writer.synchronize()
    return Report(id: id, done: inForce, steps: journal.steps.count, failures: failures)
  }

  // Gives whether the step turned out to be taken back.
  private static func settleUndo(
    _ step: RecordedStep, _ temporary: FileName, _ recorded: RecordedDirectory,
    _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Bool {
    guard let name = step.name.name else { return false }
    let directory = try Directory.open(recorded.path.path, in: root)
    guard try directory.status().identity == recorded.identity else { return false }
    let isLeft = try directory.statusIfPresent(of: temporary) != nil
    let isStillMade = try step.isMade(name, in: directory)
    guard isLeft else {
      // Nothing on the way: taken back and not noted, or not begun and replaced by somebody since.
      return isStillMade ? false : try step.isBack(name, in: directory)
    }
    if isStillMade {
      // What was being restored is not in place yet; it will be built anew.
      try DisplacedTree.discard(temporary, of: directory)
      try directory.synchronize()
      return false
    }
    if try step.removeMade(temporary, in: directory) {
      try directory.synchronize()
      return true
    }
    try putBack(temporary, to: name, of: step, in: directory)
    return false
  }

  // Somebody else's object lies under one of the two names: what was restored goes, and it stays.
  private static func putBack(
    _ temporary: FileName, to name: FileName, of step: RecordedStep,
    in directory: borrowing Directory
  ) throws(FileSystemError) {
    guard try directory.statusIfPresent(of: name) != nil else {
      return try directory.rename(temporary, to: name)
    }
    guard step.displaced != nil else { return }
    if try step.isBack(name, in: directory) { try directory.exchange(temporary, name) }
    guard try step.isBack(temporary, in: directory) else { return }
    try DisplacedTree.discard(temporary, of: directory)
    try directory.synchronize()
  }
}
