internal import CLinux
internal import Glibc

/// An error number of the C library: errno(3).
package struct Errno: RawRepresentable, Hashable, Sendable, Error {
  /// The number, as `errno` holds it.
  package let rawValue: Int32

  /// Takes a number as it is.
  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// The number the last failed call left.
  static var last: Errno { Errno(rawValue: Glibc.errno) }

  /// The corresponding C error is `ENOENT`.
  package static let noSuchFile = Errno(rawValue: ENOENT)
  /// The corresponding C error is `ESRCH`.
  package static let noSuchProcess = Errno(rawValue: ESRCH)
  /// The corresponding C error is `EEXIST`.
  package static let fileExists = Errno(rawValue: EEXIST)
  /// The corresponding C error is `ELOOP`.
  package static let tooManyLinks = Errno(rawValue: ELOOP)
  /// The corresponding C error is `ENOTDIR`.
  package static let notDirectory = Errno(rawValue: ENOTDIR)
  /// The corresponding C error is `EACCES`.
  package static let permissionDenied = Errno(rawValue: EACCES)
  /// The corresponding C error is `EPERM`.
  package static let notPermitted = Errno(rawValue: EPERM)
  /// The corresponding C error is `EINTR`.
  package static let interrupted = Errno(rawValue: EINTR)
  /// The corresponding C error is `EINVAL`.
  package static let invalidArgument = Errno(rawValue: EINVAL)
  /// The corresponding C error is `ENOSYS`.
  package static let noSystemCall = Errno(rawValue: ENOSYS)
  /// The corresponding C error is `EOPNOTSUPP`.
  package static let notSupported = Errno(rawValue: EOPNOTSUPP)
  /// The corresponding C error is `EXDEV`.
  package static let crossDevice = Errno(rawValue: EXDEV)
  /// The corresponding C error is `EROFS`.
  package static let readOnlyFileSystem = Errno(rawValue: EROFS)
  /// The corresponding C error is `EBUSY`.
  package static let busy = Errno(rawValue: EBUSY)
  /// The corresponding C error is `EIO`.
  package static let inputOutput = Errno(rawValue: EIO)
  /// The corresponding C error is `EPIPE`.
  package static let brokenPipe = Errno(rawValue: EPIPE)
  /// The corresponding C error is `EAGAIN`.
  package static let wouldBlock = Errno(rawValue: EAGAIN)
  /// The corresponding C error is `ENOSPC`.
  package static let noSpace = Errno(rawValue: ENOSPC)
  /// The corresponding C error is `ENODATA`.
  package static let noData = Errno(rawValue: ENODATA)
  /// The corresponding C error is `EISDIR`.
  package static let isDirectory = Errno(rawValue: EISDIR)
  /// The corresponding C error is `ENODEV`.
  package static let noSuchDevice = Errno(rawValue: ENODEV)
  /// The corresponding C error is `ENXIO`.
  package static let noSuchAddress = Errno(rawValue: ENXIO)
  /// The corresponding C error is `EFBIG`.
  package static let fileTooLarge = Errno(rawValue: EFBIG)
  /// The corresponding C error is `ENAMETOOLONG`.
  package static let nameTooLong = Errno(rawValue: ENAMETOOLONG)
  /// The corresponding C error is `ENOTEMPTY`.
  package static let notEmpty = Errno(rawValue: ENOTEMPTY)
  /// The corresponding C error is `EMLINK`.
  package static let tooManyHardLinks = Errno(rawValue: EMLINK)

  /// Whether the kernel or the file system does not know the call, or not with these flags.
  package var isUnsupportedCall: Bool {
    self == .invalidArgument || self == .noSystemCall || self == .notSupported
  }

  /// The name of the number as in errno(3), such as `EACCES`; the number itself where unknown.
  package var name: String {
    unsafe clinux_error_name(rawValue).map { unsafe String(cString: $0) } ?? "errno \(rawValue)"
  }

  /// The C library's English text for the number: strerror(3).
  package var text: String {
    unsafe clinux_error_text(rawValue).map { unsafe String(cString: $0) } ?? name
  }
}
