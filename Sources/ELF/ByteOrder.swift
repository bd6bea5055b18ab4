/// The order of the bytes of a number: `EI_DATA` in `e_ident` (System V gABI, ELF Identification).
package enum ByteOrder: Sendable, Hashable {
  /// `ELFDATA2LSB`: the least significant byte comes first.
  case littleEndian

  /// `ELFDATA2MSB`: the most significant byte comes first.
  case bigEndian
}
