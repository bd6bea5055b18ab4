import ELF
import Foundation

/// A file in memory that counts how often it is read.
struct MemorySource: ByteSource, ~Copyable {
  final class Log {
    var reads: [(offset: UInt64, count: Int)] = []
  }

  let bytes: [UInt8]
  let size: UInt64
  let log = Log()

  /// Makes a file of bytes, which can claim to be of another size than it is.
  init(_ bytes: [UInt8], size: UInt64? = nil) {
    self.bytes = bytes
    self.size = size ?? UInt64(bytes.count)
  }

  func read(at offset: UInt64, count: Int, into buffer: inout [UInt8]) {
    log.reads.append((offset, count))
    let start = Int(clamping: min(offset, UInt64(bytes.count)))
    buffer.removeAll(keepingCapacity: true)
    buffer += bytes[start...].prefix(count)
  }
}

/// A file that cannot be read from its n-th read on.
struct FailingSource: ByteSource, ~Copyable {
  struct Unreadable: Error, Equatable {}

  let file: MemorySource
  let goodReads: Int

  var size: UInt64 { file.size }

  func read(at offset: UInt64, count: Int, into buffer: inout [UInt8]) throws(Unreadable) {
    guard file.log.reads.count < goodReads else { throw Unreadable() }
    file.read(at: offset, count: count, into: &buffer)
  }
}

/// A file on the disk.
struct FileSource: ByteSource {
  let size: UInt64
  private let handle: FileHandle

  init(_ path: String) throws {
    handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    size = try handle.seekToEnd()
  }

  func read(at offset: UInt64, count: Int, into buffer: inout [UInt8]) throws(any Error) {
    try handle.seek(toOffset: offset)
    buffer = Array(try handle.read(upToCount: count) ?? Data())
  }
}

/// What a file with these bytes is.
func objectFile(_ bytes: [UInt8], size: UInt64? = nil) -> ObjectFile {
  var buffer: [UInt8] = []
  return ObjectFile.read(MemorySource(bytes, size: size), buffer: &buffer)
}

/// The shared object with these bytes, `nil` if they are something else.
func sharedObject(_ bytes: [UInt8]) -> SharedObject? {
  guard case .sharedObject(let object) = objectFile(bytes) else { return nil }
  return object
}

/// The file offsets at which a file is read, and what it is.
func reads(of bytes: [UInt8]) -> (offsets: [UInt64], counts: [Int], file: ObjectFile) {
  let source = MemorySource(bytes)
  var buffer: [UInt8] = []
  let file = ObjectFile.read(source, buffer: &buffer)
  return (source.log.reads.map(\.offset), source.log.reads.map(\.count), file)
}
