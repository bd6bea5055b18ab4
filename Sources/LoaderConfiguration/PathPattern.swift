internal import FileSystem

/// A path with wildcards in any of its components: glob(3) without flags.
struct PathPattern: Hashable, Sendable {
  /// The components, none of them empty, each with the slashes before it.
  let components: [Component]

  /// One component as it is written.
  struct Component: Hashable, Sendable {
    let slashes: [UInt8]
    let name: [UInt8]
  }

  /// Takes a pattern, one that does not begin with `/` from a directory on.
  init(_ pattern: [UInt8], from directory: Path) {
    let slash = UInt8(ascii: "/")
    var rest = pattern[...]
    if pattern.first != slash, directory.bytes != [UInt8(ascii: ".")] {
      rest =
        (directory.bytes.last == slash ? directory.bytes : directory.bytes + [slash]) + pattern[...]
    }
    var components: [Component] = []
    while !rest.isEmpty {
      let slashes = rest.prefix { $0 == slash }
      let name = rest.dropFirst(slashes.count).prefix { $0 != slash }
      if !name.isEmpty { components.append(Component(slashes: Array(slashes), name: Array(name))) }
      rest = rest.dropFirst(slashes.count + name.count)
    }
    self.components = components
  }

  /// Whether a path, written without needless slashes, matches; nothing is looked at.
  func matches(_ path: Path) -> Bool {
    let parts = path.bytes.split(separator: UInt8(ascii: "/"))
    return parts.count == components.count
      && zip(components, parts).allSatisfy { WildcardPattern($0.name).matches(Array($1)) }
  }

  /// The paths that match, by byte value.
  ///
  /// A pattern without wildcards matches whether the path is there or not.
  /// At most `listings` directories are listed, counted down, and `limit` paths kept; `isComplete`
  /// tells whether that sufficed. The kernel keeps every path inside the root.
  func matches(
    under root: borrowing SystemRoot, limit: Int, listings: inout Int
  ) -> (paths: [Path], errors: [FileSystemError], isComplete: Bool) {
    var (found, errors, isComplete) = ([[UInt8]()], [FileSystemError](), true)
    for component in components {
      guard isWild(component.name) else {
        found = found.map { $0 + component.slashes + component.name }
        continue
      }
      let beginnings = found.map { $0 + component.slashes }
      found = []
      for beginning in beginnings {
        guard listings > 0, found.count < limit else {
          isComplete = false
          break
        }
        listings -= 1
        do throws(FileSystemError) {
          let directory = beginning.isEmpty ? Path(".") : Path(beginning)
          found += try names(in: directory, matching: component.name, under: root)
            .map { beginning + $0.bytes }
        } catch {
          errors.append(error)
        }
      }
    }
    if found.count > limit { (found, isComplete) = (Array(found.prefix(limit)), false) }
    found.sort { $0.lexicographicallyPrecedes($1) }
    return (found.map { Path($0) }, errors, isComplete)
  }
}

/// A backslash counts as well: matching is what takes it away.
private func isWild(_ component: [UInt8]) -> Bool {
  component.contains { Array("*?[\\".utf8).contains($0) }
}

private func names(
  in directory: Path, matching component: [UInt8], under root: borrowing SystemRoot
) throws(FileSystemError) -> [FileName] {
  // Names have at most 255 bytes; a much longer pattern is not one of a configuration.
  guard component.count <= 1024 else { return [] }
  let pattern = WildcardPattern(component)
  let dot = UInt8(ascii: ".")
  return try Directory.open(directory, in: root).entries()
    .map(\.name)
    .filter { ($0.bytes.first != dot || component.first == dot) && pattern.matches($0.bytes) }
}
