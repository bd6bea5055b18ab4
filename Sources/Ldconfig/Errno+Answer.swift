internal import FileSystem

extension Errno {
  /// Whether it says that nothing is there, and not that no answer could be had.
  ///
  /// Only then may a link be called dead and removed, and only then is silence right.
  var saysNothingIsThere: Bool {
    self == .noSuchFile || self == .notDirectory || self == .tooManyLinks || self == .nameTooLong
  }
}
