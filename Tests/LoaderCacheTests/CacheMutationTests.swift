import Foundation
import LoaderCache
import TestSupport
import Testing

/// Caches with random changes, and random caches.
///
/// A failure names the seed that repeats it; `SOLDER_SEED` sets the first of the seeds.
struct CacheMutationTests {
  private static let firstSeed =
    ProcessInfo.processInfo.environment["SOLDER_SEED"].flatMap { UInt64($0) } ?? 1

  @Test func `no change of a cache makes the reader break a promise`() throws {
    for seed in Self.firstSeed..<Self.firstSeed + 5000 {
      var generator = SeededGenerator(seed: seed)
      let isBigEndian = Bool.random(using: &generator)
      let bytes = try Self.mutated(isBigEndian, &generator)
      guard let file = try? CacheFile(bytes, isBigEndian: isBigEndian) else { continue }
      #expect(Self.keepsPromises(file), "SOLDER_SEED=\(seed)")
    }
  }

  private static func mutated(
    _ isBigEndian: Bool, _ generator: inout SeededGenerator
  ) throws -> [UInt8] {
    let writer = CacheWriter(
      format: CacheFormat.allCases.randomElement(using: &generator) ?? .new,
      isBigEndian: isBigEndian, generator: text("generator"),
      placesNamesAsGlibc: Bool.random(using: &generator))
    let entries = RandomEntries.entries(Int.random(in: 1...5, using: &generator), &generator)
    var bytes = try writer.bytes(of: entries)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      let values = [0, 1, 2, 3, 0x7f, 0xff, UInt8.random(in: 0...255, using: &generator)]
      bytes[index] = values.randomElement(using: &generator) ?? 0
    }
    if Int.random(in: 0..<8, using: &generator) == 0 {
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    }
    return bytes
  }

  /// Whether all strings are strings, and the entries can be written and read again.
  private static func keepsPromises(_ file: CacheFile) -> Bool {
    let areStrings = file.records.allSatisfy { record in
      [record.soname, record.path].allSatisfy { range in
        range.upperBound < file.bytes.count && file.bytes[range.upperBound] == 0
          && !file.bytes[range].contains(0)
      }
    }
    guard areStrings, file.count == file.records.count else { return false }
    if let generator = file.generator, generator.upperBound > file.bytes.count { return false }
    // A mask may look like the number of a subdirectory when it is read again.
    let entries = file.entries().filter {
      if case .mask(let mask) = $0.capability { return mask >> 62 & 1 == 0 }
      return true
    }
    guard let bytes = try? CacheWriter().bytes(of: entries) else { return false }
    return read(bytes) == .success(CacheOrder().sorted(entries))
  }

  @Test(arguments: CacheFormat.allCases, [false, true])
  func `what is written is read again`(format: CacheFormat, isBigEndian: Bool) throws {
    for seed in Self.firstSeed..<Self.firstSeed + 300 {
      var generator = SeededGenerator(seed: seed)
      let entries = RandomEntries.entries(Int.random(in: 0...30, using: &generator), &generator)
      let hasGenerator = Bool.random(using: &generator)
      let writer = CacheWriter(
        format: format, isBigEndian: isBigEndian,
        bytesAreSigned: Bool.random(using: &generator),
        generator: hasGenerator ? text("me\n") : nil,
        placesNamesAsGlibc: false)
      let bytes = try writer.bytes(of: entries, subdirectoryNames: [text("unused")])
      let file = try CacheFile(bytes, isBigEndian: isBigEndian)
      var expected = CacheOrder(bytesAreSigned: writer.bytesAreSigned).sorted(entries)
      if format == .old {
        // It has no place for what processors must have.
        expected.removeAll { if case .mask = $0.capability { true } else { false } }
        for index in expected.indices { expected[index].capability = .none }
      }
      #expect(file.entries() == expected, "SOLDER_SEED=\(seed)")
      #expect(file.format == format || (format == .compat && bytes.count == 64))
      let text = file.generator.map { Array(file.bytes[$0]) }
      #expect(text == (format == .old ? nil : writer.generator), "SOLDER_SEED=\(seed)")
    }
  }

  @Test func `names that glibc misplaces in compat files are found`() throws {
    var entries = Sample.entries
    entries += ["v2", "v3", "64-v3", "x"].map { CacheEntry("libx.so.1", in: "/b", $0) }
    entries = CacheOrder().sorted(entries)
    for placesNamesAsGlibc in [false, true] {
      let writer = CacheWriter(
        format: .compat, generator: text("gen"), placesNamesAsGlibc: placesNamesAsGlibc)
      #expect(read(try writer.bytes(of: entries)) == .success(entries))
    }
  }
}
