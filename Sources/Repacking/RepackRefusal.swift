package import Archives
package import Census
package import FileSystem

/// Why an archive is not written anew; nothing was written.
package enum RepackRefusal: Error, Hashable, Sendable {
  /// Its first bytes are no archive's.
  case notAnArchive(Path)
  /// A package: control sums or a signature in it would not hold any more.
  case package(Path, ArchiveKind)
  /// A format that solder reads and does not write.
  case format(Path)
  /// A wheel with a signature over its list of files.
  case signed(Path)
  /// A wheel without its list of files, or with a strange one.
  case noRecord(Path)
  /// Something in it cannot be looked at.
  case unexamined([Unexamined])

  init(_ error: ArchiveError) { self = .unexamined([error.unexamined]) }
}
