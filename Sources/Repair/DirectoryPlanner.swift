internal import Census
internal import Diagnosis
internal import FileSystem

/// Plans the steps of one directory, answering every question from the directory as it will be.
struct DirectoryPlanner {
  let directory: DirectoryCensus
  private var steps: [FileName: Step] = [:]
  private var turned: [Step] = []

  init(_ directory: DirectoryCensus) { self.directory = directory }

  /// The steps for findings of this directory, in an order in which each link leads somewhere at once.
  consuming func plan(
    _ findings: [Finding]
  ) -> (steps: Plan.DirectorySteps?, held: [HeldFinding]) {
    if let step = wholeDirectoryStep(findings) {
      let parent = directory.path.parent
      return (Plan.DirectorySteps(path: parent, status: nil, steps: [step]), [])
    }
    var held: [HeldFinding] = []
    // A turned chain claims several names, so it comes before what else is wrong with them.
    for finding in findings.sorted(by: { $0.isTurn && !$1.isTurn }) {
      if !add(finding) { held.append(HeldFinding(finding: finding, reason: .conflicts)) }
    }
    // What leads nowhere even then is taken out, until all that is left leads somewhere.
    var leading = false
    while !leading {
      let astray = steps.values.filter { !leadsSomewhere($0) }
      for step in astray {
        steps[step.name] = nil
        held.append(HeldFinding(finding: step.finding, reason: .conflicts))
      }
      leading = astray.isEmpty
    }
    var settled = turned
    var pending = steps
    for name in steps.keys.sorted() { take(name, from: &pending, into: &settled) }
    var complete = settled.map(completed)
    if directory.place.links == .hardOnly { complete = hardLinked(complete, held: &held) }
    guard !complete.isEmpty else { return (nil, held) }
    return (
      Plan.DirectorySteps(path: directory.path, status: directory.status, steps: complete), held
    )
  }

  private func wholeDirectoryStep(_ findings: [Finding]) -> Step? {
    for finding in findings {
      if case .linkDirectory(let text, let original) = finding.remedy.change,
        let name = directory.path.lastName
      {
        return Step(
          name: name, making: .link(text: text),
          expectation: .directory(directory.status, original: original), leadsTo: nil,
          remainder: .none, finding: finding)
      }
    }
    return nil
  }

  private mutating func add(_ finding: Finding) -> Bool {
    switch finding.remedy.change {
    case .link(let target):
      guard let name = finding.name else { return false }
      // Two rules may ask for the same name; the first, graver one has it.
      if isClaimed(name) { return true }
      // A dead link that says the right thing lives again once what it leads to does.
      if directory.entry(named: name)?.link?.text == target.bytes { return true }
      steps[name] = link(name, to: target, for: finding)
      return true
    case .restoreLink(let prospect, _): return restore(prospect, for: finding)
    case .turnChain(let file, let realName, let relink):
      return turn(file, realName, relink, for: finding)
    case .linkDirectory, .refreshCache, nil: return false
    }
  }

  private mutating func restore(_ prospect: LinkProspect, for finding: Finding) -> Bool {
    guard let name = finding.name,
      case .file(let path, let status, let isIdentical) =
        prospect.destination
    else { return false }
    if isClaimed(name) { return true }
    let remainder: Step.Remainder =
      if case .file = expectation(of: name) {
        isIdentical ? .distantBytes(of: path) : .kept
      } else {
        .none
      }
    // What changes in this directory may change what the link opens to: then the names tell.
    let isNear = prospect.sibling != nil
    steps[name] = Step(
      name: name, making: .link(text: prospect.text), expectation: expectation(of: name),
      leadsTo: isNear ? nil : status.identity, basis: isNear ? nil : status,
      remainder: remainder, finding: finding, sibling: prospect.sibling)
    return true
  }

  private func isClaimed(_ name: FileName) -> Bool {
    steps[name] != nil || turned.contains { $0.name == name }
  }

  private func link(_ name: FileName, to target: FileName, for finding: Finding) -> Step {
    Step(
      name: name, making: .link(text: target.bytes), expectation: expectation(of: name),
      leadsTo: nil, remainder: .none, finding: finding)
  }

  private func expectation(of name: FileName) -> Step.Expectation {
    guard let entry = directory.entry(named: name) else { return .nothing }
    switch entry.kind {
    case .file, .special: return .file(entry.status)
    case .link(let link): return .link(entry.status, text: link.text)
    }
  }

