internal import FileSystem
package import Manifest

/// The links of a tree as a document of the schema `solder.links/1`.
package enum JSONLinks {
  /// The document, with a line end.
  package static func bytes(_ manifest: LinkManifest) throws -> [UInt8] {
    try JSONDocument.bytes(Document(links: manifest.links.map(JSONLink.init)))
  }

  private struct Document: Encodable {
    let schema = LinkManifest.schema
    let tool = JSONTool()
    let links: [JSONLink]
  }
}

private struct JSONLink: Encodable {
  private enum CodingKeys: String, CodingKey {
    case path, pathBytes, link, linkBytes, leadsTo
  }

  private struct Destination: Encodable {
    let kind: String
    var size: UInt64?
    var sha256: String?
  }

  private let path, text: JSONName
  private let leadsTo: Destination

  init(_ link: SavedLink) {
    path = JSONName(link.path.bytes)
    text = JSONName(link.text)
    leadsTo =
      switch link.leadsTo {
      case .file(let size, let sha256): Destination(kind: "regular", size: size, sha256: sha256)
      case .directory: Destination(kind: "directory")
      case .special: Destination(kind: "special")
      case .nowhere: Destination(kind: "nowhere")
      case .outside: Destination(kind: "outside")
      }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path.text, forKey: .path)
    try container.encodeIfPresent(path.base64, forKey: .pathBytes)
    try container.encode(text.text, forKey: .link)
    try container.encodeIfPresent(text.base64, forKey: .linkBytes)
    try container.encode(leadsTo, forKey: .leadsTo)
  }
}
