import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Repair

extension Workshop {
  /// Writes the journal of a plan as a run does before its first change, and no more.
  ///
  /// Gives the temporary names, one for each step.
  fileprivate func prepare(_ permissions: Planner.Permissions = .all) throws -> [String] {
    let preparation = Preparation(try plan(permissions), in: try root())
    let store = try UndoStore.open(storePath)
    let id = try store.makeRepair().id
    let writer = try JournalWriter.open(repair: try store.openRepair(id))
    try preparation.record(in: writer, root: try root().path, continuing: false)
    return preparation.directories.flatMap(\.prepared).map(\.temporary.description)
  }

  fileprivate func append(_ records: [JournalRecord], repair id: Int = 1) throws {
    let store = try UndoStore.open(storePath)
    try JournalWriter.open(repair: try store.openRepair(id)).append(records)
  }

  fileprivate func move(_ name: String, to other: String) throws {
    try #require(rename(tree.path(name), tree.path(other)) == 0)
  }

  fileprivate func makeLink(_ name: String, _ text: String) throws {
    try #require(symlink(text, tree.path(name)) == 0)
  }

  /// Expects what recovery reports of the only run, and that there is nothing to recover after it.
  fileprivate func expectSettled(
    done: Int, of steps: Int, _ location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      try settle() == [Recovery.Report(id: 1, done: done, steps: steps, failures: [])],
      sourceLocation: location)
    #expect(try settle().isEmpty, "the second time", sourceLocation: location)
    let leftovers = try names().filter { $0.hasPrefix(".solder-") }
    #expect(leftovers.isEmpty, sourceLocation: location)
  }
}

extension TreeItem {
  fileprivate var bytes: Data? {
    guard case .library(let soname, let content, _) = self else { return nil }
    return Data(TreeItem.libraryBytes(soname, content: content))
  }
}

/// Runs that ended at one point or another, laid out by hand.
struct RecoveryTests {
  private static var oneCopy: [String: TreeItem] { ["libfoo.so.1": foo(), "libfoo.so.1.2": foo()] }

  @Test func `a run that did not get to write its steps is forgotten`() throws {
    let workshop = try Workshop(Self.oneCopy)
    _ = try workshop.prepare()
    let path = "\(workshop.storePath)/repairs/1/journal"
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    #expect(truncate(path, off_t(size - 1)) == 0, "the line that says all are written is cut")
    #expect(try workshop.settle().isEmpty)
    let store = try UndoStore.open(workshop.storePath)
    #expect(try store.identifiers().isEmpty)
  }

  @Test func `a run that wrote nothing at all is forgotten`() throws {
    let workshop = try Workshop(Self.oneCopy)
    do {
      let store = try UndoStore.open(workshop.storePath)
      _ = try store.makeRepair()
    }
    #expect(try workshop.settle().isEmpty)
    let store = try UndoStore.open(workshop.storePath)
    #expect(try store.identifiers().isEmpty)
  }

  @Test func `a run that changed nothing leaves everything as it was`() throws {
    let workshop = try Workshop(Self.oneCopy)
    let before = try workshop.snapshot()
    _ = try workshop.prepare()
    try workshop.expectSettled(done: 0, of: 1)
    #expect(try workshop.snapshot() == before)
    #expect(try workshop.fix().id == 2)
  }

  @Test func `a link that was made and not put in place goes away`() throws {
    let workshop = try Workshop(Self.oneCopy)
    let before = try workshop.openings()
    let temporary = try workshop.prepare()[0]
    try workshop.makeLink(temporary, "libfoo.so.1.2")
    try workshop.expectSettled(done: 0, of: 1)
    #expect(try workshop.openings() == before)
    #expect(try workshop.tree.lstat("libfoo.so.1").kind == .regular)
  }

