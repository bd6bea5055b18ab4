package import FileSystem

/// Where a directory is to be written so that ldconfig scans it.
package struct ConfigurationPlace: Hashable, Sendable {
  /// The file, without links in its path.
  package let file: Path
  /// Whether its directory is there.
  package let hasDirectory: Bool
  /// Whether what is written at its end begins a line.
  package let beginsLine: Bool

  /// Puts the parts together.
  package init(file: Path, hasDirectory: Bool = true, beginsLine: Bool = true) {
    self.file = file
    self.hasDirectory = hasDirectory
    self.beginsLine = beginsLine
  }

  private static let configuration = Path("/etc/ld.so.conf")
  private static let added = Path("/etc/ld.so.conf.d/local.conf")

  /// A file of its own where the configuration includes one, else the configuration itself.
  package static func of(
    _ order: SearchOrder, under root: borrowing SystemRoot
  ) -> ConfigurationPlace {
    let file =
      isDirectory(added.parent, under: root) && order.includes(added) ? added : configuration
    // Seen from outside, a link in it could lead out of the root.
    var place = CanonicalPath.of(file.parent, under: root)
    if let name = file.lastName { place = place.appending(name) }
    return ConfigurationPlace(
      file: CanonicalPath.of(place, under: root),
      hasDirectory: isDirectory(file.parent, under: root), beginsLine: endsInLine(file, under: root)
    )
  }

  private static func isDirectory(_ path: Path, under root: borrowing SystemRoot) -> Bool {
    (try? root.status(of: path))?.kind == .directory
  }

  private static func endsInLine(_ file: Path, under root: borrowing SystemRoot) -> Bool {
    guard let status = try? root.status(of: file), status.kind == .regular, status.size > 0,
      let opened = try? root.open(file: file)
    else { return true }
    var last: [UInt8] = []
    guard (try? opened.read(at: opened.status.size &- 1, count: 1, into: &last)) != nil else {
      return true
    }
    return last == [UInt8(ascii: "\n")]
  }
}
