import Foundation
import TestSupport
import Testing

/// Manifests and trees made to lead a restore astray.
struct LinksHostileTests {
  private static func manifest(_ path: String, _ link: String, _ kind: String) -> String {
    let size = kind == "regular" ? #", "size": 6"# : ""
    return #"""
      {"schema": "solder.links/1", "links": [
        {"path": "\#(path)", "link": "\#(link)", "leadsTo": {"kind": "\#(kind)"\#(size)}}]}
      """#
  }

  /// A tree with a way out, and something outside that a restore would change if it were led there.
  private static func bench() throws -> Bench {
    let bench = try Bench([
      "f": .text("secret"), "out": .link("../outside"), "sub": .directory(["f": .text("secret")]),
    ])
    try FileManager.default.createDirectory(
      atPath: bench.beside("outside"), withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: URL(filePath: bench.beside("outside/f")))
    return bench
  }

  @Test(arguments: [
    "../outside/g", "/tmp/g", "sub/../../outside/g", "./g", "sub//g", "..", ".", "", "sub/",
  ])
  func `a path that leads out makes the whole manifest useless`(_ path: String) throws {
    let bench = try Self.bench()
    try bench.write(manifest: Self.manifest(path, "f", "regular"))
    let before = try TreeSnapshot(of: bench.beside("."))
    let run = try bench.restore("-y", "--allow-outside")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("link 1:"), "\(run.errors)")
    #expect(try TreeSnapshot(of: bench.beside(".")) == before)
  }

  @Test func `a link that lies on the way is not followed`() throws {
    let bench = try Self.bench()
    try bench.write(manifest: Self.manifest("out/g", "f", "regular"))
    #expect(try bench.reason("out/g")?.contains("goes through a link") == true)
    #expect(try bench.restore("-y", "--allow-outside").status == 1)
    #expect(!FileManager.default.fileExists(atPath: bench.beside("outside/g")))
  }

  @Test(arguments: [
    ("g", "../outside/f", "regular"), ("g", "/etc/hostname", "regular"), ("g", "out/f", "regular"),
    ("g", "../outside", "directory"), ("g", "/nowhere", "nowhere"), ("f", "out/f", "regular"),
    ("g", "sub/../../outside/f", "regular"),
  ])
  func `a link that says to lead inside and does not stays lost, whatever is allowed`(
    _ path: String, _ link: String, _ kind: String
  ) throws {
    let bench = try Self.bench()
    let before = try bench.snapshot()
    try bench.write(manifest: Self.manifest(path, link, kind))
    let run = try bench.restore("-y", "--allow-outside")
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(run.status == 1 && words.contains("and did not when it was saved"))
    #expect(try bench.snapshot() == before)
  }

  @Test func `names that would move a cursor are escaped`() throws {
    let bench = try Self.bench()
    try bench.write(
      manifest: Self.manifest(#"\u001b[2J\u202eg"#, #"f\u0007\n"#, "nowhere"))
    let run = try bench.restore("-n")
    #expect(run.output.contains(#"\x1b[2J\u{202e}g -> f\x07\n"#), "\(run.output)")
    #expect(!run.output.utf8.contains(0x1b) && !run.output.utf8.contains(7))
    try bench.write(manifest: #"{"schema": "\u001b[2J", "links": []}"#)
    let other = try bench.restore("-n")
    #expect(other.status == 2 && !other.errors.utf8.contains(0x1b))
  }

  @Test func `a long chain, a circle and a deep path end as they should`() throws {
    let bench = try Bench(["f": .text("f")])
    let chain = (0..<3000).map {
      #"{"path": "l\#($0)", "link": "\#($0 == 0 ? "f" : "l\($0 - 1)")", "leadsTo": {"kind": "regular", "size": 1}}"#
    }
    try bench.write(
      manifest: #"{"schema": "solder.links/1", "links": [\#(chain.joined(separator: ","))]}"#)
    let run = try bench.restore("-y", "--format", "json")
    #expect(run.status == 1, "\(run.errors)")
    // The kernel follows forty links on one way.
    #expect(try bench.links().count == 40)
    #expect(ByteTree.contents(Array(bench.path("l39").utf8)) == Array("f".utf8))

    let circle = ["a": "b", "b": "c", "c": "a"].map {
      #"{"path": "\#($0)", "link": "\#($1)", "leadsTo": {"kind": "regular", "size": 1}}"#
    }
    try bench.write(
      manifest: #"{"schema": "solder.links/1", "links": [\#(circle.joined(separator: ","))]}"#)
    #expect(try bench.verdicts() == ["held a", "held b", "held c"])
    let deep = String(repeating: "d/", count: 2000) + "l"
    try bench.write(manifest: Self.manifest(deep, "x", "nowhere"))
    #expect(try bench.verdicts() == ["held \(deep)"])
  }

  @Test func `of copies in a circle of links one stays, and all keep their bytes`() throws {
    let bench = try Bench(["a": .text("same"), "b": .text("same"), "c": .text("same")])
    let circle = ["a": "b", "b": "c", "c": "a"].sorted { $0.key < $1.key }.map {
      #"{"path": "\#($0.key)", "link": "\#($0.value)", "leadsTo": {"kind": "regular", "size": 4}}"#
    }
    try bench.write(
      manifest: #"{"schema": "solder.links/1", "links": [\#(circle.joined(separator: ","))]}"#)
    let before = try bench.snapshot()
    let openings = try bench.openings()
    #expect(try bench.verdicts() == ["held a", "planned b", "planned c"])
    let run = try bench.restore("-y")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(try bench.links() == ["b": "c", "c": "a"])
    #expect(try bench.openings() == openings)
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test(arguments: ["", "{}", "[", "not JSON", #"{"schema": "solder.report/1", "findings": []}"#])
  func `another file is told to be none`(_ text: String) throws {
    let bench = try Self.bench()
    try bench.write(manifest: text)
    let run = try bench.restore("-y")
    #expect(run.status == 2 && run.errors.contains(bench.manifest))
    #expect(run.errors.contains("solder links save"))
  }

  @Test func `a file that never ends is not read to its end`() throws {
    let bench = try Self.bench()
    let run = try Program.solder(
      ["links", "restore", "/dev/zero", bench.tree, "-y", "--state-dir", bench.state])
    #expect(run.status == 2 && run.errors.contains("longer than any manifest"))
  }
}
