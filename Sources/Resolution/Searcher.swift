internal import ELF
internal import FileSystem
internal import LoaderCache
internal import LoaderConfiguration

/// Looks for a name in every place of a row, in the loader's order.
final class Searcher {
  let setting: LoaderSetting
  let examiner: FileExaminer
  private let comparison = FileComparison()
  private lazy var hints = HintDirectories()

  init(_ setting: LoaderSetting) {
    self.setting = setting
    examiner = FileExaminer(
      for: ProcessorABI(architecture: setting.architecture, own: setting.loader?.flags))
  }

  /// What a path leads to.
  func lookUp(path: [UInt8], shown: [UInt8], under root: borrowing SystemRoot) -> Lookup {
    var row = Row(name: shown, level: setting.level)
    row.come(to: Path(path), by: .path, "", examiner.examine(Path(path), under: root))
    return row.lookup(comparison, under: root)
  }

  /// What is found for a name: in lists of directories, then the cache, then what is built in.
  func lookUp(
    name: [UInt8], in lists: [SearchList], withDefaults: Bool, explaining: Bool,
    under root: borrowing SystemRoot
  ) -> Lookup {
    var row = Row(name: name, level: setting.level)
    for list in lists { search(list, &row, under: root) }
    searchCache(&row, withDefaults: withDefaults, under: root)
    let builtIn = SearchList(rule: .builtIn, directories: setting.directories)
    if withDefaults {
      search(builtIn, &row, under: root)
    } else {
      mention(builtIn.directories, .builtIn, .defaultDirectoriesOff, &row, under: root)
    }
    if explaining || row.isOpen {
      let configured = setting.order.directories.map(\.path)
      mention(configured, .configured, .notInCache, &row, under: root)
    }
    if row.isOpen {
      mention(hints.all(setting, under: root), .elsewhere, .notSearched, &row, under: root)
    }
    // Nothing that could not be read comes before what was found without it.
    row.isUncertain =
      setting.hidesCache && row.dependsOnCache
      || setting.hidesConfiguration && row.isOpen
    return row.lookup(comparison, under: root)
  }

  private func search(_ list: SearchList, _ row: inout Row, under root: borrowing SystemRoot) {
    for directory in list.directories {
      row.searched.append(directory)
      guard directory.bytes == [UInt8(ascii: ".")] || examiner.isDirectory(directory, under: root)
      else { continue }
      for subdirectory in setting.level.subdirectories {
        let place = subdirectory.isEmpty ? directory : directory.appending(Path(subdirectory))
        guard subdirectory.isEmpty || examiner.isDirectory(place, under: root) else { continue }
        let path = place.appending(Path(row.name))
        let found = examiner.examine(path, under: root)
        row.come(to: path, by: list.rule, subdirectory, found)
        if case .leavesList = found, subdirectory.isEmpty { return }
      }
    }
  }

  private func searchCache(
    _ row: inout Row, withDefaults: Bool, under root: borrowing SystemRoot
  ) {
    guard let cache = setting.cache else { return }
    let records = cache.records(for: row.name, bytesAreSigned: setting.bytesAreSigned)
    let ranks = Dictionary(
      zip(setting.level.capabilities, 0...), uniquingKeysWith: { first, _ in first })
    // Of entries for `glibc-hwcaps` the best comes first; else it is the order of the file.
    var eligible: [(rank: Int, path: Path, directory: String)] = []
    for record in records {
      let path = Path(cache.bytes[record.path])
      guard setting.takes(record.kind) else {
        row.pass(path, by: .cache, "", cacheReason(of: path, under: root))
        continue
      }
      switch cache.capability(of: record) {
      case .none: eligible.append((.max, path, ""))
      case .mask(let mask) where mask & ~setting.level.legacyMask == 0:
        eligible.append((.max, path, ""))
      case .subdirectory(let name, let level):
        let text = String(decoding: name, as: UTF8.self)
        guard let rank = ranks[text], setting.supports(isaLevel: level) else { fallthrough }
        eligible.append((rank, path, "glibc-hwcaps/" + text))
      case .mask: row.pass(path, by: .cache, "", .needsProcessor)
      }
    }
    let ordered = eligible.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    for (position, entry) in ordered.enumerated() {
      if !withDefaults, setting.isBelowBuiltIn(entry.path.bytes) {
        row.pass(entry.path, by: .cache, entry.directory, .defaultDirectoriesOff)
        continue
      }
      let found = examiner.examine(entry.path, under: root)
      if case .absent = found {
        row.pass(entry.path, by: .cache, entry.directory, .staleEntry)
      } else if position > 0, row.isOpen {
        // The loader asks the cache for one path only.
        row.pass(entry.path, by: .cache, entry.directory, .notSearched)
      } else {
        row.come(to: entry.path, by: .cache, entry.directory, found)
      }
    }
  }

  private func cacheReason(of path: Path, under root: borrowing SystemRoot) -> PassingReason {
    if case .otherArchitecture(let found) = examiner.examine(path, under: root) {
      return .otherArchitecture(found)
    }
    return .otherArchitecture(nil)
  }

