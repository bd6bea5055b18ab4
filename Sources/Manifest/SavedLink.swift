/// A symbolic link as a manifest knows it.
package struct SavedLink: Hashable, Sendable {
  /// What the link led to when it was saved.
  package enum Destination: Hashable, Sendable {
    /// A regular file; the SHA-256 of its bytes in hexadecimal, where they could be read.
    case file(size: UInt64, sha256: String?)
    /// A directory.
    case directory
    /// A device, FIFO or socket.
    case special
    /// Nothing, or a circle.
    case nowhere
    /// Something outside of the saved directory, which was not looked at.
    case outside
  }

  /// Where it is.
  package let path: TreePath
  /// The text of the link.
  package let text: [UInt8]
  /// What it led to.
  package let leadsTo: Destination

  /// Longest text of a link, in bytes: symlink(2) takes no longer one.
  package static let longestText = 4095

  /// Puts the three together.
  package init(path: TreePath, text: [UInt8], leadsTo: Destination) {
    self.path = path
    self.text = text
    self.leadsTo = leadsTo
  }
}

/// The links of a tree, as they are carried along with it.
package struct LinkManifest: Hashable, Sendable {
  /// The links, sorted by path.
  package let links: [SavedLink]

  /// What a manifest says of itself.
  package static let schema = "solder.links/1"

  /// Longest document that is read, in bytes: some hundred thousand links.
  package static let longest = 64 << 20

  /// Takes links of different paths, in any order.
  package init(_ links: [SavedLink]) { self.links = links.sorted { $0.path < $1.path } }
}
