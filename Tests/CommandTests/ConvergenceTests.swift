import TestSupport
import Testing

/// One run of `fix` does all that can be done.
struct ConvergenceTests {
  private static func expectMended(
    _ tree: [String: TreeItem], _ links: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Bench(tree)
    let fix = try bench.fix("-y")
    #expect(fix.status == 0, "\(fix.output)\(fix.errors)", sourceLocation: sourceLocation)
    #expect(try bench.links() == links, sourceLocation: sourceLocation)
  }

  @Test
  func `a copy whose link leads through an existing link to a name that changes`() throws {
    try Self.expectMended(
      [
        "libx.so": .library("libx.so.1"), "libx.so.1": .link("libx.so.1.2"),
        "libx.so.1.2": .library("libx.so.1"), "libx.so.1.2.3": .library("libx.so.1"),
      ],
      ["libx.so": "libx.so.1", "libx.so.1": "libx.so.1.2", "libx.so.1.2": "libx.so.1.2.3"])
  }

  // FX16 as it was posted: the short names were linked to the unversioned one, the long one is a copy.
  @Test
  func `a SONAME link to an unversioned copy`() throws {
    let bench = try Bench([
      "libx.so": .library("libx.so.1"), "libx.so.1": .link("libx.so"),
      "libx.so.1.2.3": .library("libx.so.1"),
    ])
    #expect(try bench.fix("-y").status == 0)
    #expect(try bench.links()["libx.so"] != nil)
    #expect(try bench.check().status == 0)
  }
}
