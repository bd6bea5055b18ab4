import Foundation
import TestSupport
import Testing

/// The documents against `Documentation/*.schema.json`, by the Debian package python3-jsonschema.
struct SchemaTests {
  private static let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Something for nearly every rule.
  private static var everything: [String: TreeItem] {
    let cut = ELFBuilder(soname: "libcut.so.1").bytes(paddedTo: 600)
    return [
      "lib": .directory([
        "libcopy.so": .library("libcopy.so.1"), "libcopy.so.1": .library("libcopy.so.1"),
        "libcopy.so.1.2": .library("libcopy.so.1"), "libcopy.so.1.1": .library("libcopy.so.1"),
        "libfight.so.1": .library("libfight.so.1", content: 1),
        "libfight.so.1.1": .library("libfight.so.1", content: 1),
        "libfight.so.1.2": .library("libfight.so.1", content: 2),
        "libturn.so": .library("libturn.so.1"), "libturn.so.1": .link("libturn.so.1.0"),
        "libturn.so.1.0": .link("libturn.so"),
        "libhard.so.1": .library("libhard.so.1"), "libhard.so": .hardLink("libhard.so.1"),
        "libunnamed.so.1.0": .library("libunnamed.so.1"),
        "libdead.so.1": .link("libdead.so.1.0"), "libfar.so.1": .link("/nowhere/libfar.so.1"),
        "libloop.so.1": .link("libloop.so.2"), "libloop.so.2": .link("libloop.so.1"),
        "libold.so.1": .link("libold.so.1.1"), "libold.so.1.1": .library("libold.so.1", content: 1),
        "libold.so.1.2": .library("libold.so.1", content: 2),
        "libwrong.so.1": .link("libcopy.so.1.2"),
        "libstub.so": .text("libstub.so.1"), "libstub.so.1": .library("libstub.so.1"),
        "libback.so.1": .link("libback.so.1.0.bak"), "libback.so.1.0": .library("libback.so.1"),
        "libback.so.1.0.bak": .library("libback.so.1", content: 2),
        "libempty.so.1": .bytes([]),
        "libcut.so.1": .bytes(Array(cut.prefix(300))),
        "libabsolute.so.1": .link("/lib/libabsolute.so.1.0"),
        "libabsolute.so.1.0": .library("libabsolute.so.1"),
        "libtext.so.1": .text("no library"), "libfifo.so.1": .fifo,
        "libdamaged.so.1": .bytes(
          ELFBuilder(soname: "libdamaged.so.1").bytes(setting: .wordSize, to: 7)),
        "libarm.so.1": .bytes(ELFBuilder(soname: "libarm.so.1", machine: 183).bytes()),
      ]),
      "lib64": .directory(["libz.so.1": .library("libz.so.1")]),
      "twin": .directory([
        "lib": .directory(["libz.so.1": .library("libz.so.1")]),
        "lib64": .directory(["libz.so.1": .library("libz.so.1")]),
      ]),
    ]
  }

  static func validate(_ schema: String, _ files: [String]) throws -> Program.Run {
    var environment: [String: String] = [:]
    environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let words = ["\(repository)/Documentation/\(schema).schema.json"] + files
    return try Program.run(
      "\(repository)/Scripts/validate-json", words.map { Array($0.utf8) },
      environment: environment)
  }

  private static func expectValid(
    _ schema: String, _ texts: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let scratch = try ScratchDirectory()
    let files = texts.indices.map { scratch.path("\($0).json") }
    for (file, text) in zip(files, texts) { try Data(text.utf8).write(to: URL(filePath: file)) }
    let run = try validate(schema, files)
    #expect(run.status == 0, "\(run.output)\(run.errors)", sourceLocation: sourceLocation)
  }

  @Test func `reports of check are valid`() throws {
    let bench = try Bench(Self.everything)
    ByteTree.write(TreeItem.libraryBytes("x"), to: Array(bench.path("libx.so.1").utf8) + [0xff])
    let runs = [
      try bench.check("--format", "json"),
      try bench.check("--format", "json", "--lang", "ko", "--severity", "error"),
      try Program.solder(["check", "--format", "json", bench.path("missing")]),
      try Program.solder(["check", "--format", "json", "--root", bench.tree, "/lib"]),
    ]
    var found: Set<String> = []
    for run in [runs[0], runs[3]] {
      for finding in try Bench.findings(in: run.json(), below: bench.tree) {
        found.insert(String(finding.prefix { $0 != " " }))
      }
    }
    #expect(found.count >= 17, "\(found.sorted())")
    try Self.expectValid("report", runs.map(\.output))
  }

