extension LoadableFile {
  /// Finds out what a loader would make of a file, in the reads of ``ObjectFile`` and at most one
  /// more each for the path of the program's own loader and for property notes.
  ///
  /// Afterwards `buffer` holds the head of the file.
  package static func read<Source: ByteSource & ~Copyable>(
    _ source: borrowing Source, buffer: inout [UInt8]
  ) throws(Source.Failure) -> LoadableFile {
    var architecture: Architecture?
    let result = try ObjectFile.reading(source, buffer: &buffer) {
      ObjectReader(fileSize: $0, withSearchPaths: true)
    } _: {
      (reader, windows) throws(ReadingStop) -> LoadableFile in
      let header = try FileHeader(reading: windows, fileSize: reader.fileSize)
      architecture = header.architecture
      guard header.type == .sharedObject || header.type == .executable else {
        return .other(.otherObject(header.type, header.architecture), header.architecture)
      }
      return .object(try reader.loadableObject(from: windows))
    }
    switch result {
    case .success(let file): return file
    case .failure(let stop): return .other(stop.file, architecture)
    }
  }
}
