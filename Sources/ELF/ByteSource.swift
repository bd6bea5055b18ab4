/// Bytes that can be read at any offset: an open file, or an array in a test.
package protocol ByteSource: ~Copyable {
  /// What reading can fail with; `Never` for bytes in memory.
  associatedtype Failure: Error

  /// The number of bytes there are.
  ///
  /// Asked for only when the first 4096 bytes are not all of them.
  var size: UInt64 { get }

  /// Fills `buffer` with up to `count` bytes at `offset`; fewer at the end of the file.
  ///
  /// What `buffer` held is replaced: afterwards `buffer.count` is the number of bytes read, so it
  /// is 0 at or beyond the end of the file. A read that was only interrupted is to be continued:
  /// fewer bytes than asked for mean that the file ends there.
  func read(at offset: UInt64, count: Int, into buffer: inout [UInt8]) throws(Failure)
}
