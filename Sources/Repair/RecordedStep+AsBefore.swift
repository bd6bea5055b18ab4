internal import FileSystem

extension RecordedStep {
  /// Whether the name is again what it was before the step, without solder's doing.
  ///
  /// What lies in memory comes back with the next start, such as a file that Windows lends: then there
  /// is nothing to take back, be the directory another one by now. Nothing less than all that undoing
  /// would restore counts.
  func isAsBefore(below recorded: RecordedDirectory, in root: borrowing SystemRoot) -> Bool {
    // A further name of a file looks like the file of its own that was there.
    if case .hardLink = making { return false }
    guard let name = name.name,
      let directory = try? Directory.open(recorded.path.path, in: root)
    else { return false }
    return (try? isAsBefore(name, in: directory)) ?? false
  }

  /// Whether a name is what taking the step back puts there; of a directory only that it is one.
  func isBack(_ name: FileName, in directory: borrowing Directory) throws(FileSystemError) -> Bool {
    if case .tree = displaced?.source {
      return try directory.statusIfPresent(of: name)?.kind == .directory
    }
    return try isAsBefore(name, in: directory)
  }

  private func isAsBefore(
    _ name: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    let found = try directory.statusIfPresent(of: name)
    guard let displaced, let found else { return displaced == nil && found == nil }
    let status = displaced.status
    guard found.kind == status.kind, found.size == status.size, found.owner == status.owner,
      found.group == status.group, found.modificationTime == status.modificationTime
    else { return false }
    if case .link(let text) = displaced.source {
      return try directory.isLink(name, to: text.bytes)
    }
    guard status.kind == .regular, found.permissions == status.permissions else { return false }
    let file = try directory.open(file: name)
    guard file.status.isUnchanged(since: found),
      try file.extendedAttributes() == displaced.attributes
    else { return false }
    return try FileCopy.digest(of: file) == displaced.sha256
  }
}
