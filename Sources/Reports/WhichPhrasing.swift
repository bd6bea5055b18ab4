internal import ELF
internal import FileSystem
internal import LoaderConfiguration
internal import Messages
internal import Resolution

/// Facts of a look-up in words.
struct WhichPhrasing {
  let phrasing: Phrasing

  var catalog: any Catalog { phrasing.catalog }

  /// What could not be read, and why.
  func message(_ trouble: WhichReport.Trouble) -> String {
    switch trouble {
    case .configuration(let problem): return phrasing.message(problem)
    case .cache(.unreadable(let error)): return phrasing.message(error)
    case .cache: return catalog.whichCacheDamaged(Escaping.displayed(CacheState.path))
    }
  }

  /// By which rule, and for which processors.
  func rule(_ candidate: Candidate) -> String {
    let rule = rule(candidate.rule)
    let level = candidate.subdirectory
    return level.isEmpty
      ? rule : catalog.whichRuleAtLevel(rule, Escaping.displayed(Array(level.utf8)))
  }

  /// By which rule.
  func rule(_ rule: SearchRule) -> String {
    switch rule {
    case .path: catalog.whichByPath
    case .rpath(let object): catalog.whichByRpath(Escaping.displayed(object))
    case .libraryPath: catalog.whichByLibraryPath
    case .runpath(let object): catalog.whichByRunpath(Escaping.displayed(object))
    case .cache: catalog.whichByCache
    case .builtIn: catalog.whichByBuiltIn
    case .configured: catalog.whichByConfiguration
    case .elsewhere: catalog.whichElsewhere
    }
  }

  /// The rule as a document has it.
  func key(_ rule: SearchRule) -> String {
    switch rule {
    case .path: "path"
    case .rpath: "rpath"
    case .libraryPath: "library-path"
    case .runpath: "runpath"
    case .cache: "cache"
    case .builtIn: "built-in"
    case .configured: "configured"
    case .elsewhere: "elsewhere"
    }
  }

  /// Why a candidate is not taken; nothing for the one that is.
  func reason(_ candidate: Candidate) -> String {
    switch candidate.verdict {
    case .taken: ""
    case .refused(let refusal): self.refusal(refusal)
    case .passedOver(let reason): self.reason(reason)
    }
  }

  private func refusal(_ refusal: Refusal) -> String {
    switch refusal {
    case .tooShort: catalog.whichTooShort
    case .notELF: catalog.whichNotELF
    case .notRegularFile: catalog.whichNotRegular
    case .otherSystem: catalog.whichOtherSystem
    case .damaged: catalog.whichDamaged
    case .notLibrary: catalog.whichNotLibrary
    }
  }

  private func reason(_ reason: PassingReason) -> String {
    switch reason {
    case .foundEarlier(.sameFile): catalog.whichSameFile
    case .foundEarlier(.sameBytes): catalog.whichSameBytes
    case .foundEarlier(.different(let byDesign)):
      byDesign ? catalog.whichOtherLevel : catalog.whichDifferent
    case .otherArchitecture(let architecture):
      architecture.map { catalog.whichOtherArchitecture($0.name) }
        ?? catalog.whichUnknownArchitecture
    case .otherABI: catalog.whichOtherABI
    case .leadsNowhere: catalog.whichLeadsNowhere
    case .notPermitted: catalog.whichNotPermitted
    case .leavesList(let errno):
      catalog.whichLeavesList(catalog.reason(errno: errno.name, text: errno.text))
    case .needsProcessor: catalog.whichNeedsProcessor
    case .staleEntry: catalog.whichStale
    case .defaultDirectoriesOff: catalog.whichDefaultsOff
    case .notInCache: catalog.whichNotInCache
    case .notSearched: catalog.whichNotSearched
    }
  }
}
