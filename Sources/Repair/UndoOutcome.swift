package import FileSystem

/// What became of taking a repair back.
package struct UndoOutcome: Sendable {
  /// What became of one name.
  package enum Status: Hashable, Sendable {
    /// Not tried: a dry run.
    case planned
    /// As it was before the repair.
    case restored
    /// Something else was put there in the very moment; it was left.
    case moved(Moved.Reason)
    /// The kernel refused.
    case failed(FileSystemError)
    /// The run was interrupted before it.
    case interrupted
    /// A package manager held its lock until solder gave up waiting.
    case packageManagerAtWork
  }

  /// A name and what became of it.
  package struct Entry: Sendable {
    /// The directory of the name.
    let directory: Path
    /// The step that is taken back.
    package let step: RecordedStep
    /// What became of it.
    package var status: Status

    /// The name, as a user would type it.
    package var path: Path { step.name.name.map { directory.appending($0) } ?? directory }
  }

  /// The repair.
  package let id: Int
  /// The names, in the order in which they are restored.
  package var entries: [Entry]
  /// What moved on; where there is anything, nothing was changed.
  package var moved: [Moved] = []
  /// Whether a signal ended the run early.
  package var wasInterrupted = false
  /// What went wrong with the journal or with making the changes last.
  package var journalFailure: JournalError?
}
