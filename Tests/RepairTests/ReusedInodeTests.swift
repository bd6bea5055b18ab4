import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Repair

/// A store on another file system frees the inodes of what it keeps, and the next file may get their number.
struct ReusedInodeTests {
  private static let name = EscapedBytes(Array("libfoo.so.1".utf8))

  /// Writes the journal of a run that moved in what is there, over a file of the same inode, size and time.
  private static func record(in workshop: Workshop) throws {
    let status = try workshop.tree.lstat("libfoo.so.1")
    let root = try SystemRoot.open("/")
    let directory = try Directory.open("\(workshop.tree.path)", in: root).status()
    let store = try UndoStore.open(workshop.storePath)
    let id = try store.makeRepair().id
    let kept = "\(workshop.storePath)/repairs/1/kept/0"
    try Data(libraryBytes(2)).write(to: URL(fileURLWithPath: kept))
    let step = RecordedStep(
      directory: 0, name: name,
      temporary: EscapedBytes(Array(".solder-0123456789ab".utf8)),
      making: .moved(StagedObject(stage: "/stage", name: "libfoo.so.1", status: status)),
      leadsTo: nil,
      displaced: RecordedObject(
        status: status, sha256: try digest(of: kept), attributes: [], source: .kept),
      rule: "installation", fixClass: "safe")
    let times = directory.modificationTime
    try JournalWriter.open(repair: try store.openRepair(id)).append([
      .opened(version: JournalRecord.version, root: EscapedBytes(Array("/".utf8))),
      .directory(
        RecordedDirectory(
          path: EscapedBytes(Array(workshop.tree.path.utf8)), identity: directory.identity,
          accessTime: times, modificationTime: times)),
      .step(step), .prepared, .outcome(step: 0, .done), .finished(directoryTimes: [times]),
    ])
  }

  private static func libraryBytes(_ content: UInt8) -> [UInt8] {
    TreeItem.libraryBytes("libfoo.so.1", content: content)
  }

  private static func digest(of path: String) throws -> String {
    try FileCopy.digest(of: try SystemRoot.open("/").open(file: Path(Array(path.utf8))))
  }

  @Test func `what was replaced comes back where the new file got its inode`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo()])
    try Self.record(in: workshop)
    #expect(try workshop.undo().entries.map(\.status) == [.restored])
    #expect(try workshop.openings()["libfoo.so.1"] == Data(Self.libraryBytes(2)))
  }
}
