/// Makes the bytes of a shared object from a description of it.
///
/// The image holds, in this order: the ELF header, the program headers (`PT_LOAD` over the whole
/// file, `PT_INTERP` if there is an interpreter, `PT_DYNAMIC`), the interpreter, the string table,
/// the dynamic section, and padding. It has no section headers. What the loader, ldconfig and
/// readelf look at is as in a linked library; there is no code in it.
public struct ELFBuilder: Sendable {
  /// The width of addresses.
  public enum WordSize: Sendable, CaseIterable { case bits32, bits64 }

  /// The order of the bytes of a number.
  public enum ByteOrder: Sendable, CaseIterable { case littleEndian, bigEndian }

  /// The value of `DT_SONAME`, `nil` for no entry.
  public var soname: String?
  /// The bytes of `DT_SONAME` in place of `soname`, for names that are not UTF-8.
  public var rawSoname: [UInt8]?
  /// The values of `DT_NEEDED`.
  public var needed: [String]
  /// `EI_CLASS`.
  public var wordSize: WordSize
  /// `EI_DATA`.
  public var byteOrder: ByteOrder
  /// `e_machine`; 62 is x86-64.
  public var machine: UInt16
  /// `e_type`; 3 is a shared object.
  public var type: UInt16
  /// `e_flags`.
  public var flags: UInt32 = 0
  /// The contents of `PT_INTERP`, `nil` for no such segment.
  public var interpreter: String?
  /// The value of `DT_RPATH`, `nil` for no entry.
  public var rpath: String?
  /// The value of `DT_RUNPATH`, `nil` for no entry.
  public var runpath: String?
  /// The values of `DT_FILTER`, which come before what is needed.
  public var filters: [String] = []
  /// The values of `DT_AUXILIARY`, which come after what is needed.
  public var auxiliaries: [String] = []
  /// The contents of a `PT_NOTE` segment that is aligned to words; `nil` for no such segment.
  public var notes: [UInt8]?
  /// How many `PT_DYNAMIC` headers there are.
  ///
  /// Without any there is no dynamic section; of several, only the last says the true offset.
  public var dynamicSegments = 1
  /// What `DT_FLAGS_1` holds, `nil` for no entry; 0x8000000 is `DF_1_PIE`.
  public var flags1: UInt64?
  /// Whether there is a `DT_DEBUG` entry, as in programs.
  public var hasDebugEntry = false
  /// The address at which the file's first byte is loaded.
  public var addressBias: UInt64 = 0
  /// Bytes put before the program headers, the string table and the dynamic section.
  public var gaps = Gaps()
  /// How many bytes to put at the end.
  public var padding = 0
  /// The value of the bytes at the end, so that two images of one size can differ.
  public var fill: UInt8 = 0xcc

  /// How many bytes to put before some of the structures, to move them away from the head.
  public struct Gaps: Sendable {
    /// Bytes before the program header table.
    public var programHeaders = 0
    /// Bytes before the string table.
    public var strings = 0
    /// Bytes before the dynamic section.
    public var dynamicSection = 0
    /// Bytes inside the string table, between `DT_NEEDED` and `DT_SONAME`.
    public var soname = 0
  }

  /// Describes a shared object; without arguments, one for x86-64 that has no names.
  public init(
    soname: String? = nil, needed: [String] = [], wordSize: WordSize = .bits64,
    machine: UInt16 = 62, byteOrder: ByteOrder = .littleEndian, type: UInt16 = 3
  ) {
    (self.soname, self.needed, self.wordSize) = (soname, needed, wordSize)
    (self.machine, self.byteOrder, self.type) = (machine, byteOrder, type)
  }

  /// The image.
  public func bytes() -> [UInt8] { layout().bytes }

  /// The image with padding to make it of a size; longer if it needs to be.
  public func bytes(paddedTo size: Int) -> [UInt8] {
    var builder = self
    builder.padding = 0
    builder.padding = max(0, size - builder.bytes().count)
    return builder.bytes()
  }

  /// The image with one field set to another value.
  public func bytes(setting field: Field, to value: UInt64) -> [UInt8] {
    let layout = layout()
    var bytes = layout.bytes
    guard let place = layout.places[field] else { return bytes }
    let number = number(value, width: place.count)
    bytes.replaceSubrange(place, with: number)
    return bytes
  }

  /// Where a field is in the image, `nil` if the image does not have it.
  public func place(of field: Field) -> Range<Int>? { layout().places[field] }
}

