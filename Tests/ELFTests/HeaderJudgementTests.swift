import ELF
import TestSupport
import Testing

/// Each case was tried with glibc's loader for x86-64, the others with theirs in an emulator.
struct HeaderJudgementTests {
  private static let own = Architecture(
    machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)

  private static func judgement(
    _ changes: [Int: UInt8], count: Int = 64, by architecture: Architecture = own
  ) -> HeaderJudgement {
    var builder = ELFBuilder(soname: "libfoo.so.1", machine: architecture.machine.rawValue)
    builder.wordSize = architecture.wordSize == .bits64 ? .bits64 : .bits32
    builder.byteOrder = architecture.byteOrder == .littleEndian ? .littleEndian : .bigEndian
    var head = builder.bytes()
    for (index, value) in changes { head[index] = value }
    head = Array(head.prefix(count))
    return HeaderJudgement(head: head.span, by: architecture)
  }

  @Test(
    arguments: [
      ([:], .accepted), ([7: 3], .accepted), ([7: 3, 8: 3], .accepted),
      ([7: 3, 8: 4], .otherSystem),
      ([7: 9], .otherSystem), ([7: 64], .otherSystem), ([8: 1], .otherSystem),
      ([9: 1], .otherSystem), ([15: 1], .otherSystem), ([0: 1], .notELF), ([6: 0], .damaged),
      ([5: 2], .damaged), ([5: 9], .damaged), ([20: 2], .damaged), ([4: 1], .otherArchitecture),
      ([4: 9], .otherArchitecture), ([18: 0x99], .otherArchitecture),
      ([7: 9, 18: 0x99], .otherArchitecture), ([5: 2, 18: 0x99], .otherArchitecture),
      ([6: 9, 4: 1], .otherArchitecture), ([20: 2, 18: 0x99], .damaged),
    ] as [([Int: UInt8], HeaderJudgement)])
  func `the order of the questions decides`(changes: [Int: UInt8], judgement: HeaderJudgement) {
    #expect(Self.judgement(changes) == judgement)
  }

  @Test func `a short file is told before anything else`() {
    for count in 0..<64 { #expect(Self.judgement([0: 1], count: count) == .tooShort) }
    let small = Architecture(machine: .arm, wordSize: .bits32, byteOrder: .littleEndian)
    #expect(Self.judgement([:], count: 51, by: small) == .tooShort)
    #expect(Self.judgement([:], count: 52, by: small) == .accepted)
  }

  @Test func `ports number their ABIs otherwise`() {
    let arm = Architecture(machine: .arm, wordSize: .bits32, byteOrder: .littleEndian)
    let aarch64 = Architecture(machine: .aarch64, wordSize: .bits64, byteOrder: .littleEndian)
    #expect(Self.judgement([7: 64], by: arm) == .accepted)
    #expect(Self.judgement([7: 64], by: aarch64) == .otherSystem)
    for port in [arm, aarch64] {
      #expect(Self.judgement([7: 3, 8: 2], by: port) == .accepted)
      #expect(Self.judgement([7: 3, 8: 3], by: port) == .otherSystem)
    }
  }

  @Test func `a big-endian loader reads its own order`() {
    let big = Architecture(machine: .s390, wordSize: .bits64, byteOrder: .bigEndian)
    #expect(Self.judgement([:], by: big) == .accepted)
    #expect(Self.judgement([5: 1], by: big) == .damaged)
    #expect(Self.judgement([19: 1], by: big) == .otherArchitecture)
  }
}
