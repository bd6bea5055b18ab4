extension KnownMessage {
  /// What commands say that copy, unpack and link.
  static let copying: [KnownMessage] = [
    linkNotCopied, linkNotSupportedByPlace, nameOfLinkIsTaken, linkInReadOnlyPlace,
    linkNotPermitted, linkNotImplemented, notRemovedFromReadOnlyPlace, linkNotUnpackedByTar,
    linkNotUnpackedByLibarchive, linkNotSentByRsync, linkSkippedByRsync, linkNotUnzipped,
    linkNotUnpackedBy7Zip, linkRefusedBy7Zip, linkNotCheckedOut, startedFromWSLPath,
    privilegeMissingOnWindows, nameTakenOnWindows,
  ]
}
