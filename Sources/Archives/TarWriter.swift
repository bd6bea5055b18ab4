internal import Census
package import FileSystem

/// Writes a tar archive anew, with links in the place of some files; every other byte is kept.
package struct TarWriter {
  /// What comes in the place of an entry.
  package struct Patch: Hashable, Sendable {
    /// The entry's headers and content, up to the next entry.
    package let range: Range<UInt64>
    /// What is there instead.
    package let bytes: [UInt8]

    /// Puts the two together.
    package init(range: Range<UInt64>, bytes: [UInt8]) {
      self.range = range
      self.bytes = bytes
    }
  }

  /// Copies an archive to a file; `progress` is told how many bytes of the input were taken.
  package static func write(
    _ input: consuming OpenFile, path: Path, _ compressor: ArchiveForm.Compressor?,
    _ patches: [Patch], to file: PendingFile, path output: Path,
    progress: @escaping (UInt64) -> Void
  ) throws(ArchiveError) {
    let raw = FileStream(input, path: path)
    var stream: any ByteStream = ObservedStream(raw, progress: progress)
    if let compressor { stream = try compressor.decompression(of: stream, path: path) }
    let sink = FileSink(file, path: output)
    guard let compressor else {
      return try copy(StreamPosition(stream, path: path), patches, into: sink)
    }
    let compressed = try StreamCompressor(compressor, into: sink, path: output)
    try copy(StreamPosition(stream, path: path), patches, into: compressed)
    try compressed.finish()
  }

  private static func copy(
    _ input: StreamPosition, _ patches: [Patch], into sink: any ByteSink
  ) throws(ArchiveError) {
    for patch in patches.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      try input.advance(to: patch.range.lowerBound, into: sink)
      try copyArchiveHeaders(input, before: patch.range.upperBound, into: sink)
      try sink.take(patch.bytes.span)
      try input.advance(to: patch.range.upperBound, into: nil)
    }
    try input.advanceToEnd(into: sink)
  }

  /// Keeps headers before an entry's own that hold for the entries after it, too: tar(5), pax(1).
  private static func copyArchiveHeaders(
    _ input: StreamPosition, before end: UInt64, into sink: any ByteSink
  ) throws(ArchiveError) {
    while input.offset + UInt64(blockSize) <= end {
      let block = try input.bytes(blockSize)
      let isGlobal = block[156] == UInt8(ascii: "g") || block[156] == UInt8(ascii: "V")
      guard isGlobal, let size = size(in: block) else { return }
      try sink.take(block.span)
      let padded = (size + UInt64(blockSize) - 1) / UInt64(blockSize) * UInt64(blockSize)
      try input.advance(to: min(end, input.offset + padded), into: sink)
    }
  }

  private static let blockSize = 512

  private static func size(in block: [UInt8]) -> UInt64? {
    let digits = block[124..<136].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    return digits.count > 11 ? nil : digits.reduce(0) { $0 * 8 + UInt64($1 - 0x30) }
  }
}

/// A stream that tells how far it was read.
private final class ObservedStream: ByteStream {
  private let stream: FileStream
  private let progress: (UInt64) -> Void

  init(_ stream: FileStream, progress: @escaping (UInt64) -> Void) {
    self.stream = stream
    self.progress = progress
  }

  func nextBlock() throws(ArchiveError) -> UnsafeRawBufferPointer {
    progress(stream.position)
    return unsafe try stream.nextBlock()
  }
}
