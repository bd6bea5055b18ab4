/// Why a directory of links is not made, not put to use, or not kept current.
package enum FarmRefusal: Hashable, Sendable {
  /// A file that would have to be changed is a link, or no file.
  case unusable
  /// Where the directory is to be lies something else.
  case siteTaken
  /// The directory in which it is to be is not there.
  case noParent
  /// The file system there keeps no symbolic links.
  case noLinks
  /// It would not outlive the next stop.
  case volatileSite
  /// The loader still searches what the links lead to, or not the links.
  case notInForce
  /// There is no place for the loader's configuration.
  case noConfiguration
  /// There is no place for units of systemd.
  case noUnits
  /// Another command runs at the start already; this one has to be added by hand.
  case bootCommandTaken(command: String)

  /// Whether nothing at all is changed for it.
  package var isOfAll: Bool {
    if case .bootCommandTaken = self { return false }
    return true
  }
}
