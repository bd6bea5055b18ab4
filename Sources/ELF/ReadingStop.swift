/// Why reading an object stopped before its description was complete.
enum ReadingStop: Error {
  /// These bytes are needed, the file is long enough to have them, and they are not at hand.
  case needs(FileExtent, for: ObjectStructure)

  /// A structure reaches beyond the end of the file.
  case truncated(TruncatedObject)

  /// A structure makes no sense.
  case damaged(ELFError)
}

extension FileExtent {
  /// Throws unless a file of a size has all these bytes.
  func require(in structure: ObjectStructure, ofFileOfSize size: UInt64) throws(ReadingStop) {
    guard end > size else { return }
    throw .truncated(
      TruncatedObject(structure: structure, expectedSize: end, actualSize: size))
  }

  /// Throws if there are more bytes than are read for such a structure.
  func limit(to limit: UInt64, as structure: ObjectStructure) throws(ReadingStop) {
    guard length > limit else { return }
    throw .damaged(.tooLarge(structure, at: start, size: length, limit: limit))
  }
}
