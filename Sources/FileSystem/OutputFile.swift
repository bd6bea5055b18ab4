internal import CLinux
internal import Glibc

/// What new files are not permitted: umask(2).
enum FileCreationMask {
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
    try directory.replace(name, with: bytes, permissions: present?.permissions)
  }

  /// Writes a whole file in one instant in the place of the name itself: a link is never followed.
  ///
  /// What was there gives it nothing, for whoever put it there may be a stranger.
  package static func replace(_ path: Path, with bytes: [UInt8]) throws(FileSystemError) {
    guard let name = path.lastName else {
      throw FileSystemError(.open, path, .isDirectory)
    }
    let directory = try Directory.open(path.parent, in: try SystemRoot.open(Path("/")))
    try directory.replace(name, with: bytes, permissions: nil)
  }

  /// What is at a path, with up to `count` bytes of a regular file; a link is not followed.
  package static func occupant(
    of path: Path, reading count: Int
  ) throws(FileSystemError) -> Occupant {
    guard let name = path.lastName else { return .other }
    let directory = try Directory.open(path.parent, in: try SystemRoot.open(Path("/")))
    guard let status = try directory.statusIfPresent(of: name) else { return .nothing }
    guard status.kind == .regular else { return .other }
    var bytes: [UInt8] = []
    try directory.open(file: name).read(at: 0, count: count, into: &bytes)
    return .file(beginning: bytes)
  }

  /// What is at the place of a file that is to be written.
  package enum Occupant: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// A regular file, and how it begins.
    case file(beginning: [UInt8])
    /// A link, a directory, or something else.
    case other
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

extension Directory {
  /// Writes a file beside, then over the name.
  fileprivate func replace(
    _ name: FileName, with bytes: [UInt8], permissions: UInt32?
  ) throws(FileSystemError) {
    let temporary = try Directory.temporaryName()
    let file = try create(file: temporary)
    do {
      try file.write(bytes)
      try file.setPermissions(permissions ?? 0o666 & ~FileCreationMask.current)
      try file.synchronize()
      try rename(temporary, over: name)
    } catch {
      try? unlink(temporary)
      throw error
    }
    try synchronize()
  }
}
