internal import FileSystem

/// Reads the lines of a journal as they come, so that no more than one of them is held besides what they say.
struct JournalReading {
  /// What the lines said so far.
  private(set) var journal = Journal()

  private let path: Path
  private let longestLine: Int
  private var line: [UInt8] = []
  private var lineNumber = 0
  // A directory comes in many parts: joined once all are there, not anew with each.
  private var content: (step: Int, entries: [RecordedTreeEntry])?

  init(_ path: Path, longestLine: Int = Journal.longestLine) {
    self.path = path
    self.longestLine = longestLine
  }

  /// Reads on; what follows the last line end waits for the rest of its line.
  mutating func take(_ bytes: [UInt8]) throws(JournalError) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      line += rest[..<end]
      rest = rest[(end + 1)...]
      try takeLine()
    }
    line += rest
    if line.count > longestLine { throw .damaged(path, line: lineNumber + 1) }
  }

  /// All that the journal says, once there are no more lines; one that was cut off says nothing.
  mutating func finish() throws(JournalError) -> Journal {
    guard settleContent() else { throw .damaged(path, line: lineNumber) }
    return journal
  }

  private mutating func takeLine() throws(JournalError) {
    lineNumber += 1
    guard let record = JournalRecord(line: line), apply(record) else {
      throw .damaged(path, line: lineNumber)
    }
    if case .opened(let version, _) = record, version != JournalRecord.version {
      throw .otherVersion(path, version: version)
    }
    line.removeAll(keepingCapacity: true)
  }

  // False where a record makes no sense after those before it.
  private mutating func apply(_ record: JournalRecord) -> Bool {
    guard case .content(let step, let entries) = record else {
      return settleContent() && journal.apply(record, isFirst: lineNumber == 1)
    }
    guard lineNumber > 1, journal.state == .unprepared, journal.steps.indices.contains(step),
      case .moved(let staged) = journal.steps[step].making, entries.allSatisfy(\.isSound)
    else { return false }
    if content?.step != step {
      guard settleContent() else { return false }
      content = (step, staged.entries)
    }
    var last = content?.entries.last
    for entry in entries {
      let shared = entry.sharingNames(with: last)
      content?.entries.append(shared)
      last = shared
    }
    return true
  }

  private mutating func settleContent() -> Bool {
    guard let (step, entries) = content else { return true }
    content = nil
    return journal.contain(entries, in: step)
  }
}

extension RecordedTreeEntry {
  fileprivate var isSound: Bool { !names.isEmpty && names.allSatisfy { $0.name != nil } }

  /// The same with the very names of its neighbour where they are equal: of most entries all but the last are.
  fileprivate func sharingNames(with neighbour: RecordedTreeEntry?) -> RecordedTreeEntry {
    guard let neighbour else { return self }
    let common = zip(names, neighbour.names).prefix { $0 == $1 }.count
    guard common > 0 else { return self }
    return RecordedTreeEntry(
      names: Array(neighbour.names[..<common] + names[common...]), status: status, text: text,
      sha256: sha256, attributes: attributes)
  }
}
