import Foundation
import TestSupport
import Testing

/// What `solder explain` advises: right about what is here, and safe to type.
struct ExplainAdviceTests {
  private static let soname = "libz.so.1"

  /// Runs `solder explain --format json` on some lines; gives the first explanation.
  private static func explain(_ lines: String, _ words: String...) throws -> [String: Any] {
    let scratch = try ScratchDirectory()
    let file = scratch.path("text")
    try Data(lines.utf8).write(to: URL(filePath: file))
    let options = words.map { "'\($0)'" }.joined(separator: " ")
    let run = try Program.shell("\"$SOLDER\" explain --format json \(options) - < '\(file)'")
    return try first(of: run)
  }

  private static func first(of run: Program.Run) throws -> [String: Any] {
    let scratch = try ScratchDirectory()
    let file = scratch.path("explain.json")
    try Data(run.bytes).write(to: URL(filePath: file))
    #expect(try SchemaTests.validate("explain", [file]).status == 0, "\(run.output)")
    let explanations = try run.json()["explanations"] as? [[String: Any]]
    return try #require(explanations?.first, "\(run.errors)")
  }

  private static func commands(_ explanation: [String: Any]) -> [String] {
    explanation["commands"] as? [String] ?? []
  }

  private static func here(_ explanation: [String: Any]) -> [[String: Any]] {
    explanation["here"] as? [[String: Any]] ?? []
  }

  private static func isSettled(_ explanation: [String: Any]) -> Bool {
    explanation["isSettled"] as? Bool ?? true
  }

  private static func noLink(_ path: String) -> String {
    "ldconfig: \(path) is not a symbolic link"
  }

  private static func notFound(_ name: String) -> String {
    "./app: error while loading shared libraries: \(name): cannot open shared object file: "
      + "No such file or directory"
  }

  private static func owned(_ names: [String]) -> TreeItem {
    let list = ["/.", "/usr", "/usr/lib"] + names.map { "/usr/lib/\($0)" }
    return .directory([
      "lib": .directory([
        "dpkg": .directory([
          "status": .text(
            "Package: zed\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1\n\n"),
          "info": .directory([
            "zed.list": .text(list.joined(separator: "\n") + "\n")
          ]),
        ])
      ])
    ])
  }

  // MARK: What is in order

  @Test(
    arguments: [
      "node: PATH: version `GLIBC_2.99' not found (required by node)",
      "node: PATH: version `FOO_2' not found (required by node)",
      "node: PATH: no version information available (required by node)",
      "node: symbol lookup error: PATH: undefined symbol: foo",
      "OSError: PATH: cannot open shared object file: Permission denied",
      "OSError: PATH: failed to map segment from shared object: Operation not permitted",
    ])
  func `a file in order does not end a message about something else`(_ form: String) throws {
    let bench = try Bench(["libz.so.1": .link("libz.so.1.2"), "libz.so.1.2": .library(Self.soname)])
    let explanation = try Self.explain(
      form.replacingOccurrences(of: "PATH", with: bench.path("libz.so.1")))
    #expect(!Self.isSettled(explanation))
    #expect(!Self.commands(explanation).isEmpty)
    #expect(Self.here(explanation).first?["state"] as? String == "present")
  }

  @Test func `a directory is told as one, and is not entered`() throws {
    let copies: [String: TreeItem] = [
      "libz.so.1": .library(Self.soname), "libz.so.1.2": .library(Self.soname),
    ]
    let bench = try Bench([
      "libdir.so.1": .directory(copies), "inner": .directory(copies), "libway.so.1": .link("inner"),
    ])
    for name in ["libdir.so.1", "libway.so.1"] {
      let line = Self.noLink(bench.path(name))
      let explanation = try Self.explain(line)
      #expect(!Self.isSettled(explanation))
      #expect(Self.commands(explanation) == ["ls -la \(bench.path(name))"])
      #expect((Self.here(explanation).first?["findings"] as? [Any])?.isEmpty == true)
      let text = try Program.solder(["explain", line])
      #expect(text.flow.contains("is a directory"), "\(text.output)")
    }
  }

