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
  private var statuses: [FileName: FileStatus]
  /// The names that links were found to end at.
  private var ends: [FileName: FileName] = [:]

  /// As many links in a row as the kernel follows: path_resolution(7).
  private static let longestChain = 40

  init(_ entries: [DirectoryEntry], knowing statuses: [FileName: FileStatus]) {
    self.statuses = statuses
    var kinds: [FileName: FileKind] = [:]
    if entries.contains(where: { $0.kind == .symbolicLink || $0.kind == .unknown }) {
      kinds.reserveCapacity(entries.count)
      for entry in entries { kinds[entry.name] = entry.kind }
    }
    self.kinds = kinds
  }

  /// Remembers what a name is.
  mutating func note(_ status: FileStatus, of name: FileName) { statuses[name] = status }

  /// What a name is, where that was met before.
  func known(_ name: FileName) -> FileStatus? { statuses[name] }

  /// Where the link of a name leads.
  mutating func destination(
    of link: FileName, in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) throws(FileSystemError) -> Destination {
    if let end = try end(of: link, in: directory), let status = try status(of: end, in: directory) {
      return Destination(status: status, name: end)
    }
    return Destination(status: try directory.resolvedStatus(of: link, in: root), name: nil)
  }

  /// The regular file in this directory that a link ends at, if it does.
  private mutating func end(
    of link: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> FileName? {
    var (name, passed) = (link, [FileName]())
    while passed.count < LinkResolution.longestChain {
      if let known = ends[name] { return remember(known, for: passed) }
      passed.append(name)
      guard let next = FileName(try directory.readLink(name)) else { return nil }
      switch kinds[next] {
      case .regular: return remember(next, for: passed)
      case .symbolicLink: name = next
      default: return nil
      }
    }
    return nil
  }

  private mutating func remember(_ end: FileName, for links: [FileName]) -> FileName {
    for link in links { ends[link] = end }
    return end
  }

  private mutating func status(
    of name: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> FileStatus? {
    if let known = statuses[name] { return known }
    guard let status = try? directory.status(of: name), status.kind == .regular else { return nil }
    statuses[name] = status
    return status
  }
}
