import Archives
import FileSystem

/// Reads one input as an archive, to its end, with the archives in it.
///
/// libFuzzer reports a trap, a leak or a hang; beyond that, no content may be longer than it was said.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchives(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    if let reader = try ArchiveReader.open(bytes, path: Path("fuzz")) {
      try read(reader, depth: 0)
    }
  } catch {}
  return 0
}

private func read(_ reader: ArchiveReader, depth: Int) throws {
  while let entry = try reader.next() {
    if depth < 3, entry.name.last == UInt8(ascii: "r"), let inner = try? reader.openEntry() {
      try? read(inner, depth: depth + 1)
      continue
    }
    var end: UInt64 = 0
    while try reader.readBlock({ bytes, offset in
      precondition(offset >= end, "a block goes back")
      end = offset + UInt64(bytes.count)
    }) {}
    if let size = entry.size { precondition(end <= size, "more than was said") }
  }
}
