package import Archives
package import FileSystem

/// Why nothing is installed or copied.
package enum InstallError: Error, Hashable, Sendable {
  /// The archive cannot be read.
  case archive(ArchiveError)
  /// It is neither an archive that is known nor a directory.
  case notAnArchive(Path)
  /// The kernel refused.
  case failed(FileSystemError)
  /// An entry is none to be unpacked.
  case refused(Path, EntryRefusal)
  /// No entry is asked for.
  case nothingChosen(Path)
  /// A signal came.
  case interrupted
}

/// Why an entry of an archive or a directory is none to be unpacked.
package enum EntryRefusal: Hashable, Sendable {
  /// Its name has a `..` in it.
  case climbingName
  /// Its name begins at the root.
  case absoluteName
  /// Its name is empty, too long, or has a NUL in it.
  case impossibleName
  /// Its name has control characters in it.
  case controlCharacters
  /// An entry before it has the same name.
  case repeatedName
  /// A directory of its name is a link, or something else that is no directory.
  case throughLink
  /// It is a link with this text, which leads out of what is unpacked.
  case leadsOutside(text: [UInt8])
  /// It is a link whose text is empty, too long, or has a NUL in it.
  case impossibleText
  /// It is a further name of something that no file before it is.
  case hardLinkToNothing(target: [UInt8])
  /// It is a further name of something outside of what is unpacked.
  case hardLinkOutside(target: [UInt8])
  /// It is a further name of something that is not chosen.
  case hardLinkToUnchosen(target: [UInt8])
  /// It is a device, FIFO or socket.
  case special(FileKind)
  /// Whoever runs it would run it as its owner or group.
  case setID
  /// It can be read with a password only.
  case encrypted
  /// Somebody wrote to it while it was copied.
  case changing
  /// It holds another number of bytes than is said of it.
  case wrongSize
  /// There are more entries than this.
  case tooManyEntries(Int)
}

/// Lets a failed system call be the reason.
func installing<Value: ~Copyable>(
  _ body: () throws(FileSystemError) -> Value
) throws(InstallError) -> Value {
  do {
    return try body()
  } catch {
    throw .failed(error)
  }
}
