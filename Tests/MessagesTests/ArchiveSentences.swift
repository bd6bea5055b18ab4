import Messages

/// Sentences about archives.
let archiveSentences: [Sentence] = [
  Sentence("no archive", ["<path>"]) { $0.archiveIsNone("<path>") },
  Sentence("truncated", ["<path>"]) { $0.archiveTruncated("<path>") },
  Sentence("damaged", ["<path>", "<detail>"]) { $0.archiveDamaged("<path>", detail: "<detail>") },
  Sentence("encrypted", ["<path>"]) { $0.archiveEncrypted("<path>") },
  Sentence("unsupported", ["<path>", "<detail>"]) {
    $0.archiveUnsupported("<path>", detail: "<detail>")
  },
  Sentence("bomb", ["<path>", "4.0 GB"]) { $0.archiveExpandsTooFar("<path>", limit: "4.0 GB") },
  Sentence("too many entries", ["<path>", "7"]) { $0.archiveTooManyEntries("<path>", limit: 7) },
  Sentence("too many names", ["<path>"]) { $0.archiveTooManyNames("<path>") },
  Sentence("archive too deep", ["<path>"]) { $0.archiveTooDeep("<path>") },
  Sentence("window too large", ["<path>", "128 MB"]) {
    $0.archiveWindowTooLarge("<path>", limit: "128 MB")
  },
  Sentence("too large within", ["<path>", "32 MB"]) {
    $0.archiveTooLargeWithin("<path>", limit: "32 MB")
  },
  Sentence("climbing name", ["<path>", "`..`"]) { $0.archiveClimbingName("<path>") },
  Sentence("absolute name", ["<path>", "`/`"]) { $0.archiveAbsoluteName("<path>") },
  Sentence("impossible name", ["<path>"]) { $0.archiveImpossibleName("<path>") },
  Sentence("name through a link", ["<path>"]) { $0.archiveNameThroughLink("<path>") },
  Sentence("hard link to nothing", ["<path>", "<target>"]) {
    $0.archiveHardLinkToNothing("<path>", target: "<target>")
  },
  Sentence("more troubles", ["<path>", "7"]) { $0.archiveMoreTroubles("<path>", count: 7) },
  Sentence("archive changed", ["<path>"]) { $0.archiveChanged("<path>") },
  Sentence("hint none", ["`lib*.so*`", "foo.whl"]) { $0.hintArchiveIsNone },
  Sentence("hint damaged") { $0.hintArchiveDamaged },
  Sentence("hint encrypted") { $0.hintArchiveEncrypted },
  Sentence("hint within") { $0.hintArchiveWithin },
  Sentence("hint window") { $0.hintArchiveWindow },
  Sentence("waste", ["7 MB", "8 MB"]) { $0.archiveWaste(unpacked: "7 MB", shipped: "8 MB") },
  Sentence("waste estimated", ["7 MB", "8 MB"]) {
    $0.archiveWasteEstimated(unpacked: "7 MB", shipped: "8 MB")
  },
  Sentence("links are fine", ["<path>", "7"]) { $0.archiveLinksAreFine("<path>", count: 7) },
  Sentence("repeated names", ["<names>"]) { $0.archiveRepeatedNames("<names>") },
  Sentence("wheel has links", ["7", "pip"]) { $0.wheelHasLinks(7) },
  Sentence("zip has links", ["7", "unzip", "zipfile"]) { $0.zipHasLinks(7) },
  Sentence("zip has a link", ["1", "unzip", "zipfile"]) { $0.zipHasLinks(1) },
  Sentence("wheel advice", ["SONAME"]) { $0.wheelAdvice },
  Sentence("wheel links advice", ["<command>"]) { $0.wheelLinksAdvice("<command>") },
  Sentence("repack advice", ["solder"]) { $0.repackAdvice },
  Sentence("debian advice", ["debian/PACKAGE.links", "`cp -a`"]) { $0.debianAdvice },
  Sentence("rpm advice", ["%install", "`cp -a`"]) { $0.rpmAdvice },
  Sentence("conda advice", ["build.sh", "`cp -a`"]) { $0.condaAdvice },
  Sentence("tar advice", ["--dereference"]) { $0.tarAdvice },
  Sentence("zip advice", ["`zip -y`"]) { $0.zipAdvice },
]
