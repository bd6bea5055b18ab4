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

  /// All bytes; throws where there are more than can be kept.
  func contents(atMost limit: Int, path: Path) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let block = unsafe try nextBlock()
      if unsafe block.isEmpty { return bytes }
      unsafe bytes.append(contentsOf: block)
      if bytes.count > limit {
        throw ArchiveError(path, .tooLargeWithin(limit: UInt64(limit)))
      }
    }
  }
}
