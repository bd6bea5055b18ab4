internal import Census
internal import FileSystem

/// A stream whose first bytes were looked at before anyone reads it.
@safe final class HeadedStream: ByteStream {
  private let stream: any ByteStream
  // The first blocks, copied: they do not outlive the next one.
  private let held: UnsafeMutableRawBufferPointer
  private var isHeldGiven = false

  /// The first bytes, as many as an archive's form shows itself in.
  let head: [UInt8]

  init(_ stream: any ByteStream) throws(ArchiveError) {
    var first: [UInt8] = []
    while first.count < ArchiveForm.headSize {
      let block = unsafe try stream.nextBlock()
      if unsafe block.isEmpty { break }
      unsafe first.append(contentsOf: block)
    }
    self.stream = stream
    head = Array(first.prefix(ArchiveForm.headSize))
    unsafe held = .allocate(byteCount: first.count, alignment: 64)
    unsafe held.copyBytes(from: first)
  }

  deinit { unsafe held.deallocate() }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    if !isHeldGiven {
      isHeldGiven = true
      if unsafe !held.isEmpty { return unsafe UnsafeRawBufferPointer(held) }
    }
    return unsafe try stream.nextBlock()
  }

  /// All bytes; where there are more than can be kept, the end of them.
  func contents(_ form: ArchiveForm) throws(ArchiveError) -> Contents {
    let limit = ArchiveEnd.longest
    var bytes: [UInt8] = []
    var size: UInt64 = 0
    bytes.reserveCapacity(2 * limit)
    while true {
      let block = unsafe try nextBlock()
      if unsafe block.isEmpty { break }
      size += UInt64(block.count)
      // One move for many blocks.
      if bytes.count + block.count > 2 * limit { bytes.removeFirst(max(0, bytes.count - limit)) }
      unsafe bytes.append(contentsOf: block)
    }
    return size == UInt64(bytes.count)
      ? .whole(bytes) : .end(try ArchiveEnd(bytes, ofArchiveOfSize: size, form))
  }

  /// What there is to be kept of a stream.
  enum Contents {
    case whole([UInt8])
    case end(ArchiveEnd)
  }
}
