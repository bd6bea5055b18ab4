/// How the kernel writes a blank, a line end and a backslash in a field: `\040`.
enum OctalEscapes {
  /// The bytes that were meant; a backslash without three octal digits stands for itself.
  static func undone(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      if byte == UInt8(ascii: "\\"), let value = value(of: rest.dropFirst().prefix(3)) {
        bytes.append(value)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  private static func value(of digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 3, digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 })
    else { return nil }
    let number = digits.reduce(0) { $0 * 8 + Int($1 - UInt8(ascii: "0")) }
    return UInt8(exactly: number)
  }
}
