/// The place in the file of the strings that dynamic entries name (System V gABI, String Table).
struct StringTable {
  /// All its bytes.
  let contents: FileExtent

  /// Finds the table of a dynamic section.
  ///
  /// `DT_STRTAB` is an address; the `PT_LOAD` segment that holds it tells the file offset. Without
  /// `DT_STRSZ` the table ends with its segment.
  init(
    of section: DynamicSection, at extent: FileExtent, in segments: SegmentMap, fileSize: UInt64
  ) throws(ReadingStop) {
    guard let address = section.stringTableAddress else {
      throw .damaged(.missingStringTable(.dynamicSection, at: extent.start))
    }
    guard let mapped = segments.contents(from: address.value) else {
      throw .damaged(.unmappedAddress(address.value, in: .dynamicSection, at: address.offset))
    }
    let length = section.stringTableSize?.value ?? mapped.length
    contents = FileExtent(start: mapped.start, length: length)
    try contents.require(in: .stringTable, ofFileOfSize: fileSize)
  }

  /// The bytes in which the string that an entry names must end.
  ///
  /// That is one more than the longest name, for its zero byte, or less at the end of the table.
  func range(of entry: DynamicSection.Entry) throws(ReadingStop) -> FileExtent {
    guard entry.value < contents.length else {
      throw .damaged(
        .indexOutsideStringTable(entry.value, in: .dynamicSection, at: entry.offset))
    }
    let start = contents.start.addingSaturated(entry.value)
    let longest = UInt64(SharedObject.nameLimit).addingSaturated(1)
    return FileExtent(from: start, to: min(start.addingSaturated(longest), contents.end))
  }
}
