internal import FileSystem

/// The files a repair keeps because their bytes are nowhere else.
struct KeptFiles: ~Copyable {
  private let directory: Directory

  /// The kept files of a repair's directory.
  static func open(in repair: borrowing Directory) throws(JournalError) -> KeptFiles {
    do {
      return KeptFiles(directory: try repair.open(directory: StoreName.kept))
    } catch {
      throw .failed(error)
    }
  }

  /// Keeps a file under the number of its step: by a further hard link, or by a copy on another device.
  ///
  /// Gives whether what is kept is what was expected. It lasts once `synchronize` came back.
  func keep(
    _ name: FileName, of source: borrowing Directory, expecting status: FileStatus,
    attributes: [ExtendedAttribute], step: Int
  ) throws(FileSystemError) -> Bool {
    let number = StoreName.number(step)
    do {
      try directory.makeHardLink(number, to: name, of: source)
      let isExpected = try directory.status(of: number).isSameContent(as: status)
      if !isExpected { try directory.unlink(number) }
      return isExpected
    } catch {
      guard KeptFiles.wantsCopy.contains(error.errno) else { throw error }
      let file = try source.open(file: name)
      guard file.status.isUnchanged(since: status) else { return false }
      _ = try FileCopy.copy(
        file, to: number, in: directory, as: status, attributes: attributes)
      let isExpected = try file.currentStatus().isUnchanged(since: status)
      if !isExpected { try directory.unlink(number) }
      return isExpected
    }
  }

  /// Makes the names of all that is kept last through a loss of power.
  func synchronize() throws(FileSystemError) { try directory.synchronize() }

  /// Gives a kept file a name again: the same inode where it can be, else a copy.
  func restore(
    step: Int, to name: FileName, in target: borrowing Directory, as object: RecordedObject
  ) throws(FileSystemError) {
    let number = StoreName.number(step)
    do {
      try target.makeHardLink(name, to: number, of: directory)
    } catch {
      guard KeptFiles.wantsCopy.contains(error.errno) else { throw error }
      let file = try directory.open(file: number)
      let digest = try FileCopy.copy(
        file, to: name, in: target, as: object.status, attributes: object.attributes)
      guard digest == object.sha256 else {
        throw FileSystemError(.read, file.path, .inputOutput)
      }
    }
  }

  /// Whether a step's file is still there with the bytes it had.
  ///
  /// It may be a further name of an inode that others can write, so all of it is read.
  func holds(step: Int, _ object: RecordedObject?) -> Bool {
    guard let object, let file = try? directory.open(file: StoreName.number(step)),
      file.status.size == object.status.size
    else { return false }
    return (try? FileCopy.digest(of: file)) == object.sha256
  }

  /// Forgets a step's file, once it is back in its place or was never replaced.
  func forget(step: Int) throws(FileSystemError) {
    let number = StoreName.number(step)
    if try directory.statusIfPresent(of: number) != nil { try directory.unlink(number) }
  }

  /// Forgets the files of all steps that were done, once everything is back in its place.
  ///
  /// What a step that came to nothing left here is the last of a file that others replaced meanwhile.
  func forget(all journal: Journal) throws(FileSystemError) {
    for (number, outcome) in journal.outcomes where outcome == .done { try forget(step: number) }
  }

  // Another device, protected hard links, an inode with as many names as it may have, no hard links.
  private static let wantsCopy: [Errno] = [
    .crossDevice, .notPermitted, .tooManyHardLinks, .notSupported, .noSystemCall,
  ]
}
