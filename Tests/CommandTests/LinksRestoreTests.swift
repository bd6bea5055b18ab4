import Foundation
import TestSupport
import Testing

/// What becomes of each kind of thing in a link's place.
struct LinksRestoreTests {
  private static let tree: [String: TreeItem] = [
    "libz.so": .link("libz.so.1"), "libz.so.1": .link("libz.so.1.3"),
    "libz.so.1.3": .library("libz.so.1"), "lib64": .link("lib"),
    "lib": .directory(["liba.so": .link("../libz.so")]),
  ]

  private static func lost() throws -> Bench {
    let bench = try Bench(tree)
    try bench.save()
    return bench
  }

  @Test func `where all is right there is nothing to do`() throws {
    let bench = try Self.lost()
    let before = try bench.snapshot()
    let run = try bench.restore("-y")
    #expect(run.status == 0 && run.output == "Nothing to mend.\n4 links are there already.\n")
    #expect(try bench.snapshot() == before)
    #expect(!FileManager.default.fileExists(atPath: bench.state))
  }

  @Test(
    arguments: [
      ("missing", nil), ("an empty file", .bytes([])), ("a stub", .text("libz.so.1.3")),
      ("a copy", .library("libz.so.1")), ("a hard link", .hardLink("libz.so.1.3")),
    ] as [(String, TreeItem?)])
  func `it comes back in place of what says the same`(_ name: String, _ item: TreeItem?) throws {
    let bench = try Self.lost()
    try bench.put("libz.so.1", item)
    let before = try bench.snapshot()
    #expect(try bench.verdicts() == ["planned libz.so.1"])
    #expect(try bench.restore("-y").status == 0)
    #expect(try bench.links()["libz.so.1"] == "libz.so.1.3")
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test(
    arguments: [
      ("tool", 0o4755, 0o755, true), ("tool", 0o755, 0o2755, true), ("tool", 0o755, 0o644, true),
      ("tool", 0o4755, 0o4755, false), ("tool", 0o644, 0o755, false),
      ("libtool.so", 0o755, 0o644, false), ("libtool.so", 0o4755, 0o755, true),
    ])
  func `a name keeps who may run it, and as whom`(
    _ name: String, _ copy: UInt16, _ original: UInt16, _ isHeld: Bool
  ) throws {
    let bench = try Bench([name: .link("original"), "original": .mode(original, .text("#!"))])
    try bench.save()
    try bench.put(name, .mode(copy, .text("#!")))
    let before = try bench.snapshot()
    let run = try bench.restore("-y")
    #expect(run.status == (isHeld ? 1 : 0), "\(run.output)\(run.errors)")
    if isHeld {
      #expect(
        run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ").contains("other rights")
      )
      #expect(try bench.snapshot() == before)
    } else {
      #expect(try bench.links()[name] == "original")
    }
  }

  @Test(
    arguments: [
      ("changed since", .library("libz.so.1", content: 2), "bytes are others"),
      ("a stub of another link", .text("libz.so.1.4"), "bytes are others"),
      ("a stub with a line end", .text("libz.so.1.3\n"), "bytes are others"),
      ("a directory", .directory(["x": .text("x")]), "a directory is not replaced"),
      ("another link", .link("../x"), "only you can say"),
      ("a FIFO", .fifo, "not replaced"),
      ("readable by more", .mode(0o777, .library("libz.so.1")), nil),
    ] as [(String, TreeItem, String?)])
  func `anything else stays, with the reason`(
    _ name: String, _ item: TreeItem, _ reason: String?
  ) throws {
    let bench = try Self.lost()
    try bench.put("libz.so.1", item)
    let before = try bench.snapshot()
    let found = try bench.reason("libz.so.1")
    if let reason {
      #expect(found?.contains(reason) == true, "\(found ?? "no reason")")
      let run = try bench.restore("-y")
      #expect(run.status == 1 && run.output.contains("Left alone"))
      #expect(try bench.snapshot() == before)
    } else {
      // The file may be written by fewer than the copy: nothing is given away.
      #expect(found == nil)
    }
  }

  @Test func `a copy that more may read than the file stays`() throws {
    let bench = try Self.lost()
    try bench.put("libz.so.1", .library("libz.so.1"))
    try bench.put("libz.so.1.3", .mode(0o700, .library("libz.so.1")))
    #expect(try bench.reason("libz.so.1")?.contains("read or run by fewer") == true)
  }

  @Test func `the digest tells which of the two files changed`() throws {
    let bench = try Self.lost()
    try bench.put("libz.so.1", .library("libz.so.1"))
    try bench.put("libz.so.1.3", .library("libz.so.1", content: 9))
    #expect(try bench.reason("libz.so.1")?.contains("still holds what was saved") == true)
    // Without a copy in its place the link is right whatever the file holds by now.
    try bench.put("libz.so.1", nil)
    #expect(try bench.verdicts() == ["planned libz.so.1"])
  }

