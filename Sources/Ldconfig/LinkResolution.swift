internal import FileSystem

/// Where the links of one directory lead, answered from its listing as far as that goes.
///
/// Links nearly always lead to a name beside them. Following those by the listing takes one call a
/// link, where asking the kernel takes three in a foreign root.
struct LinkResolution {
  /// Where a link leads.
  struct Destination {
    /// What is there.
    let status: FileStatus
    /// The name beside it, where the way does not leave the directory.
    let name: FileName?
  }

  private let kinds: [FileName: FileKind]
  private var statuses: [FileName: FileStatus] = [:]

  /// As many links in a row as the kernel follows: path_resolution(7).
  private static let longestChain = 40

  init(_ entries: [DirectoryEntry]) {
    var kinds: [FileName: FileKind] = [:]
    if entries.contains(where: { $0.kind == .symbolicLink || $0.kind == .unknown }) {
      kinds.reserveCapacity(entries.count)
      for entry in entries { kinds[entry.name] = entry.kind }
    }
    self.kinds = kinds
  }

  /// Remembers what a name is.
  mutating func note(_ status: FileStatus, of name: FileName) { statuses[name] = status }

  /// Where the link of a name leads.
  mutating func destination(
    of link: FileName, in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Destination {
    var name = link
    for _ in 0..<LinkResolution.longestChain {
      guard let next = FileName(try directory.readLink(name)), let kind = kinds[next] else { break }
      if kind == .regular, let status = try? status(of: next, in: directory) {
        return Destination(status: status, name: next)
      }
      guard kind == .symbolicLink else { break }
      name = next
    }
    return Destination(status: try directory.resolvedStatus(of: link, in: root), name: nil)
  }

  private mutating func status(
    of name: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> FileStatus? {
    if let known = statuses[name] { return known }
    let status = try directory.status(of: name)
    guard status.kind == .regular else { return nil }
    statuses[name] = status
    return status
  }
}
