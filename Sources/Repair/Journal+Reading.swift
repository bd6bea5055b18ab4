internal import Digest
package import FileSystem
internal import FoundationEssentials

extension Journal {
  /// Longest journal that is read, in bytes: a step takes up to some kilobytes.
  static let longest: UInt64 = 4 << 30
  /// Longest line that is read, in bytes: all of a directory that a link took the place of is one.
  static let longestLine = 256 << 20

  /// Reads the lines of a journal.
  ///
  /// A last line that was not written to its end is the mark of an interrupted run and is passed over;
  /// any other line that is not exactly what was written makes the whole journal useless.
  package init(lines bytes: [UInt8], path: Path) throws(JournalError) {
    var reading = JournalReading(path)
    try reading.take(bytes)
    self = try reading.finish()
  }

  /// Reads a journal from its file.
  init(_ file: borrowing OpenFile) throws(JournalError) {
    guard file.status.size <= Journal.longest else {
      throw .tooLong(file.path, size: file.status.size)
    }
    var reading = JournalReading(file.path)
    var block: [UInt8] = []
    var offset: UInt64 = 0
    repeat {
      try failing { () throws(FileSystemError) in
        try file.read(at: offset, count: Journal.block, into: &block)
      }
      try reading.take(block)
      offset += UInt64(block.count)
    } while block.count == Journal.block
    self = try reading.finish()
  }

  private static let block = 256 << 10

  /// Whether the last line says that the run came to its end, or that all of it was taken back.
  static func lastState(in file: borrowing OpenFile) -> State? {
    var tail: [UInt8] = []
    let count = min(file.status.size, UInt64(longestEnd))
    guard (try? file.read(at: file.status.size - count, count: Int(count), into: &tail)) != nil,
      let end = tail.lastIndex(of: UInt8(ascii: "\n")),
      let start = tail[..<end].lastIndex(of: UInt8(ascii: "\n")),
      let record = JournalRecord(line: Array(tail[(start + 1)..<end]))
    else { return nil }
    switch record {
    case .finished: return .finished
    case .takenBack: return .takenBack
    default: return nil
    }
  }

  // The times of some ten thousand directories.
  private static let longestEnd = 1 << 20

  /// Adds what is in the directory that a step brings; false where it brings none.
  mutating func contain(_ entries: [RecordedTreeEntry], in step: Int) -> Bool {
    guard steps.indices.contains(step), let whole = steps[step].containing(entries) else {
      return false
    }
    steps[step] = whole
    return true
  }

  // False where a record makes no sense after those before it.
  mutating func apply(_ record: JournalRecord, isFirst: Bool) -> Bool {
    if case .opened(_, let root) = record {
      self.root = root.path
      return isFirst
    }
    guard !isFirst else { return false }
    switch record {
    // What is in a directory is joined before it comes here.
    case .opened, .content: return false
    case .staging(let place):
      if stage == nil { stage = place } else { furtherStages.append(place) }
      return state == .unprepared && place.isSound
    case .directory(let directory):
      directories.append(directory)
      return state == .unprepared
    case .step(let step):
      steps.append(step)
      return state == .unprepared && directories.indices.contains(step.directory) && step.isSound
    case .prepared:
      state = .interrupted
    case .outcome(let step, let outcome):
      outcomes[step] = outcome
      return state != .unprepared && steps.indices.contains(step)
    case .finished(let times):
      directoryTimes = times
      state = .finished
      return times.count == directories.count
    case .undoing(let names):
      undoNames = names.filter { $0.value.bytes.starts(with: Directory.temporaryPrefix) }
        .compactMapValues(\.name)
      state = .undoInterrupted
      return undoNames.count == names.count && names.keys.allSatisfy(steps.indices.contains)
    case .undone(let step):
      undone.insert(step)
      return steps.indices.contains(step)
    case .takenBack:
      state = .takenBack
    }
    return true
  }
}

extension RecordedStep {
  // Every name must be a single component, or an undo would act outside of the directory.
  fileprivate var isSound: Bool {
    guard name.name != nil, let temporary = temporary.name,
      temporary.bytes.starts(with: Directory.temporaryPrefix)
    else { return false }
    switch making {
    case .hardLink(let name) where name.name == nil: return false
    case .farm(let farm) where !farm.entries.allSatisfy({ $0.name.name != nil }): return false
    case .moved(let staged) where !staged.isSound: return false
    case .link, .hardLink, .file, .farm, .moved: break
    }
    switch displaced?.source {
    case .bytes(let name), .inode(let name): return name.name != nil
    case .tree(_, let entries):
      return entries.allSatisfy { !$0.names.isEmpty && $0.names.allSatisfy { $0.name != nil } }
    case .distantBytes(let path): return path.path.isAbsolute
    case .link, .kept, nil: return true
    }
  }
}

extension JournalRecord {
  /// Reads one line; `nil` where checksum or form is wrong.
  init?(line: [UInt8]) {
    guard line.count > JournalRecord.checksumLength + 1,
      line[JournalRecord.checksumLength] == UInt8(ascii: " ")
    else { return nil }
    let payload = Array(line[(JournalRecord.checksumLength + 1)...])
    guard line.starts(with: JournalRecord.checksum(of: payload).utf8),
      let record = try? JSONDecoder().decode(JournalRecord.self, from: Data(payload))
    else { return nil }
    self = record
  }

  /// The line of the record, with its end.
  func line() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let payload = [UInt8](try encoder.encode(self))
    return Array(JournalRecord.checksum(of: payload).utf8) + [UInt8(ascii: " ")] + payload
      + [UInt8(ascii: "\n")]
  }

  private static let checksumLength = 16

  private static func checksum(of payload: [UInt8]) -> String {
    String(SHA256.hexadecimal(of: payload).prefix(checksumLength))
  }
}
