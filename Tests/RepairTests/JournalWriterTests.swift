import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Repair

struct JournalWriterTests {
  private let scratch: ScratchDirectory
  private var path: String { scratch.path("journal") }

  init() throws { scratch = try ScratchDirectory() }

  private func writer() throws -> JournalWriter {
    try JournalWriter.open(
      repair: try Directory.open("\(scratch.path)", in: try SystemRoot.open("/")))
  }

  /// Makes the journal so long that no other test writes to such a place: a limit of there is one of its own.
  private func lengthen() throws -> UInt64 {
    try Data().write(to: URL(fileURLWithPath: path))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seek(toOffset: 8 << 30)
    try handle.write(contentsOf: Data("\n".utf8))
    return try handle.offset()
  }

  private func limited(to size: UInt64, _ body: () throws -> Void) throws {
    signal(SIGXFSZ, SIG_IGN)
    var before = rlimit()
    try #require(unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before) == 0)
    var limit = before
    limit.rlim_cur = rlim_t(size)
    try #require(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
    defer { _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before) }
    try body()
  }

  @Test func `a line that was written by half is no part of the next`() throws {
    let size = try lengthen()
    let writer = try writer()
    try limited(to: size + 10) {
      #expect(throws: JournalError.self) { try writer.append([.outcome(step: 0, .done)]) }
    }
    try writer.append([.outcome(step: 1, .done)])
    let handle = try #require(FileHandle(forReadingAtPath: path))
    try handle.seek(toOffset: size)
    let line = try JournalRecord.outcome(step: 1, .done).line()
    #expect(try handle.readToEnd() == Data(line))
  }
}
