/// The entries of the dynamic section that this module needs (System V gABI, Dynamic Section).
///
/// Of a tag that appears twice and may appear once, the first entry counts, as for ldconfig.
struct DynamicSection {
  /// The value of an entry, and the file offset of that value.
  struct Entry {
    let value: UInt64
    let offset: UInt64
  }

  /// `DT_SONAME`: an index into the string table.
  private(set) var soname: Entry?

  /// `DT_NEEDED`, at most ``SharedObject/neededLimit``: indices into the string table.
  private(set) var needed: [Entry] = []

  /// `DT_FILTER` and `DT_AUXILIARY`, at most ``SharedObject/neededLimit``, each with the number of
  /// entries of `DT_NEEDED` before it.
  private(set) var filtees: [(entry: Entry, isOptional: Bool, position: Int)] = []

  /// `DT_STRTAB`: the address of the string table.
  private(set) var stringTableAddress: Entry?

  /// `DT_STRSZ`: the size of the string table in bytes.
  private(set) var stringTableSize: Entry?

  /// `DT_VERDEF`: the address of the symbol versions that are defined.
  private(set) var versionDefinitions: Entry?

  /// `DT_VERDEFNUM`: how many there are.
  private(set) var versionDefinitionCount: Entry?

  /// `DF_1_PIE` in `DT_FLAGS_1`.
  private(set) var isMarkedAsProgram = false

  /// `DT_RPATH`: an index into the string table.
  private(set) var rpath: Entry?

  /// `DT_RUNPATH`: an index into the string table.
  private(set) var runpath: Entry?

  /// `DF_1_NODEFLIB` in `DT_FLAGS_1`.
  private(set) var isWithoutDefaultDirectories = false

  /// `DT_DEBUG`, which link editors put into programs.
  private(set) var hasDebugEntry = false
}

extension DynamicSection {
  /// The largest dynamic section that is read, in bytes.
  ///
  /// The largest one seen in a library has 960 bytes.
  static let sizeLimit: UInt64 = 1024 * 1024

  private static let tagField = Field(word: 0, 0)
  private static let valueField = Field(word: 4, 8)

  /// Reads the entries up to `DT_NULL`.
  init(reading windows: Windows, at extent: FileExtent, with decoder: FieldDecoder)
    throws(ReadingStop)
  {
    try extent.limit(to: Self.sizeLimit, as: .dynamicSection)
    self = try windows.with(extent, of: .dynamicSection) { (bytes, start) throws(ReadingStop) in
      try Self(decoding: bytes, from: start, at: extent, with: decoder)
    }
  }

  private init(
    decoding bytes: Span<UInt8>, from start: Int, at extent: FileExtent, with decoder: FieldDecoder
  ) throws(ReadingStop) {
    let size = Int(clamping: decoder.size(8, 16))
    for index in 0..<(extent.count / size) {
      let position = start &+ index &* size
      let tag = decoder.value(of: Self.tagField, from: position, in: bytes)
      guard tag != 0 else { return }  // DT_NULL
      let entry = Entry(
        value: decoder.value(of: Self.valueField, from: position, in: bytes),
        offset: decoder.offset(
          of: Self.valueField, from: extent.start.addingSaturated(UInt64(clamping: index &* size))))
      add(entry, tag: tag)
    }
    throw .damaged(.unterminated(.dynamicSection, at: extent.start))
  }

  private mutating func add(_ entry: Entry, tag: UInt64) {
    switch tag {
    case 1:  // DT_NEEDED
      if needed.count < SharedObject.neededLimit { needed.append(entry) }
    case 5: stringTableAddress = stringTableAddress ?? entry  // DT_STRTAB
    case 10: stringTableSize = stringTableSize ?? entry  // DT_STRSZ
    case 14: soname = soname ?? entry  // DT_SONAME
    case 15: rpath = entry  // DT_RPATH; of two of these the loader takes the last
    case 21: hasDebugEntry = true  // DT_DEBUG
    case 29: runpath = entry  // DT_RUNPATH
    case 0x6fff_fffb:  // DT_FLAGS_1
      isMarkedAsProgram = isMarkedAsProgram || entry.value & 0x800_0000 != 0
      isWithoutDefaultDirectories = isWithoutDefaultDirectories || entry.value & 0x800 != 0
    case 0x7fff_fffd, 0x7fff_ffff:  // DT_AUXILIARY, DT_FILTER
      guard filtees.count < SharedObject.neededLimit else { return }
      filtees.append((entry, tag == 0x7fff_fffd, needed.count))
    case 0x6fff_fffc: versionDefinitions = versionDefinitions ?? entry  // DT_VERDEF
    case 0x6fff_fffd: versionDefinitionCount = versionDefinitionCount ?? entry  // DT_VERDEFNUM
    default: break
    }
  }
}
