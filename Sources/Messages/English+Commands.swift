// MARK: - Joining

extension English {
  package func sentence(_ clause: String) -> String { clause + "." }
  package func sized(_ what: String, _ size: String) -> String { "\(what), \(size)" }
  package func left(_ path: String, message: String, reason: String) -> String {
    "\(path): \(message); \(reason)"
  }
  package var errorWord: String { "error" }
  package var warningWord: String { "warning" }
  package var noteWord: String { "note" }
}

// MARK: - Check

extension English {
  package func wasted(_ size: String) -> String { "\(size) wasted" }
  package func clean(libraries: Int, directories: Int) -> String {
    "No broken chains: \(plural(libraries, "library", "libraries")) in "
      + "\(plural(directories, "directory", "directories"))."
  }
  package func summary(broken: Int, healthy: Int, directories: Int) -> String {
    "\(plural(broken, "broken chain", "broken chains")), \(healthy) healthy, in "
      + "\(plural(directories, "directory", "directories"))."
  }
  package func canBeWonBack(_ size: String) -> String { "\(size) can be won back." }
  package func counts(errors: Int, warnings: Int, notes: Int) -> String {
    [
      plural(errors, "error", "errors"), plural(warnings, "warning", "warnings"),
      plural(notes, "note", "notes"),
    ].joined(separator: ", ")
  }
  package func mendIt(_ command: String) -> String { "Mend it:  \(command)" }
  package func choiceNeeded(_ command: String) -> String {
    "What needs your choice is told by:  \(command)"
  }
  package func ownedBy(_ package: String) -> String { "owned by the package \(package)" }
  package func notesNotShown(_ count: Int) -> String {
    "\(plural(count, "note", "notes")) not shown; `--verbose` shows them."
  }
  package var nothingExamined: String { "Nothing could be examined." }
}

// MARK: - Repair

extension English {
  package var planTitle: String { "Plan" }
  package var nothingToMend: String { "Nothing to mend." }
  package func stepLink(_ name: String, to target: String) -> String { "\(name) -> \(target)" }
  package func stepHardLink(_ name: String, to target: String) -> String { "\(name) = \(target)" }
  package func stepReplaces(_ what: String) -> String { "replaces \(what)" }
  package var replacesLink: String { "a link" }
  package var replacesCopy: String { "an identical copy" }
  package var replacesOther: String { "another file, which is kept in the undo store" }
  package var replacesDirectory: String { "a directory with the same content" }
  package var addsName: String { "a new name" }
  package var leftAlone: String { "Left alone" }
  package func confirm(changes: Int, size: String?) -> String {
    plural(changes, "change", "changes") + (size.map { "; \($0) will be won back." } ?? ".")
  }
  package var confirmPrompt: String { "Make these changes? [y/N] " }
  package var acceptedAnswers: [String] { ["y", "yes"] }
  package var nothingChanged: String { "Nothing was changed." }
  package var noTerminal: String {
    "Nothing was changed: there is no terminal to ask on. `--yes` makes the changes unasked."
  }
  package var dryRun: String { "A dry run: nothing was changed." }
  package func repaired(changes: Int, size: String?) -> String {
    plural(changes, "change", "changes") + " made and verified"
      + (size.map { "; \($0) won back." } ?? ".")
  }
  package func undoHint(_ command: String) -> String { "Take it back:  \(command)" }
  package func takenBackPartly(done: Int, planned: Int) -> String {
    "\(done) of \(plural(planned, "change", "changes")) made."
  }
  package func heldOwned(by package: String) -> String {
    "owned by the package \(package), whose upgrade would bring the copy back; "
      + "`--include-owned` changes it all the same"
  }
  package var heldProtected: String {
    "the C library's own file; `--include-protected` changes it all the same"
  }
  package var heldVersion: String {
    "the name would open to other bytes; `--prefer newest` allows that"
  }
  package var heldChoice: String { "needs your choice" }
  package var heldConflict: String {
    "other changes of this plan are in the way; run `solder fix` again"
  }
  package var skippedChanged: String { "it changed since it was looked at" }
  package var skippedMeanwhile: String {
    "another program replaced it in the same moment; its file was left in place"
  }
  package var skippedLeadsElsewhere: String {
    "the link would not lead to the file that was compared"
  }
  package var skippedSecurity: String { "security labels or capabilities of the two files differ" }
  package var skippedDirectoryMoved: String { "the directory is another one than was looked at" }
  package var skippedInterrupted: String { "the run was interrupted before it" }
  package var skippedPackageManager: String { "a package manager is at work there" }
  package var skippedStore: String { "the undo store cannot be used" }
  package var skippedCannotExchange: String {
    "the file system cannot put the link in its place without a gap"
  }
  package func skipped(_ path: String, reason: String) -> String { "\(path) was left: \(reason)" }
  package func remaining(_ count: Int) -> String {
    "\(plural(count, "finding", "findings")) left."
  }
  package var interrupted: String { "Interrupted. Every library is in place." }
  package func recovered(id: Int, done: Int, steps: Int) -> String {
    "the interrupted run \(id) was brought to a whole: \(done) of \(steps) changes are in force"
  }
  package func recoveryFailed(id: Int, reason: String) -> String {
    "the interrupted run \(id) could not be brought to a whole: \(reason)"
  }
  package var keepsBytes: String { "Every name keeps its bytes." }
  package var changesBytes: String {
    "Some names will open to other bytes; what they held is kept."
  }
}

