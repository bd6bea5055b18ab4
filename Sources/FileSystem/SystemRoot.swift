internal import CLinux
internal import Glibc

/// The directory that counts as `/`: the machine's own, or a foreign root that nothing may leave.
///
/// In a foreign root every path and every link is resolved inside it by the kernel: openat2(2),
/// `RESOLVE_IN_ROOT`. Nothing of such a root is ever executed, and no name service is asked.
package struct SystemRoot: ~Copyable {
  private let descriptor: Int32
  /// The root as the user named it; `/` for the machine's own.
  package let path: Path

  private init(descriptor: Int32, path: Path) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

  /// Opens the directory that counts as the root.
  package static func open(_ path: Path) throws(FileSystemError) -> SystemRoot {
    if path.bytes == [UInt8(ascii: "/")] { return SystemRoot(descriptor: -1, path: path) }
    let opened = try retrying(.open, path) {
      unsafe withCString(bytes: path.bytes) {
        unsafe clinux_openat(AT_FDCWD, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
      }
    }
    return SystemRoot(descriptor: opened, path: path)
  }

  /// Whether this is another root than the machine's own.
  package var isForeign: Bool { descriptor >= 0 }

  /// What a path leads to, through any links.
  package func status(of path: Path) throws(FileSystemError) -> FileStatus {
    let opened = try open(path, flags: CLINUX_O_PATH | O_CLOEXEC)
    defer { _ = Glibc.close(opened) }
    return try FileSystem.status(opened, nil, follow: false, path: path)
  }

  /// Opens a regular file by path for reading.
  ///
  /// A device or FIFO is refused before it is opened, which is not always harmless.
  package func open(file path: Path) throws(FileSystemError) -> OpenFile {
    switch try status(of: path).kind {
    case .characterDevice, .blockDevice, .fifo, .socket:
      throw FileSystemError(.open, path, .noSuchDevice)
    default: break
    }
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    return try OpenFile.adopt(try open(path, flags: flags), path: path)
  }

  func open(_ path: Path, flags: Int32) throws(FileSystemError) -> Int32 {
    if isForeign {
      return try openAt2(path, flags, CLINUX_RESOLVE_IN_ROOT | CLINUX_RESOLVE_NO_MAGICLINKS)
    }
    do {
      return try openAt2(path, flags, CLINUX_RESOLVE_NO_MAGICLINKS)
    } catch {
      guard error.errno == .noSystemCall || error.errno == .notPermitted else { throw error }
      // Kernels before 5.6 and some container filters have no openat2. For the machine's own root
      // openat is as good: the identity of what was opened is checked before anything is changed.
      return try retrying(.open, path) {
        unsafe withCString(bytes: path.bytes) { unsafe clinux_openat(AT_FDCWD, $0, flags, 0) }
      }
    }
  }

  private func openAt2(
    _ path: Path, _ flags: Int32, _ resolve: UInt64
  ) throws(FileSystemError) -> Int32 {
    let start = isForeign ? descriptor : AT_FDCWD
    // EAGAIN: a rename elsewhere raced the resolution of `..`; openat2(2) says to try again.
    for _ in 0..<64 {
      do {
        return try retrying(.open, path) {
          unsafe withCString(bytes: path.bytes) {
            unsafe clinux_openat2(start, $0, flags, resolve)
          }
        }
      } catch {
        guard error.errno == .wouldBlock else { throw error }
        continue
      }
    }
    throw FileSystemError(.open, path, .wouldBlock)
  }
}
