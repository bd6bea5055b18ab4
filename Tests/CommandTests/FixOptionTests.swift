import Foundation
import TestSupport
import Testing

/// What the options of `fix` change.
struct FixOptionTests {
  private static var copies: [String: TreeItem] {
    ["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")]
  }

  @Test func `without a terminal and without a yes the plan is shown and nothing changes`() throws {
    let bench = try Bench(Self.copies)
    let before = try bench.snapshot()
    let run = try bench.fix()
    #expect(run.status == 1)
    #expect(run.output.contains("liba.so -> liba.so.1"))
    #expect(run.errors.contains("--yes"))
    #expect(try bench.snapshot() == before)
  }

  @Test func `a dry run shows exactly the plan of a real run and changes nothing`() throws {
    let bench = try Bench(
      Self.copies.merging([
        "libb.so.1": .library("libb.so.1", content: 1), "libb.so": .link("libb.so.2"),
        "libb.so.1.1": .library("libb.so.1", content: 2), "libc++.so": .text("libc++.so.1"),
        "libc++.so.1": .library("libc++.so.1"),
      ]) { $1 })
    let before = try bench.snapshot()
    let dry = try bench.fix("-n")
    #expect(dry.status == 1)
    #expect(try bench.snapshot() == before)
    #expect(!FileManager.default.fileExists(atPath: bench.state))
    let real = try bench.fix("-y")
    #expect(real.output.hasPrefix(dry.output), "\(dry.output)\n\(real.output)")
    #expect(dry.output.contains("liba.so -> liba.so.1"))
  }

  @Test func `nothing to do is a success`() throws {
    let bench = try Bench(["liba.so.1": .library("liba.so.1"), "liba.so": .link("liba.so.1")])
    for words in [[], ["-n"], ["-y"]] {
      let run = try Program.solder(
        ["fix", "--state-dir", bench.state] + words + [bench.tree])
      #expect(run.status == 0)
    }
    #expect(!FileManager.default.fileExists(atPath: bench.state))
  }

  @Test func `only one rule's findings are mended`() throws {
    let bench = try Bench(
      Self.copies.merging([
        "libstub.so": .text("libstub.so.1"), "libstub.so.1": .library("libstub.so.1"),
      ]) { $1 })
    #expect(try bench.fix("-y", "--only", "text-stub").status == 0)
    #expect(try bench.links() == ["libstub.so": "libstub.so.1"])
    #expect(try bench.fix("-y", "--only", "link-loop", "--only", "hard-copy").status == 0)
    #expect(try bench.links() == ["libstub.so": "libstub.so.1", "liba.so": "liba.so.1"])
  }

  @Test func `the C library's own names are held unless asked for`() throws {
    let bench = try Bench([
      "libc.so.6": .library("libc.so.6"), "libc-2.36.so": .library("libc.so.6"),
      "ld-linux-x86-64.so.2": .library("ld-linux-x86-64.so.2"),
      "ld-2.36.so": .library("ld-linux-x86-64.so.2"),
      "libm.so.6.1": .library("libm.so.6"), "libm.so.6": .library("libm.so.6"),
    ])
    let before = try bench.snapshot()
    let held = try bench.fix("-y")
    #expect(held.status == 1)
    #expect(held.output.contains("--include-protected"))
    #expect(try bench.snapshot() == before)
    _ = try bench.fix("-y", "--include-protected")
    #expect(try bench.links()["libm.so.6"] == "libm.so.6.1")
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `a directory that may not be written is named, and the others are mended`() throws {
    let bench = try Bench([
      "open": .directory(Self.copies), "shut": .directory(Self.copies),
    ])
    // The undo store and the trees belong to the user 1000 where this is root.
    let chown = geteuid() == 0 ? "chown -R 1000:1000" : "true"
    _ = try Program.shell("\(chown) \(bench.beside("")); chmod 555 \(bench.path("shut"))")
    let run = try Program.solderAsUser(["fix", "-y", "--state-dir", bench.state, bench.tree])
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.output.contains(bench.path("shut")), "\(run.output)")
    #expect(try bench.links() == ["open/liba.so": "liba.so.1"])
    let undo = try Program.solderAsUser(["undo", "-y", "--state-dir", bench.state])
    #expect(undo.status == 0, "\(undo.errors)")
    #expect(try bench.links() == [:])
  }

  @Test func `results of a repair go to a file`() throws {
    let bench = try Bench(Self.copies)
    let run = try bench.fix("-y", "--format", "json", "-o", bench.beside("repair.json"))
    #expect(run.status == 0)
    #expect(run.output == "")
    let data = try #require(FileManager.default.contents(atPath: bench.beside("repair.json")))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["schema"] as? String == "solder.repair/1")
    #expect((document["actions"] as? [[String: Any]])?.first?["status"] as? String == "done")
  }

  @Test func `the newest version takes the names when that is preferred, and undo gives them back`()
    throws
  {
    let bench = try Bench([
      "libb.so": .link("libb.so.1"),
      "libb.so.1": .mode(0o640, .library("libb.so.1", content: 1, size: 700)),
      "libb.so.1.2": .library("libb.so.1", content: 2),
      "libd.so.1": .link("libd.so.1.1"), "libd.so.1.1": .library("libd.so.1", content: 1),
      "libd.so.1.2": .library("libd.so.1", content: 2),
    ])
    let old = bench.path("libb.so.1")
    let set = "import os, sys; os.setxattr(sys.argv[1], 'user.test', b'kept')"
    let hasAttributes = try Program.shell("python3 -c \"\(set)\" \(old)").status == 0
    if geteuid() == 0 { try #require(chown(old, 12, 34) == 0) }
    let times = [
      timespec(tv_sec: 1_000_000_000, tv_nsec: 123_456_789),
      timespec(tv_sec: 1_100_000_000, tv_nsec: 987_654_321),
    ]
    try #require(utimensat(AT_FDCWD, old, times, 0) == 0)
    let before = try bench.snapshot()
    let bytes = FileManager.default.contents(atPath: old)

    #expect(try bench.fix("-y").status == 1)
    #expect(try bench.snapshot() == before)
    let fix = try bench.fix("-y", "--prefer", "newest")
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    #expect(
      try bench.links()
        == ["libb.so": "libb.so.1", "libb.so.1": "libb.so.1.2", "libd.so.1": "libd.so.1.2"])
    #expect(try bench.check().status == 0)
    // What was replaced is in the store, by its bytes.
    let kept = try FileManager.default.subpathsOfDirectory(atPath: bench.state).filter {
      FileManager.default.contents(atPath: "\(bench.state)/\($0)") == bytes
    }
    #expect(kept.count == 1)

    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
    let get = "import os, sys; print(os.getxattr(sys.argv[1], 'user.test'))"
    let attribute = try Program.shell("python3 -c \"\(get)\" \(old)").output
    if hasAttributes { #expect(attribute == "b'kept'\n") }
    var info = stat()
    #expect(lstat(old, &info) == 0)
    #expect(info.st_atim.tv_sec == 1_000_000_000 || info.st_atim.tv_sec > 1_600_000_000)
    #expect(info.st_mtim.tv_nsec == 987_654_321)
  }
}
