import Diagnosis
import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Repair

/// Whether there is a file system besides that of the temporary directory.
private let hasTwoFileSystems: Bool = {
  let numbers = ["/dev/shm", FileManager.default.temporaryDirectory.path].map {
    try? FileManager.default.attributesOfItem(atPath: $0)[.systemNumber] as? Int
  }
  return numbers[0] != nil && numbers[0] != numbers[1]
}()

@Suite(.enabled(if: hasTwoFileSystems, "there is one file system only"))
struct FurtherStagesTests {
  /// Brings a file into the directory that `at/link` leads to, which was `planned` when it was looked at.
  private func bring(in scratch: ScratchDirectory, planned: String) throws -> (further: Int, Plan) {
    let root = try SystemRoot.open("/")
    let stagePath: Path = "\(scratch.path)/stage"
    let status = try Directory.open(stagePath, in: root).status(of: "libfoo.so.1")
    let step = Step(
      name: "libfoo.so.1",
      making: .moved(StagedObject(stage: stagePath, name: "libfoo.so.1", status: status)),
      expectation: .nothing, leadsTo: nil, remainder: .none,
      finding: Finding(
        .installation, .note, in: "\(scratch.path)/link", name: "libfoo.so.1",
        evidence: .arriving, remedy: Remedy(.safe)))
    let plan = Plan(
      directories: [
        Plan.DirectorySteps(
          path: "\(scratch.path)/link",
          status: try Directory.open("\(planned)", in: root).status(), steps: [step])
      ], held: [])
    let store = try UndoStore.open("\(scratch.path)/store")
    var repair = try store.begin(
      staging: Stage.Place(parent: "\(scratch.path)", name: ".solder-0123456789ab"), in: root)
    let brought = try FurtherStages.bring(plan, of: &repair, in: root, recordingIn: store)
    let further = repair.further.count
    try store.abandon(repair, in: root)
    return (further, brought)
  }

  @Test func `what comes to another file system is copied there, and nowhere else`() throws {
    let memory = "/dev/shm/\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: memory, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: memory) }
    let scratch = try ScratchDirectory().lay([
      "stage": .directory(["libfoo.so.1": foo()]), "there": .directory([:]), "link": .link(memory),
    ])
    #expect(try bring(in: scratch, planned: memory).further == 1)
    // The link was made to lead there since.
    #expect(try bring(in: scratch, planned: scratch.path("there")).further == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: memory).isEmpty)
  }
}
