import Foundation
import TestSupport
import Testing

/// Names whose links a package manager's books have, and that copies have taken.
struct RecordedLinkFixtureTests {
  /// `libz.so.1` is a copy of the library beside it, and the books are below `var/lib` or `lib`.
  private static func bench(_ books: [String: TreeItem]) throws -> Bench {
    let library = TreeItem.library("libz.so.1")
    return try Bench(
      ["usr": .directory(["lib": .directory(["libz.so.1": library, "libz.so.1.2.13": library])])]
        .merging(books) { own, _ in own })
  }

  private static func directories(_ path: String, _ items: [String: TreeItem]) -> [String: TreeItem]
  {
    path.split(separator: "/").reversed().reduce(items) { [String($1): .directory($0)] }
  }

  private static let pacman = directories(
    "var/lib/pacman/local/zlib-1:1.2.13-1",
    [
      "files": .text("%FILES%\nusr/\nusr/lib/\nusr/lib/libz.so.1\nusr/lib/libz.so.1.2.13\n\n"),
      "mtree": .bytes(
        storedGzip("#mtree\n./usr/lib/libz.so.1 mode=777 type=link link=libz.so.1.2.13\n")),
    ])

  private static let apk = directories(
    "lib/apk/db",
    [
      "installed": .text(
        "P:zlib\nF:usr/lib\nR:libz.so.1\na:0:0:777\nZ:Q16A/yKXYR0EF3avf+wJzXcNLZHgU=\n"
          + "R:libz.so.1.2.13\na:0:0:755\nZ:Q1xUsJjsEavwD6+3qb6onGWpseXnQ=\n\n")
    ])

  @Test(arguments: [("pacman", pacman), ("apk", apk)])
  func `the link comes back unasked, and undo takes it back`(
    manager: String, books: [String: TreeItem]
  ) throws {
    let bench = try Self.bench(books)
    let before = try bench.snapshot()
    let words = ["--root", bench.tree, "/usr/lib"]
    let check = try Program.solder(["check", "--format", "json"] + words)
    let findings = try #require(try check.json()["findings"] as? [[String: Any]])
    let evidence = try #require(findings.first?["evidence"] as? [String: Any])
    #expect(evidence["recordedLink"] as? String == "libz.so.1.2.13")
    #expect((findings.first?["owner"] as? [String: Any])?["manager"] as? String == manager)
    let fix = try Program.solder(["fix", "-y", "--state-dir", bench.state] + words)
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    #expect(try bench.links()["usr/lib/libz.so.1"] == "libz.so.1.2.13")
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `a copy that is alone in a named directory gets its link back too`() throws {
    let books = Self.directories(
      "var/lib/pacman/local/foo-1-1",
      [
        "files": .text("%FILES%\nopt/v/liba.so.1\nopt/w/liba.so.1.2\n\n"),
        "mtree": .bytes(
          storedGzip("#mtree\n./opt/v/liba.so.1 mode=777 type=link link=../w/liba.so.1.2\n")),
      ])
    let library = TreeItem.library("liba.so.1")
    let bench = try Bench(
      [
        "opt": .directory([
          "v": .directory(["liba.so.1": library]), "w": .directory(["liba.so.1.2": library]),
        ])
      ].merging(books) { own, _ in own })
    let before = try bench.snapshot()
    let fix = try Program.solder(
      ["fix", "-y", "--root", bench.tree, "--state-dir", bench.state, "/opt/v"])
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    #expect(try bench.links()["opt/v/liba.so.1"] == "../w/liba.so.1.2")
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }
}
