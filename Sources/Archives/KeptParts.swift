internal import ELF

/// The parts that were kept of a file that came as a stream.
struct KeptParts: ByteSource {
  /// Bytes that are needed and were not kept.
  struct MissingPart: Error {
    let range: Range<UInt64>
  }

  let size: UInt64
  var parts: [(start: UInt64, bytes: [UInt8])]

  func read(
    at offset: UInt64, count: Int, into buffer: inout [UInt8]
  ) throws(MissingPart) {
    let end = min(size, offset.addingReportingOverflow(UInt64(count)).partialValue)
    guard offset < end else {
      buffer.removeAll(keepingCapacity: true)
      return
    }
    for part in parts where part.start <= offset && end - part.start <= UInt64(part.bytes.count) {
      buffer = Array(part.bytes[Int(offset - part.start)..<Int(end - part.start)])
      return
    }
    throw MissingPart(range: offset..<end)
  }
}
