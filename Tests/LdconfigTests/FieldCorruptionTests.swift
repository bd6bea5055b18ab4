import FileSystem
import LoaderCache
import TestSupport
import Testing

@testable import Ldconfig

/// One field of a good library set to another value, and what is found then.
struct FieldCorruption: Sendable, CustomTestStringConvertible {
  let field: ELFBuilder.Field
  let value: UInt64
  let expected: Found

  init(_ field: ELFBuilder.Field, _ value: UInt64, _ expected: Found) {
    (self.field, self.value, self.expected) = (field, value, expected)
  }

  var testDescription: String { "\(field) = \(value)" }
}

struct FieldCorruptionTests {
  static let builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6"])
  private static let path = Path("/libfoo.so.1.2")
  private static let size: UInt64 = 280

  // What most changes come to.
  private static let library = Found.library("libfoo.so.1")
  private static let truncated = Found.notice(.truncated(path))
  private static let shifted = Found.library("ibfoo.so.1")

  @Test func `the image is as the table supposes`() {
    let place = Self.builder.place(of:)
    #expect(Self.builder.bytes().count == 280)
    #expect(place(.dynamicType) == 120..<124 && place(.neededTag)?.lowerBound == 200)
    #expect(place(.sonameString) == 187..<198)
  }

  @Test(arguments: headers + segments + dynamicSection)
  func `one wrong field has one result`(_ corruption: FieldCorruption) throws {
    let bytes = Self.builder.bytes(setting: corruption.field, to: corruption.value)
    for behaviour in [Behaviour.own, .glibc(43)] {
      #expect(try ReadingBench().found(in: bytes, behaviour) == corruption.expected)
    }
  }

  static let headers: [FieldCorruption] = [
    FieldCorruption(.magic, 0, .notice(.wrongMagic(path))),
    FieldCorruption(.magic, 0x464c_4500, .notice(.wrongMagic(path))),
    FieldCorruption(.magic, 0x010b, .library("libfoo.so.1", .libc6, isAncient: true)),
    FieldCorruption(.magic, 0xffff_00cc, .library("libfoo.so.1", .libc6, isAncient: true)),
    FieldCorruption(.wordSize, 0, .notice(.unknownClass(path))),
    FieldCorruption(.wordSize, 3, .notice(.unknownClass(path))),
    // As a 32-bit file it has no program headers.
    FieldCorruption(.wordSize, 1, .nothing),
    FieldCorruption(.byteOrder, 2, library),
    FieldCorruption(.identificationVersion, 0, library),
    FieldCorruption(.version, 0, library),
    FieldCorruption(.flags, 0xffff_ffff, library),
    FieldCorruption(.programHeaderSize, 0, library),
    FieldCorruption(.programHeaderSize, 32, library),
    FieldCorruption(.type, 2, .nothing),
    FieldCorruption(.type, 0x300, .nothing),
    FieldCorruption(.machine, 3, .notice(.unknownMachine(path, 3))),
    FieldCorruption(.machine, 183, .notice(.unknownMachine(path, 183))),
    FieldCorruption(.machine, 0xffff, .notice(.unknownMachine(path, 0xffff))),
    FieldCorruption(.programHeaderOffset, 0, .nothing),
    FieldCorruption(.programHeaderOffset, size - 56, .nothing),
    FieldCorruption(.programHeaderOffset, size - 55, truncated),
    FieldCorruption(.programHeaderOffset, size, truncated),
    FieldCorruption(.programHeaderOffset, size + 1, truncated),
    FieldCorruption(.programHeaderOffset, 1 << 63, truncated),
    FieldCorruption(.programHeaderOffset, .max - 3, truncated),
    FieldCorruption(.programHeaderCount, 0, .nothing),
    FieldCorruption(.programHeaderCount, 1, .nothing),
    FieldCorruption(.programHeaderCount, 3, library),
    FieldCorruption(.programHeaderCount, 100, truncated),
    FieldCorruption(.programHeaderCount, 0xffff, truncated),
  ]

