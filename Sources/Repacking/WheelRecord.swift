/// The list of a wheel's files, `RECORD`: PEP 376, PEP 427.
///
/// A line a file: its name, its digest, its length. Lines stay as they are, but those of files that
/// are gone; a file that stays keeps its bytes, so that its line holds.
struct WheelRecord {
  private let lines: [(name: [UInt8], line: ArraySlice<UInt8>)]

  /// Longest list that is read.
  static let longest = 8 << 20

  private static let (quote, comma, newline) = (
    UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n")
  )

  /// Reads the list; `nil` where a quoted field has no end.
  init?(_ bytes: [UInt8]) {
    var lines: [(name: [UInt8], line: ArraySlice<UInt8>)] = []
    var start = 0
    while start < bytes.count {
      guard let end = WheelRecord.endOfLine(bytes, from: start) else { return nil }
      lines.append((WheelRecord.firstField(bytes[start..<end]), bytes[start..<end]))
      start = end
    }
    self.lines = lines
  }

  private static func endOfLine(_ bytes: [UInt8], from start: Int) -> Int? {
    var isQuoted = false
    for index in start..<bytes.count {
      if bytes[index] == quote { isQuoted.toggle() }
      if bytes[index] == newline, !isQuoted { return index + 1 }
    }
    return isQuoted ? nil : bytes.count
  }

  private static func firstField(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard line.first == quote else {
      return Array(line.prefix { $0 != comma && $0 != newline && $0 != UInt8(ascii: "\r") })
    }
    var name: [UInt8] = []
    var rest = line.dropFirst()
    while let byte = rest.popFirst() {
      if byte == quote {
        guard rest.first == quote else { return name }
        rest.removeFirst()
      }
      name.append(byte)
    }
    return name
  }

  /// The list without some names.
  func without(_ names: Set<[UInt8]>) -> [UInt8] {
    Array(lines.filter { !names.contains($0.name) }.map(\.line).joined())
  }
}
