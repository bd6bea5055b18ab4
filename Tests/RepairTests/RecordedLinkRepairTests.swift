import Diagnosis
import FileSystem
import Foundation
import Ownership
import Repair
import TestSupport
import Testing

/// Repairs that give a name the link back that a package database has there.
struct RecordedLinkRepairTests {
  private static var far: [String: TreeItem] {
    [
      "lib": .directory(["libblas.so.3": .library("libblas.so.3")]),
      "blas": .directory([
        "libblas.so.3.11": .library("libblas.so.3"), "libblas.so.3": .link("libblas.so.3.11"),
      ]),
      "etc": .directory(["libblas": .link("/blas/libblas.so.3.11")]),
    ]
  }
  private static var near: [String: TreeItem] {
    [
      "lib": .directory(["libfoo.so": foo(), "libfoo.so.1": foo(), "libfoo.so.1.2": foo()]),
      "etc": .directory(["libfoo": .link("/lib/libfoo.so.1")]),
    ]
  }

  private static func known(
    _ path: Path, _ text: String, owner: Owner? = nil
  ) -> KnownOwners {
    let recorder = owner.map { RecordedLink.Recorder.package($0) } ?? .alternatives(group: "g")
    return KnownOwners(
      owners: owner.map { [path: $0] } ?? [:],
      recordedLinks: [path: RecordedLink(text: Array(text.utf8), recorder: recorder)])
  }

  private static func plan(
    _ workshop: Workshop, _ known: KnownOwners,
    _ permissions: Planner.Permissions = Planner.Permissions()
  ) throws -> Plan {
    let (census, findings) = try workshop.look()
    let links = RecordedLinks(known, in: census, try workshop.root())
    return Planner.plan(
      for: findings.mindful(of: links, in: census).attributed(to: known), of: census,
      permissions: permissions)
  }

