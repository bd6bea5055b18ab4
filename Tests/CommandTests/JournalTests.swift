import Foundation
import TestSupport
import Testing

/// Undo stores that cannot be trusted: refused, named, left alone.
struct JournalTests {
  private static func mended() throws -> Bench {
    let bench = try Bench(["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")])
    try #require(bench.fix("-y").status == 0)
    return bench
  }

  private static func journal(_ bench: Bench) -> String { "\(bench.state)/repairs/1/journal" }

  private static func expectRefused(
    _ bench: Bench, naming path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (tree, state) = (try bench.snapshot(), try TreeSnapshot(of: bench.state))
    let undo = try bench.undo("-y")
    #expect(undo.status == 2, "\(undo.output)", sourceLocation: sourceLocation)
    #expect(undo.errors.contains(path), "\(undo.errors)", sourceLocation: sourceLocation)
    #expect(try bench.snapshot() == tree, sourceLocation: sourceLocation)
    #expect(try TreeSnapshot(of: bench.state) == state, sourceLocation: sourceLocation)
  }

  @Test func `a journal with a changed byte`() throws {
    let bench = try Self.mended()
    let bytes = try #require(FileManager.default.contents(atPath: Self.journal(bench)))
    for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 12)) {
      var damaged = [UInt8](bytes)
      damaged[place] ^= 1
      let file = try #require(FileHandle(forWritingAtPath: Self.journal(bench)))
      try file.write(contentsOf: damaged)
      try file.close()
      try Self.expectRefused(bench, naming: Self.journal(bench))
    }
  }

  @Test func `a journal of random bytes`() throws {
    var generator = SeededGenerator(seed: 1)
    for count in [1, 100, 5000] {
      let bench = try Self.mended()
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } + [0x0a]
      let file = try #require(FileHandle(forWritingAtPath: Self.journal(bench)))
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: bytes)
      try file.close()
      try Self.expectRefused(bench, naming: Self.journal(bench))
      #expect(try bench.undo("--list").status == 2)
    }
  }

  @Test func `a journal that others may write`() throws {
    let bench = try Self.mended()
    try #require(chmod(Self.journal(bench), 0o666) == 0)
    try Self.expectRefused(bench, naming: Self.journal(bench))
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `a journal of another user`() throws {
    let bench = try Self.mended()
    try #require(chown(Self.journal(bench), 1000, 1000) == 0)
    try Self.expectRefused(bench, naming: Self.journal(bench))
  }

  @Test func `a journal that is a link`() throws {
    let bench = try Self.mended()
    try FileManager.default.moveItem(atPath: Self.journal(bench), toPath: bench.beside("moved"))
    try FileManager.default.createSymbolicLink(
      atPath: Self.journal(bench), withDestinationPath: bench.beside("moved"))
    try Self.expectRefused(bench, naming: "\(bench.state)/repairs/1")
  }

  @Test func `a store that others may write`() throws {
    let bench = try Self.mended()
    try #require(chmod(bench.state, 0o777) == 0)
    try Self.expectRefused(bench, naming: bench.state)
    let before = try bench.snapshot()
    let fix = try bench.fix("-y", "--only", "hard-copy")
    #expect(fix.status == 2)
    #expect(fix.errors.contains(bench.state))
    #expect(try bench.snapshot() == before)
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `a store of another user`() throws {
    let bench = try Self.mended()
    try #require(chown(bench.state, 1000, 1000) == 0)
    try Self.expectRefused(bench, naming: bench.state)
  }

  @Test func `a store that is a file, or lies below one`() throws {
    let bench = try Bench(["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")])
    try Data().write(to: URL(filePath: bench.beside("file")))
    let before = try bench.snapshot()
    for store in [bench.beside("file"), bench.beside("file/state"), "/proc/nowhere"] {
      let run = try Program.solder(["fix", "-y", "--state-dir", store, bench.tree])
      #expect(run.status == 2, "\(store)")
      #expect(run.errors.contains(store), "\(run.errors)")
      #expect(try bench.snapshot() == before, "\(store)")
    }
  }
}
