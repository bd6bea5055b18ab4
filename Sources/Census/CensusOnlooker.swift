package import FileSystem

/// Who is shown what a census lists and opens, so that nothing is listed or opened twice.
package protocol CensusOnlooker: AnyObject {
  /// Takes the names of a directory, in the kernel's order.
  func note(_ listing: [DirectoryEntry], of directory: FileIdentity)
  /// Takes a regular file that was opened by its name in a directory.
  func note(_ file: consuming OpenFile, named name: FileName, in directory: FileIdentity)
}
