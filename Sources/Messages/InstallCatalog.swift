/// What `solder install` and `solder copy` say: of what comes, what is left, and what is refused.
package protocol InstallCatalog: Sendable {

  // MARK: The plan

  func directoryArrives(_ name: String, files: Int, links: Int, size: String) -> String
  func arriving(_ name: String) -> String
  func namesRight(_ count: Int) -> String
  func linksRestored(_ count: Int) -> String
  var nothingToInstall: String { get }
  var nothingToCopy: String { get }
  var replacedIsKept: String { get }
  func unpacking(_ path: String) -> String
  func copying(_ path: String) -> String

  // MARK: Why a name is left

  var heldDirectoryInTheWay: String { get }
  var heldOtherInTheWay: String { get }
  func heldNewerThere(_ newest: String) -> String
  func heldLeadsToLeft(_ target: String) -> String
  func heldOwnedArrival(by package: String) -> String
  var installOwnedAllTheSame: String { get }

  // MARK: Why nothing is installed

  func notAnArchive(_ path: String) -> String
  func nothingChosen(_ path: String) -> String
  var hintNothingChosen: String { get }
  func entryRefused(_ entry: String, reason: String) -> String
  var hintEntryRefused: String { get }
  var hintCopyRefused: String { get }
  var entryClimbs: String { get }
  var entryIsAbsolute: String { get }
  var entryNameImpossible: String { get }
  var entryHasControls: String { get }
  var entryIsRepeated: String { get }
  var entryGoesThroughLink: String { get }
  func entryLeadsOutside(text: String) -> String
  var entryTextImpossible: String { get }
  func entryHardLinkToNothing(target: String) -> String
  func entryHardLinkOutside(target: String) -> String
  func entryHardLinkToUnchosen(target: String) -> String
  var entryIsSpecial: String { get }
  var entryHasSetID: String { get }
  var entryIsEncrypted: String { get }
  var entryIsChanging: String { get }
  var hintEntryChanging: String { get }
  var entryHasWrongSize: String { get }
  func entriesTooMany(limit: Int) -> String
}

/// What `--help` says of `solder install` and `solder copy`.
package protocol InstallHelpCatalog: Sendable {
  var installAbstract: String { get }
  var installDiscussion: String { get }
  var installSourceHelp: String { get }
  var installIntoHelp: String { get }
  var installOnlyHelp: String { get }
  var installStripHelp: String { get }
  var installMapHelp: String { get }
  var installKeepModesHelp: String { get }
  var installAsPackedHelp: String { get }
  var copyAbstract: String { get }
  var copyDiscussion: String { get }
  var copySourceHelp: String { get }
  var copyDestinationHelp: String { get }
  var valueGlob: String { get }
  var valueRenaming: String { get }
  var installMapForm: String { get }
  var installStripRange: String { get }
}
