internal import FileSystem

/// Bytes that come block by block: of a file, of what a filter makes of them, of an entry.
protocol ByteStream: AnyObject {
  /// The next block, which holds until the next call; an empty one at the end.
  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer
}

/// A stream that can go on from any place.
protocol SeekableByteStream: ByteStream {
  /// How many bytes there are.
  var size: UInt64 { get }

  /// The place of the next block.
  var position: UInt64 { get set }
}

extension SeekableByteStream {
  /// Bytes from a place, fewer at the end.
  func bytes(at place: UInt64, count: Int) throws(ArchiveError) -> [UInt8] {
    position = min(place, size)
    var bytes: [UInt8] = []
    while bytes.count < count {
      let block = unsafe try nextBlock()
      if unsafe block.isEmpty { break }
      unsafe bytes.append(contentsOf: block.prefix(count - bytes.count))
    }
    return bytes
  }
}

/// A stream made of a compressed one.
protocol DecompressedStream: ByteStream {
  /// How many compressed bytes were taken so far.
  var taken: UInt64 { get }
}

/// The bytes of an open file.
@safe final class FileStream: SeekableByteStream {
  private let file: OpenFile
  private let buffer: UnsafeMutableRawBufferPointer
  private let path: Path
  let size: UInt64
  var position: UInt64 = 0

  private static let blockSize = 128 * 1024

  init(_ file: consuming OpenFile, path: Path) {
    size = file.status.size
    self.file = file
    self.path = path
    unsafe buffer = .allocate(byteCount: FileStream.blockSize, alignment: 64)
  }

  deinit { unsafe buffer.deallocate() }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    do throws(FileSystemError) {
      let count = unsafe try file.read(at: position, into: buffer)
      position += UInt64(count)
      return unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
    } catch {
      throw ArchiveError(path, error)
    }
  }
}

/// Bytes in memory: an archive that lies in another one and has to be read back and forth.
@safe final class MemoryStream: SeekableByteStream {
  private let bytes: UnsafeMutableRawBufferPointer
  var position: UInt64 = 0

  var size: UInt64 { unsafe UInt64(bytes.count) }

  init(_ bytes: [UInt8]) {
    unsafe self.bytes = .allocate(byteCount: bytes.count, alignment: 64)
    unsafe self.bytes.copyBytes(from: bytes)
  }

  deinit { unsafe bytes.deallocate() }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    let start = min(position, size)
    position = size
    return unsafe UnsafeRawBufferPointer(rebasing: bytes[Int(start)...])
  }
}
