import ELF
import TestSupport
import Testing

struct TruncationTests {
  static let images: [[UInt8]] = SharedObjectTests.layouts.map { wordSize, byteOrder in
    ELFBuilder(
      soname: "libfoo.so.1", needed: ["libc.so.6"], wordSize: wordSize, byteOrder: byteOrder
    ).bytes(paddedTo: 600)
  }

  @Test(arguments: images)
  func `no prefix of a library passes for a library`(image: [UInt8]) {
    for count in 0..<image.count {
      let file = objectFile(Array(image.prefix(count)))
      switch file {
      case .notELF: #expect(count < 4)
      case .truncated(let object):
        #expect(object.actualSize == UInt64(count))
        #expect(object.expectedSize > UInt64(count))
        #expect(object.expectedSize <= UInt64(image.count))
      default: Issue.record("\(count) bytes are taken for \(file)")
      }
    }
  }

  @Test func `no prefix of a library beyond the head passes for a library`() {
    var builder = ELFBuilder(soname: "libfoo.so.1", needed: ["libc.so.6"])
    builder.gaps.programHeaders = 4050
    builder.gaps.strings = 300
    builder.gaps.dynamicSection = 300
    let image = builder.bytes()
    for count in 4..<image.count {
      guard case .truncated = objectFile(Array(image.prefix(count))) else {
        Issue.record("\(count) bytes are not truncated")
        continue
      }
    }
  }

  @Test func `the structure that is cut off is named with the size it needs`() {
    let image = Self.images[2]  // 64-bit, little-endian
    func truncation(_ count: Int) -> ObjectFile { objectFile(Array(image.prefix(count))) }
    func expected(_ structure: ObjectStructure, _ size: UInt64, _ count: UInt64) -> ObjectFile {
      .truncated(
        TruncatedObject(structure: structure, expectedSize: size, actualSize: count))
    }
    #expect(truncation(4) == expected(.identification, 16, 4))
    #expect(truncation(15) == expected(.identification, 16, 15))
    #expect(truncation(16) == expected(.fileHeader, 64, 16))
    #expect(truncation(63) == expected(.fileHeader, 64, 63))
    #expect(truncation(64) == expected(.programHeaders, 64 + 2 * 56, 64))
    #expect(truncation(175) == expected(.programHeaders, 64 + 2 * 56, 175))
    #expect(truncation(176) == expected(.loadSegment, 600, 176))
    #expect(truncation(599) == expected(.loadSegment, 600, 599))
  }
}
