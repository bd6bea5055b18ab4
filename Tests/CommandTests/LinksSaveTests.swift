import Foundation
import TestSupport
import Testing

struct LinksSaveTests {
  private static func links(_ bench: Bench) throws -> [String: [String: Any]] {
    let data = try Data(contentsOf: URL(filePath: bench.manifest))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let links = try #require(document["links"] as? [[String: Any]])
    let paths = links.compactMap { $0["path"] as? String }
    #expect(paths.count == links.count && Set(paths).count == paths.count)
    return Dictionary(uniqueKeysWithValues: zip(paths, links))
  }

  @Test func `saving changes nothing and says the same each time`() throws {
    let bench = try Bench(linkedTree)
    let before = try bench.snapshot()
    let runs = try (0..<3).map { _ in try Program.solder(["links", "save", bench.tree]) }
    #expect(Set(runs.map(\.output)).count == 1 && runs.allSatisfy { $0.status == 0 })
    #expect(runs[0].errors == "8 links saved below \(bench.tree)\n")
    #expect(try bench.snapshot() == before)
    // Another path to the same tree, and another place for it, change nothing either.
    #expect(try Program.solder(["links", "save", "."], in: bench.tree).output == runs[0].output)
    try FileManager.default.copyItem(atPath: bench.tree, toPath: bench.beside("other"))
    let other = try Program.solder(["links", "save", "-q", bench.beside("other")])
    #expect(other.output == runs[0].output && other.errors.isEmpty)
    let root = try Program.solder(["links", "save", "--root", bench.tree, "/"])
    #expect(root.output == runs[0].output)
  }

  @Test func `what links lead to is told, and nothing outside is looked at`() throws {
    let bench = try Bench([
      "libz.so": .link("lib/libz.so.1"), "lib": .directory(["libz.so.1": .bytes([1, 2, 3])]),
      "lib64": .link("lib"), "top": .link("."), "dead": .link("gone"), "loop": .link("loop"),
      "below": .link("lib/libz.so.1/x"), "slash": .link("lib/libz.so.1/"), "pipe": .fifo,
      "topipe": .link("pipe"), "abs": .link("/etc/hostname"), "up": .link("../secret"),
      "around": .link("lib/../../tree/lib/libz.so.1"), "through": .link("up/x"),
      "back": .link("lib64/../lib/libz.so.1"),
    ])
    try Data("secret".utf8).write(to: URL(filePath: bench.beside("secret")))
    #expect(try bench.save().status == 0)
    let links = try Self.links(bench)
    let kinds = links.mapValues { ($0["leadsTo"] as? [String: Any])?["kind"] as? String }
    #expect(
      kinds == [
        "libz.so": "regular", "lib64": "directory", "top": "directory", "dead": "nowhere",
        "loop": "nowhere", "below": "nowhere", "slash": "nowhere", "topipe": "special",
        "abs": "outside", "up": "outside", "around": "outside", "through": "outside",
        "back": "regular",
      ])
    let file = links["libz.so"]?["leadsTo"] as? [String: Any]
    #expect(file?["size"] as? Int == 3)
    #expect(
      file?["sha256"] as? String
        == "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81")
  }

  @Test func `names and texts that are not UTF-8 are exact in base64`() throws {
    let bench = try Bench()
    let name = Array("\(bench.tree)/".utf8) + [0xff, 0x0a, 0x22]
    ByteTree.link([0x20, 0xc0, 0x80], at: name)
    #expect(try bench.save().status == 0)
    let link = try #require(try Self.links(bench).values.first)
    #expect(link["pathBytes"] as? String == "/woi" && link["linkBytes"] as? String == "IMCA")
    let before = ByteTree.snapshot(of: Array(bench.tree.utf8)).map { $0.prefix { $0 != " " } }
    ByteTree.with(name) { _ = unlink($0) }
    #expect(try bench.restore("-y").status == 0)
    #expect(ByteTree.linkText(name) == [0x20, 0xc0, 0x80])
    #expect(
      ByteTree.snapshot(of: Array(bench.tree.utf8)).map { $0.prefix { $0 != " " } } == before)
  }

  @Test func `what cannot be read is told and never passes for saved`() throws {
    let bench = try Bench([
      "a": .link("b"), "b": .mode(0o000, .text("x")),
      "closed": .mode(0o000, .directory([:])), "open": .directory(["c": .link("../a")]),
    ])
    chmod(bench.beside("."), 0o755)
    chmod(bench.tree, 0o755)
    let run = try Program.solderAsUser(["links", "save", bench.tree])
    #expect(run.status == 2)
    #expect(run.errors.contains("\(bench.tree)/closed") && run.errors.contains("\(bench.tree)/b"))
    #expect(run.output.contains(#""path" : "open/c""#) && !run.output.contains("sha256"))
  }

  @Test(arguments: [["links", "save", "/nowhere/at/all"], ["links", "save", "/etc/passwd"]])
  func `what is no directory cannot be saved`(_ words: [String]) throws {
    let run = try Program.solder(words)
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(words[2]))
  }

  @Test(arguments: [
    ["links", "save"], ["links", "save", ""], ["links", "restore", "x"],
    ["links", "restore", "", "x"], ["links", "save", "a", "b"], ["links", "keep", "a"],
  ])
  func `wrong words are wrong usage`(_ words: [String]) throws {
    #expect(try Program.solder(words).status == 64)
  }
}
