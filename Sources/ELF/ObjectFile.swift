/// What the bytes of a file turned out to be, seen by the loader and by ldconfig.
package enum ObjectFile: Hashable, Sendable {
  /// A shared object (`ET_DYN`), whole as far as a loader needs it.
  case sharedObject(SharedObject)

  /// An ELF file of another type: a program, an input for the link editor, a core dump.
  case otherObject(ObjectType, Architecture)

  /// An ELF file that says it is longer than it is.
  case truncated(TruncatedObject)

  /// An ELF file with contents that make no sense.
  case damaged(ELFError)

  /// No ELF file: it does not start with `\x7fELF`.
  case notELF
}
