/// The processor family an object is made for: `e_machine` (System V gABI, ELF Header; elf(5)).
///
/// The set is open: a number without a name here is a value like any other.
package struct Machine: RawRepresentable, Hashable, Sendable {
  /// The number in `e_machine`.
  package let rawValue: UInt16

  /// Makes the machine with a number, which need not be a known one.
  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Intel 80386; `EM_386` in C.
  package static let i386 = Machine(rawValue: 3)

  /// MIPS, of any word size; `EM_MIPS` in C.
  package static let mips = Machine(rawValue: 8)

  /// 32-bit PowerPC; `EM_PPC` in C.
  package static let ppc = Machine(rawValue: 20)

  /// 64-bit PowerPC; `EM_PPC64` in C.
  package static let ppc64 = Machine(rawValue: 21)

  /// IBM S/390 and z/Architecture; `EM_S390` in C.
  package static let s390 = Machine(rawValue: 22)

  /// 32-bit Arm; `EM_ARM` in C.
  package static let arm = Machine(rawValue: 40)

  /// 64-bit SPARC; `EM_SPARCV9` in C.
  package static let sparcv9 = Machine(rawValue: 43)

  /// Intel Itanium; `EM_IA_64` in C.
  package static let ia64 = Machine(rawValue: 50)

  /// AMD x86-64, of any word size; `EM_X86_64` in C.
  package static let x86_64 = Machine(rawValue: 62)

  /// 64-bit Arm; `EM_AARCH64` in C.
  package static let aarch64 = Machine(rawValue: 183)

  /// RISC-V, of any word size; `EM_RISCV` in C.
  package static let riscv = Machine(rawValue: 243)

  /// LoongArch, of any word size; `EM_LOONGARCH` in C.
  package static let loongarch = Machine(rawValue: 258)

  /// The customary name, such as "x86-64", or "machine 1234" for a number without one.
  package var name: String {
    switch self {
    case .i386: "i386"
    case .mips: "mips"
    case .ppc: "ppc"
    case .ppc64: "ppc64"
    case .s390: "s390"
    case .arm: "arm"
    case .sparcv9: "sparcv9"
    case .ia64: "ia64"
    case .x86_64: "x86-64"
    case .aarch64: "aarch64"
    case .riscv: "riscv"
    case .loongarch: "loongarch"
    default: "machine \(rawValue)"
    }
  }
}
