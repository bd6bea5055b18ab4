internal import Census
internal import Compression
internal import FileSystem

/// What an xz or lzma stream stands for.
///
/// Not by libarchive, which gives a stream whatever window it asks for: up to 4 GiB.
@safe final class LzmaStream: DecompressedStream {
  private let stream: any ByteStream
  private let path: Path
  private var decoder: LzmaDecoder
  private let buffer: UnsafeMutableRawBufferPointer
  private var input = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  private var isAtEnd = false
  private(set) var taken: UInt64 = 0

  private static let blockSize = 128 * 1024

  init(
    of stream: any ByteStream, _ layout: LzmaDecoder.Layout, path: Path
  ) throws(ArchiveError) {
    self.stream = stream
    self.path = path
    do throws(LzmaError) {
      decoder = try LzmaDecoder(layout, memoryLimit: Window.largestMemory)
    } catch {
      throw ArchiveError(path, .windowTooLarge(limit: Window.largest))
    }
    unsafe buffer = .allocate(byteCount: LzmaStream.blockSize, alignment: 64)
  }

  deinit { unsafe buffer.deallocate() }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    var filled = 0
    while !isAtEnd, filled == 0 {
      if unsafe input.isEmpty { unsafe input = try stream.nextBlock() }
      filled = try step()
    }
    return unsafe UnsafeRawBufferPointer(rebasing: buffer[..<filled])
  }

  private func step() throws(ArchiveError) -> Int {
    do throws(LzmaError) {
      let step = unsafe try decoder.decode(input, into: buffer)
      taken += UInt64(step.taken)
      unsafe input = UnsafeRawBufferPointer(rebasing: input[step.taken...])
      isAtEnd = step.isEnd
      return step.given
    } catch {
      throw ArchiveError(path, trouble(error))
    }
  }

  private func trouble(_ error: LzmaError) -> ArchiveTrouble {
    switch error {
    case .damaged: .damaged("xz")
    case .truncated: .truncated
    case .needsMoreMemory: .windowTooLarge(limit: Window.largest)
    }
  }
}

/// How far back a compressed stream may refer, which is what its decoder has to keep.
///
/// The largest that zstd(1) decodes without being told to, twice what `xz -9` asks for.
enum Window {
  /// In bytes.
  static let largest: UInt64 = 128 << 20
  /// What a decoder takes besides.
  static let largestMemory = largest + 1 << 20
}
