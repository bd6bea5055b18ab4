import Census
import Diagnosis
import FileSystem
import Foundation
import Repair
import TestSupport
import Testing

/// A broken tree, by name.
enum BrokenTree: String, CaseIterable, Sendable {
  case hardCopies, copiesOfOneInode, copiesWithOtherModes, conflict, outdated, inverted, missing
  case dangling, loop, stubs, empty, copiedDirectory, hijacked, twoDirectories, everything

  var items: [String: TreeItem] {
    switch self {
    case .hardCopies: ["libfoo.so": foo(), "libfoo.so.1": foo(), "libfoo.so.1.2": foo()]
    case .copiesOfOneInode:
      ["libfoo.so": .hardLink("libfoo.so.1"), "libfoo.so.1": foo(), "libfoo.so.1.2": foo()]
    case .copiesWithOtherModes:
      [
        "libfoo.so": .mode(0o444, foo()), "libfoo.so.1": .mode(0o700, foo()),
        "libfoo.so.1.2": .mode(0o644, foo()),
      ]
    case .conflict: ["libfoo.so": foo(3), "libfoo.so.1": foo(2), "libfoo.so.1.2": foo()]
    case .outdated:
      ["libfoo.so.1": .link("libfoo.so.1.1"), "libfoo.so.1.1": foo(2), "libfoo.so.1.2": foo()]
    case .inverted:
      [
        "libfoo.so": foo(), "libfoo.so.1": .link("libfoo.so"), "libfoo.so.1.2": .link("libfoo.so"),
      ]
    case .missing: ["libfoo.so.1.2": foo(), "libbar.so.1.0": .library("libbar.so.1")]
    case .dangling: ["libfoo.so.1": .link("libfoo.so.1.1"), "libfoo.so.1.2": foo()]
    case .loop:
      [
        "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .link("libfoo.so"),
        "libfoo.so.1.2": foo(),
      ]
    case .stubs:
      [
        "libfoo.so": .text("libfoo.so.1"), "libfoo.so.1": .text("libfoo.so.1.2\n"),
        "libfoo.so.1.2": foo(),
      ]
    case .empty: ["libfoo.so.1": .text(""), "libfoo.so.1.2": foo()]
    case .copiedDirectory:
      [
        "lib": .directory([
          "libfoo.so.1": foo(), "libfoo.so": .link("libfoo.so.1"),
          "again.so": .hardLink("libfoo.so.1"),
          "sub": .mode(0o750, .directory(["data": .mode(0o600, .text("x"))])),
        ]),
        "lib64": .directory([
          "libfoo.so.1": foo(), "libfoo.so": .link("libfoo.so.1"),
          "again.so": .hardLink("libfoo.so.1"),
          "sub": .mode(0o750, .directory(["data": .mode(0o600, .text("x"))])),
        ]),
      ]
    case .hijacked:
      [
        "libfoo.so.1": .link("libfoo.so.1.2.bak"), "libfoo.so.1.2": foo(),
        "libfoo.so.1.2.bak": foo(2),
      ]
    case .twoDirectories:
      ["a": .directory(BrokenTree.hardCopies.items), "b": .directory(BrokenTree.stubs.items)]
    case .everything:
      Dictionary(
        uniqueKeysWithValues: BrokenTree.allCases.filter { $0 != .everything }.map {
          ($0.rawValue, .directory($0.items))
        })
    }
  }

  /// Whether mending it lets a name open to other bytes.
  var changesBytes: Bool { [.conflict, .outdated, .hijacked, .everything].contains(self) }
}

struct FixAndUndoTests {
  @Test(arguments: BrokenTree.allCases)
  func `what was mended comes back with kinds, bytes, modes, owners and times`(
    _ tree: BrokenTree
  ) throws {
    let workshop = try Workshop(tree.items)
    let before = try workshop.snapshot()
    let outcome = try workshop.fix(.all)
    #expect(!outcome.actions.isEmpty && outcome.actions.allSatisfy { $0.status == .done })
    #expect(outcome.journalFailure == nil && outcome.id == 1)
    #expect(try workshop.snapshot() != before)
    let undone = try workshop.undo()
    #expect(undone.moved.isEmpty && undone.entries.allSatisfy { $0.status == .restored })
    #expect(undone.entries.count == outcome.actions.count)
    #expect(try workshop.snapshot() == before)
  }

  @Test(arguments: BrokenTree.allCases)
  func `a second look plans nothing more`(_ tree: BrokenTree) throws {
    let workshop = try Workshop(tree.items)
    _ = try workshop.fix(.all)
    let after = try workshop.snapshot()
    #expect(try workshop.plan(.all).isEmpty)
    #expect(try workshop.fix(.all).id == nil)
    #expect(try workshop.snapshot() == after)
  }

  @Test(
    arguments: BrokenTree.allCases.filter {
      !$0.changesBytes && $0 != .stubs && $0 != .twoDirectories
    })
  func `every name that opened before opens to the same bytes`(_ tree: BrokenTree) throws {
    let workshop = try Workshop(tree.items)
    let before = try workshop.openings().filter { !$0.value.isEmpty }
    _ = try workshop.fix()
    for (name, bytes) in before {
      #expect(FileManager.default.contents(atPath: workshop.tree.path(name)) == bytes, "\(name)")
    }
  }

  @Test(arguments: BrokenTree.allCases)
  func `no name of ours is left behind`(_ tree: BrokenTree) throws {
    let workshop = try Workshop(tree.items)
    func leftovers() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: workshop.tree.path).filter {
        $0.contains(".solder-")
      }
    }
    _ = try workshop.fix(.all)
    #expect(try leftovers().isEmpty)
    _ = try workshop.undo()
    #expect(try leftovers().isEmpty)
  }

  @Test(arguments: BrokenTree.allCases)
  func `fixed, undone and fixed again is as fixed once`(_ tree: BrokenTree) throws {
    let workshop = try Workshop(tree.items)
    _ = try workshop.fix(.all)
    let links = try workshop.openings()
    _ = try workshop.undo(1)
    let outcome = try workshop.fix(.all)
    #expect(outcome.id == 2)
    #expect(try workshop.openings() == links)
    _ = try workshop.undo(2)
  }
}
