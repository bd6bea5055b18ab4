import LoaderCache
import TestSupport
import Testing

@testable import Ldconfig

/// Files that are named like libraries and are none.
struct OtherFileTests {
  private static func padded(_ bytes: [UInt8], to size: Int = 100) -> [UInt8] {
    bytes + [UInt8](repeating: 0x2e, count: max(0, size - bytes.count))
  }

  // MARK: Small files

  @Test func `an empty file is told of`() throws {
    let bench = try ReadingBench()
    #expect(try bench.found(in: []) == .notice(.empty(bench.path)))
  }

  @Test(arguments: [("x86-64", 64), ("aarch64", 64), ("i386", 52), ("armhf", 52)])
  func `a file shorter than the port's header is told of where it begins as ELF`(
    _ port: String, _ size: Int
  ) throws {
    let bench = try ReadingBench()
    let port = try #require(Port(name: port))
    let magic: [UInt8] = [0x7f, 0x45, 0x4c, 0x46]
    for count in 1..<size {
      let bytes = Array((magic + [UInt8](repeating: 0, count: size)).prefix(count))
      #expect(try bench.found(in: bytes, for: port) == .notice(.tooSmall(bench.path)))
      #expect(try bench.found(in: Self.padded([], to: count), for: port) == .nothing)
      // As an old library, too.
      #expect(try bench.found(in: Self.padded([0x0b, 1], to: count), for: port) == .nothing)
    }
    #expect(try bench.found(in: Self.padded(magic, to: size), for: port) == .nothing)
    #expect(
      try bench.found(in: Self.padded([], to: size), for: port)
        == .notice(.wrongMagic(bench.path)))
  }

  // MARK: a.out

  @Test(arguments: [[0x0b, 1], [0xcc, 0]] as [[UInt8]])
  func `a library of the a.out days has a part of its file's name for a SONAME`(
    _ magic: [UInt8]
  ) throws {
    for (name, soname) in [
      ("libold.so.4.5.6", "libold.so.4"), ("libold.so.4", "libold.so.4"),
      ("libold.so", "libold.so"), ("libold.so.", "libold.so."), ("libold.so.4.", "libold.so.4"),
      ("libold.so.a.so.b.c", "libold.so.a"), ("libold.so..1", "libold.so."), ("x", "x"),
    ] {
      let bench = try ReadingBench(name: name)
      let bytes = Self.padded(magic + [0xff, 0xff])
      let modern = Found.library(soname, .libc6, isAncient: true)
      #expect(try bench.found(in: bytes) == modern)
      #expect(try bench.found(in: bytes, .glibc(43)) == modern)
      #expect(try bench.found(in: bytes, .glibc(36)) == .library(soname, .libc4, isAncient: true))
    }
  }

  @Test func `the number of the a.out days is read in the port's byte order`() throws {
    let bench = try ReadingBench(name: "libold.so.4")
    let big = try #require(Port(name: "s390x"))
    let ancient = Found.library("libold.so.4", .libc6, isAncient: true)
    let other = Found.notice(.wrongMagic(bench.path))
    #expect(try bench.found(in: Self.padded([0xff, 0xff, 1, 0x0b]), for: big) == ancient)
    #expect(try bench.found(in: Self.padded([0x0b, 1, 0, 0]), for: big) == other)
    #expect(try bench.found(in: Self.padded([0xff, 0xff, 1, 0x0b])) == other)
    #expect(try bench.found(in: Self.padded([1, 0x0b])) == other)
  }

  // MARK: Text

  @Test(arguments: [
    "GROUP ( /lib/libc.so.6 )", "/* GNU ld script */", "xGROUPx", "/* GNU ld script\nINPUT(x)",
  ])
  func `a linker script is passed over in silence`(_ script: String) throws {
    #expect(try ReadingBench().found(in: Self.padded(text(script))) == .nothing)
  }

  @Test(arguments: ["INPUT ( /lib/libfoo.so.1 )", "group (x)", "GNU LD SCRIPT", "libfoo.so.1.2"])
  func `other text has the wrong magic`(_ script: String) throws {
    let bench = try ReadingBench()
    #expect(
      try bench.found(in: Self.padded(text(script))) == .notice(.wrongMagic(bench.path)))
  }

  @Test func `a linker script is known by its first 512 bytes`() throws {
    let bench = try ReadingBench()
    for word in ["GROUP", "GNU ld script"] {
      func found(at place: Int) throws -> Found {
        let script = [UInt8](repeating: 0x20, count: place) + text(word)
        return try bench.found(in: Self.padded(script, to: 600))
      }
      #expect(try found(at: 512 - word.utf8.count) == .nothing)
      #expect(try found(at: 513 - word.utf8.count) == .notice(.wrongMagic(bench.path)))
    }
    // A word may end with the file.
    let short = [UInt8](repeating: 0x20, count: 64) + text("GROUP")
    #expect(try bench.found(in: short) == .nothing)
    #expect(try bench.found(in: short.dropLast()) == .notice(.wrongMagic(bench.path)))
  }

  @Test(arguments: ["libfoo.so.1-gdb.py", "libfoo.so.1-gdb.gdb", "libfoo.so.1-gdb.scm"])
  func `a debugger's helper is passed over in silence as far as the release knew it`(
    _ name: String
  ) throws {
    let bench = try ReadingBench(name: name)
    let bytes = Self.padded(text("import gdb"))
    #expect(try bench.found(in: bytes) == .nothing)
    #expect(try bench.found(in: bytes, .glibc(40)) == .nothing)
    let isPython = name.hasSuffix(".py")
    for minor in [36, 39] {
      #expect(
        try bench.found(in: bytes, .glibc(minor))
          == (isPython ? .nothing : .notice(.wrongMagic(bench.path))))
    }
  }

  @Test func `a helper's name must be the end of the file's`() throws {
    for name in ["libfoo.so.1-gdb.py.bak", "libfoo.so.1_gdb.py", "libfoo.so.1-gdb.pyc"] {
      let bench = try ReadingBench(name: name)
      #expect(
        try bench.found(in: Self.padded(text("import gdb"))) == .notice(.wrongMagic(bench.path)))
    }
  }

  // MARK: Other processors

  @Test func `another processor's library is told of by its number`() throws {
    let bench = try ReadingBench()
    let aarch64 = try #require(Port(name: "aarch64"))
    var builder = ELFBuilder(soname: "libfoo.so.1", machine: 183)
    #expect(try bench.found(in: builder.bytes()) == .notice(.unknownMachine(bench.path, 183)))
    builder.machine = 62
    #expect(
      try bench.found(in: builder.bytes(), for: aarch64)
        == .notice(.unknownMachine(bench.path, 62)))
    #expect(
      try bench.found(in: builder.bytes(), for: aarch64, .glibc(43))
        == .library("libfoo.so.1", .aarch64))
  }

  @Test func `a word size that there is not is told of, and a refused library is not`() throws {
    let bench = try ReadingBench()
    let bytes = ELFBuilder(soname: "libfoo.so.1").bytes(setting: .wordSize, to: 0)
    #expect(try bench.found(in: bytes) == .notice(.unknownClass(bench.path)))
    let riscv = ELFBuilder(soname: "libfoo.so.1", machine: 243).bytes(setting: .flags, to: 8)
    let port = try #require(Port(name: "riscv64"))
    #expect(try bench.found(in: riscv, for: port) == .nothing)
  }

  // MARK: What holds for other names

  @Test func `what was read in silence holds for all names of a file, but for a.out`() throws {
    let bench = try ReadingBench()
    let old = try ReadingBench(name: "libold.so.4")
    func holds(_ found: Found) -> Bool {
      LibraryReader.Reading(library: found.library, notices: found.notices).holdsForAllNames
    }
    #expect(holds(try bench.found(in: ELFBuilder().bytes())))
    #expect(!holds(try bench.found(in: [])))
    #expect(!holds(try old.found(in: Self.padded([0x0b, 1]))))
  }
}
