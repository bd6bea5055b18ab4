internal import CLinux
internal import Glibc

extension Directory {
  /// Opens a directory below this one by links, too, as long as none of them leads out: openat2(2).
  ///
  /// Without openat2 no link is followed at all.
  package func open(beneath names: [FileName]) throws(FileSystemError) -> Directory {
    guard !names.isEmpty else { return try reopened() }
    let below = Path(Array(names.map(\.bytes).joined(separator: [UInt8(ascii: "/")])))
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let resolve = CLINUX_RESOLVE_BENEATH | CLINUX_RESOLVE_NO_MAGICLINKS
    let place = path.appending(below)
    do {
      let opened = try retrying(.open, place) {
        unsafe withCString(bytes: below.bytes) {
          unsafe clinux_openat2(descriptor, $0, flags, resolve)
        }
      }
      return Directory(adopting: opened, path: place)
    } catch {
      guard error.errno == .noSystemCall || error.errno == .notPermitted else { throw error }
      return try open(directly: names)
    }
  }

  /// Opens a directory below this one by names that must all be directories themselves.
  package func open(directly names: [FileName]) throws(FileSystemError) -> Directory {
    var directory = try reopened()
    for name in names { directory = try directory.open(directory: name) }
    return directory
  }

  /// Moves a name to a free one of another directory: renameat2(2), `RENAME_NOREPLACE`.
  ///
  /// A file system that cannot promise this gets a plain rename; the name is a random one of ours.
  package func move(
    _ name: FileName, to free: FileName, of target: borrowing Directory
  ) throws(FileSystemError) {
    let to = target.descriptor
    do {
      _ = try retrying(.rename, target.path.appending(free)) {
        unsafe withCString(name) { name in
          unsafe withCString(free) { unsafe clinux_rename_noreplace(descriptor, name, to, $0) }
        }
      }
    } catch {
      guard error.errno.isUnsupportedCall else { throw error }
      _ = try retrying(.rename, target.path.appending(free)) {
        unsafe withCString(name) { name in
          unsafe withCString(free) { unsafe renameat(descriptor, name, to, $0) }
        }
      }
    }
  }

  /// Whether names of this directory can be moved to another one: on one file system, and by one mount.
  ///
  /// The kernel compares mounts before it looks for the name, so one that is not there tells without a change.
  package func reaches(_ target: borrowing Directory) throws(FileSystemError) -> Bool {
    guard try status().identity.device == target.status().identity.device else { return false }
    let nothing = try Directory.temporaryName()
    do {
      try move(nothing, to: nothing, of: target)
      return true
    } catch {
      return error.errno != .crossDevice
    }
  }

  /// Sets the permission bits of the directory itself: fchmod(2).
  package func setPermissions(_ permissions: UInt32) throws(FileSystemError) {
    _ = try retrying(.changeMode, path) { fchmod(descriptor, permissions) }
  }

  /// Makes everything on the directory's file system last through a loss of power: syncfs(2).
  package func synchronizeFileSystem() throws(FileSystemError) {
    _ = try retrying(.synchronize, path) { clinux_sync_filesystem(descriptor) }
  }
}

extension WritableFile {
  /// Takes over the bytes of a file, as cheaply as the file system lets it: shared blocks, else a copy
  /// within the kernel; false where it can do neither.
  package func take(
    _ file: borrowing OpenFile, progress: (UInt64) -> Bool
  ) throws(FileSystemError) -> Bool {
    let source = file.descriptor
    if clinux_clone(source, descriptor) == 0 { return true }
    var offset: UInt64 = 0
    while offset < file.status.size {
      guard progress(offset) else { throw FileSystemError(.write, path, .interrupted) }
      let count = Int(min(WritableFile.piece, file.status.size - offset))
      let copied = clinux_copy_range(source, descriptor, offset, count)
      // Refused from the beginning, or no copy at all: some other way is needed.
      if copied <= 0 { return try startingOver() }
      offset += UInt64(copied)
    }
    return true
  }

  private static let piece: UInt64 = 64 << 20

  private func startingOver() throws(FileSystemError) -> Bool {
    try truncate(to: 0)
    _ = try retrying(.write, path) { lseek(descriptor, 0, SEEK_SET) }
    return false
  }

  /// Fills memory with bytes of the file and compares them with another's at the same place.
  package func holds(
    the file: borrowing OpenFile, progress: (UInt64) -> Bool
  ) throws(FileSystemError) -> Bool {
    guard try status().size == file.status.size else { return false }
    var (mine, theirs): ([UInt8], [UInt8]) = ([], [])
    var offset: UInt64 = 0
    while offset < file.status.size {
      guard progress(offset) else { throw FileSystemError(.read, path, .interrupted) }
      try read(at: offset, count: WritableFile.block, into: &mine)
      try file.read(at: offset, count: WritableFile.block, into: &theirs)
      guard mine == theirs, !mine.isEmpty else { return false }
      offset += UInt64(mine.count)
    }
    return true
  }

  private static let block = 256 << 10
}

extension WritableFile {
  /// Writes bytes at a place; what lies between places is zeros that take no room: pwrite(2).
  package func write(_ bytes: Span<UInt8>, at offset: UInt64) throws(FileSystemError) {
    guard let start = Int64(exactly: offset) else {
      throw FileSystemError(.write, path, .fileTooLarge)
    }
    var written = 0
    while written < bytes.count {
      written += try retrying(.write, path) {
        unsafe bytes.withUnsafeBufferPointer {
          unsafe pwrite(
            descriptor, $0.baseAddress.map { unsafe $0 + written }, $0.count - written,
            off_t(start) + off_t(written))
        }
      }
    }
  }
}
