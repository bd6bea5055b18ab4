/// Why an archive, an entry or a name in it could not be looked at.
package enum ArchiveTrouble: Hashable, Sendable {
  /// It is no archive either.
  case none
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
  /// It was compressed with a longer window than these bytes, which reading it would keep in memory.
  case windowTooLarge(limit: UInt64)
  /// It lies deeper in other archives than solder looks.
  case tooDeep
  /// It lies in another archive and is larger than what is kept in memory.
  case tooLargeWithin(limit: UInt64)
  /// The name has a `..` in it.
  case climbingName
  /// The name begins at the root.
  case absoluteName
  /// The name cannot be one of a file: it is empty, too long, or in no known character set.
  case impossibleName
  /// A directory of the name is a symbolic link in the same archive.
  case nameThroughLink
  /// A hard link to something that did not come before it.
  case hardLinkToNothing(name: [UInt8])
  /// As many more have the same trouble.
  case more(Int)
  /// Read a second time it was something else.
  case changed
}
