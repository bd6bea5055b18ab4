import FileSystem
import LoaderCache
import LoaderConfiguration
import TestSupport
import Testing

@testable import Ldconfig

/// What a new cache would list, with and without what somebody saw before.
struct ForeseenCacheTests {
  private static func root() throws -> ScratchDirectory {
    try ScratchDirectory().lay([
      "etc": .directory(["ld.so.conf": .text("/opt\n")]),
      "opt": .directory([
        "liba.so.1.2": .library("liba.so.1"), "liba.so.1": .link("liba.so.1.2"),
        "liba.so.1.10": .library("liba.so.1"), "libb.so": .library(nil),
        "libc.so": .text("GROUP ( liba.so.1 )"), "libd.so.1": .link("nowhere"),
      ]),
    ])
  }

  private static func cache(
    _ root: borrowing SystemRoot, _ order: SearchOrder? = nil
  ) -> ForeseenCache {
    ForeseenCache(
      under: root, loaders: [], order: order ?? SearchOrder.read(for: [], under: root),
      environment: .init(now: FileTime(seconds: 0, nanoseconds: 0), hardwareMask: 0))
  }

  private static let all = ["/opt/liba.so.1", "/opt/libb.so"].map(text)

  @Test func `nothing needs to be shown`() throws {
    let scratch = try Self.root()
    let root = try SystemRoot.open(Path(scratch.path))
    let entries = Self.cache(root).entries(under: root)
    #expect(entries.map { Set($0.map(\.path)) } == Set(Self.all))
  }

  @Test func `what was shown changes nothing`() throws {
    let scratch = try Self.root()
    let root = try SystemRoot.open(Path(scratch.path))
    let cache = Self.cache(root)
    let directory = try Directory.open(Path("/opt"), in: root)
    let (listing, identity) = (try directory.entries(), try directory.status().identity)
    cache.note(listing, of: identity)
    for entry in listing where entry.kind == .regular {
      cache.note(try directory.open(file: entry.name), named: entry.name, in: identity)
    }
    let (shown, alone) = (cache.entries(under: root), Self.cache(root).entries(under: root))
    #expect(shown != nil && shown == alone)
  }

  @Test func `what was shown is not looked at again`() throws {
    let scratch = try Self.root()
    let root = try SystemRoot.open(Path(scratch.path))
    let cache = Self.cache(root)
    let directory = try Directory.open(Path("/opt"), in: root)
    let identity = try directory.status().identity
    let listing = try directory.entries().filter { $0.name == (try? name("libb.so")) }
    cache.note(listing, of: identity)
    cache.note(
      try directory.open(file: try name("libb.so")), named: try name("libb.so"), in: identity)
    try directory.unlink(try name("libb.so"))
    let entries = cache.entries(under: root)
    #expect(entries?.map(\.path) == [text("/opt/libb.so")])
  }

  @Test func `directories that a run would not search are not taken from another order`() throws {
    let scratch = try Self.root()
    let root = try SystemRoot.open(Path(scratch.path))
    let cache = Self.cache(root, SearchOrder(directories: []))
    let entries = cache.entries(under: root)
    #expect(entries.map { Set($0.map(\.path)) } == Set(Self.all))
  }
}
