internal import Census
internal import FileSystem

/// The content of the present entry of a reader, piece by piece, with what it leaves out as zeros.
@safe struct EntryContent {
  private let reader: ArchiveReader
  private let size: UInt64?
  private var block = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  private var zeros: UInt64 = 0
  private var position: UInt64 = 0
  private var isAtEnd = false

  private static let empty = [UInt8](repeating: 0, count: 64 * 1024)

  init(of entry: ArchiveEntry, _ reader: ArchiveReader) {
    self.reader = reader
    size = reader.form == .tar ? entry.size : nil
  }

  /// Gives the next bytes to `body`, which says how many of them it took; `nil` at the end.
  mutating func withNext<Result>(
    _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(ArchiveError) -> Result {
    try fill()
    guard zeros == 0 else {
      return unsafe EntryContent.empty.withUnsafeBytes {
        unsafe body(
          UnsafeRawBufferPointer(rebasing: $0[..<Int(min(zeros, UInt64($0.count)))]))
      }
    }
    return unsafe body(block)
  }

  /// Passes over bytes that were given.
  mutating func drop(_ count: Int) {
    if zeros > 0 {
      zeros -= UInt64(count)
    } else {
      unsafe block = UnsafeRawBufferPointer(rebasing: block[count...])
    }
  }

  private mutating func fill() throws(ArchiveError) {
    while zeros == 0, unsafe block.isEmpty, !isAtEnd {
      let (next, offset) = unsafe try reader.nextBlock()
      guard let next = unsafe next else {
        isAtEnd = true
        if let size, size > position { try leave(out: size - position) }
        return
      }
      unsafe block = next
      if offset > position { try leave(out: offset - position) }
      position = offset + UInt64(next.count)
    }
  }

  private mutating func leave(out count: UInt64) throws(ArchiveError) {
    guard count < FileCollector.longestHole else {
      throw ArchiveError(reader.entryPath, .unsupported("sparse"))
    }
    try reader.charge(hole: count)
    zeros = count
  }
}
