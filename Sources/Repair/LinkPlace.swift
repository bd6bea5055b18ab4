internal import Census
internal import Diagnosis
internal import FileSystem
internal import Manifest

/// The place of a lost link that may come back: nothing is there, or a file that may stand for it.
struct LinkPlace {
  /// What was found.
  enum Found {
    /// The link is there.
    case right
    /// The link may come back.
    case open(LinkPlace)
    /// Something else is there, which stays.
    case taken(LostLink.Place, RestoreRefusal)
    /// The name cannot be changed here.
    case hindered(LostLink.Place, Obstacle)
    /// The file system has no links.
    case linkless(LostLink.Place)
  }

  /// The link.
  let link: SavedLink
  /// The file that is there; `nil` for nothing.
  let status: FileStatus?
  /// What the directory was when it was looked at.
  let parent: FileStatus
  /// What the file looks like by itself.
  let kind: LostLink.Place
  /// Whether only a trial tells that links are kept there.
  let isDoubtful: Bool

  /// Looks at the place of a link; a link on the way to it is not followed.
  static func look(
    _ link: SavedLink, in tree: borrowing LinkTree
  ) throws(FileSystemError) -> Found {
    guard let directory = try tree.directory(link.path.parent) else {
      return .taken(.nothing, try isBelowLink(link.path, in: tree) ? .belowLink : .noDirectory)
    }
    let status = try directory.statusIfPresent(of: link.path.name)
    var kind = LostLink.Place.nothing
    switch status?.kind {
    case nil: break
    case .symbolicLink:
      let isRight = try directory.readLink(link.path.name) == link.text
      return isRight ? .right : .taken(.link, .otherLink)
    case .directory: return .taken(.directory, .directory)
    case .regular: kind = try self.kind(link, status, in: directory)
    default: return .taken(.special, .special)
    }
    let (parent, place) = (try directory.status(), try directory.place())
    let obstacle =
      Obstacle(toNamesOf: place, parent) ?? status.flatMap { Obstacle(to: $0, in: place) }
    if let obstacle { return .hindered(kind, obstacle) }
    if [.none, .hardOnly].contains(place.links) { return .linkless(kind) }
    return .open(
      LinkPlace(
        link: link, status: status, parent: parent, kind: kind,
        isDoubtful: place.links == .unknown))
  }

  private static func kind(
    _ link: SavedLink, _ status: FileStatus?, in directory: borrowing Directory
  ) throws(FileSystemError) -> LostLink.Place {
    if status?.size == 0 { return .emptyFile }
    guard status?.size == UInt64(link.text.count) else { return .file }
    let file = try directory.open(file: link.path.name)
    return try file.contents(atMost: link.text.count) == link.text ? .textStub : .file
  }

  private static func isBelowLink(
    _ path: TreePath, in tree: borrowing LinkTree
  ) throws(FileSystemError) -> Bool {
    var here: [FileName] = []
    for name in path.parent {
      switch try tree.status(of: TreePath(name, in: here))?.kind {
      case .directory: here.append(name)
      case .symbolicLink: return true
      default: return false
      }
    }
    return false
  }
}
