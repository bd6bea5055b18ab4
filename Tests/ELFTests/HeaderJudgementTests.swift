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
    return HeaderJudgement(
      head: head.span, by: ProcessorABI(architecture: architecture, own: nil))
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

  @Test func `the ABI in the flags counts as the processor does`() {
    let arm = Architecture(machine: .arm, wordSize: .bits32, byteOrder: .littleEndian)
    let riscv = Architecture(machine: .riscv, wordSize: .bits64, byteOrder: .littleEndian)
    let power = Architecture(machine: .ppc64, wordSize: .bits64, byteOrder: .littleEndian)
    func takes(_ architecture: Architecture, _ flags: UInt32, own: UInt32? = nil) -> Bool {
      ProcessorABI(architecture: architecture, own: own).takes(flags)
    }
    #expect([0, 0x500_0000, 0x500_0400, 0x400_0000].allSatisfy { takes(arm, $0) })
    #expect(![0x500_0200, 0x500_0600].contains { takes(arm, $0) })
    // A loader for soft floats, as Debian's armel has it.
    #expect([0, 0x500_0000, 0x500_0200].allSatisfy { takes(arm, $0, own: 0x500_0200) })
    #expect(![0x500_0400, 0x500_0600].contains { takes(arm, $0, own: 0x500_0200) })
    #expect([4, 5, 0xc].allSatisfy { takes(riscv, $0) })
    #expect(![0, 1, 2, 3, 8, 0x10].contains { takes(riscv, $0) })
    #expect([0, 2, 4, 8].allSatisfy { takes(power, $0) } && ![1, 3].contains { takes(power, $0) })
    // 0x2 at offset 37 is the soft float of Arm; the system would stop the loader.
    #expect(Self.judgement([37: 2, 39: 5], by: arm) == .otherABI)
    #expect(Self.judgement([37: 2, 39: 5, 7: 9], by: arm) == .otherABI)
    #expect(Self.judgement([37: 4, 39: 5, 7: 9], by: arm) == .otherSystem)
  }

  @Test func `a big-endian loader reads its own order`() {
    let big = Architecture(machine: .s390, wordSize: .bits64, byteOrder: .bigEndian)
    #expect(Self.judgement([:], by: big) == .accepted)
    #expect(Self.judgement([5: 1], by: big) == .damaged)
    #expect(Self.judgement([19: 1], by: big) == .otherArchitecture)
  }
}
