package import Census
package import ELF
package import FileSystem
package import LoaderConfiguration
package import Ownership

/// Something a rule saw: where, how bad, by which facts, and what can be done.
package struct Finding: Hashable, Sendable {
  /// The rule that saw it.
  package let rule: RuleID
  /// How much it matters here.
  package var severity: Severity
  /// The directory it was seen in, as a user would type it.
  package let directory: Path
  /// The name it is about; `nil` where it is about the directory itself.
  package let name: FileName?
  /// The SONAME of the family concerned.
  package let soname: Soname?
  /// What the name is to that family.
  package let role: LinkFamily.Role?
  /// The facts it rests on.
  package let evidence: Evidence
  /// What can be done.
  package var remedy: Remedy
  /// Bytes that would be won back; an extra inode counts once.
  package let wastedBytes: UInt64
  /// The package that put the name there, where one is known.
  package var owner: Owner?

  /// Puts a finding together.
  package init(
    _ rule: RuleID, _ severity: Severity, in directory: Path, name: FileName?,
    soname: Soname? = nil, role: LinkFamily.Role? = nil, evidence: Evidence,
    remedy: Remedy = .manual, wastedBytes: UInt64 = 0
  ) {
    self.rule = rule
    self.severity = severity
    self.directory = directory
    self.name = name
    self.soname = soname
    self.role = role
    self.evidence = evidence
    self.remedy = remedy
    self.wastedBytes = wastedBytes
  }

  /// The object the finding is about.
  package var path: Path { name.map { directory.appending($0) } ?? directory }
}

/// The facts a finding rests on, by rule.
package enum Evidence: Hashable, Sendable {
  /// `hard-copy`: identical to `canonical`; the doubt keeps it from being linked.
  case copy(of: FileName, size: UInt64, doubt: CopyDoubt?)
  /// `conflicting-copy`: not what `canonical` holds; `twin` is an older member with the same bytes.
  case conflict(with: FileName, size: UInt64, canonicalSize: UInt64, twin: FileName?)
  /// `inverted-chain`: the file under the unversioned name, and the names that lead to it.
  case inverted(realName: FileName, links: [FileName])
  /// `hard-link`: names that share one inode.
  case sharedInode(names: [FileName], size: UInt64)
  /// `missing-soname-link`: the file whose SONAME has no name.
  case unnamed(file: FileName)
  /// `dangling-link`, `link-loop`: the link's text.
  case deadLink(text: [UInt8])
  /// `outdated-link`: where the link leads and where it would.
  case outdated(leadsTo: FileName, newest: FileName)
  /// `wrong-soname-link`: the link's text and the SONAME of what it leads to.
  case wrongSoname(text: [UInt8], found: Soname)
  /// `absolute-link`: the link's text.
  case absolute(text: [UInt8])
  /// `text-stub`: how the text is stored and what it names.
  case stub(LinkStub)
  /// `backup-hijack`: the backup, what should be used, and whether it is in use already.
  case backup(FileName, canonical: FileName?, isInUse: Bool, isIdentical: Bool)
  /// `copied-directory`: the directory to keep, and how many libraries are doubled.
  case copiedDirectory(original: Path, libraries: Int)
  /// `empty-library`: 0 bytes.
  case empty
  /// `truncated-library`: what reaches beyond the end.
  case truncated(TruncatedObject)
  /// `not-a-library`: what it is instead.
  case notALibrary(Impostor)
  /// `foreign-architecture`: for which processor, how many files, and this root's processor.
  case foreign(architecture: String, native: String, libraries: Int)
  /// `escaping-link`, `stub-in-search-path`: the link's text.
  case escaping(text: [UInt8])
  /// `missing-directory`, `stub-in-search-path`: why the loader looks there.
  case searched(because: Provenance)
  /// `stale-cache`: in what it differs from the directories.
  case cache(CacheDisagreement)
  /// `shadowed-library`: the name that is found first, and both versions as far as names tell them.
  case shadowed(by: Path, version: String?, taken: String?)
  /// `mixed-family`: what belongs together, and the version of each part that would be loaded.
  case mixed(product: String, parts: [Part])
  /// `driver-mismatch`: the library's version and that of the kernel's module.
  case driver(library: String, module: String)
  /// `insecure-directory`: the directory that others may write, the searched one or one above it.
  case writable(Path, owner: UInt32, group: UInt32, permissions: UInt32)
  /// `hard-copy`, `conflicting-copy`: a database has a link with this text where the file is.
  case displacedLink(
    text: [UInt8], recorder: RecordedLink.Recorder, size: UInt64, opensTo: LinkOpening)
  /// `stale-links`: names of the driver without a link, and links that are not as they should be.
  case driverLinks(missing: [FileName], stray: [FileName])
  /// `lost-link`: what a manifest has, and what lies there.
  case lost(LostLink)
  /// `install`: the name comes with what is installed or copied.
  case arriving
  /// `missing-soname`, `unstorable-links`: nothing more than the name.
  case bare

  /// A part of a product, as the loader would take it.
  package struct Part: Hashable, Sendable {
    /// The file.
    package let path: Path
    /// Its version.
    package let version: String

    /// Puts the two together.
    package init(path: Path, version: String) {
      self.path = path
      self.version = version
    }
  }

  /// What is wrong with the loader's cache.
  package enum CacheDisagreement: Hashable, Sendable {
    /// There is none, although directories that only it tells of hold libraries.
    case absent(libraries: Int)
    /// It is there and cannot be read.
    case unreadable(Errno)
    /// A directory, FIFO or device lies in its place.
    case noFile
    /// It is no cache that the loader could use.
    case damaged
    /// It differs from the directories; each list is sorted.
    case differs(
      gone: [Path], changed: [Path], unlisted: [Path], unsearched: [Path])
  }

  /// Why an identical copy is not linked without being asked.
  package enum CopyDoubt: String, Hashable, Sendable {
    /// The name says another version than the file it is identical to.
    case claimsAnotherVersion
    /// The other file may be read by fewer or written by more.
    case accessDiffers
    /// A directory of stubs must not get a name the loader looks for.
    case stubsDirectory
  }

  /// What a recorded link would open to.
  package enum LinkOpening: String, Hashable, Sendable {
    /// A file of the same bytes.
    case identical
    /// A file of the same bytes that fewer may read or more may write.
    case identicalWithOtherAccess
    /// A file, by a way that others may change than those who may change the name.
    case exposed
    /// A file of other bytes.
    case other
    /// No file.
    case nowhere
  }

  /// What is found under a library's name instead of a library.
  package enum Impostor: Hashable, Sendable {
    /// A regular file, by what it looks like.
    case file(FileContent.Lookalike)
    /// ELF with fields that make no sense.
    case damaged(ELFError)
    /// A FIFO, socket or device.
    case special(FileKind)
  }
}
