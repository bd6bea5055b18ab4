// MARK: - Recorded links

extension English {
  package func recordedByPackage(_ package: String) -> String { "the package \(package)" }
  package func recordedByAlternatives(_ group: String) -> String {
    "update-alternatives (group \(group))"
  }
  package func displacedLink(_ name: String, text: String, recorder: String) -> String {
    "\(name) is a full copy where \(recorder) has a link to \(text)"
  }
  package func displacedLinkWithOtherAccess(
    _ name: String, text: String, recorder: String
  ) -> String {
    "\(name) is a full copy where \(recorder) has a link to \(text), but the two files differ in who "
      + "may read or write them, so replacing it is left to you"
  }
  package func displacedLinkThroughOthers(
    _ name: String, text: String, recorder: String
  ) -> String {
    "\(name) is a file where \(recorder) has a link to \(text), but others may change where that "
      + "leads, so making the link is left to you"
  }
  package func displacedLinkToOtherBytes(_ name: String, text: String, recorder: String) -> String {
    "\(name) is a file where \(recorder) has a link to \(text), which leads to other bytes"
  }
  package func displacedLinkToNowhere(_ name: String, text: String, recorder: String) -> String {
    "\(name) is a file where \(recorder) has a link to \(text), which would lead nowhere"
  }
}

// MARK: - Owned files

extension English {
  package func heldInStore(of manager: String) -> String {
    "belongs to a read-only store (\(manager)); change it at its source"
  }
  package func ownedNames(_ count: Int, package: String, manager: String) -> String {
    count == 1
      ? "1 name belongs to the package \(package) (\(manager))"
      : "\(count) names belong to the package \(package) (\(manager))"
  }
  package var upgradeBringsCopiesBack: String { "Its next upgrade brings the copies back." }
  package var reinstallBringsCopiesBack: String {
    "Installing or updating it again brings the copies back."
  }
  package func mendAllTheSame(_ command: String) -> String { "Mend them all the same:  \(command)" }
  package var makeItLast: String { "To make it last:" }
  package var nothingLasts: String {
    "Nothing makes it last here: run the same command again after each installation."
  }
  package var wayHook: String { "mend again after each installation:" }
  package var wayDiversion: String {
    "or have dpkg put its copies elsewhere (undo with dpkg-divert --remove):"
  }
  package var reportToMaintainer: String { "A report for the package's maintainer:" }
  package var moreAdvice: String {
    "With `-v` you also see how to make it last, and a report for the maintainer."
  }
}

// MARK: - Locks

extension English {
  package func lockHolder(_ program: String, process: Int) -> String {
    "\(program) (process \(process))"
  }
  package func waitingForLock(_ holder: String, file: String) -> String {
    "waiting for \(holder), which holds \(file)"
  }
  package func lockIsHeld(by holder: String, file: String) -> String {
    "\(holder) is at work and holds \(file); nothing was changed"
  }
  package var hintLock: String {
    "run the same command again when it has ended; `--lock-timeout SECONDS` waits longer"
  }
  package func hintStaleLock(_ program: String, command: String) -> String {
    "if no \(program) is running, an earlier one left the lock behind: \(command)"
  }
}

// MARK: - The next ldconfig

extension English {
  package func nextChoice(
    _ soname: String, choice: String, not current: String, why: String
  ) -> String {
    "the next ldconfig will let \(soname) lead to \(choice), not \(current), because \(why)"
  }
  package var choiceIsBackup: String { "it takes the backup for a newer version" }
  package var choiceIsLeftover: String {
    "before glibc 2.39 it takes what a package manager left behind for a newer version"
  }
  package var choiceIsGreater: String { "the name is the greater one" }
  package func moveAway(_ command: String) -> String { "Move it away:  \(command)" }
}
