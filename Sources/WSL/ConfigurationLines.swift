/// The lines of a loader's configuration file, with one directory put in another one's place.
///
/// ldconfig(8): one directory a line, blanks around it, `#` begins a comment. Every other byte stays.
enum ConfigurationLines {
  /// The bytes with each line that is `directory` changed to say `other`; `nil` where there is none.
  static func replacing(
    _ directory: [UInt8], with other: [UInt8], in bytes: [UInt8]
  ) -> [UInt8]? {
    var changed: [UInt8] = []
    var isFound = false
    for line in bytes.split(separator: newline, omittingEmptySubsequences: false) {
      if let range = place(of: directory, in: line) {
        changed += line[..<range.lowerBound] + other + line[range.upperBound...]
        isFound = true
      } else {
        changed += line
      }
      changed.append(newline)
    }
    // Splitting gives one line more than there are line ends.
    changed.removeLast()
    return isFound ? changed : nil
  }

  /// Whether a line names the directory.
  static func names(_ directory: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.split(separator: newline).contains { place(of: directory, in: $0) != nil }
  }

  /// The bytes with a line more.
  static func adding(_ directory: [UInt8], to bytes: [UInt8]) -> [UInt8] {
    // WSL ends its own file without a line end.
    let gap = bytes.isEmpty || bytes.last == newline ? [] : [newline]
    return bytes + gap + directory + [newline]
  }

  private static let newline = UInt8(ascii: "\n")

  private static func place(
    of directory: [UInt8], in line: ArraySlice<UInt8>
  ) -> Range<Int>? {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0d]
    let said = line[..<(line.firstIndex(of: UInt8(ascii: "#")) ?? line.endIndex)]
    guard let first = said.firstIndex(where: { !blanks.contains($0) }),
      let last = said.lastIndex(where: { !blanks.contains($0) })
    else { return nil }
    var end = last + 1
    while end > first + 1, said[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return said[first..<end].elementsEqual(directory) ? first..<last + 1 : nil
  }
}
