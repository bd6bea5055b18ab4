import Foundation
import TestSupport
import Testing

/// `solder fix --script`: what is written where, and with which exit status.
struct ScriptTests {
  private static let copies: [String: TreeItem] = [
    "libfoo.so": .library("libfoo.so.1"), "libfoo.so.1": .library("libfoo.so.1"),
    "libfoo.so.1.2": .library("libfoo.so.1"),
  ]

  /// Runs a script by dash(1) or busybox's sh.
  private static func run(_ script: String, by shell: [String] = ["dash"]) throws -> Program.Run {
    try Program.run("/usr/bin/env", (shell + [script]).map { Array($0.utf8) })
  }

  @Test func `a plan is written to standard output, is pending, and changes nothing`() throws {
    let bench = try Bench(Self.copies)
    let before = try bench.snapshot()
    let run = try bench.fix("--script", "sh")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("#!/bin/sh\n"))
    #expect(
      run.errors == "The script makes 2 changes; nothing was changed here. Read it, then run it.\n")
    #expect(try bench.snapshot() == before)
    #expect(!FileManager.default.fileExists(atPath: bench.state))
  }

  @Test(arguments: [["dash"], ["busybox", "sh"]])
  func `the script ends in the tree that fix makes, and then has nothing to do`(_ shell: [String])
    throws
  {
    let trees: [[String: TreeItem]] = [
      Self.copies,
      ["libfoo.so.1.2": .library("libfoo.so.1"), "libfoo.so": .link("libfoo.so.1.1")],
      [
        "libfoo.so": .text("libfoo.so.1"), "libfoo.so.1": .text("libfoo.so.1.2"),
        "libfoo.so.1.2": .library("libfoo.so.1"),
      ],
      [
        "libfoo.so": .library("libfoo.so.1"), "libfoo.so.1": .link("libfoo.so"),
        "libfoo.so.1.2": .link("libfoo.so"),
      ],
      ["a b": .directory(Self.copies), "c": .directory(["d'e": .directory(Self.copies)])],
    ]
    for tree in trees {
      let (scripted, fixed) = (try Bench(tree), try Bench(tree))
      #expect(try fixed.fix("-y").status == 0)
      let script = scripted.beside("fix.sh")
      #expect(try scripted.fix("--script", "sh", "-o", script).status == 1)
      for word in ["Changed and verified", "Nothing to do"] {
        let run = try Self.run(script, by: shell)
        #expect(run.status == 0 && run.output.hasPrefix(word), "\(run.output)\(run.errors)")
        #expect(try scripted.links() == fixed.links())
        #expect(try scripted.findings() == [])
      }
      let names = try FileManager.default.subpathsOfDirectory(atPath: scripted.tree)
      #expect(
        try names.sorted() == FileManager.default.subpathsOfDirectory(atPath: fixed.tree).sorted())
    }
  }

  @Test func `where nothing is to be done the script does nothing, and the status is 0`() throws {
    let bench = try Bench(["libfoo.so.1": .library("libfoo.so.1")])
    for (kind, word) in [("sh", "Nothing to do."), ("cmd", "Nothing to do")] {
      let script = bench.beside("script")
      let words =
        ["--script", kind, "-o", script] + (kind == "cmd" ? ["--windows-dir", #"C:\lib"#] : [])
      let run = try Program.solder(["fix"] + words + [bench.tree])
      #expect(run.status == 0)
      #expect(run.errors == "There is nothing to do, so the script changes nothing.\n")
      #expect(try String(contentsOfFile: script, encoding: .utf8).contains(word))
      if kind == "sh" { #expect(try Self.run(script).output == "Nothing to do.\n") }
    }
  }

  @Test func `what is left is told on standard error and in a comment`() throws {
    let bench = try Bench(
      Self.copies.merging(["libbar.so.1": .link("gone")]) { $1 })
    let run = try bench.fix("--script", "sh", "--quiet", "--lang", "zh")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("脚本保持原样的项目："))
    #expect(run.errors.contains("libbar.so.1") && !run.errors.contains("libfoo"))
    let comment =
      "\n# Left as it is:\n#   \(bench.path("libbar.so.1")): libbar.so.1 leads to gone, which is not there"
    #expect(run.output.contains(comment), "\(run.output.prefix(1500))")
    #expect(run.bytes.allSatisfy { $0 < 0x80 })
  }

  @Test func `files that only the store can keep are left, and the rest is done`() throws {
    let bench = try Bench(
      Self.copies.merging([
        "libbar.so.1": .library("libbar.so.1", content: 2),
        "libbar.so.1.2": .library("libbar.so.1", content: 1),
      ]) { $1 })
    let script = bench.beside("fix.sh")
    let run = try bench.fix("--script", "sh", "--prefer", "newest", "-o", script)
    #expect(run.status == 1)
    #expect(run.errors.contains("only `solder fix` itself keeps them"))
    #expect(try Self.run(script).status == 0)
    #expect(try bench.links() == ["libfoo.so": "libfoo.so.1", "libfoo.so.1": "libfoo.so.1.2"])
  }

  @Test func `in a foreign root the script stays in the root`() throws {
    let bench = try Bench(["opt": .directory(Self.copies)])
    let script = bench.beside("fix.sh")
    let words = ["fix", "--script", "sh", "-o", script, "--root", bench.tree, "/opt"]
    #expect(try Program.solder(words).status == 1)
    // What was a directory of the root leads out of it meanwhile.
    try FileManager.default.moveItem(atPath: bench.path("opt"), toPath: bench.beside("outside"))
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("opt"), withDestinationPath: bench.beside("outside"))
    let run = try Self.run(script)
    #expect(run.status == 1)
    #expect(run.errors.contains("the directory is outside of the root"))
    #expect(run.errors.contains("nothing was changed"))
  }

  @Test func `directories below the target are mapped below the Windows directory`() throws {
    let bench = try Bench([
      "sub": .directory(["x y": .directory(Self.copies)]), "é": .directory(Self.copies),
    ])
    let run = try bench.fix("--script", "cmd", "--windows-dir", #"C:\app/lib\"#)
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\r\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix(#"set "dir="#) } == [#"set "dir=C:\app\lib\sub\x y""#])
    #expect(run.errors.contains("cannot be written in this kind of script"))
    let powerShell = try bench.fix("--script", "powershell", "--windows-dir", #"C:\app/lib\"#)
    #expect(powerShell.output.contains(#"'C:\app\lib\é'"#))
  }

  @Test func `a file as target stands for its directory`() throws {
    let bench = try Bench(Self.copies)
    let run = try Program.solder(
      ["fix", "--script", "cmd", "--windows-dir", #"C:\lib"#, bench.path("libfoo.so")])
    #expect(run.output.contains("set \"dir=C:\\lib\"\r\n"), "\(run.errors)")
  }

  @Test func `the script that takes back is written beside`() throws {
    let bench = try Bench(Self.copies)
    let (fix, undo) = (bench.beside("fix.cmd"), bench.beside("undo.cmd"))
    let run = try bench.fix(
      "--script", "cmd", "--windows-dir", #"C:\lib"#, "-o", fix, "--undo-script", undo)
    #expect(run.status == 1)
    #expect(try String(contentsOfFile: fix, encoding: .utf8).contains("set \"new=link\"\r\n"))
    #expect(try String(contentsOfFile: undo, encoding: .utf8).contains("set \"new=copy\"\r\n"))
  }

  @Test(
    arguments: [
      (["--script", "cmd"], "is not known"), (["--script", "powershell"], "is not known"),
      (["--script", "cmd", "--windows-dir", "lib"], "lib is no absolute Windows directory"),
      (["--script", "cmd", "--windows-dir", #"C:\é"#], "not ASCII"),
      (["--script", "cmd", "--windows-dir", #"C:\lib"#, "/usr/lib"], "exactly one"),
      (["--script", "sh", "--windows-dir", #"C:\lib"#], "of use with"),
      (["--windows-dir", #"C:\lib"#], "of use with"),
      (["--script", "sh", "--undo-script", "x"], "of use with"),
      (["--script", "sh", "--format", "json"], "JSON"), (["--script", "bash"], "bash"),
    ] as [([String], String)])
  func `what cannot be written is wrong usage and says why`(_ words: [String], _ told: String)
    throws
  {
    let bench = try Bench(Self.copies)
    let run = try Program.solder(["fix"] + words + [bench.tree])
    #expect(run.status == 64)
    #expect(run.errors.contains(told), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test func `two scripts cannot be one file, by whatever path it is named`() throws {
    let bench = try Bench(Self.copies)
    let (script, link) = (bench.beside("fix.cmd"), bench.beside("link.cmd"))
    try TreeItem.text("old").make(at: script)
    try TreeItem.link("fix.cmd").make(at: link)
    for other in [script, bench.beside("./fix.cmd"), link] {
      let run = try bench.fix(
        "--script", "cmd", "--windows-dir", #"C:\lib"#, "-o", script, "--undo-script", other)
      #expect(run.status == 64)
      #expect(run.errors.contains("name the same file"), "\(run.errors)")
    }
    #expect(try String(contentsOfFile: script, encoding: .utf8) == "old")
  }

  @Test func `what could not be examined is trouble, and no script says otherwise`() throws {
    let bench = try Bench()
    let run = try Program.solder(["fix", "--script", "sh", bench.path("missing")])
    #expect(run.status == 2)
    #expect(run.output == "")
  }
}
