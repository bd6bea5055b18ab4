internal import FileSystem

/// Where a file is, by whatever links a path leads there: its directory, and its name in that.
///
/// So `/lib/libz.so` and `/usr/lib/libz.so` are one where `/lib` leads to `/usr/lib`, and two where
/// it does not. The last component is not followed: a link has an owner of its own.
struct FileLocation: Hashable, Sendable {
  /// The directory the name is in.
  let directory: FileIdentity
  /// The last component of the path.
  let name: FileName
}

/// Finds the locations of paths under one root, and asks the kernel once for each directory.
struct FileLocator {
  private var directories: [Path: FileIdentity?] = [:]

  /// Where the file of a path is, whether it is there or not; `nil` where its directory is not.
  mutating func location(of path: Path, under root: borrowing SystemRoot) -> FileLocation? {
    guard let name = path.lastName, let directory = identity(of: path.parent, under: root)
    else { return nil }
    return FileLocation(directory: directory, name: name)
  }

  private mutating func identity(
    of directory: Path, under root: borrowing SystemRoot
  ) -> FileIdentity? {
    if let known = directories[directory] { return known }
    let identity = (try? root.status(of: directory))?.identity
    directories.updateValue(identity, forKey: directory)
    return identity
  }
}
