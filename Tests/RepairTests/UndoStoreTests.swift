import FileSystem
import Foundation
import Repair
import TestSupport
import Testing

struct UndoStoreTests {
  @Test func `a store is made with all its parents, for its owner only`() throws {
    let scratch = try ScratchDirectory()
    let path: Path = "\(scratch.path)/a/b/store"
    #expect(!UndoStore.exists(at: path))
    _ = try UndoStore.open(path)
    #expect(UndoStore.exists(at: path))
    for name in ["a", "a/b", "a/b/store", "a/b/store/repairs"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o700, "\(name)")
    }
  }

  @Test func `where it cannot be told whether there is a store, opening says why`() throws {
    let scratch = try ScratchDirectory().lay(["loop": .link("loop")])
    let path: Path = "\(scratch.path)/loop"
    #expect(UndoStore.exists(at: path))
    #expect(throws: JournalError.self) { _ = try UndoStore.open(path) }
  }

  @Test(arguments: [0o777, 0o770, 0o702])
  func `a store that others may write to is refused`(_ mode: Int) throws {
    let scratch = try ScratchDirectory()
    #expect(chmod(scratch.path, mode_t(mode)) == 0)
    #expect(throws: JournalError.foreign("\(scratch.path)", owner: getuid())) {
      _ = try UndoStore.open("\(scratch.path)")
    }
  }

  @Test(.enabled(if: getuid() == 0, "only root can give files away"))
  func `a store of another user is refused`() throws {
    let scratch = try ScratchDirectory()
    #expect(chown(scratch.path, 12345, 0) == 0)
    #expect(throws: JournalError.foreign("\(scratch.path)", owner: 12345)) {
      _ = try UndoStore.open("\(scratch.path)")
    }
  }

  @Test(arguments: [0o666, 0o620])
  func `a journal that others may write to is refused`(_ mode: Int) throws {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    _ = try workshop.fix()
    let path = "\(workshop.storePath)/repairs/1/journal"
    #expect(chmod(path, mode_t(mode)) == 0)
    #expect(throws: JournalError.foreign("\(path)", owner: getuid())) { _ = try workshop.journal() }
    #expect(throws: JournalError.self) { _ = try workshop.undo() }
  }

  @Test(.enabled(if: getuid() == 0, "only root can give files away"))
  func `a journal of another user is refused`() throws {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    _ = try workshop.fix()
    let path = "\(workshop.storePath)/repairs/1/journal"
    #expect(chown(path, 12345, 0) == 0)
    #expect(throws: JournalError.foreign("\(path)", owner: 12345)) { _ = try workshop.journal() }
  }

  @Test func `a journal that is a link or a FIFO is refused`() throws {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    _ = try workshop.fix()
    let path = "\(workshop.storePath)/repairs/1/journal"
    #expect(rename(path, path + ".real") == 0 && symlink("journal.real", path) == 0)
    #expect(throws: JournalError.self) { _ = try workshop.journal() }
    #expect(unlink(path) == 0 && mkfifo(path, 0o600) == 0)
    #expect(throws: JournalError.self) { _ = try workshop.journal() }
  }

  @Test func `what is no number is no repair`() throws {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    _ = try workshop.fix()
    let repairs = "\(workshop.storePath)/repairs"
    for name in ["0", "-3", "x", "10", "2"] { #expect(mkdir("\(repairs)/\(name)", 0o700) == 0) }
    let store = try UndoStore.open(workshop.storePath)
    #expect(try store.identifiers() == [1, 2, 10])
  }
}
