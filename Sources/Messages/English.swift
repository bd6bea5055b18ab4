/// The sentences in English.
package struct English: Catalog {
  /// The catalogue; it holds nothing.
  package init() {}

  func plural(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many)"
  }
}

// MARK: - Findings

extension English {
  package func copy(_ name: String, of original: String) -> String {
    "\(name) is a full copy of \(original) where a link belongs"
  }
  package func copyClaimingAnotherVersion(_ name: String, of original: String) -> String {
    "\(name) holds the same bytes as \(original) although its name says another version; one of the "
      + "two was probably overwritten through a link, so solder does not guess"
  }
  package func copyWithOtherAccess(_ name: String, of original: String) -> String {
    "\(name) is a full copy of \(original), but the two differ in who may read or write them, so "
      + "replacing it by a link is left to you"
  }
  package func copyInStubsDirectory(_ name: String, of original: String) -> String {
    "\(name) is a full copy of \(original) in a directory of stubs, which must not offer that name"
  }
  package func conflict(
    _ name: String, size: String, with newest: String, newestSize: String
  ) -> String {
    "\(name) (\(size)) says it is the same library as \(newest) (\(newestSize)) but holds other bytes"
  }
  package func conflictWithTwin(_ name: String, twin: String, newest: String) -> String {
    "\(name) is a copy of the older \(twin), while \(newest) is there as well"
  }
  package func inverted(_ file: String, realName: String) -> String {
    "\(file) is the file and \(realName) only a link to it: the wrong way round"
  }
  package func sharedInode(_ names: String) -> String {
    "\(names) are one file by hard link"
  }
  package func missingSonameLink(_ soname: String, file: String) -> String {
    "\(file) is there, but \(soname), the name programs ask for, is not"
  }
  package func deadLink(_ name: String, text: String) -> String {
    "\(name) leads to \(text), which is not there"
  }
  package func loopingLink(_ name: String, text: String) -> String {
    "\(name) leads to \(text) and from there in a circle, or through too many links"
  }
  package func outdatedLink(_ name: String, leadsTo old: String, newest: String) -> String {
    "\(name) leads to \(old), although \(newest) is there"
  }
  package func wrongSoname(_ name: String, text: String, found: String) -> String {
    "\(name) leads to \(text), a library that calls itself \(found)"
  }
  package func absoluteLink(_ name: String, text: String) -> String {
    "\(name) leads to its neighbour by an absolute path: \(text)"
  }
  package func textStub(_ name: String, form: String, target: String) -> String {
    "\(name) is a small text file that says \(target): a link that lost its kind (\(form))"
  }
  package func backupInUse(_ name: String, backup: String) -> String {
    "\(name) leads to \(backup), a backup copy"
  }
  package func backupWouldWin(_ backup: String, over canonical: String) -> String {
    "the next ldconfig would take the backup \(backup) instead of \(canonical)"
  }
  package func copiedDirectory(_ directory: String, original: String, libraries: Int) -> String {
    "\(directory) holds \(plural(libraries, "library", "libraries")) a second time: everything in it "
      + "is also in \(original)"
  }
  package func emptyLibrary(_ name: String) -> String {
    "\(name) is empty: 0 bytes"
  }
  package func truncated(_ name: String, size: String, expected: String) -> String {
    "\(name) ends after \(size), but its headers announce \(expected)"
  }
  package func notALibrary(_ name: String, looksLike impostor: String) -> String {
    "\(name) is not a library: \(impostor)"
  }
  package func foreign(_ name: String, architecture: String, native: String) -> String {
    "\(name) is for \(architecture), this system is \(native)"
  }
  package func foreignDirectory(
    _ directory: String, architecture: String, libraries: Int
  ) -> String {
    "\(directory) is for another processor: \(architecture), "
      + plural(libraries, "library", "libraries")
  }
  package func missingSoname(_ name: String) -> String {
    "\(name) has no SONAME; ldconfig lists it under its file name"
  }
  package func unstorableLinks(_ directory: String) -> String {
    "the file system of \(directory) cannot hold symbolic links"
  }
}

// MARK: - Rules

