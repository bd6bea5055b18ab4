package import FileSystem

/// `/etc/wsl.conf`: what a distribution asks WSL for, read and changed one key at a time.
///
/// Sections in brackets, a key and a value a line, comments after `#`; a change keeps every other byte.
package struct SubsystemSettings: Hashable, Sendable {
  /// Where it is.
  package static let path = Path("/etc/wsl.conf")

  /// The bytes of the file.
  package private(set) var bytes: [UInt8]

  /// Takes the bytes of the file; none where there is no file.
  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// The value of a key, without quotes and blanks; of several the last one.
  package func value(of key: String, in section: String) -> String? {
    lines.last { $0.isSetting(of: key, in: section) }.map { line in
      var value = String(decoding: bytes[line.value], as: UTF8.self)
      if value.count > 1, let quote = value.first, "\"'".contains(quote), value.last == quote {
        value = String(value.dropFirst().dropLast())
      }
      return value
    }
  }

  /// Whether a key says no; WSL knows `false` and `0`.
  package func isOff(_ key: String, in section: String) -> Bool {
    ["false", "0"].contains(value(of: key, in: section)?.lowercased())
  }

  /// Whether a key says yes.
  package func isOn(_ key: String, in section: String) -> Bool {
    ["true", "1"].contains(value(of: key, in: section)?.lowercased())
  }

  /// The settings with a key set to a value: where it stands, else at the end of its section.
  package func setting(_ key: String, in section: String, to value: String) -> SubsystemSettings {
    var changed = self
    let lines = self.lines
    let settings = lines.filter { $0.isSetting(of: key, in: section) }
    if !settings.isEmpty {
      for line in settings.reversed() {
        changed.bytes.replaceSubrange(line.value, with: value.utf8)
      }
      return changed
    }
    let ending = usesCarriageReturns ? "\r\n" : "\n"
    let text = "\(key) = \(value)\(ending)"
    if let end = end(of: section) {
      let isEnded = end > 0 && bytes[end - 1] == UInt8(ascii: "\n")
      changed.bytes.insert(contentsOf: ((isEnded ? "" : ending) + text).utf8, at: end)
      return changed
    }
    let gap = bytes.isEmpty ? "" : bytes.last == UInt8(ascii: "\n") ? ending : ending + ending
    changed.bytes += (gap + "[\(section)]\(ending)" + text).utf8
    return changed
  }

  // After the last line of the section that says something, and the comments right below it: blank
  // lines keep sections apart, and comments that run up to the next section speak of that one.
  private func end(of section: String) -> Int? {
    let lines = self.lines
    guard let last = lines.lastIndex(where: { $0.isOf(section) && !$0.isBlank && !$0.isComment })
    else { return nil }
    let comments = lines[(last + 1)...].prefix { $0.isComment }
    let isOfNext = comments.endIndex < lines.count && !lines[comments.endIndex].isBlank
    return isOfNext ? lines[last].end : comments.last?.end ?? lines[last].end
  }

  private var usesCarriageReturns: Bool {
    bytes.firstIndex(of: UInt8(ascii: "\n")).map {
      $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r")
    } ?? false
  }

  private struct Line {
    let section: String
    let key: String?
    let value: Range<Int>
    let end: Int
    let isBlank: Bool
    var isComment = false

    func isOf(_ section: String) -> Bool { self.section == section.lowercased() }

    func isSetting(of key: String, in section: String) -> Bool {
      isOf(section) && self.key == key.lowercased()
    }
  }

  private var lines: [Line] {
    var lines: [Line] = []
    var section = ""
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      let said = trimmed(start..<(bytes[start..<end].firstIndex(of: UInt8(ascii: "#")) ?? end))
      if let first = said.first, let last = said.last, bytes[first] == UInt8(ascii: "["),
        bytes[last] == UInt8(ascii: "]")
      {
        section = text(trimmed(first + 1..<last)).lowercased()
        lines.append(
          Line(section: section, key: nil, value: said, end: end, isBlank: false))
      } else if let equals = bytes[said].firstIndex(of: UInt8(ascii: "=")) {
        lines.append(
          Line(
            section: section, key: text(trimmed(said.lowerBound..<equals)).lowercased(),
            value: trimmed(equals + 1..<said.upperBound), end: end, isBlank: false))
      } else {
        let isBlank = trimmed(start..<end).isEmpty
        lines.append(
          Line(
            section: section, key: nil, value: said, end: end, isBlank: isBlank,
            isComment: said.isEmpty && !isBlank))
      }
      start = end
    }
    return lines
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0d, 0x0a]
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, blanks.contains(bytes[start]) { start += 1 }
    while start < end, blanks.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
