import FileSystem
import Foundation
import LoaderCache
import LoaderConfiguration
import TestSupport
import Testing

@testable import Ldconfig

/// What is remembered of libraries from one run to the next.
struct ScanCacheTests {
  private static let now = FileTime(seconds: 1_800_000_000, nanoseconds: 5)
  private static let longAgo = FileTime(seconds: 1_700_000_000, nanoseconds: 123_456_789)

  /// `/var` with these in the directory of the scan cache.
  private static func place(_ items: [String: TreeItem]) -> TreeItem {
    .directory(["cache": .directory(["ldconfig": .directory(items)])])
  }

  /// A root with the place of the scan cache in it.
  private final class Bench {
    let scratch: ScratchDirectory
    let root: SystemRoot
    let file: String

    init(_ tree: [String: TreeItem]? = nil) throws {
      let scratch = try ScratchDirectory()
      try scratch.lay(tree ?? ["var": ScanCacheTests.place([:])])
      root = try SystemRoot.open(Path(scratch.path))
      self.scratch = scratch
      file = scratch.path("var/cache/ldconfig/solder-scan-cache")
    }

    func write(
      _ facts: [ScanCache.Key: LibraryFacts], for port: Port = Port.all[0],
      _ behaviour: Behaviour = .own
    ) {
      var cache = ScanCache()
      for (key, facts) in facts { cache.note(facts, of: key) }
      cache.write(for: port, behaviour, now: ScanCacheTests.now, under: root)
    }

    func read(
      for port: Port = Port.all[0], _ behaviour: Behaviour = .own
    ) -> [ScanCache.Key: LibraryFacts] {
      ScanCache.read(for: port, behaviour, under: root).remembered
    }

    /// The bytes of the file, as far as it is there.
    func bytes() -> [UInt8]? { FileManager.default.contents(atPath: file).map(Array.init) }

    func overwrite(_ bytes: [UInt8]) throws {
      try Data(bytes).write(to: URL(fileURLWithPath: file))
    }
  }

  private static func key(
    _ inode: UInt64, changed: FileTime = longAgo, size: UInt64 = 600
  ) -> ScanCache.Key {
    ScanCache.Key(
      identity: FileIdentity(device: 0xfd00_0000_0001, inode: inode), size: size,
      modification: FileTime(seconds: -1, nanoseconds: 999_999_999), change: changed)
  }

  private static let facts: [ScanCache.Key: LibraryFacts] = [
    key(1): LibraryFacts(kind: .x86_64, soname: text("libfoo.so.1"), isaLevel: 3),
    key(2): LibraryFacts(kind: .libc6, soname: nil),
    key(3): LibraryFacts(kind: .x32, soname: []),
    key(.max, size: .max): LibraryFacts(
      kind: LibraryKind(rawValue: -5), soname: [0xff, 0x0a, 0x2f], isaLevel: 31),
    key(5): LibraryFacts(kind: .x86_64, soname: [UInt8](repeating: 0x61, count: 4096)),
  ]

  // MARK: Keeping

  @Test func `what is written is read again`() throws {
    let bench = try Bench()
    bench.write(Self.facts)
    #expect(bench.read() == Self.facts)
  }

  @Test func `a file that may not be there is like an empty one`() throws {
    #expect(try Bench().read().isEmpty)
    #expect(try Bench([:]).read().isEmpty)
    for item in [TreeItem.directory([:]), .fifo, .link("nowhere"), .text("")] {
      let bench = try Bench(["var": Self.place(["solder-scan-cache": item])])
      #expect(bench.read().isEmpty)
    }
  }

  @Test func `its directory is made for root alone where only that is missing`() throws {
    let bench = try Bench(["var": .directory(["cache": .directory([:])])])
    bench.write(Self.facts)
    #expect(bench.read() == Self.facts)
    let mode = try FileManager.default.attributesOfItem(
      atPath: bench.scratch.path("var/cache/ldconfig"))[.posixPermissions]
    #expect(mode as? Int == 0o700)
    let none = try Bench(["var": .directory([:])])
    none.write(Self.facts)
    #expect(try FileManager.default.contentsOfDirectory(atPath: none.scratch.path("var")) == [])
  }

