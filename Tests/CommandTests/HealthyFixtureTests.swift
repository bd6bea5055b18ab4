import TestSupport
import Testing

/// Listings with nothing wrong in them: solder says nothing and changes nothing.
struct HealthyFixtureTests {
  private static func expectClean(
    _ tree: [String: TreeItem], _ links: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Bench(tree.merging(links.mapValues { TreeItem.link($0) }) { $1 })
    let before = try bench.snapshot()
    let check = try bench.check("--format", "json")
    #expect(check.status == 0, sourceLocation: sourceLocation)
    #expect(
      try Bench.findings(in: check.json(), below: bench.tree) == [], sourceLocation: sourceLocation)
    let fix = try bench.fix("-y")
    #expect(fix.status == 0, "\(fix.output)", sourceLocation: sourceLocation)
    #expect(try bench.snapshot() == before, sourceLocation: sourceLocation)
  }

  @Test func `FX31 a debugger's helper beside a library`() throws {
    try Self.expectClean(
      [
        "libsycl.so.8.0.0": .library("libsycl.so.8"),
        "libsycl.so.8.0.0-gdb.py": .text("import gdb\n"),
      ], ["libsycl.so": "libsycl.so.8", "libsycl.so.8": "libsycl.so.8.0.0"])
  }

  @Test func `FX32 cuDNN 5.1 as it should be`() throws {
    try Self.expectClean(
      ["libcudnn.so.5.1.10": .library("libcudnn.so.5")],
      ["libcudnn.so": "libcudnn.so.5", "libcudnn.so.5": "libcudnn.so.5.1.10"])
  }

  @Test func `a linker name that leads to the file directly is as good`() throws {
    try Self.expectClean(
      ["libfoo.so.1.2.3": .library("libfoo.so.1")],
      ["libfoo.so": "libfoo.so.1.2.3", "libfoo.so.1": "libfoo.so.1.2.3"])
  }

  @Test func `FX35 a directory called like the library in it`() throws {
    try Self.expectClean(
      ["lib": .directory(["libz.so.1": .directory(["libz.so.1": .library("libz.so.1")])])], [:])
  }

  @Test func `linker scripts are as they should be`() throws {
    try Self.expectClean(
      [
        "libtbb.so": .text("INPUT (libtbb.so.2)\n"), "libtbb.so.2": .library("libtbb.so.2"),
        "libc.so": .text("/* GNU ld script */\nGROUP ( libc.so.6 )\n"),
      ], [:])
  }
}
