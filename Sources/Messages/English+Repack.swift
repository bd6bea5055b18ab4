// MARK: Help

extension English {
  package var repackAbstract: String {
    "Write an archive anew with links where copies were; the input is never changed."
  }
  package var repackDiscussion: String {
    "For tar archives, with any compression, and zip files: copies of a library and text files "
      + "in the place of links become links; everything else stays byte for byte. In a wheel, "
      + "which cannot hold links, one name of each library stays, the SONAME, and RECORD is "
      + "written anew. All bytes are compared before. Exit status: 0 all is done; 1 something "
      + "was left or a plan is pending; 2 the archive cannot be read or written; 64 wrong usage; "
      + "130 interrupted."
  }
  package var repackInputHelp: String { "The archive to read." }
  package var repackOutputHelp: String { "The archive to write." }
  package var repackKeepHelp: String {
    "In a wheel, keep the names that match, such as 'libtbb.so'. May be repeated."
  }
  package var repackForceHelp: String { "Replace the output if it is there already." }
}

// MARK: What becomes of an entry

extension English {
  package func repackLinked(_ name: String, to target: String) -> String {
    "\(name) becomes a link to \(target)"
  }
  package func repackLeftOut(_ name: String, for target: String) -> String {
    "\(name) is left out: \(target) has the same bytes"
  }
  package func repackKeptSoname(_ name: String) -> String {
    "\(name) stays: it is the SONAME, which programs ask for"
  }
  package func repackKeptMentioned(_ name: String, by file: String) -> String {
    "\(name) stays: the name is in \(file)"
  }
  package func repackKeptAsked(_ name: String) -> String { "\(name) stays: --keep" }
}

// MARK: Why an entry is left as it is

extension English {
  package func repackNotProved(_ name: String) -> String {
    "\(name) is left as it is: it could not be proved that its bytes are the same"
  }
  package func repackLeadsNowhere(_ name: String) -> String {
    "\(name) is left as it is: a link would not lead to a library"
  }
  package func repackRepeated(_ name: String) -> String {
    "\(name) is left as it is: it, or what it would lead to, is in the archive more than once"
  }
  package func repackHardLinked(_ name: String, by other: String) -> String {
    "\(name) is left as it is: \(other) is a hard link to it"
  }
  package func repackNoSonameName(_ name: String) -> String {
    "\(name) is left as it is: none of the copies is called by the SONAME, so only you know which "
      + "name is needed; --keep NAME says so"
  }
  package func repackStubInWheel(_ name: String) -> String {
    "\(name) is left as it is: it is a link that became a text file, and a wheel cannot hold links"
  }
  package func repackCopiedDirectory(_ name: String) -> String {
    "\(name) is left as it is: a copied directory is not made a link here"
  }
}

// MARK: The sum

extension English {
  package func repackLinkSum(_ count: Int, unpacked: String) -> String {
    "\(count) \(count == 1 ? "entry becomes a link" : "entries become links"); \(unpacked) less "
      + "when unpacked."
  }
  package func repackDropSum(_ count: Int, unpacked: String) -> String {
    "\(count) \(count == 1 ? "copy is" : "copies are") left out; \(unpacked) less when installed."
  }
  package var repackNothing: String {
    "Nothing in it can be changed; the output is the same byte for byte."
  }
  package func repackSizes(_ file: String, size: String, before: String) -> String {
    "\(file): \(size), before \(before)."
  }
  package func repackGone(example: String) -> String {
    "The names that are left out can no longer be opened: `dlopen(\"\(example)\")` would fail, and "
      + "so would a program that was linked against such a name. Use --keep NAME for names that "
      + "are needed."
  }
  package func repackPlanned(_ file: String) -> String { "\(file) was not written (dry run)." }
  package func repackWriting(_ file: String, percent: Int) -> String {
    "writing \(file), \(percent) %"
  }
}

// MARK: Why nothing is written

extension English {
  package func repackNotAnArchive(_ file: String) -> String { "\(file) is not an archive" }
  package func repackPackage(_ file: String) -> String {
    "\(file) is a package; its checksums and signature would no longer hold"
  }
  package func repackCondaPackage(_ file: String) -> String {
    "\(file) is a conda package; the checksums in its list of files would no longer hold"
  }
  package func repackFormat(_ file: String) -> String {
    "\(file) is in a format that solder does not write; it writes tar archives, zip files and wheels"
  }
  package func repackSigned(_ file: String) -> String {
    "\(file) is a signature over the wheel's files, which would no longer hold"
  }
  package func repackNoRecord(_ file: String) -> String {
    "\(file) is a wheel without exactly one RECORD that can be read"
  }
  package func repackOutputIsInput(_ file: String) -> String {
    "\(file) is the input, which is never changed"
  }
  package func repackOutputExists(_ file: String) -> String { "\(file) is there already" }
  package func repackOutputIsNoFile(_ file: String) -> String {
    "\(file) is not a regular file and is not replaced"
  }
  package var hintRepackPackage: String {
    "build the package anew; `solder check` on it prints what to add to its build files"
  }
  package var hintRepackConda: String {
    "build the package anew; `solder check` on it prints what to add to build.sh"
  }
  package var hintRepackForce: String { "--force replaces it" }
  package func repackKeepsNothing(_ pattern: String) -> String {
    "--keep \(pattern): no library in the archive has such a name"
  }
  package var hintRepackKeep: String {
    "--keep takes names without their directory, or patterns in quotes"
  }
}
