internal import Archives
internal import Census
internal import Diagnosis
internal import FileSystem

/// Plans a wheel with one file in the place of each set of copies: pip makes no links.
///
/// The name that stays is the SONAME, which is what programs ask for that are linked against the
/// library. Any other name stays where the user asks for it, and where a file of the wheel has it in it.
struct WheelPlanner {
  private typealias Proposal = Proposals.Proposal

  private let source: RepackSource
  private let keep: [WildcardPattern]
  private let wheel: WheelFiles
  private let groups: [Group]
  private var held: [RepackPlan.Held]

  /// Names of one directory with the same bytes.
  private struct Group {
    let directory: Path
    let original: FileName
    var copies: [Proposal]

    var names: [FileName] { [original] + copies.map { $0.path.lastName ?? $0.text } }
    var soname: FileName? { copies.first?.soname }
  }

  init(
    _ source: RepackSource, _ wheel: WheelFiles, _ proposals: Proposals, keep: [WildcardPattern]
  ) {
    self.source = source
    self.wheel = wheel
    self.keep = keep
    held = proposals.held
    var groups: [Path: Group] = [:]
    for proposal in proposals.all {
      guard let original = proposal.original else {
        held.append(RepackPlan.Held(path: proposal.path, reason: .stubInWheel))
        continue
      }
      groups[
        proposal.directory.appending(original),
        default: Group(directory: proposal.directory, original: original, copies: [])
      ].copies.append(proposal)
    }
    self.groups = groups.values.sorted {
      $0.directory.appending($0.original) < $1.directory.appending($1.original)
    }
  }

  /// The plan with all that can be proved.
  consuming func complete(_ plan: RepackPlan) throws(ArchiveError) -> RepackPlan {
    var plan = plan
    if !groups.isEmpty {
      let mentions = try findMentions()
      for group in groups { choose(in: group, mentions, &plan) }
      let index = try makeIndex(plan)
      try prove(index, &plan)
      plan.writing = try writing(index, plan)
    }
    plan.held += held
    return plan
  }

  private func findMentions() throws(ArchiveError) -> [[UInt8]: Path] {
    let names = Set(groups.flatMap { $0.names.map(\.bytes) })
    return try NameMentions.find(
      names, in: try source.reader(), counting: { isFromOutside($1, mentioning: $0) },
      progress: source.progress)
  }

  /// Whether a mention tells that something opens the name: the linker and the list of files leave
  /// a library's names in itself, too.
  private func isFromOutside(_ place: Path, mentioning name: [UInt8]) -> Bool {
    !WheelFiles.isAbout(place, source.path.asArchive)
      && !groups.contains { group in
        place.parent == group.directory && group.names.contains { $0.bytes == name }
          && group.names.contains { $0 == place.lastName }
      }
  }

  // MARK: Which names stay

  private mutating func choose(
    in group: Group, _ mentions: [[UInt8]: Path], _ plan: inout RepackPlan
  ) {
    var kept: [FileName: RepackPlan.Kept.Reason] = [:]
    for name in group.names {
      if name == group.soname {
        kept[name] = .soname
      } else if keep.contains(where: { $0.matches(name.bytes) }) {
        kept[name] = .asked
      } else if let place = mentions[name.bytes] {
        kept[name] = .mentioned(by: place)
      }
    }
    let chosen =
      group.names.first { kept[$0] == .soname }
      ?? group.names.sorted().first { kept[$0] == .asked }
    guard let chosen else {
      held += group.copies.map { RepackPlan.Held(path: $0.path, reason: .noSonameName) }
      return
    }
    let size = group.copies.first?.size ?? 0
    for name in group.names {
      let path = group.directory.appending(name)
      if let reason = kept[name] {
        plan.kept.append(RepackPlan.Kept(path: path, reason: reason))
      } else {
        let copy = group.copies.first { $0.path == path }
        plan.changes.append(
          RepackPlan.Change(
            path: path, target: chosen, rule: .hardCopy, role: copy?.role ?? .alias, size: size))
      }
    }
  }

  // MARK: Proof

  private func makeIndex(_ plan: RepackPlan) throws(ArchiveError) -> EntryIndex {
    var names: [Path: [UInt8]?] = [:]
    for change in plan.changes {
      names[change.path] = .some(nil)
      names[change.path.parent.appending(change.target)] = .some(nil)
    }
    return try EntryIndex(
      reading: try source.reader(), names: names, isTar: false, progress: source.progress)
  }

  private mutating func prove(
    _ index: EntryIndex, _ plan: inout RepackPlan
  ) throws(ArchiveError) {
    func pair(_ change: RepackPlan.Change) -> EntryComparison.Pair? {
      let target = change.path.parent.appending(change.target)
      guard let one = index.numberOfContent(at: change.path),
        let other = index.numberOfContent(at: target), one != other,
        !index.repeated.contains(change.path), !index.repeated.contains(target)
      else { return nil }
      return EntryComparison.Pair(one, other)
    }
    let equal = try source.equal(among: plan.changes.compactMap(pair))
    let isProved = plan.changes.map { pair($0).map(equal.contains) ?? false }
    for (change, isProved) in zip(plan.changes, isProved) where !isProved {
      held.append(RepackPlan.Held(path: change.path, reason: .notProved))
    }
    plan.changes = zip(plan.changes, isProved).filter(\.1).map(\.0)
  }

  // MARK: How it is written

  private func writing(
    _ index: EntryIndex, _ plan: RepackPlan
  ) throws(ArchiveError) -> RepackPlan.Writing {
    let dropped = plan.changes.compactMap { index.entries[$0.path]?.storedName }
    if dropped.isEmpty { return .copy }
    var changes = Dictionary(
      dropped.map { ($0, ZipWriter.Change.drop) }, uniquingKeysWith: { first, _ in first })
    changes[wheel.recordName] = .content(wheel.record.without(Set(dropped)))
    return .zip(changes)
  }
}
