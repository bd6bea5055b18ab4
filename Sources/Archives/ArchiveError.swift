package import FileSystem

/// Why an archive, or an entry of one, could not be read.
package struct ArchiveError: Error, Hashable, Sendable {
  /// What is in the way.
  package enum Reason: Hashable, Sendable {
    /// The file itself could not be read.
    case failed(FileSystemError)
    /// It ends before it should.
    case truncated
    /// Bytes make no sense, or do not have the checksum they should; in the words of libarchive.
    case damaged(String)
    /// It can be read with a password only.
    case encrypted
    /// A format, or a way of compression, that is not read; in the words of libarchive.
    case unsupported(String)
    /// What it holds would take more than this many bytes to read, far more than it takes itself.
    case expandsTooFar(bytes: UInt64)
    /// It has more entries than this.
    case tooManyEntries(Int)
    /// It has more, or longer, names of libraries and links than are kept.
    case tooManyNames
    /// It lies deeper in other archives than solder looks.
    case tooDeep
    /// It lies in another archive and is larger than what is kept in memory.
    case tooLargeWithin(bytes: UInt64)
  }

  /// The archive, and below it the entry, where it is known: `archive!/inner/path`.
  package let path: Path
  /// What is in the way.
  package let reason: Reason

  /// Puts the two together.
  package init(_ path: Path, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