  @Test func `a file that came out is removed, and can be brought back`() throws {
    let workshop = try Workshop(Self.oneCopy)
    let before = try workshop.snapshot()
    let temporary = try workshop.prepare()[0]
    try workshop.move("libfoo.so.1", to: temporary)
    try workshop.makeLink("libfoo.so.1", "libfoo.so.1.2")
    try workshop.expectSettled(done: 1, of: 1)
    #expect(try workshop.names() == ["libfoo.so.1", "libfoo.so.1.2"])
    #expect(try workshop.undo().entries.map(\.status) == [.restored])
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a step that was done and not noted counts as done`() throws {
    let workshop = try Workshop(Self.oneCopy)
    let before = try workshop.snapshot()
    _ = try workshop.prepare()
    try workshop.put(["libfoo.so.1": .link("libfoo.so.1.2")])
    try workshop.expectSettled(done: 1, of: 1)
    _ = try workshop.undo()
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a cut last line is cut off before more is written`() throws {
    let workshop = try Workshop(Self.oneCopy)
    _ = try workshop.prepare()
    let handle = try #require(
      FileHandle(forWritingAtPath: "\(workshop.storePath)/repairs/1/journal"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("0123456789abcdef {\"outc".utf8))
    try handle.close()
    try workshop.expectSettled(done: 0, of: 1)
    #expect(try workshop.journal().state == .finished)
  }

  @Test func `somebody else's file under the temporary name is not touched`() throws {
    let workshop = try Workshop(Self.oneCopy)
    let temporary = try workshop.prepare()[0]
    try workshop.put([temporary: .text("not ours")])
    #expect(try workshop.settle().map(\.done) == [0])
    #expect(try workshop.openings()[temporary] == Data("not ours".utf8))
    #expect(try workshop.tree.lstat("libfoo.so.1").kind == .regular)
  }

  @Test func `somebody else's file that came out goes back`() throws {
    let workshop = try Workshop(Self.oneCopy)
    let temporary = try workshop.prepare()[0]
    // A package manager put a new file there, and the exchange took it out.
    try workshop.put(["libfoo.so.1": .link("libfoo.so.1.2"), temporary: .text("an update")])
    try workshop.expectSettled(done: 0, of: 1)
    #expect(try workshop.openings()["libfoo.so.1"] == Data("an update".utf8))
  }

  @Test func `a name that was added is kept, one that was not yet is not`() throws {
    let workshop = try Workshop(["libfoo.so.1.2": foo()])
    let before = try workshop.snapshot()
    let temporary = try workshop.prepare()[0]
    try workshop.makeLink(temporary, "libfoo.so.1.2")
    try workshop.expectSettled(done: 0, of: 1)
    #expect(try workshop.names() == ["libfoo.so.1.2"])

    let other = try Workshop(["libfoo.so.1.2": foo()])
    _ = try other.prepare()
    try other.makeLink("libfoo.so.1", "libfoo.so.1.2")
    try other.expectSettled(done: 1, of: 1)
    _ = try other.undo()
    #expect(try other.names() == ["libfoo.so.1.2"])
    #expect(before.lines.count == 2)
  }

  @Test func `half of a turned chain is taken back`() throws {
    let workshop = try Workshop(BrokenTree.inverted.items)
    let before = try workshop.snapshot()
    let temporaries = try workshop.prepare()
    // The real name is made, the SONAME has been exchanged and the old link lies about.
    try workshop.put(["libfoo.so.1.2": .hardLink("libfoo.so")])
    try workshop.move("libfoo.so.1", to: temporaries[1])
    try workshop.makeLink("libfoo.so.1", "libfoo.so.1.2")
    try workshop.expectSettled(done: 0, of: 3)
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a directory that is half removed is removed, and can be brought back`() throws {
    let workshop = try Workshop(BrokenTree.copiedDirectory.items)
    let before = try workshop.snapshot()
    let temporary = try workshop.prepare()[0]
    try workshop.move("lib64", to: temporary)
    try workshop.makeLink("lib64", "lib")
    try FileManager.default.removeItem(atPath: workshop.tree.path("\(temporary)/sub/data"))
    try workshop.expectSettled(done: 1, of: 1)
    #expect(try workshop.names() == ["lib", "lib64"])
    #expect(try workshop.undo().entries.map(\.status) == [.restored])
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a directory that got a new file meanwhile is not removed with it`() throws {
    let workshop = try Workshop(BrokenTree.copiedDirectory.items)
    let temporary = try workshop.prepare()[0]
    try workshop.move("lib64", to: temporary)
    try workshop.makeLink("lib64", "lib")
    let new = workshop.tree.path("\(temporary)/new")
    try Data("precious".utf8).write(to: URL(fileURLWithPath: new))
    let report = try #require(try workshop.settle().first)
    #expect(report.failures.map(\.errno) == [.notEmpty])
    #expect(try workshop.openings()["\(temporary)/new"] == Data("precious".utf8))
  }

  @Test func `a file that was kept and not replaced is let go`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()])
    let before = try workshop.snapshot()
    let temporary = try workshop.prepare()[0]
    let kept = "\(workshop.storePath)/repairs/1/kept/0"
    try #require(link(workshop.tree.path("libfoo.so.1"), kept) == 0)
    try workshop.makeLink(temporary, "libfoo.so.1.2")
    try workshop.expectSettled(done: 0, of: 1)
    #expect(try workshop.openings().count == before.lines.count - 1)
    #expect(try workshop.tree.lstat("libfoo.so.1").kind == .regular)
  }

  @Test
  func `the store does not hold on to a file that was not replaced`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()])
    _ = try workshop.prepare()
    let kept = "\(workshop.storePath)/repairs/1/kept/0"
    try #require(link(workshop.tree.path("libfoo.so.1"), kept) == 0)
    _ = try workshop.settle()
    #expect(try workshop.tree.lstat("libfoo.so.1").hardLinks == 1)
  }

  @Test func `an undo that was interrupted before its exchange can be done again`() throws {
    let workshop = try Workshop(Self.oneCopy)
    let before = try workshop.snapshot()
    _ = try workshop.fix()
    let temporary = ".solder-undo00000000"
    try workshop.append([
      .undoing(temporaryNames: [0: EscapedBytes(Array(temporary.utf8))])
    ])
    try workshop.put([temporary: .text("half of a file")])
    #expect(try workshop.settle().map(\.done) == [1])
    #expect(try workshop.names() == ["libfoo.so.1", "libfoo.so.1.2"])
    #expect(try workshop.undo().entries.map(\.status) == [.restored])
    #expect(try workshop.snapshot() == before)
  }

  @Test func `an undo that was interrupted after its exchange is finished`() throws {
    let workshop = try Workshop(Self.oneCopy)
    _ = try workshop.fix()
    let temporary = ".solder-undo00000000"
    try workshop.append([
      .undoing(temporaryNames: [0: EscapedBytes(Array(temporary.utf8))])
    ])
    try workshop.move("libfoo.so.1", to: temporary)
    try workshop.put(["libfoo.so.1": foo()])
    try workshop.expectSettled(done: 0, of: 1)
    #expect(try workshop.names() == ["libfoo.so.1", "libfoo.so.1.2"])
    #expect(try workshop.tree.lstat("libfoo.so.1").kind == .regular)
    #expect(try workshop.journal().state == .takenBack)
  }

  @Test
  func `an undo that had not come to a name which somebody replaced since is not done`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()])
    _ = try workshop.fix(.all)
    try workshop.append([
      .undoing(temporaryNames: [0: EscapedBytes(Array(".solder-undo00000000".utf8))])
    ])
    try workshop.put(["libfoo.so.1": foo(5)])
    #expect(try workshop.settle().map(\.done) == [1])
    #expect(try workshop.undo().moved.map(\.reason) == [.name])
    #expect(try workshop.openings()["libfoo.so.1"] == foo(5).bytes)
    let kept = "\(workshop.storePath)/repairs/1/kept/0"
    #expect(FileManager.default.contents(atPath: kept) == foo(2).bytes)
  }

  @Test func `somebody else's file that an undo took out goes back`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()])
    _ = try workshop.fix(.all)
    let temporary = ".solder-undo00000000"
    try workshop.append([
      .undoing(temporaryNames: [0: EscapedBytes(Array(temporary.utf8))])
    ])
    let kept = "\(workshop.storePath)/repairs/1/kept/0"
    try workshop.put([temporary: foo(5)])
    try FileManager.default.removeItem(atPath: workshop.tree.path("libfoo.so.1"))
    try #require(link(kept, workshop.tree.path("libfoo.so.1")) == 0)
    #expect(try workshop.settle().map(\.done) == [1])
    #expect(try workshop.names() == ["libfoo.so.1", "libfoo.so.1.2"])
    #expect(try workshop.openings()["libfoo.so.1"] == foo(5).bytes)
    #expect(FileManager.default.contents(atPath: kept) == foo(2).bytes)
  }

  @Test func `a kept file is not let go where somebody else has its name`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()])
    _ = try workshop.prepare()
    let kept = "\(workshop.storePath)/repairs/1/kept/0"
    try #require(link(workshop.tree.path("libfoo.so.1"), kept) == 0)
    try workshop.put(["libfoo.so.1": foo(5)])
    try workshop.expectSettled(done: 0, of: 1)
    #expect(FileManager.default.contents(atPath: kept) == foo(2).bytes)
    _ = try workshop.undo()
    #expect(FileManager.default.contents(atPath: kept) == foo(2).bytes)
    #expect(try workshop.openings()["libfoo.so.1"] == foo(5).bytes)
  }

  @Test func `an undo that was interrupted removes nothing but what is ours`() throws {
    let workshop = try Workshop(Self.oneCopy)
    _ = try workshop.fix()
    try workshop.append([
      .undoing(temporaryNames: [0: EscapedBytes(Array("libfoo.so.1.2".utf8))])
    ])
    #expect(throws: JournalError.self) { _ = try workshop.journal() }
    #expect(try workshop.settle().isEmpty)
    #expect(try workshop.names() == ["libfoo.so.1", "libfoo.so.1.2"])
  }

  @Test func `a journal that cannot be read stops no other`() throws {
    let workshop = try Workshop(Self.oneCopy)
    _ = try workshop.fix()
    try workshop.put(["libbar.so.1": .library("libbar.so.1"), "libbar.so": .library("libbar.so.1")])
    _ = try workshop.prepare()
    try Data("rubbish\n".utf8).write(
      to: URL(fileURLWithPath: "\(workshop.storePath)/repairs/1/journal"))
    #expect(try workshop.settle().map(\.id) == [2])
    #expect(throws: JournalError.self) { _ = try workshop.undo(1) }
  }

  @Test func `a run about another root is left to it`() throws {
    let workshop = try Workshop(Self.oneCopy)
    _ = try workshop.prepare()
    let store = try UndoStore.open(workshop.storePath)
    let other = try SystemRoot.open("\(workshop.tree.path)")
    #expect(try Recovery.settle(store, in: other).isEmpty)
    #expect(try store.journal(of: 1).state == .interrupted)
  }
}
