internal import CLibArchive
internal import Census
internal import FileSystem

/// libarchive's state for writing one stream: archive_write(3).
@safe final class WriteHandle {
  let pointer: OpaquePointer
  private let path: Path
  private let sink: any ByteSink
  // What went wrong with the sink, which libarchive only knows as a failure.
  private var sinkFailure: ArchiveError?

  init(into sink: any ByteSink, path: Path) throws(ArchiveError) {
    guard let made = unsafe archive_write_new() else {
      throw ArchiveError(path, .unsupported("archive_write_new"))
    }
    unsafe pointer = made
    self.sink = sink
    self.path = path
  }

  deinit {
    // Else libarchive would write an end to what was not written whole.
    unsafe archive_write_fail(pointer)
    unsafe archive_write_free(pointer)
  }

  /// Begins, with blocks of a size; the last one is as long as it is.
  func open(blockSize: Int32) throws(ArchiveError) {
    unsafe archive_write_set_bytes_per_block(pointer, blockSize)
    unsafe archive_write_set_bytes_in_last_block(pointer, 1)
    let this = unsafe Unmanaged.passUnretained(self).toOpaque()
    let code = unsafe archive_write_open2(
      pointer, this, nil,
      { _, this, bytes, count in
        guard let this = unsafe this else { return la_ssize_t(ARCHIVE_FATAL) }
        return unsafe Unmanaged<WriteHandle>.fromOpaque(this).takeUnretainedValue()
          .write(UnsafeRawBufferPointer(start: bytes, count: count))
      }, nil, nil)
    try check(code)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> la_ssize_t {
    do throws(ArchiveError) {
      unsafe try sink.take(Span(_unsafeBytes: bytes))
      return bytes.count
    } catch {
      sinkFailure = error
      return la_ssize_t(ARCHIVE_FATAL)
    }
  }

  /// Throws what a return code means, if it means that something could not be written.
  func check(_ code: Int32) throws(ArchiveError) {
    if code == ARCHIVE_OK || code == ARCHIVE_WARN { return }
    if let sinkFailure { throw sinkFailure }
    let message = unsafe archive_error_string(pointer).map { unsafe String(cString: $0) } ?? ""
    throw ArchiveError(path, .unsupported(message))
  }
}
