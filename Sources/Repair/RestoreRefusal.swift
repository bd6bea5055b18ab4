/// Why a link of a manifest does not come back.
package enum RestoreRefusal: Hashable, Sendable, CaseIterable {
  /// The file system keeps no symbolic links.
  case noLinks
  /// The directory that it belongs in is not there, or something else is.
  case noDirectory
  /// The way to it goes through a link that is there now.
  case belowLink
  /// A link with another text is there.
  case otherLink
  /// A directory is there.
  case directory
  /// A directory is there that holds all that the one the link leads to holds.
  case copiedDirectory
  /// A device, FIFO or socket is there.
  case special
  /// A file of other bytes is there than the link would open to; it holds what was saved.
  case targetChanged
  /// A file of other bytes is there than the link would open to.
  case otherBytes
  /// The file that the link leads to may be read or started by fewer, written by more, or runs with
  /// other rights.
  case otherAccess
  /// The link would lead to something of another kind than when it was saved.
  case otherKind
  /// The link would lead nowhere, and did not when it was saved.
  case leadsNowhere
  /// The link led nowhere when it was saved; what is there opens.
  case wasDead
  /// The link leads out of the directory.
  case leadsOutside
  /// The link leads out of the directory, and did not when it was saved.
  case cameToLeadOutside
}
