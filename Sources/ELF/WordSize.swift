/// The width of addresses and offsets: `EI_CLASS` in `e_ident` (System V gABI, ELF Identification).
package enum WordSize: Sendable, Hashable {
  /// `ELFCLASS32`: addresses and offsets of four bytes.
  case bits32

  /// `ELFCLASS64`: addresses and offsets of eight bytes.
  case bits64
}
