/// What decides whether a loader takes a file for its processor: the architecture and `e_flags`.
package struct ProcessorABI {
  /// The loader's architecture.
  package let architecture: Architecture
  /// The loader's own flags; `nil` where there is no loader.
  package let own: UInt32?

  /// Puts the two together.
  package init(architecture: Architecture, own: UInt32?) {
    self.architecture = architecture
    self.own = own
  }

  /// Whether it takes a file with these flags; found by trying each loader.
  package func takes(_ flags: UInt32) -> Bool {
    switch architecture.machine {
    case .arm:
      // Files of the fifth ABI tell how they pass floating-point numbers, by 0x400 in registers.
      let isHard = (own ?? 0x400) & 0x200 == 0
      return flags >> 24 != 5 || flags & (isHard ? 0x200 : 0x400) == 0
    case .riscv: return flags & 6 == (own ?? 4) & 6
    case .ppc64:
      return flags & 3 == 0 || flags & 3 == (architecture.byteOrder == .littleEndian ? 2 : 1)
    default: return true
    }
  }
}
