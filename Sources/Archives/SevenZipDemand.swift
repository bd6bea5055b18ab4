internal import Census
internal import Compression
internal import FileSystem

/// Refuses 7z archives for which libarchive would need unbounded memory.
struct SevenZipDemand {
  private let stream: any SeekableByteStream
  private let path: Path

  private static let firstHeaderLength: UInt64 = 32
  private static let longestHeader: UInt64 = 4 << 20
  // Who reads the files keeps some 100 bytes of each, and its name.
  private static let mostFiles = 200_000

  /// Throws where a window, the header or the number of files is more than what is kept.
  static func check(_ stream: any SeekableByteStream, path: Path) throws(ArchiveError) {
    try SevenZipDemand(stream: stream, path: path).check()
  }

  private func check() throws(ArchiveError) {
    let first = try stream.bytes(at: 0, count: Int(SevenZipDemand.firstHeaderLength))
    guard first.count == SevenZipDemand.firstHeaderLength else {
      throw ArchiveError(path, .truncated)
    }
    let (start, length) = (first.wideNumber(at: 12), first.wideNumber(at: 20))
    // An archive of nothing has no header.
    if length == 0 { return }
    var content = try content(of: try piece(from: start, length))
    if case .encoded(let streams) = content {
      content = try self.content(of: try decoded(streams))
    }
    guard case .plain(let header) = content else { throw damage }
    try check(header.streams)
    if header.files > UInt64(SevenZipDemand.mostFiles) {
      throw ArchiveError(path, .tooManyEntries(SevenZipDemand.mostFiles))
    }
  }

  private var damage: ArchiveError { ArchiveError(path, .damaged("7z header")) }

  private func content(of bytes: [UInt8]) throws(ArchiveError) -> SevenZipHeader.Content {
    do throws(SevenZipHeader.Trouble) {
      return try SevenZipHeader.content(of: bytes)
    } catch {
      switch error {
      case .damaged: throw damage
      case .tooMany(let limit): throw ArchiveError(path, .tooManyEntries(limit))
      }
    }
  }

  private func check(_ streams: SevenZipHeader.Streams) throws(ArchiveError) {
    if streams.memory > Window.largest {
      throw ArchiveError(path, .windowTooLarge(limit: Window.largest))
    }
  }

  /// The header that is compressed itself, as 7z does for all but the shortest.
  private func decoded(_ streams: SevenZipHeader.Streams) throws(ArchiveError) -> [UInt8] {
    try check(streams)
    if streams.firstFolder?.isEncrypted == true { throw ArchiveError(path, .encrypted) }
    guard streams.folders == 1, let folder = streams.firstFolder, folder.coders.count == 1,
      let coder = folder.coders.first, let packed = streams.packedSizes.first,
      let length = streams.firstUnpackedSize
    else { throw ArchiveError(path, .unsupported("7z header")) }
    let bytes = try piece(from: streams.start, packed)
    guard length <= SevenZipDemand.longestHeader else { throw ArchiveError(path, .tooManyNames) }
    if coder.isCopy { return bytes }
    guard coder.isLzma || coder.isLzma2 else {
      throw ArchiveError(path, .unsupported("7z header"))
    }
    do throws(LzmaError) {
      return try RawLzma.content(
        of: bytes, coder.isLzma ? .lzma1 : .lzma2, properties: coder.properties,
        length: Int(length))
    } catch {
      throw damage
    }
  }

  /// Bytes of the archive, counted from the end of its first header.
  private func piece(from start: UInt64, _ length: UInt64) throws(ArchiveError) -> [UInt8] {
    guard length <= SevenZipDemand.longestHeader else { throw ArchiveError(path, .tooManyNames) }
    let place = start.addingReportingOverflow(SevenZipDemand.firstHeaderLength)
    guard !place.overflow, place.partialValue <= stream.size,
      stream.size - place.partialValue >= length
    else { throw ArchiveError(path, .truncated) }
    return try stream.bytes(at: place.partialValue, count: Int(length))
  }
}
