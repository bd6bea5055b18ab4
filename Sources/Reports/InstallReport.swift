internal import Archives
internal import Diagnosis
internal import FileSystem
package import Installation
package import Messages
internal import Repair

/// What is to be installed, told to a person, and why something is not.
package struct InstallReport {
  private let catalog: any Catalog
  private let phrasing: Phrasing
  private let isCopy: Bool

  /// Speaks the language of a catalogue, of `solder copy` or of `solder install`.
  package init(_ catalog: any Catalog, isCopy: Bool) {
    self.catalog = catalog
    self.isCopy = isCopy
    phrasing = Phrasing(catalog)
  }

  /// What is said below the steps of a plan.
  package func remarks(on arrangement: Arrangement) -> [String] {
    var lines: [String] = []
    let steps = arrangement.plan.directories.flatMap(\.steps)
    if arrangement.restored > 0, !steps.isEmpty {
      lines.append(catalog.linksRestored(arrangement.restored))
    }
    if arrangement.right > 0 { lines.append(catalog.namesRight(arrangement.right)) }
    if steps.contains(where: { $0.remainder == .kept }) { lines.append(catalog.replacedIsKept) }
    return lines
  }

  /// What is said where the plan is empty.
  package var nothingToDo: String { isCopy ? catalog.nothingToCopy : catalog.nothingToInstall }

  /// Why nothing is installed.
  package func message(_ error: InstallError) -> String {
    switch error {
    case .archive(let error): phrasing.message(error.unexamined)
    case .notAnArchive(let path): catalog.notAnArchive(Escaping.displayed(path))
    case .failed(let error): phrasing.message(error)
    case .refused(let entry, let refusal):
      catalog.entryRefused(Escaping.displayed(entry), reason: reason(refusal))
    case .nothingChosen(let path): catalog.nothingChosen(Escaping.displayed(path))
    case .interrupted: catalog.interrupted
    }
  }

  /// What to do about it, where something helps.
  package func hint(_ error: InstallError) -> String? {
    switch error {
    case .failed(let error): phrasing.hint(error)
    case .refused(_, .changing): catalog.hintEntryChanging
    case .refused: isCopy ? catalog.hintCopyRefused : catalog.hintEntryRefused
    case .archive, .notAnArchive, .interrupted: nil
    case .nothingChosen: isCopy ? nil : catalog.hintNothingChosen
    }
  }

  private func reason(_ refusal: EntryRefusal) -> String {
    switch refusal {
    case .climbingName: catalog.entryClimbs
    case .absoluteName: catalog.entryIsAbsolute
    case .impossibleName: catalog.entryNameImpossible
    case .controlCharacters: catalog.entryHasControls
    case .repeatedName: catalog.entryIsRepeated
    case .throughLink: catalog.entryGoesThroughLink
    case .leadsOutside(let text): catalog.entryLeadsOutside(text: Escaping.displayed(text))
    case .impossibleText: catalog.entryTextImpossible
    case .hardLinkOutside(let target):
      catalog.entryHardLinkOutside(target: Escaping.displayed(target))
    case .hardLinkToUnchosen(let target):
      catalog.entryHardLinkToUnchosen(target: Escaping.displayed(target))
    case .hardLinkToNothing(let target):
      catalog.entryHardLinkToNothing(target: Escaping.displayed(target))
    case .special: catalog.entryIsSpecial
    case .setID: catalog.entryHasSetID
    case .encrypted: catalog.entryIsEncrypted
    case .changing: catalog.entryIsChanging
    case .wrongSize: catalog.entryHasWrongSize
    case .tooManyEntries(let limit): catalog.entriesTooMany(limit: limit)
    }
  }
}
