package import ELF
package import FileSystem
internal import LoaderCache

/// All files of one directory with one SONAME and one architecture, and which of them is canonical.
///
/// Without a SONAME a family is what has the same stem, the same architecture and the same bytes.
package struct LinkFamily: Hashable, Sendable {
  /// A regular file of the family.
  package struct Member: Hashable, Sendable {
    /// The directory's entry.
    package let entry: LibraryEntry
    /// Members with the same number hold the same bytes: proved, not assumed.
    package let contentSet: Int

    /// Puts the two together.
    package init(entry: LibraryEntry, contentSet: Int) {
      self.entry = entry
      self.contentSet = contentSet
    }

    /// The file's name.
    package var name: FileName { entry.name.fileName }
  }

  /// What a name is to its family.
  package enum Role: String, Hashable, Sendable {
    /// The name the loader is asked for.
    case soname
    /// The name the linker looks for.
    case linker
    /// Any other name.
    case alias
  }

  /// `DT_SONAME` of all members; `nil` where they have none.
  package let soname: Soname?
  /// The processor all members are for.
  package let architecture: Architecture
  /// The regular files, sorted by name.
  ///
  /// Backups are among them.
  package let members: [Member]
  // A position rather than a copy: families are moved about a great deal.
  private let canonicalPosition: Int?
  /// The name of the SONAME link, where the SONAME can be a name.
  package let sonameLink: FileName?

  /// Puts a family together; the members are sorted.
  package init(soname: Soname?, architecture: Architecture, members: [Member]) {
    self.soname = soname
    self.architecture = architecture
    self.members = members.count < 2 ? members : members.sorted { $0.name < $1.name }
    canonicalPosition = LinkFamily.greatest(of: self.members) { $0.entry.name.isProper }
    sonameLink = soname?.fileName
  }

  /// The member ldconfig would pick among all names it looks at, backups included.
  package var ldconfigChoice: Member? {
    LinkFamily.greatest(of: members) { !$0.entry.name.isPackageManagerLeftover }
      .map { members[$0] }
  }

  /// The member ldconfig would pick among properly named files; `nil` where there are only backups.
  package var canonical: Member? { canonicalPosition.map { members[$0] } }

  /// The member of a name.
  package func member(named name: FileName) -> Member? {
    members.first { $0.name == name }
  }

  /// The member with a given inode.
  package func member(with identity: FileIdentity) -> Member? {
    members.first { $0.entry.status.identity == identity }
  }

  /// What a name is to this family.
  package func role(of name: LibraryName) -> Role {
    if name.fileName == sonameLink { return .soname }
    // libfakeroot-tcp.so is no linker name of libfakeroot-0.so: the linker looks for one stem.
    let stem = sonameLink.map { LibraryName($0).stem } ?? name.stem
    return name.form == .unversioned && name.stem == stem ? .linker : .alias
  }

  /// What a link of this name should say, once the family is in order.
  ///
  /// The SONAME leads to the canonical file, the linker name to the SONAME, all others to the
  /// canonical file.
  package func rightTarget(of name: LibraryName, sonameLinkExists: Bool) -> FileName? {
    guard let canonical else { return nil }
    if role(of: name) == .linker, let sonameLink, sonameLinkExists, sonameLink != name.fileName,
      LibraryName(sonameLink).stem == name.stem
    {
      return sonameLink
    }
    return canonical.name == name.fileName ? nil : canonical.name
  }

  private static func greatest(
    of members: [Member], where isCandidate: (Member) -> Bool
  ) -> Int? {
    members.indices.filter { isCandidate(members[$0]) }.max {
      LibraryOrdering.compare(members[$0].name.bytes, members[$1].name.bytes) < 0
    }
  }
}
