internal import ArgumentParser

/// What the process ends with.
enum ExitStatus: Int32 {
  /// Nothing to report, or everything that was to be done is done.
  case success = 0
  /// Findings, a pending plan, or something that was left.
  case findings = 1
  /// Something could not be examined or done.
  case trouble = 2
  /// Ended by a signal; the tree is whole.
  case interrupted = 130

  /// Ends the command with this status.
  func end() throws {
    if self != .success { throw ExitCode(rawValue) }
  }
}
