import Census
import Diagnosis
import ELF
import FileSystem
import Foundation
import Ownership
import Repair
import TestSupport
import Testing

struct PlannerTests {
  private static func held(_ plan: Plan) -> [String] {
    plan.held.map { "\($0.finding.name?.description ?? ".") \($0.reason)" }
  }

  @Test func `the SONAME comes before the linker name that leads to it`() throws {
    let workshop = try Workshop(["libfoo.so": foo(), "libfoo.so.1": foo(), "libfoo.so.1.2": foo()])
    let plan = try workshop.plan()
    #expect(
      plan.lines == [
        "libfoo.so.1 -> libfoo.so.1.2 bytes of libfoo.so.1.2",
        "libfoo.so -> libfoo.so.1 bytes of libfoo.so.1.2",
      ])
    let file = try workshop.tree.lstat("libfoo.so.1.2")
    #expect(plan.directories[0].steps.allSatisfy { $0.leadsTo == file.identity })
    #expect(plan.held.isEmpty && !plan.isEmpty)
  }

  @Test func `a chain of stubs is mended from its end, and the stubs are kept`() throws {
    let workshop = try Workshop([
      "libfoo.so": .text("libfoo.so.1"), "libfoo.so.1": .text("libfoo.so.1.2"),
      "libfoo.so.1.2": foo(),
    ])
    #expect(
      try workshop.plan().lines == [
        "libfoo.so.1 -> libfoo.so.1.2 kept", "libfoo.so -> libfoo.so.1 kept",
      ])
  }

  @Test func `an inverted chain is turned from the real name to the file's`() throws {
    let workshop = try Workshop([
      "libfoo.so": foo(), "libfoo.so.1": .link("libfoo.so"), "libfoo.so.1.2": .link("libfoo.so"),
    ])
    #expect(
      try workshop.plan().lines == [
        "libfoo.so.1.2 = libfoo.so", "libfoo.so.1 -> libfoo.so.1.2",
        "libfoo.so -> libfoo.so.1 inode of libfoo.so.1.2",
      ])
  }

  @Test func `a link that is missing or dead replaces no bytes`() throws {
    let workshop = try Workshop([
      "libfoo.so": .link("libfoo.so.1.1"), "libfoo.so.1.2": foo(),
      "libbar.so.1.2": .library("libbar.so.1"),
    ])
    let plan = try workshop.plan()
    #expect(
      plan.lines == [
        "libbar.so.1 -> libbar.so.1.2", "libfoo.so.1 -> libfoo.so.1.2", "libfoo.so -> libfoo.so.1",
      ])
    let expectations = plan.directories.flatMap(\.steps).map(\.expectation)
    #expect(expectations.map { $0.status == nil } == [true, true, false])
  }

  @Test func `a name that shares its inode with another gives the inode back`() throws {
    let workshop = try Workshop([
      "libfoo.so.1": foo(), "libfoo.so.1.2": foo(), "libfoo.so.1.0.bak": .hardLink("libfoo.so.1"),
    ])
    #expect(
      try workshop.plan().lines == ["libfoo.so.1 -> libfoo.so.1.2 inode of libfoo.so.1.0.bak"])
  }

  @Test func `a copied directory is one step of its parent, and nothing in it is touched`() throws {
    let copies = TreeItem.directory([
      "libfoo.so": foo(), "libfoo.so.1": foo(),
      "sub": .directory(["libfoo.so": foo(), "libfoo.so.1": foo()]),
    ])
    let workshop = try Workshop(["lib": copies, "lib64": copies])
    let plan = try workshop.plan()
    #expect(
      plan.directories.map(\.path) == ["", "/lib", "/lib/sub"].map { "\(workshop.tree.path)\($0)" })
    #expect(
      plan.lines == [
        "lib64 -> lib", "libfoo.so -> libfoo.so.1 bytes of libfoo.so.1",
        "libfoo.so -> libfoo.so.1 bytes of libfoo.so.1",
      ])
  }

  @Test func `another version is linked only when asked for, and the file is kept`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()])
    let plan = try workshop.plan()
    #expect(plan.isEmpty && Self.held(plan) == ["libfoo.so.1 changesVersion"])
    var permissions = Planner.Permissions()
    permissions.prefersNewest = true
    #expect(try workshop.plan(permissions).lines == ["libfoo.so.1 -> libfoo.so.1.2 kept"])
  }

  @Test func `a package's name is left alone unless asked for`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(), "libfoo.so.1.2": foo()])
    let (census, findings) = try workshop.look()
    let owner = Owner(manager: .dpkg, package: "foo")
    let owned = findings.attributed(
      to: KnownOwners(owners: ["\(workshop.tree.path)/libfoo.so.1": owner]))
    let plan = Planner.plan(for: owned, of: census, permissions: Planner.Permissions())
    #expect(plan.isEmpty && Self.held(plan) == ["libfoo.so.1 owned"])
    var permissions = Planner.Permissions()
    permissions.includesOwned = true
    #expect(Planner.plan(for: owned, of: census, permissions: permissions).lines.count == 1)
  }

  @Test(arguments: [
    "libc.so.6", "libm.so.6", "libpthread.so.0", "ld-linux-x86-64.so.2", "libnss_files.so.2",
    "libc.musl-x86_64.so.1", "ld.so.1", "libresolv.so.2",
  ])
  func `the C library's own files are left alone unless asked for`(_ soname: String) throws {
    let workshop = try Workshop([
      soname: .library(soname), "\(soname).1": .library(soname),
    ])
    let plan = try workshop.plan()
    #expect(plan.isEmpty && Self.held(plan) == ["\(soname) protected"])
    var permissions = Planner.Permissions()
    permissions.includesProtected = true
    #expect(try workshop.plan(permissions).lines.count == 1)
  }

  @Test(arguments: ["libcfoo.so.6", "libmagic.so.1", "libutility.so.1", "libdlx.so.2"])
  func `a name that only begins like the C library's is not protected`(_ soname: String) throws {
    let workshop = try Workshop([soname: .library(soname), "\(soname).1": .library(soname)])
    #expect(try workshop.plan().lines.count == 1)
  }

  @Test func `what needs a person is held, what needs nothing is passed over`() throws {
    let workshop = try Workshop([
      "liba.so": .link("gone"), "libfoo.so": .hardLink("libfoo.so.1"), "libfoo.so.1": foo(),
    ])
    let plan = try workshop.plan(.all)
    #expect(plan.isEmpty && Self.held(plan) == ["liba.so needsChoice"])
  }

  @Test func `only the rules asked for are planned, and only they are held`() throws {
    let workshop = try Workshop([
      "libfoo.so": .text("libfoo.so.1"), "libfoo.so.1": foo(), "libfoo.so.1.2": foo(),
      "liba.so": .link("gone"),
    ])
    let plan = try workshop.plan(.only(.textStub))
    #expect(plan.lines == ["libfoo.so -> libfoo.so.1 kept"])
    #expect(plan.held.isEmpty)
  }

  @Test func `where no links can be stored, the change is held`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(), "libfoo.so.1.2": foo()])
    var (census, findings) = try workshop.look()
    findings[0].remedy = Remedy(.script, findings[0].remedy.change)
    findings.append(
      Finding(
        .unstorableLinks, .note, in: findings[0].directory, name: nil, evidence: .bare,
        remedy: Remedy(.script)))
    let plan = Planner.plan(for: findings, of: census, permissions: .all)
    #expect(plan.isEmpty && Self.held(plan) == ["libfoo.so.1 noLinksHere"])
  }

  @Test(arguments: ["isImmutable", "isAppendOnly"])
  func `an immutable directory is left alone`(_ flag: String) throws {
    let workshop = try Workshop(["libfoo.so.1": foo(), "libfoo.so.1.2": foo()])
    let (census, findings) = try workshop.look()
    let seen = try #require(census.directories.first)
    let encoded = try JSONEncoder().encode(seen.status)
    var members = try #require(try JSONSerialization.jsonObject(with: encoded) as? [String: Any])
    members[flag] = true
    let status = try JSONDecoder().decode(
      FileStatus.self, from: JSONSerialization.data(withJSONObject: members))
    let directory = DirectoryCensus(
      path: seen.path, status: status, entries: seen.entries, families: seen.families)
    let plan = Planner.plan(
      for: findings, of: LibraryCensus(directories: [directory]), permissions: .all)
    #expect(
      plan.isEmpty && Self.held(plan) == ["libfoo.so.1 place(Census.Obstacle.fixedDirectory)"])
  }

  @Test func `links that would lead to each other are held`() throws {
    let workshop = try Workshop(["liba.so": .text(""), "libb.so": .text("")])
    let census = try workshop.look().census
    let findings = [("liba.so", "libb.so"), ("libb.so", "liba.so")].map { name, target in
      Finding(
        .emptyLibrary, .warning, in: "\(workshop.tree.path)", name: "\(name)", evidence: .empty,
        remedy: Remedy(.safe, .link(to: "\(target)")))
    }
    let plan = Planner.plan(for: findings, of: census, permissions: .all)
    #expect(plan.isEmpty && Self.held(plan) == ["liba.so conflicts", "libb.so conflicts"])
  }

  @Test func `of two changes of one name, the first is planned`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(), "libfoo.so.1.2": foo()])
    var (census, findings) = try workshop.look()
    findings.append(
      Finding(
        .absoluteLink, .note, in: findings[0].directory, name: "libfoo.so.1",
        evidence: .absolute(text: []), remedy: Remedy(.safe, .link(to: "libfoo.so.0"))))
    let plan = Planner.plan(for: findings, of: census, permissions: .all)
    #expect(plan.lines == ["libfoo.so.1 -> libfoo.so.1.2 bytes of libfoo.so.1.2"])
  }

  @Test
  func `two files of one directory as targets are planned once each`() throws {
    let workshop = try Workshop([
      "liba.so": .library("liba.so.1"), "liba.so.1": .library("liba.so.1"),
      "libb.so": .library("libb.so.1"), "libb.so.1": .library("libb.so.1"),
    ])
    let targets = ["liba.so", "libb.so"].map { "\(workshop.tree.path)/\($0)" as Path }
    let census = CensusTaker.census(of: targets, in: try workshop.root())
    let findings = Diagnostician.findings(
      in: census, Circumstances(native: .host, loaderDirectories: []))
    let plan = Planner.plan(for: findings, of: census, permissions: .all)
    #expect(
      plan.lines == [
        "liba.so -> liba.so.1 bytes of liba.so.1", "libb.so -> libb.so.1 bytes of libb.so.1",
      ])
    #expect(plan.held.isEmpty)
  }

  @Test func `planning changes nothing`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()])
    let before = try workshop.snapshot()
    _ = try workshop.plan(.all)
    #expect(try workshop.snapshot() == before)
  }
}
