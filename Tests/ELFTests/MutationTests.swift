import ELF
import Foundation
import TestSupport
import Testing

/// Random numbers that a seed repeats (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Libraries with random changes.
///
/// A failure names the seed that repeats it; `SOLDER_SEED` sets the first of the 5,000 seeds.
struct MutationTests {
  static let firstSeed =
    ProcessInfo.processInfo.environment["SOLDER_SEED"].flatMap { UInt64($0) } ?? 1

  @Test func `no change of a library makes the reader break a promise`() {
    for seed in Self.firstSeed..<Self.firstSeed + 5000 {
      var generator = SeededGenerator(seed: seed)
      let bytes = Self.mutatedImage(&generator)
      let file = objectFile(bytes)
      let isRepeated = file == objectFile(bytes)
      let isKept = Self.keepsPromises(file, bytes)
      let isKeptWithWrongSize = Self.keepsPromises(objectFile(bytes, size: .max), bytes)
      #expect(isRepeated && isKept && isKeptWithWrongSize, "SOLDER_SEED=\(seed)")
    }
  }

  private static func mutatedImage(_ generator: inout SeededGenerator) -> [UInt8] {
    var builder = ELFBuilder(
      soname: "libfoo.so.1", needed: ["libc.so.6", "libm.so.6"],
      wordSize: Bool.random(using: &generator) ? .bits64 : .bits32,
      byteOrder: Bool.random(using: &generator) ? .littleEndian : .bigEndian)
    let gaps = [0, 0, 0, 0, 0, 0, 5000, 5000, 70_000]
    builder.gaps.strings = gaps.randomElement(using: &generator) ?? 0
    builder.gaps.soname = gaps.randomElement(using: &generator) ?? 0
    builder.gaps.dynamicSection = gaps.randomElement(using: &generator) ?? 0
    var bytes = builder.bytes()
    let headers = builder.place(of: .dynamicFileSize)?.upperBound ?? 0
    let dynamic = builder.place(of: .neededTag)?.lowerBound ?? 0
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let tail = Bool.random(using: &generator)
      let index = Int.random(in: tail ? dynamic..<bytes.count : 4..<headers, using: &generator)
      let value = [0, 1, 0x7f, 0xff, UInt8.random(in: 0...255, using: &generator)]
      bytes[index] = value.randomElement(using: &generator) ?? 0
    }
    if Int.random(in: 0..<8, using: &generator) == 0 {
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    }
    return bytes
  }

  private static func keepsPromises(_ file: ObjectFile, _ bytes: [UInt8]) -> Bool {
    switch file {
    case .sharedObject(let object):
      let names = object.needed + (object.soname.map { [$0] } ?? [])
      return object.needed.count <= SharedObject.neededLimit
        && names.allSatisfy { $0.count <= SharedObject.nameLimit && !$0.contains(0) }
    case .truncated(let object):
      return object.expectedSize > object.actualSize
        && object.actualSize <= UInt64(bytes.count)
    case .otherObject, .damaged, .notELF:
      return true
    }
  }
}
