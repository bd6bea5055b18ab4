package import FileSystem

/// What stands in the way of taking a repair back.
package struct Moved: Hashable, Sendable {
  /// What is not as the repair left it.
  package enum Reason: Hashable, Sendable {
    /// The directory is gone or another one.
    case directory
    /// The name is not the link that the repair made.
    case name
    /// The file whose bytes would be copied back does not hold them any more.
    case bytes
    /// The kept file is not in the undo store any more.
    case keptFile
  }

  /// The object that moved on.
  package let path: Path
  /// What is not as it was.
  package let reason: Reason

  /// Puts the two together.
  package init(path: Path, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
