internal import CLinux
internal import Glibc

/// A lock on a file that another program keeps for it: fcntl(2), `F_SETLK`, over the whole file.
///
/// The file is never made. The lock ends with the process, or once this goes out of use; as POSIX has
/// it, also when the process closes any other descriptor of the same file.
package final class RecordLock: Sendable {
  /// What came of trying.
  package enum Attempt: Sendable {
    /// It is ours.
    case taken(RecordLock)
    /// Another process has it; `nil` where the kernel does not say which.
    case held(by: Int?)
    /// There is no such file, or it may not even be read.
    case unknown
  }

  /// Which of the two kinds of lock a program uses; they know nothing of each other.
  package enum Kind: Hashable, Sendable {
    /// fcntl(2).
    case record
    /// flock(2).
    case wholeFile
  }

  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = Glibc.close(descriptor) }

  /// Takes the lock without waiting, or says who has it.
  ///
  /// A file that may be read but not written is only asked about: `unknown` where nobody has it.
  package static func take(
    _ name: FileName, in directory: borrowing Directory, kind: Kind
  ) -> Attempt {
    let common = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    for mode in [O_RDWR, O_RDONLY] {
      let opened = unsafe withCString(name) {
        unsafe clinux_openat(directory.descriptor, $0, mode | common, 0)
      }
      guard opened >= 0 else { continue }
      let lock = RecordLock(descriptor: opened)
      let path = directory.path.appending(name)
      guard (try? FileSystem.status(opened, nil, follow: false, path: path))?.kind == .regular
      else { return .unknown }
      return lock.attempt(kind, mayWrite: mode == O_RDWR)
    }
    return .unknown
  }

  private func attempt(_ kind: Kind, mayWrite: Bool) -> Attempt {
    switch kind {
    case .wholeFile:
      if clinux_lock_exclusively(descriptor, 0) == 0 { return .taken(self) }
      return Errno.last == .wouldBlock ? .held(by: nil) : .unknown
    case .record:
      if mayWrite, clinux_lock_record(descriptor) == 0 { return .taken(self) }
      let holder = clinux_record_holder(descriptor)
      if holder == 0 { return .unknown }
      return .held(by: holder > 0 ? Int(holder) : nil)
    }
  }
}
