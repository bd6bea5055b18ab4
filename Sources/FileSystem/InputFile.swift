internal import CLinux
internal import Glibc

/// What the user names as input: a file, or a pipe such as `/dev/stdin` or a shell's `<(…)`.
package enum InputFile {
  /// All bytes up to its end, and what it is; waits for a pipe's writer as any program does.
  ///
  /// `nil` where there are more than `limit` bytes. A directory has none.
  package static func contents(
    of path: Path, atMost limit: Int
  ) throws(FileSystemError) -> (bytes: [UInt8], status: FileStatus)? {
    let descriptor = try retrying(.open, path) {
      unsafe withCString(bytes: path.bytes) {
        unsafe clinux_openat(AT_FDCWD, $0, O_RDONLY | O_CLOEXEC | O_NOCTTY, 0)
      }
    }
    defer { _ = Glibc.close(descriptor) }
    let status = try FileSystem.status(descriptor, nil, follow: false, path: path)
    if status.kind == .directory { return ([], status) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = try retrying(.read, path) {
        unsafe block.withUnsafeMutableBytes {
          unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
        }
      }
      if count == 0 { return (bytes, status) }
      bytes += block.prefix(count)
      if bytes.count > limit { return nil }
    }
  }
}
