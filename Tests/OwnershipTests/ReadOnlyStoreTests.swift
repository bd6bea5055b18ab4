import FileSystem
import Testing

@testable import Ownership

/// Trees as the managers lay them out whose files nobody else may change.
struct ReadOnlyStoreTests {
  let tree: ScratchTree
  let hash = String(repeating: "a", count: 32)

  init() throws { tree = try ScratchTree() }

  func owner(_ path: String) throws -> Owner? {
    let known = OwnerDatabases.owners(of: [Path(path)], in: try tree.opened())
    #expect(known.problems.isEmpty)
    return known.owners[Path(path)]
  }

  @Test(arguments: [
    ("/nix/store/HASH-zlib-1.3/lib/libz.so.1", PackageManager.nix, "zlib-1.3"),
    ("/gnu/store/HASH-zlib-1.3/lib/libz.so.1", .guix, "zlib-1.3"),
    ("/nix/store/short-zlib/lib/libz.so.1", .nix, "short-zlib"),
    ("/snap/core22/1/usr/lib/libz.so.1", .snap, "core22"),
    ("/var/lib/snapd/hostfs/libz.so.1", .snap, "hostfs"),
    (
      "/var/lib/flatpak/runtime/org.gnome.Platform/x86_64/47/files/lib/libz.so.1", .flatpak,
      "flatpak"
    ),
    ("/ostree/deploy/os/deploy/abc.0/usr/lib/libz.so.1", .ostree, "ostree"),
  ])
  func `a file below a store is the store's`(
    path: String, manager: PackageManager, package: String
  ) throws {
    let path = path.replacing("HASH", with: hash)
    try tree.file(path)
    let owner = try owner(path)
    #expect(owner == Owner(manager: manager, package: package))
    #expect(owner?.manager.isReadOnlyStore == true)
  }

  @Test(arguments: [
    "/opt/nix/store/x-y/lib/libz.so.1", "/nix/var/lib/libz.so.1", "/gnu/lib/libz.so.1",
    "/home/u/snap/app/libz.so.1", "/var/lib/libz.so.1", "/usr/lib/libz.so.1",
  ])
  func `a file beside a store is nobody's`(path: String) throws {
    for store in ["/nix/store", "/gnu/store", "/snap", "/var/lib/snapd", "/var/lib/flatpak"] {
      try tree.directory(store)
    }
    try tree.file(path)
    #expect(try owner(path) == nil)
  }

  @Test func `a store is recognised through links, with its package where the path tells`() throws {
    let path = "/nix/store/\(hash)-zlib-1.3/lib/libz.so.1"
    try tree.file(path)
    try tree.link("/run/current-system", to: "/nix/store/\(hash)-zlib-1.3")
    try tree.link("/usr/lib", to: "/run/current-system/lib")
    #expect(try owner("/usr/lib/libz.so.1")?.manager == .nix)
    #expect(try owner("/run/current-system/lib/libz.so.1")?.manager == .nix)
  }

  @Test func `a system that ostree deployed has its usr from it, and no more`() throws {
    try tree.file("/usr/lib/libz.so.1")
    try tree.file("/opt/lib/libz.so.1")
    try tree.file("/run/ostree-booted")
    #expect(try owner("/usr/lib/libz.so.1") == Owner(manager: .ostree, package: "ostree"))
    #expect(try owner("/opt/lib/libz.so.1") == nil)
  }

  @Test func `an image of such a system is known by its repository and deployments`() throws {
    try tree.file("/usr/lib/libz.so.1")
    try tree.directory("/ostree/repo")
    #expect(try owner("/usr/lib/libz.so.1") == nil)
    try tree.directory("/ostree/deploy")
    #expect(try owner("/usr/lib/libz.so.1")?.manager == .ostree)
  }

  @Test func `a store goes before a database that lists the file`() throws {
    try tree.file("/usr/lib/libz.so.1")
    try tree.file("/run/ostree-booted")
    try tree.file("/var/lib/dpkg/info/zlib1g.list", "/usr/lib/libz.so.1\n")
    #expect(try owner("/usr/lib/libz.so.1")?.manager == .ostree)
  }
}
