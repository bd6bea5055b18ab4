import Foundation
import TestSupport
import Testing

/// Exit statuses and streams of `solder ldconfig`.
struct LdconfigStreamTests {
  private static func bench() throws -> LdconfigBench {
    let bench = try LdconfigBench([
      "lib": .directory(["libfoo.so.1.0": .library("libfoo.so.1")]),
      "odd": .directory(["libtext.so.1": .text(String(repeating: "text ", count: 20))]),
    ])
    try bench.run()
    return bench
  }

  // MARK: 0

  @Test func `a run with nothing to say says nothing`() throws {
    let bench = try LdconfigBench(library: ["libfoo.so.1.0": .library("libfoo.so.1")])
    let run = try bench.run()
    #expect(run.status == 0 && run.output == "" && run.errors == "")
  }

  @Test func `warnings end with 0, and go to stderr`() throws {
    let bench = try LdconfigBench(
      ["lib": .directory(["libtext.so.1": .text(String(repeating: "text ", count: 20))])])
    let run = try bench.run()
    #expect(run.status == 0 && run.output == "")
    // The line ends twice, as glibc has it.
    let message = "is not an ELF file - it has the wrong magic bytes at the start."
    #expect(run.errors == "ldconfig: /lib/libtext.so.1 \(message)\n\n")
  }

