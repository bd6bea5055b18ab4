internal import CLinux
internal import Glibc

/// A lock that only one process holds at a time, and that ends with the process: flock(2).
///
/// It lies on a file that stays, never on one that names a process: a crash leaves nothing behind.
package struct ExclusiveLock: ~Copyable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = Glibc.close(descriptor) }

  /// Takes the lock; `nil` where another process holds it and `waiting` is false.
  package static func take(
    _ name: FileName, in directory: borrowing Directory, waiting: Bool
  ) throws(FileSystemError) -> ExclusiveLock? {
    let file = try directory.open(appendingTo: name)
    let descriptor = try retrying(.open, file.path) { fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0) }
    let lock = ExclusiveLock(descriptor: descriptor)
    do {
      _ = try retrying(.lock, file.path) { clinux_lock_exclusively(descriptor, waiting ? 1 : 0) }
    } catch {
      guard error.errno == .wouldBlock else { throw error }
      return nil
    }
    return lock
  }
}
