import Census
import Diagnosis
import ELF
import FileSystem
import Foundation
import Repair
import TestSupport
import Testing

/// What a plan makes of the place that a directory is in.
struct PlaceTests {
  private static let copies = [
    "libfoo.so": foo(), "libfoo.so.1": foo(), "libfoo.so.1.2": foo(),
  ]

  /// A plan for a tree whose directories are seen in another place than they are in.
  private static func plan(
    _ items: [String: TreeItem] = copies, in place: DirectoryPlace, hardLinks: Bool = false
  ) throws -> Plan {
    var (census, findings) = try Workshop(items).look()
    for index in census.directories.indices { census.directories[index].place = place }
    var permissions = Planner.Permissions.all
    permissions.makesHardLinks = hardLinks
    findings.removeAll { $0.severity == .note }
    return Planner.plan(for: findings, of: census, permissions: permissions)
  }

  private static func place(_ links: LinkSupport) -> DirectoryPlace {
    var place = DirectoryPlace(fileSystem: .fuse)
    place.links = links
    return place
  }

  private static func reasons(_ plan: Plan) -> Set<HoldReason> { Set(plan.held.map(\.reason)) }

  @Test(
    arguments: [
      (DirectoryPlace(fileSystem: .ext4, isReadOnly: true, isWritable: false), .readOnlyMount),
      (DirectoryPlace(fileSystem: .squashfs, isReadOnly: true, isWritable: false), .readOnlyFormat),
      (DirectoryPlace(fileSystem: .ext4, isWritable: false), .notWritable),
      (DirectoryPlace(fileSystem: .ext4, replaceableOwner: .max - 1), .othersFile),
    ] as [(DirectoryPlace, Obstacle)])
  func `what no name can be changed for is known without trying`(
    _ place: DirectoryPlace, _ obstacle: Obstacle
  ) throws {
    let plan = try Self.plan(in: place)
    #expect(plan.isEmpty && plan.held.count == 2)
    #expect(Self.reasons(plan) == [.place(obstacle)])
  }

  @Test func `a name that is mounted over is held, and its neighbour is not`() throws {
    var status = try Workshop(Self.copies).look().census.directories[0].status
    status.isMountPoint = true
    #expect(Obstacle(to: status, in: .ordinary) == .mountPoint)
    status.isMountPoint = false
    #expect(Obstacle(to: status, in: .ordinary) == nil)
  }

  @Test func `no record keeps what is mounted where`() throws {
    var status = try Workshop(Self.copies).look().census.directories[0].status
    status.isMountPoint = true
    let read = try JSONDecoder().decode(FileStatus.self, from: JSONEncoder().encode(status))
    #expect(!read.isMountPoint && read.isUnchanged(since: status))
  }

  @Test func `where links are in doubt, links are planned`() throws {
    let plan = try Self.plan(in: DirectoryPlace(fileSystem: .ninePlan))
    #expect(plan.lines.count == 2 && plan.held.isEmpty)
  }

  @Test func `without any links all is held, whatever is asked for`() throws {
    for place in [Self.place(.none), DirectoryPlace(fileSystem: .vfat)] {
      for hardLinks in [false, true] {
        let plan = try Self.plan(in: place, hardLinks: hardLinks)
        #expect(plan.isEmpty && Self.reasons(plan) == [.noLinksHere])
      }
    }
  }

  @Test func `hard links are made only when asked for`() throws {
    let plan = try Self.plan(in: Self.place(.hardOnly))
    #expect(plan.isEmpty && Self.reasons(plan) == [.onlyHardLinks])
  }

