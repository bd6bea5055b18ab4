package import FileSystem

/// What the package databases said about some paths.
package struct KnownOwners: Hashable, Sendable {
  /// The owners, by the paths as they were asked for; a path that no package knows is not there.
  package let owners: [Path: Owner]
  /// The links that a database says are at some of the paths, whatever is there now.
  package let recordedLinks: [Path: RecordedLink]
  /// What could not be read; an owner may be missing because of it.
  package let problems: [OwnershipProblem]

  /// Puts the three together.
  package init(
    owners: [Path: Owner], recordedLinks: [Path: RecordedLink] = [:],
    problems: [OwnershipProblem] = []
  ) {
    self.owners = owners
    self.recordedLinks = recordedLinks
    self.problems = problems
  }

  /// Both together; where both know a link, the other's counts.
  package func adding(_ other: KnownOwners) -> KnownOwners {
    KnownOwners(
      owners: owners.merging(other.owners) { own, _ in own },
      recordedLinks: recordedLinks.merging(other.recordedLinks) { $1 },
      problems: problems + other.problems)
  }
}

/// A link as a database has it: what should be at a path where a copy may lie now.
package struct RecordedLink: Hashable, Sendable {
  /// Who says so.
  package enum Recorder: Hashable, Sendable {
    /// The package that installed it.
    case package(Owner)
    /// A group of update-alternatives(1); the link leads to `/etc/alternatives/NAME`.
    case alternatives(group: ForeignName)
  }

  /// The text of the link.
  package let text: [UInt8]
  /// Who says so.
  package let recorder: Recorder

  /// Puts the two together.
  package init(text: [UInt8], recorder: Recorder) {
    self.text = text
    self.recorder = recorder
  }
}

/// A part of a package database that could not be used; the rest of it was.
package enum OwnershipProblem: Hashable, Sendable {
  /// A file or directory that is there but could not be read.
  case unreadable(PackageManager, Path, Errno)
  /// A file longer than any real one.
  case tooLarge(PackageManager, Path)
  /// A file whose content contradicts its format.
  case damaged(PackageManager, Path)
  /// A database in a format that is not read, by the name of the format.
  case unsupportedFormat(PackageManager, Path, format: String)

  /// Whose database it is.
  package var manager: PackageManager {
    switch self {
    case .unreadable(let manager, _, _), .tooLarge(let manager, _), .damaged(let manager, _),
      .unsupportedFormat(let manager, _, _):
      manager
    }
  }
}
