// MARK: Commands and options

extension English {
  package var installAbstract: String {
    "Unpack libraries, headers and what comes with them, with links kept or restored."
  }
  package var installDiscussion: String {
    "Everything is made ready beside the destination, compared with what is there, and moved in "
      + "by rename. What is replaced is kept, and `solder undo` takes the whole back. cuDNN, "
      + "TensorRT, NCCL and oneAPI archives are unpacked as their vendors' pages say. Exit status: "
      + "0 all is there; 1 something was left or a plan is pending; 2 something could not be done, "
      + "or an entry is refused; 64 wrong usage; 130 interrupted."
  }
  package var installSourceHelp: String {
    "A tar or zip archive, a wheel, a package, or a directory that was unpacked already."
  }
  package var installIntoHelp: String { "Where to install; made if it is missing." }
  package var installOnlyHelp: String {
    "Install only entries that match; `*` matches slashes too. May be given several times."
  }
  package var installStripHelp: String {
    "Leave out so many leading directories of each entry, as tar does."
  }
  package var installMapHelp: String {
    "Let a directory at the top have another name, such as lib=lib64. May be given several times."
  }
  package var installKeepModesHelp: String {
    "Keep modes, and as root owners, as the source says."
  }
  package var installAsPackedHelp: String { "Ignore what vendors' pages say: unpack as it is." }
  package var copyAbstract: String {
    "Copy a library tree with its links kept, or restored where they were lost."
  }
  package var copyDiscussion: String {
    "DEST becomes what SOURCE is, as with `cp -aT`; what DEST has besides stays. Every file is "
      + "read again and compared after it was written. Files that are the same already are passed "
      + "over. `solder undo` takes the whole back. Exit status: 0 all is there; 1 something was "
      + "left or a plan is pending; 2 something could not be done; 64 wrong usage; 130 interrupted."
  }
  package var copySourceHelp: String { "The directory to copy." }
  package var copyDestinationHelp: String { "The directory it is copied to; made if missing." }
  package var valueGlob: String { "glob" }
  package var valueRenaming: String { "old=new" }
  package var installMapForm: String { "--map takes two names of directories, such as lib=lib64" }
  package var installStripRange: String { "--strip-components takes a number from 0 to 100" }
}

// MARK: The plan

extension English {
  package func directoryArrives(
    _ name: String, files: Int, links: Int, size: String
  ) -> String {
    "\(name)/  \(plural(files, "file", "files")), \(plural(links, "link", "links")), \(size)"
  }
  package func arriving(_ name: String) -> String { "\(name) is part of what is installed" }
  package func namesRight(_ count: Int) -> String {
    count == 1
      ? "1 name is there already as it should be."
      : "\(count) names are there already as they should be."
  }
  package func linksRestored(_ count: Int) -> String {
    count == 1
      ? "1 link that the source had lost is restored."
      : "\(count) links that the source had lost are restored."
  }
  package var nothingToInstall: String { "Nothing to install." }
  package var nothingToCopy: String { "Nothing to copy." }
  package var replacedIsKept: String { "Other files that are replaced are kept in the undo store." }
  package func unpacking(_ path: String) -> String { "unpacking \(path)" }
  package func copying(_ path: String) -> String { "copying \(path)" }
}

// MARK: Why a name is left

extension English {
  package var heldDirectoryInTheWay: String { "a directory has this name" }
  package var heldOtherInTheWay: String {
    "what has this name is no directory of the destination, and nothing goes through it"
  }
  package func heldNewerThere(_ newest: String) -> String {
    "\(newest) is there and newer, and the next ldconfig would choose it"
  }
  package func heldLeadsToLeft(_ target: String) -> String {
    "it would lead to \(target), which is left as it is"
  }
  package func heldOwnedArrival(by package: String) -> String {
    "owned by the package \(package), whose upgrade would put its own file back; "
      + "`--include-owned` replaces it all the same"
  }
  package var installOwnedAllTheSame: String {
    "The same command with `--include-owned` replaces them. The package's next upgrade puts its "
      + "own files back."
  }
}

// MARK: Why nothing is installed

extension English {
  package func notAnArchive(_ path: String) -> String {
    "\(path) is neither a directory nor an archive that solder can read"
  }
  package func nothingChosen(_ path: String) -> String { "nothing in \(path) is chosen" }
  package var hintNothingChosen: String {
    "`--only` looks at names as `--strip-components` leaves them, such as `lib/*`; `--as-packed` "
      + "chooses all of a vendor's archive"
  }
  package func entryRefused(_ entry: String, reason: String) -> String {
    "\(entry) is refused: \(reason)"
  }
  package var hintEntryRefused: String {
    "nothing was changed; `--only` leaves out entries that are not needed"
  }
  package var hintCopyRefused: String {
    "nothing was changed; `solder install SOURCE --into DEST --keep-modes --only GLOB` copies only "
      + "what matches"
  }
  package var entryClimbs: String { "its name leads upwards (..)" }
  package var entryIsAbsolute: String { "its name begins at the root" }
  package var entryNameImpossible: String { "its name is empty, too long or too deep" }
  package var entryHasControls: String { "its name has control characters" }
  package var entryIsRepeated: String { "the name comes twice" }
  package var entryGoesThroughLink: String {
    "a directory of its name is a link or a file in the same source"
  }
  package func entryLeadsOutside(text: String) -> String {
    "it is a link to \(text), which leads out of what is installed"
  }
  package func entryHardLinkToNothing(target: String) -> String {
    "it is a hard link to \(target), which is no file that came before it"
  }
  package var entryTextImpossible: String { "it is a link whose text is empty or too long" }
  package func entryHardLinkOutside(target: String) -> String {
    "it is a hard link to \(target), which lies outside of what is installed"
  }
  package func entryHardLinkToUnchosen(target: String) -> String {
    "it is a hard link to \(target), which is not chosen"
  }
  package var entryIsSpecial: String { "it is a device, FIFO or socket" }
  package var entryHasSetID: String { "it would run as its owner or group (set-ID)" }
  package var entryIsEncrypted: String { "it can be read with a password only" }
  package var entryIsChanging: String { "it changed while it was copied" }
  package var hintEntryChanging: String {
    "nothing was changed; run the same command again when nothing writes to it"
  }
  package var entryHasWrongSize: String { "it holds another number of bytes than is said of it" }
  package func entriesTooMany(limit: Int) -> String { "there are more than \(limit) entries" }
}
