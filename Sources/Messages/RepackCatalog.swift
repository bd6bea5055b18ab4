/// What `solder repack` says: what becomes of an archive's entries, and why an archive is refused.
package protocol RepackCatalog: Sendable {

  // MARK: What becomes of an entry

  func repackLinked(_ name: String, to target: String) -> String
  func repackLeftOut(_ name: String, for target: String) -> String
  func repackKeptSoname(_ name: String) -> String
  func repackKeptMentioned(_ name: String, by file: String) -> String
  func repackKeptAsked(_ name: String) -> String

  // MARK: Why an entry is left as it is

  func repackNotProved(_ name: String) -> String
  func repackLeadsNowhere(_ name: String) -> String
  func repackRepeated(_ name: String) -> String
  func repackHardLinked(_ name: String, by other: String) -> String
  func repackNoSonameName(_ name: String) -> String
  func repackStubInWheel(_ name: String) -> String
  func repackCopiedDirectory(_ name: String) -> String

  // MARK: The sum

  func repackLinkSum(_ count: Int, unpacked: String) -> String
  func repackDropSum(_ count: Int, unpacked: String) -> String
  var repackNothing: String { get }
  func repackSizes(_ file: String, size: String, before: String) -> String
  func repackGone(example: String) -> String
  func repackPlanned(_ file: String) -> String
  func repackWriting(_ file: String, percent: Int) -> String

  // MARK: Why nothing is written

  func repackNotAnArchive(_ file: String) -> String
  func repackPackage(_ file: String) -> String
  func repackCondaPackage(_ file: String) -> String
  func repackFormat(_ file: String) -> String
  func repackSigned(_ file: String) -> String
  func repackNoRecord(_ file: String) -> String
  func repackOutputIsInput(_ file: String) -> String
  func repackOutputExists(_ file: String) -> String
  func repackOutputIsNoFile(_ file: String) -> String
  var hintRepackPackage: String { get }
  var hintRepackConda: String { get }
  var hintRepackForce: String { get }
  func repackKeepsNothing(_ pattern: String) -> String
  var hintRepackKeep: String { get }
}
