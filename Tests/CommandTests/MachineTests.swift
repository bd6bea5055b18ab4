import Foundation
import TestSupport
import Testing

/// `check` and `fix` without a target: all that the loader of a root searches.
struct MachineTests {
  /// A root with two searched directories and no loader of its own but a copy of this machine's.
  private static func bench(
    _ first: [String: TreeItem], _ second: [String: TreeItem] = [:],
    configuration: String = "/opt/a\n/opt/b\n/opt/missing\n"
  ) throws -> Bench {
    let loader = try Data(contentsOf: URL(fileURLWithPath: "/lib64/ld-linux-x86-64.so.2"))
    return try Bench([
      "opt": .directory(["a": .directory(first), "b": .directory(second)]),
      "etc": .directory(["ld.so.conf": .text(configuration)]),
      "lib64": .directory(["ld-linux-x86-64.so.2": .bytes(Array(loader))]),
    ])
  }

  private static func chain(_ version: String, content: UInt8 = 1) -> [String: TreeItem] {
    [
      "libz.so.1": .link("libz.so.\(version)"),
      "libz.so.\(version)": .library("libz.so.1", content: content),
    ]
  }

  private static func solder(_ bench: Bench, _ words: String...) throws -> Program.Run {
    try Program.solder(words + ["--root", bench.tree])
  }

  private static func ldconfig(_ bench: Bench) throws {
    let run = try Program.solder(["ldconfig", "-X", "-r", bench.tree])
    try #require(run.status == 0, "\(run.errors)")
  }

  private static func rules(_ run: Program.Run) throws -> [String] {
    let findings = try run.json()["findings"] as? [[String: Any]] ?? []
    return findings.map { "\($0["path"] as? String ?? "") \($0["rule"] as? String ?? "")" }
  }

