/// The fields of the ELF header that lead to the dynamic section (System V gABI, ELF Header).
struct FileHeader {
  let decoder: FieldDecoder
  let type: ObjectType
  let machine: Machine
  let identificationVersion: UInt8
  let version: UInt64
  let flags: UInt32
  let programHeaderOffset: UInt64
  let programHeaderSize: UInt64
  let programHeaderCount: UInt64

  var architecture: Architecture {
    Architecture(machine: machine, wordSize: decoder.wordSize, byteOrder: decoder.byteOrder)
  }
}

extension FileHeader {
  static let magic: [4 of UInt8] = [0x7f, 0x45, 0x4c, 0x46]
  static let identificationSize: UInt64 = 16
  static let currentVersion: UInt64 = 1  // EV_CURRENT
  static let classOffset = 4  // EI_CLASS
  static let dataOffset = 5  // EI_DATA
  static let identificationVersionOffset = 6  // EI_VERSION

  static let typeField = Field(16, width: 2)
  static let machineField = Field(18, width: 2)
  static let versionField = Field(20, width: 4)
  static let programHeaderOffsetField = Field(word: 28, 32)
  static let flagsField = Field(36, 48, width: 4)
  static let programHeaderSizeField = Field(42, 54, width: 2)
  static let programHeaderCountField = Field(44, 56, width: 2)

  /// Whether bytes start as an ELF file does.
  static func isPresent(in bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= magic.count else { return false }
    for index in magic.indices where bytes[index] != magic[index] { return false }
    return true
  }
}
