/// The parts of a file that have been read: its head, and one piece from elsewhere.
struct Windows {
  /// Bytes of the file, in one run.
  struct Window {
    /// The offset of the first byte in the file.
    var start: UInt64
    var bytes: [UInt8]
  }

  /// The bytes at the start of the file.
  let head: Window

  /// The bytes that were read last.
  var piece = Window(start: 0, bytes: [])

  init(head: [UInt8]) {
    self.head = Window(start: 0, bytes: head)
  }

  /// Whether all bytes of an extent are at hand.
  func hold(_ extent: FileExtent) -> Bool {
    head.position(of: extent) != nil || piece.position(of: extent) != nil
  }

  /// Calls `body` with bytes that hold an extent, and where in them the extent starts.
  ///
  /// Throws ``ReadingStop/needs(_:for:)`` if neither the head nor the piece has the whole extent.
  func with<Result>(
    _ extent: FileExtent, of structure: ObjectStructure,
    _ body: (Span<UInt8>, Int) throws(ReadingStop) -> Result
  ) throws(ReadingStop) -> Result {
    if let start = head.position(of: extent) { return try body(head.bytes.span, start) }
    if let start = piece.position(of: extent) { return try body(piece.bytes.span, start) }
    throw .needs(extent, for: structure)
  }

  /// The bytes of an extent before its first zero byte, `nil` if no such byte is at hand.
  func name(in extent: FileExtent) -> [UInt8]? {
    head.name(in: extent) ?? piece.name(in: extent)
  }
}

extension Windows.Window {
  /// The index at which an extent starts, `nil` if not all of it is inside.
  func position(of extent: FileExtent) -> Int? {
    guard extent.start >= start, extent.end <= start.addingSaturated(UInt64(bytes.count)) else {
      return nil
    }
    return Int(exactly: extent.start.subtractingSaturated(start))
  }

  /// The bytes of an extent before its first zero byte, `nil` if no such byte is inside.
  func name(in extent: FileExtent) -> [UInt8]? {
    guard extent.start >= start,
      let first = Int(exactly: extent.start.subtractingSaturated(start)), first < bytes.count
    else { return nil }
    let rest = bytes[first...].prefix(extent.count)
    guard let end = rest.firstIndex(of: 0) else { return nil }
    return Array(rest[..<end])
  }
}
