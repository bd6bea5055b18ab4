/// What is said about files that package managers know: recorded links, owners, locks, ldconfig's next choice.
package protocol OwnershipAdviceCatalog: Sendable {

  // MARK: Recorded links

  func recordedByPackage(_ package: String) -> String
  func recordedByAlternatives(_ group: String) -> String
  func displacedLink(_ name: String, text: String, recorder: String) -> String
  func displacedLinkWithOtherAccess(_ name: String, text: String, recorder: String) -> String
  func displacedLinkThroughOthers(_ name: String, text: String, recorder: String) -> String
  func displacedLinkToOtherBytes(_ name: String, text: String, recorder: String) -> String
  func displacedLinkToNowhere(_ name: String, text: String, recorder: String) -> String

  // MARK: Owned files

  func heldInStore(of manager: String) -> String
  func ownedNames(_ count: Int, package: String, manager: String) -> String
  var upgradeBringsCopiesBack: String { get }
  var reinstallBringsCopiesBack: String { get }
  func mendAllTheSame(_ command: String) -> String
  var makeItLast: String { get }
  var nothingLasts: String { get }
  var wayHook: String { get }
  var wayDiversion: String { get }
  var reportToMaintainer: String { get }
  var moreAdvice: String { get }

  // MARK: Locks

  func lockHolder(_ program: String, process: Int) -> String
  func waitingForLock(_ holder: String, file: String) -> String
  func lockIsHeld(by holder: String, file: String) -> String
  var hintLock: String { get }
  func hintStaleLock(_ program: String, command: String) -> String

  // MARK: The next ldconfig

  func nextChoice(_ soname: String, choice: String, not current: String, why: String) -> String
  var choiceIsBackup: String { get }
  var choiceIsLeftover: String { get }
  var choiceIsGreater: String { get }
  func moveAway(_ command: String) -> String
}
