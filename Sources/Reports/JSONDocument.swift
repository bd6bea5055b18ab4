internal import FileSystem
internal import FoundationEssentials

/// What every JSON document of solder shares: sorted keys, plain slashes, one line end at the end.
enum JSONDocument {
  private static let lineEnd = UInt8(ascii: "\n")
  private static let margin = Array("    ".utf8)

  static func bytes(_ document: some Encodable) throws -> [UInt8] {
    var bytes = [UInt8](try encoded(document))
    bytes.append(lineEnd)
    return bytes
  }

  /// A document one of whose lists, empty in `document`, gets elements that are encoded one by one.
  ///
  /// Encoded together, many thousand elements would take ten times the memory of their text.
  static func bytes(
    _ document: some Encodable, filling list: String, with elements: some Sequence<some Encodable>
  ) throws -> [UInt8] {
    let frame = try bytes(document)
    // In a string a line end is escaped, so that these bytes can only be the list's beginning.
    let opening = Array("\n  \"\(list)\" : [".utf8)
    guard let start = frame.firstRange(of: opening)?.upperBound,
      let end = frame[start...].firstIndex(of: UInt8(ascii: "]"))
    else { return frame }
    var bytes = Array(frame[..<start])
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(lineEnd)
      append(try encoded(element), to: &bytes)
    }
    bytes += bytes.count > start ? Array("\n  ".utf8) : Array(frame[start..<end])
    return bytes + frame[end...]
  }

  private static func encoded(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// Adds an element of a list on the first level.
  private static func append(_ element: Data, to bytes: inout [UInt8]) {
    for byte in element {
      if byte != lineEnd, bytes.last == lineEnd { bytes += margin }
      bytes.append(byte)
    }
  }
}

/// A name in a document: exact where it is UTF-8, else escaped, with the exact bytes in base64 beside.
struct JSONName {
  let text: String
  let base64: String?

  init(_ bytes: [UInt8]) {
    if let exact = Escaping.exact(bytes) {
      (text, base64) = (exact, nil)
    } else {
      (text, base64) = (Escaping.displayed(bytes), Data(bytes).base64EncodedString())
    }
  }
}

/// The version of solder.
package enum SolderVersion {
  /// As in `solder --version` and in every document.
  package static let text = "0.1.0"
}

struct JSONTool: Encodable {
  let name = "solder"
  let version = SolderVersion.text
}
