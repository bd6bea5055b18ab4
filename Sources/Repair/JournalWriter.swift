internal import FileSystem

/// Adds records to the journal of one repair.
struct JournalWriter: ~Copyable {
  private let file: WritableFile
  private let directory: Directory

  private init(file: consuming WritableFile, directory: consuming Directory) {
    self.file = file
    self.directory = directory
  }

  /// Opens the journal of a repair for adding; what an interruption left of a last line is cut off.
  static func open(repair directory: consuming Directory) throws(JournalError) -> JournalWriter {
    let path = directory.path.appending(StoreName.journal)
    do throws(FileSystemError) {
      let file = try directory.open(appendingTo: StoreName.journal)
      try cutUnfinishedLine(of: file)
      return JournalWriter(file: file, directory: directory)
    } catch {
      throw .failed(FileSystemError(error.operation, path, error.errno))
    }
  }

  private static func cutUnfinishedLine(of file: borrowing WritableFile) throws(FileSystemError) {
    var end = try file.status().size
    var last: [UInt8] = []
    while end > 0 {
      let count = min(end, 4096)
      try file.read(at: end - count, count: Int(count), into: &last)
      if let lineEnd = last.lastIndex(of: UInt8(ascii: "\n")) {
        let whole = end - count + UInt64(lineEnd) + 1
        if whole != (try file.status().size) { try file.truncate(to: whole) }
        return
      }
      end -= count
    }
    if try file.status().size > 0 { try file.truncate(to: 0) }
  }

  /// Cuts off what follows the first records of a journal, which must be these.
  static func cut(
    repair directory: consuming Directory, after records: [JournalRecord]
  ) throws(JournalError) {
    let path = directory.path.appending(StoreName.journal)
    let writer = try open(repair: directory)
    let lines = records.compactMap { try? $0.line() }.flatMap { $0 }
    var beginning: [UInt8] = []
    try failing { () throws(FileSystemError) in
      try writer.file.read(at: 0, count: lines.count, into: &beginning)
    }
    guard beginning == lines else { throw .damaged(path, line: 1) }
    try failing { () throws(FileSystemError) in
      try writer.file.truncate(to: UInt64(lines.count))
      try writer.file.synchronize()
    }
  }

  /// Adds records; few come in one write.
  func append(_ records: [JournalRecord]) throws(JournalError) {
    var lines: [UInt8] = []
    for record in records {
      guard let line = try? record.line() else {
        preconditionFailure("records hold nothing that JSON cannot")
      }
      lines += line
      if lines.count > JournalWriter.mostAtOnce {
        try write(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try write(lines)
  }

  private static let mostAtOnce = 1 << 20

  // Half of a line with others behind it would make all of the journal useless.
  private func write(_ lines: [UInt8]) throws(JournalError) {
    try failing { () throws(FileSystemError) in
      let end = try file.status().size
      do throws(FileSystemError) {
        try file.write(lines)
      } catch {
        try? file.truncate(to: end)
        throw error
      }
    }
  }

  /// Makes everything added so far last through a loss of power.
  func synchronize() throws(JournalError) {
    try failing { () throws(FileSystemError) in
      try file.synchronize()
      try directory.synchronize()
    }
  }
}
