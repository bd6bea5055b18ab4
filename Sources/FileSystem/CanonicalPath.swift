/// The path of a file without links, as the kernel tells a program of itself.
package enum CanonicalPath {
  // As many links as the kernel follows.
  private static let mostLinks = 40

  /// Follows all links under a root; the path as it is where that cannot be done.
  package static func of(_ path: Path, under root: borrowing SystemRoot) -> Path {
    var pending = Array(path.bytes.split(separator: UInt8(ascii: "/")).map { Array($0) }.reversed())
    var resolved: [[UInt8]] = []
    var links = 0
    while let part = pending.popLast() {
      if part == [UInt8(ascii: ".")] { continue }
      if part == Array("..".utf8) {
        _ = resolved.popLast()
        continue
      }
      guard let name = FileName(part), pending.count < 4096 else { return path }
      guard let directory = try? Directory.open(joined(resolved), in: root),
        let status = try? directory.status(of: name)
      else { return path }
      guard status.kind == .symbolicLink else {
        resolved.append(part)
        continue
      }
      links += 1
      guard links <= mostLinks, let text = try? directory.readLink(name) else { return path }
      if text.first == UInt8(ascii: "/") { resolved = [] }
      pending += text.split(separator: UInt8(ascii: "/")).map { Array($0) }.reversed()
    }
    return joined(resolved)
  }

  private static func joined(_ parts: [[UInt8]]) -> Path {
    Path([UInt8(ascii: "/")] + Array(parts.joined(separator: [UInt8(ascii: "/")])))
  }
}
