/// What decides whether a loader can use an object: its processor, word size and byte order.
package struct Architecture: Hashable, Sendable {
  /// The processor family, from `e_machine`.
  package let machine: Machine

  /// The width of an address, from `EI_CLASS`.
  package let wordSize: WordSize

  /// The order of the bytes of a number, from `EI_DATA`.
  package let byteOrder: ByteOrder

  /// Makes an architecture of its parts; any combination is a value.
  package init(machine: Machine, wordSize: WordSize, byteOrder: ByteOrder) {
    self.machine = machine
    self.wordSize = wordSize
    self.byteOrder = byteOrder
  }

  /// Whether a program for this architecture can run on a computer of another one.
  ///
  /// Beside the same architecture, i386 and x32 run on x86-64, and little-endian 32-bit Arm runs
  /// on AArch64. Emulators are not considered.
  package func runs(on host: Architecture) -> Bool {
    if self == host { return true }
    guard wordSize == .bits32, byteOrder == .littleEndian, host.wordSize == .bits64,
      host.byteOrder == .littleEndian
    else { return false }
    return switch host.machine {
    case .x86_64: machine == .i386 || machine == .x86_64
    case .aarch64: machine == .arm
    default: false
    }
  }
}
