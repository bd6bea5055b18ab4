internal import Diagnosis
internal import FileSystem

/// A plan made ready: everything that is replaced is described so that it can be brought back.
struct Preparation {
  /// A step with its number, its temporary name and its record.
  struct PreparedStep {
    let step: Step
    let number: Int
    let temporary: FileName
    let recorded: RecordedStep
    /// The position of its action in the outcome.
    let action: Int
  }

  /// A directory whose steps are ready.
  struct PreparedDirectory {
    let steps: Plan.DirectorySteps
    let recorded: RecordedDirectory
    let prepared: [PreparedStep]
  }

  private(set) var directories: [PreparedDirectory] = []
  var outcome: Outcome
  // Records must lead to the same place from wherever they are read.
  private let base: Path

  /// Looks at everything the plan will replace; what cannot be looked at is failed in the outcome.
  init(_ plan: Plan, in root: borrowing SystemRoot) {
    outcome = Outcome(planned: plan)
    base = root.isForeign ? Path("/") : CurrentProcess.workingDirectory
    var action = 0
    var number = 0
    for steps in plan.directories {
      prepare(steps, in: root, firstAction: action, number: &number)
      action += steps.steps.count
    }
  }

  var isEmpty: Bool { directories.isEmpty }

  /// Writes what must be on disk before the first change, part by part: together it may be a great deal.
  func record(
    in journal: borrowing JournalWriter, root: Path, continuing: Bool
  ) throws(JournalError) {
    var part: [JournalRecord] =
      continuing ? [] : [.opened(version: JournalRecord.version, root: EscapedBytes(root.bytes))]
    part += directories.map { .directory($0.recorded) }
    for directory in directories {
      for step in directory.prepared {
        part.append(.step(step.recorded.withoutContent))
        for content in step.recorded.contentParts {
          part.append(.content(step: step.number, Array(content)))
          if part.count >= Preparation.mostAtOnce { try flush(&part, to: journal) }
        }
        if part.count >= Preparation.mostAtOnce { try flush(&part, to: journal) }
      }
    }
    try journal.append(part + [.prepared])
  }

  private static let mostAtOnce = 100

  private func flush(
    _ part: inout [JournalRecord], to journal: borrowing JournalWriter
  ) throws(JournalError) {
    try journal.append(part)
    part.removeAll(keepingCapacity: true)
  }

  private mutating func prepare(
    _ steps: Plan.DirectorySteps, in root: borrowing SystemRoot, firstAction: Int,
    number: inout Int
  ) {
    var prepared: [PreparedStep] = []
    let recorded: RecordedDirectory
    do throws(FileSystemError) {
      let directory = try Directory.open(steps.path, in: root)
      let status = try directory.status()
      recorded = RecordedDirectory(
        path: EscapedBytes(steps.path.absolute(from: base).bytes), identity: status.identity,
        accessTime: status.accessTime, modificationTime: status.modificationTime)
      guard steps.status == nil || steps.status?.identity == status.identity else {
        return settle(steps, firstAction, .skipped(.directoryMoved))
      }
      var digests: [FileName: String] = [:]
      for (position, step) in steps.steps.enumerated() {
        let action = firstAction + position
        do throws(FileSystemError) {
          // Another solder was quicker: what was to be made is there.
          if try step.isMade(step.name, in: directory) {
            outcome.actions[action] = Action(directory: steps.path, step: step, status: .done)
            continue
          }
          let temporary = try Directory.temporaryName()
          switch try displaced(by: step, in: directory, root, &digests) {
          case .success(let object):
            outcome.actions[action] = Action(
              directory: steps.path, step: step, status: .planned, sha256: object?.sha256)
            prepared.append(
              PreparedStep(
                step: step, number: number, temporary: temporary,
                recorded: RecordedStep(
                  step, displaced: object, temporary: temporary, directory: directories.count),
                action: action))
            number += 1
          case .failure(let refusal):
            outcome.actions[action] = Action(
              directory: steps.path, step: step, status: .skipped(refusal.reason))
          }
        } catch {
          outcome.actions[action] = Action(
            directory: steps.path, step: step, status: .failed(error))
        }
      }
    } catch {
      return settle(steps, firstAction, .failed(error))
    }
    guard !prepared.isEmpty else { return }
    directories.append(PreparedDirectory(steps: steps, recorded: recorded, prepared: prepared))
  }

  private mutating func settle(
    _ steps: Plan.DirectorySteps, _ firstAction: Int, _ status: StepStatus
  ) {
    for (position, step) in steps.steps.enumerated() {
      outcome.actions[firstAction + position] = Action(
        directory: steps.path, step: step, status: status)
    }
  }

