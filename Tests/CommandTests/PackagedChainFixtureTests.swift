import Foundation
import TestSupport
import Testing

/// A chain that a Debian package installed as copies.
struct PackagedChainFixtureTests {
  private static var library: TreeItem { .library("libstlink.so.1") }
  private static let files = ["libstlink.so", "libstlink.so.1", "libstlink.so.1.5.1"]

  private static func bench() throws -> Bench {
    let list = files.map { "/usr/lib/\($0)\n" }.joined()
    return try Bench([
      "usr": .directory([
        "lib": .directory(
          Dictionary(uniqueKeysWithValues: files.map { ($0, library) }).merging(
            ["libstlink.a": .text("!<arch>\n")]) { $1 })
      ]),
      "var": .directory([
        "lib": .directory([
          "dpkg": .directory([
            "info": .directory(["stlink.list": .text("/.\n/usr\n/usr/lib\n\(list)")])
          ])
        ])
      ]),
    ])
  }

  @Test func `FX8 copies a package owns are held back and their owner is named`() throws {
    let bench = try Self.bench()
    let before = try bench.snapshot()
    let check = try Program.solder(
      ["check", "--root", bench.tree, "--format", "json", "/usr/lib"])
    #expect(check.status == 1)
    let findings = try #require(check.json()["findings"] as? [[String: Any]])
    #expect(findings.count == 2)
    for finding in findings {
      let owner = ["manager": "dpkg", "package": "stlink"]
      #expect(finding["owner"] as? [String: String] == owner)
    }
    let fix = try Program.solder(
      ["fix", "--root", bench.tree, "--state-dir", bench.state, "-y", "/usr/lib"])
    #expect(fix.status == 1)
    #expect(fix.output.contains("stlink"))
    #expect(fix.output.contains("--include-owned"))
    #expect(try bench.snapshot() == before)
  }

  @Test func `FX8 they are linked when that is asked for`() throws {
    let bench = try Self.bench()
    let before = try bench.snapshot()
    let fix = try Program.solder([
      "fix", "--root", bench.tree, "--state-dir", bench.state, "-y", "--include-owned", "/usr/lib",
    ])
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
    let links = [
      "usr/lib/libstlink.so": "libstlink.so.1", "usr/lib/libstlink.so.1": "libstlink.so.1.5.1",
    ]
    #expect(try bench.links() == links)
    #expect(try bench.undo("-y").status == 0)
    #expect(try bench.snapshot() == before)
  }

  @Test func `a name that is held back stays so beside one that is mended`() throws {
    let bench = try Self.bench()
    try "/usr/lib/libstlink.so\n".write(
      toFile: bench.path("var/lib/dpkg/info/stlink.list"), atomically: true, encoding: .utf8)
    let fix = try Program.solder(
      ["fix", "--root", bench.tree, "--state-dir", bench.state, "-y", "/usr/lib"])
    #expect(fix.status == 1, "\(fix.output)")
    #expect(try bench.links() == ["usr/lib/libstlink.so.1": "libstlink.so.1.5.1"])
  }
}
