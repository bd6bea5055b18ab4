internal import Census
internal import FileSystem

/// A place in a stream of bytes, from which they are copied, kept or passed over.
@safe final class StreamPosition {
  private let stream: any ByteStream
  private let path: Path
  private var block = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  /// How many bytes lie before it.
  private(set) var offset: UInt64 = 0

  init(_ stream: any ByteStream, path: Path) {
    self.stream = stream
    self.path = path
  }

  /// Goes on to an offset, giving all bytes before it to a sink, or to none.
  func advance(to end: UInt64, into sink: (any ByteSink)?) throws(ArchiveError) {
    while offset < end {
      guard try fill() else { throw ArchiveError(path, .changed) }
      let count = Int(min(end - offset, UInt64(unsafe block.count)))
      try sink?.take(unsafe Span(_unsafeBytes: UnsafeRawBufferPointer(rebasing: block[..<count])))
      drop(count)
    }
  }

  /// Gives all bytes up to the stream's end to a sink.
  func advanceToEnd(into sink: any ByteSink) throws(ArchiveError) {
    while try fill() {
      unsafe try sink.take(Span(_unsafeBytes: block))
      unsafe drop(block.count)
    }
  }

  /// The next bytes, which are passed.
  func bytes(_ count: Int) throws(ArchiveError) -> [UInt8] {
    let sink = MemorySink()
    try advance(to: offset + UInt64(count), into: sink)
    return sink.bytes
  }

  private func fill() throws(ArchiveError) -> Bool {
    if unsafe block.isEmpty { unsafe block = try stream.nextBlock() }
    return unsafe !block.isEmpty
  }

  private func drop(_ count: Int) {
    unsafe block = UnsafeRawBufferPointer(rebasing: block[count...])
    offset += UInt64(count)
  }
}
