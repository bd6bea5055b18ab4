import Diagnosis
import FileSystem
import Foundation
import Repair
import TestSupport
import Testing

struct ExecutorTests {
  private static let sha256 = "^[0-9a-f]{64}$"

  @Test func `the outcome says what was won back, and what the bytes were`() throws {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    let outcome = try workshop.fix()
    #expect(outcome.reclaimedBytes == 1200)
    let digests = Set(outcome.actions.compactMap(\.sha256))
    #expect(digests.count == 1, "the copies are one file")
    #expect(digests.allSatisfy { $0.range(of: Self.sha256, options: .regularExpression) != nil })
    #expect(try workshop.link("libfoo.so") == "libfoo.so.1")
    #expect(try workshop.link("libfoo.so.1") == "libfoo.so.1.2")
  }

  @Test func `an inode that keeps another name is not won back`() throws {
    let workshop = try Workshop([
      "libfoo.so.1": foo(), "libfoo.so.1.2": foo(), "kept": .hardLink("libfoo.so.1"),
    ])
    #expect(try workshop.fix().reclaimedBytes == 0)
  }

  @Test func `a file whose bytes are nowhere else is kept until it is back`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()])
    let state = try #require(workshop.state)
    let inode = try workshop.tree.lstat("libfoo.so.1").identity.inode
    _ = try workshop.fix(.all)
    let kept = state.path("store/repairs/1/kept/0")
    #expect(
      FileManager.default.contents(atPath: kept)
        == Data(TreeItem.libraryBytes("libfoo.so.1", content: 2)))
    _ = try workshop.undo()
    #expect(!FileManager.default.fileExists(atPath: kept))
    let isSameFile = try workshop.tree.lstat("libfoo.so.1").identity.inode == inode
    #expect(isSameFile, "no copy was needed")
  }

  @Test func `an original that was written to since it was looked at takes no copy's place`() throws
  {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    let plan = try workshop.plan()
    let before = try workshop.openings()["libfoo.so.1"]
    let original = try #require(plan.directories.first?.steps.first?.target)
    let handle = try #require(
      FileHandle(forUpdatingAtPath: workshop.tree.path(original.description)))
    try handle.seek(toOffset: 590)
    try handle.write(contentsOf: Data([9]))
    try handle.close()
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.allSatisfy { $0.status != .done })
    #expect(try workshop.openings()["libfoo.so.1"] == before)
  }

  @Test(arguments: ["appended", "replaced", "touched", "removed", "linked"])
  func `a file that changed since it was looked at is left alone`(_ change: String) throws {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    let plan = try workshop.plan()
    let path = workshop.tree.path("libfoo.so.1")
    switch change {
    case "appended":
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data([1]))
      try handle.close()
    case "replaced": try workshop.put(["libfoo.so.1": foo(5)])
    case "touched": #expect(utimes(path, nil) == 0)
    case "removed": #expect(unlink(path) == 0)
    default: try workshop.put(["libfoo.so.1": .link("libfoo.so.1.2.3")])
    }
    let before = try workshop.openings()
    let outcome = try workshop.carryOut(plan)
    let soname = try #require(outcome.actions.first { $0.step.name == "libfoo.so.1" })
    if change == "linked" {
      #expect(soname.status != .done && soname.status != .planned)
    } else {
      #expect(soname.status == .skipped(.changedSinceExamined))
    }
    #expect(try workshop.openings()["libfoo.so.1"] == before["libfoo.so.1"])
    #expect(try workshop.names().allSatisfy { !$0.hasPrefix(".solder-") })
  }

  @Test func `a linker name is not led to a SONAME that was not mended`() throws {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    let plan = try workshop.plan()
    try workshop.put(["libfoo.so.1": foo(5)])
    let before = try workshop.snapshot()
    let outcome = try workshop.carryOut(plan)
    #expect(
      outcome.actions.map(\.status) == [.skipped(.changedSinceExamined), .skipped(.leadsElsewhere)])
    #expect(outcome.id == nil, "a repair that changed nothing is nothing to take back")
    #expect(try workshop.snapshot().lines.dropFirst() == before.lines.dropFirst())
  }

  @Test func `a link that changed since it was looked at is left alone`() throws {
    let workshop = try Workshop(BrokenTree.dangling.items)
    let plan = try workshop.plan()
    try workshop.put(["libfoo.so.1": .link("elsewhere")])
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.map(\.status) == [.skipped(.changedSinceExamined)])
    #expect(try workshop.link("libfoo.so.1") == "elsewhere")
  }

  @Test func `a name that came to be meanwhile is left alone`() throws {
    let workshop = try Workshop(["libfoo.so.1.2": foo()])
    let plan = try workshop.plan()
    try workshop.put(["libfoo.so.1": foo(7)])
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.map(\.status) == [.skipped(.changedSinceExamined)])
    #expect(try workshop.names() == ["libfoo.so.1", "libfoo.so.1.2"])
  }

  @Test func `what is there already as planned counts as done`() throws {
    let workshop = try Workshop(["libfoo.so.1.2": foo()])
    let plan = try workshop.plan()
    try workshop.put(["libfoo.so.1": .link("libfoo.so.1.2")])
    #expect(try workshop.carryOut(plan).actions.map(\.status) == [.done])
  }

  @Test func `a directory that was replaced is left alone`() throws {
    let workshop = try Workshop(["lib": .directory(BrokenTree.hardCopies.items)])
    let plan = try workshop.plan()
    // Renamed, not removed: the new directory must not get the old one's inode number.
    #expect(rename(workshop.tree.path("lib"), workshop.tree.path("old")) == 0)
    try workshop.put(["lib": .directory(BrokenTree.hardCopies.items)])
    let before = try workshop.snapshot()
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.allSatisfy { $0.status == .skipped(.directoryMoved) })
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a directory that stopped being a copy is left alone`() throws {
    let workshop = try Workshop(BrokenTree.copiedDirectory.items)
    let plan = try workshop.plan()
    try Data("more".utf8).write(to: URL(fileURLWithPath: workshop.tree.path("lib64/sub/more")))
    let before = try workshop.openings()
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.allSatisfy { $0.status != .done })
    #expect(try workshop.openings() == before)
  }

  @Test func `an empty plan leaves no trace`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo()])
    let outcome = try workshop.fix()
    #expect(outcome.id == nil && outcome.actions.isEmpty)
    let store = try UndoStore.open(workshop.storePath)
    #expect(try store.identifiers().isEmpty)
  }

  @Test func `in a foreign root the links lead to files of that root`() throws {
    let items: [String: TreeItem] = [
      "lib": .directory([
        "libfoo.so": foo(), "libfoo.so.1": .link("/lib/libfoo.so.1.2"), "libfoo.so.1.2": foo(),
      ])
    ]
    let workshop = try Workshop(items, asRoot: true)
    let before = try workshop.snapshot()
    let outcome = try workshop.fix()
    #expect(outcome.actions.allSatisfy { $0.status == .done })
    #expect(try workshop.link("lib/libfoo.so.1") == "libfoo.so.1.2")
    #expect(try workshop.link("lib/libfoo.so") == "libfoo.so.1")
    _ = try workshop.undo()
    #expect(try workshop.snapshot() == before)
  }

  @Test
  func `in a foreign root a link may lead on through an absolute one`() throws {
    let workshop = try Workshop(
      [
        "lib": .directory([
          "libfoo.so": foo(), "libfoo.so.1": .link("/lib/libfoo.so.1.2"), "libfoo.so.1.2": foo(),
        ])
      ], asRoot: true)
    let outcome = try workshop.fix(.only(.hardCopy))
    #expect(outcome.actions.map(\.status) == [.done])
  }
}
