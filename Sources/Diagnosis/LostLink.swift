/// `lost-link`: the text of a link that a manifest has, and what lies in its place.
package struct LostLink: Hashable, Sendable {
  /// What lies in the link's place.
  package enum Place: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case nothing
    /// A file of no bytes.
    case emptyFile
    /// A file that holds the link's text and no more.
    case textStub
    /// A file of the same bytes as the one the link leads to.
    case copy
    /// Another file.
    case file
    /// A directory.
    case directory
    /// A link with another text.
    case link
    /// A device, FIFO or socket.
    case special
  }

  /// The text of the link.
  package let text: [UInt8]
  /// What lies in its place.
  package let place: Place

  /// Puts the two together.
  package init(text: [UInt8], place: Place) {
    self.text = text
    self.place = place
  }
}
