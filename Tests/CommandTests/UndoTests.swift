import Foundation
import TestSupport
import Testing

/// Taking repairs back, and refusing to.
struct UndoTests {
  private static var copies: [String: TreeItem] {
    [
      "a": .directory(["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")]),
      "b": .directory(["libb.so.1": .library("libb.so.1"), "libb.so": .library("libb.so.1")]),
    ]
  }

  private static func mended() throws -> Bench {
    let bench = try Bench(copies)
    try #require(bench.fix("-y").status == 0)
    return bench
  }

  /// Undo refuses, names a path and touches nothing.
  private static func expectRefused(
    _ bench: Bench, naming path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let moved = try bench.snapshot()
    let undo = try bench.undo("-y")
    #expect(undo.status == 1, sourceLocation: sourceLocation)
    #expect(
      (undo.output + undo.errors).contains(path), "\(undo.output)\(undo.errors)",
      sourceLocation: sourceLocation)
    #expect(try bench.snapshot() == moved, sourceLocation: sourceLocation)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.write(contentsOf: bytes)
    try file.close()
  }

  @Test func `repairs are listed and taken back by number`() throws {
    let bench = try Bench(Self.copies)
    let before = try bench.snapshot()
    let words = ["fix", "-y", "--state-dir", bench.state]
    try #require(Program.solder(words + [bench.path("a")]).status == 0)
    let one = try bench.snapshot()
    try #require(Program.solder(words + [bench.path("b")]).status == 0)
    let list = try bench.undo("--list")
    #expect(list.status == 0)
    let lines = list.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("1 ") == true && lines.first?.contains(bench.path("a")) == true)
    #expect(lines.last?.hasPrefix("2 ") == true && lines.last?.contains(bench.path("b")) == true)

    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == one)
    #expect(try bench.undo("-y", "1").status == 0)
    #expect(try bench.snapshot() == before)
    #expect(try bench.undo("--list").output.contains("taken back"))
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.undo("-y", "1").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `an older repair can be taken back before a newer one`() throws {
    let bench = try Bench(Self.copies)
    let before = try bench.snapshot()
    let words = ["fix", "-y", "--state-dir", bench.state]
    try #require(Program.solder(words + [bench.path("a")]).status == 0)
    try #require(Program.solder(words + [bench.path("b")]).status == 0)
    #expect(try bench.undo("-y", "1").status == 0)
    #expect(try bench.links() == ["b/libb.so": "libb.so.1"])
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `a number that is not there is trouble`() throws {
    let bench = try Self.mended()
    let run = try bench.undo("-y", "7")
    #expect(run.status == 2)
    #expect(run.errors.contains("7"))
    #expect(try Bench().undo("-y", "1").status == 2)
  }

  @Test func `without a repair there is nothing to take back`() throws {
    let bench = try Bench()
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.undo("--list").status == 0)
  }

  @Test func `without a yes undo shows what it would do and does nothing`() throws {
    let bench = try Self.mended()
    let before = try bench.snapshot()
    for words in [[], ["-n"]] {
      let run = try Program.solder(["undo", "--state-dir", bench.state] + words)
      #expect(run.status == 1)
      #expect(run.output.contains(bench.path("a/liba.so")))
      #expect(try bench.snapshot() == before)
    }
  }

  @Test func `a name that became something else is not touched`() throws {
    let bench = try Self.mended()
    try FileManager.default.removeItem(atPath: bench.path("a/liba.so"))
    try Data("new".utf8).write(to: URL(filePath: bench.path("a/liba.so")))
    try Self.expectRefused(bench, naming: bench.path("a/liba.so"))
  }

  @Test func `a link that leads elsewhere now is not touched`() throws {
    let bench = try Self.mended()
    try FileManager.default.removeItem(atPath: bench.path("b/libb.so"))
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("b/libb.so"), withDestinationPath: "other")
    try Self.expectRefused(bench, naming: bench.path("b/libb.so"))
  }

  @Test func `a file that was removed gives no bytes back`() throws {
    let bench = try Self.mended()
    try FileManager.default.removeItem(atPath: bench.path("a/liba.so.1"))
    try Self.expectRefused(bench, naming: bench.path("a/liba.so"))
  }

  @Test func `a file that grew gives no bytes back`() throws {
    let bench = try Self.mended()
    let bytes = TreeItem.libraryBytes("liba.so.1", content: 3, size: 900)
    try Data(bytes).write(to: URL(filePath: bench.path("a/liba.so.1")))
    try Self.expectRefused(bench, naming: bench.path("a/liba.so"))
  }

  @Test
  func `a file of the same size with other bytes gives none back, and no name is touched`() throws {
    let bench = try Self.mended()
    try Self.write(
      TreeItem.libraryBytes("liba.so.1", content: 3), to: bench.path("a/liba.so.1"))
    try Self.expectRefused(bench, naming: bench.path("a/liba.so"))
  }

  @Test func `a directory that is gone, or another one, is named`() throws {
    let bench = try Self.mended()
    try FileManager.default.moveItem(atPath: bench.path("a"), toPath: bench.path("c"))
    try Self.expectRefused(bench, naming: bench.path("a"))
    try FileManager.default.copyItem(atPath: bench.path("c"), toPath: bench.path("a"))
    try Self.expectRefused(bench, naming: bench.path("a"))
  }

  @Test func `what came in beside does not matter`() throws {
    let bench = try Self.mended()
    try Data("new".utf8).write(to: URL(filePath: bench.path("a/README")))
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.links() == [:])
  }

  @Test func `modes, owners and times of copies come back`() throws {
    let bench = try Bench([
      "liba.so.1.2": .mode(0o755, .library("liba.so.1")),
      "liba.so.1": .mode(0o555, .library("liba.so.1")),
      "liba.so": .mode(0o500, .library("liba.so.1")),
    ])
    if geteuid() == 0 { try #require(chown(bench.path("liba.so"), 12, 34) == 0) }
    let times = [timespec(tv_sec: 1, tv_nsec: 2), timespec(tv_sec: 3, tv_nsec: 4)]
    try #require(utimensat(AT_FDCWD, bench.path("liba.so"), times, 0) == 0)
    let before = try bench.snapshot()
    #expect(try bench.fix("-y").status == 0)
    #expect(try bench.links() == ["liba.so": "liba.so.1", "liba.so.1": "liba.so.1.2"])
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `hard links among the copies come back as hard links`() throws {
    let bench = try Bench([
      "liba.so.1.2": .library("liba.so.1"), "liba.so.1": .library("liba.so.1"),
      "liba.so": .hardLink("liba.so.1"),
    ])
    let before = try bench.snapshot()
    #expect(try bench.fix("-y").status == 0)
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test
  func `a hard link to a name that was held back comes back as a hard link`() throws {
    let bench = try Bench([
      "liba.so.1.2.3": .library("liba.so.1"), "liba.so": .library("liba.so.1"),
      "liba.so.1.2": .hardLink("liba.so"), "liba.so.1": .link("liba.so"),
    ])
    let before = try bench.snapshot()
    _ = try bench.fix("-y")
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `a whole directory that became a link comes back`() throws {
    let library: [String: TreeItem] = [
      "libz.so": .link("libz.so.1"), "libz.so.1": .library("libz.so.1"),
      "deep": .directory(["libd.so.1": .library("libd.so.1", content: 2)]),
    ]
    let bench = try Bench(["lib": .directory(library), "lib64": .directory(library)])
    try bench.expect(
      Verdict(
        findings: ["copied-directory lib64"], check: 1,
        links: ["lib64": "lib", "lib/libz.so": "libz.so.1"]))
  }
}