  @Test func `what no rule looks at is not called in order`() throws {
    let bench = try Bench(["app": .text("#!/nowhere/python\n")])
    let run = try Program.solder([
      "explain", "bash: \(bench.path("app")): cannot execute: required file not found",
    ])
    #expect(run.status == 0)
    #expect(!run.flow.contains("in order"), "\(run.output)")
    #expect(run.output.contains("solder which \(bench.path("app"))"))
  }

  @Test func `a file that cannot be read is not judged`() throws {
    let bench = try Bench([
      "libz.so.1": .mode(0, .library(Self.soname)), "libz.so.1.2": .library(Self.soname),
    ])
    let line = Self.noLink(bench.path("libz.so.1"))
    chmod(bench.beside("."), 0o755)
    let explanation = try Self.first(
      of: try Program.solderAsUser(["explain", "--format", "json", line]))
    #expect(!Self.isSettled(explanation))
    #expect(Self.here(explanation).first?["state"] as? String == "unexamined")
    let text = try Program.solderAsUser(["explain", line])
    #expect(text.flow.contains("permission denied"), "\(text.output)")
    #expect(!text.flow.contains("is not there"), "\(text.output)")
  }

  @Test func `a library for another processor is what a message about that tells of`() throws {
    var bytes = TreeItem.libraryBytes(Self.soname)
    bytes[18] = 183
    let bench = try Bench(["libz.so.1": .bytes(bytes), "libz.so.1.2": .library(Self.soname)])
    let explanation = try Self.explain(
      "OSError: \(bench.path("libz.so.1")): wrong ELF class: ELFCLASS32")
    #expect(!Self.isSettled(explanation))
    #expect(explanation["rules"] as? [String] == ["foreign-architecture"])
  }

  @Test func `a name without a directory is a file of where its message was printed`() throws {
    let line = "ln: failed to create symbolic link 'libc.so.6': File exists"
    let bench = try Bench(["libc.so.6": .text("libc.so.6.1"), "libc.so.6.1": .library("libc.so.6")])
    let elsewhere = try Program.solder(
      ["explain", "--format", "json", line], in: bench.beside("."))
    #expect(Self.here(try Self.first(of: elsewhere)).first?["state"] as? String == "unnamed")
    let there = try Program.solder(["explain", "--format", "json", line], in: bench.tree)
    let here = Self.here(try Self.first(of: there)).first
    #expect(here?["path"] as? String == bench.path("libc.so.6"))
  }

  @Test func `of the directory that Windows lends is told what the command does`() throws {
    let run = try Program.solder([
      "explain", Self.noLink("/usr/lib/wsl/lib/libnowhere.so.1"),
    ])
    #expect(run.output.contains("solder fix --wsl links"))
    #expect(run.flow.contains("a directory of links in this distribution"), "\(run.output)")
    let bench = try Bench([:])
    let rooted = try Self.explain(
      Self.noLink("/usr/lib/wsl/lib/libnowhere.so.1"), "--root", bench.tree)
    #expect(!Self.commands(rooted).contains { $0.contains("--wsl") })
  }

  // MARK: What is missing

  @Test func `a missing link is seen by the library beside its name`() throws {
    let bench = try Bench(["libz.so.1.2": .library(Self.soname)])
    let explanation = try Self.explain(
      "OSError: \(bench.path("libz.so.1")): cannot open shared object file: No such file or directory"
    )
    #expect(explanation["rules"] as? [String] == ["missing-soname-link"])
    #expect(Self.commands(explanation) == ["solder fix \(bench.path("libz.so.1.2"))"])
    try Self.carryOut(explanation, in: bench)
  }

