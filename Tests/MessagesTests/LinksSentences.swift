import Messages

/// Sentences about links of a manifest.
let linksSentences: [Sentence] = [
  Sentence("missing", ["<name>", "<text>"]) { $0.lostLink("<name>", text: "<text>") },
  Sentence("empty file", ["<name>", "<text>"]) {
    $0.lostLinkUnderEmptyFile("<name>", text: "<text>")
  },
  Sentence("stub", ["<name>", "<text>"]) { $0.lostLinkUnderStub("<name>", text: "<text>") },
  Sentence("copy", ["<name>", "<text>"]) { $0.lostLinkUnderCopy("<name>", text: "<text>") },
  Sentence("file", ["<name>", "<text>"]) { $0.lostLinkUnderFile("<name>", text: "<text>") },
  Sentence("directory", ["<name>", "<text>"]) {
    $0.lostLinkUnderDirectory("<name>", text: "<text>")
  },
  Sentence("other link", ["<name>", "<text>"]) { $0.lostLinkUnderLink("<name>", text: "<text>") },
  Sentence("special", ["<name>", "<text>"]) { $0.lostLinkUnderSpecial("<name>", text: "<text>") },
  Sentence("headline") { $0.lostLinkHeadline },
  Sentence("consequence") { $0.lostLinkConsequence },
  Sentence("no directory") { $0.lostNoDirectory },
  Sentence("below a link") { $0.lostBelowLink },
  Sentence("to another link") { $0.lostToOtherLink },
  Sentence("to a directory") { $0.lostToDirectory },
  Sentence("to a copied directory", ["copied-directory", "`solder fix`"]) {
    $0.lostToCopiedDirectory
  },
  Sentence("to something special") { $0.lostToSpecial },
  Sentence("target changed") { $0.lostTargetChanged },
  Sentence("other bytes") { $0.lostToOtherBytes },
  Sentence("other access") { $0.lostToOtherAccess },
  Sentence("other kind") { $0.lostToOtherKind },
  Sentence("leads nowhere") { $0.lostLeadsNowhere },
  Sentence("was dead") { $0.lostWasDead },
  Sentence("leads outside", ["--allow-outside"]) { $0.lostLeadsOutside },
  Sentence("came to lead outside") { $0.lostCameToLeadOutside },
  Sentence("too long", ["<file>", "64 MB"]) { $0.manifestTooLong("<file>", limit: "64 MB") },
  Sentence("no manifest", ["<file>"]) { $0.manifestIsNone("<file>") },
  Sentence("other schema", ["<file>", "<schema>", "solder.links/1"]) {
    $0.manifestOfOtherSchema("<file>", schema: "<schema>")
  },
  Sentence("flaw", ["<file>", "7", "<flaw>"]) {
    $0.manifestFlaw("<file>", link: 7, flaw: "<flaw>")
  },
  Sentence("flaw of the path") { $0.flawOfPath },
  Sentence("flaw of the text") { $0.flawOfText },
  Sentence("flaw of the bytes", ["base64"]) { $0.flawOfBytes },
  Sentence("flaw of the destination") { $0.flawOfDestination },
  Sentence("duplicate") { $0.flawDuplicate },
  Sentence("below another") { $0.flawBelowLink },
  Sentence("hint", ["solder links save DIR -o FILE"]) { $0.hintManifest },
  Sentence("saved", ["7", "<dir>"]) { $0.linksSaved(7, below: "<dir>") },
  Sentence("one saved", ["1", "<dir>"]) { $0.linksSaved(1, below: "<dir>") },
  Sentence("right", ["7"]) { $0.linksRight(7) },
  Sentence("one right", ["1"]) { $0.linksRight(1) },
]
