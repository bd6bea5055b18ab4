/// What `solder which` says: rules, verdicts, reasons, and what to do.
package protocol WhichCatalog: Sendable {

  // MARK: By which rule

  var whichByPath: String { get }
  func whichByRpath(_ object: String) -> String
  var whichByLibraryPath: String { get }
  func whichByRunpath(_ object: String) -> String
  var whichByCache: String { get }
  var whichByBuiltIn: String { get }
  var whichByConfiguration: String { get }
  var whichElsewhere: String { get }
  func whichRuleAtLevel(_ rule: String, _ level: String) -> String

  // MARK: What becomes of a candidate

  var whichTaken: String { get }
  var whichPassedOver: String { get }
  var whichRefused: String { get }
  var whichSameFile: String { get }
  var whichSameBytes: String { get }
  var whichDifferent: String { get }
  var whichOtherLevel: String { get }
  func whichOtherArchitecture(_ name: String) -> String
  var whichUnknownArchitecture: String { get }
  var whichOtherABI: String { get }
  var whichLeadsNowhere: String { get }
  var whichNotPermitted: String { get }
  func whichLeavesList(_ reason: String) -> String
  var whichNeedsProcessor: String { get }
  var whichStale: String { get }
  var whichDefaultsOff: String { get }
  var whichNotInCache: String { get }
  var whichNotSearched: String { get }
  var whichTooShort: String { get }
  var whichNotELF: String { get }
  var whichNotRegular: String { get }
  var whichOtherSystem: String { get }
  var whichDamaged: String { get }
  var whichNotLibrary: String { get }

  // MARK: The tree of a program

  func whichStartedBy(_ loader: String) -> String
  func whichLoaderMissing(_ loader: String) -> String
  func whichOtherLoader(_ loader: String) -> String
  var whichIsStatic: String { get }
  var whichIsSecure: String { get }
  var whichIsCut: String { get }
  var whichMissing: String { get }
  var whichShownElsewhere: String { get }
  var whichLoaderItself: String { get }
  var whichFiltee: String { get }
  var whichExceeds: String { get }
  func whichShadows(_ path: String) -> String
  func whichStaleMark(_ path: String) -> String
  func whichDoubled(_ path: String) -> String
  func whichLookedIn(_ directories: String) -> String
  var whichFoundNowhere: String { get }

  // MARK: What could not be read

  func whichCacheDamaged(_ path: String) -> String
  func whichUncertain(_ names: Int) -> String
  var whichCertain: String { get }

  // MARK: What to do

  func whichHintRefresh(_ command: String) -> String
  func whichHintDirectory(_ directory: String, _ command: String) -> String
  func whichHintLinks(_ directory: String, _ command: String) -> String
  func whichNotLoadable(_ path: String) -> String
  func whichUnknownLevel(_ level: String) -> String
  var whichNothingAsked: String { get }
  var whichHintUsage: String { get }

  // MARK: The sum

  func whichSummary(libraries: Int, problems: Int) -> String
}