  @Test func `a link out of the directory comes back, and undo brings the copy back`() throws {
    let workshop = try Workshop(Self.far, asRoot: true)
    let before = try workshop.snapshot()
    let plan = try Self.plan(workshop, Self.known("/lib/libblas.so.3", "/etc/libblas"))
    #expect(plan.lines == ["libblas.so.3 -> /etc/libblas bytes of /blas/libblas.so.3.11"])
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.map(\.status) == [.done])
    #expect(outcome.reclaimedBytes == 600)
    #expect(try workshop.link("lib/libblas.so.3") == "/etc/libblas")
    #expect(try workshop.undo().entries.allSatisfy { $0.status == .restored })
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a link that comes back to its directory follows what changes there`() throws {
    let workshop = try Workshop(Self.near, asRoot: true)
    let before = try workshop.snapshot()
    let plan = try Self.plan(workshop, Self.known("/lib/libfoo.so", "/etc/libfoo"))
    #expect(
      plan.lines == [
        "libfoo.so.1 -> libfoo.so.1.2 bytes of libfoo.so.1.2",
        "libfoo.so -> /etc/libfoo bytes of libfoo.so.1.2",
      ])
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.map(\.status) == [.done, .done])
    #expect(outcome.reclaimedBytes == 1200)
    #expect(try workshop.undo().entries.allSatisfy { $0.status == .restored })
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a copy of a file that becomes a recorded link is brought back as well`() throws {
    var tree = Self.far
    tree["lib"] = .directory([
      "libblas.so": .library("libblas.so.3"), "libblas.so.3": .library("libblas.so.3"),
    ])
    let workshop = try Workshop(tree, asRoot: true)
    let before = try workshop.snapshot()
    let plan = try Self.plan(workshop, Self.known("/lib/libblas.so.3", "/etc/libblas"))
    #expect(
      plan.lines == [
        "libblas.so.3 -> /etc/libblas bytes of /blas/libblas.so.3.11",
        "libblas.so -> libblas.so.3 bytes of /blas/libblas.so.3.11",
      ])
    #expect(try workshop.carryOut(plan).actions.map(\.status) == [.done, .done])
    #expect(try workshop.undo().entries.allSatisfy { $0.status == .restored })
    #expect(try workshop.snapshot() == before)
  }

  @Test func `other bytes need leave, and the file is kept`() throws {
    var tree = Self.far
    tree["lib"] = .directory(["libblas.so.3": .library("libblas.so.3", content: 2)])
    let workshop = try Workshop(tree, asRoot: true)
    let before = try workshop.snapshot()
    let known = Self.known("/lib/libblas.so.3", "/etc/libblas")
    #expect(try Self.plan(workshop, known).isEmpty)
    let plan = try Self.plan(workshop, known, .all)
    #expect(plan.lines == ["libblas.so.3 -> /etc/libblas kept"])
    #expect(try workshop.carryOut(plan).actions.map(\.status) == [.done])
    #expect(try workshop.undo().entries.allSatisfy { $0.status == .restored })
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a package's own link comes back unasked, its own copy does not go`() throws {
    let workshop = try Workshop(Self.near, asRoot: true)
    let owner = Owner(manager: .dpkg, package: "foo")
    let plan = try Self.plan(
      workshop, Self.known("/lib/libfoo.so", "libfoo.so.1", owner: owner))
    #expect(plan.lines.contains("libfoo.so -> libfoo.so.1 bytes of libfoo.so.1.2"))
    let copy = KnownOwners(owners: ["/lib/libfoo.so": owner, "/lib/libfoo.so.1": owner])
    #expect(try Self.plan(workshop, copy).isEmpty)
  }

  @Test func `what the link leads to changes after the look: the step is left`() throws {
    let workshop = try Workshop(Self.far, asRoot: true)
    let plan = try Self.plan(workshop, Self.known("/lib/libblas.so.3", "/etc/libblas"))
    try Data(TreeItem.libraryBytes("libblas.so.3", content: 9)).write(
      to: URL(filePath: workshop.tree.path("blas/libblas.so.3.11")))
    let before = try workshop.snapshot()
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.map(\.status) == [.skipped(.changedSinceExamined)])
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a link on the way is turned back to the name after the look: the step is left`()
    throws
  {
    let workshop = try Workshop(Self.far, asRoot: true)
    let plan = try Self.plan(workshop, Self.known("/lib/libblas.so.3", "/etc/libblas"))
    let link = workshop.tree.path("etc/libblas")
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "/lib/libblas.so.3")
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.map(\.status) == [.skipped(.leadsElsewhere)])
    #expect(try workshop.openings()["lib/libblas.so.3"]?.count == 600)
  }

  @Test func `a far file that has changed refuses the undo`() throws {
    let workshop = try Workshop(Self.far, asRoot: true)
    _ = try workshop.carryOut(
      try Self.plan(workshop, Self.known("/lib/libblas.so.3", "/etc/libblas")))
    try Data(TreeItem.libraryBytes("libblas.so.3", content: 9)).write(
      to: URL(filePath: workshop.tree.path("blas/libblas.so.3.11")))
    let undo = try workshop.undo()
    #expect(undo.moved.map(\.reason) == [.bytes])
  }

  @Test func `a recorded link at the place of the C library's own is protected`() throws {
    let tree: [String: TreeItem] = [
      "lib": .directory(["libm.so.6": .library("libm.so.6")]),
      "m": .directory(["libm.so.6": .library("libm.so.6")]),
    ]
    let workshop = try Workshop(tree, asRoot: true)
    let plan = try Self.plan(workshop, Self.known("/lib/libm.so.6", "../m/libm.so.6"))
    #expect(plan.isEmpty && plan.held.map(\.reason) == [.protected])
  }

  @Test(arguments: [PackageManager.nix, .guix, .ostree, .snap, .flatpak])
  func `a store's names are never changed, whatever is allowed`(_ manager: PackageManager) throws {
    let workshop = try Workshop(Self.near, asRoot: true)
    let owner = Owner(manager: manager, package: "foo")
    let paths: [Path] = ["/lib/libfoo.so", "/lib/libfoo.so.1"]
    let known = KnownOwners(
      owners: Dictionary(uniqueKeysWithValues: paths.map { ($0, owner) }),
      recordedLinks: [
        paths[0]: RecordedLink(text: Array("libfoo.so.1".utf8), recorder: .package(owner))
      ])
    let plan = try Self.plan(workshop, known, .all)
    #expect(plan.isEmpty && plan.held.map(\.reason) == [.readOnlyStore, .readOnlyStore])
  }
}
