package import FileSystem

extension DirectoryTwin {
  /// Names that a distribution or toolkit makes a link to `lib`, or to a target's `lib`.
  private static let linkNames = Set(["lib64", "lib32", "libx32"].map { Array($0.utf8) })

  /// Whether a directory of the name is mostly a link.
  package static func isCopyName(_ name: FileName) -> Bool { linkNames.contains(name.bytes) }

  /// The directory that the given one is a full copy of, where its name says that it should be a link.
  static func find(
    for census: DirectoryCensus, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> DirectoryTwin? {
    guard let name = census.path.lastName, linkNames.contains(name.bytes) else {
      return nil
    }
    let parent = census.path.parent
    for text in candidates(in: parent, root) {
      let original = parent.appending(Path(text))
      do {
        if let twin = try twin(census, original, linkText: text, root) { return twin }
      } catch {
        // Most candidates are not there; that says nothing.
        guard [.noSuchFile, .notDirectory].contains(error.errno) else { throw error }
      }
    }
    return nil
  }

  private static func candidates(in parent: Path, _ root: borrowing SystemRoot) -> [[UInt8]] {
    let lib = Array("lib".utf8)
    let targets = Path("targets")
    // CUDA: lib64 -> targets/x86_64-linux/lib.
    let names: [FileName]
    if let directory = try? Directory.open(parent.appending(targets), in: root),
      let entries = try? directory.entries()
    {
      names = entries.map(\.name).sorted()
    } else {
      names = []
    }
    return [lib] + names.map { targets.appending($0).appending(Path(lib)).bytes }
  }

  private static func twin(
    _ census: DirectoryCensus, _ original: Path, linkText: [UInt8], _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> DirectoryTwin? {
    let copy = try Directory.open(census.path, in: root)
    let kept = try Directory.open(original, in: root)
    let (ours, theirs) = (try copy.status(), try kept.status())
    guard ours.identity != theirs.identity, ours.owner == theirs.owner,
      ours.group == theirs.group, ours.permissions == theirs.permissions
    else { return nil }
    var tally = DirectoryComparison()
    guard try tally.isCopy(copy, of: kept), tally.libraries > 0 else { return nil }
    let parent = try Directory.open(census.path.parent, in: root)
    let place = try parent.place()
    let obstacle =
      Obstacle(toNamesOf: place, try parent.status()) ?? Obstacle(to: ours, in: place)
      ?? tally.obstacle
    return DirectoryTwin(
      original: original, linkText: linkText, wastedBytes: tally.bytes,
      libraries: tally.libraries, obstacle: obstacle)
  }
}
