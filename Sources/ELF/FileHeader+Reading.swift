extension FileHeader {
  /// Reads the header at the start of a file.
  init(reading windows: Windows, fileSize: UInt64) throws(ReadingStop) {
    let identification = FileExtent(start: 0, length: Self.identificationSize)
    try identification.require(in: .identification, ofFileOfSize: fileSize)
    let decoder = try windows.with(identification, of: .identification) {
      (bytes, _) throws(ReadingStop) in try Self.decoder(from: bytes)
    }
    let extent = FileExtent(start: 0, length: decoder.size(52, 64))
    try extent.require(in: .fileHeader, ofFileOfSize: fileSize)
    self = try windows.with(extent, of: .fileHeader) { (bytes, _) throws(ReadingStop) in
      Self(decoding: bytes, with: decoder)
    }
  }

  /// Throws unless a loader would take the program header table for one it can read.
  ///
  /// A file without program headers has none that could be wrong.
  func checkForLoading() throws(ReadingStop) {
    try require(
      UInt64(identificationVersion) == Self.currentVersion, UInt64(identificationVersion),
      in: .identification, at: UInt64(Self.identificationVersionOffset))
    try require(version == Self.currentVersion, version, Self.versionField)
    guard programHeaderCount > 0 else { return }
    try require(
      programHeaderSize == decoder.size(32, 56), programHeaderSize, Self.programHeaderSizeField)
    try require(programHeaderOffset > 0, programHeaderOffset, Self.programHeaderOffsetField)
  }

  private static func decoder(from bytes: Span<UInt8>) throws(ReadingStop) -> FieldDecoder {
    let wordSize: WordSize
    switch bytes[classOffset] {
    case 1: wordSize = .bits32
    case 2: wordSize = .bits64
    case let other: throw invalid(other, at: classOffset)
    }
    switch bytes[dataOffset] {
    case 1: return FieldDecoder(wordSize: wordSize, byteOrder: .littleEndian)
    case 2: return FieldDecoder(wordSize: wordSize, byteOrder: .bigEndian)
    case let other: throw invalid(other, at: dataOffset)
    }
  }

  private static func invalid(_ value: UInt8, at offset: Int) -> ReadingStop {
    .damaged(.invalidValue(UInt64(value), in: .identification, at: UInt64(clamping: offset)))
  }

  private init(decoding bytes: Span<UInt8>, with decoder: FieldDecoder) {
    func value(_ field: Field) -> UInt64 { decoder.value(of: field, from: 0, in: bytes) }
    self.init(
      decoder: decoder,
      type: ObjectType(rawValue: UInt16(truncatingIfNeeded: value(Self.typeField))),
      machine: Machine(rawValue: UInt16(truncatingIfNeeded: value(Self.machineField))),
      identificationVersion: bytes[Self.identificationVersionOffset],
      version: value(Self.versionField),
      flags: UInt32(truncatingIfNeeded: value(Self.flagsField)),
      programHeaderOffset: value(Self.programHeaderOffsetField),
      programHeaderSize: value(Self.programHeaderSizeField),
      programHeaderCount: value(Self.programHeaderCountField))
  }

  private func require(
    _ condition: Bool, _ value: UInt64, _ field: Field
  ) throws(ReadingStop) {
    try require(condition, value, in: .fileHeader, at: decoder.offset(of: field, from: 0))
  }

  private func require(
    _ condition: Bool, _ value: UInt64, in structure: ObjectStructure, at offset: UInt64
  ) throws(ReadingStop) {
    if !condition { throw .damaged(.invalidValue(value, in: structure, at: offset)) }
  }
}
