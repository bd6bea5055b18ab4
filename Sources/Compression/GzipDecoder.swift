internal import CZlib

/// Decodes gzip streams of any length piece by piece, and compares the checksum of each member.
@safe package struct GzipDecoder: ~Copyable {
  // zlib remembers where its state is, so that must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// What one step gave.
  package struct Step {
    /// How many bytes of the input are used up.
    package let taken: Int
    /// How many bytes of the output are filled.
    package let given: Int
    /// Whether a member ended, and its checksum and length were right.
    package let endsMember: Bool
  }

  /// A decoder at the beginning of a member.
  package init() throws(GzipError) {
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

  /// Begins another member.
  package mutating func beginMember() throws(GzipError) {
    guard unsafe inflateReset(stream) == Z_OK else { throw .damaged }
  }

  /// Decodes as much as the output has room for, or the input holds.
  package mutating func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(GzipError) -> Step {
    let offered = UInt32(clamping: input.count)
    let room = UInt32(clamping: output.count)
    // zlib reads the input only; its type says otherwise.
    let start = unsafe input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
    unsafe stream.pointee.avail_in = offered
    unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = room
    let code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
    // Z_BUF_ERROR: nothing could be done with what was given.
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw .damaged }
    return Step(
      taken: unsafe Int(offered - stream.pointee.avail_in),
      given: unsafe Int(room - stream.pointee.avail_out), endsMember: code == Z_STREAM_END)
  }
}
