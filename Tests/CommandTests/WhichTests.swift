import Foundation
import TestSupport
import Testing

/// `solder which` in small roots: each rule of ld.so(8), by fake objects that nothing runs.
struct WhichTests {
  /// A root with directories of libraries, and `/bin/p` with what it needs.
  func root(
    needed: [String] = ["liba.so.1"], rpath: String? = nil, runpath: String? = nil,
    flags1: UInt64 = 0x800_0000, mode: UInt16 = 0o755, _ more: [String: TreeItem] = [:]
  ) throws -> Bench {
    var program = ELFBuilder(needed: needed)
    (program.rpath, program.runpath, program.flags1) = (rpath, runpath, flags1)
    program.interpreter = "/lib64/ld-linux-x86-64.so.2"
    let loader = ELFBuilder(soname: "ld-linux-x86-64.so.2").bytes()
    let items: [String: TreeItem] = [
      "bin": .directory(["p": .mode(mode, .bytes(program.bytes()))]),
      "lib64": .directory(["ld-linux-x86-64.so.2": .bytes(loader)]),
      "lib": .directory(["x86_64-linux-gnu": .directory([:])]),
    ]
    return try Bench(items.merging(more) { $1 })
  }

  func object(
    _ soname: String?, needed: [String] = [], rpath: String? = nil, runpath: String? = nil,
    machine: UInt16 = 62, fill: UInt8 = 1, _ change: (inout ELFBuilder) -> Void = { _ in }
  ) -> TreeItem {
    var builder = ELFBuilder(soname: soname, needed: needed, machine: machine)
    (builder.rpath, builder.runpath, builder.fill) = (rpath, runpath, fill)
    change(&builder)
    return .bytes(builder.bytes(paddedTo: 700))
  }

  struct Answer {
    let json: [String: Any]
    let status: Int32
    let unexamined: [String]

    init(_ run: Program.Run) throws {
      status = run.status
      let failures = try run.json()["unexamined"] as? [[String: Any]] ?? []
      unexamined = failures.compactMap { $0["path"] as? String }
      json = (try run.json()["names"] as? [[String: Any]])?.first ?? [:]
    }

    var needed: [[String: Any]] { json["needed"] as? [[String: Any]] ?? [] }
    var resolved: [String] { needed.map { $0["resolved"] as? String ?? "-" } }
    var rules: [String] { needed.map { $0["rule"] as? String ?? "-" } }
    var marks: [[String]] { needed.map { $0["marks"] as? [String] ?? [] } }
  }

  func ask(_ bench: Bench, _ words: String...) throws -> Answer {
    try Answer(
      Program.solder(["which", "--root", bench.tree, "--format", "json"] + words))
  }

  @Test func `RPATH comes before LD_LIBRARY_PATH, and RUNPATH after it`() throws {
    let libraries: [String: TreeItem] = [
      "a": .directory(["liba.so.1": object("liba.so.1")]),
      "b": .directory(["liba.so.1": object("liba.so.1")]),
    ]
    let old = try ask(root(rpath: "/a", libraries), "--library-path", "/b", "/bin/p")
    #expect(old.resolved == ["/a/liba.so.1"] && old.rules == ["rpath"] && old.status == 0)
    let new = try ask(root(runpath: "/a", libraries), "--library-path", "/b", "/bin/p")
    #expect(new.resolved == ["/b/liba.so.1"] && new.rules == ["library-path"])
    let both = try ask(
      root(rpath: "/a", runpath: "/none", libraries), "--library-path", "/b", "/bin/p")
    #expect(both.resolved == ["/b/liba.so.1"], "with a RUNPATH, RPATH means nothing")
  }

  @Test func `RPATH is inherited by what is needed, RUNPATH is not`() throws {
    let libraries: [String: TreeItem] = [
      "a": .directory([
        "liba.so.1": object("liba.so.1", needed: ["libb.so.1"]), "libb.so.1": object("libb.so.1"),
      ])
    ]
    let old = try ask(root(rpath: "/a", libraries), "/bin/p")
    let below = old.needed.first?["needed"] as? [[String: Any]]
    #expect(below?.first?["resolved"] as? String == "/a/libb.so.1")
    let new = try ask(root(runpath: "/a", libraries), "/bin/p")
    let missing = new.needed.first?["needed"] as? [[String: Any]]
    #expect(missing?.first?["marks"] as? [String] == ["missing"])
    #expect(new.status == 1)
  }

