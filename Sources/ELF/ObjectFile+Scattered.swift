extension ObjectFile {
  /// Most bytes that are worth keeping for the names that may be in them.
  private static let mostBytes: UInt64 = 4 << 20

  /// Where in a file, beyond its head, its names are likely to be: for bytes that come only once.
  ///
  /// The dynamic section, and small segments, for tools that change a library put its new names in
  /// a segment of their own at the end. `head` has the first bytes of a file of any kind.
  package static func likelyParts(head: [UInt8], fileSize: UInt64) -> [Range<UInt64>] {
    let windows = Windows(head: head)
    guard FileHeader.isPresent(in: head.span),
      let header = try? FileHeader(reading: windows, fileSize: fileSize),
      let segments = try? SegmentMap(reading: windows, of: header, fileSize: fileSize)
    else { return [] }
    var room = mostBytes
    return ([segments.dynamicSection].compactMap(\.self) + segments.loads.map(\.contents))
      .filter { $0.end > UInt64(head.count) && $0.end <= fileSize }
      .filter { part in
        guard part.length <= room else { return false }
        room -= part.length
        return true
      }.map { $0.start..<$0.end }
  }
}
