import Census
import ELF
import FileSystem
import TestSupport
import Testing

struct FamilyTests {
  private static func families(_ tree: [String: TreeItem]) throws -> [LinkFamily] {
    try ScratchDirectory().lay(tree).census().directories.flatMap(\.families)
  }

  private static func contentSets(_ family: LinkFamily) -> [[FileName]] {
    Dictionary(grouping: family.members, by: \.contentSet).values.map { $0.map(\.name) }
      .sorted { $0[0] < $1[0] }
  }

  @Test func `files of one SONAME are a family, with their equal bytes told`() throws {
    let families = try Self.families([
      "libfoo.so": .library("libfoo.so.1", content: 1),
      "libfoo.so.1": .library("libfoo.so.1", content: 2),
      "libfoo.so.1.2": .library("libfoo.so.1", content: 1),
      "libfoo.so.1.2.link": .link("libfoo.so.1.2"),
    ])
    let family = try #require(families.first)
    #expect(families.count == 1)
    #expect(family.soname?.bytes == Array("libfoo.so.1".utf8) && family.architecture == .built)
    #expect(Self.contentSets(family) == [["libfoo.so", "libfoo.so.1.2"], ["libfoo.so.1"]])
    #expect(family.canonical?.name == "libfoo.so.1.2")
    #expect(family.sonameLink == "libfoo.so.1")
  }

  @Test func `other SONAMEs and other processors are other families`() throws {
    let arm = ELFBuilder(soname: "libfoo.so.1", machine: 183).bytes()
    let families = try Self.families([
      "libfoo.so.1": .library("libfoo.so.1"), "libfoo.so.2": .library("libfoo.so.2"),
      "libfoo.so.1.0": .bytes(arm),
    ])
    #expect(
      families.map { $0.soname.map { String(decoding: $0.bytes, as: UTF8.self) } }
        == ["libfoo.so.1", "libfoo.so.1", "libfoo.so.2"])
    #expect(families.map(\.members.count) == [1, 1, 1])
    #expect(Set(families.prefix(2).map(\.architecture.name)) == ["x86-64", "aarch64"])
  }

  @Test func `without a SONAME a family is one stem and the same bytes`() throws {
    let families = try Self.families([
      "libfoo.so": .library(nil, content: 1), "libfoo.so.1": .library(nil, content: 1),
      "libfoo.so.2": .library(nil, content: 2), "libbar.so": .library(nil, content: 1),
    ])
    #expect(
      families.map { $0.members.map(\.name) } == [
        ["libbar.so"], ["libfoo.so", "libfoo.so.1"], ["libfoo.so.2"],
      ])
    #expect(families.allSatisfy { $0.sonameLink == nil })
  }

  @Test func `names of one inode hold the same bytes`() throws {
    let families = try Self.families([
      "libfoo.so": .hardLink("libfoo.so.1"), "libfoo.so.1": .library("libfoo.so.1"),
    ])
    #expect(families.map(Self.contentSets) == [[["libfoo.so", "libfoo.so.1"]]])
  }

  @Test func `a backup is of the family and never its canonical file`() throws {
    let families = try Self.families([
      "libfoo.so.1.2": .library("libfoo.so.1"), "libfoo.so.1.2.bak": .library("libfoo.so.1"),
      "libfoo.so.1.2.dpkg-new": .library("libfoo.so.1"),
    ])
    #expect(families.map(\.members.count) == [3])
    #expect(families.first?.canonical?.name == "libfoo.so.1.2")
    #expect(families.first?.ldconfigChoice?.name == "libfoo.so.1.2.bak")
  }

  @Test func `only backups have no canonical file`() throws {
    let families = try Self.families(["libfoo.so.1.bak": .library("libfoo.so.1")])
    #expect(families.count == 1)
    #expect(families.first?.canonical == nil)
    #expect(
      families.first?.rightTarget(of: LibraryName("libfoo.so.1"), sonameLinkExists: true) == nil)
  }

  @Test func `more files of one size than may be open at once are compared all the same`() throws {
    var tree: [String: TreeItem] = [:]
    for number in 0..<70 {
      tree["libfoo.so.1.\(number)"] = .library("libfoo.so.1", content: UInt8(number % 3))
    }
    let family = try #require(try Self.families(tree).first)
    let wanted = (0..<3).map { remainder in
      Set((0..<70).filter { $0 % 3 == remainder }.map { "libfoo.so.1.\($0)" as FileName })
    }
    #expect(Set(Self.contentSets(family).map { Set($0) }) == Set(wanted))
    #expect(family.canonical?.name == "libfoo.so.1.69")
  }

  @Test(arguments: [
    ("libfoo.so.1", LinkFamily.Role.soname), ("libfoo.so", .linker), ("libfoo.so.1.2", .alias),
    ("libfoo-old.so", .alias), ("libfoo.so.1.bak", .alias),
  ])
  func `a name is the SONAME, the linker's, or any other`(
    _ name: String, _ role: LinkFamily.Role
  ) {
    let family = LinkFamily(
      soname: Soname(Array("libfoo.so.1".utf8)), architecture: .built, members: [])
    #expect(family.role(of: LibraryName("\(name)")) == role)
  }

  @Test func `the linker name leads to the SONAME, all others to the canonical file`() throws {
    let family = try #require(
      try Self.families(["libfoo.so.1.2": .library("libfoo.so.1")]).first)
    func target(_ name: String, exists: Bool = true) -> FileName? {
      family.rightTarget(of: LibraryName("\(name)"), sonameLinkExists: exists)
    }
    #expect(target("libfoo.so") == "libfoo.so.1")
    #expect(target("libfoo.so", exists: false) == "libfoo.so.1.2")
    #expect(target("libfoo.so.1") == "libfoo.so.1.2")
    #expect(target("libfoo.so.1.1") == "libfoo.so.1.2")
    #expect(target("libfoo.so.1.2") == nil)
  }
}