  static let segments: [FieldCorruption] = [
    // Without a segment the address of the strings is their place.
    FieldCorruption(.loadType, 0, library),
    FieldCorruption(.loadAddress, 0x1000, library),
    FieldCorruption(.loadAddress, .max, library),
    FieldCorruption(.loadFileSize, 176, library),
    FieldCorruption(.loadFileSize, 177, library),
    FieldCorruption(.loadFileSize, .max, library),
    FieldCorruption(.loadOffset, 2, .library("bfoo.so.1")),
    FieldCorruption(.loadOffset, size - 176, truncated),
    FieldCorruption(.loadOffset, size, truncated),
    FieldCorruption(.dynamicType, 0, .nothing),
    FieldCorruption(.dynamicType, 1, .nothing),
    FieldCorruption(.dynamicType, 3, .nothing),
    FieldCorruption(.dynamicOffset, 0, .nothing),
    FieldCorruption(.dynamicOffset, size, .nothing),
    FieldCorruption(.dynamicOffset, size + 1, truncated),
    // Of an offset only 32 bits are kept.
    FieldCorruption(.dynamicOffset, 1 << 32 | 200, library),
    FieldCorruption(.dynamicOffset, .max - 3, truncated),
    FieldCorruption(.dynamicFileSize, 0, .nothing),
    FieldCorruption(.dynamicFileSize, 1, library),
    FieldCorruption(.dynamicFileSize, 15, library),
    FieldCorruption(.dynamicFileSize, .max, library),
  ]

  static let dynamicSection: [FieldCorruption] = [
    FieldCorruption(.neededTag, 0, .nothing),
    FieldCorruption(.neededTag, 0x7000_0000, library),
    FieldCorruption(.neededTag, .max, library),
    FieldCorruption(.neededTag, 14, .library("libc.so.6")),
    FieldCorruption(.neededTag, 1 << 32, library),
    FieldCorruption(.neededIndex, .max, library),
    FieldCorruption(.sonameTag, 0, .nothing),
    FieldCorruption(.sonameTag, 0x7000_0000, .library(nil)),
    FieldCorruption(.sonameIndex, 0, .library("")),
    FieldCorruption(.sonameIndex, 1, .library("libc.so.6")),
    FieldCorruption(.sonameIndex, 12, shifted),
    FieldCorruption(.sonameIndex, size - 176, .library("")),
    FieldCorruption(.sonameIndex, size - 175, truncated),
    FieldCorruption(.sonameIndex, 1 << 62, truncated),
    FieldCorruption(.stringTableTag, 7, .nothing),
    FieldCorruption(.stringTableTag, 0, .nothing),
    FieldCorruption(.stringTableAddress, 177, shifted),
    FieldCorruption(.stringTableAddress, 0, .library("")),
    FieldCorruption(.stringTableAddress, size, truncated),
    FieldCorruption(.stringTableAddress, .max - 3, truncated),
    FieldCorruption(.stringTableSizeTag, 7, library),
    FieldCorruption(.stringTableSizeTag, 0, library),
    FieldCorruption(.stringTableSize, 0, library),
    FieldCorruption(.stringTableSize, .max, library),
    FieldCorruption(.nullTag, 30, library),
    FieldCorruption(.sonameTerminator, 0x31, .library("libfoo.so.11")),
  ]

  @Test func `a segment that lies one byte behind its address moves nothing, as for glibc`() throws
  {
    let moved = Self.builder.bytes(setting: .loadOffset, to: 1)
    #expect(try ReadingBench().found(in: moved, .glibc(36)) == Self.library)
    var builder = Self.builder
    builder.addressBias = 0x1000
    // The address itself, taken for a place, is outside.
    let far = builder.bytes(setting: .loadOffset, to: 0x1001)
    #expect(try ReadingBench().found(in: far, .glibc(36)) == Self.truncated)
  }

  @Test func `up to 2.36 the names of needed libraries must begin in the file`() throws {
    func found(_ index: UInt64) throws -> Found {
      let bytes = Self.builder.bytes(setting: .neededIndex, to: index)
      return try ReadingBench().found(in: bytes, .glibc(36))
    }
    #expect(try found(Self.size - 176) == Self.library)
    #expect(try found(Self.size - 175) == Self.truncated)
    #expect(try found(1 << 62) == Self.truncated)
  }

  @Test func `a 32-bit segment that lies behind its address is taken for none, as for glibc`()
    throws
  {
    let builder = ELFBuilder(
      soname: "libfoo.so.1", needed: ["libc.so.6"], wordSize: .bits32, machine: 3)
    for offset in [2, 3, 5] as [UInt64] {
      let bytes = builder.bytes(setting: .loadOffset, to: offset)
      #expect(try ReadingBench().found(in: bytes, .glibc(36)) == Self.truncated)
    }
  }

  @Test func `an offset that wraps round is no trap`() throws {
    for field in [ELFBuilder.Field.loadOffset, .sonameIndex, .stringTableAddress, .loadAddress] {
      for value: UInt64 in [.max, .max - 100, .max - 200, 1 << 63, 1 << 63 - 1] {
        let bytes = Self.builder.bytes(setting: field, to: value)
        for behaviour in [Behaviour.own, .glibc(36), .glibc(43)] {
          let found = try ReadingBench().found(in: bytes, behaviour)
          #expect(found.library?.soname?.count ?? 0 <= 280)
        }
      }
    }
  }
}