// MARK: - Undo

extension English {
  package func undoTitle(id: Int) -> String { "Taking back repair \(id)" }
  package func restores(_ path: String, what: String) -> String { "\(path)  becomes \(what) again" }
  package func removes(_ path: String) -> String { "\(path)  goes away again" }
  package var undoPrompt: String { "Take these changes back? [y/N] " }
  package func takenBack(id: Int, names: Int) -> String {
    "Repair \(id) taken back: \(plural(names, "name", "names")) as before."
  }
  package func waitingForStore(_ store: String) -> String {
    "another solder is at work with \(store); waiting until it is done"
  }
  package func undoRefused(id: Int) -> String {
    "repair \(id) was not taken back, because the world has moved on"
  }
  package func movedDirectory(_ path: String) -> String {
    "\(path) is gone, or is another directory than it was"
  }
  package func movedName(_ path: String) -> String {
    "\(path) is not what the repair made of it any more"
  }
  package func movedBytes(_ path: String) -> String {
    "the file that \(path) was a copy of has changed, so its bytes are not to be had any more"
  }
  package func movedKeptFile(_ path: String) -> String {
    "the file kept for \(path) is not in the undo store any more"
  }
  package func noRepairs(_ store: String) -> String { "No repairs are recorded in \(store)." }
  package func noSuchRepair(id: Int, store: String) -> String {
    "there is no repair \(id) in \(store)"
  }
  package func alreadyTakenBack(id: Int) -> String { "repair \(id) was taken back already" }
  package func listEntry(id: Int, changes: Int, directories: String, state: String) -> String {
    "\(id)  \(plural(changes, "change", "changes"))  \(state)  \(directories)"
  }
  package var stateInForce: String { "in force" }
  package var stateInterrupted: String { "interrupted" }
  package var stateTakenBack: String { "taken back" }
  package var stateUndoInterrupted: String { "partly taken back" }
  package var stateUnreadable: String { "unreadable" }
}

// MARK: - Errors

