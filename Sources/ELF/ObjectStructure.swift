/// A part of an ELF file, to tell where something is wrong (System V gABI; elf(5)).
package enum ObjectStructure: Hashable, Sendable {
  /// `e_ident`, the first 16 bytes.
  case identification

  /// The ELF header, `Elf64_Ehdr` or `Elf32_Ehdr`.
  case fileHeader

  /// The program header table, an array of `Elf64_Phdr` or `Elf32_Phdr`.
  case programHeaders

  /// The bytes that a `PT_LOAD` program header describes.
  case loadSegment

  /// The bytes that the `PT_DYNAMIC` program header describes, `Elf64_Dyn` or `Elf32_Dyn`.
  case dynamicSection

  /// The bytes that the `PT_INTERP` program header describes: the path of a loader.
  case interpreter

  /// The bytes that a `PT_NOTE` program header describes, with GNU property notes.
  case propertyNotes

  /// The symbol versions at `DT_VERDEF`.
  case versionDefinitions

  /// The strings at `DT_STRTAB`.
  case stringTable
}