  private struct Refusal: Error {
    let reason: SkipReason
  }

  private func displaced(
    by step: Step, in directory: borrowing Directory, _ root: borrowing SystemRoot,
    _ digests: inout [FileName: String]
  ) throws(FileSystemError) -> Result<RecordedObject?, Refusal> {
    switch step.expectation {
    case .nothing: return .success(nil)
    case .link(let status, let text):
      return .success(
        RecordedObject(
          status: status, sha256: nil, attributes: [], source: .link(text: EscapedBytes(text))))
    case .directory(let status, let original):
      let tree = try directory.open(directory: step.name)
      let entries = try DisplacedTree.record(tree)
      return .success(
        RecordedObject(
          status: status, sha256: nil, attributes: [],
          source: .tree(
            original: EscapedBytes(original.absolute(from: base).bytes), entries: entries)))
    case .farm(let status, _):
      let farm = try directory.open(directory: step.name)
      // Links hold their bytes themselves; the directory above is as good as any for the rest.
      return .success(
        RecordedObject(
          status: status, sha256: nil, attributes: [],
          source: .tree(
            original: EscapedBytes(directory.path.absolute(from: base).bytes),
            entries: try DisplacedTree.record(farm))))
    case .file(let status):
      guard let present = try directory.statusIfPresent(of: step.name),
        present.isUnchanged(since: status)
      else { return .failure(Refusal(reason: .changedSinceExamined)) }
      let file = try directory.open(file: step.name)
      let attributes = try file.extendedAttributes()
      let digest: String
      if case .distantBytes(let original) = step.remainder {
        let source = try root.open(file: original)
        guard step.basis.map(source.status.isUnchanged) == true else {
          return .failure(Refusal(reason: .changedSinceExamined))
        }
        guard try source.extendedAttributes().security == attributes.security else {
          return .failure(Refusal(reason: .securityDiffers))
        }
        digest = try FileCopy.digest(of: source)
      } else if case .bytes(let original) = step.remainder {
        // The bytes are the original's, so its digest serves all copies.
        let source = try directory.open(file: original)
        // A link by way of a link may lead to another file of the same bytes than the one compared with.
        let leadsThere = step.basis?.identity == source.status.identity
        guard !leadsThere || step.basis.map(source.status.isUnchanged) != false else {
          return .failure(Refusal(reason: .changedSinceExamined))
        }
        guard try source.extendedAttributes().security == attributes.security else {
          return .failure(Refusal(reason: .securityDiffers))
        }
        if !leadsThere {
          digest = try FileCopy.digest(of: file)
        } else if let known = digests[original] {
          digest = known
        } else {
          digest = try FileCopy.digest(of: source)
          digests[original] = digest
        }
      } else {
        digest = try FileCopy.digest(of: file)
      }
      return .success(
        RecordedObject(
          status: status, sha256: digest, attributes: attributes,
          source: step.remainder.recorded(from: base)))
    }
  }
}

extension [ExtendedAttribute] {
  // A name must not come to open to a file under another security label or with other capabilities.
  fileprivate var security: [ExtendedAttribute] {
    filter { $0.decidesAccess }
  }
}

extension Step.Remainder {
  fileprivate func recorded(from base: Path) -> RecordedObject.Source {
    switch self {
    case .distantBytes(let path):
      .distantBytes(of: EscapedBytes(path.absolute(from: base).bytes))
    case .bytes(let name): .bytes(of: EscapedBytes(name.bytes))
    case .inode(let name): .inode(of: EscapedBytes(name.bytes))
    case .kept, .none: .kept
    }
  }
}

extension RecordedStep {
  fileprivate init(
    _ step: Step, displaced: RecordedObject?, temporary: FileName, directory: Int
  ) {
    let making: Making
    switch step.making {
    case .link(let text): making = .link(text: EscapedBytes(text))
    case .hardLink(let name): making = .hardLink(to: EscapedBytes(name.bytes))
    case .file(let text): making = .file(text)
    case .farm(let farm): making = .farm(farm)
    case .moved(let staged): making = .moved(staged)
    }
    self.init(
      directory: directory, name: EscapedBytes(step.name.bytes),
      temporary: EscapedBytes(temporary.bytes), making: making, leadsTo: step.leadsTo,
      displaced: displaced, rule: step.finding.rule.rawValue,
      fixClass: step.finding.remedy.fixClass.rawValue)
  }
}
