internal import Diagnosis
package import FileSystem

/// One line of a journal: what is about to be done, or what became of it.
package enum JournalRecord: Hashable, Sendable, Codable {
  /// The first line: the form of the journal and the root it is about.
  case opened(version: Int, root: EscapedBytes)
  /// A directory in which names change; steps refer to it by its number, counted from 0.
  case directory(RecordedDirectory)
  /// A change that is about to be made; steps are numbered from 0.
  case step(RecordedStep)
  /// A stage that is about to be made; it goes away before the run comes to its end.
  case staging(Stage.Place)
  /// More of what is in the directory that a step brings: one line for all could be of any length.
  case content(step: Int, [RecordedTreeEntry])
  /// All steps are written; changes begin only after this line is on disk.
  case prepared
  /// What became of a step.
  case outcome(step: Int, RecordedOutcome)
  /// The run came to its end; `directoryTimes` are those it left the directories with.
  case finished(directoryTimes: [FileTime])
  /// Taking back is about to begin: the temporary name for each step that was done.
  case undoing(temporaryNames: [Int: EscapedBytes])
  /// A step was taken back.
  case undone(step: Int)
  /// Everything was taken back.
  case takenBack

  /// The form of journals this version writes and reads.
  package static let version = 1
}

/// What became of a step.
package enum RecordedOutcome: String, Hashable, Sendable, Codable {
  /// The change was made.
  case done
  /// The change was not made, and nothing of it remains.
  case notDone
}

/// A directory as a journal knows it.
package struct RecordedDirectory: Hashable, Sendable, Codable {
  /// The path, as the user typed it, below the root.
  package let path: EscapedBytes
  /// Which directory it was.
  package let identity: FileIdentity
  /// Its times before the first change.
  package let accessTime, modificationTime: FileTime
}

/// A step as a journal knows it: enough to finish it, and to take it back.
package struct RecordedStep: Hashable, Sendable, Codable {
  /// What comes into being.
  package enum Making: Hashable, Sendable, Codable {
    /// A symbolic link with this text.
    case link(text: EscapedBytes)
    /// A further name of this file.
    case hardLink(to: EscapedBytes)
    /// A regular file with this content.
    case file(FileText)
    /// A directory of symbolic links.
    case farm(LinkFarm)
    /// What was made ready in a stage.
    case moved(StagedObject)
  }

  private struct Facts: Hashable, Sendable, Codable {
    let directory: Int
    let name, temporary: EscapedBytes
    let making: Making
    let leadsTo: FileIdentity?
    let displaced: RecordedObject?
    let rule, fixClass: String
  }

  private let facts: Shared<Facts>

  /// The number of its directory.
  package var directory: Int { facts.value.directory }
  /// The name that changes.
  package var name: EscapedBytes { facts.value.name }
  /// The name used on the way.
  package var temporary: EscapedBytes { facts.value.temporary }
  /// What comes into being.
  package var making: Making { facts.value.making }
  /// The file the name opens to afterwards.
  package var leadsTo: FileIdentity? { facts.value.leadsTo }
  /// What was there before; `nil` for nothing.
  package var displaced: RecordedObject? { facts.value.displaced }
  /// The rule that asked for it.
  package var rule: String { facts.value.rule }
  /// How far the change reaches.
  package var fixClass: String { facts.value.fixClass }

  /// Puts a step together.
  package init(
    directory: Int, name: EscapedBytes, temporary: EscapedBytes, making: Making,
    leadsTo: FileIdentity?, displaced: RecordedObject?, rule: String, fixClass: String
  ) {
    facts = Shared(
      Facts(
        directory: directory, name: name, temporary: temporary, making: making, leadsTo: leadsTo,
        displaced: displaced, rule: rule, fixClass: fixClass))
  }

  /// Reads it as a journal has it.
  package init(from decoder: any Decoder) throws {
    facts = Shared(try Facts(from: decoder))
  }

  /// Writes it as a journal has it.
  package func encode(to encoder: any Encoder) throws { try facts.value.encode(to: encoder) }

  /// The step with all of what is in the directory that it brings; `nil` where it brings none.
  func containing(_ entries: [RecordedTreeEntry]) -> RecordedStep? {
    guard case .moved(let staged) = making else { return nil }
    return bringing(staged.with(entries: entries))
  }

  /// The step as one line has it, without what is in the directory that it brings.
  var withoutContent: RecordedStep {
    guard case .moved(let staged) = making else { return self }
    return bringing(staged.with(entries: []))
  }

  /// What is in the directory that it brings, in parts that make a line each.
  var contentParts: [ArraySlice<RecordedTreeEntry>] {
    guard case .moved(let staged) = making else { return [] }
    let part = 200
    return stride(from: 0, to: staged.entries.count, by: part).map {
      staged.entries[$0..<min($0 + part, staged.entries.count)]
    }
  }

  private func bringing(_ staged: StagedObject) -> RecordedStep {
    RecordedStep(
      directory: directory, name: name, temporary: temporary, making: .moved(staged),
      leadsTo: leadsTo, displaced: displaced, rule: rule, fixClass: fixClass)
  }

  /// Whether it is one of the steps that turn an inverted chain.
  var isOfTurn: Bool { rule == RuleID.invertedChain.rawValue }
}

/// What a step displaces, with everything that is needed to bring it back.
package struct RecordedObject: Hashable, Sendable, Codable {
  /// Where its content is to be had.
  package enum Source: Hashable, Sendable, Codable {
    /// It is a link with this text.
    case link(text: EscapedBytes)
    /// Proved identical to this file of the same directory.
    case bytes(of: EscapedBytes)
    /// Proved identical to this file, a path below the root.
    case distantBytes(of: EscapedBytes)
    /// The same inode as this name of the same directory.
    case inode(of: EscapedBytes)
    /// Kept in the undo store under the number of the step.
    case kept
    /// A directory whose every entry is also in this directory, a path below the root.
    case tree(original: EscapedBytes, entries: [RecordedTreeEntry])
  }

  /// What it was.
  package let status: FileStatus
  /// The SHA-256 of its bytes in hexadecimal, for a regular file.
  package let sha256: String?
  /// Its extended attributes.
  package let attributes: [ExtendedAttribute]
  /// Where its content is to be had.
  package let source: Source
}

/// An entry of a displaced directory; parents come before what is in them.
package struct RecordedTreeEntry: Hashable, Sendable, Codable {
  /// The names from the displaced directory down to the entry.
  package let names: [EscapedBytes]
  /// What it was.
  package let status: FileStatus
  /// The text of a link.
  package let text: EscapedBytes?
  /// The SHA-256 of a file's bytes in hexadecimal.
  package let sha256: String?
  /// Its extended attributes.
  package let attributes: [ExtendedAttribute]
}