  @Test func `the listing goes to stdout`() throws {
    let bench = try LdconfigBench(library: ["libfoo.so.1.0": .library("libfoo.so.1")])
    let first = try bench.run("-v")
    #expect(first.errors == "")
    #expect(
      first.output == """
        /lib: (from /etc/ld.so.conf:1)
        \tlibfoo.so.1 -> libfoo.so.1.0 (changed)

        """)
    #expect(
      try bench.run("-v").output == """
        /lib: (from /etc/ld.so.conf:1)
        \tlibfoo.so.1 -> libfoo.so.1.0

        """)
  }

  @Test func `messages stand between the lines of the listing where they belong`() throws {
    let bench = try Self.bench()
    let run = try bench.shell("-v -N /odd /lib /odd 2>&1")
    #expect(
      run.output == """
        ldconfig: Path `/odd' given more than once
        (from <cmdline>:0 and <cmdline>:0)
        ldconfig: Path `/lib' given more than once
        (from /etc/ld.so.conf:1 and <cmdline>:0)
        /odd: (from <cmdline>:0)
        ldconfig: /odd/libtext.so.1 is not an ELF file - it has the wrong magic bytes at the start.

        /lib: (from <cmdline>:0)
        \tlibfoo.so.1 -> libfoo.so.1.0

        """)
  }

  @Test(arguments: ["-p", "-v", "-vN", "--help", "--usage", "-V"])
  func `a full device is no trouble`(_ word: String) throws {
    let run = try Self.bench().shell("\(word) >/dev/full")
    #expect(run.status == 0 && run.errors == "")
  }

  @Test(arguments: ["-p", "-v", "--help"])
  func `a closed stdout is no trouble`(_ word: String) throws {
    let run = try Self.bench().shell("\(word) >&-")
    #expect(run.status == 0 && run.errors == "")
  }

  @Test func `closed streams do not become the cache`() throws {
    let bench = try LdconfigBench(library: [
      "libfoo.so.1.0": .library("libfoo.so.1"), "libempty.so.1": .text(""),
    ])
    #expect(try bench.shell("-v <&- >&- 2>&-").status == 0)
    #expect(try bench.entries() == ["libfoo.so.1 (libc6,x86-64) => /lib/libfoo.so.1"])
    let text = String(decoding: try bench.bytes("etc/ld.so.cache"), as: UTF8.self)
    #expect(!text.contains("changed") && !text.contains("empty"))
  }

  @Test func `work is done though nobody takes the listing`() throws {
    for end in [">/dev/full", ">&-", "| true"] {
      let bench = try LdconfigBench(library: ["libfoo.so.1.0": .library("libfoo.so.1")])
      #expect(try bench.shell("-v \(end)").status == 0)
      #expect(bench.link("lib/libfoo.so.1") == "libfoo.so.1.0")
      #expect(try bench.entries().count == 1)
    }
  }

  @Test func `-n without operands does nothing`() throws {
    let bench = try LdconfigBench(library: ["libfoo.so.1.0": .library("libfoo.so.1")])
    let before = try bench.bench.snapshot()
    let run = try bench.run("-nv")
    #expect(run.status == 0 && run.output == "" && run.errors == "")
    #expect(try bench.bench.snapshot() == before)
  }

  @Test func `an unknown format is none`() throws {
    let bench = try Self.bench()
    let before = try bench.bytes("etc/ld.so.cache")
    let run = try bench.run("-c", "nonsense")
    #expect(run.status == 0 && run.errors == "")
    #expect(try bench.bytes("etc/ld.so.cache") == before)
  }

  @Test func `an empty cache is printed as nothing`() throws {
    let bench = try LdconfigBench([:])
    bench.write([], to: "etc/ld.so.cache")
    let run = try bench.run("-p")
    #expect(run.status == 0 && run.output == "" && run.errors == "")
  }

  // MARK: 1

  @Test(arguments: ["lib", "", "./lib", "lib/"])
  func `an operand that is not given from / is fatal, unless no cache is made`(
    _ operand: String
  ) throws {
    let bench = try Self.bench()
    let before = try bench.bench.snapshot()
    for words in [[operand], ["-p", operand], ["/lib", operand], ["-X", operand]] {
      let run = try Program.solder(["ldconfig", "-r", bench.root] + words)
      #expect(run.status == 1 && run.output == "")
      #expect(run.errors == "ldconfig: relative path `\(operand)' used to build cache\n")
    }
    #expect(try bench.bench.snapshot() == before)
    #expect(try bench.run("-p", "-N", operand).status == 0)
    #expect(try bench.run("-N", operand).status == 0)
  }

  /// The beginning of a cache, with its number of entries, byte order and place of the extension.
  private static func cache(_ count: UInt8, _ order: UInt8, _ place: UInt8) -> [UInt8] {
    Array("glibc-ld.so.cache1.1".utf8) + [count] + zeros(7) + [order] + zeros(3) + [place]
      + zeros(15)
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  private static let wrongCaches: [([UInt8]?, String)] = [
    (nil, "Can't open cache file /etc/x\n: No such file or directory"),
    (Array("ld.so-1.7.0".utf8), "File is not a cache file.\n"),
    (Array("something else altogether, and long".utf8), "File is not a cache file.\n"),
    (cache(0, 3, 0), "Cache file has wrong endianness.\n"),
    (cache(0, 2, 47), "Malformed extension data in cache file /etc/x\n"),
    (cache(9, 2, 0), "Malformed number of entries in cache file /etc/x\n"),
  ]

  @Test(arguments: wrongCaches)
  func `a cache that cannot be printed is fatal`(_ bytes: [UInt8]?, _ message: String) throws {
    let bench = try LdconfigBench([:])
    if let bytes { bench.write(bytes, to: "etc/x") }
    let run = try bench.run("-p", "-C", "/etc/x")
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors == "ldconfig: \(message)\n")
  }

  @Test func `a directory in the place of the cache cannot be printed`() throws {
    let run = try LdconfigBench([:]).run("-p", "-C", "/etc")
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors == "ldconfig: mmap of cache file failed.\n: No such device\n")
  }

  @Test func `a cache that cannot be made is fatal, and nothing is left beside it`() throws {
    let bench = try LdconfigBench(library: ["libfoo.so.1.0": .library("libfoo.so.1")])
    let missing = try bench.run("-C", "/none/x")
    #expect(missing.status == 1)
    #expect(
      missing.errors
        == "ldconfig: Can't create temporary cache file /none/x~: No such file or directory\n")
    _ = try Program.shell("mkdir \(bench.path("etc/ld.so.cache"))")
    let directory = try bench.run()
    #expect(directory.status == 1)
    #expect(directory.errors.hasPrefix("ldconfig: Renaming of /etc/ld.so.cache~ to "))
    #expect(directory.errors.hasSuffix("/etc/ld.so.cache failed: Is a directory\n"))
    #expect(try bench.names("etc") == ["ld.so.cache", "ld.so.conf"])
  }

  @Test func `who may not write the cache is told, after the links were made`() throws {
    let bench = try LdconfigBench(library: ["libfoo.so.1.0": .library("libfoo.so.1")])
    try bench.giveToUser()
    _ = try Program.shell("chown 0:0 \(bench.path("etc")); chmod 555 \(bench.path("etc"))")
    let run = try bench.runAsUser()
    #expect(run.status == 1)
    #expect(
      run.errors
        == "ldconfig: Can't create temporary cache file /etc/ld.so.cache~: Permission denied\n")
    #expect(bench.link("lib/libfoo.so.1") == "libfoo.so.1.0")
  }

  @Test func `a root that is not there is fatal`() throws {
    let run = try Program.solder(["ldconfig", "-r", "/no/such/root"])
    #expect(run.status == 1 && run.output == "")
    #expect(
      run.errors
        == "ldconfig: Can't open root directory /no/such/root: No such file or directory\n")
  }
}
