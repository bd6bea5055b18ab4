import LoaderCache
import Testing

struct CacheWriterTests {
  private static let debian = text(
    "ldconfig (Debian GLIBC 2.36-9+deb12u14) stable release version 2.36")

  @Test func `an empty cache is no longer than it must be`() throws {
    func bytes(_ format: CacheFormat, _ generator: [UInt8]? = Self.debian) throws -> [UInt8] {
      try CacheWriter(format: format, generator: generator).bytes(of: [])
    }
    let new = try bytes(.new)
    #expect(new.count == 139)
    #expect(
      new == text("glibc-ld.so.cache1.1") + numbers(0, 0, 2, 48, 0, 0, 0)
        + numbers(0xeaa4_2174, 1, 0, 0, 72, 67) + Self.debian)
    #expect(try bytes(.old) == text("ld.so-1.7.0\0") + numbers(0))
    let compat = try bytes(.compat)
    #expect(compat.count == 155)
    #expect(compat[40..<44].elementsEqual(numbers(0)) && compat[48..<52].elementsEqual(numbers(64)))
    #expect(try bytes(.new, nil) == text("glibc-ld.so.cache1.1") + numbers(0, 0, 2, 0, 0, 0, 0))
  }

  private static let strings =
    text("x86-64-v3\0/a/libx.so.1\0/a/glibc-hwcaps/x86-64-v3/libx.so.1\0")

  @Test(arguments: [false, true])
  func `a new file is laid out as loaders read it`(isBigEndian: Bool) throws {
    func numbers(_ values: UInt32...) -> [UInt8] {
      values.flatMap { LoaderCacheTests.numbers($0, isBigEndian: isBigEndian) }
    }
    let capability = isBigEndian ? numbers(0x4000_0002, 0) : numbers(0, 0x4000_0002)
    var expected = text("glibc-ld.so.cache1.1") + numbers(2, UInt32(Self.strings.count))
    expected += [isBigEndian ? 3 : 2, 0, 0, 0] + numbers(156, 0, 0, 0)
    expected += numbers(0x303, 145, 119, 0) + capability
    expected += numbers(0x303, 145, 106, 0, 0, 0)
    expected += Self.strings + [0]
    expected += numbers(0xeaa4_2174, 2, 0, 0, 200, 3, 1, 0, 196, 4, 96) + text("gen")
    #expect(try Sample.bytes(.new, isBigEndian: isBigEndian) == expected)
  }

  @Test func `what a file has no room for is an error`() {
    func error(_ entry: CacheEntry, _ names: [[UInt8]] = []) -> CacheLimit? {
      #expect(throws: CacheLimit.self) {
        try CacheWriter().bytes(of: [CacheEntry("l", "/l"), entry], subdirectoryNames: names)
      }
    }
    #expect(error(CacheEntry("l", in: "/a", "v", level: 1024)) == .isaLevel(1024))
    #expect(error(CacheEntry("l\0m", "/l")) == .zeroByte(in: text("l\0m")))
    #expect(error(CacheEntry("l", "/l\0")) == .zeroByte(in: text("/l\0")))
    #expect(error(CacheEntry("l", "/l"), [[0]]) == .zeroByte(in: [0]))
    #expect(throws: Never.self) {
      try CacheWriter().bytes(of: [CacheEntry("l", in: "/a", "v", level: 1023)])
    }
  }

  @Test(arguments: 0...5)
  func `the old part of a compat file is even, and its last entry fills it`(count: Int) throws {
    let entries = (0..<count).map { CacheEntry("lib\(9 - $0)", "/lib\(9 - $0)") }
    let bytes = try CacheWriter(format: .compat).bytes(of: entries)
    let even = (count + 1) / 2 * 2
    #expect(bytes[12..<16].elementsEqual(numbers(UInt32(even))))
    let start = 16 + 12 * even
    #expect(bytes[start...].starts(with: text("glibc-ld.so.cache1.1")))
    let old = (0..<even).map { Array(bytes[(16 + 12 * $0)...].prefix(12)) }
    #expect(Set(old).count == count)
    if count % 2 == 1 { #expect(old.last == old.dropLast().last) }
  }

  @Test(arguments: [CacheFormat.compat, .old])
  func `the old part leaves out what asks for a mask, and has no holes`(
    format: CacheFormat
  ) throws {
    let masked = (0..<7).map {
      CacheEntry(
        soname: text("lib\($0).so"), path: text("/tls/lib\($0).so"), kind: .x86_64,
        capability: $0 % 2 == 0 ? .mask(1 << 63) : .none)
    }
    let kept = CacheOrder().sorted(masked).filter { $0.capability == .none }
    let bytes = try CacheWriter(format: format).bytes(of: masked)
    let count: UInt32 = format == .old ? 3 : 4
    #expect(bytes[12..<16].elementsEqual(numbers(count)))
    // The loaders that read the old part know where its strings are, in both layouts alike.
    let old = format == .old ? bytes : oldPart(of: bytes, count: Int(count))
    let expected = format == .old ? kept : kept + kept.suffix(1)
    #expect(try read(old).get() == expected)
  }

  /// A file in the old layout with the old part's entries, for which the rest is just strings.
  private func oldPart(of bytes: [UInt8], count: Int) -> [UInt8] {
    var bytes = bytes
    bytes[16 + 12 * count] = 0  // No longer the beginning of a new part.
    return bytes
  }

  @Test func `names of directories without entries are kept too`() throws {
    let bytes = try CacheWriter(format: .old).bytes(
      of: [CacheEntry("l", "/l")], subdirectoryNames: [text("v2"), text("power10")])
    #expect(bytes.suffix(14) == text("/l\0v2\0power10\0")[...])
  }

  @Test func `names are placed for loaders, or as glibc places them`() throws {
    func name(_ writer: CacheWriter) throws -> (place: Int, bytes: [UInt8]) {
      let bytes = try writer.bytes(of: Sample.entries)
      let place = bytes.suffix(4).enumerated().reduce(0) { $0 | Int($1.1) << (8 * $1.0) }
      return (place, bytes)
    }
    let forLoaders = try name(CacheWriter(format: .compat))
    let asGlibc = try name(CacheWriter(format: .compat, placesNamesAsGlibc: true))
    let start = 16 + 2 * 12
    #expect(forLoaders.bytes[forLoaders.place...].starts(with: text("x86-64-v3\0")))
    #expect(asGlibc.bytes[(start + asGlibc.place)...].starts(with: text("x86-64-v3\0")))
    let new = try name(CacheWriter(format: .new)).bytes
    #expect(try name(CacheWriter(format: .new, placesNamesAsGlibc: true)).bytes == new)
  }
}
