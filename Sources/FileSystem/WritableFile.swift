internal import CLinux
internal import Glibc

/// An open file that may be written to.
package struct WritableFile: ~Copyable {
  let descriptor: Int32
  /// The path it was opened by, for messages.
  package let path: Path

  init(adopting descriptor: Int32, path: Path) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { _ = Glibc.close(descriptor) }

  /// What it is now.
  package func status() throws(FileSystemError) -> FileStatus {
    try FileSystem.status(descriptor, nil, follow: false, path: path)
  }

  /// Writes all bytes at the position of the handle: write(2).
  package func write(_ bytes: [UInt8]) throws(FileSystemError) {
    try FileSystem.write(bytes, to: descriptor, path: path)
  }

  /// Leaves a hole of `count` bytes at the position of the handle: lseek(2).
  ///
  /// One at the end is there only once the file is cut to its length.
  package func leaveHole(_ count: Int) throws(FileSystemError) {
    _ = try retrying(.write, path) { lseek(descriptor, off_t(count), SEEK_CUR) }
  }

  /// Fills `buffer` with up to `count` bytes at `offset`; fewer only at the end of the file.
  package func read(
    at offset: UInt64, count: Int, into buffer: inout [UInt8]
  ) throws(FileSystemError) {
    if buffer.count != count { buffer = [UInt8](repeating: 0, count: count) }
    let filled = try fill(&buffer, from: descriptor, at: offset, path: path)
    if filled < buffer.count { buffer.removeSubrange(filled...) }
  }

  /// Cuts the file to a length: ftruncate(2).
  package func truncate(to size: UInt64) throws(FileSystemError) {
    _ = try retrying(.write, path) { ftruncate(descriptor, off_t(clamping: size)) }
  }

  /// Makes the content last through a loss of power: fsync(2).
  package func synchronize() throws(FileSystemError) {
    _ = try retrying(.synchronize, path) { fsync(descriptor) }
  }

  /// Sets numeric owner and group: fchown(2).
  ///
  /// Clears set-ID bits, so permissions come after.
  package func setOwner(_ owner: UInt32, group: UInt32) throws(FileSystemError) {
    _ = try retrying(.changeOwner, path) { fchown(descriptor, owner, group) }
  }

  /// Sets the permission bits: fchmod(2).
  package func setPermissions(_ permissions: UInt32) throws(FileSystemError) {
    _ = try retrying(.changeMode, path) { fchmod(descriptor, permissions) }
  }

  /// Sets access and modification time: futimens(3).
  package func setTimes(access: FileTime, modification: FileTime) throws(FileSystemError) {
    _ = try retrying(.changeTimes, path) {
      unsafe clinux_set_times(
        descriptor, "", access.seconds, access.nanoseconds, modification.seconds,
        modification.nanoseconds)
    }
  }

  /// Sets an extended attribute: fsetxattr(2).
  package func setAttribute(_ attribute: ExtendedAttribute) throws(FileSystemError) {
    _ = try retrying(.writeAttribute, path) {
      unsafe withCString(bytes: attribute.name) { name in
        unsafe attribute.value.withUnsafeBytes {
          unsafe clinux_set_attribute(descriptor, name, $0.baseAddress, $0.count)
        }
      }
    }
  }
}

func write(_ bytes: [UInt8], to descriptor: Int32, path: Path) throws(FileSystemError) {
  var written = 0
  while written < bytes.count {
    written += try retrying(.write, path) {
      unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(
          descriptor, $0.baseAddress.map { unsafe $0 + written }, $0.count - written)
      }
    }
  }
}