extension English {
  package func headline(of rule: String) -> String {
    switch rule {
    case "hard-copy": "a full copy where a link belongs"
    case "conflicting-copy": "two different files claim to be one library"
    case "inverted-chain": "the chain of links is the wrong way round"
    case "hard-link": "names of one file"
    case "missing-soname-link": "the name programs ask for is missing"
    case "dangling-link": "a link leads nowhere"
    case "link-loop": "links lead in a circle"
    case "outdated-link": "an older version is in use"
    case "wrong-soname-link": "a name leads to another library"
    case "absolute-link": "a link by absolute path"
    case "text-stub": "a link that became a text file"
    case "backup-hijack": "a backup takes the library's place"
    case "copied-directory": "a second copy of a whole directory"
    case "empty-library": "an empty file under a library's name"
    case "truncated-library": "a library that was cut short"
    case "not-a-library": "something else under a library's name"
    case "foreign-architecture": "a library for another processor"
    case "missing-soname": "a library without a SONAME"
    case "unstorable-links": "no links can be stored here"
    default: loaderHeadline(of: rule)
    }
  }

  package func copiesHeadline(copies: Int, toLink: Int) -> String {
    "\(copies) copies of one file; \(toLink) should be \(toLink == 1 ? "a link" : "links")"
  }

  package func copyConsequence(soname: String?, linker: String?) -> String {
    let cache =
      switch (soname, linker) {
      case (let soname?, let linker?):
        "ldconfig calls \(soname) `not a symbolic link` and leaves \(linker) out of its cache; "
      case (let soname?, nil): "ldconfig calls \(soname) `not a symbolic link`; "
      case (nil, let linker?): "ldconfig leaves \(linker) out of its cache; "
      case (nil, nil): ""
      }
    return cache + "a program that opens two of the names loads the library twice; "
      + "an update will leave the copies behind."
  }

  package func consequence(of rule: String) -> String {
    switch rule {
    case "conflicting-copy":
      "Programs and the linker may get different versions. Which one is wanted only you can say; "
        + "`solder fix --prefer newest` links to the newest and keeps the other in the undo store."
    case "inverted-chain":
      "Removing the development name removes the library itself, and the next ldconfig deletes the "
        + "links that then lead nowhere."
    case "missing-soname-link":
      "Programs linked against the library do not start: `cannot open shared object file`."
    case "dangling-link":
      "Whoever opens the name gets `No such file or directory`; ldconfig deletes such links when "
        + "their name has a version."
    case "link-loop": "Whoever opens the name gets `Too many levels of symbolic links`."
    case "outdated-link":
      "Programs load the older version. The next ldconfig moves the link to the newest; so does "
        + "`solder fix --prefer newest`."
    case "wrong-soname-link":
      "Programs that ask for this name get a library with another interface: missing symbols, or "
        + "crashes. Install the version they ask for instead."
    case "text-stub":
      "The loader says `file too short` or `invalid ELF header`. Unpackers and checkouts without "
        + "links leave such files."
    case "backup-hijack":
      "ldconfig takes any name that begins with `lib` and compares version numbers; a backup "
        + "belongs into another directory, or under a name that does not begin with `lib`."
    case "copied-directory":
      "A program that gets the library by both paths loads it twice; an update reaches only one of "
        + "them."
    case "empty-library":
      "The loader says `file too short`. An interrupted copy or an unpacker that refused a link "
        + "leaves such files; in a container image it may be a driver's mount point."
    case "truncated-library":
      "The loader refuses the library, or programs die with SIGBUS. Copy or install it again."
    case "not-a-library": "The loader says `invalid ELF header`. Install the library again."
    case "foreign-architecture": "The loader passes it over as if it were not there."
    case "absolute-link": "The link breaks when the tree is moved, copied or mounted elsewhere."
    case "hard-link":
      "No space is wasted, but ldconfig leaves the linker name out of its cache."
    case "unstorable-links":
      "Copies are the only way here; keep the libraries on a Linux file system to have links."
    default: loaderConsequence(of: rule)
    }
  }

  package var gitLFSPointer: String { "a Git LFS pointer; the content was never fetched" }
  package var markup: String { "HTML or XML, perhaps a download's error page" }
  package var zeros: String { "nothing but zero bytes" }
  package var archive: String { "an archive" }
  package var plainText: String { "text" }
  package var unknownBytes: String { "bytes without ELF's mark" }
  package func damagedELF(offset: String) -> String {
    "ELF with impossible values at byte \(offset)"
  }
  package var fifo: String { "a FIFO" }
  package var socket: String { "a socket" }
  package var device: String { "a device" }

  package var file: String { "file" }
  package var copy: String { "copy" }
  package var otherBytes: String { "other bytes" }
  package var textFile: String { "text" }
  package var emptyFile: String { "empty" }
  package var missing: String { "missing" }
  package var leadsNowhere: String { "leads nowhere" }
  package var leadsInACircle: String { "in a circle" }
  package var shouldBe: String { "should be" }
  package var backup: String { "backup" }
}
