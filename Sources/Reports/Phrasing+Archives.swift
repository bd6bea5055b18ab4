internal import Census
internal import Messages

extension Phrasing {
  /// Why an archive, or an entry of one, could not be looked at.
  func message(_ trouble: ArchiveTrouble, _ path: String) -> String {
    switch trouble {
    case .none: catalog.archiveIsNone(path)
    case .truncated: catalog.archiveTruncated(path)
    case .damaged(let detail):
      catalog.archiveDamaged(path, detail: Escaping.displayed(Array(detail.utf8)))
    case .encrypted: catalog.archiveEncrypted(path)
    case .unsupported(let detail):
      catalog.archiveUnsupported(path, detail: Escaping.displayed(Array(detail.utf8)))
    case .expandsTooFar(let bytes):
      catalog.archiveExpandsTooFar(path, limit: ByteSize.text(bytes))
    case .tooManyEntries(let limit): catalog.archiveTooManyEntries(path, limit: limit)
    case .tooManyNames: catalog.archiveTooManyNames(path)
    case .windowTooLarge(let limit):
      catalog.archiveWindowTooLarge(path, limit: ByteSize.text(limit))
    case .tooDeep: catalog.archiveTooDeep(path)
    case .tooLargeWithin(let limit):
      catalog.archiveTooLargeWithin(path, limit: ByteSize.text(limit))
    case .climbingName: catalog.archiveClimbingName(path)
    case .absoluteName: catalog.archiveAbsoluteName(path)
    case .impossibleName: catalog.archiveImpossibleName(path)
    case .nameThroughLink: catalog.archiveNameThroughLink(path)
    case .hardLinkToNothing(let name):
      catalog.archiveHardLinkToNothing(path, target: Escaping.displayed(name))
    case .more(let count): catalog.archiveMoreTroubles(path, count: count)
    case .changed: catalog.archiveChanged(path)
    }
  }

  /// What to do about it.
  func hint(_ trouble: ArchiveTrouble) -> String? {
    switch trouble {
    case .none: catalog.hintArchiveIsNone
    case .truncated, .damaged, .changed: catalog.hintArchiveDamaged
    case .encrypted: catalog.hintArchiveEncrypted
    case .tooDeep, .tooLargeWithin: catalog.hintArchiveWithin
    case .windowTooLarge: catalog.hintArchiveWindow
    default: nil
    }
  }
}
