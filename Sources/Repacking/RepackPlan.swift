package import Archives
package import Census
package import Diagnosis
package import FileSystem

/// What becomes of an archive that is written anew.
package struct RepackPlan: Sendable {
  /// An entry that becomes another one, or is left out.
  package struct Change: Hashable, Sendable {
    /// The entry.
    package let path: Path
    /// What the link says; in a wheel the name that stays, with the same bytes.
    package let target: FileName
    /// The rule that saw the copy or stub.
    package let rule: RuleID
    /// What the name is to its family.
    package let role: LinkFamily.Role?
    /// How many bytes it had.
    package let size: UInt64
  }

  /// A name in a wheel that stays although another one has the same bytes.
  package struct Kept: Hashable, Sendable {
    /// Why it stays.
    package enum Reason: Hashable, Sendable {
      /// It is the SONAME: what programs open that are linked against the library.
      case soname
      /// A file of the wheel has the name in it.
      case mentioned(by: Path)
      /// The user named it.
      case asked
    }

    /// The entry.
    package let path: Path
    /// Why it stays.
    package let reason: Reason
  }

  /// An entry that is a copy or stub and is carried over as it is.
  package struct Held: Hashable, Sendable {
    /// Why it is not changed.
    package enum Reason: Hashable, Sendable {
      /// A person has to decide, as for a directory with the same names.
      case doubt(Evidence.CopyDoubt, copyOf: FileName)
      /// Its bytes are not those of the file after all, or could not be compared.
      case notProved
      /// The link would not lead to a library.
      case leadsNowhere
      /// The archive has the name more than once.
      case repeated
      /// Another entry is a hard link to it.
      case hardLinked(by: Path)
      /// A wheel: no name is the SONAME, so nothing tells which one programs open.
      case noSonameName
      /// A wheel: what stays would be a file of text.
      case stubInWheel
      /// A whole directory is a copy of another.
      case copiedDirectory
    }

    /// The entry.
    package let path: Path
    /// Why it is not changed.
    package let reason: Reason
  }

  /// The top of its paths: `archive!`.
  package let top: Path
  /// Who unpacks it.
  package let kind: ArchiveKind
  /// How it is built.
  package let form: ArchiveForm
  /// What it is compressed with as a whole.
  package let compressor: ArchiveForm.Compressor?
  /// How many entries it has.
  package let entries: Int
  /// The file as it was looked at.
  package let input: FileStatus
  /// What becomes other, sorted by path.
  package var changes: [Change] = []
  /// What stays in a wheel, sorted by path.
  package var kept: [Kept] = []
  /// What is left as it is, sorted by path.
  package var held: [Held] = []
  /// Patterns of names to keep that match no library's name.
  package var idleKeeps: [WildcardPattern] = []

  /// Whether copies are left out, because whoever unpacks the archive makes no links.
  package var dropsNames: Bool { kind == .wheel }

  /// How many bytes fewer are unpacked.
  package var reclaimedBytes: UInt64 {
    changes.filter { $0.rule == .hardCopy }.reduce(0) { $0 + $1.size }
  }

  /// What is needed to write the archive.
  var writing = Writing.copy

  /// How it is written.
  enum Writing: Sendable {
    /// As it is.
    case copy
    /// A tar archive with patches.
    case tar([TarWriter.Patch])
    /// A zip file with changes.
    case zip([[UInt8]: ZipWriter.Change])
  }

  init(of archive: ArchiveCensus, in input: FileStatus) {
    top = archive.top
    kind = archive.kind
    form = archive.form
    compressor = archive.compressor
    entries = archive.entries
    self.input = input
  }

  /// The plan in the order in which it is told.
  func sorted() -> RepackPlan {
    var plan = self
    plan.changes.sort { $0.path < $1.path }
    plan.kept.sort { $0.path < $1.path }
    plan.held.sort { $0.path < $1.path }
    return plan
  }
}
