internal import FileSystem

/// A directory that packages are installed under, with their database: `/`, or a tree below it.
struct PackageTree: Hashable, Sendable {
  /// Which directory it is.
  let identity: FileIdentity
  /// A path that leads to it, perhaps through links and `..`.
  let path: Path
  /// In how many other such trees it lies.
  let nesting: Int
}

extension PackageTree {
  /// Puts inner trees first.
  static func isInner(_ left: PackageTree, _ right: PackageTree) -> Bool {
    left.nesting == right.nesting ? left.path < right.path : left.nesting > right.nesting
  }

  /// Asks something of the tree as a root of its own, so that its absolute links lead nowhere else;
  /// gives the answer, and where the tree is to those who look from `root`.
  ///
  /// The path to it is resolved a second time here; another directory than the one meant is
  /// refused.
  func ask<Answer>(
    in root: borrowing SystemRoot, _ question: (borrowing SystemRoot) -> Answer
  ) throws(FileSystemError) -> (answer: Answer, place: Path) {
    if try root.status(of: Path("/")).identity == identity { return (question(root), Path("/")) }
    let relative = Path(path.bytes.drop { root.isForeign && $0 == UInt8(ascii: "/") })
    let top = try SystemRoot.open(root.isForeign ? root.path.appending(relative) : relative)
    guard try top.status(of: Path("/")).identity == identity else {
      throw FileSystemError(.open, path, .crossDevice)
    }
    return (question(top), path.simplified)
  }
}

/// Finds the trees that directories lie in, by going up from each as `..` leads.
///
/// One whose database a stranger may have written is none.
/// The kernel resolves `..` after links, so a link into the middle of a tree finds that tree too.
struct PackageTreeFinder {
  /// The paths from the top of a tree that each mark one.
  let marks: [Path]
  private let isEnvironment: Bool
  private let trust: TreeTrust
  /// The database directories that could not be looked at.
  private(set) var errors: [FileSystemError] = []

  private var known: [FileIdentity: [PackageTree]] = [:]
  /// More levels than a path of 4096 bytes is likely to have.
  private static let maximumDepth = 512

  /// A finder of trees with any of these directories.
  init(marks: [Path], isEnvironment: Bool = false, under root: borrowing SystemRoot) {
    self.marks = marks
    self.isEnvironment = isEnvironment
    trust = TreeTrust(under: root)
  }

  /// The trees that a directory is or lies in, the innermost first; `path` is any path to it.
  mutating func trees(
    holding directory: FileIdentity, at path: Path, under root: borrowing SystemRoot
  ) -> [PackageTree] {
    trees(holding: directory, at: path, under: root, depth: 0)
  }

  private mutating func trees(
    holding directory: FileIdentity, at path: Path, under root: borrowing SystemRoot, depth: Int
  ) -> [PackageTree] {
    if let trees = known[directory] { return trees }
    // The root is its own parent: this ends the walk there.
    known[directory] = []
    var found = treesAbove(path, under: root, depth: depth)
    if isTree(path, under: root) {
      found.insert(
        PackageTree(identity: directory, path: path, nesting: found.count), at: 0)
    }
    known[directory] = found
    return found
  }

  private mutating func treesAbove(
    _ path: Path, under root: borrowing SystemRoot, depth: Int
  ) -> [PackageTree] {
    let parent = path.appending(Path(".."))
    guard depth < PackageTreeFinder.maximumDepth,
      let identity = (try? root.status(of: parent))?.identity
    else { return [] }
    return trees(holding: identity, at: parent, under: root, depth: depth + 1)
  }

  // All of its databases are read together.
  private mutating func isTree(_ path: Path, under root: borrowing SystemRoot) -> Bool {
    var present: [Path] = []
    for mark in marks where hasDirectory(mark, at: path, under: root) { present.append(mark) }
    for mark in present where !isBelieved(mark, at: path, under: root) { return false }
    return !present.isEmpty
  }

  // Where it cannot be told, nobody's books are read, and that is told.
  private mutating func isBelieved(
    _ mark: Path, at path: Path, under root: borrowing SystemRoot
  ) -> Bool {
    do throws(FileSystemError) {
      return try trust.believes(mark, at: path, isEnvironment: isEnvironment, under: root)
    } catch {
      if error.errno != .noSuchFile, error.errno != .notDirectory { errors.append(error) }
      return false
    }
  }

  private mutating func hasDirectory(
    _ mark: Path, at directory: Path, under root: borrowing SystemRoot
  ) -> Bool {
    do throws(FileSystemError) {
      return try root.status(of: directory.appending(mark)).kind == .directory
    } catch {
      if error.errno != .noSuchFile, error.errno != .notDirectory { errors.append(error) }
      return false
    }
  }
}
