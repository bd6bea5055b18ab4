extension Architecture {
  /// The architecture this program was compiled for.
  ///
  /// The machine is number 0 (`EM_NONE`) for a processor that Swift has and this list has not.
  package static let host = Architecture(
    machine: hostMachine, wordSize: hostWordSize, byteOrder: hostByteOrder)

  private static var hostMachine: Machine {
    #if arch(x86_64)
      .x86_64
    #elseif arch(arm64)
      .aarch64
    #elseif arch(i386)
      .i386
    #elseif arch(arm)
      .arm
    #elseif arch(riscv64) || arch(riscv32)
      .riscv
    #elseif arch(powerpc64) || arch(powerpc64le)
      .ppc64
    #elseif arch(powerpc)
      .ppc
    #elseif arch(s390x)
      .s390
    #elseif arch(loongarch64)
      .loongarch
    #else
      Machine(rawValue: 0)
    #endif
  }

  private static var hostWordSize: WordSize {
    #if _pointerBitWidth(_64)
      .bits64
    #else
      .bits32
    #endif
  }

  private static var hostByteOrder: ByteOrder {
    #if _endian(big)
      .bigEndian
    #else
      .littleEndian
    #endif
  }
}
