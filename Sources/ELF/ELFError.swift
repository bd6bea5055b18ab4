/// What makes no sense in an ELF file; each case says in which structure and at which file offset.
package enum ELFError: Error, Hashable, Sendable {
  /// A field holds a value that its structure does not allow, such as `EI_CLASS` 7.
  case invalidValue(UInt64, in: ObjectStructure, at: UInt64)

  /// A structure is of a size in bytes beyond what this reader takes.
  case tooLarge(ObjectStructure, at: UInt64, size: UInt64, limit: UInt64)

  /// A dynamic section without `DT_NULL`, or a string without its zero byte, starts here.
  case unterminated(ObjectStructure, at: UInt64)

  /// A string longer than ``SharedObject/nameLimit`` starts here.
  case nameTooLong(ObjectStructure, at: UInt64)

  /// An address, held at this offset, lies in no `PT_LOAD` segment's file contents.
  case unmappedAddress(UInt64, in: ObjectStructure, at: UInt64)

  /// An index, held at this offset, lies outside the string table.
  case indexOutsideStringTable(UInt64, in: ObjectStructure, at: UInt64)

  /// The dynamic section that starts here names strings, and has no `DT_STRTAB`.
  case missingStringTable(ObjectStructure, at: UInt64)

  /// The structure that is wrong.
  package var structure: ObjectStructure {
    switch self {
    case .invalidValue(_, let structure, _), .tooLarge(let structure, _, _, _),
      .unterminated(let structure, _), .nameTooLong(let structure, _),
      .unmappedAddress(_, let structure, _), .indexOutsideStringTable(_, let structure, _),
      .missingStringTable(let structure, _):
      structure
    }
  }

  /// Where in the file it is wrong, in bytes from the start.
  package var offset: UInt64 {
    switch self {
    case .invalidValue(_, _, let offset), .tooLarge(_, let offset, _, _),
      .unterminated(_, let offset), .nameTooLong(_, let offset),
      .unmappedAddress(_, _, let offset), .indexOutsideStringTable(_, _, let offset),
      .missingStringTable(_, let offset):
      offset
    }
  }
}