  @Test func `reports on archives are valid`() throws {
    let bench = try Bench(Self.everything)
    let pack = """
      cd \(bench.tree); tar -cf ../a.tar .; zip -qry ../a.zip . 2>/dev/null; tar -czf ../b.tgz ../a.tar
      tar -cf ../$(printf 'odd\\377.tar') lib; head -c 5000 ../a.tar > ../cut.tar
      """
    #expect(try Program.shell(pack).status <= 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.beside("."))
    #expect(names.count >= 4)
    let runs = try Program.shell(
      "cd \(bench.tree)/..; for a in a.tar a.zip b.tgz odd*.tar cut.tar; do "
        + "$SOLDER check --format json \"$a\"; done 2>/dev/null; true")
    let texts = runs.output.components(separatedBy: "\n}\n").filter { !$0.isEmpty }
    #expect(texts.count == 5)
    try Self.expectValid("report", texts.map { $0 + "\n}\n" })
  }

  @Test func `documents of fix and undo are valid`() throws {
    let bench = try Bench(Self.everything)
    let texts = try [
      bench.fix("--format", "json", "-n"), bench.fix("--format", "json"),
      bench.fix("--format", "json", "-y"), bench.fix("--format", "json", "-y"),
      bench.fix("--format", "json", "-y", "--prefer", "newest"),
      bench.undo("--format", "json", "-n"), bench.undo("--format", "json", "-y"),
      bench.undo("--format", "json", "-y"),
    ].map(\.output)
    try Self.expectValid("repair", texts)
  }

