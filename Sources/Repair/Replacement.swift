internal import FileSystem

/// Puts something new under a name in one instant, and takes away only what was expected there.
///
/// The new object is made under a temporary name and the two names are exchanged, so the name exists
/// at every moment. What came out is looked at again; if it is not what was judged, a package manager
/// or an attacker was there in between, and the two are exchanged back.
struct Replacement {
  /// What happened.
  enum Result: Hashable {
    /// The new object is in place; the old one, if any, lies under the temporary name.
    case exchanged
    /// The new object is in place, and nothing lies under the temporary name.
    case placed
    /// What was to be made is there already.
    case alreadyThere
    /// Nothing was changed.
    case skipped(SkipReason)
  }

  let name: FileName
  let temporary: FileName
  let expectation: Step.Expectation
  /// Whether the inode's change time moved by solder's own doing since it was looked at.
  let changeTimeMoved: Bool

  /// Exchanges `name` with what `make` puts under the temporary name and `isMade` recognises.
  ///
  /// `make` gives a reason where what it made does not do; it is then removed again by `discard`.
  func perform(
    in directory: borrowing Directory,
    make: (borrowing Directory) throws(FileSystemError) -> SkipReason?,
    isMade: (borrowing Directory, FileName) throws(FileSystemError) -> Bool,
    discard: (borrowing Directory, FileName) throws(FileSystemError) -> Void
  ) throws(FileSystemError) -> Result {
    if try isMade(directory, name) { return .alreadyThere }
    guard try isExpected(in: directory) else { return .skipped(.changedSinceExamined) }
    do {
      if let reason = try make(directory) {
        try discard(directory, temporary)
        return .skipped(reason)
      }
      guard try place(in: directory) else {
        try discard(directory, temporary)
        return .skipped(.cannotExchange)
      }
    } catch {
      // What was made may be there or not; a name that is not ours is never removed.
      if (try? isMade(directory, temporary)) == true { try? discard(directory, temporary) }
      throw error
    }
    guard try directory.statusIfPresent(of: temporary) != nil else { return .placed }
    if try isDisplaced(in: directory) { return .exchanged }
    return try putBack(in: directory, isMade: isMade, discard: discard)
  }

  // False where the names cannot change places here.
  private func place(in directory: borrowing Directory) throws(FileSystemError) -> Bool {
    if case .nothing = expectation {
      try directory.rename(temporary, to: name)
      return true
    }
    do {
      try directory.exchange(temporary, name)
      return true
    } catch {
      guard error.errno.isUnsupportedCall else { throw error }
      // 9p and some FUSE file systems cannot exchange. A rename is as gapless; what is replaced is
      // looked at once more right before it.
      switch expectation {
      case .directory, .farm: return false
      case .nothing, .file, .link: break
      }
      guard try isExpected(in: directory) else { return false }
      try directory.rename(temporary, over: name)
      return true
    }
  }

  /// Whether the name still is what was looked at.
  func isExpected(in directory: borrowing Directory) throws(FileSystemError) -> Bool {
    guard let status = try directory.statusIfPresent(of: name) else {
      return expectation.status == nil
    }
    guard let expected = expectation.status else { return false }
    return changeTimeMoved
      ? status.isSameContent(as: expected) : status.isUnchanged(since: expected)
  }

  private func isDisplaced(in directory: borrowing Directory) throws(FileSystemError) -> Bool {
    guard let expected = expectation.status else { return false }
    return try directory.status(of: temporary).isSameContent(as: expected)
  }

  private func putBack(
    in directory: borrowing Directory,
    isMade: (borrowing Directory, FileName) throws(FileSystemError) -> Bool,
    discard: (borrowing Directory, FileName) throws(FileSystemError) -> Void
  ) throws(FileSystemError) -> Result {
    try directory.exchange(temporary, name)
    if try isMade(directory, temporary) { try discard(directory, temporary) }
    return .skipped(.changedMeanwhile)
  }
}
