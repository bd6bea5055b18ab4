internal import FoundationEssentials

extension LinkManifest {
  /// Reads a document of the schema `solder.links/1`: a stranger's data, of which nothing is believed.
  package init(reading bytes: [UInt8]) throws(LinkManifestError) {
    guard bytes.count <= LinkManifest.longest else { throw .tooLong(limit: LinkManifest.longest) }
    let data = Data(bytes)
    let decoder = JSONDecoder()
    guard let body = try? decoder.decode(Body.self, from: data), body.schema == LinkManifest.schema
    else {
      guard let head = try? decoder.decode(Head.self, from: data),
        head.schema != LinkManifest.schema
      else { throw .notAManifest }
      throw .otherSchema(head.schema)
    }
    var links: [TreePath: SavedLink] = [:]
    var numbers: [TreePath: Int] = [:]
    for (index, entry) in body.links.enumerated() {
      let link: SavedLink
      do throws(LinkManifestError.Flaw) {
        link = try entry.savedLink()
      } catch {
        throw .link(index + 1, error)
      }
      guard links.updateValue(link, forKey: link.path) == nil else {
        throw .link(index + 1, .duplicate)
      }
      numbers[link.path] = index + 1
    }
    self.init(Array(links.values))
    // What lies below a name comes right after it in this order.
    for (above, below) in zip(self.links, self.links.dropFirst())
    where below.path.names.starts(with: above.path.names) {
      throw .link(numbers[below.path] ?? 0, .belowLink)
    }
  }

  private struct Head: Decodable { let schema: String }

  private struct Body: Decodable {
    let schema: String
    let links: [Entry]
  }

  private struct Entry: Decodable {
    struct Destination: Decodable {
      let kind: String
      let size: UInt64?
      let sha256: String?
    }

    let path, link: String
    let pathBytes, linkBytes: String?
    let leadsTo: Destination

    func savedLink() throws(LinkManifestError.Flaw) -> SavedLink {
      guard let path = TreePath(try Entry.bytes(path, exact: pathBytes)) else { throw .path }
      let text = try Entry.bytes(link, exact: linkBytes)
      guard !text.isEmpty, text.count <= SavedLink.longestText, !text.contains(0) else {
        throw .text
      }
      guard let leadsTo = destination else { throw .destination }
      return SavedLink(path: path, text: text, leadsTo: leadsTo)
    }

    private var destination: SavedLink.Destination? {
      switch leadsTo.kind {
      case "regular":
        guard let size = leadsTo.size, leadsTo.sha256.map(Entry.isDigest) != false else {
          return nil
        }
        return .file(size: size, sha256: leadsTo.sha256)
      case "directory": return .directory
      case "special": return .special
      case "nowhere": return .nowhere
      case "outside": return .outside
      default: return nil
      }
    }

    private static func isDigest(_ text: String) -> Bool {
      text.utf8.count == 64
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    // Exact bytes that are UTF-8 could say something else than the text a person reads beside them.
    private static func bytes(
      _ text: String, exact: String?
    ) throws(LinkManifestError.Flaw) -> [UInt8] {
      guard let exact else { return Array(text.utf8) }
      guard let data = Data(base64Encoded: exact),
        String(validating: data, as: UTF8.self) == nil
      else { throw .bytes }
      return Array(data)
    }
  }
}
