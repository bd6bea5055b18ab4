internal import FileSystem

/// Who is believed about the packages of a tree: root, who runs this, and who owns the tree's top.
///
/// Anybody may make a `var/lib/pacman` in a directory that all may write. What is kept there would
/// say where root's links lead, and its lock would keep root out.
struct TreeTrust {
  private let users: Set<UInt32>
  private let top: FileIdentity?

  /// Looks whose the root is: the owner of a root is trusted as root is.
  init(under root: borrowing SystemRoot) {
    let status = try? root.status(of: Path("/"))
    users = Set([0, CurrentProcess.user, status?.owner ?? 0])
    top = status?.identity
  }

  /// Whether no stranger can have written what is in the directory `mark` of the tree at `path`.
  ///
  /// Groups may share an environment: what its books say can only hold a repair back.
  func believes(
    _ mark: Path, at path: Path, isEnvironment: Bool, under root: borrowing SystemRoot
  ) throws(FileSystemError) -> Bool {
    var status = try root.status(of: path)
    let trusted = users.union([status.owner])
    // Who names a root, or has one, has chosen it: its modes are not what is doubted.
    let isChosen = status.identity == top
    var place = path
    for name in mark.bytes.split(separator: UInt8(ascii: "/")).compactMap({ FileName($0) }) {
      if !isChosen, status.isWritable(byGroup: !isEnvironment) {
        // In a sticky directory nobody replaces what is another's: chmod(2).
        guard status.permissions & 0o1000 != 0,
          trusted.contains(try Directory.open(place, in: root).status(of: name).owner)
        else { return false }
      }
      place = place.appending(name)
      status = try root.status(of: place)
      guard trusted.contains(status.owner) else { return false }
    }
    return isChosen || !status.isWritable(byGroup: !isEnvironment)
  }
}

extension FileStatus {
  /// Whether others than its owner may write, root's group and a user's own apart.
  fileprivate func isWritable(byGroup countsGroup: Bool) -> Bool {
    if permissions & 0o002 != 0 { return true }
    return countsGroup && permissions & 0o020 != 0 && group != 0 && group != owner
  }
}
