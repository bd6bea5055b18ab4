/// The sentences about the directory that Windows lends to WSL, and the ways to mend it.
package protocol SubsystemCatalog: Sendable {
  // MARK: What it is

  var lentByOverlay: String { get }
  var lentByReadOnlyShare: String { get }
  var lentToContainer: String { get }
  var lentConsequence: String { get }
  var lentNotSearched: String { get }
  func lentLinked(_ place: String) -> String
  func lentGpuOff(_ file: String) -> String

  // MARK: The ways

  var waysTitle: String { get }
  var wayLinks: String { get }
  var wayWindows: String { get }
  var wayVolatile: String { get }
  var wayOfHost: String { get }
  var heldLentByWindows: String { get }
  func nothingLent(_ directory: String) -> String
  var hintNothingLent: String { get }
  var wayNotHere: String { get }

  // MARK: Wrong usage

  func optionNeedsWay(_ option: String) -> String
  var wayTakesNoTarget: String { get }
  var wayIsNoScript: String { get }
  var hintWays: String { get }
  var placeNotPlain: String { get }

  // MARK: A directory of links

  func stepFarm(_ name: String, links: Int) -> String
  func stepFile(_ name: String) -> String
  var replacesFarm: String { get }
  var replacesText: String { get }
  func farmIsCurrent(_ place: String) -> String
  var farmIsFound: String { get }
  func linksDiffer(_ place: String, _ parts: [String]) -> String
  func linksLack(_ count: Int, _ example: String) -> String
  func linksStray(_ count: Int, _ example: String) -> String
  var staleLinksHeadline: String { get }
  var staleLinksConsequence: String { get }
  func heldStaleLinks(_ command: String) -> String
  var farmTakesEffect: String { get }
  func farmNotInForce(_ place: String) -> String
  var farmKeepCurrent: String { get }
  func bootCommandTaken(_ command: String, file: String) -> String
  func enableUnit(_ command: String) -> String
  func systemdIsOff(_ file: String) -> String
  func fileLeftAlone(_ path: String) -> String
  func placeTaken(_ path: String) -> String
  func placeWithoutLinks(_ path: String) -> String
  func placeWithoutParent(_ path: String) -> String
  func placeVolatile(_ path: String) -> String
  var noLoaderConfiguration: String { get }
  var noUnitDirectory: String { get }

  // MARK: Here and now

  var lastsUntilStop: String { get }

  // MARK: On Windows

  func scriptWritten(_ path: String, undo: String) -> String
  func scriptPlaceTaken(_ path: String) -> String
  var hintScriptPlace: String { get }
  func linksHideWindows(_ names: String) -> String
  var hintLinksHideWindows: String { get }
  var noScriptWritten: String { get }
  func earlierScript(_ path: String, undo: String) -> String
  var othersMayWrite: String { get }
  var runElevated: String { get }
  var runWhereCopied: String { get }
  func afterScript(_ command: String) -> String
  var driverUpdateUndoes: String { get }
}
