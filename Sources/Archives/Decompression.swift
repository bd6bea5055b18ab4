internal import CLibArchive
internal import Compression
internal import FileSystem

/// What a compressed stream stands for, whatever it was compressed with.
///
/// A stage of its own, before the archive's format is read: so the bytes of the archive can be
/// counted, and its end be seen.
@safe final class Decompression: DecompressedStream {
  private let handle: ReadHandle
  private var isAtEnd = false

  var taken: UInt64 {
    UInt64(max(0, unsafe archive_filter_bytes(handle.pointer, -1)))
  }

  init(
    of stream: any ByteStream, by compressor: ArchiveForm.Compressor, path: Path
  ) throws(ArchiveError) {
    handle = try ReadHandle(stream, path: path)
    switch compressor {
    case .bzip2: unsafe archive_read_support_filter_bzip2(handle.pointer)
    case .zstd: unsafe archive_read_support_filter_zstd(handle.pointer)
    case .lz4: unsafe archive_read_support_filter_lz4(handle.pointer)
    case .rpm: unsafe archive_read_support_filter_rpm(handle.pointer)
    // Streams of their own read these.
    case .gzip, .xz, .lzma: break
    }
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

extension ArchiveForm.Compressor {
  /// What a stream stands for that was compressed so.
  func decompression(of stream: any ByteStream, path: Path) throws(ArchiveError)
    -> any DecompressedStream
  {
    switch self {
    case .gzip: try GzipStream(of: stream, path: path)
    case .xz: try LzmaStream(of: stream, .xz, path: path)
    case .lzma: try LzmaStream(of: stream, .alone, path: path)
    case .bzip2, .zstd, .lz4, .rpm: try Decompression(of: stream, by: self, path: path)
    }
  }
}
