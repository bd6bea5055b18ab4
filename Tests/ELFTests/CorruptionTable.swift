import ELF
import TestSupport

extension CorruptionTests {
  /// What the image of the table is, with a field changed that is kept as it is.
  static func object(
    soname: String?, needed: [String], machine: Machine = .x86_64, flags: UInt32 = 0,
    hasDynamicSection: Bool = true
  ) -> SharedObject {
    SharedObject(
      architecture: Architecture(machine: machine, wordSize: .bits64, byteOrder: .littleEndian),
      flags: flags, soname: soname.map { Array($0.utf8) }, needed: needed.map { Array($0.utf8) },
      hasDynamicSection: hasDynamicSection)
  }

  static let table: [Corruption] = headerTable + segmentTable + dynamicTable

  private static let far: UInt64 = .max - 3

  private static func damaged(
    _ value: UInt64, _ structure: ObjectStructure, _ offset: UInt64
  ) -> ObjectFile {
    .damaged(.invalidValue(value, in: structure, at: offset))
  }

  private static func truncated(_ structure: ObjectStructure, _ expected: UInt64) -> ObjectFile {
    .truncated(TruncatedObject(structure: structure, expectedSize: expected, actualSize: size))
  }

  private static func library(
    _ soname: String? = "libfoo.so.1", _ needed: [String] = ["libc.so.6"],
    machine: Machine = .x86_64, flags: UInt32 = 0, hasDynamicSection: Bool = true
  ) -> ObjectFile {
    .sharedObject(
      object(
        soname: soname, needed: needed, machine: machine, flags: flags,
        hasDynamicSection: hasDynamicSection))
  }

  private static let headerTable: [Corruption] = [
    Corruption(.magic, 0, .notELF),
    Corruption(.wordSize, 0, damaged(0, .identification, 4)),
    Corruption(.wordSize, 3, damaged(3, .identification, 4)),
    Corruption(.byteOrder, 0, damaged(0, .identification, 5)),
    Corruption(.byteOrder, 3, damaged(3, .identification, 5)),
    // Read in the wrong byte order, type 3 is 0x300.
    Corruption(
      .byteOrder, 2,
      .otherObject(
        ObjectType(rawValue: 0x300),
        Architecture(
          machine: Machine(rawValue: 0x3e00), wordSize: .bits64, byteOrder: .bigEndian))),
    Corruption(.identificationVersion, 0, damaged(0, .identification, 6)),
    Corruption(.identificationVersion, 2, damaged(2, .identification, 6)),
    Corruption(.machine, 1234, library(machine: Machine(rawValue: 1234))),
    Corruption(.version, 0, damaged(0, .fileHeader, 20)),
    Corruption(.flags, 0x0500_0400, library(flags: 0x0500_0400)),
    Corruption(.programHeaderOffset, 0, damaged(0, .fileHeader, 32)),
    Corruption(.programHeaderOffset, size, truncated(.programHeaders, size + 112)),
    Corruption(.programHeaderOffset, far, truncated(.programHeaders, .max)),
    Corruption(.programHeaderSize, 0, damaged(0, .fileHeader, 54)),
    Corruption(.programHeaderSize, 32, damaged(32, .fileHeader, 54)),
    Corruption(.programHeaderCount, 0, library(nil, [], hasDynamicSection: false)),
    Corruption(.programHeaderCount, 1, library(nil, [], hasDynamicSection: false)),
    Corruption(.programHeaderCount, 100, truncated(.programHeaders, 64 + 5600)),
  ]

  private static let segmentTable: [Corruption] = [
    Corruption(.loadType, 0, .damaged(.unmappedAddress(176, in: .dynamicSection, at: 240))),
    Corruption(.loadOffset, 1, truncated(.loadSegment, size + 1)),
    Corruption(.loadOffset, far, truncated(.loadSegment, .max)),
    Corruption(
      .loadAddress, 0x1000, .damaged(.unmappedAddress(176, in: .dynamicSection, at: 240))),
    Corruption(
      .loadFileSize, 176, .damaged(.unmappedAddress(176, in: .dynamicSection, at: 240))),
    Corruption(.loadFileSize, size + 1, truncated(.loadSegment, size + 1)),
    Corruption(.loadFileSize, .max, truncated(.loadSegment, .max)),
    Corruption(.dynamicType, 0, library(nil, [], hasDynamicSection: false)),
    Corruption(.dynamicType, 1, library(nil, [], hasDynamicSection: false)),
    Corruption(.dynamicOffset, size, truncated(.dynamicSection, size + 80)),
    Corruption(.dynamicOffset, far, truncated(.dynamicSection, .max)),
    Corruption(.dynamicFileSize, 0, library(nil, [], hasDynamicSection: false)),
    Corruption(.dynamicFileSize, 15, .damaged(.unterminated(.dynamicSection, at: 200))),
    Corruption(.dynamicFileSize, 64, .damaged(.unterminated(.dynamicSection, at: 200))),
    Corruption(.dynamicFileSize, 81, truncated(.dynamicSection, size + 1)),
    Corruption(.dynamicFileSize, .max, truncated(.dynamicSection, .max)),
  ]

  private static let dynamicTable: [Corruption] = [
    Corruption(.neededTag, 0, library(nil, [])),
    Corruption(.neededTag, 0x7000_0000, library("libfoo.so.1", [])),
    Corruption(.neededIndex, 11, library("libfoo.so.1", ["libfoo.so.1"])),
    Corruption(
      .neededIndex, 23, .damaged(.indexOutsideStringTable(23, in: .dynamicSection, at: 208))),
    Corruption(.sonameTag, 0, .damaged(.missingStringTable(.dynamicSection, at: 200))),
    Corruption(.sonameTag, 0x7000_0000, library(nil, ["libc.so.6"])),
    Corruption(.sonameIndex, 0, library("")),
    Corruption(.sonameIndex, 12, library("ibfoo.so.1")),
    Corruption(
      .sonameIndex, 23, .damaged(.indexOutsideStringTable(23, in: .dynamicSection, at: 224))),
    Corruption(
      .sonameIndex, far, .damaged(.indexOutsideStringTable(far, in: .dynamicSection, at: 224))),
    Corruption(.stringTableTag, 7, .damaged(.missingStringTable(.dynamicSection, at: 200))),
    Corruption(.stringTableAddress, 177, shiftedNames),
    Corruption(
      .stringTableAddress, size, .damaged(.unmappedAddress(size, in: .dynamicSection, at: 240))),
    Corruption(
      .stringTableAddress, far, .damaged(.unmappedAddress(far, in: .dynamicSection, at: 240))),
    Corruption(.stringTableSizeTag, 7, library()),
    Corruption(
      .stringTableSize, 0, .damaged(.indexOutsideStringTable(11, in: .dynamicSection, at: 224))),
    Corruption(.stringTableSize, 22, .damaged(.unterminated(.stringTable, at: 187))),
    Corruption(.stringTableSize, 104, library()),
    Corruption(.stringTableSize, 105, truncated(.stringTable, size + 1)),
    Corruption(.stringTableSize, .max, truncated(.stringTable, .max)),
    Corruption(.nullTag, 30, .damaged(.unterminated(.dynamicSection, at: 200))),
    Corruption(.sonameTerminator, 0x31, .damaged(.unterminated(.stringTable, at: 187))),
  ]

  /// With the table one byte later, the names lose their first letters.
  private static let shiftedNames = library("ibfoo.so.1", ["ibc.so.6"])
}
