internal import CLinux
internal import Glibc

extension Directory {
  /// Makes a symbolic link of the given text; fails where the name is taken: symlinkat(2).
  package func makeLink(_ name: FileName, to text: [UInt8]) throws(FileSystemError) {
    _ = try retrying(.symbolicLink, path.appending(name)) {
      unsafe withCString(name) { name in
        unsafe withCString(bytes: text) { unsafe symlinkat($0, descriptor, name) }
      }
    }
  }

  /// Gives an existing file a further name here; fails where the name is taken: linkat(2).
  package func makeHardLink(
    _ name: FileName, to existing: FileName, of source: borrowing Directory
  ) throws(FileSystemError) {
    let from = source.descriptor
    _ = try retrying(.link, path.appending(name)) {
      unsafe withCString(name) { name in
        unsafe withCString(existing) { unsafe linkat(from, $0, descriptor, name, 0) }
      }
    }
  }

  /// Lets two names change places in one instant: renameat2(2), `RENAME_EXCHANGE`.
  package func exchange(_ first: FileName, _ second: FileName) throws(FileSystemError) {
    _ = try retrying(.exchange, path.appending(second)) {
      unsafe withCString(first) { first in
        unsafe withCString(second) { unsafe clinux_rename_exchange(descriptor, first, $0) }
      }
    }
  }

  /// Moves a name over another one, which is replaced in the same instant: renameat(2).
  package func rename(_ name: FileName, over other: FileName) throws(FileSystemError) {
    _ = try retrying(.rename, path.appending(other)) {
      unsafe withCString(name) { name in
        unsafe withCString(other) { unsafe renameat(descriptor, name, descriptor, $0) }
      }
    }
  }

  /// Moves a name to a free one; fails where it is taken: renameat2(2), `RENAME_NOREPLACE`.
  ///
  /// A file system that cannot promise this (9p) gets a hard link and an unlink instead.
  package func rename(_ name: FileName, to free: FileName) throws(FileSystemError) {
    do {
      _ = try retrying(.rename, path.appending(free)) {
        unsafe withCString(name) { name in
          unsafe withCString(free) {
            unsafe clinux_rename_noreplace(descriptor, name, descriptor, $0)
          }
        }
      }
    } catch {
      guard error.errno.isUnsupportedCall else { throw error }
      try makeHardLink(free, to: name, of: self)
      try unlink(name)
    }
  }

  /// Removes a name that is not a directory: unlinkat(2).
  package func unlink(_ name: FileName) throws(FileSystemError) {
    _ = try retrying(.unlink, path.appending(name)) {
      unsafe withCString(name) { unsafe unlinkat(descriptor, $0, 0) }
    }
  }

  /// Makes a directory and gives a handle on it: mkdirat(2).
  package func makeDirectory(
    _ name: FileName, permissions: UInt32
  ) throws(FileSystemError) -> Directory {
    _ = try retrying(.makeDirectory, path.appending(name)) {
      unsafe withCString(name) { unsafe mkdirat(descriptor, $0, permissions) }
    }
    return try open(directory: name)
  }

  /// Removes an empty directory: unlinkat(2), `AT_REMOVEDIR`.
  package func removeDirectory(_ name: FileName) throws(FileSystemError) {
    _ = try retrying(.removeDirectory, path.appending(name)) {
      unsafe withCString(name) { unsafe unlinkat(descriptor, $0, AT_REMOVEDIR) }
    }
  }

  /// Makes the names of the directory last through a loss of power: fsync(2).
  ///
  /// A file system that cannot do so for directories (squashfs, some FUSE) is no error.
  package func synchronize() throws(FileSystemError) {
    do {
      _ = try retrying(.synchronize, path) { fsync(descriptor) }
    } catch {
      guard error.errno == .invalidArgument else { throw error }
    }
  }

  /// Gives a link its owner and times back, or the directory itself its times where `name` is `nil`.
  package func setTimes(
    of name: FileName?, access: FileTime, modification: FileTime
  ) throws(FileSystemError) {
    _ = try retrying(.changeTimes, name.map { path.appending($0) } ?? path) {
      unsafe withCString(bytes: name?.bytes ?? []) {
        unsafe clinux_set_times(
          descriptor, $0, access.seconds, access.nanoseconds, modification.seconds,
          modification.nanoseconds)
      }
    }
  }

  /// Gives a name an owner without following it: fchownat(2).
  package func setOwner(
    of name: FileName, owner: UInt32, group: UInt32
  ) throws(FileSystemError) {
    _ = try retrying(.changeOwner, path.appending(name)) {
      unsafe withCString(name) {
        unsafe fchownat(descriptor, $0, owner, group, AT_SYMLINK_NOFOLLOW)
      }
    }
  }

  /// Sets owner and permission bits of the directory itself.
  package func setOwnerAndPermissions(
    owner: UInt32, group: UInt32, permissions: UInt32
  ) throws(FileSystemError) {
    _ = try retrying(.changeOwner, path) { fchown(descriptor, owner, group) }
    _ = try retrying(.changeMode, path) { fchmod(descriptor, permissions) }
  }

  /// Makes a file that was not there and opens it for writing, readable by its owner only.
  package func create(file name: FileName) throws(FileSystemError) -> WritableFile {
    try openForWriting(name, flags: O_RDWR | O_CREAT | O_EXCL)
  }

  /// Opens a file for adding to its end, making it where it is missing.
  package func open(appendingTo name: FileName) throws(FileSystemError) -> WritableFile {
    try openForWriting(name, flags: O_RDWR | O_CREAT | O_APPEND)
  }

  /// Opens a file that is there for writing.
  package func open(rewriting name: FileName) throws(FileSystemError) -> WritableFile {
    try openForWriting(name, flags: O_RDWR)
  }

  private func openForWriting(
    _ name: FileName, flags: Int32
  ) throws(FileSystemError) -> WritableFile {
    let path = path.appending(name)
    let opened = try retrying(.open, path) {
      unsafe withCString(name) {
        unsafe clinux_openat(
          descriptor, $0, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
      }
    }
    return WritableFile(adopting: opened, path: path)
  }

  /// A name that neither ldconfig nor a package manager looks at, free with near certainty.
  ///
  /// It has a fixed length, so that it fits beside a name of 255 bytes, and begins with a dot, so that
  /// nothing that looks for `lib*` or `ld-*` meets it.
  package static func temporaryName() throws(FileSystemError) -> FileName {
    var number: UInt64 = 0
    _ = try retrying(.randomNumber, Path("/dev/urandom")) {
      unsafe withUnsafeMutableBytes(of: &number) {
        unsafe clinux_random($0.baseAddress, $0.count)
      }
    }
    let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)
    let suffix = (0..<12).map { digits[Int(truncatingIfNeeded: number >> ($0 * 5)) & 31] }
    guard let name = FileName(temporaryPrefix + suffix) else {
      preconditionFailure("a fixed prefix and digits make a name")
    }
    return name
  }

  /// How every temporary name begins.
  package static let temporaryPrefix = Array(".solder-".utf8)
}
