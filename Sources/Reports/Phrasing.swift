package import Census
package import Diagnosis
internal import ELF
package import FileSystem
internal import LoaderConfiguration
package import Messages
internal import Ownership
package import Repair

/// The one switch from findings, reasons and errors to sentences of the catalogue.
package struct Phrasing: Sendable {
  /// The sentences.
  package let catalog: any Catalog

  /// Speaks the language of a catalogue.
  package init(_ catalog: any Catalog) { self.catalog = catalog }

  /// What a finding says, in one sentence.
  package func message(_ finding: Finding) -> String {
    let name = finding.name.map(Escaping.displayed) ?? Escaping.displayed(finding.directory)
    switch finding.evidence {
    case .copy(let original, _, let doubt): return copy(name, original, doubt)
    case .conflict(let newest, let size, let newestSize, let twin):
      let newest = Escaping.displayed(newest)
      if let twin {
        return catalog.conflictWithTwin(name, twin: Escaping.displayed(twin), newest: newest)
      }
      return catalog.conflict(
        name, size: ByteSize.text(size), with: newest, newestSize: ByteSize.text(newestSize))
    case .inverted(let realName, _):
      return catalog.inverted(name, realName: Escaping.displayed(realName))
    case .sharedInode(let names, _):
      return catalog.sharedInode(names.map(Escaping.displayed).joined(separator: ", "))
    case .unnamed(let file):
      return catalog.missingSonameLink(name, file: Escaping.displayed(file))
    case .deadLink(let text):
      let text = Escaping.displayed(text)
      return finding.rule == .linkLoop
        ? catalog.loopingLink(name, text: text) : catalog.deadLink(name, text: text)
    case .outdated(let old, let newest):
      return catalog.outdatedLink(
        name, leadsTo: Escaping.displayed(old), newest: Escaping.displayed(newest))
    case .wrongSoname(let text, let found):
      return catalog.wrongSoname(
        name, text: Escaping.displayed(text), found: Escaping.displayed(found.bytes))
    case .absolute(let text): return catalog.absoluteLink(name, text: Escaping.displayed(text))
    case .stub(let stub):
      return catalog.textStub(
        name, form: stub.form.rawValue, target: Escaping.displayed(stub.target))
    case .backup(let backup, let canonical, let isInUse, _):
      let backup = Escaping.displayed(backup)
      return isInUse
        ? catalog.backupInUse(name, backup: backup)
        : catalog.backupWouldWin(backup, over: canonical.map(Escaping.displayed) ?? "")
    case .copiedDirectory(let original, let libraries):
      return catalog.copiedDirectory(
        name, original: Escaping.displayed(original), libraries: libraries)
    case .empty: return catalog.emptyLibrary(name)
    case .truncated(let object):
      return catalog.truncated(
        name, size: ByteSize.text(object.actualSize), expected: ByteSize.text(object.expectedSize))
    case .notALibrary(let impostor):
      return catalog.notALibrary(name, looksLike: self.impostor(impostor))
    case .foreign(let architecture, let native, let libraries):
      return finding.name == nil
        ? catalog.foreignDirectory(name, architecture: architecture, libraries: libraries)
        : catalog.foreign(name, architecture: architecture, native: native)
    case .escaping, .searched, .cache, .shadowed, .mixed, .driver, .writable,
      .driverLinks:
      return loaderMessage(finding, name)
    case .displacedLink(let text, let recorder, _, let opening):
      return displacedLink(name, Escaping.displayed(text), recorder, opening)
    case .lost(let lost): return message(lost, name)
    case .arriving: return catalog.arriving(name)
    case .bare:
      return finding.rule == .missingSoname
        ? catalog.missingSoname(name) : catalog.unstorableLinks(name)
    }
  }

  private func copy(
    _ name: String, _ original: FileName, _ doubt: Evidence.CopyDoubt?
  ) -> String {
    let original = Escaping.displayed(original)
    switch doubt {
    case nil: return catalog.copy(name, of: original)
    case .claimsAnotherVersion: return catalog.copyClaimingAnotherVersion(name, of: original)
    case .accessDiffers: return catalog.copyWithOtherAccess(name, of: original)
    case .stubsDirectory: return catalog.copyInStubsDirectory(name, of: original)
    }
  }

  private func displacedLink(
    _ name: String, _ text: String, _ recorder: RecordedLink.Recorder,
    _ opening: Evidence.LinkOpening
  ) -> String {
    let who =
      switch recorder {
      case .package(let owner): catalog.recordedByPackage(Escaping.displayed(owner.package))
      case .alternatives(let group): catalog.recordedByAlternatives(Escaping.displayed(group))
      }
    return switch opening {
    case .identical: catalog.displacedLink(name, text: text, recorder: who)
    case .identicalWithOtherAccess:
      catalog.displacedLinkWithOtherAccess(name, text: text, recorder: who)
    case .exposed: catalog.displacedLinkThroughOthers(name, text: text, recorder: who)
    case .other: catalog.displacedLinkToOtherBytes(name, text: text, recorder: who)
    case .nowhere: catalog.displacedLinkToNowhere(name, text: text, recorder: who)
    }
  }

  private func impostor(_ impostor: Evidence.Impostor) -> String {
    switch impostor {
    case .file(.gitLFSPointer): catalog.gitLFSPointer
    case .file(.markup): catalog.markup
    case .file(.zeros): catalog.zeros
    case .file(.archive): catalog.archive
    case .file(.text): catalog.plainText
    case .file: catalog.unknownBytes
    case .damaged(let error): catalog.damagedELF(offset: "\(error.offset)")
    case .special(.fifo): catalog.fifo
    case .special(.socket): catalog.socket
    case .special: catalog.device
    }
  }

  // MARK: Repair

  /// Why a finding is left alone.
  package func reason(
    _ held: HeldFinding, _ scene: OwnershipAdvice.Scene
  ) -> String {
    switch held.reason {
    case .owned where held.finding.rule == .installation:
      catalog.heldOwnedArrival(by: held.finding.owner.map { Escaping.displayed($0.package) } ?? "")
    case .owned:
      catalog.heldOwned(by: held.finding.owner.map { Escaping.displayed($0.package) } ?? "")
    case .ownerUnknown: catalog.heldOwnerUnknown
    case .readOnlyStore:
      catalog.heldInStore(of: held.finding.owner?.manager.rawValue ?? "")
    case .protected: catalog.heldProtected
    case .changesVersion: catalog.heldVersion
    case .needsChoice where held.finding.rule == .staleLinks:
      catalog.heldStaleLinks(WayCommand.links(at: held.finding.directory))
    case .needsChoice: catalog.heldChoice
    case .noLinksHere: catalog.heldNoLinks
    case .lentByWindows: catalog.heldLentByWindows
    case .onlyHardLinks: catalog.heldOnlyHardLinks
    case .place(let obstacle): reason(obstacle, to: held.finding, scene)
    case .conflicts: catalog.heldConflict
    case .lost(let refusal): reason(refusal)
    case .farm(let refusal): message(refusal, held.finding.path)
    case .inTheWay(.directory): catalog.heldDirectoryInTheWay
    case .inTheWay: catalog.heldOtherInTheWay
    case .leadsToLeft(let target): catalog.heldLeadsToLeft(Escaping.displayed(target))
    case .newerThere(let newest): catalog.heldNewerThere(Escaping.displayed(newest))
    }
  }

  /// Why a step was not taken.
  package func reason(_ reason: SkipReason) -> String {
    switch reason {
    case .changedSinceExamined: catalog.skippedChanged
    case .changedMeanwhile: catalog.skippedMeanwhile
    case .leadsElsewhere: catalog.skippedLeadsElsewhere
    case .securityDiffers: catalog.skippedSecurity
    case .directoryMoved: catalog.skippedDirectoryMoved
    case .interrupted: catalog.skippedInterrupted
    case .dependsOnLeft: catalog.scriptDependsOnLeft
    case .cannotExchange: catalog.skippedCannotExchange
    case .packageManagerAtWork: catalog.skippedPackageManager
    case .storeUnusable: catalog.skippedStore
    }
  }

  /// What stands in the way of taking a repair back.
  package func reason(_ moved: Moved) -> String {
    let path = Escaping.displayed(moved.path)
    switch moved.reason {
    case .directory: return catalog.movedDirectory(path)
    case .name: return catalog.movedName(path)
    case .bytes: return catalog.movedBytes(path)
    case .keptFile: return catalog.movedKeptFile(path)
    }
  }

  // MARK: Errors

  /// What failed, on which object, and why.
  package func message(_ error: FileSystemError) -> String {
    catalog.failed(
      catalog.operation(error.operation.rawValue), path: Escaping.displayed(error.path),
      reason: catalog.reason(errno: error.errno.name, text: error.errno.text))
  }

  /// What to do about a failure; `nil` where nothing general helps.
  package func hint(_ error: FileSystemError) -> String? {
    switch error.errno {
    case .permissionDenied, .notPermitted:
      CurrentProcess.user == 0 ? nil : catalog.hintPermission
    case .noSuchFile, .notDirectory: catalog.hintMissing
    case .readOnlyFileSystem: catalog.hintReadOnly
    case .noSpace: catalog.hintNoSpace
    default: nil
    }
  }

  /// What could not be examined, and why.
  package func message(_ unexamined: Unexamined) -> String {
    let path = Escaping.displayed(unexamined.path)
    switch unexamined.reason {
    case .failed(let error): return message(error)
    case .changedWhileRead: return catalog.changedWhileRead(path)
    case .notALibraryOrDirectory: return catalog.notALibraryOrDirectory(path)
    case .tooLarge(let size): return catalog.tooLarge(path, size: ByteSize.text(size))
    case .tooDeep: return catalog.tooDeep(path)
    case .nothingToSearch: return catalog.nothingToSearch(path)
    case .configuration(let problem): return message(problem)
    case .archive(let trouble): return message(trouble, path)
    }
  }

  /// What to do about something that could not be examined.
  package func hint(_ unexamined: Unexamined) -> String? {
    switch unexamined.reason {
    case .failed(let error): hint(error)
    case .notALibraryOrDirectory: catalog.hintNotALibrary
    case .configuration(.unreadable(let error)): hint(error)
    case .nothingToSearch: catalog.hintRoot
    case .archive(let trouble): hint(trouble)
    case .changedWhileRead, .tooLarge, .tooDeep, .configuration: nil
    }
  }

  /// What is wrong with a journal or the undo store.
  package func message(_ error: JournalError) -> String {
    switch error {
    case .failed(let error):
      catalog.journalFailed(
        Escaping.displayed(error.path),
        reason: catalog.reason(errno: error.errno.name, text: error.errno.text))
    case .tooLong(let path, let size):
      catalog.journalTooLong(Escaping.displayed(path), size: ByteSize.text(size))
    case .damaged(let path, let line):
      catalog.journalDamaged(Escaping.displayed(path), line: line)
    case .otherVersion(let path, let version):
      catalog.journalOtherVersion(Escaping.displayed(path), version: version)
    case .foreign(let path, let owner):
      catalog.journalForeign(Escaping.displayed(path), owner: "\(owner)")
    }
  }
}
