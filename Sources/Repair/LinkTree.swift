internal import FileSystem
internal import Manifest

/// A directory and all below it, in which links are followed name by name and never lead out.
///
/// Links that are not there yet can be followed too: what a link would lead to is asked before it is
/// made.
struct LinkTree: ~Copyable {
  /// Where a way ends.
  enum End: Hashable {
    /// A regular file.
    case file(TreePath, FileStatus)
    /// A directory, by its names from the top.
    case directory([FileName], FileStatus)
    /// A device, FIFO or socket.
    case special(FileStatus)
    /// A name that is not there, or something that is no directory on the way.
    case nowhere
    /// Somewhere above the top, or an absolute path.
    case outside
    /// More links than the kernel follows.
    case endless
  }

  /// What a link leads to, and by which links.
  struct Way: Hashable {
    /// Where it ends.
    var end: End
    /// How many further links are on the way.
    var links = 0
    /// Those of them that are not there yet.
    var planned: [TreePath] = []
  }

  /// A name that a way comes to.
  struct Stop: Hashable {
    /// The directory it lies in.
    let directory: FileIdentity
    /// The name.
    let name: FileName
  }

  private let top: Directory
  // Whether the top is the root, above which there is nothing.
  private let isRoot: Bool

  /// As many links as the kernel follows on one way: path_resolution(7).
  private static let mostLinks = 40

  /// The tree below an open directory.
  init(_ top: consuming Directory) {
    self.top = top
    isRoot = false
  }

  /// The whole tree of a root.
  init(of root: borrowing SystemRoot) throws(FileSystemError) {
    top = try Directory.open(Path("/"), in: root)
    isRoot = true
  }

  /// All names that a path comes to on its way, be they links, directories or the end.
  func stops(on path: Path) throws(FileSystemError) -> Set<Stop> {
    var stops: Set<Stop> = []
    _ = try way(of: path.bytes, from: [], meeting: { stops.insert($0) })
    return stops
  }

  /// Opens a directory by the names to it; `nil` where one of them is no directory itself.
  func directory(_ names: [FileName]) throws(FileSystemError) -> Directory? {
    var directory = try top.reopened()
    for name in names {
      do {
        directory = try directory.open(directory: name)
      } catch {
        // A link is refused with the one or the other.
        guard error.isAbsence || error.errno == .tooManyLinks else { throw error }
        return nil
      }
    }
    return directory
  }

  /// What a name below an open directory of the tree is; `nil` where there is none.
  func status(of path: TreePath) throws(FileSystemError) -> FileStatus? {
    try directory(path.parent)?.statusIfPresent(of: path.name)
  }

  /// Follows the text of a link of a directory; `planned` gives the texts of links to come.
  func way(
    of text: [UInt8], from parent: [FileName], planned: (TreePath) -> [UInt8]? = { _ in nil },
    meeting: ((Stop) -> Void)? = nil
  ) throws(FileSystemError) -> Way {
    var way = Way(end: .nowhere)
    var here = parent
    var pending = LinkTree.parts(text)
    if text.first == LinkTree.slash {
      guard isRoot else { return Way(end: .outside) }
      here = []
    }
    while let part = pending.popLast() {
      if part.isEmpty || part == [LinkTree.dot] { continue }
      if part == [LinkTree.dot, LinkTree.dot] {
        if !here.isEmpty {
          here.removeLast()
        } else if !isRoot {
          way.end = .outside
          return way
        }
        continue
      }
      guard let name = FileName(part) else { return way }
      let place = TreePath(name, in: here)
      let next: [UInt8]
      if let text = planned(place) {
        way.planned.append(place)
        next = text
      } else {
        guard let directory = try directory(here) else { return way }
        if let meeting { meeting(Stop(directory: try directory.status().identity, name: name)) }
        guard let status = try directory.statusIfPresent(of: name) else { return way }
        switch status.kind {
        case .symbolicLink: next = try directory.readLink(name)
        case .directory:
          here.append(name)
          continue
        default:
          // A file is the end; with anything after it, be it a slash, there is no such thing.
          if pending.isEmpty {
            way.end = status.kind == .regular ? .file(place, status) : .special(status)
          }
          return way
        }
      }
      // The link whose text is followed is one itself.
      way.links += 1
      if way.links >= LinkTree.mostLinks {
        way.end = .endless
        return way
      }
      if next.first == LinkTree.slash {
        guard isRoot else {
          way.end = .outside
          return way
        }
        here = []
      }
      pending += LinkTree.parts(next)
    }
    guard let directory = try directory(here) else { return way }
    way.end = .directory(here, try directory.status())
    return way
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  // The last part first, to be taken from the end; a slash at the end leaves an empty part.
  private static func parts(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split(separator: slash, omittingEmptySubsequences: false).reversed()
  }
}
