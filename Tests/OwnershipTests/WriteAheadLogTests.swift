import FileSystem
import Foundation
import Testing

@testable import Ownership
@testable import SQLite

/// A log that SQLite itself wrote: two transactions, in pages of 4096 bytes.
struct WriteAheadLogTests {
  let log: [UInt8]
  let frame = 24 + 4096

  init() throws {
    let tree = try ScratchTree()
    let script = """
      import sqlite3, shutil, sys
      p = sys.argv[1]
      c = sqlite3.connect(p)
      c.execute("PRAGMA page_size=4096"); c.execute("PRAGMA journal_mode=WAL")
      c.execute("PRAGMA wal_autocheckpoint=0")
      c.execute("CREATE TABLE t (x)"); c.commit()
      c.execute("INSERT INTO t VALUES (1)"); c.commit()
      shutil.copy(p + "-wal", p + ".log")
      """
    try tree.directory("/x")
    _ = try output(of: "/usr/bin/python3", ["-c", script, tree.path + "/x/db"])
    log = [UInt8](try Data(contentsOf: URL(fileURLWithPath: tree.path + "/x/db.log")))
    try #require(log.count >= 32 + 3 * frame)
  }

  func isDamaged(_ place: Int) -> Bool {
    var bytes = log
    bytes[place] ^= 0x10
    return WriteAheadLog.isDamaged(bytes)
  }

  @Test func `SQLite's own log is whole, and so is an empty one`() {
    #expect(!WriteAheadLog.isDamaged(log))
    #expect(!WriteAheadLog.isDamaged([]))
  }

  @Test func `a log that ends early is as one after a crash, unless its head is cut`() {
    for length in 0...log.count where length < 100 || length % 97 == 0 {
      #expect(
        WriteAheadLog.isDamaged(Array(log.prefix(length))) == (1..<32).contains(length),
        "\(length)")
    }
  }

  @Test func `every changed byte of the head is seen`() {
    // A salt that no page has makes an empty log; its checksum tells that it was not so written.
    for place in 0..<32 { #expect(isDamaged(place), "byte \(place)") }
  }

  @Test func `a changed page before a completed transaction is seen`() {
    for place in [0, 1, 4, 7, 16, 20, 24, 500, frame - 1] {
      #expect(isDamaged(32 + place), "byte \(place)")
      #expect(isDamaged(32 + frame + place), "byte \(place)")
    }
  }

  @Test func `pages of a time before the log began anew are no damage`() {
    var bytes = log
    for start in stride(from: 32 + frame, to: bytes.count, by: frame) { bytes[start + 8] ^= 1 }
    #expect(!WriteAheadLog.isDamaged(bytes))
  }

  @Test func `a torn page that no completed transaction follows is no damage`() {
    var bytes = Array(log.prefix(32 + frame))
    bytes.replaceSubrange(36..<40, with: [0, 0, 0, 0])
    #expect(!WriteAheadLog.isDamaged(bytes))
  }
}

extension RPMOwnership {
  @Test func `a log that cannot be used is told, and the rest is read`() throws {
    let (path, log) = ("/usr/lib/libprobe.so.1", database + "-wal")
    func problems() throws -> [OwnershipProblem] {
      let known = try ask(path)
      #expect(known.owners[Path(path)]?.package == "probe")
      return known.problems
    }
    try? FileManager.default.removeItem(atPath: tree.path + log)
    #expect(try problems() == [])
    try tree.file(log, "")
    #expect(try problems() == [])
    try tree.file(log, "no log of SQLite, but longer than the head of one")
    #expect(try problems() == [.damaged(.rpm, Path(log))])
    try FileManager.default.removeItem(atPath: tree.path + log)
    try tree.directory(log)
    #expect(try problems() == [.damaged(.rpm, Path(log))])
    try FileManager.default.removeItem(atPath: tree.path + log)
    try tree.link(log, to: "rpmdb.sqlite-wal")
    #expect(try problems() == [.unreadable(.rpm, Path(log), .tooManyLinks)])
  }
}
