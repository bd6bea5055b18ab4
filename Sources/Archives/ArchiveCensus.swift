package import Census
package import FileSystem

/// What was seen of one archive: a census as of the tree that it unpacks to, and how it was packed.
package struct ArchiveCensus: Sendable {
  /// The top of its paths: `archive!`.
  package let top: Path
  /// Who unpacks it.
  package let kind: ArchiveKind
  /// How it is built.
  package let form: ArchiveForm
  /// What it was compressed with as a whole.
  package let compressor: ArchiveForm.Compressor?
  /// What was seen in it, with what could not be looked at.
  package let census: LibraryCensus
  /// How many entries it has.
  package let entries: Int
  /// How many of its libraries' names are links, symbolic and hard.
  package let links: LinkCounts
  /// What library files take in the archive as it is shipped, by path.
  package let shippedSizes: [Path: UInt64]
  /// Names of libraries that it has more than once; the last one counts.
  package let repeatedNames: [Path]

  /// How many names of libraries are links.
  package struct LinkCounts: Hashable, Sendable {
    /// Symbolic links.
    package var symbolic = 0
    /// Further names of a file.
    package var hard = 0

    /// None yet.
    package init() {}
  }

  /// Whether what entries take as shipped is stated, and not an estimate.
  package var hasExactSizes: Bool { form == .zip }
}
