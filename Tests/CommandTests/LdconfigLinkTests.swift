import Foundation
import TestSupport
import Testing

/// Links as `solder ldconfig` makes them, and where it leaves glibc's ways.
struct LdconfigLinkTests {
  // MARK: Without a gap

  @Test func `a link that leads elsewhere is never gone`() throws {
    let bench = try LdconfigBench(library: [
      "libfoo.so.1.0": .library("libfoo.so.1"), "libfoo.so.1.1": .library("libfoo.so.1"),
      "libfoo.so.1": .link("libfoo.so.1.0"),
    ])
    let path = bench.path("lib/libfoo.so.1")
    let watch = Watch(path)
    for round in 0..<40 {
      let version = "libfoo.so.1.\(1 - round % 2)"
      let run = try bench.run("-l", "/lib/\(version)")
      #expect(run.status == 0 && run.errors == "")
      #expect(bench.link("lib/libfoo.so.1") == version)
    }
    let (looks, misses) = watch.end()
    #expect(looks > 100)
    #expect(misses == 0, "of \(looks) looks")
    #expect(try bench.names("lib") == ["libfoo.so.1", "libfoo.so.1.0", "libfoo.so.1.1"])
  }

  /// Looks at a path again and again until the end.
  private final class Watch: @unchecked Sendable {
    private let lock = NSLock()
    private let done = DispatchSemaphore(value: 0)
    private var isOver = false
    private var counts = (looks: 0, misses: 0)

    init(_ path: String) {
      Thread.detachNewThread {
        var info = stat()
        var counts = (looks: 0, misses: 0)
        while !self.lock.withLock({ self.isOver }) {
          counts.looks += 1
          if lstat(path, &info) != 0 { counts.misses += 1 }
        }
        self.lock.withLock { self.counts = counts }
        self.done.signal()
      }
    }

    func end() -> (looks: Int, misses: Int) {
      lock.withLock { isOver = true }
      done.wait()
      return lock.withLock { counts }
    }
  }

  @Test func `a link is exchanged, not removed and made`() throws {
    let bench = try LdconfigBench(library: [
      "libfoo.so.1.0": .library("libfoo.so.1"), "libfoo.so.1.1": .library("libfoo.so.1"),
      "libfoo.so.1": .link("libfoo.so.1.0"),
    ])
    let log = bench.bench.beside("strace")
    let traced = "strace -f -o \(log) -e trace=unlink,unlinkat,rename,renameat,renameat2,symlinkat"
    let run = try Program.shell("\(traced) $SOLDER ldconfig -r \(bench.root) --builtin-dirs=")
    try #require(run.status == 0, "\(run.errors)")
    let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(calls.contains { $0.contains("\"libfoo.so.1\"") && $0.contains("RENAME_EXCHANGE") })
    #expect(!calls.contains { $0.contains("unlink") && $0.contains("\"libfoo.so.1\"") })
    #expect(bench.link("lib/libfoo.so.1") == "libfoo.so.1.1")
  }

  // MARK: Nothing but links is replaced

  @Test func `a file that is named like a SONAME stays, and is told of`() throws {
    let bench = try LdconfigBench(library: [
      "libfoo.so.1": .library("libfoo.so.1", content: 1),
      "libfoo.so.1.2": .library("libfoo.so.1", content: 2),
      "libbar.so.1": .directory([:]), "libbar.so.1.2": .library("libbar.so.1"),
    ])
    let before = try bench.bench.snapshot().lines.filter { $0.contains("lib/") }
    for asUser in [false, true] {
      for words in [[], ["-X"], ["-n", "/lib"], ["--strict-glibc"]] {
        if asUser { try bench.giveToUser() }
        let run = asUser ? try bench.runAsUser(words) : try bench.run(words)
        #expect(run.status == 0)
        #expect(run.errors.contains("ldconfig: /lib/libfoo.so.1 is not a symbolic link\n\n"))
        #expect(run.errors.contains("ldconfig: /lib/libbar.so.1 is not a symbolic link\n\n"))
      }
      let after = try bench.bench.snapshot().lines.filter { $0.contains("lib/") }
      #expect(after.map(Self.withoutOwner) == before.map(Self.withoutOwner))
    }
  }

  private static func withoutOwner(_ line: String) -> String {
    line.replacing(" 1000:1000 ", with: " 0:0 ")
  }

  // MARK: SONAMEs that are no names

  private static let sonames: [[UInt8]] =
    ["../evil.so.1", "/tmp/evil.so.1", "sub/evil.so.1", ".", "..", "", "lib\u{1b}[31mevil.so.1"]
    .map { Array($0.utf8) } + [
      Array("libevil\n.so.1".utf8), [0x7f], Array(repeating: 0x61, count: 300),
      Array(repeating: 0x61, count: 256), Array("libevil.so.1/".utf8),
    ]

