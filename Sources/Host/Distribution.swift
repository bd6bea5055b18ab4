/// Which distribution a root holds, in its own words: os-release(5).
package struct Distribution: Hashable, Sendable {
  /// `PRETTY_NAME`: the name for people.
  package let prettyName: [UInt8]?
  /// `ID`: the name for programs, such as `debian`.
  package let id: [UInt8]?
  /// `VERSION_ID`: the release for programs, such as `12`.
  package let versionID: [UInt8]?

  /// Puts the three together.
  package init(prettyName: [UInt8]?, id: [UInt8]?, versionID: [UInt8]?) {
    self.prettyName = prettyName
    self.id = id
    self.versionID = versionID
  }

  /// The name to show: the one for people, else what there is.
  package var name: [UInt8] {
    if let prettyName { return prettyName }
    let parts = [id, versionID].compactMap { $0 }
    return Array(parts.joined(separator: [UInt8(ascii: " ")]))
  }
}

extension Distribution {
  /// The longest value that is kept, in bytes; the rest of a longer one is left out.
  static let valueLimit = 200

  /// Reads the lines of an os-release file; `nil` where none of the three is set.
  ///
  /// Of a variable that is assigned twice the last value counts, as for a shell.
  package init?(osRelease bytes: [UInt8]) {
    var values: [[UInt8]: [UInt8]] = [:]
    let wanted = ["PRETTY_NAME", "ID", "VERSION_ID"].map { Array($0.utf8) }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = line.drop(while: Self.isBlank)
      guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = Array(line[..<equals])
      guard wanted.contains(name) else { continue }
      values[name] = Self.value(line[(equals + 1)...])
    }
    let found = wanted.map { name in values[name].flatMap { $0.isEmpty ? nil : $0 } }
    guard found.contains(where: { $0 != nil }) else { return nil }
    self.init(prettyName: found[0], id: found[1], versionID: found[2])
  }

  // The file is one a shell could read: single quotes keep everything, double quotes know `\`.
  private static func value(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var value: [UInt8] = []
    var quote: UInt8?
    var isEscaped = false
    for byte in text where value.count < valueLimit {
      if isEscaped {
        value.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "'") {
        isEscaped = true
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if quote == nil, isBlank(byte) {
        break
      } else {
        value.append(byte)
      }
    }
    return value
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
