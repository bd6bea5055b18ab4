package import Census
internal import Diagnosis
package import FileSystem
package import Manifest

/// Plans how the links of a manifest come back into a tree.
///
/// Each link is judged in the tree as it will be: after those that it goes through, of which it is known
/// by then whether they come back. In a circle of links the first by name is judged before the others.
package struct RestorePlanner: ~Copyable {
  /// A plan, and what needed none.
  package struct Result: Sendable {
    /// What is to be done, and what is left with the reason.
    package let plan: Plan
    /// How many links are there already.
    package let right: Int
    /// The directories of the plan where only a trial tells that links are kept.
    package let doubtful: Set<Path>
    /// What could not be looked at.
    package let unexamined: [Unexamined]
  }

  private let tree: LinkTree
  private let directory: Path
  private let allowsOutside: Bool
  private let lent: FileIdentity?
  private let linkless: Set<FileIdentity>
  private var places: [TreePath: LinkPlace] = [:]
  private var comings: [TreePath: LinkJudgement.Coming] = [:]
  private var undecided: Set<TreePath> = []
  // Links by another one that they go through and that must be decided on first.
  private var waiting: [TreePath: [TreePath]] = [:]
  private var held: [HeldFinding] = []
  private var unexamined: [Unexamined] = []
  private var right = 0

  private init(
    _ tree: consuming LinkTree, _ directory: Path, allowsOutside: Bool, lent: FileIdentity?,
    linkless: Set<FileIdentity>
  ) {
    self.lent = lent
    self.linkless = linkless
    self.tree = tree
    self.directory = directory
    self.allowsOutside = allowsOutside
  }

  /// The plan for the links of a manifest below a directory; changes nothing.
  ///
  /// `lent` is the directory that Windows lends to WSL, where nothing lasts; in those of `linkless` a
  /// link was refused.
  package static func plan(
    for manifest: LinkManifest, below directory: Path, in root: borrowing SystemRoot,
    allowsOutside: Bool, lent: FileIdentity? = nil, linkless: Set<FileIdentity> = [],
    progress: (Path) -> Void = { _ in }
  ) throws(FileSystemError) -> Result {
    let tree = LinkTree(try Directory.open(directory, in: root))
    var planner = RestorePlanner(
      tree, directory, allowsOutside: allowsOutside, lent: lent, linkless: linkless)
    for link in manifest.links { planner.look(link) }
    planner.judge(root, progress)
    return planner.result()
  }

  // MARK: What lies there

  private mutating func look(_ link: SavedLink) {
    do throws(FileSystemError) {
      switch try LinkPlace.look(link, in: tree) {
      case .right: right += 1
      case .open(let place) where lent == place.parent.identity:
        hold(link, place.kind, .lentByWindows)
      case .open(let place) where linkless.contains(place.parent.identity):
        hold(link, place.kind, .lost(.noLinks))
      case .open(let place): places[link.path] = place
      case .taken(let kind, let refusal):
        let refusal = try isCopiedDirectory(link, refusal) ? .copiedDirectory : refusal
        hold(link, kind, .lost(refusal))
      case .hindered(let kind, let obstacle): hold(link, kind, .place(obstacle))
      case .linkless(let kind): hold(link, kind, .lost(.noLinks))
      }
    } catch {
      unexamined.append(Unexamined(path: error.path, reason: .failed(error)))
    }
  }

  private func isCopiedDirectory(
    _ link: SavedLink, _ refusal: RestoreRefusal
  ) throws(FileSystemError) -> Bool {
    guard refusal == .directory,
      case .directory(let names, _) = try tree.way(of: link.text, from: link.path.parent).end,
      // A directory is no copy of what it lies in.
      !link.path.names.starts(with: names),
      let copy = try tree.directory(link.path.names), let original = try tree.directory(names)
    else { return false }
    var comparison = DirectoryComparison()
    return try comparison.isCopy(copy, of: original)
  }

  private mutating func hold(_ link: SavedLink, _ kind: LostLink.Place, _ reason: HoldReason) {
    held.append(
      HeldFinding(
        finding: finding(link, kind, kind.severity, Remedy.manual), reason: reason))
  }

  private func finding(
    _ link: SavedLink, _ kind: LostLink.Place, _ severity: Severity, _ remedy: Remedy,
    wastedBytes: UInt64 = 0
  ) -> Finding {
    Finding(
      .lostLink, severity, in: path(of: link.path.parent), name: link.path.name,
      evidence: .lost(LostLink(text: link.text, place: kind)), remedy: remedy,
      wastedBytes: wastedBytes)
  }

  private func path(of names: [FileName]) -> Path {
    names.reduce(directory) { $0.appending($1) }
  }

  // MARK: What is to be done

  private mutating func judge(_ root: borrowing SystemRoot, _ progress: (Path) -> Void) {
    let paths = places.keys.sorted()
    undecided = Set(paths)
    for path in paths { settle(path, root, progress) }
    // What is left waits for itself, one way or another.
    for path in paths { settle(path, root, progress, isOfCircle: true) }
  }

  // Decides on a link, and on all that waited for it alone.
  private mutating func settle(
    _ path: TreePath, _ root: borrowing SystemRoot, _ progress: (Path) -> Void,
    isOfCircle: Bool = false
  ) {
    var pending = [path]
    while let next = pending.popLast() {
      guard undecided.contains(next), let place = places[next] else { continue }
      progress(self.path(of: next.names))
      do throws(FileSystemError) {
        let way = try tree.way(of: place.link.text, from: next.parent) { places[$0]?.link.text }
        let isForced = isOfCircle && next == path
        if !isForced, let other = way.planned.first(where: undecided.contains) {
          waiting[other, default: []].append(next)
          continue
        }
        switch try LinkJudgement.of(
          place, way, tree, top: directory, root, allowsOutside: allowsOutside)
        {
        case .step(let coming): comings[next] = coming
        case .held(let kind, let refusal):
          places[next] = nil
          hold(place.link, kind, .lost(refusal))
        }
      } catch {
        places[next] = nil
        unexamined.append(Unexamined(path: error.path, reason: .failed(error)))
      }
      undecided.remove(next)
      pending += waiting.removeValue(forKey: next) ?? []
    }
  }

  private consuming func result() -> Result {
    var steps: [(links: Int, path: TreePath, step: Step)] = []
    for (path, coming) in comings {
      guard let place = places[path] else { continue }
      steps.append((coming.links, path, step(place, coming)))
    }
    // A link comes after those that it goes through: they have fewer links before them.
    steps.sort { $0.links == $1.links ? $0.path < $1.path : $0.links < $1.links }
    var directories: [Plan.DirectorySteps] = []
    var first = steps.startIndex
    while first < steps.endIndex {
      let parent = steps[first].path.parent
      let end = steps[first...].firstIndex { $0.path.parent != parent } ?? steps.endIndex
      directories.append(
        Plan.DirectorySteps(
          path: path(of: parent), status: places[steps[first].path]?.parent,
          steps: steps[first..<end].map(\.step)))
      first = end
    }
    let doubtful = comings.keys.filter { places[$0]?.isDoubtful == true }
    return Result(
      plan: Plan(
        directories: directories, held: held.sorted { $0.finding.path < $1.finding.path }),
      right: right, doubtful: Set(doubtful.map { path(of: $0.parent) }),
      unexamined: unexamined.sorted { $0.path < $1.path })
  }

  private func step(_ place: LinkPlace, _ coming: LinkJudgement.Coming) -> Step {
    let wasted = place.status.map { $0.hardLinks == 1 && coming.kind == .copy ? $0.size : 0 } ?? 0
    return Step(
      name: place.link.path.name, making: .link(text: place.link.text),
      expectation: place.status.map(Step.Expectation.file) ?? .nothing,
      leadsTo: coming.leadsTo?.identity,
      // What solder changes in a directory moves its times, and what a link to it opens to is the same.
      basis: coming.leadsTo?.kind == .regular ? coming.leadsTo : nil, remainder: coming.remainder,
      finding: finding(
        place.link, coming.kind, coming.kind.severity, Remedy(.safe), wastedBytes: wasted),
      mayLeadNowhere: coming.leadsTo == nil)
  }
}

extension LostLink.Place {
  /// Where the name opens to what it should, nothing is broken today.
  fileprivate var severity: Severity {
    switch self {
    case .copy, .directory: .warning
    case .nothing, .emptyFile, .textStub, .file, .link, .special: .error
    }
  }
}
