/// What the program headers say: which bytes go to which addresses, and where the dynamic section
/// is (System V gABI, Program Header).
struct SegmentMap {
  /// A `PT_LOAD` segment that has bytes in the file.
  struct Load {
    let address: UInt64
    let contents: FileExtent
  }

  /// The `PT_LOAD` segments in the order of the table, without those that are all zero bytes.
  private(set) var loads: [Load] = []

  /// The last `PT_DYNAMIC` segment, as for ldconfig; `nil` if it has no bytes in the file.
  private(set) var dynamicSection: FileExtent?

  /// Whether there is a `PT_INTERP` segment, which asks for a loader.
  private(set) var hasInterpreter = false

  /// The first `PT_INTERP` segment, the path of that loader; `nil` if it has no bytes in the file.
  private(set) var interpreter: FileExtent?

  /// The last `PT_NOTE` segment that is aligned to words, where a loader for x86 looks for property
  /// notes; it passes `PT_GNU_PROPERTY` over.
  private(set) var propertyNotes: FileExtent?

  /// The bytes of the file from an address to the end of its segment, `nil` for no such segment.
  ///
  /// The first `PT_LOAD` segment with the address in its file contents counts, as for ldconfig.
  func contents(from address: UInt64) -> FileExtent? {
    for load in loads where address >= load.address {
      let distance = address.subtractingSaturated(load.address)
      guard distance < load.contents.length else { continue }
      return FileExtent(
        start: load.contents.start.addingSaturated(distance),
        length: load.contents.length.subtractingSaturated(distance))
    }
    return nil
  }
}

extension SegmentMap {
  /// The largest program header table that is read, in bytes.
  ///
  /// Libraries have about ten headers, of 32 or 56 bytes each.
  static let tableLimit: UInt64 = 64 * 1024

  private static let typeField = Field(0, width: 4)
  private static let offsetField = Field(word: 4, 8)
  private static let addressField = Field(word: 8, 16)
  private static let fileSizeField = Field(word: 16, 32)
  private static let alignmentField = Field(word: 28, 48)

  /// Reads the program headers that a file header points to.
  init(reading windows: Windows, of header: FileHeader, fileSize: UInt64) throws(ReadingStop) {
    let table = FileExtent(
      start: header.programHeaderOffset,
      length: header.programHeaderCount.multipliedSaturated(by: header.programHeaderSize))
    guard table.length > 0 else { return }
    try table.limit(to: Self.tableLimit, as: .programHeaders)
    try table.require(in: .programHeaders, ofFileOfSize: fileSize)
    self = try windows.with(table, of: .programHeaders) { (bytes, start) throws(ReadingStop) in
      Self(decoding: bytes, from: start, of: header)
    }
    try requireContents(fileSize: fileSize)
  }

  private init(decoding bytes: Span<UInt8>, from start: Int, of header: FileHeader) {
    let count = Int(clamping: header.programHeaderCount)
    let size = Int(clamping: header.programHeaderSize)
    for index in 0..<count {
      add(header.decoder, bytes, start &+ index &* size)
    }
  }

  private mutating func add(_ decoder: FieldDecoder, _ bytes: Span<UInt8>, _ start: Int) {
    func value(_ field: Field) -> UInt64 { decoder.value(of: field, from: start, in: bytes) }
    func contents() -> FileExtent? {
      let size = value(Self.fileSizeField)
      return size > 0 ? FileExtent(start: value(Self.offsetField), length: size) : nil
    }
    switch value(Self.typeField) {
    case 1:  // PT_LOAD
      guard let contents = contents() else { return }
      loads.append(Load(address: value(Self.addressField), contents: contents))
    case 2: dynamicSection = contents()  // PT_DYNAMIC
    case 3:  // PT_INTERP
      hasInterpreter = true
      interpreter = interpreter ?? contents()
    case 4 where value(Self.alignmentField) == decoder.size(4, 8):  // PT_NOTE
      propertyNotes = contents()
    default: break
    }
  }

  /// Throws if a segment that matters reaches beyond the end; the farthest of them is named.
  private func requireContents(fileSize: UInt64) throws(ReadingStop) {
    var farthest = FileExtent(start: 0, length: 0)
    for load in loads where load.contents.end > farthest.end { farthest = load.contents }
    try farthest.require(in: .loadSegment, ofFileOfSize: fileSize)
    try dynamicSection?.require(in: .dynamicSection, ofFileOfSize: fileSize)
  }
}