  @Test func `ORIGIN is where the object really lies`() throws {
    let bench = try root(
      runpath: "$ORIGIN/../app", ["app": .directory(["liba.so.1": object("liba.so.1")])])
    let answer = try ask(bench, "/bin/p")
    #expect(answer.resolved == ["/bin/../app/liba.so.1"])
  }

  @Test func `the best directory for the processor comes first`() throws {
    let bench = try root(
      runpath: "/a",
      [
        "a": .directory([
          "liba.so.1": object("liba.so.1"),
          "glibc-hwcaps": .directory([
            "x86-64-v2": .directory(["liba.so.1": object("liba.so.1", fill: 2)]),
            "x86-64-v4": .directory(["liba.so.1": object("liba.so.1", fill: 4)]),
          ]),
        ])
      ])
    // A loader that does not say its release is older than these directories.
    try FileManager.default.removeItem(atPath: bench.path("lib64/ld-linux-x86-64.so.2"))
    func path(_ level: String) throws -> String? {
      try ask(bench, "--isa-level", level, "/bin/p").resolved.first
    }
    #expect(try path("x86-64-v4") == "/a/glibc-hwcaps/x86-64-v4/liba.so.1")
    #expect(try path("x86-64-v3") == "/a/glibc-hwcaps/x86-64-v2/liba.so.1")
    #expect(try path("x86-64") == "/a/liba.so.1")
  }

  @Test func `what is for another processor is passed over`() throws {
    let bench = try root(
      runpath: "/a:/b",
      [
        "a": .directory(["liba.so.1": object("liba.so.1", machine: 183)]),
        "b": .directory(["liba.so.1": object("liba.so.1")]),
      ])
    let answer = try ask(bench, "/bin/p")
    #expect(answer.resolved == ["/b/liba.so.1"] && answer.status == 0)
    let candidates = answer.needed.first?["candidates"] as? [[String: Any]]
    #expect(candidates?.first?["reason"] as? String == "built for aarch64")
  }

  @Test(arguments: [
    ("", "file too short"), (String(repeating: "no library ", count: 20), "not an ELF file"),
  ])
  func `the loader stops at what is no library`(text: String, reason: String) throws {
    let bench = try root(
      runpath: "/a:/b",
      [
        "a": .directory(["liba.so.1": .text(text)]),
        "b": .directory(["liba.so.1": object("liba.so.1")]),
      ])
    let answer = try ask(bench, "/bin/p")
    #expect(answer.marks == [["refused"]] && answer.status == 1, "\(answer.json)")
    let candidates = answer.needed.first?["candidates"] as? [[String: Any]]
    #expect(candidates?.first?["reason"] as? String == reason)
  }

  @Test func `shadowed and doubled libraries are marked, and equal copies are not`() throws {
    let bench = try root(
      needed: ["liba.so.1", "libb.so.1", "libc.so.1"], runpath: "/a:/b",
      [
        "a": .directory([
          "liba.so.1": object("liba.so.1"), "libb.so.1": object("libb.so.1"),
          "libc.so.1": object("liba.so.1", fill: 3),
        ]),
        "b": .directory([
          "liba.so.1": object("liba.so.1", fill: 2), "libb.so.1": object("libb.so.1"),
        ]),
      ])
    let answer = try ask(bench, "/bin/p")
    #expect(answer.marks == [["shadowed"], [], ["doubled"]] && answer.status == 1)
  }

  @Test func `a cache entry whose file is gone is stale`() throws {
    let bench = try root([
      "etc": .directory(["ld.so.conf": .text("/a\n")]),
      "a": .directory(["liba.so.1": object("liba.so.1")]),
    ])
    let made = try Program.solder(["ldconfig", "-r", bench.tree])
    try #require(made.status == 0, "\(made.errors)")
    #expect(try ask(bench, "/bin/p").rules == ["cache"])
    try FileManager.default.removeItem(atPath: bench.path("a/liba.so.1"))
    let answer = try ask(bench, "/bin/p")
    #expect(answer.marks == [["missing", "stale"]] && answer.status == 1)
    let text = try Program.solder(["which", "--root", bench.tree, "liba.so.1"])
    #expect(text.output.contains("sudo solder ldconfig -r"))
  }

  @Test func `what the cache does not know yet is told, with the command`() throws {
    let bench = try root([
      "etc": .directory(["ld.so.conf": .text("/a\n")]),
      "a": .directory(["liba.so.1": object("liba.so.1")]),
      "opt": .directory(["x": .directory(["lib": .directory(["libz.so.1": object("libz.so.1")])])]),
    ])
    let run = try Program.solder(["which", "--root", bench.tree, "liba.so.1", "libz.so.1"])
    #expect(run.status == 1)
    #expect(run.output.contains("not in the cache"), "\(run.output)")
    #expect(run.output.contains("echo /opt/x/lib | sudo tee -a"))
  }

