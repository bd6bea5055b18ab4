import Foundation
import TestSupport
import Testing

/// What a repair relies on is proved again when it matters, not believed.
struct ProvenBytesTests {
  private static var copies: [String: TreeItem] {
    ["libz.so.1.2": .library("libz.so.1"), "libz.so.1": .library("libz.so.1")]
  }

  @Test func `a kept file that was written to by another name is not given back`() throws {
    let bench = try Bench([
      "libz.so.1.3": .library("libz.so.1", content: 1),
      "libz.so.1": .library("libz.so.1", content: 2),
    ])
    let store = "--state-dir \(bench.path("store"))"
    let outside = bench.path("outside")
    #expect(Foundation.link("\(bench.tree)/libz.so.1", outside) == 0)
    #expect(
      try Program.shell("$SOLDER fix -y --prefer newest \(store) \(bench.tree)").status == 0)
    let handle = try #require(FileHandle(forUpdatingAtPath: outside))
    try handle.seek(toOffset: 595)
    try handle.write(contentsOf: Data([7]))
    try handle.close()
    let undo = try Program.shell("$SOLDER undo -y \(store)")
    #expect(undo.status == 1)
    #expect(try bench.links()["libz.so.1"] == "libz.so.1.3")
  }

  @Test func `undo below a root takes back no repair of another one`() throws {
    let bench = try Bench(Self.copies)
    let store = "--state-dir \(bench.path("store"))"
    #expect(try Program.shell("$SOLDER fix -y \(store) \(bench.tree)").status == 0)
    let undo = try Program.shell("$SOLDER undo -y --root \(bench.tree) \(store) 1")
    #expect(undo.status == 2)
    #expect(try bench.links()["libz.so.1"] == "libz.so.1.2")
  }

  @Test(.enabled(if: geteuid() == 0, "needs root to give files away"))
  func `a copy is not linked to a file that its group cannot read`() throws {
    let bench = try Bench(Self.copies)
    for name in ["libz.so.1", "libz.so.1.2"] { chmod("\(bench.tree)/\(name)", 0o640) }
    #expect(chown("\(bench.tree)/libz.so.1", 0, 65534) == 0)
    let store = "--state-dir \(bench.path("store"))"
    #expect(try Program.shell("$SOLDER fix -y \(store) \(bench.tree)").status == 1)
    #expect(try bench.links() == [:])
  }
}
