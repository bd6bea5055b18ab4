/// Who unpacks an archive, which decides what becomes of links in it.
package enum ArchiveKind: String, Hashable, Sendable {
  /// Anything: tar, unzip and their like.
  case plain
  /// A Python wheel: pip, which writes the text of links to files.
  case wheel
  /// A Debian package.
  case debian
  /// An RPM package.
  case rpm
  /// A conda package.
  case conda

  /// Whether its links may lead to what another package brings.
  var isPartOfMore: Bool { self == .debian || self == .rpm || self == .conda }

  /// Whether its top is the root of a system.
  package var holdsWholeRoot: Bool { self == .debian || self == .rpm }
}
