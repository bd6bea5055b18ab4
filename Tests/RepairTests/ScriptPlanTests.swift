import FileSystem
import Foundation
import Repair
import TestSupport
import Testing

extension Workshop {
  /// What a script would do, one change a line, and what it would leave.
  func scripted(
    _ permissions: Planner.Permissions = Planner.Permissions(), for dialect: WindowsDialect? = nil
  ) throws -> (changes: [String], left: [String]) {
    let plan = ScriptPlan(try plan(permissions), in: try root()) { change, _ in
      dialect?.refusal(of: change)
    }
    return (
      plan.directories.flatMap(\.changes).map(\.line),
      plan.left.map { "\($0.step.name) \($0.reason)" }
    )
  }
}

extension ScriptedChange {
  fileprivate var line: String {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    func told(_ state: State) -> String {
      switch state {
      case .absent: "nothing"
      case .copy: "copy"
      case .link(let bytes): "-> \(text(bytes))"
      case .stub(let bytes): "'\(text(bytes))'"
      }
    }
    return "\(name): \(told(old)) becomes \(told(new)), file \(text(file)) \(size ?? 0)"
  }
}

struct ScriptPlanTests {
  @Test func `copies are compared with the file at the end of the chain`() throws {
    let workshop = try Workshop(["libfoo.so": foo(), "libfoo.so.1": foo(), "libfoo.so.1.2": foo()])
    let (changes, left) = try workshop.scripted()
    #expect(
      changes == [
        "libfoo.so.1: copy becomes -> libfoo.so.1.2, file libfoo.so.1.2 0",
        "libfoo.so: copy becomes -> libfoo.so.1, file libfoo.so.1.2 0",
      ])
    #expect(left.isEmpty)
  }

  @Test func `what has no bytes to compare is held against the file's size`() throws {
    let workshop = try Workshop([
      "libfoo.so": .link("libfoo.so.1.1"), "libfoo.so.1.2": foo(),
      "libbar.so.1": .text("libbar.so.1.2"), "libbar.so.1.2": .library("libbar.so.1"),
    ])
    #expect(
      try workshop.scripted().changes == [
        "libbar.so.1: 'libbar.so.1.2' becomes -> libbar.so.1.2, file libbar.so.1.2 600",
        "libfoo.so.1: nothing becomes -> libfoo.so.1.2, file libfoo.so.1.2 600",
        "libfoo.so: -> libfoo.so.1.1 becomes -> libfoo.so.1, file libfoo.so.1.2 600",
      ])
  }

  @Test func `a chain is turned by a further name for its file, which Windows' scripts leave`()
    throws
  {
    let workshop = try Workshop([
      "libfoo.so": foo(), "libfoo.so.1": .link("libfoo.so"), "libfoo.so.1.2": .link("libfoo.so"),
    ])
    #expect(
      try workshop.scripted().changes == [
        "libfoo.so.1.2: -> libfoo.so becomes copy, file libfoo.so 600",
        "libfoo.so.1: -> libfoo.so becomes -> libfoo.so.1.2, file libfoo.so 600",
        "libfoo.so: copy becomes -> libfoo.so.1, file libfoo.so 0",
      ])
    let (changes, left) = try workshop.scripted(for: .commands)
    #expect(changes.isEmpty)
    #expect(
      left == [
        "libfoo.so.1.2 turnedChain", "libfoo.so.1 dependsOnLeft", "libfoo.so dependsOnLeft",
      ])
  }

  @Test func `what only the undo store keeps is left, and so is what would lead there`() throws {
    let workshop = try Workshop([
      "libfoo.so": .text("libfoo.so.1"), "libfoo.so.1": foo(2), "libfoo.so.1.2": foo(),
    ])
    var permissions = Planner.Permissions()
    permissions.prefersNewest = true
    let (changes, left) = try workshop.scripted(permissions)
    #expect(changes.isEmpty)
    #expect(left == ["libfoo.so.1 keptFile", "libfoo.so dependsOnLeft"])
  }

  @Test func `a link of another version is moved where that was allowed`() throws {
    let workshop = try Workshop([
      "libfoo.so.1": .link("libfoo.so.1.1"), "libfoo.so.1.1": foo(2), "libfoo.so.1.2": foo(),
    ])
    var permissions = Planner.Permissions()
    permissions.prefersNewest = true
    let plan = ScriptPlan(try workshop.plan(permissions), in: try workshop.root())
    #expect(plan.directories.flatMap(\.changes).map(\.keepsBytes) == [false])
  }

  @Test func `a directory that is a copy is left`() throws {
    let copies = TreeItem.directory([
      "libfoo.so.1": .link("libfoo.so.1.2"), "libfoo.so.1.2": foo(),
    ])
    let workshop = try Workshop(["lib": copies, "lib64": copies])
    #expect(try workshop.scripted().left == ["lib64 wholeDirectory"])
  }

  @Test func `what changed since it was examined is left`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(), "libfoo.so.1.2": foo()])
    let plan = try workshop.plan()
    try workshop.put(["libfoo.so.1": foo(3)])
    let scripted = ScriptPlan(plan, in: try workshop.root())
    #expect(scripted.isEmpty)
    #expect(scripted.left.map(\.reason) == [.skipped(.changedSinceExamined)])
  }

  @Test func `planning a script changes nothing`() throws {
    let workshop = try Workshop(["libfoo.so": .text("libfoo.so.1"), "libfoo.so.1": foo()])
    let before = try workshop.snapshot()
    _ = try workshop.scripted(.all)
    #expect(try workshop.snapshot() == before)
  }

  @Test(
    arguments: [
      ("lib a&b^(1)!.so", nil), ("lib100%.so", .unwritable), ("libé.so", .unwritable),
      ("lib:x.so", .unwritable), ("libx.so.", .unwritable), ("libx.so ", .unwritable),
      ("aux.so", .unwritable), ("lib\"x.so", .unwritable), ("lib\u{7}x.so", .unwritable),
      (String(repeating: "n", count: 250), .unwritable),
    ] as [(String, ScriptRefusal?)])
  func `a name that cmd would read otherwise is refused`(_ name: String, _ refusal: ScriptRefusal?)
  {
    let change = ScriptedChange.copy("\(name)", becomesLinkTo: "libx.so.1", of: "libx.so.1")
    #expect(WindowsDialect.commands.refusal(of: change) == refusal)
  }

  @Test func `PowerShell is told names in any script, but none that are not UTF-8`() throws {
    let korean = ScriptedChange.copy("lib라.so", becomesLinkTo: "lib라.so.1", of: "lib라.so.1")
    #expect(WindowsDialect.powerShell.refusal(of: korean) == nil)
    let name = try #require(FileName([0x6c, 0x69, 0x62, 0xff]))
    let broken = ScriptedChange.copy(name, becomesLinkTo: "libx.so.1", of: "libx.so.1")
    #expect(WindowsDialect.powerShell.refusal(of: broken) == .unwritable)
  }

  @Test func `a text that leads out of the directory is refused for Windows`() {
    let change = ScriptedChange(
      name: "libx.so", old: .absent, new: .link(text: Array("../libx.so.1".utf8)),
      file: Array("../libx.so.1".utf8))
    #expect(WindowsDialect.commands.refusal(of: change) == .leadsOut)
  }

  @Test func `names that differ in case only are one name to Windows`() throws {
    let workshop = try Workshop([
      "libfoo.so": foo(), "libfoo.so.1": foo(), "libFoo.so": .library("libFoo.so.1"),
      "libFoo.so.1": .library("libFoo.so.1"), "libbar.so.1.1": .library("libbar.so.1"),
    ])
    let clashing = WindowsDialect.clashes(in: try workshop.plan())
    #expect(clashing.sorted() == ["libFoo.so", "libFoo.so.1", "libfoo.so", "libfoo.so.1"])
  }
}
