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

/// Finds the trees that directories lie in, by going up from each as `..` leads.
///
/// The kernel resolves `..` after links, so a link into the middle of a tree finds that tree too.
struct PackageTreeFinder {
  /// The paths from the top of a tree that each mark one.
  let marks: [Path]
  /// The database directories that could not be looked at.
  private(set) var errors: [FileSystemError] = []

  private var known: [FileIdentity: [PackageTree]] = [:]
  /// More levels than a path of 4096 bytes is likely to have.
  private static let maximumDepth = 512

  /// A finder of trees with any of these directories.
  init(marks: [Path]) { self.marks = marks }

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
    if marks.contains(where: { hasDirectory($0, at: path, under: root) }) {
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
