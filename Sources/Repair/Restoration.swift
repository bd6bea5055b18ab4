internal import FileSystem

/// The inverse of one step: what was displaced comes back under its name, in one instant.
struct Restoration {
  let step: RecordedStep
  let number: Int
  let displaced: RecordedObject
  let temporary: FileName
  /// A name of the same directory that was the same inode and is back already.
  let twin: FileName?

  /// Restores what the step displaced.
  func perform(
    _ name: FileName, in directory: borrowing Directory, _ root: borrowing SystemRoot,
    _ kept: borrowing KeptFiles
  ) throws(FileSystemError) -> UndoOutcome.Status {
    let current = try directory.status(of: name)
    let replacement = Replacement(
      name: name, temporary: temporary, expectation: .file(current), changeTimeMoved: true)
    var identity: FileIdentity?
    let result = try replacement.perform(
      in: directory,
      make: { (directory) throws(FileSystemError) in
        guard try build(in: directory, root, kept) else { return .leadsElsewhere }
        identity = try directory.status(of: temporary).identity
        return nil
      },
      isMade: { (directory, name) throws(FileSystemError) in
        guard let identity else { return false }
        return try directory.statusIfPresent(of: name)?.identity == identity
      },
      discard: { (directory, name) throws(FileSystemError) in
        try DisplacedTree.discard(name, of: directory)
      })
    switch result {
    case .exchanged:
      try DisplacedTree.discard(temporary, of: directory)
      return .restored
    case .placed, .alreadyThere: return .restored
    case .skipped(.leadsElsewhere): return .moved(.bytes)
    case .skipped: return .moved(.name)
    }
  }

  // False where the bytes are not to be had any more.
  private func build(
    in directory: borrowing Directory, _ root: borrowing SystemRoot, _ kept: borrowing KeptFiles
  ) throws(FileSystemError) -> Bool {
    do {
      return try buildObject(in: directory, root, kept)
    } catch {
      // Half of a file may be there; it is under a name of ours.
      try? DisplacedTree.discard(temporary, of: directory)
      throw error
    }
  }

  private func buildObject(
    in directory: borrowing Directory, _ root: borrowing SystemRoot, _ kept: borrowing KeptFiles
  ) throws(FileSystemError) -> Bool {
    if let twin, displaced.status.kind == .regular {
      try directory.makeHardLink(temporary, to: twin, of: directory)
      return true
    }
    switch displaced.source {
    case .link(let text):
      try directory.makeLink(temporary, to: text.bytes)
      try directory.setOwner(
        of: temporary, owner: displaced.status.owner, group: displaced.status.group)
      try directory.setTimes(
        of: temporary, access: displaced.status.accessTime,
        modification: displaced.status.modificationTime)
      return true
    case .bytes(let source): return try copy(source.name, in: directory)
    case .distantBytes(let source):
      return try copy(try root.open(file: source.path), in: directory)
    case .inode(let source):
      guard let name = source.name else { return false }
      if try directory.status(of: name).isSameContent(as: displaced.status) {
        try directory.makeHardLink(temporary, to: name, of: directory)
        return true
      }
      return try copy(name, in: directory)
    case .kept:
      try kept.restore(step: number, to: temporary, in: directory, as: displaced)
      return true
    case .tree(let original, let entries):
      return try DisplacedTree.rebuild(
        temporary, in: directory, as: displaced.status, entries: entries,
        from: try Directory.open(original.path, in: root))
    }
  }

  private func copy(
    _ source: FileName?, in directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    guard let source else { return false }
    return try copy(try directory.open(file: source), in: directory)
  }

  private func copy(
    _ file: borrowing OpenFile, in directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    let digest = try FileCopy.copy(
      file, to: temporary, in: directory, as: displaced.status, attributes: displaced.attributes)
    if digest == displaced.sha256 { return true }
    try directory.unlink(temporary)
    return false
  }
}
