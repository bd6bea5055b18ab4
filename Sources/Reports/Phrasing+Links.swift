internal import Diagnosis
package import FileSystem
package import Manifest
internal import Messages
internal import Repair

extension Phrasing {
  /// What lies in the place of a link that a manifest has.
  func message(_ lost: LostLink, _ name: String) -> String {
    let text = Escaping.displayed(lost.text)
    return switch lost.place {
    case .nothing: catalog.lostLink(name, text: text)
    case .emptyFile: catalog.lostLinkUnderEmptyFile(name, text: text)
    case .textStub: catalog.lostLinkUnderStub(name, text: text)
    case .copy: catalog.lostLinkUnderCopy(name, text: text)
    case .file: catalog.lostLinkUnderFile(name, text: text)
    case .directory: catalog.lostLinkUnderDirectory(name, text: text)
    case .link: catalog.lostLinkUnderLink(name, text: text)
    case .special: catalog.lostLinkUnderSpecial(name, text: text)
    }
  }

  /// Why a link of a manifest does not come back.
  func reason(_ refusal: RestoreRefusal) -> String {
    switch refusal {
    case .noLinks: catalog.lostNoLinks
    case .noDirectory: catalog.lostNoDirectory
    case .belowLink: catalog.lostBelowLink
    case .otherLink: catalog.lostToOtherLink
    case .directory: catalog.lostToDirectory
    case .copiedDirectory: catalog.lostToCopiedDirectory
    case .special: catalog.lostToSpecial
    case .targetChanged: catalog.lostTargetChanged
    case .otherBytes: catalog.lostToOtherBytes
    case .otherAccess: catalog.lostToOtherAccess
    case .otherKind: catalog.lostToOtherKind
    case .leadsNowhere: catalog.lostLeadsNowhere
    case .wasDead: catalog.lostWasDead
    case .leadsOutside: catalog.lostLeadsOutside
    case .cameToLeadOutside: catalog.lostCameToLeadOutside
    }
  }

  /// Why a file is no manifest of links.
  package func message(_ error: LinkManifestError, _ file: Path) -> String {
    let file = Escaping.displayed(file)
    switch error {
    case .tooLong(let limit):
      return catalog.manifestTooLong(file, limit: ByteSize.text(UInt64(limit)))
    case .notAManifest: return catalog.manifestIsNone(file)
    case .otherSchema(let schema):
      return catalog.manifestOfOtherSchema(file, schema: Escaping.displayed(Array(schema.utf8)))
    case .link(let number, let flaw):
      return catalog.manifestFlaw(file, link: number, flaw: reason(flaw))
    }
  }

  private func reason(_ flaw: LinkManifestError.Flaw) -> String {
    switch flaw {
    case .path: catalog.flawOfPath
    case .text: catalog.flawOfText
    case .bytes: catalog.flawOfBytes
    case .destination: catalog.flawOfDestination
    case .duplicate: catalog.flawDuplicate
    case .belowLink: catalog.flawBelowLink
    }
  }
}
