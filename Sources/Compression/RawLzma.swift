internal import CLzma

/// Bytes that the LZMA algorithm compressed, with nothing around them: as archives hold them that say
/// elsewhere how long they are and how they were made.
package enum RawLzma {
  /// Which of the algorithm's two forms.
  package enum Form: Sendable {
    /// The first, whose properties are 5 bytes.
    case lzma1
    /// The second, whose property is the size of the window.
    case lzma2
  }

  /// The content, exactly `length` bytes of it.
  package static func content(
    of bytes: [UInt8], _ form: Form, properties: [UInt8], length: Int
  ) throws(LzmaError) -> [UInt8] {
    var filters = unsafe [
      lzma_filter(id: form == .lzma1 ? clzma_lzma1 : clzma_lzma2, options: nil),
      lzma_filter(id: clzma_no_filter, options: nil),
    ]
    var content = [UInt8](repeating: 0, count: length)
    var stream = unsafe lzma_stream()
    let known = unsafe lzma_properties_decode(&filters[0], nil, properties, properties.count)
    defer { unsafe clzma_free_options(&filters[0]) }
    guard known == LZMA_OK, unsafe lzma_raw_decoder(&stream, filters) == LZMA_OK else {
      throw .damaged
    }
    defer { unsafe lzma_end(&stream) }
    let isWhole = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe content.withUnsafeMutableBufferPointer { output in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = input.count
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = output.count
        // There may be no mark at the end: then it is no more than that the room is used up.
        let code = unsafe lzma_code(&stream, LZMA_RUN)
        return unsafe (code == LZMA_OK || code == LZMA_STREAM_END) && stream.avail_out == 0
      }
    }
    guard isWhole else { throw .damaged }
    return content
  }
}
