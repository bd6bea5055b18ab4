import LoaderCache

/// Reads one input in both byte orders, and writes and reads again what was found.
///
/// libFuzzer reports a trap; beyond that, each string must be one, and the entries must come back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLoaderCache(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for isBigEndian in [false, true] {
    guard let file = try? CacheFile(bytes, isBigEndian: isBigEndian) else { continue }
    var total = 0
    for record in file.records {
      for range in [record.soname, record.path] {
        precondition(bytes[range.upperBound] == 0 && !bytes[range].contains(0), "no string")
        total += range.count
      }
      precondition(!record.kind.text(.legacy).isEmpty && !record.kind.text().isEmpty, "no text")
    }
    precondition(total <= 64 * bytes.count, "too many bytes of strings")
    precondition(file.generator.map { $0.upperBound <= bytes.count } ?? true, "no generator")
    writeAgain(file, isBigEndian: isBigEndian)
  }
  return 0
}

private func writeAgain(_ file: CacheFile, isBigEndian: Bool) {
  // Numbers that wrap have no order, and a mask may look like a name's number.
  let entries = file.entries().filter { entry in
    if case .mask(let mask) = entry.capability, mask >> 62 & 1 == 1 { return false }
    return entry.soname.count { (0x30...0x39).contains($0) } < 10
  }
  for format in [CacheFormat.new, .compat] {
    let writer = CacheWriter(format: format, isBigEndian: isBigEndian)
    guard let bytes = try? writer.bytes(of: entries) else {
      preconditionFailure("what was read cannot be written")
    }
    guard let again = try? CacheFile(bytes, isBigEndian: isBigEndian) else {
      preconditionFailure("what was written cannot be read")
    }
    precondition(again.entries() == CacheOrder().sorted(entries), "other entries")
  }
}
