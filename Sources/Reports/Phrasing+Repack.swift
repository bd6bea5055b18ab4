internal import Archives
internal import Census
internal import Diagnosis
package import FileSystem
internal import Messages
package import Repacking

extension Phrasing {
  /// What becomes of an entry.
  func message(_ change: RepackPlan.Change, dropsNames: Bool) -> String {
    let (name, target) = (lastName(of: change.path), Escaping.displayed(change.target))
    return dropsNames
      ? catalog.repackLeftOut(name, for: target) : catalog.repackLinked(name, to: target)
  }

  /// Why a name stays in a wheel.
  func message(_ kept: RepackPlan.Kept, in top: Path) -> String {
    let name = lastName(of: kept.path)
    return switch kept.reason {
    case .soname: catalog.repackKeptSoname(name)
    case .mentioned(let file):
      catalog.repackKeptMentioned(name, by: Escaping.displayed(file.within(top)))
    case .asked: catalog.repackKeptAsked(name)
    }
  }

  /// Why an entry is left as it is.
  func message(_ held: RepackPlan.Held, in top: Path) -> String {
    let name = lastName(of: held.path)
    switch held.reason {
    case .doubt(.claimsAnotherVersion, let original):
      return catalog.copyClaimingAnotherVersion(name, of: Escaping.displayed(original))
    case .doubt(.accessDiffers, let original):
      return catalog.copyWithOtherAccess(name, of: Escaping.displayed(original))
    case .doubt(.stubsDirectory, let original):
      return catalog.copyInStubsDirectory(name, of: Escaping.displayed(original))
    case .notProved: return catalog.repackNotProved(name)
    case .leadsNowhere: return catalog.repackLeadsNowhere(name)
    case .repeated: return catalog.repackRepeated(name)
    case .hardLinked(let other):
      return catalog.repackHardLinked(name, by: Escaping.displayed(other.within(top)))
    case .noSonameName: return catalog.repackNoSonameName(name)
    case .stubInWheel: return catalog.repackStubInWheel(name)
    case .copiedDirectory: return catalog.repackCopiedDirectory(name)
    }
  }

  private func lastName(of path: Path) -> String {
    path.lastName.map(Escaping.displayed) ?? Escaping.displayed(path)
  }

  /// Why an archive is not written anew: what it is about, the sentence, what to do.
  package func refusal(
    _ refusal: RepackRefusal
  ) -> [(path: Path, reason: String, hint: String?)] {
    switch refusal {
    case .notAnArchive(let path): [(path, catalog.repackNotAnArchive(shown(path)), nil)]
    case .package(let path, .conda):
      [(path, catalog.repackCondaPackage(shown(path)), catalog.hintRepackConda)]
    case .package(let path, _):
      [(path, catalog.repackPackage(shown(path)), catalog.hintRepackPackage)]
    case .format(let path): [(path, catalog.repackFormat(shown(path)), nil)]
    case .signed(let path): [(path, catalog.repackSigned(shown(path)), nil)]
    case .noRecord(let path): [(path, catalog.repackNoRecord(shown(path)), nil)]
    case .unexamined(let all): all.map { ($0.path, message($0), hint($0)) }
    }
  }

  private func shown(_ path: Path) -> String { Escaping.displayed(path) }
}

extension Path {
  /// The path as it is in an archive, without the archive's own.
  func within(_ top: Path) -> Path {
    isAtOrBelow(top) && self != top ? Path(bytes.dropFirst(top.bytes.count + 1)) : self
  }
}