  @Test func `nothing new is not written again`() throws {
    let bench = try Bench()
    bench.write(Self.facts)
    let before = try TreeSnapshot(of: bench.scratch.path)
    var cache = ScanCache.read(for: Port.all[0], .own, under: bench.root)
    for key in Self.facts.keys { #expect(cache.facts(key) == Self.facts[key]) }
    #expect((cache.met == cache.remembered))
    cache.write(for: Port.all[0], .own, now: Self.now, under: bench.root)
    #expect(try TreeSnapshot(of: bench.scratch.path) == before)
  }

  @Test func `what was not met again is forgotten`() throws {
    let bench = try Bench()
    bench.write(Self.facts)
    var cache = ScanCache.read(for: Port.all[0], .own, under: bench.root)
    #expect(cache.facts(Self.key(2)) != nil && cache.facts(Self.key(99)) == nil)
    cache.write(for: Port.all[0], .own, now: Self.now, under: bench.root)
    #expect(Array(bench.read().keys) == [Self.key(2)])
  }

  @Test func `no file of another name is left, and glibc's own is not touched`() throws {
    let bench = try Bench(["var": Self.place(["aux-cache": .text("x")])])
    bench.write(Self.facts)
    let directory = bench.scratch.path("var/cache/ldconfig")
    let names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    #expect(names == ["aux-cache", "solder-scan-cache"])
    #expect(FileManager.default.contents(atPath: directory + "/aux-cache") == Data("x".utf8))
  }

  @Test func `a library of the a.out days is not remembered: its SONAME is its name's`() throws {
    let bench = try Bench()
    let facts = LibraryFacts(kind: .libc6, soname: text("libold.so.4"), isAncient: true)
    bench.write([Self.key(1): facts])
    #expect(bench.read().isEmpty)
  }

  // MARK: Time

  @Test func `what changed within two seconds is not remembered`() throws {
    let now = Self.now.seconds
    for (age, isRemembered) in [(3, true), (2, false), (0, false), (-9, false)] {
      for nanoseconds in [UInt32(0), 999_999_999] {
        let bench = try Bench()
        let time = FileTime(seconds: now - Int64(age), nanoseconds: nanoseconds)
        bench.write([Self.key(1, changed: time): LibraryFacts(kind: .x86_64)])
        #expect(bench.read().isEmpty == !isRemembered, "\(age) seconds ago")
      }
    }
  }

  @Test func `each part of a file's state counts`() throws {
    let status = FileStatus(
      kind: .regular, identity: FileIdentity(device: 1, inode: 2), size: 3,
      modificationTime: FileTime(seconds: 4, nanoseconds: 5))
    let key = ScanCache.Key(status)
    var cache = ScanCache([key: LibraryFacts(kind: .x86_64)])
    #expect(cache.facts(key) != nil)
    func other(
      device: UInt64 = 1, inode: UInt64 = 2, size: UInt64 = 3, modified: UInt32 = 5,
      changed: UInt32 = 5
    ) -> ScanCache.Key {
      ScanCache.Key(
        identity: FileIdentity(device: device, inode: inode), size: size,
        modification: FileTime(seconds: 4, nanoseconds: modified),
        change: FileTime(seconds: 4, nanoseconds: changed))
    }
    #expect(cache.facts(other()) != nil)
    for other in [
      other(device: 9), other(inode: 9), other(size: 9), other(modified: 9), other(changed: 9),
    ] {
      #expect(cache.facts(other) == nil)
    }
  }

  // MARK: Other ways of reading

  @Test func `what was read for another port or in another way is not believed`() throws {
    let bench = try Bench()
    bench.write(Self.facts)
    for port in Port.all.dropFirst() { #expect(bench.read(for: port).isEmpty) }
    for behaviour in [
      Behaviour.glibc(43), .glibc(36), Behaviour(release: GlibcRelease(2, 36), isStrict: false),
      Behaviour(release: GlibcRelease(2, 4), isStrict: false),
      Behaviour(release: GlibcRelease(24, 3), isStrict: false),
    ] {
      #expect(bench.read(behaviour).isEmpty)
    }
    #expect(bench.read() == Self.facts)
  }

  // MARK: Damage

  private static func damageBench() throws -> Bench {
    let bench = try Bench()
    bench.write(facts.filter { $0.value.soname?.count != 4096 })
    return bench
  }

  @Test func `a file damaged at any byte is as good as none`() throws {
    let bench = try Self.damageBench()
    let good = try #require(bench.bytes())
    #expect(good.count > 300 && bench.read().count == 4)
    for index in good.indices {
      for change: UInt8 in [1, 0x80, 0xff] {
        var bytes = good
        bytes[index] ^= change
        try bench.overwrite(bytes)
        #expect(bench.read().isEmpty, "byte \(index) ^ \(change)")
      }
    }
  }

  @Test func `a file cut or made longer is as good as none`() throws {
    let bench = try Self.damageBench()
    let good = try #require(bench.bytes())
    for count in good.indices {
      try bench.overwrite(Array(good.prefix(count)))
      #expect(bench.read().isEmpty, "\(count) bytes")
    }
    for more in [[0], [0xff], good] as [[UInt8]] {
      try bench.overwrite(good + more)
      #expect(bench.read().isEmpty)
    }
    try bench.overwrite(good)
    #expect(bench.read().count == 4)
  }

  @Test func `two bytes exchanged are seen`() throws {
    let bench = try Self.damageBench()
    let good = try #require(bench.bytes())
    for index in good.indices.dropLast() where good[index] != good[index + 1] {
      var bytes = good
      bytes.swapAt(index, index + 1)
      try bench.overwrite(bytes)
      #expect(bench.read().isEmpty, "bytes \(index) and \(index + 1)")
    }
  }

  @Test func `a file with the right checksum and wrong lengths is no trap`() throws {
    let bench = try Self.damageBench()
    let good = try #require(bench.bytes())
    // Where the body begins: behind two lines and the checksum.
    let lines = good.split(separator: 0x0a, maxSplits: 2, omittingEmptySubsequences: false)
    let start = lines[0].count + lines[1].count + 2
    for seed in 1..<UInt64(2000) {
      var generator = SeededGenerator(seed: seed)
      var body = Array(good[(start + 8)...])
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        body[Int.random(in: body.indices, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      body.removeLast(Int.random(in: 0...body.count, using: &generator) / 4)
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in body { sum = (sum ^ UInt64(byte)) &* 0x0100_0000_01b3 }
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) }
      try bench.overwrite(good[..<start] + bytes + body)
      for facts in bench.read().values {
        #expect(facts.soname?.count ?? 0 <= body.count, "seed \(seed)")
      }
    }
  }
}
