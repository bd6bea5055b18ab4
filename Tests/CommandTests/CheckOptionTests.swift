import Foundation
import TestSupport
import Testing

/// What the options of `check` change.
struct CheckOptionTests {
  /// An error, two warnings, a note.
  private static func bench() throws -> Bench {
    try Bench([
      "libstub.so": .text("libstub.so.1"), "libstub.so.1": .library("libstub.so.1"),
      "lib": .directory([
        "libcopy.so": .library("libcopy.so.1"), "libcopy.so.1": .library("libcopy.so.1"),
      ]),
      "libempty.so.1": .bytes([]),
      "libhard.so.1": .library("libhard.so.1"), "libhard.so": .hardLink("libhard.so.1"),
    ])
  }

  private static let all = [
    "empty-library libempty.so.1", "hard-copy lib/libcopy.so", "hard-link libhard.so",
    "text-stub libstub.so",
  ]

  @Test func `the least severity shown`() throws {
    let bench = try Self.bench()
    #expect(try bench.findings() == Self.all)
    #expect(try bench.findings("--severity", "note") == Self.all)
    #expect(
      try bench.findings("--severity", "warning") == Self.all.filter { !$0.contains("hard-link") })
    #expect(try bench.findings("--severity", "error") == ["text-stub libstub.so"])
  }

  @Test(arguments: [("077", 0o600), ("027", 0o640), ("000", 0o666)])
  func `a file that is written obeys the umask`(_ mask: String, _ permissions: Int) throws {
    let bench = try Self.bench()
    let file = bench.beside("report.json")
    let run = try Program.shell(
      "umask \(mask); exec $SOLDER check --fail-on never -o \(file) \(bench.tree)")
    #expect(run.status == 0, "\(run.errors)")
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == permissions)
  }

  @Test func `what is not shown is counted in a document`() throws {
    let bench = try Bench(["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")])
    let run = try bench.check("--severity", "error", "--format", "json")
    #expect(run.status == 1)
    #expect(try Bench.summary(of: run.json())["hidden"] == 1)
    let whole = try bench.check("--format", "json")
    #expect(try Bench.summary(of: whole.json())["hidden"] == 0)
  }

  @Test func `what is not shown still decides the exit status`() throws {
    let bench = try Bench(["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")])
    #expect(try bench.check("--severity", "error").status == 1)
    #expect(try bench.check("--severity", "error", "--fail-on", "error").status == 0)
  }

  @Test(arguments: [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
  func `an error fails a check unless nothing does`(least: String, status: Int32) throws {
    #expect(try Self.bench().check("--fail-on", least).status == status)
  }

  @Test(arguments: [("error", 0), ("warning", 0), ("note", 1), ("never", 0)])
  func `a note fails a check only if asked for`(least: String, status: Int32) throws {
    let bench = try Bench([
      "libhard.so.1": .library("libhard.so.1"), "libhard.so": .hardLink("libhard.so.1"),
    ])
    #expect(try bench.check("--fail-on", least).status == status)
    #expect(try bench.check().status == 0)
  }

  @Test func `nothing makes what cannot be examined a success`() throws {
    let bench = try Bench()
    #expect(try bench.check("--fail-on", "never", bench.beside("missing")).status == 2)
  }

  @Test func `rules can be ignored, everywhere or by path`() throws {
    let bench = try Self.bench()
    #expect(
      try bench.findings("--ignore", "hard-copy") == Self.all.filter { !$0.hasPrefix("hard-copy") })
    #expect(
      try bench.findings("--ignore", "hard-copy:\(bench.tree)/lib/*")
        == Self.all.filter { !$0.hasPrefix("hard-copy") })
    #expect(try bench.findings("--ignore", "hard-copy:/elsewhere/*") == Self.all)
    #expect(try bench.findings("--ignore", "hard-copy:*/libstub*") == Self.all)
    let run = try bench.check(
      "--ignore", "hard-copy", "--ignore", "text-stub", "--ignore", "empty-library")
    #expect(run.status == 0)
  }

  @Test func `a file target tells only of its family`() throws {
    let bench = try Bench([
      "liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1"),
      "libb.so.1": .library("libb.so.1"), "libb.so": .library("libb.so.1"),
    ])
    for name in ["liba.so", "liba.so.1"] {
      let run = try Program.solder(["check", "--format", "json", bench.path(name)])
      #expect(run.status == 1)
      #expect(try Bench.findings(in: run.json(), below: bench.tree) == ["hard-copy liba.so"])
    }
    let words = ["fix", "-y", "--state-dir", bench.state, bench.path("libb.so.1")]
    #expect(try Program.solder(words).status == 0)
    #expect(try bench.links() == ["libb.so": "libb.so.1"])
  }

  @Test func `a directory named twice counts once`() throws {
    let bench = try Self.bench()
    let once = try bench.check("--format", "json").json()
    let twice = try bench.check("--format", "json", bench.path("lib")).json()
    #expect(try Bench.summary(of: once) == Bench.summary(of: twice))
  }

  @Test func `links to directories are not followed`() throws {
    let bench = try Bench(["here": .directory([:]), "there": .link("/usr/lib")])
    #expect(try Bench.summary(of: bench.check("--format", "json").json())["libraries"] == 0)
  }

  @Test func `results go to a file, whole, and nothing to standard output`() throws {
    let bench = try Self.bench()
    for format in ["text", "json"] {
      let file = bench.beside("report")
      let run = try bench.check("--format", format, "--output", file)
      #expect(run.status == 1)
      #expect(run.output == "")
      let plain = try bench.check("--format", format).bytes
      #expect(FileManager.default.contents(atPath: file) == Data(plain))
    }
    let run = try bench.check("-o", "/no/such/directory/report")
    #expect(run.status == 2)
    #expect(run.errors.contains("/no/such/directory"))
  }

  @Test func `two runs say the same`() throws {
    let bench = try Bench()
    RandomTree.lay(seed: 7, at: Array(bench.tree.utf8))
    for format in ["text", "json"] {
      #expect(
        try bench.check("-v", "--format", format).bytes
          == bench.check("-v", "--format", format).bytes)
    }
    #expect(try bench.fix("-n").bytes == bench.fix("-n").bytes)
  }

  @Test func `looking changes nothing and makes no undo store`() throws {
    let bench = try Self.bench()
    let before = try bench.snapshot()
    _ = try (bench.check(), bench.check("-v"), bench.fix(), bench.fix("-n"), bench.undo("--list"))
    _ = try bench.undo("-y")
    #expect(try bench.snapshot() == before)
    #expect(!FileManager.default.fileExists(atPath: bench.state))
  }
}
