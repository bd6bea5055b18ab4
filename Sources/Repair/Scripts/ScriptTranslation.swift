internal import Diagnosis
internal import FileSystem

/// Turns the steps of one directory into changes of a script, leaving what it could not do honestly.
struct ScriptTranslation {
  private(set) var changes: [ScriptedChange] = []
  private(set) var left: [ScriptPlan.Left] = []
  private let steps: Plan.DirectorySteps
  private let byName: [FileName: Step]
  private var refused: Set<FileName> = []
  private var refusedFindings: Set<Finding> = []

  /// What became of a link is this small, in any of its forms; a library is larger.
  private static let largestStub = 4096
  // As many as the kernel follows: path_resolution(7).
  private static let mostLinks = 40

  init(_ steps: Plan.DirectorySteps) {
    self.steps = steps
    byName = Dictionary(steps.steps.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// Adds the change of a step that a repair would take.
  mutating func add(
    _ action: Action, in root: borrowing SystemRoot,
    _ refusal: (ScriptedChange, Path) -> ScriptRefusal?
  ) {
    let step = action.step
    switch action.status {
    case .done: return
    case .skipped(let reason): return refuse(step, .skipped(reason))
    case .failed(let error): return refuse(step, .failed(error))
    case .planned: break
    }
    switch change(step, in: root) {
    case .failure(let refusal): refuse(step, refusal.reason)
    case .success(let change):
      if let reason = refusal(change, steps.path) {
        refuse(step, reason)
      } else {
        changes.append(change)
      }
    }
  }

  private mutating func refuse(_ step: Step, _ reason: ScriptRefusal) {
    left.append(ScriptPlan.Left(directory: steps.path, step: step, reason: reason))
    refused.insert(step.name)
    refusedFindings.insert(step.finding)
  }

  private struct Refusal: Error {
    let reason: ScriptRefusal
  }

  private func change(
    _ step: Step, in root: borrowing SystemRoot
  ) -> Result<ScriptedChange, Refusal> {
    if step.isOfWholeDirectory { return .failure(Refusal(reason: .wholeDirectory)) }
    // The steps that turn a chain stand or fall together.
    if step.finding.rule == .invertedChain, refusedFindings.contains(step.finding) {
      return .failure(Refusal(reason: .dependsOnLeft))
    }
    let way = way(of: step)
    if way.passed.contains(where: refused.contains) {
      return .failure(Refusal(reason: .dependsOnLeft))
    }
    // Inside of a foreign root such a text means something else than it does outside.
    if root.isForeign, let text = step.linkText, text.contains(UInt8(ascii: "/")) {
      return .failure(Refusal(reason: .leadsOut))
    }
    do throws(FileSystemError) {
      let directory = try Directory.open(steps.path, in: root)
      guard let old = try old(of: step, in: directory) else {
        return .failure(Refusal(reason: .keptFile))
      }
      var file = way.end
      if let name = FileName(file) { file = try settled(name, in: directory).bytes }
      let new: ScriptedChange.State = step.linkText.map { .link(text: $0) } ?? .copy
      return .success(
        ScriptedChange(
          // A copy is compared with the file itself, which tells more than its size.
          name: step.name, old: old, new: new, file: file,
          size: old == .copy ? nil : step.basis?.size,
          keepsBytes: step.finding.remedy.fixClass == .safe))
    } catch {
      return .failure(Refusal(reason: .failed(error)))
    }
  }

  /// What the name is now; `nil` where its bytes would be lost.
  private func old(
    of step: Step, in directory: borrowing Directory
  ) throws(FileSystemError) -> ScriptedChange.State? {
    switch step.expectation {
    case .nothing: return .absent
    case .link(_, let text): return .link(text: text)
    case .directory, .farm: return nil
    case .file(let status):
      let isSafe = step.finding.remedy.fixClass == .safe
      switch step.remainder {
      case .bytes where isSafe, .inode where isSafe, .distantBytes where isSafe: return .copy
      case .kept where isSafe && status.size <= ScriptTranslation.largestStub:
        let file = try directory.open(file: step.name)
        guard file.status.isUnchanged(since: status) else { return nil }
        return try file.contents(atMost: ScriptTranslation.largestStub).map { .stub($0) }
      case .bytes, .inode, .distantBytes, .kept, .none: return nil
      }
    }
  }

  /// The changed names that a step's link comes to, and the unchanged one at which it ends.
  private func way(of step: Step) -> (passed: [FileName], end: [UInt8]) {
    var passed: [FileName] = []
    var here = step
    for _ in 0..<ScriptTranslation.mostLinks {
      guard let target = here.target else { return (passed, here.linkText ?? []) }
      if case .hardLink = here.making { return (passed, target.bytes) }
      guard let next = byName[target] else { return (passed, target.bytes) }
      passed.append(target)
      here = next
    }
    return (passed, here.linkText ?? [])
  }

  // A name that stays may be a link: the file behind it tells more, its size at least.
  private func settled(
    _ name: FileName, in directory: borrowing Directory
  ) throws(FileSystemError) -> FileName {
    var name = name
    for _ in 0..<ScriptTranslation.mostLinks {
      guard byName[name] == nil, try directory.statusIfPresent(of: name)?.kind == .symbolicLink,
        let next = FileName(try directory.readLink(name))
      else { return name }
      name = next
    }
    return name
  }
}

extension Step {
  fileprivate var linkText: [UInt8]? {
    if case .link(let text) = making { return text }
    return nil
  }
}
