/// What an ELF file is for: `e_type` (System V gABI, ELF Header; elf(5)).
///
/// The set is open: systems and processors define types of their own.
package struct ObjectType: RawRepresentable, Hashable, Sendable {
  /// The number in `e_type`.
  package let rawValue: UInt16

  /// Makes the type with a number, which need not be a known one.
  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Input for the link editor, as in `foo.o`; `ET_REL` in C.
  package static let relocatable = ObjectType(rawValue: 1)

  /// A program at fixed addresses; `ET_EXEC` in C.
  package static let executable = ObjectType(rawValue: 2)

  /// A library or a position-independent program; `ET_DYN` in C.
  package static let sharedObject = ObjectType(rawValue: 3)

  /// The memory of a process that was ended; `ET_CORE` in C.
  package static let core = ObjectType(rawValue: 4)
}
