import ELF
import Foundation
import LoaderCache
import TestSupport
import Testing

@testable import Ldconfig

/// Libraries with random changes.
///
/// A failure names the seed that repeats it; `SOLDER_SEED` sets the first of the seeds.
struct ReaderMutationTests {
  private static let firstSeed =
    ProcessInfo.processInfo.environment["SOLDER_SEED"].flatMap { UInt64($0) } ?? 1
  private static let behaviours = [Behaviour.own, .glibc(36), .glibc(43)]

  @Test(.timeLimit(.minutes(1)))
  func `no change of a library makes the reader break a promise`() throws {
    let bench = try ReadingBench()
    for seed in Self.firstSeed..<Self.firstSeed + 3000 {
      var generator = SeededGenerator(seed: seed)
      let port = Port.all.randomElement(using: &generator) ?? Port.all[0]
      let bytes = Self.mutatedImage(for: port, &generator)
      try bench.write(bytes)
      for behaviour in Self.behaviours {
        let found = try bench.foundAgain(for: port, behaviour)
        #expect(Self.keepsPromises(found, bytes), "SOLDER_SEED=\(seed)")
        #expect(try bench.foundAgain(for: port, behaviour) == found, "SOLDER_SEED=\(seed)")
      }
    }
  }

  private static func mutatedImage(
    for port: Port, _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var builder = ELFBuilder(
      soname: "libfoo.so.1", needed: ["libc.so.6", "libm.so.6"],
      wordSize: Bool.random(using: &generator) ? .bits64 : .bits32,
      machine: port.architecture.machine.rawValue,
      byteOrder: port.isBigEndian ? .bigEndian : .littleEndian)
    let gaps = [0, 0, 0, 0, 0, 0, 5000, 5000, 70_000]
    builder.gaps.strings = gaps.randomElement(using: &generator) ?? 0
    builder.gaps.soname = gaps.randomElement(using: &generator) ?? 0
    builder.gaps.dynamicSection = gaps.randomElement(using: &generator) ?? 0
    builder.dynamicSegments = [1, 1, 1, 2, 3].randomElement(using: &generator) ?? 1
    let note = numbers(4, 32, 5) + text("GNU\0") + numbers(0xc000_0002, 4, 1, 0)
    var bytes = builder.bytes(properties: note + numbers(0xc000_8002, 4, 8, 0))
    let headers = builder.place(of: .dynamicFileSize)?.upperBound ?? 0
    let dynamic = builder.place(of: .neededTag)?.lowerBound ?? 0
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let isTail = Bool.random(using: &generator)
      let index = Int.random(in: isTail ? dynamic..<bytes.count : 0..<headers, using: &generator)
      let value = [0, 1, 3, 0x7f, 0xff, UInt8.random(in: 0...255, using: &generator)]
      bytes[index] = value.randomElement(using: &generator) ?? 0
    }
    if Int.random(in: 0..<8, using: &generator) == 0 {
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    }
    return bytes
  }

  private static func keepsPromises(_ found: Found, _ bytes: [UInt8]) -> Bool {
    let ends = found.notices.filter { $0 != .severalDynamicSegments }
    guard ends.count <= 1, ends.isEmpty || found.library == nil else { return false }
    guard let library = found.library else { return true }
    let soname = library.soname ?? []
    return soname.count <= LibraryFacts.longestSoname && !soname.contains(0)
      && library.isaLevel <= 31
  }

  // MARK: Files made to take long

  /// How long a file takes that is read once.
  private static func time(
    _ bytes: [UInt8], _ behaviour: Behaviour = .own
  ) throws -> Duration {
    let bench = try ReadingBench()
    try bench.write(bytes)
    return try ContinuousClock().measure {
      _ = try bench.foundAgain(for: Port.all[0], behaviour)
    }
  }

  /// A header with this many program headers behind it.
  private static func image(programHeaders: [[UInt8]], _ rest: [UInt8]) -> [UInt8] {
    var header = ELFBuilder().bytes()
    header.removeSubrange(64...)
    let count = UInt16(programHeaders.count)
    header.replaceSubrange(56..<58, with: [UInt8(truncatingIfNeeded: count), UInt8(count >> 8)])
    return header + programHeaders.flatMap { $0 } + rest
  }

  private static func programHeader(
    _ type: UInt32, offset: Int, size: Int, align: UInt32 = 8
  ) -> [UInt8] {
    numbers(
      type, 4, UInt32(offset), 0, UInt32(offset), 0, UInt32(offset), 0, UInt32(size), 0,
      UInt32(size), 0, align, 0)
  }

  private static let patience = Duration.seconds(5)

  @Test(.timeLimit(.minutes(2)))
  func `a dynamic section without an end is given up`() throws {
    // DT_NEEDED of a long name, again and again.
    let entries = (0..<200_000).flatMap { _ in numbers(1, 0, 1, 0) }
    let strings = numbers(5, 0, 232, 0)
    let bytes = Self.image(
      programHeaders: [Self.programHeader(2, offset: 120, size: 16)], strings + entries)
    for behaviour in Self.behaviours {
      #expect(try Self.time(bytes, behaviour) < Self.patience)
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `as many segments as there can be take no longer`() throws {
    let start = 64 + 56 * 65535
    for type in [1, 2, 3] as [UInt32] {
      let headers = Array(
        repeating: Self.programHeader(type, offset: start, size: 16), count: 65535)
      let bytes = Self.image(programHeaders: headers, numbers(5, 0, 0, 0, 0, 0, 0, 0))
      #expect(try Self.time(bytes) < Self.patience)
    }
  }

  /// A library with segments that share a row of notes, none of which is of GNU.
  private static func image(noteSegments count: Int) -> [UInt8] {
    let notes = (0..<65536).flatMap { _ in numbers(0, 0, 5, 0) }
    let header = programHeader(0x6474_e553, offset: 64 + 56 * count, size: notes.count)
    return image(programHeaders: Array(repeating: header, count: count), notes)
  }

  @Test(.timeLimit(.minutes(2)))
  func `a long row of notes takes no longer`() throws {
    #expect(try Self.time(Self.image(noteSegments: 1)) < Self.patience)
  }

  @Test(.timeLimit(.minutes(2)))
  func `a long row of notes that many segments share takes no longer`() throws {
    #expect(try Self.time(Self.image(noteSegments: 65535)) < Self.patience)
  }
}
