internal import CLibArchive
internal import Census
package import FileSystem

/// Reads an archive from its beginning to its end, entry by entry; nothing is written anywhere.
///
/// An entry's content may be read in blocks before the next entry is asked for, or be left out.
@safe package final class ArchiveReader {
  /// The archive's path, for messages; entries lie below it.
  package let path: Path
  /// What the archive is, once it has been decompressed.
  package let form: ArchiveForm
  /// What it was compressed with as a whole, outermost first.
  package let compressors: [ArchiveForm.Compressor]

  let handle: ReadHandle
  private let decompression: (any DecompressedStream)?
  private let budget: ReadingBudget
  private var isAtEnd = false
  /// What libarchive keeps of the present entry; it holds until the next one is read.
  private(set) var presentEntry: OpaquePointer?
  /// How long the archive is as it is shipped, where it is read back and forth.
  let shippedSize: UInt64?
  /// What the directory of a zip file says.
  let zipDirectory: ZipDirectory?
  /// Where the present entry lies.
  package internal(set) var entryPath: Path {
    get { handle.place }
    set { handle.place = newValue }
  }

  /// Opens an archive; `nil` where the first bytes are none's.
  package static func open(
    _ file: consuming OpenFile, path: Path
  ) throws(ArchiveError) -> ArchiveReader? {
    try reader(try opening(of: file, path: path), path: path)
  }

  /// Opens an archive in memory; `nil` where the first bytes are none's.
  package static func open(
    _ bytes: [UInt8], path: Path
  ) throws(ArchiveError) -> ArchiveReader? {
    try reader(try opening(of: bytes, path: path), path: path)
  }

  private static func reader(
    _ opening: ArchiveOpening, path: Path
  ) throws(ArchiveError) -> ArchiveReader? {
    switch opening {
    case .none: return nil
    case .reader(let reader): return reader
    case .end: throw ArchiveError(path, .tooLargeWithin(limit: UInt64(ArchiveEnd.longest)))
    }
  }

  /// Opens an archive whose end may be known, if that is needed.
  package static func opening(
    of file: consuming OpenFile, path: Path, knowing end: ArchiveEnd? = nil
  ) throws(ArchiveError) -> ArchiveOpening {
    let budget = ReadingBudget(forFileOfSize: file.status.size)
    return try opening(of: FileStream(file, path: path), path: path, budget, knowing: end)
  }

  /// Opens an archive in memory whose end may be known, if that is needed.
  package static func opening(
    of bytes: [UInt8], path: Path, knowing end: ArchiveEnd? = nil
  ) throws(ArchiveError) -> ArchiveOpening {
    try opening(
      of: MemoryStream(bytes), path: path, ReadingBudget(forFileOfSize: UInt64(bytes.count)),
      knowing: end)
  }

  private static func opening(
    of stream: any ByteStream, path: Path, _ budget: ReadingBudget, knowing end: ArchiveEnd?,
    where accepts: (ArchiveForm) -> Bool = { _ in true }
  ) throws(ArchiveError) -> ArchiveOpening {
    var headed = try HeadedStream(stream)
    var compressors: [ArchiveForm.Compressor] = []
    var outermost: (any DecompressedStream)?
    while let form = ArchiveForm(head: headed.head), !compressors.isEmpty || accepts(form) {
      guard case .compressed(let compressor) = form else {
        var source: any ByteStream = headed
        if form.hasDirectoryAtEnd {
          if compressors.isEmpty, let seekable = stream as? any SeekableByteStream {
            source = seekable
          } else if let end {
            source = TailedStream(headed, end, path: path)
          } else {
            switch try headed.contents(form) {
            case .whole(let bytes): source = MemoryStream(bytes)
            case .end(let end): return .end(end)
            }
          }
        }
        return .reader(
          try ArchiveReader(
            form, source, path: path, budget, compressors: compressors,
            decompression: outermost))
      }
      // A file may be made that decompresses to itself.
      guard compressors.count < mostCompressors else { throw ArchiveError(path, .tooDeep) }
      compressors.append(compressor)
      let decompression = try compressor.decompression(of: headed, path: path)
      outermost = outermost ?? decompression
      headed = try HeadedStream(decompression)
    }
    // An archive of nothing is blocks of zeros; anything else is one compressed file.
    guard !compressors.isEmpty, headed.head.count == ArchiveForm.headSize,
      headed.head.allSatisfy({ $0 == 0 })
    else { return .none }
    return .reader(
      try ArchiveReader(
        .tar, headed, path: path, budget, compressors: compressors, decompression: outermost))
  }

  private static let mostCompressors = 4

  // Without it libarchive gives no names that are not ASCII; where there is no such locale, tar archives are
  // read all the same. Once: another thread may be reading a name.
  private static let givesBackLargeBlocks: Void = CurrentProcess.giveBackLargeBlocks()
  private static let readsNamesAsUTF8 = clibarchive_read_names_as_utf8() != 0

  private init(
    _ form: ArchiveForm, _ source: any ByteStream, path: Path, _ budget: ReadingBudget,
    compressors: [ArchiveForm.Compressor], decompression: (any DecompressedStream)?
  ) throws(ArchiveError) {
    var zipDirectory: ZipDirectory?
    var shippedSize: UInt64?
    if form.hasDirectoryAtEnd, let seekable = source as? any SeekableByteStream {
      if form == .zip { zipDirectory = try ZipDirectory(seekable, path: path) }
      if form == .sevenZip { try SevenZipDemand.check(seekable, path: path) }
      seekable.position = 0
      shippedSize = seekable.size
    }
    self.zipDirectory = zipDirectory
    self.shippedSize = shippedSize
    self.budget = budget
    self.form = form
    self.path = path
    self.compressors = compressors
    self.decompression = decompression
    _ = (ArchiveReader.readsNamesAsUTF8, ArchiveReader.givesBackLargeBlocks)
    handle = try ReadHandle(source, path: path, budget: budget)
    ArchiveReader.register(form, handle)
    do throws(ArchiveError) {
      try handle.open()
    } catch {
      // The first bytes are right, so the last ones must be missing: there is the directory.
      if case .archive(.unsupported) = error.reason { throw ArchiveError(path, .truncated) }
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
    let code =
      form.hasDirectoryAtEnd
      ? unsafe archive_read_next_header(handle.pointer, &found)
      : unsafe try handle.nextHeader(&found, after: presentEntry == nil ? nil : entryPath)
    if code == ARCHIVE_EOF {
      isAtEnd = true
      try finish()
      return nil
    }
    guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let found = unsafe found else {
      isAtEnd = true
      throw handle.error(at: entryPath)
    }
    unsafe presentEntry = found
    var entry = unsafe ArchiveEntry(found)
    // `ar` leaves the type out of the mode; there are only files.
    if form == .debian { entry.kind = .regular }
    entryPath = path.below(Array(entry.name.prefix(EntryName.longest)))
    try budget.countEntry(at: entryPath)
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

  /// Reads what is left of the entry's content, so that its checksum is compared.
  func readRest() throws(ArchiveError) {
    while unsafe try nextBlock().0 != nil {}
  }

  func nextBlock() throws(ArchiveError) -> (UnsafeRawBufferPointer?, UInt64) {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    let code = unsafe archive_read_data_block(handle.pointer, &start, &count, &offset)
    if code == ARCHIVE_EOF { return (nil, UInt64(clamping: offset)) }
    try handle.check(code, at: entryPath)
    // What is read back and forth expands here; of what comes as a stream all is counted already.
    if form.hasDirectoryAtEnd { try budget.charge(UInt64(count), at: entryPath) }
    return unsafe (UnsafeRawBufferPointer(start: start, count: count), UInt64(clamping: offset))
  }

  /// Tells where it is from time to time, from now on instead of an archive that this one lies in.
  package func tell(_ progress: @escaping (Path) -> Void) {
    budget.whileReading = { [weak self] in
      if let self { progress(self.entryPath) }
    }
  }

  /// Counts zeros that no block brings.
  func charge(hole length: UInt64) throws(ArchiveError) {
    try budget.charge(length, at: entryPath)
  }

  /// Opens the present entry's content as an archive whose end may be known; where it is none, some of
  /// it is read.
  package func openEntry(
    knowing end: ArchiveEnd? = nil, where accepts: (ArchiveForm) -> Bool = { _ in true }
  ) throws(ArchiveError) -> ArchiveOpening {
    let (block, offset) = unsafe try nextBlock()
    guard let block = unsafe block, offset == 0 else { return .none }
    if block.count >= ArchiveForm.headSize {
      let head = unsafe Array(block.prefix(ArchiveForm.headSize))
      guard ArchiveForm(head: head).map(accepts) == true else { return .none }
    }
    let stream = unsafe EntryStream(of: self, path: entryPath, after: block)
    return try ArchiveReader.opening(
      of: stream, path: entryPath.asArchive, budget, knowing: end, where: accepts)
  }

  /// How many bytes of the archive as it is shipped were read so far.
  package var taken: UInt64 {
    decompression?.taken ?? UInt64(max(0, unsafe archive_filter_bytes(handle.pointer, -1)))
  }
}

/// The content of an entry, to be read as an archive of its own.
@safe private final class EntryStream: ByteStream {
  private let reader: ArchiveReader
  private let path: Path
  // The first block, which was looked at; it holds until the next one is read.
  private var first: UnsafeRawBufferPointer?
  private var expected: UInt64

  init(of reader: ArchiveReader, path: Path, after first: UnsafeRawBufferPointer) {
    self.reader = reader
    self.path = path
    unsafe self.first = first
    expected = UInt64(first.count)
  }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    if let block = unsafe first {
      unsafe first = nil
      if unsafe !block.isEmpty { return unsafe block }
    }
    while true {
      let (block, offset) = unsafe try reader.nextBlock()
      guard let block = unsafe block else {
        return unsafe UnsafeRawBufferPointer(start: nil, count: 0)
      }
      guard offset == expected else { throw ArchiveError(path, .unsupported("sparse")) }
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
