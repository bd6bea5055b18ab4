internal import CLinux
internal import Glibc

/// A file that is written beside its place, and gets its name once it is whole.
///
/// Whoever ends the process before leaves at most a file whose name begins with `.solder-`.
package final class PendingFile {
  private let directory: Directory
  private let file: WritableFile
  private let name: FileName
  private let temporary: FileName
  private var isNamed = false

  /// How many bytes were written so far.
  package private(set) var size: UInt64 = 0

  /// Begins a file for a path; nothing has that name before `take(over:)`.
  package init(for path: Path) throws(FileSystemError) {
    guard let name = path.lastName else { throw FileSystemError(.open, path, .isDirectory) }
    self.name = name
    directory = try Directory.open(path.parent, in: try SystemRoot.open(Path("/")))
    temporary = try Directory.temporaryName()
    file = try directory.create(file: temporary)
  }

  deinit {
    if !isNamed { try? directory.unlink(temporary) }
  }

  /// Adds bytes to the end.
  package func write(_ bytes: Span<UInt8>) throws(FileSystemError) {
    try file.write(bytes)
    size += UInt64(bytes.count)
  }

  /// Gives the file its name; one that is taken is an error, or is replaced in the same instant.
  package func take(over isReplacing: Bool) throws(FileSystemError) {
    try file.setPermissions(0o666 & ~FileCreationMask.current)
    try file.synchronize()
    if isReplacing {
      try directory.rename(temporary, over: name)
    } else {
      try directory.rename(temporary, to: name)
    }
    isNamed = true
    try directory.synchronize()
  }
}

extension WritableFile {
  /// Writes all bytes at the position of the handle: write(2).
  package func write(_ bytes: Span<UInt8>) throws(FileSystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let next = rest
      let written = try retrying(.write, path) {
        unsafe next.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      }
      rest = rest.extracting(droppingFirst: written)
    }
  }
}