  @Test func `a link that would lead nowhere, or to another kind, stays lost`() throws {
    let bench = try Self.lost()
    for name in ["libz.so", "libz.so.1", "libz.so.1.3"] { try bench.put(name, nil) }
    #expect(
      try bench.verdicts()
        == ["held lib/liba.so", "held libz.so", "held libz.so.1"].filter {
          $0 != "held lib/liba.so"
        })
    #expect(try bench.reason("libz.so")?.contains("lead nowhere") == true)
    try bench.put("libz.so.1.3", .directory([:]))
    #expect(try bench.reason("libz.so.1")?.contains("another kind") == true)
    try bench.put("lib64", nil)
    try bench.put("lib/liba.so", nil)
    try bench.put("lib", nil)
    try bench.put("lib", .text("x"))
    #expect(try bench.reason("lib64")?.contains("another kind") == true)
    #expect(try bench.reason("lib/liba.so")?.contains("directory that it belongs in") == true)
    #expect(try bench.restore("-y").status == 1)
  }

  @Test func `what goes through a link that stays lost is judged by what is there`() throws {
    let bench = try Self.lost()
    // liba.so -> libz.so -> libz.so.1, which stays another library: the copies are judged by it.
    try bench.put("libz.so.1", .library("libz.so.1", content: 5))
    try bench.put("libz.so", .library("libz.so.1", content: 5))
    try bench.put("lib/liba.so", .library("libz.so.1"))
    #expect(
      try bench.verdicts() == ["held lib/liba.so", "held libz.so.1", "planned libz.so"])
    #expect(try bench.restore("-y").status == 1)
    #expect(try bench.links() == ["lib64": "lib", "libz.so": "libz.so.1"])
  }

  @Test func `links of several directories come back in an order in which each opens`() throws {
    var items: [String: TreeItem] = ["f": .text("end")]
    for number in 1...30 {
      items["d\(number)"] = .directory([
        "l": .link(number == 1 ? "../f" : "../d\(number - 1)/l")
      ])
    }
    let bench = try Bench(items)
    let links = try bench.links()
    try bench.save()
    for name in links.keys { try bench.put(name, .text("end")) }
    let before = try bench.snapshot()
    let run = try bench.restore("-y")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try bench.links() == links)
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `a link out of the directory comes back only when that is allowed`() throws {
    let bench = try Bench(["up": .link("../beside"), "abs": .link("/dev/null"), "f": .text("f")])
    try Data("beside".utf8).write(to: URL(filePath: bench.beside("beside")))
    chmod(bench.beside("beside"), 0o755)
    let links = try bench.links()
    try bench.save()
    try bench.put("up", .text("beside"))
    try bench.put("abs", nil)
    let before = try bench.snapshot()
    #expect(try bench.verdicts() == ["held abs", "held up"])
    #expect(try bench.restore("-y").status == 1)
    #expect(try bench.snapshot() == before)
    let run = try bench.restore("-y", "--allow-outside")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try bench.links() == links)
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `without a terminal and without -y nothing is changed`() throws {
    let bench = try Self.lost()
    try bench.put("libz.so", nil)
    let before = try bench.snapshot()
    #expect(try bench.restore().status == 1)
    #expect(try bench.snapshot() == before)
  }

  @Test func `under a root the paths are those of the root`() throws {
    let bench = try Bench(["opt": .directory(Self.tree)])
    let words = ["--root", bench.tree, "/opt"]
    let save = ["links", "save", "-o", bench.manifest] + words
    #expect(try Program.solder(save).status == 0)
    try bench.put("opt/libz.so", nil)
    try bench.put("opt/lib64", nil)
    let restore = ["links", "restore", "--state-dir", bench.state, "-y", bench.manifest] + words
    let run = try Program.solder(restore)
    #expect(run.status == 0 && run.output.contains("  /opt\n"), "\(run.output)\(run.errors)")
    #expect(try bench.links().count == 4)
  }

  @Test(arguments: ["en", "ko", "zh"])
  func `each language says why a link stays lost`(_ language: String) throws {
    let bench = try Self.lost()
    try bench.put("libz.so.1", .library("libz.so.1", content: 2))
    let run = try bench.restore("-n", "--lang", language)
    let words = [
      "en": "its bytes are others than those", "ko": "링크가 가리키는 파일과 내용이 다릅니다", "zh": "内容不同",
    ]
    let text = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(text.contains(try #require(words[language])), "\(run.output)")
  }
}
