internal import CLinux
internal import Glibc

/// What new files are not permitted: umask(2).
private enum FileCreationMask {
  /// It can be read only by setting it, to what permits nothing to others meanwhile.
  static var current: UInt32 {
    let mask = umask(0o077)
    _ = umask(mask)
    return UInt32(mask)
  }
}

/// Where `--output` writes to.
package enum OutputFile {
  /// Writes a whole file in one instant: beside it, then over it.
  ///
  /// Never half a report.
  ///
  /// A link, a device or a pipe is written into instead of being replaced.
  package static func write(_ bytes: [UInt8], to path: Path) throws(FileSystemError) {
    guard let name = path.lastName else {
      throw FileSystemError(.open, path, .isDirectory)
    }
    let directory = try Directory.open(path.parent, in: try SystemRoot.open(Path("/")))
    let present = try directory.statusIfPresent(of: name)
    if let present, present.kind != .regular { return try writeInto(path, bytes) }
    let temporary = try Directory.temporaryName()
    let file = try directory.create(file: temporary)
    do {
      try file.write(bytes)
      try file.setPermissions(present?.permissions ?? 0o666 & ~FileCreationMask.current)
      try file.synchronize()
      try directory.rename(temporary, over: name)
    } catch {
      try? directory.unlink(temporary)
      throw error
    }
    try directory.synchronize()
  }

  private static func writeInto(_ path: Path, _ bytes: [UInt8]) throws(FileSystemError) {
    let descriptor = try retrying(.open, path) {
      unsafe withCString(bytes: path.bytes) {
        unsafe clinux_openat(AT_FDCWD, $0, O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0)
      }
    }
    defer { _ = Glibc.close(descriptor) }
    try FileSystem.write(bytes, to: descriptor, path: path)
  }
}
