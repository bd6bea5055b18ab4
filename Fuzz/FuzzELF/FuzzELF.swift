import ELF

/// Bytes that claim to be of any size.
struct FuzzedBytes: ByteSource {
  let bytes: [UInt8]
  let size: UInt64

  func read(at offset: UInt64, count: Int, into buffer: inout [UInt8]) {
    let start = Int(clamping: min(offset, UInt64(bytes.count)))
    buffer.removeAll(keepingCapacity: true)
    buffer += bytes[start...].prefix(count)
  }
}

/// Reads one input, once as a whole file and once as one that says it is longer than it is.
///
/// libFuzzer reports a trap; beyond that, no name may be longer than the limits promise.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzELF(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var buffer: [UInt8] = []
  for size in [UInt64(bytes.count), .max] {
    let file = ObjectFile.read(FuzzedBytes(bytes: bytes, size: size), buffer: &buffer)
    guard case .sharedObject(let object) = file else { continue }
    let names = object.needed + (object.soname.map { [$0] } ?? [])
    precondition(object.needed.count <= SharedObject.neededLimit, "too many names")
    precondition(
      names.allSatisfy { $0.count <= SharedObject.nameLimit && !$0.contains(0) }, "a bad name")
  }
  return 0
}
