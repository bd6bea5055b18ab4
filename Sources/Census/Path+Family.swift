package import FileSystem

extension Path {
  /// The directory and stem that all names of a family share: `/lib/libfoo.so` of `/lib/libfoo.so.1`.
  ///
  /// `nil` where the path ends in no name.
  package var familyPath: Path? {
    lastName.map { parent.appending(Path(LibraryName($0).stem)) }
  }
}
