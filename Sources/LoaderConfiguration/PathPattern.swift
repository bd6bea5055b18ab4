internal import FileSystem

/// An absolute path with wildcards in any of its components: glob(3) without flags.
struct PathPattern: Hashable, Sendable {
  /// The components, none of them empty.
  let components: [[UInt8]]

  /// Takes a pattern, one that does not begin with `/` from a directory on.
  init(_ pattern: [UInt8], from directory: Path) {
    let slash = UInt8(ascii: "/")
    let whole = pattern.first == slash ? pattern : directory.bytes + [slash] + pattern
    components = whole.split(separator: slash).map(Array.init)
  }

  /// The paths that match, by byte value.
  ///
  /// A pattern without wildcards matches whether the path is there or not.
  /// At most `listings` directories are listed, counted down, and `limit` paths kept; `isComplete`
  /// tells whether that sufficed. The kernel keeps every path inside the root.
  func matches(
    under root: borrowing SystemRoot, limit: Int, listings: inout Int
  ) -> (paths: [Path], errors: [FileSystemError], isComplete: Bool) {
    var (found, errors, isComplete) = ([Path("/")], [FileSystemError](), true)
    for component in components {
      guard isWild(component) else {
        found = found.map { $0.appending(Path(component)) }
        continue
      }
      let directories = found
      found = []
      for directory in directories {
        guard listings > 0, found.count < limit else {
          isComplete = false
          break
        }
        listings -= 1
        do throws(FileSystemError) {
          found += try entries(of: directory, matching: component, under: root)
        } catch {
          errors.append(error)
        }
      }
    }
    if found.count > limit { (found, isComplete) = (Array(found.prefix(limit)), false) }
    found.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    return (found, errors, isComplete)
  }
}

/// A backslash counts as well: matching is what takes it away.
private func isWild(_ component: [UInt8]) -> Bool {
  component.contains { Array("*?[\\".utf8).contains($0) }
}

private func entries(
  of directory: Path, matching component: [UInt8], under root: borrowing SystemRoot
) throws(FileSystemError) -> [Path] {
  // Names have at most 255 bytes; a much longer pattern is not one of a configuration.
  guard component.count <= 1024 else { return [] }
  let pattern = WildcardPattern(component)
  let dot = UInt8(ascii: ".")
  return try Directory.open(directory, in: root).entries()
    .map(\.name)
    .filter { ($0.bytes.first != dot || component.first == dot) && pattern.matches($0.bytes) }
    .map { directory.appending($0) }
}

extension FileSystemError {
  /// Whether it says no more than that there is no such file.
  var isAbsence: Bool { errno == .noSuchFile || errno == .notDirectory }
}