  @Test func `a missing link is seen where the loader looks for the name`() throws {
    let bench = try Bench([
      "usr": .directory(["lib": .directory(["libz.so.1.2": .library(Self.soname)])])
    ])
    let explanation = try Self.explain(Self.notFound(Self.soname), "--root", bench.tree)
    #expect(explanation["rules"] as? [String] == ["missing-soname-link"])
    let causes = explanation["causes"] as? [[String: Any]]
    #expect(causes?.first?["fits"] as? Bool == true)
    #expect(
      Self.commands(explanation) == ["solder fix --root \(bench.tree) /usr/lib/libz.so.1.2"])
  }

  @Test func `of two libraries the one that is missing is looked for`() throws {
    let bench = try Bench(["libuser.so": .library("libuser.so")])
    let explanation = try Self.explain(
      "/usr/bin/ld: warning: libnowhere.so.1, needed by \(bench.path("libuser.so")), not found "
        + "(try using -rpath or -rpath-link)")
    #expect(Self.here(explanation).first?["state"] as? String == "missing")
    #expect(Self.commands(explanation) == ["solder which libnowhere.so.1"])
  }

  @Test func `names without end are not all looked up`() throws {
    let lines = (0..<150).map { Self.notFound("libmiss\($0).so.1") }.joined(separator: "\n")
    let bench = try Bench([:])
    let states = Self.here(try Self.explain(lines, "--root", bench.tree)).map {
      $0["state"] as? String
    }
    #expect(states.count == 150)
    #expect(states.first == "missing")
    #expect(states.last == "unexamined")
  }

  @Test func `no cause is said to be the one that nothing here shows`() throws {
    let bench = try Bench(["libz.so.1": .link("libz.so.1.9"), "libz.so.1.2": .library(Self.soname)])
    let run = try Program.solder(["explain", Self.noLink(bench.path("libz.so.1"))])
    #expect(run.output.contains("\n  maybe "), "\(run.output)")
    #expect(!run.output.contains("\n  cause "))
  }

  // MARK: Commands

  /// Runs the commands of an explanation, and looks whether the changes that it announced were made.
  private static func carryOut(_ explanation: [String: Any], in bench: Bench) throws {
    let changes = try #require(explanation["changes"] as? [[String: String]])
    #expect(!changes.isEmpty)
    for command in commands(explanation) {
      let words = command.split(separator: " ").map(String.init)
      #expect(words.starts(with: ["solder", "fix"]), "\(command)")
      let run = try Program.solder(
        ["fix", "-y", "--no-cache", "--state-dir", bench.state] + words.dropFirst(2))
      #expect(run.status < 2, "\(command): \(run.errors)")
    }
    for change in changes {
      let (path, link) = (change["path"] ?? "", change["link"] ?? "")
      let place = FileManager.default.fileExists(atPath: path) ? path : bench.tree + path
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place) == link)
    }
  }

  @Test(
    arguments: [
      ["libz.so.1": .library("libz.so.1"), "libz.so.1.2": .library("libz.so.1")],
      [
        "libz.so.1": .library("libz.so.1", content: 1),
        "libz.so.1.2": .library("libz.so.1", content: 2),
      ],
      ["libz.so.1": .text("libz.so.1.2"), "libz.so.1.2": .library("libz.so.1")],
      ["libz.so.1": .link("libz.so.1.9"), "libz.so.1.2": .library("libz.so.1")],
      ["libz.so.1": .bytes([]), "libz.so.1.2": .library("libz.so.1")],
      [
        "libz.so.1": .link("libz.so"), "libz.so": .link("libz.so.1"),
        "libz.so.1.2": .library("libz.so.1"),
      ],
      [
        "libz.so.1": .link("libz.so.1.2.bak"), "libz.so.1.2": .library("libz.so.1", content: 1),
        "libz.so.1.2.bak": .library("libz.so.1", content: 2),
      ],
      // Two libraries, of which one may be mended without a choice.
      [
        "libz.so.1": .library("libz.so.1"), "libz.so.1.2": .library("libz.so.1"),
        "liby.so.1": .library("liby.so.1", content: 1),
        "liby.so.1.2": .library("liby.so.1", content: 2),
      ],
    ] as [[String: TreeItem]])
  func `the commands make the changes that are announced`(_ tree: [String: TreeItem]) throws {
    let bench = try Bench(tree)
    let lines = ["libz.so.1", "liby.so.1"].filter { tree[$0] != nil }
      .map { Self.noLink(bench.path($0)) }
    try Self.carryOut(try Self.explain(lines.joined(separator: "\n")), in: bench)
  }

  @Test func `of an owned file the command is one that mends it`() throws {
    let names = ["libz.so.1", "libz.so.1.2"]
    let bench = try Bench([
      "usr": .directory([
        "lib": .directory(
          Dictionary(uniqueKeysWithValues: names.map { ($0, .library(Self.soname)) }))
      ]),
      "var": Self.owned(names),
    ])
    let explanation = try Self.explain(Self.noLink("/usr/lib/libz.so.1"), "--root", bench.tree)
    #expect(
      Self.commands(explanation)
        == ["solder fix --include-owned --root \(bench.tree) /usr/lib/libz.so.1"])
    try Self.carryOut(explanation, in: bench)
  }

  @Test func `what only a person can mend is not sent to fix`() throws {
    let start = TreeItem.libraryBytes(Self.soname).prefix(100)
    let bench = try Bench([
      "libz.so.1": .bytes(Array(start)), "libz.so.1.2": .library(Self.soname),
    ])
    let explanation = try Self.explain(Self.noLink(bench.path("libz.so.1")))
    #expect(Self.commands(explanation) == ["solder check \(bench.path("libz.so.1"))"])
    let remedy = try #require(explanation["remedy"] as? String)
    #expect(!remedy.contains("make equal copies links"), "\(remedy)")
  }

  @Test func `a path is no option of a command shown`() throws {
    for path in ["-rf/libx.so.1", "--root=/etc/libx.so.1", "-n/--yes/libx.so"] {
      for command in Self.commands(try Self.explain(Self.noLink(path))) {
        let words = command.split(separator: " ").dropFirst(2)
        #expect(!words.contains { $0.hasPrefix("-") }, "\(command)")
      }
    }
    #expect(Self.commands(try Self.explain(Self.notFound("--root=x.so"))).isEmpty)
    let lines = "symbol lookup error: -n/libx.so: undefined symbol: foo"
    #expect(
      Self.commands(try Self.explain(lines)).allSatisfy { !$0.contains(" -n") })
  }

  @Test(
    arguments: [
      ("ldconfig: Can't open cache file /etc/ld.so.cache", "sudo solder ldconfig -r ROOT"),
      (
        "ldconfig: relative path `usr/lib' used to build cache",
        "sudo solder ldconfig -r ROOT -n /usr/lib"
      ),
      (
        "OSError: /usr/lib/libz.so.1: cannot open shared object file: Permission denied",
        "namei -l ROOT/usr/lib/libz.so.1"
      ),
      (
        "ldconfig: Can't stat /opt/gone: No such file or directory",
        "grep -rnF -- /opt/gone ROOT/etc/ld.so.conf ROOT/etc/ld.so.conf.d"
      ),
      // What tells only of the machine that it is run on.
      ("node: /lib/libc.so.6: version `GLIBC_2.99' not found (required by node)", nil),
      ("cp: skipping non-regular file 'libz.so.1'", nil),
    ] as [(String, String?)])
  func `commands are about the root that was named`(_ line: String, _ command: String?) throws {
    let bench = try Bench([
      "usr": .directory(["lib": .directory([:])]), "etc": .directory([:]),
    ])
    let expected = [command?.replacingOccurrences(of: "ROOT", with: bench.tree)]
    #expect(
      Self.commands(try Self.explain(line, "--root", bench.tree)) == expected.compactMap(\.self))
  }
}
