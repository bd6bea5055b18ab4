internal import FileSystem
internal import FoundationEssentials

/// What every JSON document of solder shares: sorted keys, plain slashes, one line end at the end.
enum JSONDocument {
  static func bytes(_ document: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(document)) + [UInt8(ascii: "\n")]
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
