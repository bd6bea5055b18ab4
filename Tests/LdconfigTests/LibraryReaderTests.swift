import ELF
import LoaderCache
import TestSupport
import Testing

@testable import Ldconfig

/// What ldconfig makes of whole files.
struct LibraryReaderTests {
  private static func port(_ name: String) throws -> Port { try #require(Port(name: name)) }

  private static let foo = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6"])

  // MARK: Libraries

  @Test func `a library has its SONAME, its type and nothing to be said of it`() throws {
    let bench = try ReadingBench()
    for behaviour in [Behaviour.own, .glibc(36), .glibc(39), .glibc(43)] {
      #expect(try bench.found(in: Self.foo.bytes(), behaviour) == .library("libfoo.so.1"))
    }
  }

  @Test func `a library without a SONAME is one`() throws {
    let bench = try ReadingBench()
    #expect(try bench.found(in: ELFBuilder().bytes()) == .library(nil))
    #expect(try bench.found(in: ELFBuilder(soname: "").bytes()) == .library(""))
  }

  @Test(arguments: [
    ("x86-64", 62, LibraryKind.x86_64), ("i386", 62, .x86_64), ("aarch64", 183, .aarch64),
    ("ppc64le", 21, .ppc64), ("riscv64", 243, .riscvDoubleFloat),
    ("loongarch64", 258, .loongarchDoubleFloat),
  ])
  func `each port reads its own libraries`(
    _ port: String, _ machine: UInt16, _ kind: LibraryKind
  ) throws {
    var builder = Self.foo
    builder.machine = machine
    builder.flags = machine == 243 ? 5 : machine == 258 ? 0x43 : 0
    let found = try ReadingBench().found(in: builder.bytes(), for: Self.port(port))
    #expect(found == .library("libfoo.so.1", kind))
  }

  @Test func `32-bit libraries are read with 32-bit structures`() throws {
    let bench = try ReadingBench()
    var builder = ELFBuilder(soname: "libfoo.so.1", wordSize: .bits32, machine: 62)
    for port in ["x86-64", "x32", "i386"] {
      #expect(
        try bench.found(in: builder.bytes(), for: Self.port(port)) == .library("libfoo.so.1", .x32))
    }
    builder.machine = 3
    #expect(try bench.found(in: builder.bytes()) == .library("libfoo.so.1", .libc6))
    builder.machine = 40
    builder.flags = 0x0500_0400
    let arm = try bench.found(in: builder.bytes(), for: Self.port("armhf"))
    #expect(arm == .library("libfoo.so.1", .armHardFloat))
  }