extension ELFBuilder {
  /// The fields that can be found by name, the first of each kind.
  public enum Field: String, Sendable, CaseIterable {
    case magic, wordSize, byteOrder, identificationVersion
    case type, machine, version, programHeaderOffset, flags
    case programHeaderSize, programHeaderCount
    case loadType, loadOffset, loadAddress, loadFileSize
    case dynamicType, dynamicOffset, dynamicFileSize
    case interpreterType, interpreterOffset, interpreterFileSize
    case neededTag, neededIndex, sonameTag, sonameIndex
    case rpathTag, rpathIndex, runpathTag, runpathIndex, flags1Tag, flags1
    case stringTableTag, stringTableAddress, stringTableSizeTag, stringTableSize
    case nullTag
    case neededString, sonameString, sonameTerminator
  }
}

extension ELFBuilder {
  private struct Layout {
    var bytes: [UInt8] = []
    var places: [Field: Range<Int>] = [:]

    mutating func append(_ more: [UInt8], _ field: Field? = nil) {
      if let field, places[field] == nil { places[field] = bytes.count..<bytes.count + more.count }
      bytes += more
    }

    mutating func align(to alignment: Int) {
      while bytes.count % alignment != 0 { bytes.append(0) }
    }
  }

  private struct Strings {
    var bytes: [UInt8] = [0]
    var needed: [Int] = []
    var soname: Int?
    var rpath: Int?
    var runpath: Int?
    var filters: [Int] = []
    var auxiliaries: [Int] = []

    mutating func add(_ text: String?) -> Int? {
      guard let text else { return nil }
      bytes += Array(text.utf8) + [0]
      return bytes.count - text.utf8.count - 1
    }
  }

  private var word: Int { wordSize == .bits64 ? 8 : 4 }
  private var headerSize: Int { wordSize == .bits64 ? 64 : 52 }
  private var programHeaderSize: Int { wordSize == .bits64 ? 56 : 32 }
  private var programHeaderCount: Int {
    1 + (interpreter == nil ? 0 : 1) + (notes == nil ? 0 : 1) + dynamicSegments
  }

