/// The lines of a loader's configuration file, with one directory put in the place of others.
///
/// ldconfig(8): one directory a line, blanks around it, `#` begins a comment. Every other byte stays.
enum ConfigurationLines {
  /// The bytes with some lines, counted from 1, and each that is `directory`, changed to say `other`.
  ///
  /// `nil` where no line is changed.
  static func replacing(
    _ directory: [UInt8], lines: Set<Int>, with other: [UInt8], in bytes: [UInt8]
  ) -> [UInt8]? {
    var changed: [UInt8] = []
    var isChanged = false
    let all = bytes.split(separator: newline, omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() {
      if let said = said(by: line), lines.contains(index + 1) || names(directory, line[said]),
        !line[said].elementsEqual(other)
      {
        changed += line[..<said.lowerBound] + other + line[said.upperBound...]
        isChanged = true
      } else {
        changed += line
      }
      // Splitting gives one line more than there are line ends.
      if index < all.count - 1 { changed.append(newline) }
    }
    return isChanged ? changed : nil
  }

  /// The bytes with a line more.
  static func adding(_ directory: [UInt8], to bytes: [UInt8]) -> [UInt8] {
    // WSL ends its own file without a line end.
    let gap = bytes.isEmpty || bytes.last == newline ? [] : [newline]
    return bytes + gap + directory + [newline]
  }

  private static let newline = UInt8(ascii: "\n")

  // What stands on a line, without blanks around it and a comment behind it.
  private static func said(by line: ArraySlice<UInt8>) -> Range<Int>? {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0d]
    let said = line[..<(line.firstIndex(of: UInt8(ascii: "#")) ?? line.endIndex)]
    guard let first = said.firstIndex(where: { !blanks.contains($0) }),
      let last = said.lastIndex(where: { !blanks.contains($0) })
    else { return nil }
    return first..<last + 1
  }

  private static func names(_ directory: [UInt8], _ said: ArraySlice<UInt8>) -> Bool {
    var said = said
    while said.count > 1, said.last == UInt8(ascii: "/") { said.removeLast() }
    return said.elementsEqual(directory)
  }
}
