package import FileSystem

extension FileStatus {
  /// Whether this file may be read by all who may read the other one, and written by no one else.
  package func canStandIn(for other: FileStatus) -> Bool {
    let isReadable = other.permissions & ~permissions & 0o444 == 0
    let isProtected = permissions & ~other.permissions & 0o022 == 0
    if owner == other.owner, group == other.group { return isReadable && isProtected }
    // Whom the owner's and the group's bits speak of differs: only what all may do is comparable.
    let isOpen = permissions & 0o004 != 0
    let isGroupSafe = group == other.group || permissions & 0o020 == 0
    return isOpen && isReadable && isProtected && isGroupSafe
      && (owner == other.owner || owner == 0)
  }
}
