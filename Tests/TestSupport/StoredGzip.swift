/// A gzip stream of one stored block, made from its description: RFC 1951 and 1952.
public func storedGzip(_ text: String) -> [UInt8] {
  let content = Array(text.utf8)
  precondition(content.count < 65536)
  var sum: UInt32 = ~0
  for byte in content {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xedb8_8320 : 0) }
  }
  func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }
  let length = UInt32(content.count)
  return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1] + little(length, 2) + little(~length, 2) + content
    + little(~sum, 4) + little(length, 4)
}