  private static func bench(_ soname: [UInt8]) throws -> LdconfigBench {
    var builder = ELFBuilder()
    builder.rawSoname = soname
    return try LdconfigBench([
      "lib": .directory(["libevil.so.1.0": .bytes(builder.bytes()), "sub": .directory([:])]),
      "tmp": .directory([:]),
    ])
  }

  @Test(arguments: sonames)
  func `a SONAME that is no file's name makes no path, is told of, and ends with 0`(
    _ soname: [UInt8]
  ) throws {
    let bench = try Self.bench(soname)
    for words in [[], ["--strict-glibc"], ["-n", "/lib"], ["-l", "/lib/libevil.so.1.0"]] {
      let run = try bench.run(words)
      #expect(run.status == 0 && run.output == "")
      let beginning = "ldconfig: ignoring /lib/libevil.so.1.0, whose soname is not a file name: "
      #expect(run.errors.hasPrefix(beginning), "\(run.errors)")
      // One line, without anything a terminal would obey.
      #expect(run.errors.filter { $0 == "\n" }.count == 1)
      #expect(run.errorBytes.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7f })
    }
    #expect(try bench.names("lib") == ["libevil.so.1.0", "sub"])
    #expect(try bench.names("lib/sub") == [] && bench.names("tmp") == [])
    #expect(try bench.names("") == ["etc", "lib", "tmp"])
    #expect(try bench.entries() == [])
  }

  @Test func `a SONAME of 255 bytes is a name`() throws {
    let longest = String(repeating: "a", count: 255)
    let bench = try Self.bench(Array(longest.utf8))
    let run = try bench.run()
    #expect(run.status == 0 && run.errors == "")
    #expect(bench.link("lib/\(longest)") == "libevil.so.1.0")
  }

  // MARK: What is not chosen

  @Test(arguments: [
    ".bak", "~", ".old", ".orig", ".save", ".dpkg-old", ".dpkg-dist", ".rpmsave", ".swp", ".tmp",
    ".dpkg-new", ".dpkg-tmp", ";5f1d2c3b",
  ])
  func `a backup or a file that is just being written is never chosen`(_ end: String) throws {
    let bench = try LdconfigBench(library: [
      "libfoo.so.1.2": .library("libfoo.so.1", content: 1),
      "libfoo.so.1.2\(end)": .library("libfoo.so.1", content: 2),
    ])
    let run = try bench.run("--glibc=2.36")
    #expect(run.status == 0 && run.errors == "")
    #expect(bench.link("lib/libfoo.so.1") == "libfoo.so.1.2")
    #expect(try bench.entries() == ["libfoo.so.1 (libc6,x86-64) => /lib/libfoo.so.1"])
    // glibc takes it: it seems to be the greater version.
    try bench.run("--strict-glibc", "--glibc=2.36")
    #expect(bench.link("lib/libfoo.so.1") == "libfoo.so.1.2\(end)")
  }

  // MARK: In one run

  @Test func `a development link is in the cache after the first run`() throws {
    let tree: [String: TreeItem] = [
      "libfoo.so.1.0": .library("libfoo.so.1"), "libfoo.so": .link("libfoo.so.1"),
    ]
    let both = [
      "libfoo.so.1 (libc6,x86-64) => /lib/libfoo.so.1",
      "libfoo.so (libc6,x86-64) => /lib/libfoo.so",
    ]
    let bench = try LdconfigBench(library: tree)
    try bench.run()
    #expect(try bench.entries() == both)
    let strict = try LdconfigBench(library: tree)
    try strict.run("--strict-glibc")
    #expect(try strict.entries() == [both[0]])
    try strict.run("--strict-glibc")
    #expect(try strict.entries() == both)
  }

  @Test func `a second run changes nothing`() throws {
    let bench = try LdconfigBench(library: [
      "libfoo.so.1.0": .library("libfoo.so.1"), "libfoo.so": .link("libfoo.so.1"),
      "libbar.so.2.0": .library("libbar.so.2"), "libbar.so.2": .link("nowhere"),
      "libdead.so.3": .link("libdead.so.3.0"),
    ])
    try bench.run()
    let before = try bench.bench.snapshot()
    let run = try bench.run("-v")
    #expect(!run.output.contains("(changed)"))
    #expect(try bench.bench.snapshot() == before)
    #expect(try !bench.names("lib").contains("libdead.so.3"))
  }

  @Test func `nothing is left beside the links`() throws {
    let bench = try LdconfigBench(library: [
      "libfoo.so.1.0": .library("libfoo.so.1"), "libfoo.so.1": .link("/nowhere"),
      "libbar.so.1.0": .library("libbar.so.1"), "libbar.so.1": .link("libfoo.so.1.0"),
    ])
    try bench.run()
    #expect(
      try bench.names("lib") == ["libbar.so.1", "libbar.so.1.0", "libfoo.so.1", "libfoo.so.1.0"])
    #expect(try bench.names("etc") == ["ld.so.cache", "ld.so.conf"])
  }
}