  @Test func `who asks undo for a document gets one, whatever there is to undo`() throws {
    let bench = try Bench(Self.everything)
    let json = ["--format", "json", "--state-dir", bench.state]
    func undo(_ words: String...) throws -> Program.Run {
      try Program.solder(["undo"] + json + words)
    }
    var lists = [try undo("--list")]
    var runs = [try undo("7"), try undo()]
    #expect(runs.map(\.status) == [2, 0])
    #expect(try bench.fix("-y").status == 1)
    lists.append(try undo("--list"))
    runs.append(try undo("-y", "1"))
    let again = try undo("-y", "1")
    #expect(again.status == 0 && again.errors.contains("taken back already"))
    #expect(try again.json()["id"] as? Int == 1)
    runs += [again, try undo("-y", "7")]
    lists.append(try undo("--list"))
    let journal = "\(bench.state)/repairs/1/journal"
    let begun = try #require(FileHandle(forUpdatingAtPath: journal))
    try begun.truncate(atOffset: 3)
    try begun.close()
    for (state, list) in zip([nil, "inForce", "takenBack"], lists) {
      let repairs = try list.json()["repairs"] as? [[String: Any]] ?? []
      #expect(repairs.map { $0["state"] as? String } == (state.map { [$0] } ?? []))
    }
    runs += [try undo("-y", "1"), try bench.fix("-y", "--format", "json")]
    lists.append(try undo("--list"))
    for run in runs + lists { #expect(!run.output.isEmpty, "\(run.errors)") }
    try Self.expectValid("repair", runs.map(\.output))
    try Self.expectValid("repairs", lists.map(\.output))
  }

  @Test func `a fix that comes to no plan gives a document of none`() throws {
    let bench = try Bench(Self.everything)
    try Data("no directory".utf8).write(to: URL(filePath: bench.beside("file")))
    let blocked = try Program.solder([
      "fix", "-y", "--format", "json", "--state-dir", bench.beside("file"), bench.tree,
    ])
    let missing = try bench.fix("-y", "--format", "json", "--root", bench.beside("none"))
    #expect(blocked.status == 2 && missing.status == 2)
    try Self.expectValid("repair", [missing.output, blocked.output])
  }

  @Test func `targets that are not UTF-8 are told as bytes too`() throws {
    let bench = try Bench()
    let bad = Array(bench.path("bad").utf8) + [0xff]
    let words = ["check", "--format", "json", bench.tree].map { Array($0.utf8) } + [bad]
    let run = try Program.run(SolderProgram.executable, words)
    let bytes = try #require(try run.json()["targetsBytes"] as? [Any])
    #expect(bytes.count == 2 && bytes[0] is NSNull)
    #expect(bytes.last as? String == Data(bad).base64EncodedString())
    let plain = try bench.check("--format", "json")
    #expect(try plain.json()["targetsBytes"] == nil)
    try Self.expectValid("report", [run.output, plain.output])
  }

  @Test func `documents about packages' names, recorded links and predictions are valid`() throws {
    let lib: [String: TreeItem] = [
      "libfoo.so": .library("libfoo.so.1"), "libfoo.so.1": .library("libfoo.so.1"),
      "libfoo.so.1.1": .library("libfoo.so.1"), "libfoo.so.1.2.bak": .library("libfoo.so.1"),
      "libblas.so.3": .library("libblas.so.3"), "liblap.so.3": .library("liblap.so.3"),
      "libgone.so.3": .library("libgone.so.3"), "far": .library("libblas.so.3"),
    ]
    let links = ["libblas", "liblap", "libgone"]
    let groups = links.map { ($0, TreeItem.text("auto\n/opt/\($0).so.3\n\n")) }
    let bench = try Bench([
      "opt": .directory(lib),
      "etc": .directory([
        "alternatives": .directory([
          "libblas": .link("/opt/far"), "liblap": .link("/opt/far"), "libgone": .link("/nowhere"),
        ])
      ]),
      "var": .directory([
        "lib": .directory([
          "dpkg": .directory([
            "alternatives": .directory(Dictionary(uniqueKeysWithValues: groups)),
            "info": .directory([
              "foo.list": .text("/opt/libfoo.so\n/opt/libfoo.so.1\n/opt/libblas.so.3\n")
            ]),
          ])
        ])
      ]),
    ])
    let words = ["--format", "json", "--root", bench.tree, "/opt"]
    let change = ["fix", "--state-dir", bench.state] + words
    let check = try Program.solder(["check"] + words).output
    for opening in ["identical", "other", "nowhere"] {
      #expect(check.contains("\"opensTo\" : \"\(opening)\""), "\(check)")
    }
    let texts = try [
      Program.solder(change + ["-n"]), Program.solder(change + ["-n", "--include-owned"]),
      Program.solder(change + ["-y", "--include-owned", "--prefer", "newest"]),
    ].map(\.output)
    #expect(texts[0].contains("\"diversion\"") && texts[1].contains("\"willLeadTo\""))
    try Self.expectValid("report", [check])
    try Self.expectValid("repair", texts)
  }

  @Test func `wrong documents are rejected`() throws {
    let bench = try Bench(["liba.so.1": .library("liba.so.1"), "liba.so": .library("liba.so.1")])
    let good = try bench.check("--format", "json").output
    let wrong = [
      good.replacing("\"hard-copy\"", with: "\"soft-copy\""),
      good.replacing("\"warning\"", with: "\"fatal\""),
      good.replacing("\"libraries\" :", with: "\"books\" :"),
      good.replacing("solder.report/1", with: "solder.report/2"),
      good.replacing("\"identicalTo\" :", with: "\"newest\" :"),
      "{}",
    ]
    try Self.expectValid("report", [good])
    for text in wrong {
      let scratch = try ScratchDirectory()
      let file = scratch.path("wrong.json")
      try Data(text.utf8).write(to: URL(filePath: file))
      #expect(text != good)
      let run = try Self.validate("report", [file])
      #expect(run.status == 1, "accepted: \(text)\(run.errors)")
      #expect(run.output.contains(file))
    }
  }

  @Test func `answers of which are valid`() throws {
    var program = ELFBuilder(needed: ["libz.so.1", "libnone.so.1", "libempty.so.1"])
    (program.rpath, program.interpreter) = ("/lib:/lib64", "/lib64/ld.so")
    program.filters = ["libz.so.1"]
    let bench = try Bench(Self.everything)
    let damaged = try Bench(["etc": .directory(["ld.so.cache": .text("no cache")])])
    ByteTree.write(program.bytes(), to: Array(bench.path("p").utf8))
    let runs = [
      try Program.solder(["which", "--format", "json", "--root", bench.tree, "/p", "libz.so.1"]),
      try Program.solder(["which", "--format", "json", "--lang", "zh", "libc.so.6", "/etc/none"]),
      try Program.solder(["which", "--format", "json", "/usr/bin/env"]),
      try Program.solder(["which", "--format", "json", "--root", damaged.tree, "libz.so.1"]),
    ]
    try Self.expectValid("which", runs.map(\.output))
  }

  @Test func `manifests of links, and what comes of restoring them, are valid`() throws {
    var tree = Self.everything
    tree["linked"] = .directory(linkedTree)
    tree["pipe"] = .link("lib/libfifo.so.1")
    tree["up"] = .link("../beside")
    let bench = try Bench(tree)
    ByteTree.link([0xff], at: Array(bench.path("x").utf8) + [0xfe])
    #expect(try bench.save().status == 0)
    let text = try String(contentsOfFile: bench.manifest, encoding: .utf8)
    for kind in ["regular", "special", "nowhere", "outside"] {
      #expect(text.contains("\"kind\" : \"\(kind)\""), "\(kind)")
    }
    for name in try bench.links().keys where !name.hasPrefix("lib/") { try bench.put(name, nil) }
    try bench.put("linked/lib/libz.so", .text("other"))
    try bench.put("linked/share/doc.link", .bytes([]))
    let runs = try [
      bench.restore("-n", "--format", "json"),
      bench.restore("-y", "--format", "json", "--lang", "zh"),
      bench.undo("-y", "--format", "json"), bench.restore("-n", "--format", "json"),
    ]
    try Self.expectValid("links", [text])
    try Self.expectValid("repair", runs.map(\.output))
    for wrong in [
      text.replacing("solder.links/1", with: "solder.links/2"),
      text.replacing("\"linked/", with: "\"../linked/"), text.replacing("nowhere", with: "heaven"),
      text.replacing("\"path\"", with: "\"place\""),
    ] {
      let file = bench.beside("wrong.json")
      try Data(wrong.utf8).write(to: URL(filePath: file))
      #expect(try Self.validate("links", [file]).status == 1, "accepted: \(wrong)")
    }
  }

  @Test func `documents of repack are valid`() throws {
    let bench = try Bench(Self.everything)
    let (tar, out) = (bench.beside("in.tar"), bench.beside("out.tar"))
    #expect(try Program.shell("tar -C \(bench.tree) -cf \(tar) .").status == 0)
    let runs = [
      try Program.solder(["repack", "--format", "json", "-n", tar, out]),
      try Program.solder(["repack", "--format", "json", "--lang", "ko", tar, out]),
      try Program.solder(["repack", "--format", "json", tar, out]),
      try Program.solder(["repack", "--format", "json", "--lang", "zh", "/etc/passwd", out + "x"]),
    ]
    #expect(runs.map(\.status) == [1, 1, 2, 2])
    for word in ["\"hard-copy\"", "\"text-stub\"", "\"other-version\"", "\"copied-directory\""] {
      #expect(runs[0].output.contains(word), "\(word)")
    }
    try Self.expectValid("repack", runs.map(\.output))
  }

  @Test func `the schemas know all rules of the program`() throws {
    let help = try Program.solder(["fix", "--help"]).output
    let only = try #require(help.firstRange(of: "--only"))
    let list = help[only.upperBound...].prefix { $0 != ")" }
    let values = try #require(list.firstRange(of: "values:"))
    let rules = list[values.upperBound...].split { $0 == "," || $0.isWhitespace }.map(String.init)
    #expect(rules.count >= 19)
    for name in ["report", "repair", "explain"] {
      let file = "\(Self.repository)/Documentation/\(name).schema.json"
      let data = try Data(contentsOf: URL(filePath: file))
      let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
      #expect(definitions["rule"]?["enum"] as? [String] == rules.sorted(), "\(name)")
    }
  }
}
