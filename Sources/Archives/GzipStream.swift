internal import Census
internal import Compression
internal import FileSystem

/// What a gzip stream stands for, with its checksums compared: libarchive reads on over wrong ones.
@safe final class GzipStream: DecompressedStream {
  private let stream: any ByteStream
  private let path: Path
  private var decoder: GzipDecoder
  private let buffer: UnsafeMutableRawBufferPointer
  private var input = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  private var isAtEnd = false
  private(set) var taken: UInt64 = 0

  private static let blockSize = 128 * 1024

  init(of stream: any ByteStream, path: Path) throws(ArchiveError) {
    self.stream = stream
    self.path = path
    do throws(GzipError) {
      decoder = try GzipDecoder()
    } catch {
      throw ArchiveError(path, .damaged("gzip"))
    }
    unsafe buffer = .allocate(byteCount: GzipStream.blockSize, alignment: 64)
  }

  deinit { unsafe buffer.deallocate() }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    var filled = 0
    while !isAtEnd, filled == 0 {
      if unsafe input.isEmpty { unsafe input = try stream.nextBlock() }
      if unsafe input.isEmpty { throw ArchiveError(path, .truncated) }
      filled = try step()
    }
    return unsafe UnsafeRawBufferPointer(rebasing: buffer[..<filled])
  }

  private func step() throws(ArchiveError) -> Int {
    do throws(GzipError) {
      let step = unsafe try decoder.decode(input, into: buffer)
      taken += UInt64(step.taken)
      unsafe input = UnsafeRawBufferPointer(rebasing: input[step.taken...])
      if step.endsMember { try endMember() }
      return step.given
    } catch {
      throw ArchiveError(path, .damaged("gzip"))
    }
  }

  /// Goes on with the next member, if there is one; anything else is padding, as for gzip(1).
  private func endMember() throws(GzipError) {
    if unsafe input.isEmpty {
      do throws(ArchiveError) {
        unsafe input = try stream.nextBlock()
      } catch {
        throw .damaged
      }
    }
    guard unsafe Gzip.begins(input) else {
      isAtEnd = true
      return
    }
    try decoder.beginMember()
  }
}
