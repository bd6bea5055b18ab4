// MARK: What lies in a link's place

extension English {
  package func lostLink(_ name: String, text: String) -> String {
    "the link \(name) -> \(text) is missing"
  }
  package func lostLinkUnderEmptyFile(_ name: String, text: String) -> String {
    "an empty file is in the place of the link \(name) -> \(text)"
  }
  package func lostLinkUnderStub(_ name: String, text: String) -> String {
    "a text file is in the place of the link \(name) -> \(text)"
  }
  package func lostLinkUnderCopy(_ name: String, text: String) -> String {
    "a copy is in the place of the link \(name) -> \(text)"
  }
  package func lostLinkUnderFile(_ name: String, text: String) -> String {
    "another file is in the place of the link \(name) -> \(text)"
  }
  package func lostLinkUnderDirectory(_ name: String, text: String) -> String {
    "a directory is in the place of the link \(name) -> \(text)"
  }
  package func lostLinkUnderLink(_ name: String, text: String) -> String {
    "another link is in the place of the link \(name) -> \(text)"
  }
  package func lostLinkUnderSpecial(_ name: String, text: String) -> String {
    "a device, FIFO or socket is in the place of the link \(name) -> \(text)"
  }
  package var lostLinkHeadline: String { "a link of a manifest is not there" }
  package var lostLinkConsequence: String {
    "The tree was saved with a link here; zip files, cloud storage and file systems without links "
      + "lose such names or make copies and text files of them."
  }
}

// MARK: Why a link stays lost

extension English {
  package var lostNoDirectory: String { "the directory that it belongs in is not there" }
  package var lostBelowLink: String { "the way to it goes through a link" }
  package var lostToOtherLink: String { "which of the two is right only you can say" }
  package var lostToDirectory: String { "a directory is not replaced" }
  package var lostToCopiedDirectory: String {
    "copied-directory: it holds all that the directory the link leads to holds; if `solder fix` does "
      + "not make it a link, remove it yourself and restore again"
  }
  package var lostToSpecial: String { "such a file is not replaced" }
  package var lostTargetChanged: String {
    "the file still holds what was saved, and the file that the link leads to has changed"
  }
  package var lostToOtherBytes: String {
    "its bytes are others than those of the file that the link leads to"
  }
  package var lostToOtherAccess: String {
    "the bytes are the same, but the file that the link leads to may be read or run by fewer, "
      + "written by more, or runs with other rights"
  }
  package var lostToOtherKind: String {
    "the link would lead to something of another kind than when it was saved"
  }
  package var lostNoLinks: String {
    "the file system here keeps no links; restore them where the tree lies on one that does"
  }
  package var lostLeadsNowhere: String { "the link would lead nowhere" }
  package var lostWasDead: String { "the link led nowhere when it was saved" }
  package var lostLeadsOutside: String {
    "the link leads out of the directory; --allow-outside restores it"
  }
  package var lostCameToLeadOutside: String {
    "the link would lead out of the directory, and did not when it was saved"
  }
}

// MARK: The manifest

extension English {
  package func manifestTooLong(_ file: String, limit: String) -> String {
    "\(file) is longer than any manifest of links that solder reads (\(limit))"
  }
  package func manifestIsNone(_ file: String) -> String {
    "\(file) is not a manifest of links"
  }
  package func manifestOfOtherSchema(_ file: String, schema: String) -> String {
    "\(file) is a document of the schema \(schema), not solder.links/1"
  }
  package func manifestFlaw(_ file: String, link: Int, flaw: String) -> String {
    "\(file) cannot be used, link \(link): \(flaw)"
  }
  package var flawOfPath: String { "its path does not simply lead down from the directory" }
  package var flawOfText: String { "no link can have its text" }
  package var flawOfBytes: String { "its exact bytes are not base64, or need not be given" }
  package var flawOfDestination: String { "it does not say in full what the link led to" }
  package var flawDuplicate: String { "its path was there before" }
  package var flawBelowLink: String { "its path leads through another link of the manifest" }
  package var hintManifest: String {
    "such files are written by: solder links save DIR -o FILE"
  }
}

// MARK: The sum

extension English {
  package func linksSaved(_ count: Int, below directory: String) -> String {
    "\(count) \(count == 1 ? "link" : "links") saved below \(directory)"
  }
  package func linksRight(_ count: Int) -> String {
    "\(count) \(count == 1 ? "link is" : "links are") there already."
  }
}
