internal import Census
package import FileSystem

/// A directory that is replaced by a link: how it is recorded, removed and made again.
package enum DisplacedTree {
  /// Whether a displaced directory holds exactly what the kept one does.
  static func isCopy(
    _ displaced: borrowing Directory, of kept: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    var comparison = DirectoryComparison()
    return try comparison.isCopy(displaced, of: kept)
  }

  /// Everything in the directory, parents before what is in them.
  static func record(
    _ directory: borrowing Directory, below names: [EscapedBytes] = []
  ) throws(FileSystemError) -> [RecordedTreeEntry] {
    var entries: [RecordedTreeEntry] = []
    for name in try directory.entries().map(\.name).sorted() {
      let status = try directory.status(of: name)
      let path = names + [EscapedBytes(name.bytes)]
      switch status.kind {
      case .symbolicLink:
        let text = EscapedBytes(try directory.readLink(name))
        entries.append(
          RecordedTreeEntry(names: path, status: status, text: text, sha256: nil, attributes: []))
      case .directory:
        entries.append(
          RecordedTreeEntry(names: path, status: status, text: nil, sha256: nil, attributes: []))
        entries += try record(try directory.open(directory: name), below: path)
      default:
        let file = try directory.open(file: name)
        let attributes = try file.extendedAttributes()
        entries.append(
          RecordedTreeEntry(
            names: path, status: status, text: nil, sha256: try FileCopy.digest(of: file),
            attributes: attributes))
      }
    }
    return entries
  }

  /// Whether a directory holds what was recorded, unchanged, and nothing else; all of it, if `isWhole`.
  static func holds(
    _ directory: borrowing Directory, _ entries: [RecordedTreeEntry], isWhole: Bool = true
  ) throws(FileSystemError) -> Bool {
    try difference(of: directory, from: entries, isWhole: isWhole) == nil
  }

  /// The names down to the first object that was changed, added or, if all `isWhole`, taken away.
  static func difference(
    of directory: borrowing Directory, from entries: [RecordedTreeEntry], isWhole: Bool = true
  ) throws(FileSystemError) -> [EscapedBytes]? {
    var next = 0
    let changed = try difference(of: directory, from: entries, isWhole, below: [], &next)
    if changed != nil || !isWhole || next == entries.count { return changed }
    return entries[next].names
  }

  // Both are in the same order, so one pass over the two is enough.
  private static func difference(
    of directory: borrowing Directory, from entries: [RecordedTreeEntry], _ isWhole: Bool,
    below names: [EscapedBytes], _ next: inout Int
  ) throws(FileSystemError) -> [EscapedBytes]? {
    for name in try directory.entries().map(\.name).sorted() {
      let path = names + [EscapedBytes(name.bytes)]
      while next < entries.count, entries[next].names != path {
        if isWhole {
          return entries[next...].contains { $0.names == path } ? entries[next].names : path
        }
        next += 1
      }
      guard next < entries.count else { return path }
      let entry = entries[next]
      next += 1
      let status = try directory.status(of: name)
      guard try entry.isHeld(by: name, status, in: directory) else { return path }
      if status.kind == .directory {
        let below = try directory.open(directory: name)
        let changed = try difference(of: below, from: entries, isWhole, below: path, &next)
        if let changed { return changed }
      }
    }
    return nil
  }

  /// What is in a directory whose files need no digest: nothing of it is ever made again.
  package static func list(
    _ directory: borrowing Directory, below names: [EscapedBytes] = []
  ) throws(FileSystemError) -> [RecordedTreeEntry] {
    var entries: [RecordedTreeEntry] = []
    for name in try directory.entries().map(\.name).sorted() {
      let status = try directory.status(of: name)
      let path = names + [EscapedBytes(name.bytes)]
      let text = status.kind == .symbolicLink ? EscapedBytes(try directory.readLink(name)) : nil
      entries.append(
        RecordedTreeEntry(names: path, status: status, text: text, sha256: nil, attributes: []))
      if status.kind == .directory {
        entries += try list(try directory.open(directory: name), below: path)
      }
    }
    return entries
  }

  /// Removes a recorded tree; a name that is not what was recorded is left, and so are its parents.
  static func remove(
    _ name: FileName, of parent: borrowing Directory, entries: [RecordedTreeEntry]
  ) throws(FileSystemError) {
    for entry in entries.reversed() {
      guard let last = entry.names.last?.name else { continue }
      let holder: Directory?
      do {
        holder = try descend(from: name, of: parent, along: entry.names.dropLast())
      } catch {
        // An interrupted run may have removed the parent already, and all in it before that.
        guard error.errno == .noSuchFile else { throw error }
        holder = nil
      }
      guard let holder, let status = try holder.statusIfPresent(of: last) else { continue }
      guard status.identity == entry.status.identity else { continue }
      if status.kind == .directory {
        try holder.removeDirectory(last)
      } else {
        try holder.unlink(last)
      }
    }
    try parent.removeDirectory(name)
  }

  /// Makes a recorded tree again under a free name, from the directory that holds its bytes.
  ///
  /// Gives false where the original does not hold them any more.
  static func rebuild(
    _ name: FileName, in parent: borrowing Directory, as status: FileStatus,
    entries: [RecordedTreeEntry], from original: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    try parent.makeDirectory(name, permissions: 0o700).synchronize()
    // Names of one inode become names of one inode again.
    var made: [FileIdentity: [EscapedBytes]] = [:]
    for entry in entries {
      guard let last = entry.names.last?.name else { return false }
      let holder = try descend(from: name, of: parent, along: entry.names.dropLast())
      switch entry.status.kind {
      case .directory: _ = try holder.makeDirectory(last, permissions: 0o700)
      case .symbolicLink:
        try holder.makeLink(last, to: entry.text?.bytes ?? [])
        try holder.setOwner(of: last, owner: entry.status.owner, group: entry.status.group)
        try holder.setTimes(
          of: last, access: entry.status.accessTime, modification: entry.status.modificationTime)
      default:
        if let first = made[entry.status.identity], let firstName = first.last?.name {
          let firstHolder = try descend(from: name, of: parent, along: first.dropLast())
          try holder.makeHardLink(last, to: firstName, of: firstHolder)
          continue
        }
        guard try copy(entry, to: last, in: holder, from: original) else { return false }
        made[entry.status.identity] = entry.names
      }
    }
    try settle(name, in: parent, as: status, entries: entries)
    return true
  }

  /// Removes whatever is under a temporary name of ours.
  package static func discard(
    _ name: FileName, of parent: borrowing Directory
  ) throws(FileSystemError) {
    guard let status = try parent.statusIfPresent(of: name) else { return }
    guard status.kind == .directory else { return try parent.unlink(name) }
    let directory = try parent.open(directory: name)
    if status.permissions & 0o700 != 0o700 {
      try directory.setPermissions(status.permissions | 0o700)
    }
    for entry in try directory.entries() { try discard(entry.name, of: directory) }
    try parent.removeDirectory(name)
  }

  private static func copy(
    _ entry: RecordedTreeEntry, to name: FileName, in holder: borrowing Directory,
    from original: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    guard let last = entry.names.last?.name else { return false }
    let source = try original.descend(along: entry.names.dropLast())
    let file = try source.open(file: last)
    let digest = try FileCopy.copy(
      file, to: name, in: holder, as: entry.status, attributes: entry.attributes)
    return digest == entry.sha256
  }

  // Directories get owner, permissions and times last: making what is in them moves their times.
  private static func settle(
    _ name: FileName, in parent: borrowing Directory, as status: FileStatus,
    entries: [RecordedTreeEntry]
  ) throws(FileSystemError) {
    for entry in entries.reversed() where entry.status.kind == .directory {
      let directory = try descend(from: name, of: parent, along: entry.names[...])
      try settle(directory, as: entry.status)
    }
    try settle(try parent.open(directory: name), as: status)
  }

  private static func settle(
    _ directory: borrowing Directory, as status: FileStatus
  ) throws(FileSystemError) {
    try directory.synchronize()
    try directory.setOwnerAndPermissions(
      owner: status.owner, group: status.group, permissions: status.permissions)
    try directory.setTimes(
      of: nil, access: status.accessTime, modification: status.modificationTime)
  }

  private static func descend(
    from name: FileName, of parent: borrowing Directory, along names: ArraySlice<EscapedBytes>
  ) throws(FileSystemError) -> Directory {
    try parent.open(directory: name).descend(along: names)
  }
}

extension RecordedTreeEntry {
  /// Whether a name is still what was recorded; of a directory only that it is the same one.
  ///
  /// A link has nothing but its text: one that was replaced since and put back is another inode.
  fileprivate func isHeld(
    by name: FileName, _ found: FileStatus, in directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    guard found.kind == status.kind else { return false }
    switch found.kind {
    case .symbolicLink:
      if found.identity == status.identity { return true }
      return try directory.readLink(name) == text?.bytes
    case .directory: return found.identity == status.identity
    default: return found.isSameContent(as: status)
    }
  }
}

extension Directory {
  /// The directory some names further down; links are refused on the way.
  fileprivate func descend(
    along names: ArraySlice<EscapedBytes>
  ) throws(FileSystemError) -> Directory {
    guard let first = names.first else { return try reopened() }
    guard let name = first.name else { throw FileSystemError(.open, path, .invalidArgument) }
    return try open(directory: name).descend(along: names.dropFirst())
  }
}
