import FileSystem
import Foundation
import Testing

@testable import Ownership

struct TreesOfOtherSystems {
  let packages: DpkgOwnership

  init() throws {
    packages = try DpkgOwnership()
    let tree = packages.tree
    try packages.list("host", "/usr/lib/libz.so.1", "/srv/debian/usr/lib/libhost.so")
    try tree.directory("/usr/lib")
    try tree.directory("/srv/debian/usr/lib")
    try tree.file("/srv/debian/var/lib/dpkg/info/guest.list", "/usr/lib/libz.so.1\n")
  }

  @Test func `a path in another tree is looked up in that tree's database`() throws {
    #expect(try packages.package(of: "/srv/debian/usr/lib/libz.so.1") == "guest")
    #expect(try packages.package(of: "/usr/lib/libz.so.1") == "host")
  }

  @Test func `both are asked for at once`() throws {
    let known = try packages.ask("/srv/debian/usr/lib/libz.so.1", "/usr/lib/libz.so.1")
    #expect(known.owners[Path("/srv/debian/usr/lib/libz.so.1")]?.package == "guest")
    #expect(known.owners[Path("/usr/lib/libz.so.1")]?.package == "host")
  }

  @Test func `what the inner tree does not know may be the outer one's`() throws {
    #expect(try packages.package(of: "/srv/debian/usr/lib/libhost.so") == "host")
  }

  @Test func `a merged usr of the tree counts, by an absolute link as well`() throws {
    try packages.tree.file(
      "/srv/debian/var/lib/dpkg/info/libold:amd64.list", "/lib/libold.so\n")
    try packages.tree.link("/srv/debian/lib", to: "/usr/lib")
    #expect(try packages.package(of: "/srv/debian/usr/lib/libold.so") == "libold:amd64")
  }

  @Test func `a link into the middle of the tree leads to it`() throws {
    try packages.tree.link("/opt/libs", to: "../srv/debian/usr/lib")
    #expect(try packages.package(of: "/opt/libs/libz.so.1") == "guest")
  }

  @Test func `on the machine's own root the tree is found too`() throws {
    let path = Path(packages.tree.path + "/srv/debian/usr/lib/libz.so.1")
    let outer = Path(packages.tree.path + "/usr/lib/libz.so.1")
    let known = OwnerDatabases.owners(
      of: [path, outer], in: try SystemRoot.open(Path("/")))
    #expect(known.owners[path]?.package == "guest")
    #expect(known.owners[outer]?.package == "host")
  }

  @Test func `a database that leads out of the root is not read`() throws {
    let inner = try ScratchTree()
    try inner.directory("/usr/lib")
    try inner.link("/var/lib/dpkg", to: packages.tree.path + "/var/lib/dpkg")
    let known = OwnerDatabases.owners(
      of: [Path("/usr/lib/libz.so.1")], in: try inner.opened())
    #expect(known == KnownOwners(owners: [:]))
  }
}

struct HostileDatabases {
  let packages: DpkgOwnership
  let info = "/var/lib/dpkg/info/"

  init() throws {
    packages = try DpkgOwnership()
    try packages.tree.directory("/usr/lib")
  }

  @Test func `a NUL, a long line and a missing newline are no harm`() throws {
    let long = String(repeating: "/very-long", count: 100_000)
    try packages.tree.file(
      info + "odd.list",
      "\n/\n//\nlibx.so\n/usr/lib\0/libx.so\n/usr/lib/libx.so\0\n\(long)/libx.so\n"
        + "/usr/lib/../../../../libx.so\n/usr/lib/liby.so")
    #expect(try packages.package(of: "/usr/lib/libx.so") == nil)
    #expect(try packages.package(of: "/usr/lib/liby.so") == "odd")
  }

  @Test func `names are bytes`() throws {
    let name = Array("/usr/lib/lib".utf8) + [0xff, 0xfe] + Array(".so".utf8)
    try packages.tree.file(info + "bytes.list", name + [10])
    let known = OwnerDatabases.owners(of: [Path(name)], in: try packages.tree.opened())
    #expect(known.owners[Path(name)]?.package == "bytes")
  }

  @Test func `a list that is no file is told, and what is no list passed over`() throws {
    try packages.tree.directory(info + "directory.list")
    try packages.tree.link(info + "link.list", to: "loop.list")
    try packages.tree.link(info + "loop.list", to: "link.list")
    try packages.tree.file(info + ".list", "/usr/lib/libx.so\n")
    try packages.tree.file(info + "x.md5sums", "/usr/lib/libx.so\n")
    try #require(mkfifo(packages.tree.path + info + "fifo.list", 0o644) == 0)
    let known = try packages.ask("/usr/lib/libx.so")
    #expect(known.owners.isEmpty)
    #expect(
      known.problems == [
        .damaged(.dpkg, Path(info + "directory.list")), .damaged(.dpkg, Path(info + "fifo.list")),
        .unreadable(.dpkg, Path(info + "link.list"), .tooManyLinks),
        .unreadable(.dpkg, Path(info + "loop.list"), .tooManyLinks),
      ])
  }

  @Test func `a list of absurd length is reported and the others are read`() throws {
    try packages.tree.file(info + "absurd.list")
    try #require(truncate(packages.tree.path + info + "absurd.list", 1 << 40) == 0)
    try packages.list("good", "/usr/lib/libx.so")
    let known = try packages.ask("/usr/lib/libx.so")
    #expect(known.owners.count == 1)
    #expect(known.problems == [.tooLarge(.dpkg, Path(info + "absurd.list"))])
  }

  @Test func `a database behind a loop of links is reported`() throws {
    let tree = try ScratchTree()
    try tree.directory("/srv/a/usr/lib")
    try tree.link("/srv/a/var/lib/dpkg", to: "dpkg")
    let known = OwnerDatabases.owners(
      of: [Path("/srv/a/usr/lib/libx.so")], in: try tree.opened())
    #expect(known.owners.isEmpty)
    #expect(
      known.problems == [
        .unreadable(.dpkg, Path("/srv/a/var/lib/dpkg/info"), .tooManyLinks),
        .unreadable(.dpkg, Path("/srv/a/var/lib/dpkg/alternatives"), .tooManyLinks),
      ])
  }

  @Test func `problems of a tree name the path as it is from the root`() throws {
    try packages.tree.directory("/srv/a/usr/lib")
    try packages.tree.file("/srv/a" + info + "absurd.list")
    try #require(truncate(packages.tree.path + "/srv/a" + info + "absurd.list", 1 << 40) == 0)
    let known = try packages.ask("/srv/a/usr/lib/libx.so")
    #expect(known.problems == [.tooLarge(.dpkg, Path("/srv/a" + info + "absurd.list"))])
  }

  @Test func `random bytes are no harm`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var state = seed
    let text = Array("/usr/lib/libx.so\n/usr/lib/liby.so\nzlib1g\n".utf8)
    for _ in 0..<200 {
      var mutated = text
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        mutated[Int(state >> 33) % mutated.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      try packages.tree.file("/var/lib/dpkg/diversions", mutated)
      try packages.tree.file(info + "x.list", mutated)
      let known = try packages.ask("/usr/lib/libx.so", "/usr/lib/liby.so")
      #expect(known.problems.isEmpty, "seed \(seed)")
    }
  }
}
