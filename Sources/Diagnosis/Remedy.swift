package import Census
package import FileSystem
package import Ownership

/// What can be done about a finding, and who decides.
package struct Remedy: Hashable, Sendable {
  /// How far a change reaches.
  package enum FixClass: String, Hashable, Sendable {
    /// Every name keeps its bytes; dead names may come to life.
    case safe
    /// A name would open to other bytes: only when asked for by name.
    case version
    /// A person has to choose.
    case manual
    /// Nothing needs to be done.
    case none
    /// Not in this place: by a script elsewhere.
    case script
  }

  /// A change of the tree, in terms of names in one directory.
  package enum Change: Hashable, Sendable {
    /// The name becomes a link with this bare text.
    case link(to: FileName)
    /// The file gets its versioned name back, and the unversioned one becomes a link.
    case turnChain(file: FileName, realName: FileName, relink: [FileName: FileName])
    /// The directory becomes a link with this text.
    case linkDirectory(text: [UInt8], original: Path)
    /// The loader's cache is made anew.
    case refreshCache
    /// The name becomes the link that a package database has there; `prospect` says what it opens to.
    ///
    /// Indirect, because it is rare and would make each finding twice as large.
    indirect case restoreLink(LinkProspect, recorder: RecordedLink.Recorder)
  }

  /// How far the change reaches.
  package let fixClass: FixClass
  /// The change, where one is known.
  package let change: Change?

  /// Puts the two together.
  package init(_ fixClass: FixClass, _ change: Change? = nil) {
    self.fixClass = fixClass
    self.change = change
  }

  /// Nothing needs to be done.
  package static let none = Remedy(.none)
  /// A person has to choose.
  package static let manual = Remedy(.manual)
}
