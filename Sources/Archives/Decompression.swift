internal import CLibArchive
internal import FileSystem

/// What a compressed stream stands for, whatever it was compressed with.
///
/// A stage of its own, before the archive's format is read: so the bytes of the archive can be
/// counted, and its end be seen.
@safe final class Decompression: ByteStream {
  private let handle: ReadHandle
  private var isAtEnd = false

  /// How many compressed bytes were taken so far.
  var taken: UInt64 {
    UInt64(max(0, unsafe archive_filter_bytes(handle.pointer, -1)))
  }

  init(of stream: any ByteStream, path: Path) throws(ArchiveError) {
    handle = try ReadHandle(stream, path: path)
    // One by one: to ask for all formats would bring in what xar needs, an XML parser among it.
    unsafe archive_read_support_filter_gzip(handle.pointer)
    unsafe archive_read_support_filter_xz(handle.pointer)
    unsafe archive_read_support_filter_lzma(handle.pointer)
    unsafe archive_read_support_filter_bzip2(handle.pointer)
    unsafe archive_read_support_filter_zstd(handle.pointer)
    unsafe archive_read_support_filter_lz4(handle.pointer)
    unsafe archive_read_support_filter_rpm(handle.pointer)
    unsafe archive_read_support_format_raw(handle.pointer)
    unsafe archive_read_support_format_empty(handle.pointer)
    try handle.open()
    var entry: OpaquePointer?
    let code = unsafe archive_read_next_header(handle.pointer, &entry)
    isAtEnd = code == ARCHIVE_EOF
    try handle.check(code)
  }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    while !isAtEnd {
      var start: UnsafeRawPointer?
      var count = 0
      var offset: Int64 = 0
      let code = unsafe archive_read_data_block(handle.pointer, &start, &count, &offset)
      isAtEnd = code == ARCHIVE_EOF
      try handle.check(code)
      if count > 0 { return unsafe UnsafeRawBufferPointer(start: start, count: count) }
    }
    return unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  }
}
