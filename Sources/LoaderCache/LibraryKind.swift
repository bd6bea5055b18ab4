/// What a library is made for, as a cache says it: the `flags` field of an entry.
///
/// The low eight bits are the C library, the next eight the architecture where a system can have
/// several. The set is open: a number without a name here is a value like any other.
package struct LibraryKind: RawRepresentable, Hashable, Sendable {
  /// The number in the field.
  package let rawValue: Int32

  /// Makes the kind with a number, which need not be a known one.
  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// A library of the a.out days.
  package static let libc4 = LibraryKind(rawValue: 0x0000)

  /// An ELF library of which the C library is not known.
  package static let elf = LibraryKind(rawValue: 0x0001)

  /// An ELF library for Linux libc 5.
  package static let libc5 = LibraryKind(rawValue: 0x0002)

  /// A library for glibc on the architecture that has no number of its own, such as i386.
  package static let libc6 = LibraryKind(rawValue: 0x0003)

  /// 64-bit SPARC.
  package static let sparc64 = LibraryKind(rawValue: 0x0103)

  /// Intel Itanium.
  package static let ia64 = LibraryKind(rawValue: 0x0203)

  /// AMD x86-64 with 64-bit addresses.
  package static let x86_64 = LibraryKind(rawValue: 0x0303)

  /// IBM z/Architecture.
  package static let s390x = LibraryKind(rawValue: 0x0403)

  /// 64-bit PowerPC.
  package static let ppc64 = LibraryKind(rawValue: 0x0503)

  /// MIPS with the calling convention n32.
  package static let mipsN32 = LibraryKind(rawValue: 0x0603)

  /// MIPS with the calling convention n64.
  package static let mips64 = LibraryKind(rawValue: 0x0703)

  /// AMD x86-64 with 32-bit addresses.
  package static let x32 = LibraryKind(rawValue: 0x0803)

  /// 32-bit Arm that passes floating-point numbers in their own registers.
  package static let armHardFloat = LibraryKind(rawValue: 0x0903)

  /// 64-bit Arm.
  package static let aarch64 = LibraryKind(rawValue: 0x0a03)

  /// 32-bit Arm that passes floating-point numbers in integer registers.
  package static let armSoftFloat = LibraryKind(rawValue: 0x0b03)

  /// MIPS o32 with NaNs as IEEE 754-2008 has them.
  package static let mipsNaN2008 = LibraryKind(rawValue: 0x0c03)

  /// MIPS n32 with NaNs as IEEE 754-2008 has them.
  package static let mipsN32NaN2008 = LibraryKind(rawValue: 0x0d03)

  /// MIPS n64 with NaNs as IEEE 754-2008 has them.
  package static let mips64NaN2008 = LibraryKind(rawValue: 0x0e03)

  /// RISC-V without floating-point registers, of any word size.
  package static let riscvSoftFloat = LibraryKind(rawValue: 0x0f03)

  /// RISC-V with floating-point registers of 64 bits, of any word size.
  package static let riscvDoubleFloat = LibraryKind(rawValue: 0x1003)

  /// LoongArch without floating-point registers.
  package static let loongarchSoftFloat = LibraryKind(rawValue: 0x1103)

  /// LoongArch with floating-point registers of 64 bits.
  package static let loongarchDoubleFloat = LibraryKind(rawValue: 0x1203)
}
