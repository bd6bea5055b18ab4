// MARK: What cannot be looked at

extension English {
  package func archiveIsNone(_ path: String) -> String {
    "\(path) is neither a directory, nor a shared library, nor an archive"
  }
  package func archiveTruncated(_ path: String) -> String {
    "\(path) is cut short: the archive ends before it should"
  }
  package func archiveDamaged(_ path: String, detail: String) -> String {
    "\(path) is damaged (\(detail))"
  }
  package func archiveEncrypted(_ path: String) -> String { "\(path) is encrypted" }
  package func archiveUnsupported(_ path: String, detail: String) -> String {
    "\(path) is stored in a way that solder does not read (\(detail))"
  }
  package func archiveExpandsTooFar(_ path: String, limit: String) -> String {
    "\(path) was not read on: the archive expands to more than \(limit), far more than it takes "
      + "itself"
  }
  package func archiveTooManyEntries(_ path: String, limit: Int) -> String {
    "\(path) was not read on: the archive has more than \(limit) entries"
  }
  package func archiveTooManyNames(_ path: String) -> String {
    "\(path) was not read on: the archive has more names of libraries and links than solder keeps "
      + "in memory"
  }
  package func archiveWindowTooLarge(_ path: String, limit: String) -> String {
    "\(path) was not read: it was compressed with a window of more than \(limit), and reading it "
      + "would take as much memory"
  }
  package func archiveTooDeep(_ path: String) -> String {
    "\(path) was not opened: it lies too deep in other archives"
  }
  package func archiveTooLargeWithin(_ path: String, limit: String) -> String {
    "\(path) was not opened: inside another archive, one of its format can be read up to \(limit) "
      + "only"
  }
  package func archiveClimbingName(_ path: String) -> String {
    "\(path) has `..` in its name: unpacked, it would lie outside of the directory"
  }
  package func archiveAbsoluteName(_ path: String) -> String {
    "\(path) has a name that begins with `/`: where it would lie depends on who unpacks it"
  }
  package func archiveImpossibleName(_ path: String) -> String {
    "\(path) has a name that no file can have"
  }
  package func archiveNameThroughLink(_ path: String) -> String {
    "\(path) lies in a directory that is a symbolic link in the same archive"
  }
  package func archiveHardLinkToNothing(_ path: String, target: String) -> String {
    "\(path) is a hard link to \(target), which does not come before it in the archive"
  }
  package func archiveMoreTroubles(_ path: String, count: Int) -> String {
    "\(path): \(plural(count, "more entry", "more entries")) could not be examined"
  }
  package func archiveChanged(_ path: String) -> String {
    "\(path) changed between two readings"
  }
  package var hintArchiveIsNone: String {
    "name a directory, a file called `lib*.so*`, or an archive such as foo.tar.gz or foo.whl"
  }
  package var hintArchiveDamaged: String {
    "fetch it or build it again, and compare its checksum with the published one"
  }
  package var hintArchiveEncrypted: String {
    "unpack it with its password, then check the directory"
  }
  package var hintArchiveWithin: String {
    "unpack the outer archive, then check this one by itself"
  }
  package var hintArchiveWindow: String {
    "decompress or unpack it with the program that made it, then check the result"
  }
}

// MARK: How it is packed

extension English {
  package func archiveWaste(unpacked: String, shipped: String) -> String {
    "\(unpacked) wasted once unpacked, \(shipped) in the archive as it is shipped."
  }
  package func archiveWasteEstimated(unpacked: String, shipped: String) -> String {
    "\(unpacked) wasted once unpacked, about \(shipped) in the archive as it is shipped (an "
      + "estimate: the format compresses all files together)."
  }
  package func archiveLinksAreFine(_ path: String, count: Int) -> String {
    "\(path): \(plural(count, "library name is a link", "library names are links")), and in order."
  }
  package func archiveRepeatedNames(_ names: String) -> String {
    "In the archive more than once, where the last one counts as it does for unpackers: \(names)."
  }
  package func wheelHasLinks(_ count: Int) -> String {
    "This wheel has \(plural(count, "symbolic link", "symbolic links")) among its libraries. pip "
      + "does not make links: it writes the text of each to a file, as told above."
  }
  package func zipHasLinks(_ count: Int) -> String {
    if count == 1 {
      return "1 library name is stored as a symbolic link. unzip and bsdtar make a link of it; "
        + "Python's zipfile and shutil.unpack_archive write a text file."
    }
    return "\(count) library names are stored as symbolic links. unzip and bsdtar make links of "
      + "them; Python's zipfile and shutil.unpack_archive write text files."
  }
}

// MARK: What to change

extension English {
  package var wheelAdvice: String {
    "A wheel cannot hold links. Ship each library once, under its SONAME, which is the name that "
      + "programs ask for:"
  }
  package func wheelLinksAdvice(_ command: String) -> String {
    "Whoever also needs the other names, to link against the library for example, can have them as "
      + "links after installation: \(command)"
  }
  package var repackAdvice: String {
    "Or let solder write the archive anew, without packing it again:"
  }
  package var debianAdvice: String {
    "For debian/PACKAGE.links, which dh_link turns into links. Where the files are copied, `cp -a` "
      + "instead of `cp` keeps the links in the first place:"
  }
  package var rpmAdvice: String {
    "For the end of %install in the spec file. Where the files are copied, `cp -a` instead of `cp` "
      + "keeps the links in the first place:"
  }
  package var condaAdvice: String {
    "For the end of build.sh. Where the files are copied, `cp -a` instead of `cp` keeps the links in "
      + "the first place:"
  }
  package var tarAdvice: String {
    "In the directory that is packed, before it is packed. tar keeps links unless it is given -h or "
      + "--dereference:"
  }
  package var zipAdvice: String {
    "In the directory that is packed, before it is packed with `zip -y`, which stores links as "
      + "links:"
  }
}
