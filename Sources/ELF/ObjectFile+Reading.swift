extension ObjectFile {
  /// The number of bytes read first.
  ///
  /// The program headers of nearly all libraries are within, and all of a small library.
  package static let headSize = 4096

  /// Finds out what a file is.
  ///
  /// Reads at most: the head, the program headers if beyond it, the dynamic section, and the part
  /// of the string table that is needed; a small library takes one read. Every size that the file
  /// states is bounded before it is used. Throws only what the source throws: whatever the bytes
  /// are, the result says so. `buffer` is working space, to be used again for the next file.
  package static func read<Source: ByteSource & ~Copyable>(
    _ source: borrowing Source, buffer: inout [UInt8]
  ) throws(Source.Failure) -> ObjectFile {
    let result = try reading(source, buffer: &buffer) {
      ObjectReader(fileSize: $0)
    } _: {
      (reader, windows) throws(ReadingStop) -> ObjectFile in
      try reader.object(from: windows)
    }
    switch result {
    case .success(let file): return file
    case .failure(let stop): return stop.file
    }
  }

  /// Reads what a reader, made for the size of the file, asks for until its description is complete
  /// or cannot be.
  ///
  /// Afterwards `buffer` holds the head of the file.
  static func reading<Source: ByteSource & ~Copyable, Reader, Description>(
    _ source: borrowing Source, buffer: inout [UInt8], by makeReader: (UInt64) -> Reader,
    _ describe: (inout Reader, Windows) throws(ReadingStop) -> Description
  ) throws(Source.Failure) -> Result<Description, FinalStop> {
    try source.read(at: 0, count: headSize, into: &buffer)
    guard FileHeader.isPresent(in: buffer.span) else { return .failure(.notELF) }
    let known = UInt64(buffer.count)
    let isWhole = buffer.count < headSize
    var reader = makeReader(isWhole ? known : max(known, source.size))
    var windows = Windows(head: buffer)
    while true {
      do {
        return .success(try describe(&reader, windows))
      } catch {
        switch error {
        case .truncated(let object): return .failure(.truncated(object))
        case .damaged(let error): return .failure(.damaged(error))
        case .needs(let extent, let structure):
          try source.read(at: extent.start, count: extent.count, into: &windows.piece.bytes)
          windows.piece.start = extent.start
          if let object = windows.truncation(of: extent, for: structure) {
            return .failure(.truncated(object))
          }
        }
      }
    }
  }
}

/// Why a file has no description, whatever is read of it.
enum FinalStop: Error {
  case notELF
  case truncated(TruncatedObject)
  case damaged(ELFError)

  /// What the file is then.
  var file: ObjectFile {
    switch self {
    case .notELF: .notELF
    case .truncated(let object): .truncated(object)
    case .damaged(let error): .damaged(error)
    }
  }
}

extension Windows {
  /// How the file turned out shorter than its stated size when an extent was read, if it did.
  ///
  /// The end was met in the piece; or before it, and then it is known only that there is a head.
  fileprivate func truncation(
    of extent: FileExtent, for structure: ObjectStructure
  ) -> TruncatedObject? {
    guard piece.bytes.count < extent.count else { return nil }
    let end = extent.start.addingSaturated(UInt64(piece.bytes.count))
    return TruncatedObject(
      structure: structure, expectedSize: extent.end,
      actualSize: piece.bytes.isEmpty ? UInt64(head.bytes.count) : end)
  }
}
