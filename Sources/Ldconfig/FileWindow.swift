internal import ELF
internal import FileSystem

/// Bytes of a file, read as they are asked for.
///
/// Beyond the end there are zeros, as in the last page of a mapping.
final class FileWindow {
  private let file: OpenFile
  private let byteOrder: ByteOrder
  /// The bytes at the beginning.
  private(set) var head: [UInt8]
  private var piece: [UInt8] = []
  private var pieceStart: UInt64 = 0
  private var names: [UInt8] = []
  private var namesStart: UInt64 = 0

  /// The size of the first read; most files tell all they must within it.
  private static let headSize = 4096
  private static let pieceSize = 1024
  private static let lead: UInt64 = 1024

  /// The length of the file in bytes.
  let size: UInt64

  /// Reads the beginning of a file, into a buffer that is had back as ``head``.
  init(
    _ file: consuming OpenFile, byteOrder: ByteOrder, buffer: consuming [UInt8]
  ) throws(FileSystemError) {
    try file.read(at: 0, count: FileWindow.headSize, into: &buffer)
    size = file.status.size
    self.byteOrder = byteOrder
    head = buffer
    self.file = file
  }

  /// The first bytes, up to a number of them.
  func beginning(_ count: Int) -> ArraySlice<UInt8> { head.prefix(count) }

  /// The number of a width in bytes at an offset, in the port's byte order.
  func number(at offset: UInt64, width: Int) throws(FileSystemError) -> UInt64 {
    let (end, overflow) = offset.addingReportingOverflow(UInt64(width))
    guard !overflow else { return 0 }
    if end <= UInt64(head.count) { return decode(head, Int(offset), width) }
    guard offset < size else { return 0 }
    if offset < pieceStart || end > pieceStart &+ UInt64(piece.count) { try load(offset) }
    return decode(piece, Int(offset &- pieceStart), width)
  }

  /// The bytes from an offset up to a zero byte or the end of the file.
  ///
  /// Of a longer run only the first `limit` are given.
  func string(at offset: UInt64, limit: Int) throws(FileSystemError) -> [UInt8] {
    guard offset < size else { return [] }
    if let text = string(at: offset, in: head, from: 0, limit) { return text }
    if let text = string(at: offset, in: names, from: namesStart, limit) { return text }
    // Names that are asked for together lie together: a little before is read along.
    namesStart = offset - min(offset, FileWindow.lead)
    let lead = Int(offset - namesStart)
    try file.read(at: namesStart, count: lead + limit, into: &names)
    return string(at: offset, in: names, from: namesStart, limit) ?? Array(names.dropFirst(lead))
  }

  /// The string at an offset, where it and its zero byte are among bytes that were read.
  private func string(
    at offset: UInt64, in bytes: [UInt8], from start: UInt64, _ limit: Int
  ) -> [UInt8]? {
    guard offset >= start, offset - start < UInt64(bytes.count) else { return nil }
    let rest = bytes[Int(offset - start)...]
    return rest.firstIndex(of: 0).map { Array(rest[..<$0].prefix(limit)) }
  }

  private func load(_ offset: UInt64) throws(FileSystemError) {
    try file.read(at: offset, count: FileWindow.pieceSize, into: &piece)
    pieceStart = offset
  }

  private func decode(_ bytes: [UInt8], _ start: Int, _ width: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<width {
      let position = start + index
      let byte = position < bytes.count ? UInt64(bytes[position]) : 0
      switch byteOrder {
      case .littleEndian: value |= byte << UInt64(8 * index)
      case .bigEndian: value = value << 8 | byte
      }
    }
    return value
  }
}