  // Names a file that the loader does not come to, if there is one and it would do.
  private func mention(
    _ directories: [Path], _ rule: SearchRule, _ reason: PassingReason, _ row: inout Row,
    under root: borrowing SystemRoot
  ) {
    for directory in directories {
      let path = directory.appending(Path(row.name))
      guard !row.mentions(path), case .library(let file) = examiner.examine(path, under: root)
      else { continue }
      row.mention(file, by: rule, reason)
    }
  }
}

/// The candidates as they are come to.
private struct Row {
  let name: [UInt8]
  let level: ProcessorLevel
  var searched: [Path] = []
  /// Whether nothing was taken and nothing stopped the loader.
  private(set) var isOpen = true
  /// Whether what could not be read may change the answer.
  var isUncertain = false
  private var candidates: [Candidate] = []

  init(name: [UInt8], level: ProcessorLevel) {
    self.name = name
    self.level = level
  }

  /// Whether the loader comes to ask the cache.
  var dependsOnCache: Bool {
    let end = candidates.first {
      switch $0.verdict {
      case .taken, .refused: true
      case .passedOver: false
      }
    }
    return end.map { $0.rule == .cache || $0.rule == .builtIn } ?? true
  }

  mutating func come(
    to path: Path, by rule: SearchRule, _ subdirectory: String, _ found: Examination
  ) {
    switch found {
    case .absent: return
    case .leadsNowhere: pass(path, by: rule, subdirectory, .leadsNowhere)
    case .notPermitted: pass(path, by: rule, subdirectory, .notPermitted)
    case .leavesList(let errno): pass(path, by: rule, subdirectory, .leavesList(errno))
    case .otherArchitecture(let architecture):
      pass(path, by: rule, subdirectory, .otherArchitecture(architecture))
    case .otherABI: pass(path, by: rule, subdirectory, .otherABI)
    case .refused(let refusal):
      guard isOpen else { return }
      add(path, rule, subdirectory, .refused(refusal), nil)
      isOpen = false
    case .library(let file):
      if isOpen, file.object.isProgram {
        add(path, rule, subdirectory, .refused(.notLibrary), file)
      } else {
        let later = Verdict.passedOver(.foundEarlier(.different(byDesign: false)))
        add(path, rule, subdirectory, isOpen ? .taken : later, file)
      }
      isOpen = false
    }
  }

  mutating func pass(
    _ path: Path, by rule: SearchRule, _ subdirectory: String, _ reason: PassingReason
  ) {
    add(path, rule, subdirectory, .passedOver(reason), nil)
  }

  mutating func mention(_ file: FoundFile, by rule: SearchRule, _ reason: PassingReason) {
    add(file.path, rule, "", .passedOver(reason), file)
  }

  func mentions(_ path: Path) -> Bool { candidates.contains { $0.path == path } }

  private mutating func add(
    _ path: Path, _ rule: SearchRule, _ subdirectory: String, _ verdict: Verdict,
    _ file: FoundFile?
  ) {
    // A list may name a directory twice; the second time says nothing.
    guard !candidates.contains(where: { $0.path == path && $0.rule == rule }) else { return }
    candidates.append(
      Candidate(
        path: path, rule: rule, subdirectory: subdirectory, verdict: verdict,
        exceedsProcessor: file.map { !level.runs($0.object) } ?? false,
        soname: file?.object.object.soname, file: file))
  }

  /// The whole, those passed over compared with the one taken.
  func lookup(_ comparison: FileComparison, under root: borrowing SystemRoot) -> Lookup {
    var compared = candidates
    guard let taken = candidates.first(where: { $0.verdict == .taken }), let first = taken.file
    else { return lookup(compared) }
    for index in compared.indices {
      guard let file = compared[index].file, compared[index].verdict != .taken else { continue }
      guard case .passedOver(let reason) = compared[index].verdict else { continue }
      if case .defaultDirectoriesOff = reason { continue }
      let isDesign =
        taken.subdirectory != compared[index].subdirectory
        && taken.baseDirectory.simplified == compared[index].baseDirectory.simplified
      let sameness = comparison.compare(first, file, byDesign: isDesign, under: root)
      if reason == .notInCache, sameness == .sameFile || sameness == .sameBytes {
        compared[index].verdict = .passedOver(.foundEarlier(sameness))
      } else if case .foundEarlier = reason {
        compared[index].verdict = .passedOver(.foundEarlier(sameness))
      }
    }
    return lookup(compared)
  }

  private func lookup(_ candidates: [Candidate]) -> Lookup {
    Lookup(name: name, candidates: candidates, searched: searched, isUncertain: isUncertain)
  }
}

extension Candidate {
  /// The directory that was searched, without the subdirectory for processors.
  fileprivate var baseDirectory: Path {
    var path = path.parent
    for _ in subdirectory.split(separator: "/") { path = path.parent }
    return path
  }
}
