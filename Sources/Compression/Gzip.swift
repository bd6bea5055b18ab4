internal import CZlib

/// Why bytes could not be decompressed.
package enum GzipError: Error, Hashable, Sendable {
  /// They are no gzip stream, or a broken one.
  case damaged
  /// What they stand for is longer than was asked for.
  case tooLarge
}

/// What gzip(1) compressed: RFC 1952, read by zlib.
package enum Gzip {
  /// Whether the bytes begin as a gzip stream does.
  package static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.prefix(2).elementsEqual([0x1f, 0x8b])
  }

  /// The content of at most `limit` bytes.
  ///
  /// A stream may have several members, one after the other; what follows the last, such as the
  /// zeros of a padded file, is passed over as gzip(1) does.
  package static func content(
    of bytes: [UInt8], atMost limit: Int
  ) throws(GzipError) -> [UInt8] {
    var rest = bytes[...]
    var content: [UInt8] = []
    var inflation = try Inflation()
    repeat {
      rest = try inflation.content(of: rest, atMost: limit, into: &content)
    } while begins(rest)
    return content
  }
}

/// Decompresses the members of a stream, one after the other.
@safe private struct Inflation: ~Copyable {
  // zlib remembers where its state is, so that must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var piece = [UInt8](repeating: 0, count: 64 * 1024)

  init() throws(GzipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window; 16 more ask for gzip's own head and checksum.
    let code = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw .damaged }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Adds what the first member stands for, and gives what comes after it.
  mutating func content(
    of bytes: ArraySlice<UInt8>, atMost limit: Int, into content: inout [UInt8]
  ) throws(GzipError) -> ArraySlice<UInt8> {
    // Hundreds of thousands of empty members must not cost as many states.
    guard unsafe inflateReset(stream) == Z_OK else { throw .damaged }
    var rest = bytes
    while true {
      let step = inflate(rest)
      rest = rest.dropFirst(step.taken)
      guard content.count + step.given <= limit else { throw .tooLarge }
      content += piece[..<step.given]
      if step.code == Z_STREAM_END { return rest }
      // Without progress there never is an end.
      guard step.code == Z_OK, step.taken + step.given > 0 else { throw .damaged }
    }
  }

  private mutating func inflate(
    _ bytes: ArraySlice<UInt8>
  ) -> (code: Int32, taken: Int, given: Int) {
    let offered = UInt32(clamping: bytes.count)
    let room = UInt32(piece.count)
    let code = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe piece.withUnsafeMutableBufferPointer { output in
        // zlib reads the input only; its type says otherwise.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = offered
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = room
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    let taken = unsafe Int(offered - stream.pointee.avail_in)
    return (code, taken, unsafe Int(room - stream.pointee.avail_out))
  }
}
