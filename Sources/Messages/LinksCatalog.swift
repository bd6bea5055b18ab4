/// What `solder links` says: of links that a manifest has, why some stay lost, and of the manifest.
package protocol LinksCatalog: Sendable {

  // MARK: What lies in a link's place

  func lostLink(_ name: String, text: String) -> String
  func lostLinkUnderEmptyFile(_ name: String, text: String) -> String
  func lostLinkUnderStub(_ name: String, text: String) -> String
  func lostLinkUnderCopy(_ name: String, text: String) -> String
  func lostLinkUnderFile(_ name: String, text: String) -> String
  func lostLinkUnderDirectory(_ name: String, text: String) -> String
  func lostLinkUnderLink(_ name: String, text: String) -> String
  func lostLinkUnderSpecial(_ name: String, text: String) -> String
  var lostLinkHeadline: String { get }
  var lostLinkConsequence: String { get }

  // MARK: Why a link stays lost

  var lostNoDirectory: String { get }
  var lostBelowLink: String { get }
  var lostToOtherLink: String { get }
  var lostToDirectory: String { get }
  var lostToCopiedDirectory: String { get }
  var lostToSpecial: String { get }
  var lostTargetChanged: String { get }
  var lostToOtherBytes: String { get }
  var lostToOtherAccess: String { get }
  var lostToOtherKind: String { get }
  var lostLeadsNowhere: String { get }
  var lostNoLinks: String { get }
  var lostWasDead: String { get }
  var lostLeadsOutside: String { get }
  var lostCameToLeadOutside: String { get }

  // MARK: The manifest

  func manifestTooLong(_ file: String, limit: String) -> String
  func manifestIsNone(_ file: String) -> String
  func manifestOfOtherSchema(_ file: String, schema: String) -> String
  func manifestFlaw(_ file: String, link: Int, flaw: String) -> String
  var flawOfPath: String { get }
  var flawOfText: String { get }
  var flawOfBytes: String { get }
  var flawOfDestination: String { get }
  var flawDuplicate: String { get }
  var flawBelowLink: String { get }
  var hintManifest: String { get }

  // MARK: The sum

  func linksSaved(_ count: Int, below directory: String) -> String
  func linksRight(_ count: Int) -> String
}
