internal import FileSystem

/// Who could let a link lead elsewhere: all who may change a directory that its way goes through.
struct LinkExposure {
  private let home: FileStatus
  private let users: Set<UInt32>

  // As many links as the kernel follows on one way, and more names than a path is likely to have.
  private static let (mostLinks, mostNames) = (40, 4096)

  /// Measures by the directory that the link is in; the owner of a foreign root is trusted as root is.
  init(to home: FileStatus, in root: borrowing SystemRoot) {
    self.home = home
    let top = root.isForeign ? (try? root.status(of: Path("/")))?.owner : nil
    users = [0, home.owner, top ?? 0]
  }

  /// Whether a user could change the link itself, or is root.
  func trusts(_ user: UInt32) -> Bool { users.contains(user) }

  /// Whether a link of this text from a directory goes through one that others may change.
  func isExposed(
    _ text: [UInt8], from directory: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Bool {
    var (place, links, names) = (directory, 0, 0)
    var pending = [Path(text)]
    while let path = pending.popLast() {
      if path.isAbsolute { place = Path("/") }
      var rest = path.bytes.split(separator: UInt8(ascii: "/"))[...]
      while let part = rest.popFirst() {
        names += 1
        if names > LinkExposure.mostNames { return true }
        guard let name = FileName(part) else {
          place = place.appending(Path(part))
          continue
        }
        let here = try Directory.open(place, in: root)
        guard let entry = try here.statusIfPresent(of: name) else { return true }
        if isExposed(entry, in: try here.status()) { return true }
        guard entry.kind == .symbolicLink else {
          place = place.appending(name)
          continue
        }
        links += 1
        if links > LinkExposure.mostLinks { return true }
        if !rest.isEmpty { pending.append(Path(rest.joined(separator: [UInt8(ascii: "/")]))) }
        pending.append(Path(try here.readLink(name)))
        rest = []
      }
    }
    return false
  }

  private func isExposed(_ entry: FileStatus, in directory: FileStatus) -> Bool {
    if directory.identity == home.identity { return false }
    if !trusts(directory.owner) { return true }
    let others = directory.permissions & ~home.permissions & 0o002 != 0
    let isGroups = home.permissions & 0o020 != 0 && home.group == directory.group
    let group = directory.permissions & 0o020 != 0 && directory.group != 0 && !isGroups
    // In a sticky directory nobody replaces what is another's: chmod(2).
    let isSticky = directory.permissions & 0o1000 != 0 && trusts(entry.owner)
    return (others || group) && !isSticky
  }
}
