import FileSystem
import Foundation
import Repair
import TestSupport
import Testing

struct UndoerTests {
  private static func fixed(_ tree: BrokenTree = .hardCopies) throws -> Workshop {
    let workshop = try Workshop(tree.items)
    _ = try workshop.fix(.all)
    return workshop
  }

  @Test func `a preview changes nothing and names every step, the last first`() throws {
    let workshop = try Self.fixed()
    let before = try workshop.snapshot()
    do {
      let store = try UndoStore.open(workshop.storePath)
      let preview = try Undoer.preview(1, in: try workshop.root(), of: store)
      #expect(preview.entries.map(\.path.lastName) == ["libfoo.so", "libfoo.so.1"])
      #expect(preview.entries.allSatisfy { $0.status == .planned } && preview.moved.isEmpty)
    }
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a name that moved on keeps everything as it is`() throws {
    let workshop = try Self.fixed()
    try workshop.put(["libfoo.so": .link("libfoo.so.1.2")])
    let before = try workshop.snapshot()
    let outcome = try workshop.undo()
    #expect(outcome.moved == [Moved(path: "\(workshop.tree.path)/libfoo.so", reason: .name)])
    #expect(outcome.entries.allSatisfy { $0.status == .planned })
    #expect(try workshop.snapshot() == before)
  }

  @Test func `what is as before again is no obstacle, but nothing less is`() throws {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    let before = try workshop.snapshot()
    let aside = try ScratchDirectory()
    let names = ["libfoo.so", "libfoo.so.1"]
    for name in names { #expect(link(workshop.tree.path(name), aside.path(name)) == 0) }
    _ = try workshop.fix(.all)
    for name in names { #expect(rename(aside.path(name), workshop.tree.path(name)) == 0) }
    let path = workshop.tree.path("libfoo.so")
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(chmod(path, status.st_mode ^ 0o100) == 0)
    #expect(try workshop.undo().moved == [Moved(path: "\(path)", reason: .name)])
    #expect(chmod(path, status.st_mode) == 0)
    let outcome = try workshop.undo()
    #expect(outcome.moved.isEmpty)
    #expect(outcome.entries.map(\.status) == [.restored, .restored])
    #expect(try workshop.snapshot() == before)
    #expect(try workshop.journal().state == .takenBack)
  }

  @Test func `bytes that are gone cannot be copied back`() throws {
    let workshop = try Self.fixed()
    try workshop.put(["libfoo.so.1.2": .text("an update of another size")])
    let before = try workshop.snapshot()
    #expect(try workshop.undo().moved.map(\.reason) == [.bytes, .bytes])
    #expect(try workshop.snapshot() == before)
  }

  @Test func `bytes that changed under the same size are found out before anything is touched`()
    throws
  {
    let workshop = try Self.fixed()
    try workshop.put(["libfoo.so.1.2": foo(9)])
    let before = try workshop.openings()
    let outcome = try workshop.undo()
    #expect(outcome.moved.map(\.reason) == [.bytes, .bytes])
    #expect(outcome.entries.map(\.status) == [.planned, .planned])
    #expect(try workshop.openings() == before)
    #expect(try workshop.names().count == 3)
  }

  @Test func `a directory that was replaced is not touched`() throws {
    let workshop = try Workshop(["lib": .directory(BrokenTree.hardCopies.items)])
    _ = try workshop.fix()
    #expect(rename(workshop.tree.path("lib"), workshop.tree.path("old")) == 0)
    try workshop.put(["lib": .directory([:])])
    let outcome = try workshop.undo()
    #expect(Set(outcome.moved.map(\.reason)) == [.directory])
    #expect(Set(outcome.moved.map(\.path)) == ["\(workshop.tree.path)/lib"])
  }

  @Test func `a kept file that is gone is said`() throws {
    let workshop = try Self.fixed(.conflict)
    let kept = try #require(workshop.state?.path("store/repairs/1/kept"))
    for name in try FileManager.default.contentsOfDirectory(atPath: kept) {
      try FileManager.default.removeItem(atPath: "\(kept)/\(name)")
    }
    let before = try workshop.snapshot()
    #expect(try workshop.undo().moved.map(\.reason) == [.keptFile, .keptFile])
    #expect(try workshop.snapshot() == before)
  }

  @Test func `taking back twice does nothing the second time`() throws {
    let workshop = try Self.fixed()
    _ = try workshop.undo()
    let before = try workshop.snapshot()
    #expect(try workshop.journal().state == .takenBack)
    #expect(try workshop.undo().entries.isEmpty)
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a later repair does not stand in the way of an earlier one elsewhere`() throws {
    let workshop = try Workshop(["a": .directory(BrokenTree.hardCopies.items)])
    let before = try workshop.snapshot()
    _ = try workshop.fix()
    try workshop.put(["b": .directory(BrokenTree.stubs.items)])
    #expect(try workshop.fix().id == 2)
    #expect(try workshop.undo(1).entries.count == 2)
    let ignoring = try TreeSnapshot(of: workshop.tree.path, ignoring: ["b"])
    #expect(ignoring.lines.dropFirst() == before.lines.dropFirst())
    #expect(try workshop.link("b/libfoo.so") == "libfoo.so.1")
  }

  @Test func `a repair that does not exist is an error with its path`() throws {
    let workshop = try Self.fixed()
    #expect {
      _ = try workshop.undo(7)
    } throws: { error in
      guard case .failed(let failure) = error as? JournalError else { return false }
      return failure.errno == .noSuchFile && failure.path == "\(workshop.storePath)/repairs/7"
    }
  }
}
