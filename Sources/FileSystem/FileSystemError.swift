/// A system call that failed: what was tried, on which path, and the kernel's reason.
package struct FileSystemError: Error, Hashable, Sendable {
  /// What was being done; the raw value names the system call.
  package enum Operation: String, Hashable, Sendable {
    case open, read, write, list, status, readLink, link, symbolicLink, rename, exchange, unlink,
      makeDirectory, removeDirectory, synchronize, changeOwner, changeMode, changeTimes,
      readAttribute, writeAttribute, lock, randomNumber
  }

  /// What was being done.
  package let operation: Operation
  /// The object, as a user would name it.
  package let path: Path
  /// The kernel's reason.
  package let errno: Errno

  /// Puts the three facts together.
  package init(_ operation: Operation, _ path: Path, _ errno: Errno) {
    self.operation = operation
    self.path = path
    self.errno = errno
  }

  /// Whether it says no more than that there is no such file.
  package var isAbsence: Bool { errno == .noSuchFile || errno == .notDirectory }
}

/// Runs a system call again while it is interrupted, and turns its failure into a value.
@inline(always)
func retrying<Result: SignedInteger>(
  _ operation: FileSystemError.Operation, _ path: @autoclosure () -> Path,
  _ call: () -> Result
) throws(FileSystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let errno = Errno.last
    if errno != .interrupted { throw FileSystemError(operation, path(), errno) }
  }
}
