import Messages
import Testing

private let name = "liba.so.1"
private let text = "/etc/alternatives/liba"
private let package = "liba1:amd64"
private let lock = "/var/lib/dpkg/lock"
private let command = "sudo true"

private let database = "/var/lib/rpm/rpmdb.sqlite"

/// What is said about files that package managers know, and about what they keep account with.
let ownershipSentences: [Sentence] = [
  Sentence("recorded by a package", [package]) { $0.recordedByPackage(package) },
  Sentence("recorded by alternatives", ["blas", "update-alternatives"]) {
    $0.recordedByAlternatives("blas")
  },
  Sentence("displaced link", [name, text, package]) {
    $0.displacedLink(name, text: text, recorder: package)
  },
  Sentence("displaced link, other access", [name, text, package]) {
    $0.displacedLinkWithOtherAccess(name, text: text, recorder: package)
  },
  Sentence("displaced link, through others", [name, text, package]) {
    $0.displacedLinkThroughOthers(name, text: text, recorder: package)
  },
  Sentence("displaced link, other bytes", [name, text, package]) {
    $0.displacedLinkToOtherBytes(name, text: text, recorder: package)
  },
  Sentence("displaced link, nowhere", [name, text, package]) {
    $0.displacedLinkToNowhere(name, text: text, recorder: package)
  },
  Sentence("held in a store", ["nix"]) { $0.heldInStore(of: "nix") },
  Sentence("owned names", ["3", package, "dpkg"]) {
    $0.ownedNames(3, package: package, manager: "dpkg")
  },
  Sentence("upgrade") { $0.upgradeBringsCopiesBack },
  Sentence("reinstallation") { $0.reinstallBringsCopiesBack },
  Sentence("mend all the same", [command]) { $0.mendAllTheSame(command) },
  Sentence("make it last") { $0.makeItLast },
  Sentence("nothing lasts") { $0.nothingLasts },
  Sentence("hook") { $0.wayHook },
  Sentence("diversion", ["dpkg-divert --remove"]) { $0.wayDiversion },
  Sentence("report") { $0.reportToMaintainer },
  Sentence("more advice", ["`-v`"]) { $0.moreAdvice },
  Sentence("lock holder", ["apt-get", "1234"]) { $0.lockHolder("apt-get", process: 1234) },
  Sentence("waiting", ["apt-get", lock]) { $0.waitingForLock("apt-get", file: lock) },
  Sentence("held lock", ["apt-get", lock]) { $0.lockIsHeld(by: "apt-get", file: lock) },
  Sentence("lock hint", ["`--lock-timeout SECONDS`"]) { $0.hintLock },
  Sentence("stale lock", ["pacman", command]) {
    $0.hintStaleLock("pacman", command: command)
  },
  Sentence("next choice", [name, "liba.so.1.2.bak", "liba.so.1.2", "<why>"]) {
    $0.nextChoice(name, choice: "liba.so.1.2.bak", not: "liba.so.1.2", why: "<why>")
  },
  Sentence("backup wins") { $0.choiceIsBackup },
  Sentence("leftover wins", ["glibc 2.39"]) { $0.choiceIsLeftover },
  Sentence("greater name wins") { $0.choiceIsGreater },
  Sentence("move away", [command]) { $0.moveAway(command) },
  Sentence("unreadable database", [database, "rpm", "<why>"]) {
    $0.ownersUnreadable(database, of: "rpm", reason: "<why>")
  },
  Sentence("too large a database", [database, "rpm"]) {
    $0.ownersTooLarge(database, of: "rpm")
  },
  Sentence("damaged database", [database, "rpm"]) { $0.ownersDamaged(database, of: "rpm") },
  Sentence("database in another format", [database, "rpm", "Berkeley DB"]) {
    $0.ownersUnsupported(database, of: "rpm", format: "Berkeley DB")
  },
]
