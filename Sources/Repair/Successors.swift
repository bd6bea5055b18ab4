internal import FileSystem

/// Files that a later repair replaced and that came back as copies: other inodes with the very bytes.
///
/// A store on another file system has no inode to give back. What an older repair made is known by this.
struct Successors {
  private var known: [FileIdentity: (before: FileStatus, now: FileStatus)] = [:]
  // Where names are that an interrupted undo had begun to take away.
  private var onTheWay: [Path: Path] = [:]

  /// Looks for what was taken back of the repairs after one, whose journal is given.
  init(
    after id: Int, _ journal: Journal, in root: borrowing SystemRoot, of store: borrowing UndoStore
  ) throws(JournalError) {
    for (number, temporary) in journal.undoNames {
      let step = journal.steps[number]
      let directory = journal.directories[step.directory].path.path
      guard let name = step.name.name else { continue }
      onTheWay[directory.appending(name)] = directory.appending(temporary)
    }
    for other in try store.identifiers() where other > id {
      guard let journal = try? store.journal(of: other), journal.root == root.path else { continue }
      for number in journal.undone {
        let step = journal.steps[number]
        note(step, in: journal.directories[step.directory], root)
      }
    }
  }

  private mutating func note(
    _ step: RecordedStep, in recorded: RecordedDirectory, _ root: borrowing SystemRoot
  ) {
    guard let displaced = step.displaced, displaced.status.kind == .regular,
      let digest = displaced.sha256, let name = step.name.name
    else { return }
    for path in places(of: recorded.path.path.appending(name)) {
      guard let name = path.lastName,
        let directory = try? Directory.open(path.parent, in: root),
        (try? directory.status())?.identity == recorded.identity,
        let file = try? directory.open(file: name)
      else { continue }
      note(file, after: displaced.status, digest)
    }
  }

  private func places(of path: Path) -> [Path] {
    var places = [path]
    var (above, below): (Path, [FileName]) = (path, [])
    while !onTheWay.isEmpty, let name = above.lastName {
      if let temporary = onTheWay[above] {
        places.append(below.reduce(temporary) { $0.appending($1) })
      }
      below.insert(name, at: 0)
      above = above.parent
    }
    return places
  }

  private mutating func note(
    _ file: borrowing OpenFile, after before: FileStatus, _ digest: String
  ) {
    let now = file.status
    guard now.kind == .regular, now.identity != before.identity, now.size == before.size,
      now.modificationTime == before.modificationTime, (try? FileCopy.digest(of: file)) == digest
    else { return }
    known[before.identity] = (before, now)
  }

  /// The journal with what is there now in place of what came back as a copy.
  func adopted(by journal: Journal) -> Journal {
    if known.isEmpty { return journal }
    var journal = journal
    journal.steps = journal.steps.map { step in
      guard case .moved(let staged) = step.making, let name = staged.name.name else { return step }
      let object = StagedObject(
        stage: staged.stage.path, name: name, status: successor(of: staged.status),
        entries: staged.entries.map { entry in
          RecordedTreeEntry(
            names: entry.names, status: successor(of: entry.status), text: entry.text,
            sha256: entry.sha256, attributes: entry.attributes)
        })
      return RecordedStep(
        directory: step.directory, name: step.name, temporary: step.temporary,
        making: .moved(object), leadsTo: step.leadsTo, displaced: step.displaced, rule: step.rule,
        fixClass: step.fixClass)
    }
    return journal
  }

  private func successor(of status: FileStatus) -> FileStatus {
    guard let found = known[status.identity], status.isSameContent(as: found.before) else {
      return status
    }
    return found.now
  }
}
