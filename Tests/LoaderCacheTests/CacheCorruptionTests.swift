import LoaderCache
import Testing

/// Some bytes of the sample's new file set to other values, and what the file is then.
struct CacheCorruption: CustomTestStringConvertible, Sendable {
  let offset: Int
  let bytes: [UInt8]
  let expected: Result<[CacheEntry], CacheError>

  init(_ offset: Int, _ bytes: [UInt8], _ error: CacheError) {
    (self.offset, self.bytes, expected) = (offset, bytes, .failure(error))
  }

  init(_ offset: Int, _ bytes: [UInt8], _ change: (inout [CacheEntry]) -> Void = { _ in }) {
    var entries = Sample.entries
    change(&entries)
    (self.offset, self.bytes, expected) = (offset, bytes, .success(entries))
  }

  var testDescription: String { "\(bytes) at \(offset)" }
}

struct CacheCorruptionTests {
  private static let size = 203
  private static let far = numbers(.max)

  /// Makes the capability of the first entry a mask.
  private static func mask(_ mask: UInt64) -> (inout [CacheEntry]) -> Void {
    { $0[0].capability = .mask(mask) }
  }

  private static let directory = 156

  static let header: [CacheCorruption] = [
    CacheCorruption(0, text("G"), .notCache),
    CacheCorruption(19, text("2"), .notCache),
    CacheCorruption(20, numbers(0)) { $0 = [] },
    CacheCorruption(20, numbers(1)) { $0.removeLast() },
    // The third entry is made of the strings: its SONAME's offset is "64-v".
    CacheCorruption(20, numbers(3), .stringOutside(.soname, entry: 2, offset: 0x762d_3436)),
    CacheCorruption(20, numbers(7), .entriesOutside(count: 7, fileSize: size)),
    CacheCorruption(20, far, .entriesOutside(count: .max, fileSize: size)),
    CacheCorruption(24, far),  // The length of the strings is of no use.
    CacheCorruption(28, [0]), CacheCorruption(28, [6]), CacheCorruption(28, [0x82]),
    CacheCorruption(28, [1], .wrongEndianness), CacheCorruption(28, [3], .wrongEndianness),
    CacheCorruption(28, [4], .wrongEndianness), CacheCorruption(28, [0xff], .wrongEndianness),
    CacheCorruption(29, [9, 9, 9]),
    CacheCorruption(32, numbers(0), mask(0x4000_0002_0000_0000)),
    CacheCorruption(32, numbers(157), .malformedExtension),
    CacheCorruption(32, numbers(160), .malformedExtension),
    CacheCorruption(32, numbers(204), .malformedExtension),
    CacheCorruption(32, numbers(.max - 3), .malformedExtension),
    CacheCorruption(36, numbers(1, 2, 3)),
  ]

  static let entries: [CacheCorruption] = [
    CacheCorruption(48, numbers(.max)) { $0[0].kind = LibraryKind(rawValue: -1) },
    CacheCorruption(52, numbers(146)) { $0[0].soname = text("ibx.so.1") },
    CacheCorruption(52, numbers(144)) { $0[0].soname = text("/libx.so.1") },
    CacheCorruption(52, numbers(203), .stringOutside(.soname, entry: 0, offset: 203)),
    CacheCorruption(52, far, .stringOutside(.soname, entry: 0, offset: .max)),
    CacheCorruption(56, numbers(202), .unterminated(.path, entry: 0, offset: 202)),
    CacheCorruption(56, numbers(203), .stringOutside(.path, entry: 0, offset: 203)),
    CacheCorruption(60, far),  // The version of the kernel, which is not looked at.
    CacheCorruption(64, numbers(1), mask(0x4000_0002_0000_0001)),
    CacheCorruption(68, numbers(2), mask(2 << 32)),
    CacheCorruption(68, numbers(0xc000_0002), mask(0xc000_0002_0000_0000)),
    CacheCorruption(68, numbers(0x4000_0402), mask(0x4000_0402_0000_0000)),
    CacheCorruption(68, numbers(0x4000_03ff)) {
      $0[0].capability = .subdirectory(name: text("x86-64-v3"), isaLevel: 1023)
    },
    CacheCorruption(76, numbers(204), .stringOutside(.soname, entry: 1, offset: 204)),
    CacheCorruption(80, numbers(0)) { $0[1].path = text("glibc-ld.so.cache1.1\u{2}") },
  ]