  @Test func `copies, stubs and a missing name become names of the file itself`() throws {
    let plan = try Self.plan(
      [
        "libfoo.so": foo(), "libfoo.so.1": foo(), "libfoo.so.1.2": foo(),
        "libbar.so": .text("libbar.so.3"), "libbar.so.3.4": .library("libbar.so.3"),
      ], in: Self.place(.hardOnly), hardLinks: true)
    #expect(
      plan.lines == [
        "libbar.so.3 = libbar.so.3.4", "libbar.so = libbar.so.3.4 kept",
        "libfoo.so.1 = libfoo.so.1.2 bytes of libfoo.so.1.2",
        "libfoo.so = libfoo.so.1.2 bytes of libfoo.so.1.2",
      ])
    #expect(plan.held.isEmpty)
  }

  @Test(
    arguments: [
      DirectoryPlace(fileSystem: .ext4, isReadOnly: true, isWritable: false),
      DirectoryPlace(fileSystem: .ext4, isWritable: false), place(.none), place(.hardOnly),
      DirectoryPlace(fileSystem: .ext4, replaceableOwner: .max - 1),
    ])
  func `what only the place forbids holds nothing from a script`(_ place: DirectoryPlace) throws {
    var items = Self.copies
    items["libfoo.so"] = .text("libfoo.so.1")
    var (census, _) = try Workshop(items).look()
    census.directories[0].place = place
    let processor = Architecture(machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)
    let findings = Diagnostician.findings(
      in: census, Circumstances(native: processor, loaderDirectories: []))
    var permissions = Planner.Permissions()
    permissions.changesElsewhere = true
    let plan = Planner.plan(for: findings, of: census, permissions: permissions)
    #expect(plan.directories.flatMap(\.steps).count == 2)
    #expect(plan.held.allSatisfy { $0.finding.severity == .note })
  }

  @Test func `a version stays to be asked for, wherever it is changed`() throws {
    var (census, _) = try Workshop(["libfoo.so.1": foo(2), "libfoo.so.1.2": foo()]).look()
    census.directories[0].place = Self.place(.none)
    let processor = Architecture(machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)
    let findings = Diagnostician.findings(
      in: census, Circumstances(native: processor, loaderDirectories: []))
    var permissions = Planner.Permissions()
    permissions.changesElsewhere = true
    #expect(Planner.plan(for: findings, of: census, permissions: permissions).isEmpty)
  }

  @Test func `a copied directory cannot become a hard link`() throws {
    let items: [String: TreeItem] = ["libfoo.so.1": foo()]
    let plan = try Self.plan(
      ["lib": .directory(items), "lib64": .directory(items)], in: Self.place(.hardOnly),
      hardLinks: true)
    #expect(plan.isEmpty && Self.reasons(plan) == [.noLinksHere])
  }

  @Test func `hard links are made, verified and taken back to separate files`() throws {
    let workshop = try Workshop(Self.copies)
    // Of one time: nothing but the inode tells a hard link from the copy that was there.
    for name in Self.copies.keys {
      var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
      #expect(utimensat(AT_FDCWD, workshop.tree.path(name), &times, 0) == 0)
    }
    let before = try workshop.snapshot()
    var (census, findings) = try workshop.look()
    census.directories[0].place = Self.place(.hardOnly)
    var permissions = Planner.Permissions()
    permissions.makesHardLinks = true
    let plan = Planner.plan(for: findings, of: census, permissions: permissions)
    let outcome = try workshop.carryOut(plan)
    #expect(outcome.actions.map(\.status) == [.done, .done])
    #expect(outcome.reclaimedBytes == 1200)
    let file = try workshop.tree.lstat("libfoo.so.1.2")
    #expect(file.hardLinks == 3)
    for name in Self.copies.keys {
      #expect(try workshop.tree.lstat(name).identity == file.identity)
    }
    findings = try workshop.look().findings
    #expect(findings.map(\.rule) == [.hardLink])
    #expect(try workshop.undo().entries.map(\.status) == [.restored, .restored])
    #expect(try workshop.snapshot() == before)
  }

  @Test func `a trial tells that links are kept, and leaves nothing`() throws {
    let workshop = try Workshop(Self.copies)
    let before = try workshop.snapshot()
    let directory = try Directory.open("\(workshop.tree.path)", in: try workshop.root())
    #expect(try LinkTrial.links(in: directory) == .symbolic)
    #expect(try workshop.snapshot() == before)
  }

  @Test func `what a killed trial left goes away with the next, and nothing else does`() throws {
    let workshop = try Workshop([
      ".solder-trial-link": .link("solder-tries-links"), ".solder-trial-file": .text(""),
      ".solder-trial-name": .hardLink(".solder-trial-file"), ".solder-other": .text("kept"),
    ])
    let directory = try Directory.open("\(workshop.tree.path)", in: try workshop.root())
    #expect(try LinkTrial.links(in: directory) == .symbolic)
    #expect(try workshop.names() == [".solder-other"])
  }

  @Test func `a name that is not the trial's own ends it without a verdict`() throws {
    let workshop = try Workshop([".solder-trial-link": .link("elsewhere")])
    let directory = try Directory.open("\(workshop.tree.path)", in: try workshop.root())
    #expect(throws: FileSystemError.self) { try LinkTrial.links(in: directory) }
    #expect(try workshop.link(".solder-trial-link") == "elsewhere")
  }
}
