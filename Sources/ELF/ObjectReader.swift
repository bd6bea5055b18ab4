/// Makes the description of an object from the parts of its file that have been read.
///
/// It never reads by itself. Where bytes are missing it throws ``ReadingStop/needs(_:for:)``; asked
/// again with those bytes it goes on where it was. A small library is described from its head, and
/// a larger one asks for its dynamic section and its strings.
struct ObjectReader {
  /// The size of the file in bytes.
  let fileSize: UInt64

  private var segments: SegmentMap?
  private var section: DynamicSection?
  private var names = DynamicNames()

  init(fileSize: UInt64) {
    self.fileSize = fileSize
  }

  /// Reads an ELF file from the windows on it.
  mutating func object(from windows: Windows) throws(ReadingStop) -> ObjectFile {
    let header = try FileHeader(reading: windows, fileSize: fileSize)
    guard header.type == .sharedObject else {
      return .otherObject(header.type, header.architecture)
    }
    try header.checkForLoading()
    let segments = try segmentMap(of: header, windows)
    guard let extent = segments.dynamicSection else {
      return .sharedObject(Self.object(header, segments, nil, names))
    }
    let section = try dynamicSection(at: extent, of: header, windows)
    if section.soname != nil || !section.needed.isEmpty {
      let table = try StringTable(of: section, at: extent, in: segments, fileSize: fileSize)
      try names.read(section, in: table, from: windows)
    }
    return .sharedObject(Self.object(header, segments, section, names))
  }

  private mutating func segmentMap(
    of header: FileHeader, _ windows: Windows
  ) throws(ReadingStop) -> SegmentMap {
    if let segments { return segments }
    let map = try SegmentMap(reading: windows, of: header, fileSize: fileSize)
    segments = map
    return map
  }

  private mutating func dynamicSection(
    at extent: FileExtent, of header: FileHeader, _ windows: Windows
  ) throws(ReadingStop) -> DynamicSection {
    if let section { return section }
    let read = try DynamicSection(reading: windows, at: extent, with: header.decoder)
    section = read
    return read
  }

  private static func object(
    _ header: FileHeader, _ segments: SegmentMap, _ section: DynamicSection?, _ names: DynamicNames
  ) -> SharedObject {
    let isStartedByLoader = segments.hasInterpreter && section?.hasDebugEntry == true
    return SharedObject(
      architecture: header.architecture, flags: header.flags, soname: names.soname,
      needed: names.needed,
      isPositionIndependentExecutable: section?.isMarkedAsProgram == true || isStartedByLoader,
      hasDynamicSection: section != nil)
  }
}