  @Test func `a program with its owner's rights ignores LD_LIBRARY_PATH`() throws {
    let bench = try root(
      mode: 0o4755, ["b": .directory(["liba.so.1": object("liba.so.1")])])
    let answer = try ask(bench, "--library-path", "/b", "/bin/p")
    #expect(answer.marks == [["missing"]] && answer.json["secure"] as? Bool == true)
  }

  @Test func `a missing loader is told`() throws {
    let bench = try root(needed: [])
    try FileManager.default.removeItem(atPath: bench.path("lib64/ld-linux-x86-64.so.2"))
    let answer = try ask(bench, "/bin/p")
    #expect(answer.json["marks"] as? [String] == ["missing-loader"] && answer.status == 1)
  }

  @Test func `needs that lead back, links that loop and FIFOs end`() throws {
    let bench = try root(
      needed: ["liba.so.1", "libl.so.1", "libf.so.1"], rpath: "/a",
      [
        "a": .directory([
          "liba.so.1": object("liba.so.1", needed: ["libb.so.1"]),
          "libb.so.1": object("libb.so.1", needed: ["liba.so.1", "libb.so.1"]),
          "libl.so.1": .link("libl.so.1"), "libf.so.1": .fifo,
        ])
      ])
    let answer = try ask(bench, "/bin/p")
    #expect(answer.marks == [[], ["missing"], ["refused"]])
  }

  @Test func `4096 needs, and names that could move a cursor`() throws {
    let many = (0..<4096).map { "lib\($0).so.1" } + ["lib\u{1b}[31m.so.1"]
    let long = try root(needed: many)
    let run = try Program.solder(["which", "--root", long.tree, "/bin/p"])
    #expect(run.status == 1 && !run.output.contains("\u{1b}"))
    let short = try root(needed: ["lib\u{1b}[31m.so.1"])
    let shown = try Program.solder(["which", "--root", short.tree, "/bin/p"])
    #expect(shown.output.contains("lib\\x1b[31m.so.1") && !shown.output.contains("\u{1b}"))
  }

  @Test func `nothing leads out of the root`() throws {
    let bench = try root(
      needed: ["liba.so.1", "/../../../outside/libo.so.1"], rpath: "$ORIGIN/../../../outside",
      ["lib": .directory(["liba.so.1": .link("../../outside/libo.so.1")])])
    try FileManager.default.createDirectory(
      atPath: bench.beside("outside"), withIntermediateDirectories: true)
    ByteTree.write(
      TreeItem.libraryBytes("libo.so.1"), to: Array(bench.beside("outside/libo.so.1").utf8))
    #expect(try ask(bench, "/bin/p").resolved == ["-", "-"])
  }

  @Test func `what cannot be examined gives 2, wrong usage 64`() throws {
    let bench = try root()
    #expect(try ask(bench, "/bin/none").status == 2)
    #expect(try Program.solder(["which"]).status == 64)
    #expect(try Program.solder(["which", "--isa-level", "i9", "libc.so.6"]).status == 64)
  }

  @Test(arguments: [("ko", "없음"), ("zh", "缺失")])
  func `other languages`(language: String, word: String) throws {
    let bench = try root()
    let run = try Program.solder(["which", "--root", bench.tree, "--lang", language, "/bin/p"])
    #expect(run.output.contains(word), "\(run.output)\(run.errors)")
  }

  @Test func `the loader is not its own double`() throws {
    let bench = try root()
    let run = try Program.solder(["which", "--root", bench.tree, "/lib64/ld-linux-x86-64.so.2"])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func `the loader's path is taken as bytes`() throws {
    let bench = try Bench()
    let directory = Array(bench.beside("bad").utf8) + [0xff]
    let made = try Program.run("/bin/mkdir", [Array("-p".utf8), directory])
    try #require(made.status == 0)
    let name = "libsoldertest.so.1"
    ByteTree.write(TreeItem.libraryBytes(name), to: directory + Array("/\(name)".utf8))
    let path = "LD_LIBRARY_PATH=$(printf '\(bench.beside("bad"))\\377')"
    let run = try Program.shell("\(path) exec $SOLDER which \(name)")
    #expect(run.status == 0 && run.output.contains("bad\\xff/\(name)"), "\(run.output)")
  }

  @Test func `the machine's own programs are sound`() throws {
    let run = try Program.solder(["which", "--no-environment", "/usr/bin/env", "libc.so.6"])
    #expect(run.status == 0, "\(run.output)")
  }
}
