/// The header of an installed package as rpm's database keeps it: an index of tags, then the data.
///
/// Big-endian: the number of index entries and of data bytes, 16 bytes for each entry (tag, type,
/// offset, count), the data.
struct RPMHeader {
  /// What is looked for; the raw value is rpm's number.
  enum Tag: UInt32 {
    case name = 1000
    case fileStates = 1029
    case fileModes = 1030
    case fileLinkTargets = 1036
    case directoryIndexes = 1116
    case baseNames = 1117
    case directoryNames = 1118
  }

  private struct Entry {
    let type: UInt32
    let offset: Int
    let count: Int
  }

  private let bytes: [UInt8]
  private let dataStart: Int
  private var entries: [UInt32: Entry] = [:]

  /// Reads the index; `nil` where the numbers contradict the length.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 8 else { return nil }
    let indexCount = Int(Self.number(bytes[0..<4]))
    let dataCount = Int(Self.number(bytes[4..<8]))
    // Each sum is below 2 to the 37: no overflow.
    dataStart = 8 + 16 * indexCount
    guard dataStart + dataCount <= bytes.count else { return nil }
    self.bytes = Array(bytes[..<(dataStart + dataCount)])
    for start in stride(from: 8, to: dataStart, by: 16) {
      let fields = (0..<4).map { Self.number(bytes[(start + 4 * $0)..<(start + 4 * $0 + 4)]) }
      entries[fields[0]] = Entry(type: fields[1], offset: Int(fields[2]), count: Int(fields[3]))
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The number at a position of a tag's list.
  func number(_ tag: Tag, at index: Int) -> UInt32? {
    guard let entry = entries[tag.rawValue], index >= 0, index < entry.count else { return nil }
    let widths: [UInt32: Int] = [1: 1, 2: 1, 3: 2, 4: 4]
    guard let width = widths[entry.type] else { return nil }
    let start = dataStart + entry.offset + index * width
    guard start + width <= bytes.count else { return nil }
    return Self.number(bytes[start..<(start + width)])
  }

  /// The text at a position of a tag's list, without the NUL after it.
  func text(_ tag: Tag, at index: Int) -> [UInt8]? {
    guard let entry = entries[tag.rawValue], index >= 0, index < max(1, entry.count),
      [6, 8, 9].contains(entry.type), dataStart + entry.offset <= bytes.count
    else { return nil }
    var rest = bytes[(dataStart + entry.offset)...]
    for _ in 0..<index {
      guard let end = rest.firstIndex(of: 0) else { return nil }
      rest = rest[(end + 1)...]
    }
    guard let end = rest.firstIndex(of: 0) else { return nil }
    return Array(rest[..<end])
  }

  /// Whether the file at a position was put on the disk, and is not a replaced or skipped one.
  func isInstalled(at index: Int) -> Bool {
    guard let state = number(.fileStates, at: index) else { return true }
    return state == 0 || state == 3
  }

  /// The directory of the file at a position and its name.
  func path(at index: Int) -> (directory: [UInt8], name: [UInt8])? {
    guard let directory = number(.directoryIndexes, at: index),
      let directoryName = text(.directoryNames, at: Int(directory)),
      let name = text(.baseNames, at: index)
    else { return nil }
    return (directoryName, name)
  }

  /// The text of the link at a position, where a link was installed.
  func linkText(at index: Int) -> [UInt8]? {
    guard let mode = number(.fileModes, at: index), mode & 0o170000 == 0o120000,
      let text = text(.fileLinkTargets, at: index), !text.isEmpty
    else { return nil }
    return text
  }
}
