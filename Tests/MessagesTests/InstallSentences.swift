import Messages

/// Sentences of `solder install` and `solder copy`.
let installSentences: [Sentence] = [
  Sentence("install abstract") { $0.installAbstract },
  Sentence("install discussion", ["`solder undo`", "cuDNN", "64", "130"]) {
    $0.installDiscussion
  },
  Sentence("install source", ["tar", "zip", "wheel"]) { $0.installSourceHelp },
  Sentence("install into") { $0.installIntoHelp },
  Sentence("install only", ["`*`"]) { $0.installOnlyHelp },
  Sentence("install strip", ["tar"]) { $0.installStripHelp },
  Sentence("install map", ["lib=lib64"]) { $0.installMapHelp },
  Sentence("install keep modes", ["root"]) { $0.installKeepModesHelp },
  Sentence("install as packed") { $0.installAsPackedHelp },
  Sentence("copy abstract") { $0.copyAbstract },
  Sentence("copy discussion", ["`cp -aT`", "SOURCE", "DEST", "`solder undo`", "64", "130"]) {
    $0.copyDiscussion
  },
  Sentence("copy source") { $0.copySourceHelp },
  Sentence("copy destination") { $0.copyDestinationHelp },
  Sentence("value glob") { $0.valueGlob },
  Sentence("value renaming", ["="]) { $0.valueRenaming },
  Sentence("map form", ["--map", "lib=lib64"]) { $0.installMapForm },
  Sentence("strip range", ["--strip-components", "100"]) { $0.installStripRange },
  Sentence("directory arrives", ["<name>", "7", "8", "4 MB"]) {
    $0.directoryArrives("<name>", files: 7, links: 8, size: "4 MB")
  },
  Sentence("directory of one arrives", ["<name>", "1", "4 MB"]) {
    $0.directoryArrives("<name>", files: 1, links: 1, size: "4 MB")
  },
  Sentence("arriving", ["<name>"]) { $0.arriving("<name>") },
  Sentence("names right", ["7"]) { $0.namesRight(7) },
  Sentence("one name right", ["1"]) { $0.namesRight(1) },
  Sentence("links restored", ["7"]) { $0.linksRestored(7) },
  Sentence("one link restored", ["1"]) { $0.linksRestored(1) },
  Sentence("nothing to install") { $0.nothingToInstall },
  Sentence("nothing to copy") { $0.nothingToCopy },
  Sentence("replaced is kept") { $0.replacedIsKept },
  Sentence("unpacking", ["<path>"]) { $0.unpacking("<path>") },
  Sentence("copying", ["<path>"]) { $0.copying("<path>") },
  Sentence("directory in the way") { $0.heldDirectoryInTheWay },
  Sentence("something in the way") { $0.heldOtherInTheWay },
  Sentence("newer there", ["<name>", "ldconfig"]) { $0.heldNewerThere("<name>") },
  Sentence("leads to what is left", ["<name>"]) { $0.heldLeadsToLeft("<name>") },
  Sentence("owned arrival", ["<package>", "`--include-owned`"]) {
    $0.heldOwnedArrival(by: "<package>")
  },
  Sentence("install owned all the same", ["`--include-owned`"]) { $0.installOwnedAllTheSame },
  Sentence("not an archive", ["<path>"]) { $0.notAnArchive("<path>") },
  Sentence("nothing chosen", ["<path>"]) { $0.nothingChosen("<path>") },
  Sentence("hint nothing chosen", ["`--only`", "`--strip-components`", "`lib/*`", "`--as-packed`"])
  {
    $0.hintNothingChosen
  },
  Sentence("entry refused", ["<entry>", "<reason>"]) {
    $0.entryRefused("<entry>", reason: "<reason>")
  },
  Sentence("hint entry refused", ["`--only`"]) { $0.hintEntryRefused },
  Sentence(
    "hint copy refused",
    ["`solder install SOURCE --into DEST --keep-modes --only GLOB`"]
  ) { $0.hintCopyRefused },
  Sentence("entry climbs", [".."]) { $0.entryClimbs },
  Sentence("entry is absolute") { $0.entryIsAbsolute },
  Sentence("entry name impossible") { $0.entryNameImpossible },
  Sentence("entry has controls") { $0.entryHasControls },
  Sentence("entry is repeated") { $0.entryIsRepeated },
  Sentence("entry goes through a link") { $0.entryGoesThroughLink },
  Sentence("entry leads outside", ["<text>"]) { $0.entryLeadsOutside(text: "<text>") },
  Sentence("entry is a hard link to nothing", ["<target>"]) {
    $0.entryHardLinkToNothing(target: "<target>")
  },
  Sentence("entry text impossible") { $0.entryTextImpossible },
  Sentence("entry is a hard link outside", ["<target>"]) {
    $0.entryHardLinkOutside(target: "<target>")
  },
  Sentence("entry is a hard link to what is not chosen", ["<target>"]) {
    $0.entryHardLinkToUnchosen(target: "<target>")
  },
  Sentence("entry is special", ["FIFO"]) { $0.entryIsSpecial },
  Sentence("entry has set-ID", ["set-ID"]) { $0.entryHasSetID },
  Sentence("entry is encrypted") { $0.entryIsEncrypted },
  Sentence("entry is changing") { $0.entryIsChanging },
  Sentence("hint entry changing") { $0.hintEntryChanging },
  Sentence("entry has a wrong size") { $0.entryHasWrongSize },
  Sentence("entries too many", ["7"]) { $0.entriesTooMany(limit: 7) },
]
