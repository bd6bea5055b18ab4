package import FileSystem

/// A directory that holds nothing but symbolic links, made, replaced and taken away as one object.
package struct LinkFarm: Hashable, Sendable, Codable {
  /// One of its links.
  package struct Entry: Hashable, Sendable, Codable {
    /// The link's name.
    package let name: EscapedBytes
    /// The link's text.
    package let text: EscapedBytes
  }

  /// The links, sorted by name.
  package let entries: [Entry]

  /// Permission bits of the directory.
  static let permissions: UInt32 = 0o755

  // The largest directory of libraries known has some thousands; a stranger's may have any number.
  private static let mostEntries = 100_000

  /// A farm of these links.
  package init(_ links: [FileName: [UInt8]]) {
    entries = links.sorted { $0.key < $1.key }.map {
      Entry(name: EscapedBytes($0.key.bytes), text: EscapedBytes($0.value))
    }
  }

  /// Reads a directory; `nil` where the name is none, or one that holds anything but links.
  package static func read(
    _ name: FileName, in parent: borrowing Directory
  ) throws(FileSystemError) -> LinkFarm? {
    guard try parent.statusIfPresent(of: name)?.kind == .directory else { return nil }
    let directory = try parent.open(directory: name)
    let names = try directory.entries().map(\.name)
    guard names.count <= mostEntries else { return nil }
    var links: [FileName: [UInt8]] = [:]
    for name in names {
      guard try directory.statusIfPresent(of: name)?.kind == .symbolicLink else { return nil }
      links[name] = try directory.readLink(name)
    }
    return LinkFarm(links)
  }

  /// Whether a name is a directory with some of these links and nothing else.
  func isBegun(
    in name: FileName, of parent: borrowing Directory
  ) throws(FileSystemError) -> Bool {
    guard let found = try LinkFarm.read(name, in: parent) else { return false }
    return Set(found.entries).isSubset(of: entries)
  }

  /// Makes the directory with all its links under a free name, lasting on disk.
  func make(_ name: FileName, in parent: borrowing Directory) throws(FileSystemError) {
    let directory = try parent.makeDirectory(name, permissions: 0o700)
    let owner = try directory.status()
    for entry in entries {
      guard let name = entry.name.name else {
        throw FileSystemError(.symbolicLink, directory.path, .invalidArgument)
      }
      try directory.makeLink(name, to: entry.text.bytes)
    }
    try directory.setOwnerAndPermissions(
      owner: owner.owner, group: owner.group, permissions: LinkFarm.permissions)
    try directory.synchronize()
  }
}
