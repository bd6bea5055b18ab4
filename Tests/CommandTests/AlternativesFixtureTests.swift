import Foundation
import TestSupport
import Testing

/// A name that update-alternatives(1) keeps as a link, and that a copy has taken.
struct AlternativesFixtureTests {
  private static let link = "/etc/alternatives/libblas.so.3"

  private static func bench(_ name: TreeItem, far: UInt8 = 1) throws -> Bench {
    let group = "auto\n/usr/lib/libblas.so.3\n\n/usr/lib/blas/libblas.so.3\n10\n\n"
    return try Bench([
      "usr": .directory([
        "lib": .directory([
          "libblas.so.3": name,
          "blas": .directory(["libblas.so.3": .library("libblas.so.3", content: far)]),
        ])
      ]),
      "lib": .link("usr/lib"),
      "etc": .directory([
        "alternatives": .directory(["libblas.so.3": .link("/usr/lib/blas/libblas.so.3")])
      ]),
      "var": .directory([
        "lib": .directory([
          "dpkg": .directory(["alternatives": .directory(["libblas.so.3": .text(group)])])
        ])
      ]),
    ])
  }

  private static func fix(_ bench: Bench, _ words: [String], _ target: String) throws -> Program.Run
  {
    try Program.solder(
      ["fix", "-y", "--root", bench.tree, "--state-dir", bench.state] + words + [target])
  }

  @Test(arguments: ["/usr/lib", "/lib", "/lib/libblas.so.3", "/usr/lib/../lib"])
  func `a lone copy in the place of the link gets it back, by whatever path`(
    _ target: String
  ) throws {
    let bench = try Self.bench(.library("libblas.so.3"))
    let before = try bench.snapshot()
    let target = target == "/lib" ? "/lib/." : target
    let check = try Program.solder(["check", "--root", bench.tree, "--format", "json", target])
    let findings = try #require(try check.json()["findings"] as? [[String: Any]])
    let evidence = try #require(findings.first?["evidence"] as? [String: Any])
    #expect(evidence["recordedLink"] as? String == Self.link)
    #expect(evidence["recordedBy"] as? String == "update-alternatives:libblas.so.3")
    #expect(evidence["opensTo"] as? String == "identical")
    let fix = try Self.fix(bench, [], target)
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    #expect(try bench.links()["usr/lib/libblas.so.3"] == Self.link)
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `other bytes are changed only when that is asked for`() throws {
    let bench = try Self.bench(.library("libblas.so.3"), far: 2)
    let before = try bench.snapshot()
    #expect(try Self.fix(bench, [], "/usr/lib").status == 1)
    #expect(try bench.snapshot() == before)
    #expect(try Self.fix(bench, ["--prefer", "newest"], "/usr/lib").status == 0)
    #expect(try bench.links()["usr/lib/libblas.so.3"] == Self.link)
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `the link itself is as it should be`() throws {
    let bench = try Self.bench(.link(Self.link))
    let check = try Program.solder(["check", "--root", bench.tree, "/usr/lib"])
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(arguments: ["", "auto", "auto\n", "\n\n\n", "auto\nlibblas.so.3\n", "manual\n/\n/\n/\n"])
  func `a damaged group says nothing and stops nothing`(_ group: String) throws {
    let bench = try Self.bench(.library("libblas.so.3"))
    try group.write(
      toFile: bench.path("var/lib/dpkg/alternatives/libblas.so.3"), atomically: true,
      encoding: .utf8)
    let check = try Program.solder(["check", "--root", bench.tree, "/usr/lib"])
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test func `in a tree within the root the link comes back, or nothing is done`() throws {
    let bench = try Self.bench(.library("libblas.so.3"))
    for name in ["libblas.so.3.1", "libblas.so"] {
      try TreeItem.library("libblas.so.3").make(at: bench.path("usr/lib/\(name)"))
    }
    let before = try bench.snapshot()
    // Seen from the machine's root, /etc/alternatives is another's.
    let fix = try Program.solder(
      ["fix", "-y", "--state-dir", bench.state, bench.path("usr/lib")])
    #expect(fix.output.contains("update-alternatives"), "\(fix.output)\(fix.errors)")
    #expect(try bench.links()["usr/lib/libblas.so.3"] == nil)
    #expect(try bench.links()["usr/lib/libblas.so"] != nil)
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
    #expect(try Self.fix(bench, [], "/usr/lib").status == 0)
    #expect(try bench.links()["usr/lib/libblas.so.3"] == Self.link)
  }
}
