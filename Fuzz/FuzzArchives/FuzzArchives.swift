import Archives
import Census
import FileSystem

/// Reads one input as an archive, to its end, with the archives in it, and takes its census.
///
/// libFuzzer reports a trap, a leak or a hang; beyond that, no block of content may come before the one
/// before it, and what cannot be opened must be told. How long content is, is compared by who reads it: a
/// header may state two lengths.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchives(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let told = ArchiveSurvey.census(of: bytes, path: Path("fuzz"))
  do {
    guard let reader = try ArchiveReader.open(bytes, path: Path("fuzz")) else { return 0 }
    do {
      try read(reader, depth: 0)
    } catch {}
  } catch {
    let isTold = told?.contains { !$0.census.unexamined.isEmpty } == true
    precondition(isTold, "what could not be opened is not told")
  }
  return 0
}

private func read(_ reader: ArchiveReader, depth: Int) throws {
  while let entry = try reader.next() {
    if depth < 3, entry.name.last == UInt8(ascii: "r"),
      case .reader(let inner)? = try? reader.openEntry()
    {
      try? read(inner, depth: depth + 1)
      continue
    }
    var end: UInt64 = 0
    while try reader.readBlock({ bytes, offset in
      precondition(offset >= end, "a block goes back")
      end = offset + UInt64(bytes.count)
    }) {}
  }
}
