import FileSystem
import Manifest
import Repair
import TestSupport
import Testing

/// What a manifest's links become where a place is known, or was found out, to keep none.
struct RestorePlannerTests {
  @Test func `where a link was refused the links of that directory are held, and no others`() throws
  {
    let workshop = try Workshop([
      "a": .directory(["libfoo.so": foo(), "libfoo.so.1": foo()]),
      "b": .directory(["libfoo.so.1": foo()]),
    ])
    let links = try ["a/libfoo.so", "b/libfoo.so"].map { path in
      SavedLink(
        path: try #require(TreePath(Array(path.utf8))), text: Array("libfoo.so.1".utf8),
        leadsTo: .nowhere)
    }
    let root = try workshop.root()
    let top: Path = "\(workshop.tree.path)"
    let all = try RestorePlanner.plan(
      for: LinkManifest(links), below: top, in: root, allowsOutside: false)
    #expect(all.plan.directories.map(\.path.lastName) == ["a", "b"])
    #expect(all.doubtful.isEmpty && LinkTrial.refusing(all.plan, in: root).isEmpty)
    let refusing = try root.status(of: top.appending(Path("a"))).identity
    let left = try RestorePlanner.plan(
      for: LinkManifest(links), below: top, in: root, allowsOutside: false, linkless: [refusing])
    #expect(left.plan.directories.map(\.path.lastName) == ["b"])
    #expect(left.plan.held.map(\.reason) == [.lost(.noLinks)])
  }
}
