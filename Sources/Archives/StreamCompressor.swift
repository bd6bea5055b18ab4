internal import CLibArchive
internal import Census
internal import FileSystem

/// Compresses a stream; the same bytes always become the same bytes.
final class StreamCompressor: ByteSink {
  private let handle: WriteHandle
  private let path: Path

  init(
    _ compressor: ArchiveForm.Compressor, into sink: any ByteSink, path: Path
  ) throws(ArchiveError) {
    self.path = path
    handle = try WriteHandle(into: sink, path: path)
    unsafe archive_write_set_format_raw(handle.pointer)
    try add(compressor)
    try handle.open(blockSize: 64 * 1024)
    guard let entry = unsafe archive_entry_new() else {
      throw ArchiveError(path, .unsupported("archive_entry_new"))
    }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_filetype(entry, 0o100000)
    try handle.check(unsafe archive_write_header(handle.pointer, entry))
  }

  // The levels are those of which the memory stays within bounds. One thread and no time of day: so
  // the result depends on the bytes alone.
  private func add(_ compressor: ArchiveForm.Compressor) throws(ArchiveError) {
    let archive = unsafe handle.pointer
    switch compressor {
    case .gzip:
      try handle.check(unsafe archive_write_add_filter_gzip(archive))
      try set("gzip", "compression-level", "9")
      try set("gzip", "timestamp", nil)
    case .xz:
      try handle.check(unsafe archive_write_add_filter_xz(archive))
      try set("xz", "compression-level", "3")
      try set("xz", "threads", "1")
    case .lzma:
      try handle.check(unsafe archive_write_add_filter_lzma(archive))
      try set("lzma", "compression-level", "3")
    case .bzip2:
      try handle.check(unsafe archive_write_add_filter_bzip2(archive))
      try set("bzip2", "compression-level", "9")
    case .zstd:
      try handle.check(unsafe archive_write_add_filter_zstd(archive))
      try set("zstd", "compression-level", "9")
    case .lz4:
      try handle.check(unsafe archive_write_add_filter_lz4(archive))
      try set("lz4", "compression-level", "9")
    case .rpm: throw ArchiveError(path, .unsupported(compressor.rawValue))
    }
  }

  private func set(_ filter: String, _ option: String, _ value: String?) throws(ArchiveError) {
    try handle.check(
      unsafe archive_write_set_filter_option(handle.pointer, filter, option, value))
  }

  func take(_ bytes: Span<UInt8>) throws(ArchiveError) {
    var rest = bytes
    while !rest.isEmpty {
      let next = rest
      let written = unsafe next.withUnsafeBytes {
        unsafe archive_write_data(handle.pointer, $0.baseAddress, $0.count)
      }
      guard written > 0 else { return try handle.check(Int32(ARCHIVE_FATAL)) }
      rest = rest.extracting(droppingFirst: written)
    }
  }

  /// Writes what is still held back.
  func finish() throws(ArchiveError) {
    try handle.check(unsafe archive_write_close(handle.pointer))
  }
}
