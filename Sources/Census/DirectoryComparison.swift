package import FileSystem

/// Whether one directory holds exactly what another one holds.
package struct DirectoryComparison {
  /// What the files of the copy take, in bytes; an inode counts once.
  package private(set) var bytes: UInt64 = 0
  /// How many of them are libraries by name.
  package private(set) var libraries = 0
  /// What keeps the first entry that cannot be taken away, of the copy and what is below it.
  package private(set) var obstacle: Obstacle?
  private var counted: Set<FileIdentity> = []

  /// Deeper than this two directories are not compared.
  private static let greatestDepth = 32

  /// A comparison that has seen nothing yet.
  package init() {}

  /// Compares names, kinds, owners, permission bits, link texts and all bytes, recursively.
  ///
  /// A file that both directories share by hard link makes them no copies.
  package mutating func isCopy(
    _ copy: borrowing Directory, of original: borrowing Directory, depth: Int = 0
  ) throws(FileSystemError) -> Bool {
    guard depth < DirectoryComparison.greatestDepth else { return false }
    let names = try copy.entries().map(\.name).sorted()
    guard try original.entries().map(\.name).sorted() == names else { return false }
    let place = try copy.place()
    if obstacle == nil { obstacle = Obstacle(toNamesOf: place, try copy.status()) }
    for name in names {
      guard try isEqual(name, copy, original, place, depth: depth) else { return false }
    }
    return true
  }

  private mutating func isEqual(
    _ name: FileName, _ copy: borrowing Directory, _ original: borrowing Directory,
    _ place: DirectoryPlace, depth: Int
  ) throws(FileSystemError) -> Bool {
    let (ours, theirs) = (try copy.status(of: name), try original.status(of: name))
    guard ours.kind == theirs.kind, ours.owner == theirs.owner, ours.group == theirs.group else {
      return false
    }
    if obstacle == nil { obstacle = Obstacle(to: ours, in: place) }
    switch ours.kind {
    case .symbolicLink: return try copy.readLink(name) == original.readLink(name)
    case .directory:
      guard ours.permissions == theirs.permissions else { return false }
      return try isCopy(
        copy.open(directory: name), of: original.open(directory: name), depth: depth + 1)
    case .regular:
      guard ours.permissions == theirs.permissions, ours.size == theirs.size,
        ours.identity != theirs.identity
      else { return false }
      guard try access(to: name, copy) == access(to: name, original) else { return false }
      var group = FileGroup()
      _ = try group.add(name, of: copy)
      _ = try group.add(name, of: original)
      guard try group.identicalSets().count == 1 else { return false }
      if counted.insert(ours.identity).inserted { bytes += ours.size }
      if LibraryName.isLibraryLike(name) { libraries += 1 }
      return true
    default: return false
    }
  }

  private func access(
    to name: FileName, _ directory: borrowing Directory
  ) throws(FileSystemError) -> [ExtendedAttribute] {
    try directory.open(file: name).extendedAttributes().filter(\.decidesAccess)
  }
}