  private func number(_ value: UInt64, width: Int) -> [UInt8] {
    let bytes = (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
    return byteOrder == .littleEndian ? bytes : bytes.reversed()
  }

  private func strings() -> Strings {
    var strings = Strings()
    for name in needed {
      strings.needed.append(strings.bytes.count)
      strings.bytes += Array(name.utf8) + [0]
    }
    strings.rpath = strings.add(rpath)
    strings.runpath = strings.add(runpath)
    strings.filters = filters.compactMap { strings.add($0) }
    strings.auxiliaries = auxiliaries.compactMap { strings.add($0) }
    strings.bytes += Array(repeating: 0x2e, count: gaps.soname)
    guard let soname = rawSoname ?? soname.map({ Array($0.utf8) }) else { return strings }
    strings.soname = strings.bytes.count
    strings.bytes += soname + [0]
    return strings
  }

  private func dynamicEntryCount(_ strings: Strings) -> Int {
    let optional = [
      strings.soname != nil, flags1 != nil, hasDebugEntry, rpath != nil, runpath != nil,
    ].count { $0 }
    let several = strings.needed.count + strings.filters.count + strings.auxiliaries.count
    return several + optional + 3
  }

  private func layout() -> Layout {
    let strings = strings()
    let headersAt = headerSize + gaps.programHeaders
    let interpreterAt = headersAt + programHeaderSize * programHeaderCount
    let interpreterBytes = Array((interpreter.map { $0 + "\0" } ?? "").utf8)
    let notesAt = interpreterAt + interpreterBytes.count
    let stringsAt = notesAt + (notes?.count ?? 0) + gaps.strings
    let stringsEnd = stringsAt + strings.bytes.count + gaps.dynamicSection
    let dynamicAt = (stringsEnd + 7) / 8 * 8
    let dynamicSize = dynamicSegments == 0 ? 0 : dynamicEntryCount(strings) * word * 2
    let total = dynamicAt + dynamicSize + padding

    var layout = Layout()
    appendHeader(to: &layout, headersAt: headersAt)
    layout.append(Array(repeating: 0, count: gaps.programHeaders))
    appendProgramHeader(
      to: &layout, 1, 0, total, [.loadType, .loadOffset, .loadAddress, .loadFileSize])
    if interpreter != nil {
      appendProgramHeader(
        to: &layout, 3, interpreterAt, interpreterBytes.count,
        [.interpreterType, .interpreterOffset, nil, .interpreterFileSize])
    }
    if let notes { appendProgramHeader(to: &layout, 4, notesAt, notes.count) }
    for left in (0..<dynamicSegments).reversed() {
      appendProgramHeader(
        to: &layout, 2, dynamicAt + 8 * left, dynamicSize - 8 * left,
        [.dynamicType, .dynamicOffset, nil, .dynamicFileSize])
    }
    layout.append(interpreterBytes)
    layout.append(notes ?? [])
    layout.append(Array(repeating: 0, count: gaps.strings))
    append(strings, to: &layout)
    layout.append(Array(repeating: 0, count: gaps.dynamicSection))
    layout.align(to: 8)
    if dynamicSegments > 0 { appendDynamicSection(to: &layout, strings, stringsAt: stringsAt) }
    layout.append(Array(repeating: fill, count: padding))
    return layout
  }

  private func appendHeader(to layout: inout Layout, headersAt: Int) {
    layout.append([0x7f, 0x45, 0x4c, 0x46], .magic)
    layout.append([wordSize == .bits64 ? 2 : 1], .wordSize)
    layout.append([byteOrder == .littleEndian ? 1 : 2], .byteOrder)
    layout.append([1], .identificationVersion)
    layout.append(Array(repeating: 0, count: 9))
    layout.append(number(UInt64(type), width: 2), .type)
    layout.append(number(UInt64(machine), width: 2), .machine)
    layout.append(number(1, width: 4), .version)
    layout.append(number(0, width: word))
    layout.append(number(UInt64(headersAt), width: word), .programHeaderOffset)
    layout.append(number(0, width: word))
    layout.append(number(UInt64(flags), width: 4), .flags)
    layout.append(number(UInt64(headerSize), width: 2))
    layout.append(number(UInt64(programHeaderSize), width: 2), .programHeaderSize)
    layout.append(number(UInt64(programHeaderCount), width: 2), .programHeaderCount)
    layout.append(Array(repeating: 0, count: 6))
  }

  /// Appends a program header; `fields` names its type, offset, address and size in the file.
  private func appendProgramHeader(
    to layout: inout Layout, _ type: UInt64, _ offset: Int, _ size: Int,
    _ fields: [Field?] = [nil, nil, nil, nil]
  ) {
    let address = number(UInt64(offset) &+ addressBias, width: word)
    let readable = number(5, width: 4)
    layout.append(number(type, width: 4), fields[0])
    if wordSize == .bits64 { layout.append(readable) }
    layout.append(number(UInt64(offset), width: word), fields[1])
    layout.append(address, fields[2])
    layout.append(address)
    layout.append(number(UInt64(size), width: word), fields[3])
    layout.append(number(UInt64(size), width: word))
    if wordSize == .bits32 { layout.append(readable) }
    layout.append(number(type == 1 ? 0x1000 : type == 4 ? UInt64(word) : 1, width: word))
  }

  private func append(_ strings: Strings, to layout: inout Layout) {
    let start = layout.bytes.count
    layout.append(strings.bytes)
    if let first = strings.needed.first, let name = needed.first {
      layout.places[.neededString] = start + first..<start + first + name.utf8.count
    }
    if let soname = strings.soname {
      let end = layout.bytes.count - 1
      layout.places[.sonameString] = start + soname..<end
      layout.places[.sonameTerminator] = end..<end + 1
    }
  }

  private func appendDynamicSection(
    to layout: inout Layout, _ strings: Strings, stringsAt: Int
  ) {
    func append(_ tag: UInt64, _ value: UInt64, _ tagField: Field? = nil, _ field: Field? = nil) {
      layout.append(number(tag, width: word), tagField)
      layout.append(number(value, width: word), field)
    }
    for index in strings.filters { append(0x7fff_ffff, UInt64(index)) }
    for index in strings.needed { append(1, UInt64(index), .neededTag, .neededIndex) }
    if let soname = strings.soname { append(14, UInt64(soname), .sonameTag, .sonameIndex) }
    for index in strings.auxiliaries { append(0x7fff_fffd, UInt64(index)) }
    if let rpath = strings.rpath { append(15, UInt64(rpath), .rpathTag, .rpathIndex) }
    if let runpath = strings.runpath { append(29, UInt64(runpath), .runpathTag, .runpathIndex) }
    append(5, UInt64(stringsAt) &+ addressBias, .stringTableTag, .stringTableAddress)
    append(10, UInt64(strings.bytes.count), .stringTableSizeTag, .stringTableSize)
    if let flags1 { append(0x6fff_fffb, flags1, .flags1Tag, .flags1) }
    if hasDebugEntry { append(21, 0) }
    append(0, 0, .nullTag)
  }
}
