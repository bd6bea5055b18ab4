package import FileSystem

/// A directory under a temporary name, in which everything is made ready before anything is moved.
///
/// Only its owner may look into it. That it came and goes does not show in the times of the directory above.
package struct Stage: ~Copyable {
  /// Where a stage is: enough to find it again, and to take it away.
  package struct Place: Hashable, Sendable, Codable {
    /// The directory above, absolute below the root.
    package let parent: EscapedBytes
    /// The stage's own name.
    package let name: EscapedBytes
    /// What is made ready in it, where a later run can go on with it.
    package let purpose: EscapedBytes?

    /// Puts the facts together.
    package init(parent: Path, name: FileName, purpose: EscapedBytes? = nil) {
      self.parent = EscapedBytes(parent.bytes)
      self.name = EscapedBytes(name.bytes)
      self.purpose = purpose
    }

    /// Whether it can be no other directory than one of ours.
    var isSound: Bool {
      parent.path.isAbsolute && name.name != nil
        && name.bytes.starts(with: Directory.temporaryPrefix)
    }
  }

  /// The directory that is to be filled.
  package let directory: Directory
  /// Where it is.
  package let place: Place
  /// The directories down to the one that is to be filled.
  package let missing: [FileName]
  /// The stage itself, whatever of it is to be filled.
  package let top: FileIdentity
  /// Whether an earlier run began to fill it.
  package let isResumed: Bool

  /// Makes an empty stage, with the directories in it that are missing at the destination.
  package static func make(
    at place: Place, missing: [FileName] = [], in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Stage {
    let parent = try Directory.open(place.parent.path, in: root)
    guard let name = place.name.name else {
      throw FileSystemError(.makeDirectory, parent.path, .invalidArgument)
    }
    var directory = try parent.keepingTimes { (parent) throws(FileSystemError) in
      try parent.makeDirectory(name, permissions: 0o700)
    }
    let top = try directory.status().identity
    for name in missing {
      directory = try directory.makeDirectory(name, permissions: 0o755)
      try directory.setPermissions(0o755)
    }
    return Stage(
      directory: directory, place: place, missing: missing, top: top, isResumed: false)
  }

  /// Goes on with a stage that an interrupted run left, or makes it if that run did not come so far.
  package static func resume(
    at place: Place, missing: [FileName], in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Stage {
    let parent = try Directory.open(place.parent.path, in: root)
    guard let name = place.name.name, let status = try parent.statusIfPresent(of: name),
      status.kind == .directory, status.owner == CurrentProcess.user,
      status.permissions & 0o077 == 0
    else { return try make(at: place, missing: missing, in: root) }
    var directory = try parent.open(directory: name)
    for name in missing {
      if try directory.statusIfPresent(of: name) == nil {
        _ = try directory.makeDirectory(name, permissions: 0o755)
      }
      directory = try directory.open(directory: name)
    }
    return Stage(
      directory: directory, place: place, missing: missing, top: status.identity, isResumed: true)
  }

  /// All of the stage as one object, once it is filled; `nil` where the destination is there already.
  package func whole(in root: borrowing SystemRoot) throws(FileSystemError) -> StagedObject? {
    guard let first = missing.first, let name = place.name.name else { return nil }
    let path = place.parent.path.appending(name)
    let top = try Directory.open(path, in: root)
    return StagedObject(
      stage: path, name: first, status: try top.status(of: first),
      entries: try DisplacedTree.list(try top.open(directory: first)))
  }

  /// Takes a stage away with all that is still in it; one that is gone already is no error.
  package static func discard(
    _ place: Place, in root: borrowing SystemRoot
  ) throws(FileSystemError) {
    guard place.isSound, let name = place.name.name else { return }
    let parent: Directory
    do {
      parent = try Directory.open(place.parent.path, in: root)
    } catch {
      if error.isAbsence { return }
      throw error
    }
    guard try parent.statusIfPresent(of: name)?.kind == .directory else { return }
    try parent.keepingTimes { (parent) throws(FileSystemError) in
      try DisplacedTree.discard(name, of: parent)
      try parent.synchronize()
    }
  }
}

extension Directory {
  // A directory that others own keeps no times at will; then they are the only trace.
  fileprivate func keepingTimes<Value: ~Copyable>(
    _ body: (borrowing Directory) throws(FileSystemError) -> Value
  ) throws(FileSystemError) -> Value {
    let status = try status()
    defer {
      try? setTimes(of: nil, access: status.accessTime, modification: status.modificationTime)
    }
    return try body(self)
  }
}
