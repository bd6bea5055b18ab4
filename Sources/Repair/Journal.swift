package import FileSystem

/// What a journal says once all its lines are read.
package struct Journal: Hashable, Sendable {
  /// How far the run it tells of came.
  package enum State: Hashable, Sendable {
    /// Nothing was changed yet: the steps were not written to their end.
    case unprepared
    /// The run ended before it came to its end.
    case interrupted
    /// The run came to its end.
    case finished
    /// Taking back began and did not come to its end.
    case undoInterrupted
    /// Everything was taken back.
    case takenBack
  }

  /// The root it is about.
  package var root = Path("/")
  /// The stage in which everything is made ready, where the run has one.
  package var stage: Stage.Place?
  /// The stages on other file systems, to which some of it is brought.
  package var furtherStages: [Stage.Place] = []
  /// The directories by number.
  package var directories: [RecordedDirectory] = []
  /// The steps by number.
  package var steps: [RecordedStep] = []
  /// What became of each step.
  package var outcomes: [Int: RecordedOutcome] = [:]
  /// The times the run left the directories with.
  package var directoryTimes: [FileTime] = []
  /// The temporary names of the latest attempt to take the steps back.
  package var undoNames: [Int: FileName] = [:]
  /// The steps that were taken back.
  package var undone: Set<Int> = []
  /// How far it came.
  package var state = State.unprepared

  /// The steps in force of chains that were turned by half: such a chain is turned whole or not at all.
  ///
  /// The steps of one turn follow each other, the first of them a hard link.
  var halfTurnedSteps: [Int] {
    var turns: [[Int]] = []
    for (number, step) in steps.enumerated() where step.isOfTurn {
      if case .hardLink = step.making {
        turns.append([number])
      } else if !turns.isEmpty {
        turns[turns.count - 1].append(number)
      }
    }
    let inForce = Set(stepsInForce)
    return turns.filter { $0.contains(where: inForce.contains) && !$0.allSatisfy(inForce.contains) }
      .flatMap { $0.filter(inForce.contains) }
  }

  /// The numbers of the steps that are in force, in the order in which they were made.
  package var stepsInForce: [Int] {
    steps.indices.filter { outcomes[$0] == .done && !undone.contains($0) }
  }
}

/// What makes a journal useless, and where.
package enum JournalError: Error, Hashable, Sendable {
  /// The file could not be read or written.
  case failed(FileSystemError)
  /// Longer than any journal of ours, in bytes.
  case tooLong(Path, size: UInt64)
  /// A line, counted from 1, is not what was written: checksum, form or sense.
  case damaged(Path, line: Int)
  /// Another version of solder wrote it.
  case otherVersion(Path, version: Int)
  /// It, or the store, belongs to another user or may be written by others.
  case foreign(Path, owner: UInt32)
}