  @Test func `a sound root is sound, and the missing directory a note`() throws {
    let bench = try Self.bench(Self.chain("1.2"))
    try Self.ldconfig(bench)
    let run = try Self.solder(bench, "check")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("/opt/missing is searched (/etc/ld.so.conf, line 3)"))
    #expect(run.output.contains("Nothing is wrong: "))
    #expect(
      try Self.rules(Self.solder(bench, "check", "--format", "json")) == [
        "/opt/missing missing-directory"
      ])
  }

  @Test func `without a cache nothing in configured directories is found, and fix makes one`()
    throws
  {
    let bench = try Self.bench(Self.chain("1.2"))
    let check = try Self.solder(bench, "check")
    #expect(check.status == 1)
    #expect(check.output.contains("there is no loader cache, so 1 library is not found"))
    #expect(check.output.contains("solder fix --root "))
    let plan = try Self.solder(bench, "fix", "-n", "--state-dir", bench.state)
    #expect(plan.status == 1)
    #expect(plan.output.contains("/etc/ld.so.cache is made anew"))
    let fix = try Self.solder(bench, "fix", "-y", "--state-dir", bench.state)
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    #expect(fix.output.contains("Refreshed the loader's cache."))
    #expect(try Self.solder(bench, "check").status == 0)
  }

  @Test func `a stale cache is told and mended, and declining leaves it`() throws {
    let bench = try Self.bench(Self.chain("1.2"))
    try Self.ldconfig(bench)
    try TreeItem.library("libnew.so.4").make(at: bench.path("opt/a/libnew.so.4"))
    try FileManager.default.removeItem(atPath: bench.path("opt/a/libz.so.1"))
    let check = try Self.solder(bench, "check", "--format", "json")
    #expect(check.status == 1)
    #expect(try Self.rules(check).contains("/etc/ld.so.cache stale-cache"))
    let words = ["fix", "-y", "--root", bench.tree, "--state-dir", bench.state]
    let declined = try Program.solder(words + ["--only", "stale-cache", "--no-cache"])
    #expect(declined.status == 0, "\(declined.output)")
    #expect(try Self.solder(bench, "check").status == 1)
    let plan = try Program.solder(words + ["-n", "--format", "json"])
    #expect(try Self.cacheActions(plan) == ["/etc/ld.so.cache safe planned"])
    let fix = try Program.solder(words + ["--format", "json"])
    #expect(try fix.json()["cacheRefreshed"] as? Bool == true)
    #expect(try Self.cacheActions(fix) == ["/etc/ld.so.cache safe done"])
    #expect(fix.status == 0, "\(fix.errors)")
    #expect(try Self.solder(bench, "check").status == 0)
  }

  private static func cacheActions(_ run: Program.Run) throws -> [String] {
    let actions = try run.json()["actions"] as? [[String: Any]] ?? []
    return actions.filter { $0["rule"] as? String == "stale-cache" }.map { action in
      ["path", "class", "status"].map { action[$0] as? String ?? "" }.joined(separator: " ")
    }
  }

  @Test func `a directory in the cache's place is a person's to move away`() throws {
    let bench = try Self.bench(Self.chain("1.2"))
    try TreeItem.directory([:]).make(at: bench.path("etc/ld.so.cache"))
    let fix = try Self.solder(
      bench, "fix", "-y", "--format", "json", "--state-dir", bench.state)
    #expect(fix.status == 1, "\(fix.errors)")
    #expect(try Self.cacheActions(fix) == ["/etc/ld.so.cache manual held"])
  }

  @Test func `a root without anything to search was not examined`() throws {
    let bench = try Bench(["srv": .directory([:])])
    for words in [["check"], ["fix", "-y", "--state-dir", bench.state]] {
      let run = try Program.solder(words + ["--root", bench.tree])
      #expect(run.status == 2)
      #expect(run.errors.contains("has no loader"), "\(run.errors)")
      #expect(!run.output.contains("Nothing is wrong"))
    }
  }

  @Test func `two versions in the search order are told`() throws {
    let bench = try Self.bench(Self.chain("1.2"), Self.chain("1.3", content: 2))
    try Self.ldconfig(bench)
    let run = try Self.solder(bench, "check", "--format", "json")
    #expect(run.status == 1)
    #expect(
      try Self.rules(run) == [
        "/opt/b/libz.so.1 shadowed-library", "/opt/missing missing-directory",
      ])
    let text = try Self.solder(bench, "check", "--lang", "ko")
    #expect(text.output.contains("다른 버전이 먼저 발견됨"))
  }

  @Test func `only what is searched is looked at, and not what lies below`() throws {
    let copies: [String: TreeItem] = [
      "libz.so.1": .library("libz.so.1"), "libz.so.1.2": .library("libz.so.1"),
    ]
    let bench = try Self.bench(["plugins": .directory(copies)])
    try TreeItem.directory(copies).make(at: bench.path("opt/other"))
    #expect(
      try Self.rules(Self.solder(bench, "check", "--format", "json")) == [
        "/opt/missing missing-directory"
      ])
  }

  @Test func `copies in searched directories are mended without naming them`() throws {
    let bench = try Self.bench([
      "libz.so.1": .library("libz.so.1"), "libz.so.1.2": .library("libz.so.1"),
    ])
    try Self.ldconfig(bench)
    let fix = try Self.solder(bench, "fix", "-y", "--state-dir", bench.state)
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: bench.path("opt/a/libz.so.1"))
        == "libz.so.1.2")
  }

  @Test func `configuration that cannot be used is not passed over`() throws {
    let bench = try Self.bench([:], configuration: "relative/dir\n/opt/a\n/etc/ld.so.conf\n")
    let run = try Self.solder(bench, "check")
    #expect(run.status == 2)
    #expect(run.errors.contains("/etc/ld.so.conf, line 1, names relative/dir"))
    #expect(run.errors.contains("line 3, names /etc/ld.so.conf, which is not a directory"))
  }

  @Test func `what could not be examined is never called sound`() throws {
    let bench = try Self.bench(
      Self.chain("1.2"), configuration: "/opt/a\n/opt/b\ninclude /etc/ld.so.conf\n")
    try Self.ldconfig(bench)
    let run = try Self.solder(bench, "check", "-q")
    #expect(run.status == 2)
    #expect(!run.output.contains("Nothing is wrong"))
    #expect(run.output.contains("not everything could be examined"))
  }

  @Test func `findings that are not shown are counted, and the exit status knows them`() throws {
    let bench = try Self.bench(Self.chain("1.2"))
    let run = try Self.solder(bench, "check", "-q", "--severity", "error")
    #expect(run.status == 1)
    #expect(run.output.contains("1 finding is not shown"))
  }

  @Test func `a declined cache is no finding that is left`() throws {
    let bench = try Self.bench(Self.chain("1.2"))
    let fix = try Self.solder(bench, "fix", "-y", "--no-cache", "--state-dir", bench.state)
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
  }

  @Test func `where a package database cannot be read names may be a package's`() throws {
    let bench = try Self.bench([
      "libz.so.1": .library("libz.so.1"), "libz.so.1.2": .library("libz.so.1"),
    ])
    try Self.ldconfig(bench)
    try TreeItem.directory([
      "lib": .directory(["dpkg": .directory(["info": .directory(["vendor.list": .fifo])])])
    ]).make(at: bench.path("var"))
    let held = try Self.solder(bench, "fix", "-y", "--state-dir", bench.state)
    #expect(held.status == 2)
    #expect(held.output.contains("a package database could not be read"))
    #expect(held.errors.contains("/var/lib/dpkg/info/vendor.list"))
    let asked = try Self.solder(
      bench, "fix", "-y", "--include-owned", "--state-dir", bench.state)
    #expect(asked.status == 0, "\(asked.output)\(asked.errors)")
  }

  @Test func `an alternatives link to a neighbour stays what the group says`() throws {
    let bench = try Self.bench([
      "libz.so.1": .library("libz.so.1"), "libz.so.1.2": .library("libz.so.1"),
    ])
    try TreeItem.directory([
      "lib": .directory([
        "dpkg": .directory([
          "alternatives": .directory([
            "libz": .text("auto\n/opt/a/libz.so.1\n\n/opt/a/libz.so.1.2\n10\n\n")
          ])
        ])
      ])
    ]).make(at: bench.path("var"))
    try TreeItem.directory(["libz": .link("/opt/a/libz.so.1.2")]).make(
      at: bench.path("etc/alternatives"))
    let fix = try Self.solder(bench, "fix", "-y", "--state-dir", bench.state)
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: bench.path("opt/a/libz.so.1"))
        == "/etc/alternatives/libz")
  }
}
