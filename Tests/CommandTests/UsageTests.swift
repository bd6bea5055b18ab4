import TestSupport
import Testing

/// Command lines that are wrong, and targets that are.
struct UsageTests {
  @Test(arguments: [
    ["check", ""], ["fix", "-n", ""], ["check", "--nonsense", "/tmp"],
    ["check", "--fail-on", "fatal", "/tmp"], ["check", "--severity", "fatal", "/tmp"],
    ["check", "--ignore", "no-such-rule", "/tmp"], ["fix", "--only", "no-such-rule", "/tmp"],
    ["fix", "--prefer", "oldest", "/tmp"], ["check", "--format", "yaml", "/tmp"],
    ["check", "--lang", "tlh", "/tmp"], ["check", "--color", "pink", "/tmp"], ["nonsense"],
    ["undo", "one"],
  ])
  func `a wrong command line ends with 64 and says so on standard error`(words: [String]) throws {
    let run = try Program.solder(words)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors != "")
  }

  @Test func `help and version go to standard output`() throws {
    for words in [["--help"], ["check", "--help"], ["fix", "--help"], ["undo", "--help"]] {
      let run = try Program.solder(words)
      #expect(run.status == 0)
      #expect(run.output.contains("USAGE: solder"))
      #expect(run.errors == "")
    }
    #expect(try Program.solder(["--version"]).output.contains("."))
  }

  @Test func `a target that is not there is named, with a hint, and the others are checked`() throws
  {
    let bench = try Bench(["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")])
    let missing = bench.beside("missing")
    let run = try bench.check("--format", "json", missing)
    #expect(run.status == 2)
    #expect(run.errors.contains(missing))
    #expect(run.errors.contains("hint: "))
    #expect(try Bench.findings(in: run.json(), below: bench.tree) == ["hard-copy liba.so"])
    let unexamined = try #require(run.json()["unexamined"] as? [[String: Any]])
    #expect(unexamined.map { $0["path"] as? String } == [missing])
    #expect(try !bench.check("-q", missing).errors.contains("hint: "))
  }

  @Test func `a file that is no library is named, with a hint, and the others are checked`() throws
  {
    let bench = try Bench([
      "liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1"),
      "README": .text("read me"),
    ])
    let run = try bench.check(bench.path("README"))
    #expect(run.status == 2)
    #expect(run.errors.contains(bench.path("README")))
    #expect(run.errors.contains("hint: "))
    #expect(run.output.contains("liba.so"))
  }

  @Test func `fix mends what is there beside a target that is not, and ends with 2`() throws {
    let bench = try Bench(["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")])
    #expect(try bench.fix("-y", bench.beside("missing")).status == 2)
    #expect(try bench.links() == ["liba.so": "liba.so.1"])
  }

  @Test func `a root that is not there is named`() throws {
    let run = try Program.solder(["check", "--root", "/no/such/root", "/lib"])
    #expect(run.status == 2)
    #expect(run.errors.contains("/no/such/root"))
  }

  @Test func `a closed pipe is quiet`() throws {
    var tree: [String: TreeItem] = [:]
    for number in 0..<400 {
      tree["lib\(number).so.1"] = .library("lib\(number).so.1")
      tree["lib\(number).so"] = .library("lib\(number).so.1")
    }
    let bench = try Bench(tree)
    for words in ["check", "check --format json", "fix -n --state-dir \(bench.state)"] {
      // The status of the first command of the pipe, by a file descriptor beside it.
      let run = try Program.shell(
        "{ { $SOLDER \(words) \(bench.tree); echo \"status $?\" >&3; } | head -1; } 3>&2")
      let errors = run.errors.replacing("A dry run: nothing was changed.\n", with: "")
      #expect(errors == "status 1\n", "\(words)")
      #expect(run.output.split(separator: "\n").count <= 1)
    }
    let run = try Program.shell("$SOLDER check \(bench.tree) | true")
    #expect(run.errors == "")
  }
}
