internal import CLibArchive
internal import Census
internal import FileSystem

/// libarchive's state for reading one stream: archive_read(3).
@safe final class ReadHandle {
  let pointer: OpaquePointer
  /// The archive, for messages.
  let path: Path
  /// Where in the archive it is.
  var place: Path
  private let stream: any ByteStream
  private let budget: ReadingBudget?
  // What went wrong with the stream, which libarchive only knows as a failure.
  private var streamFailure: ArchiveError?
  /// How many bytes the stream has given so far.
  private(set) var given: UInt64 = 0
  // How many it may have given before a header is whole.
  private var headerEnd: UInt64?
  // What of its last block libarchive was not given yet.
  private var rest = unsafe UnsafeRawBufferPointer(start: nil, count: 0)

  // libarchive keeps names, lists of names and lists of holes of any length, the last in ten times the
  // memory.
  private static let longestHeader: UInt64 = 2 << 20
  // A block of lz4 is 4 MiB long, twice a header: what of it belongs to one would not be known.
  private static let longestPiece = 128 * 1024

  /// Reads a stream; what it gives is charged to the budget, if there is one.
  init(
    _ stream: any ByteStream, path: Path, budget: ReadingBudget? = nil
  ) throws(ArchiveError) {
    guard let made = unsafe archive_read_new() else {
      throw ArchiveError(path, .unsupported("archive_read_new"))
    }
    unsafe pointer = made
    self.stream = stream
    self.path = path
    self.budget = budget
    place = path
  }

  deinit { unsafe archive_read_free(pointer) }

  /// Lets libarchive look at the first bytes and choose among what was registered.
  func open() throws(ArchiveError) {
    let this = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe archive_read_set_callback_data(pointer, this)
    unsafe archive_read_set_read_callback(pointer) { _, this, block in
      guard let this = unsafe this else { return la_ssize_t(ARCHIVE_FATAL) }
      return unsafe Unmanaged<ReadHandle>.fromOpaque(this).takeUnretainedValue().read(block)
    }
    if stream is any SeekableByteStream {
      unsafe archive_read_set_seek_callback(pointer) { _, this, offset, whence in
        guard let this = unsafe this else { return la_int64_t(ARCHIVE_FATAL) }
        return unsafe Unmanaged<ReadHandle>.fromOpaque(this).takeUnretainedValue()
          .seek(offset, whence)
      }
    }
    try check(unsafe archive_read_open1(pointer))
  }

  private func read(_ block: UnsafeMutablePointer<UnsafeRawPointer?>?) -> la_ssize_t {
    do throws(ArchiveError) {
      let next = unsafe try nextPiece()
      given += UInt64(next.count)
      try budget?.charge(UInt64(next.count), at: place)
      if let headerEnd, given > headerEnd {
        throw ArchiveError(path, .damaged("header longer than 2 MiB"))
      }
      unsafe block?.pointee = next.baseAddress
      return next.count
    } catch {
      streamFailure = error
      return la_ssize_t(ARCHIVE_FATAL)
    }
  }

  /// The next bytes of a stream; all there are of one that is read back and forth.
  private func nextPiece() throws(ArchiveError) -> UnsafeRawBufferPointer {
    if unsafe rest.isEmpty { unsafe rest = try stream.nextBlock() }
    let count =
      unsafe stream is any SeekableByteStream
      ? rest.count : min(rest.count, ReadHandle.longestPiece)
    let piece = unsafe UnsafeRawBufferPointer(rebasing: rest[..<count])
    unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    return unsafe piece
  }

  /// Reads the next header from a stream: nothing more than that, and no more than is kept.
  func nextHeader(_ entry: inout OpaquePointer?, after last: Path?) throws(ArchiveError) -> Int32 {
    // It would be passed over all the same, and looks like a header from here.
    if let last {
      let code = unsafe archive_read_data_skip(pointer)
      if code == ARCHIVE_EOF { throw ArchiveError(last, .truncated) }
      if code != ARCHIVE_WARN { try check(code, at: last) }
    }
    headerEnd = given + ReadHandle.longestHeader
    defer { headerEnd = nil }
    return unsafe archive_read_next_header(pointer, &entry)
  }

  private func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
    guard let stream = stream as? any SeekableByteStream else { return Int64(ARCHIVE_FATAL) }
    let origin: Int64 =
      switch whence {
      case SEEK_SET: 0
      case SEEK_CUR: Int64(clamping: stream.position)
      default: Int64(clamping: stream.size)
      }
    let (target, overflows) = origin.addingReportingOverflow(offset)
    guard !overflows, target >= 0 else { return Int64(ARCHIVE_FATAL) }
    stream.position = min(UInt64(target), stream.size)
    return Int64(clamping: stream.position)
  }

  /// Whether the stream has more to give; the rest of it is read, up to a limit.
  func drain(atMost limit: UInt64) throws(ArchiveError) {
    var drained: UInt64 = 0
    while drained < limit {
      let count = unsafe try nextPiece().count
      if count == 0 { return }
      drained += UInt64(count)
      given += UInt64(count)
      try budget?.charge(UInt64(count), at: place)
    }
  }

  /// Throws what a return code means, if it means that something could not be read.
  func check(_ code: Int32, at path: Path? = nil) throws(ArchiveError) {
    if code == ARCHIVE_OK || code == ARCHIVE_EOF { return }
    throw error(at: path ?? self.path)
  }

  /// What libarchive complains of.
  func error(at path: Path) -> ArchiveError {
    if let streamFailure { return streamFailure }
    var message = unsafe archive_error_string(pointer).map { unsafe String(cString: $0) } ?? ""
    // Some of its messages are whole lines.
    while message.last?.isNewline == true { message.removeLast() }
    return ArchiveError(path, ReadHandle.reason(message))
  }

  // libarchive has no codes for what it says.
  private static func reason(_ message: String) -> ArchiveTrouble {
    let lowered = message.lowercased()
    func says(_ words: String...) -> Bool {
      words.contains { word in
        lowered.utf8.indices.contains { lowered.utf8[$0...].starts(with: word.utf8) }
      }
    }
    if says("truncated", "unexpected end", "premature") { return .truncated }
    if says("encrypt", "passphrase", "password") { return .encrypted }
    if says("requires too much memory") { return .windowTooLarge(limit: Window.largest) }
    if says("unsupported", "not supported", "unrecognized archive", "codec id") {
      return .unsupported(message)
    }
    return .damaged(message)
  }
}
