import FileSystem
import ELF
import LoaderCache
import TestSupport
import Testing

@testable import Ldconfig

/// Beginnings of libraries: ldconfig takes what is behind the end of a file for zeros.
struct PrefixTests {
  static let builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6"])
  static let image = builder.bytes()

  /// What is found in the first bytes of the image, up to each of these counts.
  ///
  /// The program headers are at 64 and 120, the strings at 176, the dynamic section at 200.
  private static func table(_ path: Path) -> [(Range<Int>, Found)] {
    let truncated = Found.notice(.truncated(path))
    return [
      (0..<1, .notice(.empty(path))),
      (1..<64, .notice(.tooSmall(path))),
      // The second header begins behind the end.
      (64..<120, truncated),
      // It has no type yet, or no size.
      (120..<153, .nothing),
      // The dynamic section begins behind the end.
      (153..<200, truncated),
      // It ends before the string table's entry.
      (200..<233, .nothing),
      // The string table is at 0, where 11 bytes on there is a zero.
      (233..<241, .library("")),
      (241..<281, .library("libfoo.so.1")),
    ]
  }

  @Test func `each prefix of a library is what its bytes and zeros say`() throws {
    let bench = try ReadingBench()
    #expect(Self.image.count == 280)
    for (counts, expected) in Self.table(bench.path) {
      for count in counts {
        #expect(
          try bench.found(in: Array(Self.image.prefix(count))) == expected, "\(count) bytes")
      }
    }
  }

  @Test func `of a library cut off in its SONAME the beginning is left`() throws {
    let bench = try ReadingBench()
    // The strings behind the dynamic section, as linkers do not have it and ldconfig allows.
    let strings = text("\0libfoo.so.1\0")
    var image = Self.builder.bytes(setting: .stringTableAddress, to: 280)
    image.replaceSubrange(try #require(Self.builder.place(of: .sonameIndex)), with: numbers(1, 0))
    for count in 0...strings.count {
      let soname = strings.prefix(count).dropFirst().prefix { $0 != 0 }
      let found = try bench.found(in: image + strings.prefix(count))
      let isReached = count >= 1
      #expect(
        found
          == (isReached
            ? .library(String(decoding: soname, as: UTF8.self))
            : .notice(.truncated(bench.path))),
        "\(count) bytes")
    }
  }

  @Test(arguments: Port.all)
  func `no prefix for any port has a longer SONAME than the library`(_ port: Port) throws {
    let bench = try ReadingBench()
    var builder = ELFBuilder(
      soname: "libfoo.so.1", needed: ["libc.so.6"],
      wordSize: port.wordSize == .bits64 ? .bits64 : .bits32,
      machine: port.architecture.machine.rawValue,
      byteOrder: port.isBigEndian ? .bigEndian : .littleEndian)
    builder.interpreter = "/lib/ld-linux.so.2"
    builder.flags = port.family == .loongarch ? 3 : 4
    let image = builder.bytes(paddedTo: 500)
    for behaviour in [Behaviour.own, .glibc(36)] {
      for count in 0...image.count {
        let found = try bench.found(in: Array(image.prefix(count)), for: port, behaviour)
        #expect(found.notices.count <= 1)
        guard let library = found.library else { continue }
        #expect(library.soname == nil || ["", "libfoo.so.1"].map(text).contains(library.soname))
      }
      #expect(
        try bench.found(in: image, for: port, behaviour).library?.soname == text("libfoo.so.1"))
    }
  }

  @Test func `no prefix of a library with property notes is a trap`() throws {
    let bench = try ReadingBench()
    let note = numbers(4, 16, 5) + text("GNU\0") + numbers(0xc000_8002, 4, 8, 0)
    let image = Self.builder.bytes(properties: note)
    for count in 0..<image.count {
      let level = try bench.found(in: Array(image.prefix(count))).library?.isaLevel ?? 0
      #expect(level == 0 || level == 3)
    }
    #expect(try bench.found(in: image).library?.isaLevel == 3)
  }
}
