import ELF
import LoaderCache
import TestSupport
import Testing

@testable import Ldconfig

/// The x86 level that a library's property notes say its code needs.
struct ISALevelTests {
  private static let isaNeeded: UInt32 = 0xc000_8002

  /// A note: name, type, and a description padded to the word.
  private static func note(
    _ description: [UInt8], name: String = "GNU\0", type: UInt32 = 5, word: Int = 8
  ) -> [UInt8] {
    func padded(_ bytes: [UInt8]) -> [UInt8] {
      bytes + [UInt8](repeating: 0, count: (word - bytes.count % word) % word)
    }
    let head = numbers(UInt32(name.utf8.count), UInt32(description.count), type) + text(name)
    return padded(head) + padded(description)
  }

  /// A property of four bytes, padded to the word.
  private static func property(
    _ type: UInt32, _ value: UInt32, size: UInt32 = 4, word: Int = 8
  ) -> [UInt8] {
    numbers(type, size, value) + (word == 8 ? numbers(0) : [])
  }

  private static func needs(_ bits: UInt32) -> [UInt8] { note(property(isaNeeded, bits)) }

  /// The level found in a library with these notes.
  private static func level(
    _ notes: [UInt8], align: UInt64? = nil, size: UInt64? = nil, port: String = "x86-64"
  ) throws -> UInt32? {
    var builder = ELFBuilder(soname: "libfoo.so.1")
    if port == "aarch64" { builder.machine = 183 }
    let bytes = builder.bytes(properties: notes, align: align, size: size)
    let found = try ReadingBench().found(in: bytes, for: #require(Port(name: port)))
    #expect(found.library?.soname == text("libfoo.so.1") && found.notices.isEmpty)
    return found.library?.isaLevel
  }

  @Test(
    arguments: [
      (1, 0), (2, 1), (3, 1), (4, 2), (7, 2), (8, 3), (15, 3), (16, 4), (0x8000_0000, 31),
      (.max, 31),
    ] as [(UInt32, UInt32)])
  func `the level is the number of the highest bit`(_ bits: UInt32, _ level: UInt32) throws {
    #expect(try Self.level(Self.needs(bits)) == level)
  }

  @Test func `no bits are no level`() throws {
    #expect(try Self.level(Self.needs(0)) == 0)
    #expect(try Self.level(Self.note(Self.property(0xc000_0002, 8))) == 0)
    #expect(try Self.level([]) == 0)
  }

  @Test func `a 32-bit library has words of four bytes`() throws {
    let notes = Self.note(Self.property(Self.isaNeeded, 8, word: 4), word: 4)
    for (machine, kind) in [(3, LibraryKind.libc6), (62, .x32)] as [(UInt16, LibraryKind)] {
      let builder = ELFBuilder(soname: "libfoo.so.1", wordSize: .bits32, machine: machine)
      let bench = try ReadingBench()
      #expect(
        try bench.found(in: builder.bytes(properties: notes))
          == .library("libfoo.so.1", kind, isaLevel: 3))
      #expect(
        try bench.found(in: builder.bytes(properties: notes, align: 8))
          == .library("libfoo.so.1", kind))
    }
  }

  @Test(arguments: [UInt64(0), 1, 2, 4, 16, .max])
  func `a segment that is not aligned to the word is not looked at`(_ align: UInt64) throws {
    #expect(try Self.level(Self.needs(8), align: align) == 0)
  }

  @Test func `properties before it may be of lower types, and of the same`() throws {
    let used = Self.property(0xc001_0002, 1)
    let before = Self.property(0xc000_0002, 1)
    let needed = Self.property(Self.isaNeeded, 8)
    #expect(try Self.level(Self.note(before + needed)) == 3)
    #expect(try Self.level(Self.note(before + before + needed)) == 3)
    #expect(try Self.level(Self.note(needed + used)) == 3)
    // Types that fall, and greater ones, end the search.
    #expect(try Self.level(Self.note(used + needed)) == 0)
    let lower = Self.property(0xc000_0001, 1)
    #expect(try Self.level(Self.note(before + lower + needed)) == 0)
  }

  @Test func `the first of two is the one`() throws {
    let (two, three) = (Self.property(Self.isaNeeded, 4), Self.property(Self.isaNeeded, 8))
    #expect(try Self.level(Self.note(two + three)) == 2)
    #expect(try Self.level(Self.needs(4) + Self.needs(8)) == 2)
  }

  @Test func `other notes before it are passed over`() throws {
    let build = Self.note(text("12345678901234567890"), type: 3)
    #expect(try Self.level(build + Self.needs(8)) == 3)
    #expect(try Self.level(Self.note([], name: "stranger\0", type: 5) + Self.needs(8)) == 3)
    #expect(try Self.level(Self.note([], name: "", type: 5) + Self.needs(8)) == 3)
    #expect(try Self.level(Self.note(numbers(1, 2), name: "XYZ\0") + Self.needs(8)) == 3)
  }

  @Test func `a property of another size is none`() throws {
    for size in [0, 3, 5, 8, .max] as [UInt32] {
      #expect(
        try Self.level(Self.note(Self.property(Self.isaNeeded, 8, size: size))) == 0)
    }
  }

  @Test func `a description that is no whole number of words is not looked at`() throws {
    for count in [0, 4, 7, 12, 15] {
      let description = Self.property(Self.isaNeeded, 8).prefix(count)
      #expect(try Self.level(Self.note(Array(description))) == 0)
    }
  }

  @Test func `notes that lead out of the segment or the file are no level and no harm`() throws {
    let needs = Self.needs(8)
    for index in 0..<8 {
      var notes = needs
      notes[index] = 0xff
      _ = try Self.level(notes)
    }
    for size in [0, 11, 12, 16, .max] as [UInt64] { _ = try Self.level(needs, size: size) }
    #expect(try Self.level(needs, size: .max) == 3)
    #expect(try Self.level(needs, size: 0) == 0)
  }

  @Test func `other processors have no levels`() throws {
    #expect(try Self.level(Self.needs(8), port: "aarch64") == 0)
  }
}
