internal import CLinux
internal import Glibc

/// An open directory: the only place from which names are looked up, made, moved and removed.
///
/// Every method takes a single component, so nothing that is swapped for a link in a parent can lead
/// an operation elsewhere. Closed when it goes out of use.
package struct Directory: ~Copyable {
  let descriptor: Int32
  /// The path it was opened by, for messages.
  package let path: Path

  init(adopting descriptor: Int32, path: Path) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Opens a directory by path, following links but not the magic ones of procfs: openat2(2).
  ///
  /// With `root`, the whole path is resolved inside it, absolute links and `..` included.
  package static func open(
    _ path: Path, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> Directory {
    let descriptor = try root.open(path, flags: O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    return Directory(adopting: descriptor, path: path)
  }

  /// Opens an entry that is a directory itself; a link is refused.
  package func open(directory name: FileName) throws(FileSystemError) -> Directory {
    let path = path.appending(name)
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = try retrying(.open, path) {
      unsafe withCString(name) { unsafe clinux_openat(descriptor, $0, flags, 0) }
    }
    return Directory(adopting: opened, path: path)
  }

  /// A second handle on the same directory.
  package func reopened() throws(FileSystemError) -> Directory {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let opened = try retrying(.open, path) { unsafe clinux_openat(descriptor, ".", flags, 0) }
    return Directory(adopting: opened, path: path)
  }

  /// What the directory itself is.
  package func status() throws(FileSystemError) -> FileStatus {
    try FileSystem.status(descriptor, nil, follow: false, path: path)
  }

  /// What a name is: a link is not followed.
  package func status(of name: FileName) throws(FileSystemError) -> FileStatus {
    try FileSystem.status(descriptor, name, follow: false, path: path)
  }

  /// What a name leads to, through any links, outside of any foreign root.
  package func resolvedStatus(of name: FileName) throws(FileSystemError) -> FileStatus {
    try FileSystem.status(descriptor, name, follow: true, path: path)
  }

  /// What a name leads to, through any links, never out of a foreign root.
  package func resolvedStatus(
    of name: FileName, in root: borrowing SystemRoot
  ) throws(FileSystemError) -> FileStatus {
    root.isForeign ? try root.status(of: path.appending(name)) : try resolvedStatus(of: name)
  }

  /// What a name is, or `nil` where there is none.
  package func statusIfPresent(of name: FileName) throws(FileSystemError) -> FileStatus? {
    do {
      return try status(of: name)
    } catch {
      guard error.errno == .noSuchFile else { throw error }
      return nil
    }
  }

  /// The text of a link: readlinkat(2).
  ///
  /// At most 4095 bytes, as the kernel allows.
  package func readLink(_ name: FileName) throws(FileSystemError) -> [UInt8] {
    var text: [UInt8] = []
    _ = try retrying(.readLink, path.appending(name)) {
      unsafe withCString(name) { name in
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
          let count =
            unsafe buffer.baseAddress.map {
              unsafe readlinkat(descriptor, name, $0, buffer.count)
            } ?? -1
          if count > 0 { text = unsafe buffer.prefix(count).map(UInt8.init(bitPattern:)) }
          return count
        }
      }
    }
    return text
  }

  /// Opens a regular file for reading.
  ///
  /// Never waits for a FIFO, never follows a link.
  package func open(file name: FileName) throws(FileSystemError) -> OpenFile {
    let path = path.appending(name)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let opened = try retrying(.open, path) {
      unsafe withCString(name) { unsafe clinux_openat(descriptor, $0, flags, 0) }
    }
    return try OpenFile.adopt(opened, path: path)
  }

  /// What its place lets this process do with its names: statfs(2), faccessat(2).
  package func place() throws(FileSystemError) -> DirectoryPlace {
    var type: Int64 = 0
    var isReadOnly: Int32 = 0
    _ = try retrying(.status, path) {
      unsafe clinux_filesystem(descriptor, &type, &isReadOnly)
    }
    let status = try status()
    let isSticky = status.permissions & 0o1000 != 0
    let user = CurrentProcess.user
    return DirectoryPlace(
      fileSystem: FileSystemType(rawValue: type), isReadOnly: isReadOnly != 0,
      isWritable: clinux_may_write_directory(descriptor) == 0,
      replaceableOwner: isSticky && user != 0 && user != status.owner ? user : nil)
  }
}

/// Runs a call with the name as the C string it needs.
@inline(always)
func withCString<Result>(_ name: FileName, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  unsafe withCString(bytes: name.bytes, body)
}

/// Runs a call with bytes free of NUL as the C string it needs.
@inline(always)
func withCString<Result>(
  bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
) -> Result {
  unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
    for (index, byte) in bytes.enumerated() { unsafe buffer[index] = CChar(bitPattern: byte) }
    unsafe buffer[bytes.count] = 0
    guard let start = buffer.baseAddress else {
      preconditionFailure("an allocation of at least one byte has an address")
    }
    return unsafe body(UnsafePointer(start))
  }
}

func status(
  _ descriptor: Int32, _ name: FileName?, follow: Bool, path: Path
) throws(FileSystemError) -> FileStatus {
  var found = clinux_status()
  _ = try retrying(.status, name.map { path.appending($0) } ?? path) {
    unsafe withCString(bytes: name?.bytes ?? []) {
      unsafe clinux_statx(descriptor, $0, follow ? 1 : 0, &found)
    }
  }
  return FileStatus(found)
}
