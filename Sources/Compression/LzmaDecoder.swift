internal import CLzma

/// Why bytes that the LZMA algorithm compressed could not be decompressed.
package enum LzmaError: Error, Hashable, Sendable {
  /// They are no such stream, or a broken one.
  case damaged
  /// They end before they should.
  case truncated
  /// To decode them would take more memory than is allowed: it is their maker who chose.
  case needsMoreMemory
}

/// Decodes what xz(1) compressed piece by piece, in bounded memory, and compares its checksums.
@safe package struct LzmaDecoder: ~Copyable {
  /// How the compressed bytes are laid out.
  package enum Layout: Sendable {
    /// Streams with blocks, checksums and an index, one after the other: the .xz file format.
    case xz
    /// A short header and nothing else: what lzma(1) wrote.
    case alone
  }

  // liblzma remembers where its state is, so that must not move.
  private let stream: UnsafeMutablePointer<lzma_stream>

  /// What one step gave.
  package struct Step {
    /// How many bytes of the input are used up.
    package let taken: Int
    /// How many bytes of the output are filled.
    package let given: Int
    /// Whether that was all, and the checksums were right.
    package let isEnd: Bool
  }

  /// A decoder that takes at most so many bytes of memory, nearly all of it for the window.
  package init(_ layout: Layout, memoryLimit: UInt64) throws(LzmaError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: lzma_stream())
    let code =
      switch layout {
      case .xz: unsafe lzma_stream_decoder(stream, memoryLimit, clzma_concatenated)
      case .alone: unsafe lzma_alone_decoder(stream, memoryLimit)
      }
    guard code == LZMA_OK else { throw .needsMoreMemory }
  }

  deinit {
    unsafe lzma_end(stream)
    unsafe stream.deallocate()
  }

  /// Decodes as much as the output has room for, or the input holds; an empty input is the end of it.
  package mutating func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(LzmaError) -> Step {
    unsafe stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_in = input.count
    unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = output.count
    let code = unsafe lzma_code(stream, input.isEmpty ? LZMA_FINISH : LZMA_RUN)
    switch code {
    case LZMA_OK, LZMA_STREAM_END: break
    case LZMA_BUF_ERROR: throw .truncated
    case LZMA_MEMLIMIT_ERROR, LZMA_MEM_ERROR: throw .needsMoreMemory
    default: throw .damaged
    }
    return Step(
      taken: unsafe input.count - stream.pointee.avail_in,
      given: unsafe output.count - stream.pointee.avail_out, isEnd: code == LZMA_STREAM_END)
  }
}
