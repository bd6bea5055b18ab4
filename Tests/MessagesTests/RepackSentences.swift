import Messages

/// Sentences about archives that are written anew.
let repackSentences: [Sentence] = [
  Sentence("linked", ["<name>", "<target>"]) { $0.repackLinked("<name>", to: "<target>") },
  Sentence("left out", ["<name>", "<target>"]) { $0.repackLeftOut("<name>", for: "<target>") },
  Sentence("kept as the SONAME", ["<name>", "SONAME"]) { $0.repackKeptSoname("<name>") },
  Sentence("kept for a mention", ["<name>", "<file>"]) {
    $0.repackKeptMentioned("<name>", by: "<file>")
  },
  Sentence("kept as asked", ["<name>", "--keep"]) { $0.repackKeptAsked("<name>") },
  Sentence("not proved", ["<name>"]) { $0.repackNotProved("<name>") },
  Sentence("leads nowhere", ["<name>"]) { $0.repackLeadsNowhere("<name>") },
  Sentence("repeated", ["<name>"]) { $0.repackRepeated("<name>") },
  Sentence("hard linked", ["<name>", "<other>"]) { $0.repackHardLinked("<name>", by: "<other>") },
  Sentence("no SONAME's name", ["<name>", "SONAME", "--keep NAME"]) {
    $0.repackNoSonameName("<name>")
  },
  Sentence("stub in a wheel", ["<name>"]) { $0.repackStubInWheel("<name>") },
  Sentence("copied directory", ["<name>"]) { $0.repackCopiedDirectory("<name>") },
  Sentence("links", ["7", "<size>"]) { $0.repackLinkSum(7, unpacked: "<size>") },
  Sentence("one link", ["1", "<size>"]) { $0.repackLinkSum(1, unpacked: "<size>") },
  Sentence("dropped", ["7", "<size>"]) { $0.repackDropSum(7, unpacked: "<size>") },
  Sentence("one dropped", ["1", "<size>"]) { $0.repackDropSum(1, unpacked: "<size>") },
  Sentence("nothing") { $0.repackNothing },
  Sentence("sizes", ["<file>", "<size>", "<before>"]) {
    $0.repackSizes("<file>", size: "<size>", before: "<before>")
  },
  Sentence("gone", ["dlopen(\"<name>\")", "--keep NAME"]) { $0.repackGone(example: "<name>") },
  Sentence("planned", ["<file>"]) { $0.repackPlanned("<file>") },
  Sentence("writing", ["<file>", "7 %"]) { $0.repackWriting("<file>", percent: 7) },
  Sentence("no archive", ["<file>"]) { $0.repackNotAnArchive("<file>") },
  Sentence("package", ["<file>"]) { $0.repackPackage("<file>") },
  Sentence("conda package", ["<file>", "conda"]) { $0.repackCondaPackage("<file>") },
  Sentence("format", ["<file>", "tar", "zip", "wheel"]) { $0.repackFormat("<file>") },
  Sentence("signed", ["<file>"]) { $0.repackSigned("<file>") },
  Sentence("no RECORD", ["<file>", "RECORD"]) { $0.repackNoRecord("<file>") },
  Sentence("output is input", ["<file>"]) { $0.repackOutputIsInput("<file>") },
  Sentence("output exists", ["<file>"]) { $0.repackOutputExists("<file>") },
  Sentence("output is no file", ["<file>"]) { $0.repackOutputIsNoFile("<file>") },
  Sentence("hint package", ["`solder check`"]) { $0.hintRepackPackage },
  Sentence("hint conda", ["`solder check`", "build.sh"]) { $0.hintRepackConda },
  Sentence("hint force", ["--force"]) { $0.hintRepackForce },
  Sentence("keeps nothing", ["--keep", "<pattern>"]) { $0.repackKeepsNothing("<pattern>") },
  Sentence("hint keep", ["--keep"]) { $0.hintRepackKeep },
]
