internal import FileSystem

/// An entry of `/var/lib/dpkg/diversions`: dpkg-divert(1).
///
/// Every package but `package` has its file of the path `from` at `to`.
struct DpkgDiversion: Hashable, Sendable {
  /// The path that packages list.
  let from: Path
  /// Where the file of other packages is.
  let to: Path
  /// The package whose own file stays at `from`; `nil` for an administrator's, which is no
  /// package's.
  let package: [UInt8]?

  /// Reads entries of three lines each: from, to, and the package or `:`.
  ///
  /// What does not fill three lines at the end is left out.
  static func entries(of content: [UInt8]) -> [DpkgDiversion] {
    var lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    var entries: [DpkgDiversion] = []
    while lines.count >= 3, let from = lines.popFirst(), let to = lines.popFirst(),
      let package = lines.popFirst()
    {
      let isLocal = package.elementsEqual(":".utf8)
      entries.append(
        DpkgDiversion(from: Path(from), to: Path(to), package: isLocal ? nil : Array(package)))
    }
    return entries
  }
}
