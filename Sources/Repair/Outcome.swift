package import Diagnosis
package import FileSystem

/// Why a step was not taken although it was planned.
package enum SkipReason: Hashable, Sendable {
  /// The name is not what was looked at any more.
  case changedSinceExamined
  /// Another writer replaced the name in the very moment; its file was put back.
  case changedMeanwhile
  /// The link would not open to the file that was compared.
  case leadsElsewhere
  /// Security labels or capabilities of copy and original differ.
  case securityDiffers
  /// The directory is another one than was looked at.
  case directoryMoved
  /// The run was interrupted before it.
  case interrupted
  /// Another step was left without which it would do harm, or be of no use.
  case dependsOnLeft
  /// The file system can neither exchange names nor replace this one safely.
  case cannotExchange
  /// A package manager held its lock until solder gave up waiting.
  case packageManagerAtWork
  /// The undo store could not be opened, so nothing could be recorded.
  case storeUnusable
}

/// What became of one step.
package enum StepStatus: Hashable, Sendable {
  /// Not tried: a dry run.
  case planned
  /// The change was made.
  case done
  /// The step was not taken, and nothing of it remains.
  case skipped(SkipReason)
  /// The kernel refused.
  case failed(FileSystemError)
}

/// What became of a step, for telling.
package struct Action: Sendable {
  /// Where the name is.
  package let directory: Path
  /// The step.
  package let step: Step
  /// What became of it.
  package let status: StepStatus
  /// The SHA-256 of replaced bytes in hexadecimal, where they were read.
  package let sha256: String?

  /// The name that changes, as a user would type it.
  package var path: Path { directory.appending(step.name) }

  /// The directories whose names are others afterwards: its own, and one that it makes.
  package var changedDirectories: [Path] {
    switch step.making {
    case .farm: return [directory, path]
    case .moved(let staged) where staged.status.kind == .directory:
      let below = staged.entries.filter { $0.status.kind == .directory }
        .map { $0.names.reduce(path) { $1.name.map($0.appending) ?? $0 } }
      return [directory, path] + below
    case .link, .hardLink, .file, .moved: return [directory]
    }
  }

  /// Puts the facts together.
  package init(directory: Path, step: Step, status: StepStatus, sha256: String? = nil) {
    self.directory = directory
    self.step = step
    self.status = status
    self.sha256 = sha256
  }
}

/// Making the loader's cache anew, and what became of it.
package struct CacheRenewal: Sendable {
  /// What became of it.
  package enum Status: Hashable, Sendable {
    /// Not tried: a dry run.
    case planned
    /// The cache says what is in the directories.
    case done
    /// Not tried.
    case skipped(SkipReason)
    /// The old cache is in force.
    case failed
  }

  /// What asks for it.
  package let finding: Finding
  /// What became of it.
  package var status: Status
}

/// What became of a plan.
package struct Outcome: Sendable {
  /// The number to take the repair back by; `nil` where nothing was changed.
  package var id: Int?
  /// What became of each step, in the plan's order.
  package var actions: [Action]
  /// What was left alone.
  package var held: [HeldFinding]
  /// What became of the loader's cache, where the plan asks for a new one.
  package var cache: CacheRenewal?
  /// Disk space won back, in bytes.
  package var reclaimedBytes: UInt64 = 0
  /// Whether a signal ended the run early.
  package var wasInterrupted = false
  /// What went wrong with the journal or with making the changes last.
  package var journalFailure: JournalError?

  /// An outcome without effects: every step as planned.
  package init(planned plan: Plan) {
    actions = plan.directories.flatMap { directory in
      directory.steps.map {
        Action(directory: directory.path, step: $0, status: .planned)
      }
    }
    held = plan.held
    cache = plan.staleCache.map { CacheRenewal(finding: $0, status: .planned) }
  }

  /// An outcome without effects: every step left for one reason.
  package init(leaving plan: Plan, because reason: SkipReason) {
    self.init(planned: plan)
    actions = actions.map {
      Action(directory: $0.directory, step: $0.step, status: .skipped(reason))
    }
    cache?.status = .skipped(reason)
  }
}
