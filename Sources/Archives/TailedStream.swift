internal import Census
internal import FileSystem

/// An archive that comes as a stream and whose end is known, to be read back and forth as far as archives
/// are that were written from their beginning to their end.
@safe final class TailedStream: SeekableByteStream {
  private let stream: (any ByteStream)?
  private let tail: MemoryStream
  private let tailStart: UInt64
  private let path: Path
  private var block = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  private var blockStart: UInt64 = 0
  let size: UInt64
  var position: UInt64 = 0

  /// An archive of which both come.
  init(_ stream: any ByteStream, _ end: ArchiveEnd, path: Path) {
    self.stream = stream
    self.path = path
    size = end.size
    tail = MemoryStream(end.bytes)
    tailStart = end.size - UInt64(end.bytes.count)
  }

  /// An archive of which only the last bytes are there; it ends before them.
  init(_ bytes: [UInt8], ofArchiveOfSize size: UInt64) {
    stream = nil
    path = Path([])
    self.size = size
    tail = MemoryStream(bytes)
    tailStart = size - UInt64(bytes.count)
  }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    if position >= tailStart {
      tail.position = position - tailStart
      position = size
      return unsafe try tail.nextBlock()
    }
    // What has gone by does not come back.
    guard position >= blockStart else { throw TailedStream.gone(path) }
    while position - blockStart >= UInt64(unsafe block.count) {
      blockStart += UInt64(unsafe block.count)
      guard let next = unsafe try stream?.nextBlock(), unsafe !next.isEmpty else {
        unsafe block = UnsafeRawBufferPointer(start: nil, count: 0)
        return unsafe block
      }
      unsafe block = next
    }
    let start = Int(position - blockStart)
    position = blockStart + UInt64(unsafe block.count)
    return unsafe UnsafeRawBufferPointer(rebasing: block[start...])
  }

  private static func gone(_ path: Path) -> ArchiveError {
    ArchiveError(path, .tooLargeWithin(limit: UInt64(ArchiveEnd.longest)))
  }
}
