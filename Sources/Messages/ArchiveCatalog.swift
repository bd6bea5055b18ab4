/// What is said of archives: what in them cannot be looked at, how links are packed, what to change.
package protocol ArchiveCatalog: Sendable {

  // MARK: What cannot be looked at

  func archiveIsNone(_ path: String) -> String
  func archiveTruncated(_ path: String) -> String
  func archiveDamaged(_ path: String, detail: String) -> String
  func archiveEncrypted(_ path: String) -> String
  func archiveUnsupported(_ path: String, detail: String) -> String
  func archiveExpandsTooFar(_ path: String, limit: String) -> String
  func archiveTooManyEntries(_ path: String, limit: Int) -> String
  func archiveTooManyNames(_ path: String) -> String
  func archiveWindowTooLarge(_ path: String, limit: String) -> String
  func archiveTooDeep(_ path: String) -> String
  func archiveTooLargeWithin(_ path: String, limit: String) -> String
  func archiveClimbingName(_ path: String) -> String
  func archiveAbsoluteName(_ path: String) -> String
  func archiveImpossibleName(_ path: String) -> String
  func archiveNameThroughLink(_ path: String) -> String
  func archiveHardLinkToNothing(_ path: String, target: String) -> String
  func archiveMoreTroubles(_ path: String, count: Int) -> String
  func archiveChanged(_ path: String) -> String
  var hintArchiveIsNone: String { get }
  var hintArchiveDamaged: String { get }
  var hintArchiveEncrypted: String { get }
  var hintArchiveWithin: String { get }
  var hintArchiveWindow: String { get }

  // MARK: How it is packed

  func archiveWaste(unpacked: String, shipped: String) -> String
  func archiveWasteEstimated(unpacked: String, shipped: String) -> String
  func archiveLinksAreFine(_ path: String, count: Int) -> String
  func archiveRepeatedNames(_ names: String) -> String
  func wheelHasLinks(_ count: Int) -> String
  func zipHasLinks(_ count: Int) -> String

  // MARK: What to change

  var wheelAdvice: String { get }
  func wheelLinksAdvice(_ command: String) -> String
  var repackAdvice: String { get }
  var debianAdvice: String { get }
  var rpmAdvice: String { get }
  var condaAdvice: String { get }
  var tarAdvice: String { get }
  var zipAdvice: String { get }
}
