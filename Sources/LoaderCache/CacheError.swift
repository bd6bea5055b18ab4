/// Why bytes are not a cache that can be read, in the order in which it is looked for.
///
/// The cases down to `malformedExtension` are those of ldconfig; it believes what the others doubt.
package enum CacheError: Error, Hashable, Sendable {
  /// There are no bytes. `ldconfig -p` says nothing then and succeeds.
  case empty

  /// The beginning is not that of a cache, or the old part is longer than the file.
  case notCache

  /// The numbers have the other byte order, or the byte that says their order makes no sense.
  case wrongEndianness

  /// The extension directory or a section of it is not inside the file, or is no such directory.
  case malformedExtension

  /// The entries of the new part end beyond the file, which has this size.
  case entriesOutside(count: UInt32, fileSize: Int)

  /// A string of an entry, numbered from 0, begins outside the file.
  ///
  /// The offset is the one the entry holds. It counts from the start of the new part, or in an old
  /// cache from the end of its entries.
  case stringOutside(CacheString, entry: Int, offset: UInt32)

  /// A string of an entry has no zero byte after it.
  case unterminated(CacheString, entry: Int, offset: UInt32)

  /// The strings up to this one have more bytes than any cache has, since they lie in each other.
  case stringsTooLarge(CacheString, entry: Int, offset: UInt32)
}

/// The strings of an entry of a cache.
package enum CacheString: Hashable, Sendable {
  /// The SONAME; the field `key`.
  case soname

  /// The path; the field `value`.
  case path
}