  private mutating func turn(
    _ file: FileName, _ realName: FileName, _ relink: [FileName: FileName], for finding: Finding
  ) -> Bool {
    guard let entry = directory.entry(named: file) else { return false }
    turned.append(
      Step(
        name: realName, making: .hardLink(to: file), expectation: expectation(of: realName),
        leadsTo: entry.status.identity, basis: entry.status, remainder: .none, finding: finding))
    // The file's own name last: until then the links that name it must find the file there.
    let names = relink.keys.filter { $0 != file }.sorted() + [file]
    for name in names {
      guard let target = relink[name] else { continue }
      turned.append(
        Step(
          name: name, making: .link(text: target.bytes), expectation: expectation(of: name),
          leadsTo: entry.status.identity, basis: entry.status,
          remainder: name == file ? .inode(of: realName) : .none, finding: finding))
    }
    return true
  }

  // A link to a name that is going to change comes after that name's own step.
  private func take(
    _ name: FileName, from pending: inout [FileName: Step], into ordered: inout [Step]
  ) {
    guard let step = pending.removeValue(forKey: name) else { return }
    // On through links that stay, to the next name that changes.
    var next = step.target
    for _ in 0..<40 {
      guard let here = next else { break }
      take(here, from: &pending, into: &ordered)
      next = isClaimed(here) ? nil : directory.entry(named: here)?.link?.sibling
    }
    ordered.append(step)
  }

  private func leadsSomewhere(_ step: Step) -> Bool {
    step.leadsTo != nil || file(behind: step.name) != nil
  }

  /// The file a name will open to once all steps are taken.
  private func file(behind name: FileName) -> FileStatus? {
    var name = name
    for _ in 0..<40 {
      if let step = steps[name] {
        guard let target = step.target else { return step.basis }
        name = target
        continue
      }
      if let step = turned.first(where: { $0.name == name }) { return step.basis }
      guard let entry = directory.entry(named: name) else { return nil }
      guard let sibling = entry.link?.sibling, directory.entry(named: sibling) != nil else {
        return entry.link == nil ? entry.status : entry.link?.destination.status
      }
      name = sibling
    }
    return nil
  }

  private func completed(_ step: Step) -> Step {
    guard step.leadsTo == nil else { return step }
    let file = file(behind: step.name)
    return step.leading(to: file, remainder: remainder(of: step, leadingTo: file))
  }

  private func remainder(of step: Step, leadingTo file: FileStatus?) -> Step.Remainder {
    guard case .file(let status) = step.expectation else { return step.remainder }
    if case .copy(let original, _, _) = step.finding.evidence {
      // Another untouched name of the same inode gives back even the inode.
      if let other = untouchedName(of: status.identity, besides: step.name) {
        return .inode(of: other)
      }
      // What it is a copy of may itself become the link that a database has there.
      return steps[original].map { remainder(of: $0, leadingTo: file) } ?? .bytes(of: original)
    }
    guard case .distantBytes = step.remainder else { return .kept }
    return holder(of: step, leadingTo: file) ?? .kept
  }

  // The bytes of a name whose recorded link comes back: proved equal to those of one file, and in
  // this directory to those of the name's own content set.
  private func holder(of step: Step, leadingTo file: FileStatus?) -> Step.Remainder? {
    guard case .restoreLink(let prospect, _) = step.finding.remedy.change, let file,
      case .file(_, let proved, _) = prospect.destination
    else { return nil }
    let near = untouchedName(of: file.identity, besides: step.name)
    if file.identity == proved.identity { return near.map { .bytes(of: $0) } ?? step.remainder }
    guard let near, let family = directory.families.first(where: { $0.member(named: near) != nil }),
      let own = family.member(named: step.name)?.contentSet,
      own == family.member(named: near)?.contentSet
    else { return nil }
    return .bytes(of: near)
  }

  func untouchedName(of identity: FileIdentity, besides name: FileName) -> FileName? {
    directory.entries(with: identity).map(\.name.fileName).first { $0 != name && !isClaimed($0) }
  }
}

extension Finding {
  fileprivate var isTurn: Bool {
    if case .turnChain = remedy.change { return true }
    return false
  }
}