extension English {
  package func error(_ message: String) -> String { "solder: \(message)" }
  package func hint(_ message: String) -> String { "hint: \(message)" }
  package func failed(_ operation: String, path: String, reason: String) -> String {
    "cannot \(operation) \(path): \(reason)"
  }
  package func operation(_ operation: String) -> String {
    switch operation {
    case "open": "open"
    case "read": "read"
    case "write": "write"
    case "list": "list"
    case "status": "look at"
    case "readLink": "read the link"
    case "link": "make the hard link"
    case "symbolicLink": "make the link"
    case "rename", "exchange": "replace"
    case "unlink", "removeDirectory": "remove"
    case "makeDirectory": "make the directory"
    case "synchronize": "write to disk"
    case "changeOwner": "give the owner back to"
    case "changeMode": "give the permissions back to"
    case "changeTimes": "give the times back to"
    case "readAttribute": "read the extended attributes of"
    case "writeAttribute": "write the extended attributes of"
    case "lock": "lock"
    default: "get a random number from"
    }
  }
  package func reason(errno: String, text: String) -> String {
    switch errno {
    case "ENOENT": "it is not there"
    case "EACCES": "permission denied"
    case "EPERM": "the kernel does not permit it"
    case "EROFS": "the file system is read-only"
    case "ENOSPC": "no space is left on the device"
    case "EIO": "input/output error of the device"
    case "EBUSY": "it is in use, perhaps as a mount point"
    case "ELOOP": "too many links on the way"
    case "ENOTDIR": "a part of the path is not a directory"
    case "EMFILE", "ENFILE": "too many files are open"
    default: "\(text) (\(errno))"
    }
  }
  package func changedWhileRead(_ path: String) -> String { "\(path) changed while it was read" }
  package func notALibraryOrDirectory(_ path: String) -> String {
    "\(path) is neither a directory nor a shared library"
  }
  package func tooLarge(_ path: String, size: String) -> String {
    "\(path) is too large to be a library (\(size)) and was not looked at"
  }
  package func nothingToSearch(_ root: String) -> String {
    "\(root) has no loader and none of the directories that one searches"
  }
  package var hintRoot: String { "check what `--root` names, or name a directory to look at" }
  package func tooDeep(_ path: String) -> String { "\(path) lies too deep to be entered" }
  package var hintPermission: String { "run the command as root, with `sudo`" }
  package var hintMissing: String { "check the spelling, or name the directory above it" }
  package var hintReadOnly: String { "mount it writable, or mend the place it was copied from" }
  package var hintNotALibrary: String {
    "name a directory, or a file called `lib*.so*` such as /opt/app/lib/libfoo.so.1; archives are "
      + "for `solder check`, `solder install` and `solder repack`"
  }
  package var hintNoSpace: String { "free some space, then run the same command again" }
  package func journalDamaged(_ path: String, line: Int) -> String {
    "the journal \(path) is damaged at line \(line); nothing was changed"
  }
  package func journalTooLong(_ path: String, size: String) -> String {
    "the journal \(path) is longer than any that solder writes (\(size)); nothing was changed"
  }
  package func journalOtherVersion(_ path: String, version: Int) -> String {
    "the journal \(path) was written by another version of solder (form \(version))"
  }
  package func journalForeign(_ path: String, owner: String) -> String {
    "\(path) belongs to another user (\(owner)) or can be written by others; it is not trusted"
  }
  package func journalFailed(_ path: String, reason: String) -> String {
    "the undo store failed at \(path): \(reason)"
  }
  package var hintStateDirectory: String {
    "`--state-dir DIR` names another place for the undo store"
  }
  package func emptyOption(_ option: String) -> String { "\(option) was given an empty path" }
  package var hintEmptyOption: String {
    "a variable of a script that was never set gives one; name the path, or leave the option out"
  }
  package var noTarget: String { "no directory or library was named" }
  package var hintTarget: String { "name one, for example: solder check /usr/local/cuda/lib64" }
  package var noStateDirectory: String {
    "there is no place for the undo store: neither XDG_STATE_HOME nor HOME is set"
  }
  package func unknownRule(_ rule: String) -> String { "there is no rule called \(rule)" }
  package func usageHint(_ command: String) -> String { "`\(command)` tells how it is used" }

  package func lookingAt(_ path: String) -> String { "looking at \(path)" }
  package func mending(_ path: String) -> String { "mending \(path)" }
}
