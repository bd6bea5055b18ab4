/// The tables that every reader goes through on its way, each read once.
struct ObjectParts {
  /// The size of the file in bytes.
  let fileSize: UInt64

  private(set) var segments: SegmentMap?
  private(set) var section: DynamicSection?

  init(fileSize: UInt64) { self.fileSize = fileSize }

  /// The program headers.
  mutating func segments(
    of header: FileHeader, _ windows: Windows
  ) throws(ReadingStop) -> SegmentMap {
    if let segments { return segments }
    let map = try SegmentMap(reading: windows, of: header, fileSize: fileSize)
    segments = map
    return map
  }

  /// The dynamic section, where the program headers say it is.
  mutating func dynamicSection(
    at extent: FileExtent, of header: FileHeader, _ windows: Windows
  ) throws(ReadingStop) -> DynamicSection {
    if let section { return section }
    let read = try DynamicSection(reading: windows, at: extent, with: header.decoder)
    section = read
    return read
  }
}
