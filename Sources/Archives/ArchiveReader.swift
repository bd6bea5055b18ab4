internal import CLibArchive
package import FileSystem

/// Reads an archive from its beginning to its end, entry by entry; nothing is written anywhere.
///
/// An entry's content may be read in blocks before the next entry is asked for, or be left out.
@safe package final class ArchiveReader {
  /// The archive's path, for messages; entries lie below it.
  package let path: Path
  /// What the archive is, once it has been decompressed.
  package let form: ArchiveForm
  /// What it was compressed with as a whole.
  package let compressor: ArchiveForm.Compressor?

  private let handle: ReadHandle
  private let decompression: Decompression?
  private var entryPath: Path
  private var isAtEnd = false
  /// How many bytes of content were read so far.
  package private(set) var expanded: UInt64 = 0

  /// Longest archive that is kept in memory because it lies in another one and has its directory at
  /// its end.
  private static let longestInMemory = 32 << 20

  /// Opens an archive; `nil` where the first bytes are none's.
  package static func open(
    _ file: consuming OpenFile, path: Path
  ) throws(ArchiveError) -> ArchiveReader? {
    try open(FileStream(file, path: path), path: path)
  }

  /// Opens an archive in memory; `nil` where the first bytes are none's.
  package static func open(
    _ bytes: [UInt8], path: Path
  ) throws(ArchiveError) -> ArchiveReader? {
    try open(MemoryStream(bytes), path: path)
  }

  static func open(
    _ stream: any ByteStream, path: Path
  ) throws(ArchiveError) -> ArchiveReader? {
    let headed = try HeadedStream(stream)
    guard let form = ArchiveForm(head: headed.head) else { return nil }
    guard case .compressed(let compressor) = form else {
      return try ArchiveReader(form, headed, over: stream, path: path)
    }
    let decompression = try Decompression(of: headed, path: path)
    let inner = try HeadedStream(decompression)
    guard let form = ArchiveForm(head: inner.head) else {
      // An archive of nothing is one block of zeros; anything else is one compressed file.
      guard inner.head.count == ArchiveForm.headSize, inner.head.allSatisfy({ $0 == 0 }) else {
        return nil
      }
      return try ArchiveReader(
        .tar, inner, over: inner, path: path, compressor: compressor,
        decompression: decompression)
    }
    if case .compressed = form { return nil }
    return try ArchiveReader(
      form, inner, over: inner, path: path, compressor: compressor, decompression: decompression)
  }

  private init(
    _ form: ArchiveForm, _ headed: HeadedStream, over stream: any ByteStream, path: Path,
    compressor: ArchiveForm.Compressor? = nil, decompression: Decompression? = nil
  ) throws(ArchiveError) {
    var source: any ByteStream = headed
    if form == .zip || form == .sevenZip {
      if let seekable = stream as? any SeekableByteStream {
        seekable.position = 0
        source = seekable
      } else {
        source = MemoryStream(
          try headed.contents(atMost: ArchiveReader.longestInMemory, path: path))
      }
    }
    self.form = form
    self.path = path
    self.compressor = compressor
    self.decompression = decompression
    entryPath = path
    // Without it libarchive gives no names that are not ASCII; where there is no such locale, tar
    // archives are read all the same.
    _ = clibarchive_read_names_as_utf8()
    handle = try ReadHandle(source, path: path)
    ArchiveReader.register(form, handle)
    do throws(ArchiveError) {
      try handle.open()
    } catch {
      // The first bytes are right, so the last ones must be missing: there is the directory.
      if case .unsupported = error.reason { throw ArchiveError(path, .truncated) }
      throw error
    }
  }

  // One by one: to ask for all would bring in what xar needs, an XML parser among it.
  private static func register(_ form: ArchiveForm, _ handle: ReadHandle) {
    switch form {
    case .zip: unsafe archive_read_support_format_zip_seekable(handle.pointer)
    case .sevenZip: unsafe archive_read_support_format_7zip(handle.pointer)
    case .tar: unsafe archive_read_support_format_tar(handle.pointer)
    case .cpio: unsafe archive_read_support_format_cpio(handle.pointer)
    case .debian, .compressed: unsafe archive_read_support_format_ar(handle.pointer)
    }
  }

  /// The next entry, `nil` at the end; what was not read of the one before is passed over.
  package func next() throws(ArchiveError) -> ArchiveEntry? {
    if isAtEnd { return nil }
    var found: OpaquePointer?
    let code = unsafe archive_read_next_header(handle.pointer, &found)
    if code == ARCHIVE_EOF {
      isAtEnd = true
      try finish()
      return nil
    }
    guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let found = unsafe found else {
      isAtEnd = true
      throw handle.error(at: entryPath)
    }
    let entry = unsafe ArchiveEntry(found)
    entryPath = path.below(entry.name)
    return entry
  }

  /// Reads on where the format's end is not the stream's, so that checksums at its end are compared.
  private func finish() throws(ArchiveError) {
    let mark = UInt64(max(0, unsafe archive_read_header_position(handle.pointer)))
    try handle.drain(atMost: ArchiveReader.longestRest)
    // libarchive takes it for the end where there is nothing more; two blocks of zeros belong there.
    if form == .tar, mark >= handle.given { throw ArchiveError(path, .truncated) }
  }

  private static let longestRest: UInt64 = 1 << 30

  /// Gives the next block of the entry's content and its place in it; false at the end.
  ///
  /// What lies between the blocks is zeros.
  package func readBlock(
    _ body: (Span<UInt8>, UInt64) -> Void
  ) throws(ArchiveError) -> Bool {
    let (block, offset) = unsafe try nextBlock()
    guard let block = unsafe block else { return false }
    let bytes = unsafe Span<UInt8>(_unsafeElements: block.assumingMemoryBound(to: UInt8.self))
    body(bytes, offset)
    return true
  }

  fileprivate func nextBlock() throws(ArchiveError) -> (UnsafeRawBufferPointer?, UInt64) {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    let code = unsafe archive_read_data_block(handle.pointer, &start, &count, &offset)
    if code == ARCHIVE_EOF { return (nil, UInt64(clamping: offset)) }
    try handle.check(code, at: entryPath)
    expanded += UInt64(count)
    return unsafe (UnsafeRawBufferPointer(start: start, count: count), UInt64(clamping: offset))
  }

  /// Opens the present entry's content as an archive; `nil` where its first bytes are none's.
  package func openEntry() throws(ArchiveError) -> ArchiveReader? {
    try ArchiveReader.open(EntryStream(of: self, path: entryPath), path: entryPath.asArchive)
  }

  /// How many bytes of the archive as it is shipped were read so far.
  package var taken: UInt64 {
    decompression?.taken ?? UInt64(max(0, unsafe archive_filter_bytes(handle.pointer, -1)))
  }
}

/// The content of an entry, to be read as an archive of its own.
private final class EntryStream: ByteStream {
  private let reader: ArchiveReader
  private let path: Path
  private var expected: UInt64 = 0

  init(of reader: ArchiveReader, path: Path) {
    self.reader = reader
    self.path = path
  }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    while true {
      let (block, offset) = unsafe try reader.nextBlock()
      guard let block = unsafe block else {
        return unsafe UnsafeRawBufferPointer(start: nil, count: 0)
      }
      guard offset == expected else {
        throw ArchiveError(path, .unsupported("sparse"))
      }
      expected += UInt64(block.count)
      if unsafe !block.isEmpty { return unsafe block }
    }
  }
}

extension Path {
  /// The top of an archive that lies here, as paths of what is in it begin.
  package var asArchive: Path { Path(bytes + [UInt8(ascii: "!")]) }

  /// The path of an entry by its name as it is stored.
  func below(_ name: [UInt8]) -> Path { Path(bytes + [UInt8(ascii: "/")] + name) }
}