  @Test func `a file of the other byte order is passed over in silence`() throws {
    let bench = try ReadingBench()
    let big = ELFBuilder(soname: "libfoo.so.1", machine: 22, byteOrder: .bigEndian)
    #expect(
      try bench.found(in: big.bytes(), for: Self.port("s390x")) == .library("libfoo.so.1", .s390x))
    #expect(try bench.found(in: big.bytes()) == .nothing)
    #expect(try bench.found(in: Self.foo.bytes(), for: Self.port("s390x")) == .nothing)
  }

  @Test(arguments: [UInt64(0), 1, 2, 3, 0xff])
  func `what EI_DATA says is not asked`(_ order: UInt64) throws {
    let bytes = Self.foo.bytes(setting: .byteOrder, to: order)
    #expect(try ReadingBench().found(in: bytes) == .library("libfoo.so.1"))
  }

  @Test(arguments: [UInt16(0), 1, 2, 4, 0x300, 0xfe00, .max])
  func `only shared objects are libraries`(_ type: UInt16) throws {
    var builder = Self.foo
    builder.type = type
    #expect(try ReadingBench().found(in: builder.bytes()) == .nothing)
  }

  @Test func `structures may lie anywhere in a file`() throws {
    let bench = try ReadingBench()
    for gap in [0, 1, 500, 1023, 1024, 4000, 4095, 4096, 5000, 70_000] {
      var builder = Self.foo
      builder.gaps.programHeaders = gap
      builder.gaps.strings = gap
      builder.gaps.soname = gap
      builder.gaps.dynamicSection = gap
      #expect(try bench.found(in: builder.bytes()) == .library("libfoo.so.1"), "gap \(gap)")
    }
  }

  @Test func `the string table is found by the first segment that holds its address`() throws {
    let bench = try ReadingBench()
    var builder = Self.foo
    builder.addressBias = 0x40_0000
    #expect(try bench.found(in: builder.bytes()) == .library("libfoo.so.1"))
    // Where none does, the address is taken for the place.
    let truncated = Found.notice(.truncated(bench.path))
    #expect(try bench.found(in: builder.bytes(setting: .loadType, to: 0)) == truncated)
    #expect(
      try bench.found(in: Self.foo.bytes(setting: .loadType, to: 0)) == .library("libfoo.so.1"))
  }

  @Test func `of several dynamic segments the last counts, and it is told`() throws {
    let bench = try ReadingBench()
    var builder = Self.foo
    for (segments, notices) in [(0, 0), (1, 0), (2, 1), (4, 3)] {
      builder.dynamicSegments = segments
      var expected = segments == 0 ? Found.nothing : .library("libfoo.so.1")
      expected.notices = Array(repeating: .severalDynamicSegments, count: notices)
      #expect(try bench.found(in: builder.bytes()) == expected)
    }
  }

  // MARK: SONAMEs

  @Test func `the first SONAME counts, and up to 2.36 the last unless glibc was met`() throws {
    let bench = try ReadingBench()
    let first = ELFBuilder(soname: "libfoo.so.1", needed: ["libfirst.so.1"])
      .bytes(setting: .neededTag, to: 14)
    for behaviour in [Behaviour.own, .glibc(37), .glibc(43)] {
      #expect(try bench.found(in: first, behaviour) == .library("libfirst.so.1"))
    }
    #expect(try bench.found(in: first, .glibc(36)) == .library("libfoo.so.1"))
    // A SONAME, then libc.so.6, then another SONAME: the second is not looked at.
    var both = ELFBuilder(soname: "liblast.so.1", needed: ["libfirst.so.1", "libc.so.6"])
    #expect(
      try bench.found(in: both.bytes(setting: .neededTag, to: 14), .glibc(36))
        == .library("libfirst.so.1"))
    both.needed = ["libfirst.so.1", "libm.so.6"]
    #expect(
      try bench.found(in: both.bytes(setting: .neededTag, to: 14), .glibc(36))
        == .library("libfirst.so.1"))
  }

  @Test func `a SONAME may be any bytes, and is cut where no name can be so long`() throws {
    let bench = try ReadingBench()
    var builder = ELFBuilder()
    for soname in [[0xff, 0xfe, 0x80], text("../x"), text("a\nb"), text(" ")] as [[UInt8]] {
      builder.rawSoname = soname
      #expect(try bench.found(in: builder.bytes()).library?.soname == soname)
    }
    for length in [255, 256, 4095, 4096, 4097, 100_000] {
      builder.rawSoname = [UInt8](repeating: 0x61, count: length)
      let soname = try bench.found(in: builder.bytes()).library?.soname
      #expect(soname == [UInt8](repeating: 0x61, count: min(length, 4096)), "\(length)")
    }
  }

  @Test func `a SONAME is cut also where it is the beginning of a name read before`() throws {
    let bench = try ReadingBench()
    var builder = ELFBuilder(soname: "x", needed: [String(repeating: "a", count: 5000)])
    builder.gaps.strings = 8000
    var bytes = builder.bytes()
    let places = try [ELFBuilder.Field.neededIndex, .sonameIndex].map {
      try #require(builder.place(of: $0))
    }
    bytes.replaceSubrange(places[0], with: numbers(1001, 0))
    bytes.replaceSubrange(places[1], with: numbers(1, 0))
    // Up to 2.36 names of needed libraries are read too, here the end of the SONAME.
    let soname = try bench.found(in: bytes, .glibc(36)).library?.soname
    #expect(soname?.count == LibraryFacts.longestSoname)
  }

  @Test func `a SONAME without its end ends with the file`() throws {
    let bench = try ReadingBench()
    var builder = Self.foo
    builder.fill = 0x41
    builder.padding = 50
    // Taken from the middle of the padding: no zero byte follows.
    let size = UInt64(builder.bytes().count)
    let bytes = builder.bytes(setting: .sonameIndex, to: size - 20 - 176)
    let expected = Found.library(String(repeating: "A", count: 20))
    #expect(try bench.found(in: bytes) == expected)
  }

  // MARK: Types up to 2.36

  @Test func `up to 2.36 an i386 library is glibc's if it needs glibc or names its loader`() throws
  {
    let bench = try ReadingBench()
    var builder = ELFBuilder(soname: "libfoo.so.1", wordSize: .bits32, machine: 3)
    func kind(_ behaviour: Behaviour) throws -> LibraryKind? {
      try bench.found(in: builder.bytes(), behaviour).library?.kind
    }
    #expect(try kind(.glibc(36)) == .elf)
    #expect(try kind(.glibc(37)) == .libc6)
    for needed in ["libc.so.6", "libm.so.6"] {
      builder.needed = ["libx.so.1", needed]
      #expect(try kind(.glibc(36)) == .libc6)
    }
    for needed in ["libc.so.60", "libc.so", "ibc.so.6", "libpthread.so.0"] {
      builder.needed = [needed]
      #expect(try kind(.glibc(36)) == .elf)
    }
    builder.needed = []
    for loader in ["/lib/ld-linux.so.2", "/lib64/ld-linux-x86-64.so.2"] {
      builder.interpreter = loader
      #expect(try kind(.glibc(36)) == .libc6)
    }
    builder.interpreter = "/lib/ld-musl-i386.so.1"
    #expect(try kind(.glibc(36)) == .elf)
  }

  @Test func `an interpreter outside of the file is truncation`() throws {
    let bench = try ReadingBench()
    // The segment of the notes becomes one of an interpreter.
    var bytes = Self.foo.bytes(properties: numbers(0))
    bytes.replaceSubrange(120..<124, with: numbers(3))
    #expect(try bench.found(in: bytes) == .library("libfoo.so.1"))
    bytes.replaceSubrange(128..<132, with: numbers(UInt32(bytes.count)))
    #expect(try bench.found(in: bytes) == .library("libfoo.so.1"))
    bytes.replaceSubrange(128..<132, with: numbers(UInt32(bytes.count + 1)))
    #expect(try bench.found(in: bytes) == .notice(.truncated(bench.path)))
  }
}
