package import FileSystem

/// A file or a directory that was made ready in a stage and is moved to its place as it is.
///
/// A rename keeps the inode, so its status tells it from anything else wherever it lies.
package struct StagedObject: Hashable, Sendable, Codable {
  /// The directory of the stage that it is made ready in.
  package let stage: EscapedBytes
  /// Its name there.
  package let name: EscapedBytes
  /// What it is.
  package let status: FileStatus
  /// All that is in it, where it is a directory; parents come before what is in them.
  package let entries: [RecordedTreeEntry]

  /// Puts the facts together.
  package init(
    stage: Path, name: FileName, status: FileStatus, entries: [RecordedTreeEntry] = []
  ) {
    self.init(EscapedBytes(stage.bytes), EscapedBytes(name.bytes), status, entries)
  }

  private init(
    _ stage: EscapedBytes, _ name: EscapedBytes, _ status: FileStatus,
    _ entries: [RecordedTreeEntry]
  ) {
    self.stage = stage
    self.name = name
    self.status = status
    self.entries = entries
  }

  /// The same with other entries.
  func with(entries: [RecordedTreeEntry]) -> StagedObject {
    StagedObject(stage, name, status, entries)
  }

  /// How many of the entries are of a kind.
  package func count(of kind: FileKind) -> Int { entries.count { $0.status.kind == kind } }

  /// The bytes of all files in it.
  package var size: UInt64 {
    status.kind == .directory
      ? entries.reduce(0) { $0 + ($1.status.kind == .regular ? $1.status.size : 0) } : status.size
  }

  /// Whether every name in it can be one.
  var isSound: Bool {
    name.name != nil && stage.path.isAbsolute
      && entries.allSatisfy { !$0.names.isEmpty && $0.names.allSatisfy { $0.name != nil } }
  }

  /// Takes it out of the stage, to a free name of a directory.
  func move(
    to name: FileName, of directory: borrowing Directory, in root: borrowing SystemRoot
  ) throws(FileSystemError) {
    guard let own = self.name.name else {
      throw FileSystemError(.rename, stage.path, .invalidArgument)
    }
    let stage = try Directory.open(stage.path, in: root)
    guard try isHeld(by: own, in: stage) else {
      throw FileSystemError(.rename, stage.path.appending(own), .noSuchFile)
    }
    try stage.move(own, to: name, of: directory)
  }

  /// Makes the same once more in another stage, with its bytes, owners, modes and times; lasting on disk.
  func copied(
    as name: FileName, to target: borrowing Directory, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> StagedObject {
    guard let own = self.name.name else {
      throw FileSystemError(.open, stage.path, .invalidArgument)
    }
    let source = try Directory.open(stage.path, in: root)
    let path = source.path.appending(own)
    if status.kind == .directory {
      let original = try source.open(directory: own)
      let isCopied = try DisplacedTree.rebuild(
        name, in: target, as: status, entries: try DisplacedTree.record(original), from: original)
      guard isCopied else { throw FileSystemError(.read, path, .inputOutput) }
      return StagedObject(
        stage: target.path, name: name, status: try target.status(of: name),
        entries: try DisplacedTree.list(try target.open(directory: name)))
    }
    let file = try source.open(file: own)
    _ = try FileCopy.copy(
      file, to: name, in: target, as: status, attributes: try file.extendedAttributes())
    guard try FileGroup.areIdentical(own, of: source, and: name, of: target) else {
      throw FileSystemError(.read, path, .inputOutput)
    }
    return StagedObject(stage: target.path, name: name, status: try target.status(of: name))
  }

  /// The names from a directory down to the first thing in it that was changed, added or taken away;
  /// none where the name itself is another object.
  func difference(
    under name: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> [EscapedBytes]? {
    guard status.kind == .directory,
      try directory.statusIfPresent(of: name)?.identity == status.identity
    else { return nil }
    return try DisplacedTree.difference(of: try directory.open(directory: name), from: entries)
  }

  /// Whether a name is this very object, with nothing in it changed, added or gone.
  ///
  /// Without `isWhole` some of it may be gone, as after an interrupted removal.
  func isHeld(
    by name: FileName, in directory: borrowing Directory, isWhole: Bool = true
  ) throws(FileSystemError) -> Bool {
    guard let found = try directory.statusIfPresent(of: name) else { return false }
    guard status.kind == .directory else { return found.isSameContent(as: status) }
    guard found.kind == .directory, found.identity == status.identity else { return false }
    return try DisplacedTree.holds(
      try directory.open(directory: name), entries, isWhole: isWhole)
  }
}
