import Foundation
import TestSupport
import Testing

/// What objects say of themselves that decides whether they are loaded, and what with them.
extension WhichTests {
  @Test func `filtees stand before what is needed, and must be there`() throws {
    let bench = try root(
      rpath: "/a",
      [
        "a": .directory([
          "liba.so.1": object("liba.so.1") { $0.filters = ["libf.so.1"] },
          "libf.so.1": object("libf.so.1"),
        ])
      ])
    let below = try #require(try ask(bench, "/bin/p").needed.first?["needed"] as? [[String: Any]])
    #expect(below.first?["resolved"] as? String == "/a/libf.so.1")
    #expect(below.first?["filtee"] as? Bool == true)
    let text = try Program.solder(["which", "--root", bench.tree, "/bin/p"])
    #expect(text.status == 0 && text.output.contains("DT_FILTER"), "\(text.output)")
    try FileManager.default.removeItem(atPath: bench.path("a/libf.so.1"))
    #expect(try ask(bench, "/bin/p").status == 1)
  }

  @Test func `an auxiliary library that is not there does not matter`() throws {
    let bench = try root(
      rpath: "/a",
      ["a": .directory(["liba.so.1": object("liba.so.1") { $0.auxiliaries = ["libx.so.1"] }])])
    let answer = try ask(bench, "/bin/p")
    #expect(answer.status == 0)
    #expect((answer.needed.first?["needed"] as? [[String: Any]])?.isEmpty == true)
  }

  @Test func `filtees that name each other end`() throws {
    let bench = try root(
      rpath: "/a",
      [
        "a": .directory([
          "liba.so.1": object("liba.so.1") { $0.filters = ["libb.so.1"] },
          "libb.so.1": object("libb.so.1") { $0.filters = ["liba.so.1", "libb.so.1"] },
        ])
      ])
    #expect(try ask(bench, "/bin/p").status == 0)
  }

  @Test func `the loader stops at a library of another system`() throws {
    var bytes = ELFBuilder(soname: "liba.so.1").bytes()
    bytes[7] = 9  // FreeBSD
    let bench = try root(
      runpath: "/a:/b",
      [
        "a": .directory(["liba.so.1": .bytes(bytes)]),
        "b": .directory(["liba.so.1": object("liba.so.1")]),
      ])
    let answer = try ask(bench, "/bin/p")
    #expect(answer.marks == [["refused"]])
    let candidates = answer.needed.first?["candidates"] as? [[String: Any]]
    #expect(candidates?.first?["reason"] as? String == "made for another operating system or ABI")
  }

  @Test(
    arguments: [(0x500_0400, "/a/liba.so.1"), (0x500_0200, "/b/liba.so.1")] as [(UInt32, String)])
  func `Arm's other way to pass floating-point numbers is passed over`(
    flags: UInt32, path: String
  ) throws {
    func item(_ flags: UInt32, _ change: (inout ELFBuilder) -> Void = { _ in }) -> TreeItem {
      object("liba.so.1", machine: 40) {
        ($0.wordSize, $0.flags) = (.bits32, flags)
        change(&$0)
      }
    }
    let bench = try root([
      "bin": .directory([
        "q": item(0x500_0400) {
          ($0.soname, $0.needed) = (nil, ["liba.so.1"])
          ($0.runpath, $0.flags1) = ("/a:/b", 0x800_0000)
        }
      ]),
      "a": .directory(["liba.so.1": item(flags)]),
      "b": .directory(["liba.so.1": item(0x500_0400)]),
    ])
    #expect(try ask(bench, "/bin/q").resolved == [path])
  }

  @Test func `code for a higher level is taken, and marked`() throws {
    // A property note: GNU's, of type 5, with the bit of x86-64-v3.
    let note: [UInt32] = [4, 16, 5, 0x0055_4e47, 0xc000_8002, 4, 4, 0]
    let bytes = note.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    let bench = try root([
      "usr": .directory(["lib": .directory(["libv.so.1": object("libv.so.1") { $0.notes = bytes }])]
      )
    ])
    // A loader that does not say its release is older than these levels.
    try FileManager.default.removeItem(atPath: bench.path("lib64/ld-linux-x86-64.so.2"))
    func marks(_ level: String) throws -> [String]? {
      try ask(bench, "--isa-level", level, "libv.so.1").json["marks"] as? [String]
    }
    #expect(try marks("x86-64-v2") == ["needs-processor"])
    #expect(try marks("x86-64-v3") == [])
    let run = try Program.solder([
      "which", "--root", bench.tree, "--isa-level", "x86-64", "libv.so.1",
    ])
    #expect(run.status == 1 && run.output.contains("needs a processor that can do more"))
  }

  @Test
  func `a program with its owner's rights has no tokens in names, and its libraries an origin`()
    throws
  {
    let bench = try root(
      needed: ["liba.so.1", "/$LIB/libb.so.1"], runpath: "/a:$ORIGIN/../b", mode: 0o4755,
      [
        "a": .directory([
          "liba.so.1": object("liba.so.1", needed: ["libb.so.1"], runpath: "$ORIGIN/../b")
        ]),
        "b": .directory(["libb.so.1": object("libb.so.1")]),
      ])
    let answer = try ask(bench, "/bin/p")
    #expect(answer.resolved == ["/a/liba.so.1", "-"])
    let below = answer.needed.first?["needed"] as? [[String: Any]]
    #expect(below?.first?["resolved"] as? String == "/a/../b/libb.so.1")
  }
}
