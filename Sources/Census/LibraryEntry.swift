package import FileSystem

/// One name in a directory that ldconfig would look at, and what is behind it.
///
/// A value in every respect; a class only so that handing it on costs nothing.
package final class LibraryEntry: Sendable {
  /// What a name is.
  package enum Kind: Hashable, Sendable {
    /// A regular file, with what its bytes are.
    case file(FileContent)
    /// A symbolic link.
    case link(LibraryLink)
    /// A directory, FIFO, socket or device: never opened as a file.
    case special(FileKind)
  }

  /// The name.
  package let name: LibraryName
  /// What lstat(2) says of the name itself.
  package let status: FileStatus
  /// What it is.
  package let kind: Kind

  /// Puts the three together.
  package init(name: LibraryName, status: FileStatus, kind: Kind) {
    self.name = name
    self.status = status
    self.kind = kind
  }

  /// The content of a regular file.
  package var content: FileContent? {
    if case .file(let content) = kind { return content }
    return nil
  }

  /// The link, where the name is one.
  package var link: LibraryLink? {
    if case .link(let link) = kind { return link }
    return nil
  }

  /// The facts of the library the name leads to, directly or through links.
  package var library: LibraryFacts? {
    switch kind {
    case .file(let content): return content.library
    case .link(let link): return link.destination.content?.library
    case .special: return nil
    }
  }

  /// Which file the name leads to, directly or through links.
  package var resolvedIdentity: FileIdentity? {
    switch kind {
    case .file: return status.identity
    case .link(let link): return link.destination.status?.identity
    case .special: return nil
    }
  }
}

extension LibraryEntry: Hashable {
  /// Whether two entries say the same.
  package static func == (left: LibraryEntry, right: LibraryEntry) -> Bool {
    left === right
      || left.name == right.name && left.status == right.status && left.kind == right.kind
  }

  /// Feeds the name: no two entries of a directory share it.
  package func hash(into hasher: inout Hasher) { hasher.combine(name.fileName) }
}

/// A symbolic link with a library's name.
package struct LibraryLink: Hashable, Sendable {
  /// Where following the link to its end leads.
  package enum Destination: Hashable, Sendable {
    /// A regular file with its content; `nil` content where it could not be read.
    case file(FileStatus, FileContent?)
    /// Something that is no regular file.
    case other(FileKind)
    /// Nothing: some name on the way is missing.
    case missing
    /// The links lead to each other, or are more than the kernel follows.
    case loop
    /// The kernel refused to look.
    case unreadable(Errno)
    /// Something that does not come with the archive: another package brings it, or nobody knows.
    case elsewhere

    /// The status of the file, where one is reached.
    package var status: FileStatus? {
      if case .file(let status, _) = self { return status }
      return nil
    }

    /// The content of the file, where one is reached and readable.
    package var content: FileContent? {
      if case .file(_, let content) = self { return content }
      return nil
    }
  }

  /// The text of the link: readlink(2).
  package let text: [UInt8]
  /// The name in the same directory that the text leads to first; `nil` where it leads elsewhere.
  package let sibling: FileName?
  /// Where it ends.
  package let destination: Destination

  /// Puts the three together.
  package init(text: [UInt8], sibling: FileName?, destination: Destination) {
    self.text = text
    self.sibling = sibling
    self.destination = destination
  }

  /// Whether the text begins at the root.
  package var isAbsolute: Bool { text.first == UInt8(ascii: "/") }
}
