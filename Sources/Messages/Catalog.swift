/// Every sentence solder says; one type a language, so that a missing translation does not compile.
///
/// Names, paths and sizes come in as they are to be shown. A sentence says what, on which object and
/// why; the command to run next is a `hint`. No final period on single-sentence messages.
package protocol Catalog: LdconfigCatalog, LoaderCatalog, OwnerCatalog, OwnershipAdviceCatalog,
  HostCatalog, ProcessCatalog, WhichCatalog, SubsystemCatalog, ScriptCatalog, LinksCatalog,
  PlaceCatalog, RulePageCatalog, ExplainCatalog, HelpCatalog, InstallCatalog, ArchiveCatalog,
  RepackCatalog
{

  // MARK: What a finding says, one sentence with its facts

  func copy(_ name: String, of original: String) -> String
  func copyClaimingAnotherVersion(_ name: String, of original: String) -> String
  func copyWithOtherAccess(_ name: String, of original: String) -> String
  func copyInStubsDirectory(_ name: String, of original: String) -> String
  func conflict(_ name: String, size: String, with newest: String, newestSize: String) -> String
  func conflictWithTwin(_ name: String, twin: String, newest: String) -> String
  func inverted(_ file: String, realName: String) -> String
  func sharedInode(_ names: String) -> String
  func missingSonameLink(_ soname: String, file: String) -> String
  func deadLink(_ name: String, text: String) -> String
  func loopingLink(_ name: String, text: String) -> String
  func outdatedLink(_ name: String, leadsTo old: String, newest: String) -> String
  func wrongSoname(_ name: String, text: String, found: String) -> String
  func absoluteLink(_ name: String, text: String) -> String
  func textStub(_ name: String, form: String, target: String) -> String
  func backupInUse(_ name: String, backup: String) -> String
  func backupWouldWin(_ backup: String, over canonical: String) -> String
  func copiedDirectory(_ directory: String, original: String, libraries: Int) -> String
  func emptyLibrary(_ name: String) -> String
  func truncated(_ name: String, size: String, expected: String) -> String
  func notALibrary(_ name: String, looksLike impostor: String) -> String
  func foreign(_ name: String, architecture: String, native: String) -> String
  func foreignDirectory(_ directory: String, architecture: String, libraries: Int) -> String
  func missingSoname(_ name: String) -> String
  func unstorableLinks(_ directory: String) -> String

  // MARK: What a rule is called in one line, and what it costs

  func headline(of rule: String) -> String
  func copiesHeadline(copies: Int, toLink: Int) -> String
  func consequence(of rule: String) -> String
  func copyConsequence(soname: String?, linker: String?) -> String

  // MARK: Impostors: what is found instead of a library

  var gitLFSPointer: String { get }
  var markup: String { get }
  var zeros: String { get }
  var archive: String { get }
  var plainText: String { get }
  var unknownBytes: String { get }
  func damagedELF(offset: String) -> String
  var fifo: String { get }
  var socket: String { get }
  var device: String { get }

  // MARK: Words in the drawing of a chain

  var file: String { get }
  var copy: String { get }
  var otherBytes: String { get }
  var textFile: String { get }
  var emptyFile: String { get }
  var missing: String { get }
  var leadsNowhere: String { get }
  var leadsInACircle: String { get }
  var shouldBe: String { get }
  var backup: String { get }

  // MARK: How parts are joined

  func sentence(_ clause: String) -> String
  func sized(_ what: String, _ size: String) -> String
  func left(_ path: String, message: String, reason: String) -> String
  var errorWord: String { get }
  var warningWord: String { get }
  var noteWord: String { get }

  // MARK: The report of a check

  func wasted(_ size: String) -> String
  func clean(libraries: Int, directories: Int) -> String
  func summary(broken: Int, healthy: Int, directories: Int) -> String
  func canBeWonBack(_ size: String) -> String
  func counts(errors: Int, warnings: Int, notes: Int) -> String
  func mendIt(_ command: String) -> String
  func choiceNeeded(_ command: String) -> String
  func ownedBy(_ package: String) -> String
  func notesNotShown(_ count: Int) -> String
  var nothingExamined: String { get }

  // MARK: A repair

  var planTitle: String { get }
  var nothingToMend: String { get }
  func stepLink(_ name: String, to target: String) -> String
  func stepHardLink(_ name: String, to target: String) -> String
  func stepReplaces(_ what: String) -> String
  var replacesLink: String { get }
  var replacesCopy: String { get }
  var replacesOther: String { get }
  var replacesDirectory: String { get }
  var addsName: String { get }
  var leftAlone: String { get }
  func confirm(changes: Int, size: String?) -> String
  var confirmPrompt: String { get }
  var acceptedAnswers: [String] { get }
  var nothingChanged: String { get }
  var noTerminal: String { get }
  var dryRun: String { get }
  func repaired(changes: Int, size: String?) -> String
  func undoHint(_ command: String) -> String
  func takenBackPartly(done: Int, planned: Int) -> String
  func heldOwned(by package: String) -> String
  var heldProtected: String { get }
  var heldVersion: String { get }
  var heldChoice: String { get }
  var heldConflict: String { get }
  var skippedChanged: String { get }
  var skippedMeanwhile: String { get }
  var skippedLeadsElsewhere: String { get }
  var skippedSecurity: String { get }
  var skippedDirectoryMoved: String { get }
  var skippedInterrupted: String { get }
  var skippedPackageManager: String { get }
  var skippedStore: String { get }
  var skippedCannotExchange: String { get }
  func skipped(_ path: String, reason: String) -> String
  func remaining(_ count: Int) -> String
  var interrupted: String { get }
  func recovered(id: Int, done: Int, steps: Int) -> String
  func recoveryFailed(id: Int, reason: String) -> String
  var keepsBytes: String { get }
  var changesBytes: String { get }

  // MARK: Taking back

  func undoTitle(id: Int) -> String
  func restores(_ path: String, what: String) -> String
  func removes(_ path: String) -> String
  var undoPrompt: String { get }
  func takenBack(id: Int, names: Int) -> String
  func waitingForStore(_ store: String) -> String
  func undoRefused(id: Int) -> String
  func movedDirectory(_ path: String) -> String
  func movedName(_ path: String) -> String
  func movedBytes(_ path: String) -> String
  func movedKeptFile(_ path: String) -> String
  func noRepairs(_ store: String) -> String
  func noSuchRepair(id: Int, store: String) -> String
  func alreadyTakenBack(id: Int) -> String
  func listEntry(id: Int, changes: Int, directories: String, state: String) -> String
  var stateInForce: String { get }
  var stateInterrupted: String { get }
  var stateTakenBack: String { get }
  var stateUndoInterrupted: String { get }
  var stateUnreadable: String { get }

  // MARK: Errors

  func error(_ message: String) -> String
  func hint(_ message: String) -> String
  func failed(_ operation: String, path: String, reason: String) -> String
  func operation(_ operation: String) -> String
  func reason(errno: String, text: String) -> String
  func changedWhileRead(_ path: String) -> String
  func notALibraryOrDirectory(_ path: String) -> String
  func tooLarge(_ path: String, size: String) -> String
  func nothingToSearch(_ root: String) -> String
  var hintRoot: String { get }
  func tooDeep(_ path: String) -> String
  var hintPermission: String { get }
  var hintMissing: String { get }
  var hintReadOnly: String { get }
  var hintNotALibrary: String { get }
  var hintNoSpace: String { get }
  func journalDamaged(_ path: String, line: Int) -> String
  func journalTooLong(_ path: String, size: String) -> String
  func journalOtherVersion(_ path: String, version: Int) -> String
  func journalForeign(_ path: String, owner: String) -> String
  func journalFailed(_ path: String, reason: String) -> String
  var hintStateDirectory: String { get }
  func emptyOption(_ option: String) -> String
  var hintEmptyOption: String { get }
  var noTarget: String { get }
  var hintTarget: String { get }
  var noStateDirectory: String { get }
  func unknownRule(_ rule: String) -> String
  func usageHint(_ command: String) -> String

  // MARK: The loader's cache

  var cacheRefreshed: String { get }
  func cacheNotRefreshed(reason: String) -> String
  func hintRefreshCache(_ command: String) -> String

  // MARK: Progress

  func lookingAt(_ path: String) -> String
  func mending(_ path: String) -> String
}
