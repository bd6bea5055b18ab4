extension Architecture {
  /// The customary name, such as "x86-64", "x32", "ppc64le" or "mipsel".
  ///
  /// A combination that no system uses is spelled out: "i386, 64-bit, little-endian". 32-bit Arm is
  /// "arm": the calling convention that "armhf" tells apart is in ``SharedObject/flags``.
  package var name: String {
    let usual =
      switch byteOrder {
      case .littleEndian: littleEndianName
      case .bigEndian: bigEndianName
      }
    return usual ?? unusualName
  }

  private var littleEndianName: String? {
    switch (machine, wordSize) {
    case (.x86_64, .bits64): "x86-64"
    case (.x86_64, .bits32): "x32"
    case (.i386, .bits32): "i386"
    case (.aarch64, .bits64): "aarch64"
    case (.arm, .bits32): "arm"
    case (.riscv, .bits64): "riscv64"
    case (.riscv, .bits32): "riscv32"
    case (.loongarch, .bits64): "loongarch64"
    case (.loongarch, .bits32): "loongarch32"
    case (.ppc64, .bits64): "ppc64le"
    case (.ppc, .bits32): "ppcle"
    case (.mips, .bits64): "mips64el"
    case (.mips, .bits32): "mipsel"
    case (.ia64, .bits64): "ia64"
    default: nil
    }
  }

  private var bigEndianName: String? {
    switch (machine, wordSize) {
    case (.aarch64, .bits64): "aarch64_be"
    case (.arm, .bits32): "armeb"
    case (.ppc64, .bits64): "ppc64"
    case (.ppc, .bits32): "ppc"
    case (.mips, .bits64): "mips64"
    case (.mips, .bits32): "mips"
    case (.s390, .bits64): "s390x"
    case (.s390, .bits32): "s390"
    case (.sparcv9, .bits64): "sparc64"
    default: nil
    }
  }

  private var unusualName: String {
    let bits = wordSize == .bits64 ? "64-bit" : "32-bit"
    let order = byteOrder == .littleEndian ? "little-endian" : "big-endian"
    return "\(machine.name), \(bits), \(order)"
  }
}
