extension KnownMessage {
  /// What commands say that copy, unpack and link.
  static let copying: [KnownMessage] =
    copyingCommands + copyingArchives + copyingWindows
}
