package import Census
package import ELF
package import FileSystem
package import Host

/// One thing that can be wrong: a pure function of what was seen.
package protocol Rule: Sendable {
  /// The stable name.
  static var id: RuleID { get }
  /// What the rule sees in one directory.
  static func findings(in directory: DirectoryCensus, _ circumstances: Circumstances) -> [Finding]
}

/// What a rule may know besides the directory it judges.
package struct Circumstances: Sendable {
  /// The processor of the root.
  package let native: Architecture
  /// The directories the loader searches.
  package let loaderDirectories: Set<FileIdentity>
  /// Where the root lies, if it is another than the machine's own.
  package let foreignRoot: Path?
  /// The archive that the directories lie in, where they do.
  package var archive: EnclosingArchive?
  /// The releases that symbol versions tell, of files whose names tell none.
  package var symbolVersions: [FileIdentity: DottedVersion] = [:]

  /// Puts the three together.
  package init(
    native: Architecture, loaderDirectories: Set<FileIdentity>, foreignRoot: Path? = nil
  ) {
    self.native = native
    self.loaderDirectories = loaderDirectories
    self.foreignRoot = foreignRoot
  }

  /// Whether the loader looks into a directory without being told to.
  package func isSearched(_ directory: DirectoryCensus) -> Bool {
    loaderDirectories.contains(directory.status.identity)
  }
}

/// An archive as the place of what is in it: its links may lead out of it.
package struct EnclosingArchive: Sendable {
  /// The top of its paths.
  package let top: Path
  /// Whether its top is the root of a system, as in a distribution's packages.
  package let holdsWholeRoot: Bool

  /// Puts the two together.
  package init(top: Path, holdsWholeRoot: Bool) {
    self.top = top
    self.holdsWholeRoot = holdsWholeRoot
  }
}