  static let extensions: [CacheCorruption] = [
    CacheCorruption(directory, [0], .malformedExtension),
    CacheCorruption(directory + 4, numbers(0), mask(0x4000_0002_0000_0000)),
    CacheCorruption(directory + 4, numbers(1), mask(0x4000_0002_0000_0000)),
    CacheCorruption(directory + 4, numbers(3), .malformedExtension),
    CacheCorruption(directory + 4, numbers(0x1000_0001), .malformedExtension),
    CacheCorruption(directory + 4, far, .malformedExtension),
    CacheCorruption(directory + 8, numbers(77)),  // A kind that nobody knows is passed over.
    CacheCorruption(directory + 12, far),
    CacheCorruption(directory + 16, numbers(201), .malformedExtension),
    CacheCorruption(directory + 16, far, .malformedExtension),
    CacheCorruption(directory + 20, numbers(4), .malformedExtension),
    CacheCorruption(directory + 20, far, .malformedExtension),
    CacheCorruption(directory + 20, numbers(0)),
    CacheCorruption(directory + 16, numbers(203, 0)),
    CacheCorruption(directory + 16, numbers(204, 0), .malformedExtension),
    CacheCorruption(directory + 24, numbers(2), mask(0x4000_0002_0000_0000)),
    CacheCorruption(directory + 32, numbers(197), mask(0x4000_0002_0000_0000)),
    CacheCorruption(directory + 36, numbers(0), mask(0x4000_0002_0000_0000)),
    CacheCorruption(directory + 36, numbers(6), mask(0x4000_0002_0000_0000)),
    CacheCorruption(directory + 36, numbers(12), .malformedExtension),
    CacheCorruption(directory + 40, numbers(100)) {
      $0[0].capability = .subdirectory(name: text("64-v3"), isaLevel: 2)
    },
    CacheCorruption(directory + 40, numbers(202), mask(0x4000_0002_0000_0000)),
    CacheCorruption(directory + 40, numbers(203), mask(0x4000_0002_0000_0000)),
    CacheCorruption(directory + 40, far, mask(0x4000_0002_0000_0000)),
  ]

  @Test(arguments: header + entries + extensions)
  func `one wrong field has one result`(corruption: CacheCorruption) throws {
    var bytes = try Sample.bytes(.new)
    #expect(bytes.count == Self.size)
    let place = corruption.offset..<corruption.offset + corruption.bytes.count
    bytes.replaceSubrange(place, with: corruption.bytes)
    #expect(read(bytes) == corruption.expected)
  }

  @Test func `one wrong field of an old file has one result`() throws {
    let good = try Sample.bytes(.old)
    func result(_ offset: Int, _ value: [UInt8]) -> Result<[CacheEntry], CacheError> {
      var bytes = good
      bytes.replaceSubrange(offset..<offset + value.count, with: value)
      return read(bytes)
    }
    let entries = Sample.entries(.old)
    #expect(result(10, text("1")) == .failure(.notCache))
    #expect(result(11, text("x")) == .success(entries))
    #expect(result(12, numbers(1)) != .success(entries))
    #expect(result(12, numbers(8)) == .failure(.notCache))
    #expect(result(12, Self.far) == .failure(.notCache))
    #expect(result(20, Self.far) == .failure(.stringOutside(.soname, entry: 0, offset: .max)))
    #expect(result(36, numbers(59)) == .failure(.stringOutside(.path, entry: 1, offset: 59)))
  }

  @Test func `the part after the old one counts if it is longer than its header`() {
    let old = text("ld.so-1.7.0\0") + numbers(1, 3, 0, 2) + [0, 0, 0, 0]
    let new = text("glibc-ld.so.cache1.1") + numbers(0, 0, 2, 0, 0, 0, 0)
    let isOld = CacheEntry("", "", .libc6)
    #expect(read(old + new) == .success([isOld]))
    #expect(read(old + new + [0]) == .success([]))
    var wrong = old + new + [0]
    wrong[32 + 28] = 3
    #expect(read(wrong) == .failure(.wrongEndianness))
    #expect(read(old.dropLast(4) + new + [0]) != .success([]))
  }

  @Test func `strings that lie in each other are not multiplied without end`() {
    let count = 20_000
    var bytes = text("glibc-ld.so.cache1.1") + numbers(UInt32(count), 0, 2, 0, 0, 0, 0)
    let strings = UInt32(48 + 24 * count)
    for index in 0..<UInt32(count) {
      bytes += numbers(3, strings + index, strings + index, 0, 0, 0)
    }
    bytes += Array(repeating: 0x61, count: 500_000) + [0]
    guard case .failure(.stringsTooLarge(_, let entry, let offset)) = read(bytes) else {
      Issue.record("such strings are read")
      return
    }
    #expect((50..<100).contains(entry) && offset == strings + UInt32(entry))
  }

  @Test func `names that lie in each other are not multiplied either`() throws {
    let entries = [CacheEntry("l", in: "/a", String(repeating: "n", count: 200_000))]
    var bytes = try CacheWriter().bytes(of: entries)
    let directory = bytes.count - 4 - 16 - 8
    // The array of names is most of the file, and every number in it is an offset of a long name.
    bytes += Array(repeating: numbers(100), count: 100_000).joined()
    bytes.replaceSubrange(directory + 20..<directory + 24, with: numbers(4 * 100_001))
    let file = try CacheFile(bytes, isBigEndian: false)
    #expect(file.entries() == entries)
  }
}
