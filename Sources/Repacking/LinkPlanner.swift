internal import Archives
internal import Census
internal import Diagnosis
internal import FileSystem

/// Plans links in the place of copies and stubs, for tar archives and zip files.
struct LinkPlanner {
  private typealias Proposal = Proposals.Proposal
  private typealias Pair = EntryComparison.Pair

  private let source: RepackSource
  private let form: ArchiveForm
  private let directories: [Path: DirectoryCensus]
  private var active: [Path: Proposal]
  private var held: [RepackPlan.Held]

  init(_ source: RepackSource, _ proposals: Proposals, _ archive: ArchiveCensus) {
    self.source = source
    form = archive.form
    directories = Dictionary(
      archive.census.directories.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    active = Dictionary(
      proposals.all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    held = proposals.held
  }

  /// The plan with all that can be proved.
  consuming func complete(_ plan: RepackPlan) throws(ArchiveError) -> RepackPlan {
    var plan = plan
    if !active.isEmpty {
      let index = try makeIndex()
      holdUnusual(index)
      let pairs = active.values.compactMap { pair(of: $0, index) }
      let equal = try source.equal(among: Array(Set(pairs.filter { !$0.isOne })))
      settle(index, equal)
      plan.writing = writing(index)
    }
    plan.changes = active.values.map(\.change)
    plan.held = held
    return plan
  }

  private func makeIndex() throws(ArchiveError) -> EntryIndex {
    var names: [Path: [UInt8]?] = [:]
    for proposal in active.values {
      if let end = destination(of: proposal) { names[end.path] = .some(nil) }
    }
    for proposal in active.values { names[proposal.path] = .some(proposal.text.bytes) }
    return try EntryIndex(
      reading: try source.reader(), names: names, isTar: form == .tar, progress: source.progress)
  }

  // MARK: What keeps a name from becoming a link

  private mutating func hold(_ path: Path, _ reason: RepackPlan.Held.Reason) {
    if active.removeValue(forKey: path) != nil {
      held.append(RepackPlan.Held(path: path, reason: reason))
    }
  }

  private mutating func holdUnusual(_ index: EntryIndex) {
    for path in active.keys {
      guard let entry = index.entries[path] else {
        hold(path, .notProved)
        continue
      }
      if index.repeated.contains(path) {
        hold(path, .repeated)
      } else if let other = index.otherNames[path] {
        hold(path, .hardLinked(by: other))
      } else if entry.kind != .regular || form == .tar && entry.linkBlocks == nil {
        hold(path, .notProved)
      }
    }
  }

  /// Holds what was not proved, and then what would lead through it, until nothing more is held.
  private mutating func settle(_ index: EntryIndex, _ equal: Set<Pair>) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for proposal in active.values.sorted(by: { $0.path < $1.path }) {
        guard let reason = obstacle(to: proposal, index, equal) else { continue }
        hold(proposal.path, reason)
        isSettled = false
      }
    }
  }

  private func obstacle(
    to proposal: Proposal, _ index: EntryIndex, _ equal: Set<Pair>
  ) -> RepackPlan.Held.Reason? {
    if let other = index.furtherNames[proposal.path]?.sorted().first(where: { active[$0] == nil }) {
      return .hardLinked(by: other)
    }
    guard let end = destination(of: proposal) else { return .leadsNowhere }
    if index.repeated.contains(end.path) { return .repeated }
    if proposal.original == nil { return end.isLibrary ? nil : .leadsNowhere }
    guard let pair = pair(of: proposal, index) else { return .notProved }
    return pair.isOne || equal.contains(pair) ? nil : .notProved
  }

  private func pair(of proposal: Proposal, _ index: EntryIndex) -> Pair? {
    guard proposal.original != nil, let end = destination(of: proposal),
      let one = index.numberOfContent(at: proposal.path),
      let other = index.numberOfContent(at: end.path)
    else { return nil }
    return Pair(one, other)
  }

  // MARK: Where links lead

  private struct Destination {
    let path: Path
    let isLibrary: Bool
  }

  // path_resolution(7).
  private static let mostLinks = 40

  /// The file that a name would open to, once all links are made that still are to be.
  private func destination(of proposal: Proposal) -> Destination? {
    guard let directory = directories[proposal.directory] else { return nil }
    var name = proposal.text
    for _ in 0..<LinkPlanner.mostLinks {
      let path = proposal.directory.appending(name)
      if path == proposal.path { return nil }
      if let next = active[path] {
        name = next.text
        continue
      }
      switch directory.entry(named: name)?.kind {
      case .file(let content)?:
        return Destination(path: path, isLibrary: content.library != nil)
      case .link(let link)?:
        guard let sibling = link.sibling else { return nil }
        name = sibling
      case .special?, nil: return nil
      }
    }
    return nil
  }

  // MARK: How it is written

  private func writing(_ index: EntryIndex) -> RepackPlan.Writing {
    let changed = active.values.compactMap { proposal in
      index.entries[proposal.path].map { (proposal, $0) }
    }
    if changed.isEmpty { return .copy }
    if form == .tar {
      return .tar(
        changed.compactMap { _, entry in
          entry.linkBlocks.map { TarWriter.Patch(range: entry.range, bytes: $0) }
        })
    }
    return .zip(
      Dictionary(
        changed.map { ($1.storedName, .link(text: $0.text.bytes)) },
        uniquingKeysWith: { first, _ in first }))
  }
}
