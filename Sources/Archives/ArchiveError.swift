package import Census
package import FileSystem

/// Why an archive, or an entry of one, could not be read.
package struct ArchiveError: Error, Hashable, Sendable {
  /// What is in the way.
  package enum Reason: Hashable, Sendable {
    /// The file itself could not be read.
    case failed(FileSystemError)
    /// The archive, or what is in it.
    case archive(ArchiveTrouble)
  }

  /// The archive, and below it the entry, where it is known: `archive!/inner/path`.
  package let path: Path
  /// What is in the way.
  package let reason: Reason

  /// An archive, or an entry of one, that cannot be read.
  package init(_ path: Path, _ trouble: ArchiveTrouble) {
    self.path = path
    reason = .archive(trouble)
  }

  /// A file that cannot be read.
  package init(_ path: Path, _ error: FileSystemError) {
    self.path = path
    reason = .failed(error)
  }

  /// The error as part of a census.
  package var unexamined: Unexamined {
    switch reason {
    case .failed(let error): Unexamined(path: path, reason: .failed(error))
    case .archive(let trouble): Unexamined(path: path, reason: .archive(trouble))
    }
  }
}
