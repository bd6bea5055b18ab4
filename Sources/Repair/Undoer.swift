package import FileSystem

/// Takes a repair back: the inverse of each step that is in force, last step first.
package struct Undoer: ~Copyable {
  private let id: Int
  private var journal: Journal
  private var outcome: UndoOutcome
  private var directories: [Int: RecordedDirectory] = [:]
  // Names of one inode before the repair become names of one inode again.
  private var restored: [FileIdentity: (directory: Int, name: FileName)] = [:]
  // The steps that displaced names of one inode.
  private var displacing: [FileIdentity: [Int]] = [:]
  private var failedInodes: Set<FileIdentity> = []
  private var hasLeftTurn = false
  // What the links of steps go through that could not be taken back: it has to stay for them.
  private var needed: Set<LinkTree.Stop> = []

  private init(id: Int, journal: Journal) {
    self.id = id
    self.journal = journal
    outcome = UndoOutcome(
      id: id,
      entries: journal.stepsInForce.reversed().map { number in
        let step = journal.steps[number]
        return UndoOutcome.Entry(
          directory: journal.directories[step.directory].path.path, step: step, status: .planned)
      })
    for (number, step) in journal.steps.enumerated() {
      guard let status = step.displaced?.status, status.kind == .regular else { continue }
      displacing[status.identity, default: []].append(number)
    }
    for number in journal.undone { remember(journal.steps[number]) }
  }

  /// What taking back would do, or what stands in its way; changes nothing.
  package static func preview(
    _ id: Int, in root: borrowing SystemRoot, of store: borrowing UndoStore
  ) throws(JournalError) -> UndoOutcome {
    try looking(at: id, in: root, of: store).outcome
  }

  /// Takes a repair back, unless something moved on.
  package static func takeBack(
    _ id: Int, in root: borrowing SystemRoot, of store: borrowing UndoStore
  ) throws(JournalError) -> UndoOutcome {
    var undoer = try looking(at: id, in: root, of: store)
    guard undoer.outcome.moved.isEmpty else { return undoer.outcome }
    do throws(JournalError) {
      try undoer.run(root, store)
    } catch {
      undoer.outcome.journalFailure = error
    }
    return undoer.outcome
  }

  /// Takes back single steps of a repair that is otherwise to stay, last step first.
  static func takeBack(
    steps: [Int], of id: Int, in root: borrowing SystemRoot, _ store: borrowing UndoStore
  ) throws(JournalError) {
    var undoer = Undoer(id: id, journal: try store.journal(of: id))
    try undoer.run(root, store, only: Set(steps))
  }

  private mutating func remember(_ step: RecordedStep) {
    guard let displaced = step.displaced, let name = step.name.name,
      displaced.status.kind == .regular
    else { return }
    restored[displaced.status.identity] = (step.directory, name)
  }

  // MARK: Looking

  private static func looking(
    at id: Int, in root: borrowing SystemRoot, of store: borrowing UndoStore
  ) throws(JournalError) -> Undoer {
    let journal = try store.journal(of: id)
    var undoer = Undoer(id: id, journal: journal)
    try undoer.lookForMoves(root, store)
    guard undoer.outcome.moved.contains(where: { $0.reason == .name }) else { return undoer }
    let successors = try Successors(after: id, journal, in: root, of: store)
    undoer = Undoer(id: id, journal: successors.adopted(by: journal))
    try undoer.lookForMoves(root, store)
    return undoer
  }

  private mutating func lookForMoves(
    _ root: borrowing SystemRoot, _ store: borrowing UndoStore
  ) throws(JournalError) {
    let kept = try KeptFiles.open(in: try store.openRepair(id))
    var told: Set<Moved> = []
    for number in journal.stepsInForce.reversed() {
      let step = journal.steps[number]
      let recorded = journal.directories[step.directory]
      guard let name = step.name.name, !step.isAsBefore(below: recorded, in: root) else { continue }
      let path = recorded.path.path.appending(name)
      if let reason = movedReason(step, number, recorded, root, kept) {
        let moved = Moved(
          path: reason == .directory
            ? recorded.path.path : whatMoved(step, at: path, recorded, root),
          reason: reason)
        // All steps in a directory that is gone miss one and the same.
        if told.insert(moved).inserted { outcome.moved.append(moved) }
      }
    }
  }

  // Of a directory that was moved in as a whole, what in it is another.
  private func whatMoved(
    _ step: RecordedStep, at path: Path, _ recorded: RecordedDirectory,
    _ root: borrowing SystemRoot
  ) -> Path {
    guard case .moved(let staged) = step.making, let name = path.lastName,
      let directory = try? open(recorded, root),
      let names = try? staged.difference(under: name, in: directory)
    else { return path }
    return names.compactMap(\.name).reduce(path) { $0.appending($1) }
  }

  private func movedReason(
    _ step: RecordedStep, _ number: Int, _ recorded: RecordedDirectory,
    _ root: borrowing SystemRoot, _ kept: borrowing KeptFiles
  ) -> Moved.Reason? {
    guard let name = step.name.name, let directory = try? open(recorded, root) else {
      return .directory
    }
    guard (try? step.isMade(name, in: directory)) == true,
      isStillTheFile(name, step, in: directory)
    else { return .name }
    switch step.displaced?.source {
    case .bytes(let source):
      return holds(source.name, in: directory, what: step.displaced) ? nil : .bytes
    case .distantBytes(let source):
      guard let file = try? root.open(file: source.path) else { return .bytes }
      return holds(file, what: step.displaced) ? nil : .bytes
    case .inode(let source):
      if let name = source.name, let displaced = step.displaced,
        (try? directory.status(of: name))?.isSameContent(as: displaced.status) == true
      {
        return nil
      }
      return holds(source.name, in: directory, what: step.displaced) ? nil : .bytes
    case .kept:
      return kept.holds(step: number, step.displaced) ? nil : .keptFile
    case .tree(let original, _):
      return (try? root.status(of: original.path))?.kind == .directory ? nil : .bytes
    case .link, nil: break
    }
    return nil
  }

  // A further name of the turned file must still be that file, not one with its number.
  private func isStillTheFile(
    _ name: FileName, _ step: RecordedStep, in directory: borrowing Directory
  ) -> Bool {
    guard case .hardLink = step.making else { return true }
    guard let first = step.leadsTo.flatMap({ displacing[$0]?.first }),
      let file = journal.steps[first].displaced?.status
    else { return true }
    return (try? directory.status(of: name))?.isSameContent(as: file) == true
  }

  // All bytes are read before anything is touched: taking back is whole or not at all.
  private func holds(
    _ name: FileName?, in directory: borrowing Directory, what displaced: RecordedObject?
  ) -> Bool {
    guard let name, let file = try? directory.open(file: name) else { return false }
    return holds(file, what: displaced)
  }

  private func holds(_ file: borrowing OpenFile, what displaced: RecordedObject?) -> Bool {
    guard let displaced, file.status.kind == .regular, file.status.size == displaced.status.size
    else { return false }
    return (try? FileCopy.digest(of: file)) == displaced.sha256
  }

  private func open(
    _ recorded: RecordedDirectory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Directory {
    let directory = try Directory.open(recorded.path.path, in: root)
    guard try directory.status().identity == recorded.identity else {
      throw FileSystemError(.open, recorded.path.path, .noSuchFile)
    }
    return directory
  }

  // MARK: Taking back

  private mutating func run(
    _ root: borrowing SystemRoot, _ store: borrowing UndoStore, only chosen: Set<Int>? = nil
  ) throws(JournalError) {
    let writer = try JournalWriter.open(repair: try store.openRepair(id))
    let kept = try KeptFiles.open(in: try store.openRepair(id))
    let inForce = Array(journal.stepsInForce.reversed())
    let numbers = inForce.filter { chosen?.contains($0) != false }
    if numbers.count < inForce.count {
      outcome.entries = zip(inForce, outcome.entries).filter { numbers.contains($0.0) }.map(\.1)
    }
    var names: [Int: FileName] = [:]
    for number in numbers {
      names[number] = try failing { () throws(FileSystemError) in try Directory.temporaryName() }
    }
    try writer.append([.undoing(temporaryNames: names.mapValues { EscapedBytes($0.bytes) })])
    try writer.synchronize()
    for (position, number) in numbers.enumerated() {
      if CurrentProcess.wasInterrupted {
        outcome.wasInterrupted = true
        outcome.entries[position].status = .interrupted
        hasLeftTurn = hasLeftTurn || journal.steps[number].isOfTurn
        continue
      }
      // The steps of a turned chain come back together: a later one without an earlier makes a circle.
      let isTurn = journal.steps[number].isOfTurn
      // So do the names of one inode: a later one would become a file of its own.
      if isTurn && hasLeftTurn || hasFailedTwin(number) || isNeeded(number) {
        outcome.entries[position].status = .interrupted
        if isTurn { hasLeftTurn = true }
        need(whatLeads: number, root)
        continue
      }
      guard let temporary = names[number] else { continue }
      let status = takeBack(number, temporary, root, kept)
      outcome.entries[position].status = status
      if case .failed = status {
        if let displaced = displacedFile(number) { failedInodes.insert(displaced.identity) }
        need(whatLeads: number, root)
      }
      guard status == .restored else {
        if isTurn { hasLeftTurn = true }
        continue
      }
      remember(journal.steps[number])
      try writer.append([.undone(step: number)])
    }
    try settleDirectories(numbers, root)
    if numbers.count < inForce.count {
      // The rest of the repair stays, and can be taken back later.
      try writer.append([
        .finished(directoryTimes: journal.directories.map(\.modificationTime))
      ])
      try writer.synchronize()
    } else if outcome.entries.allSatisfy({ $0.status == .restored }) {
      // The files are back in their places; the store need not hold them any longer.
      try failing { () throws(FileSystemError) in try kept.forget(all: journal) }
      try writer.append([.takenBack])
      try writer.synchronize()
    } else {
      try writer.synchronize()
    }
  }

  // Whether a link that could not be taken back goes through the name: without it, it would lead nowhere.
  private func isNeeded(_ number: Int) -> Bool {
    let step = journal.steps[number]
    guard !needed.isEmpty, let name = step.name.name else { return false }
    let directory = journal.directories[step.directory].identity
    return needed.contains(LinkTree.Stop(directory: directory, name: name))
  }

  private mutating func need(whatLeads number: Int, _ root: borrowing SystemRoot) {
    let step = journal.steps[number]
    guard let name = step.name.name else { return }
    let path = journal.directories[step.directory].path.path.appending(name)
    // What cannot be followed does not open as it is.
    guard let stops = try? LinkTree(of: root).stops(on: path) else { return }
    needed.formUnion(stops)
  }

  private func hasFailedTwin(_ number: Int) -> Bool {
    displacedFile(number).map { failedInodes.contains($0.identity) } ?? false
  }

  private func displacedFile(_ number: Int) -> FileStatus? {
    guard let displaced = journal.steps[number].displaced?.status, displaced.kind == .regular
    else { return nil }
    return displaced
  }

  // Another name of the displaced inode: one that is back already, or one that never went.
  private func twin(of number: Int, in directory: borrowing Directory) -> FileName? {
    let step = journal.steps[number]
    guard let displaced = displacedFile(number) else { return nil }
    var names: [FileName] = []
    if let known = restored[displaced.identity], known.directory == step.directory {
      names.append(known.name)
    }
    for other in displacing[displaced.identity] ?? []
    where other != number && journal.steps[other].directory == step.directory {
      if let name = journal.steps[other].name.name,
        (try? directory.status(of: name))?.isSameContent(as: displaced) == true
      {
        names.append(name)
      }
    }
    // Numbers of inodes are used again, and times may be one for all files: only the bytes tell.
    return names.first { holds($0, in: directory, what: step.displaced) }
  }

  private mutating func takeBack(
    _ number: Int, _ temporary: FileName, _ root: borrowing SystemRoot,
    _ kept: borrowing KeptFiles
  ) -> UndoOutcome.Status {
    let step = journal.steps[number]
    let recorded = journal.directories[step.directory]
    if step.isAsBefore(below: recorded, in: root) { return .restored }
    do throws(FileSystemError) {
      guard let name = step.name.name else { return .moved(.name) }
      let directory = try open(recorded, root)
      guard try step.isMade(name, in: directory) else { return .moved(.name) }
      guard let displaced = step.displaced else {
        return try remove(name, temporary, step, directory)
      }
      let inverse = Restoration(
        step: step, number: number, displaced: displaced, temporary: temporary,
        twin: twin(of: number, in: directory))
      return try inverse.perform(name, in: directory, root, kept)
    } catch {
      return .failed(error)
    }
  }

  // What the repair added goes away again, by way of a name of ours, so that nothing else can go.
  private func remove(
    _ name: FileName, _ temporary: FileName, _ step: RecordedStep, _ directory: borrowing Directory
  ) throws(FileSystemError) -> UndoOutcome.Status {
    try directory.rename(name, to: temporary)
    guard try step.removeMade(temporary, in: directory) else {
      try directory.rename(temporary, to: name)
      return .moved(.name)
    }
    return .restored
  }

  private func settleDirectories(
    _ numbers: [Int], _ root: borrowing SystemRoot
  ) throws(JournalError) {
    let isWhole = outcome.entries.allSatisfy { $0.status == .restored }
    let touched = Set(numbers.map { journal.steps[$0].directory })
    for (index, recorded) in journal.directories.enumerated()
    where isWhole || touched.contains(index) {
      try failing { () throws(FileSystemError) in
        let directory: Directory
        do throws(FileSystemError) {
          directory = try open(recorded, root)
        } catch {
          // One that is gone needs no times; of any other the next run takes care.
          if error.isAbsence { return }
          throw error
        }
        try directory.synchronize()
        guard isWhole else { return }
        do throws(FileSystemError) {
          try directory.setTimes(
            of: nil, access: recorded.accessTime, modification: recorded.modificationTime)
        } catch {
          // Of a directory that others own nobody else sets them; all that was to come back is back.
          let isOthers = try directory.status().owner != CurrentProcess.user
          guard error.errno == .notPermitted, isOthers else { throw error }
        }
      }
    }
  }
}
