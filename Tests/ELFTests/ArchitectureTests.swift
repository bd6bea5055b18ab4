import ELF
import Testing

struct ArchitectureTests {
  private static let host = Architecture(
    machine: .x86_64, wordSize: .bits64, byteOrder: .littleEndian)

  static let names: [(Machine, WordSize, ByteOrder, String)] = [
    (.x86_64, .bits64, .littleEndian, "x86-64"),
    (.x86_64, .bits32, .littleEndian, "x32"),
    (.i386, .bits32, .littleEndian, "i386"),
    (.aarch64, .bits64, .littleEndian, "aarch64"),
    (.arm, .bits32, .littleEndian, "arm"),
    (.ppc64, .bits64, .littleEndian, "ppc64le"),
    (.ppc64, .bits64, .bigEndian, "ppc64"),
    (.riscv, .bits64, .littleEndian, "riscv64"),
    (.s390, .bits64, .bigEndian, "s390x"),
    (.mips, .bits32, .littleEndian, "mipsel"),
    (.i386, .bits64, .littleEndian, "i386, 64-bit, little-endian"),
    (Machine(rawValue: 1234), .bits32, .bigEndian, "machine 1234, 32-bit, big-endian"),
  ]

  @Test(arguments: names)
  func `an architecture has its customary name`(
    machine: Machine, wordSize: WordSize, byteOrder: ByteOrder, name: String
  ) {
    let architecture = Architecture(machine: machine, wordSize: wordSize, byteOrder: byteOrder)
    #expect(architecture.name == name)
  }

  @Test func `a machine without a name is told by its number`() {
    #expect(Machine(rawValue: 1234).name == "machine 1234")
    #expect(Machine.x86_64.name == "x86-64")
  }

  @Test func `a host runs itself`() {
    #expect(Architecture.host.runs(on: .host))
    #expect(Architecture.host.machine != Machine(rawValue: 0))
    #if arch(x86_64)
      #expect(Architecture.host == Self.host)
    #endif
  }

  @Test func `x86-64 runs i386 and x32, and they do not run it`() {
    for machine in [Machine.i386, .x86_64] {
      let guest = Architecture(machine: machine, wordSize: .bits32, byteOrder: .littleEndian)
      #expect(guest.runs(on: Self.host))
      #expect(!Self.host.runs(on: guest))
    }
  }

  @Test func `AArch64 runs little-endian 32-bit Arm only`() {
    let host = Architecture(machine: .aarch64, wordSize: .bits64, byteOrder: .littleEndian)
    func arm(_ order: ByteOrder) -> Architecture {
      Architecture(machine: .arm, wordSize: .bits32, byteOrder: order)
    }
    #expect(arm(.littleEndian).runs(on: host))
    #expect(!arm(.bigEndian).runs(on: host))
    #expect(!arm(.littleEndian).runs(on: Self.host))
    #expect(!Self.host.runs(on: host))
  }
}
