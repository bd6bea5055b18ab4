import FileSystem
import FoundationEssentials
import Manifest

/// Reads one input as a manifest of links, and as the fields of one: three lines a link.
///
/// libFuzzer reports a trap; beyond that, no path that comes out may lead anywhere but down, and none
/// through another.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLinksManifest(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  check(bytes)
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let links = stride(from: 0, to: lines.count - 2, by: 3).map {
    Entry(path: lines[$0], link: lines[$0 + 1], leadsTo: lines[$0 + 2])
  }
  if let document = try? JSONEncoder().encode(Document(links: links)) { check(Array(document)) }
  return 0
}

private struct Document: Encodable {
  let schema = LinkManifest.schema
  let links: [Entry]
}

private struct Entry: Encodable {
  struct Destination: Encodable {
    let kind: String
    let size: UInt64?
    let sha256: String?
  }

  let path, link: String
  let pathBytes, linkBytes: String?
  let leadsTo: Destination

  init(path: ArraySlice<UInt8>, link: ArraySlice<UInt8>, leadsTo: ArraySlice<UInt8>) {
    self.path = String(decoding: path, as: UTF8.self)
    self.link = String(decoding: link, as: UTF8.self)
    pathBytes = Entry.exact(path)
    linkBytes = Entry.exact(link)
    let kinds = ["regular", "directory", "special", "nowhere", "outside"]
    let digest = String(decoding: leadsTo.dropFirst(), as: UTF8.self)
    self.leadsTo = Destination(
      kind: leadsTo.first.map { kinds[Int($0) % kinds.count] } ?? "regular",
      size: leadsTo.isEmpty ? nil : UInt64(leadsTo.count),
      sha256: digest.isEmpty ? nil : digest)
  }

  private static func exact(_ bytes: ArraySlice<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self) == nil ? Data(bytes).base64EncodedString() : nil
  }
}

private func check(_ bytes: [UInt8]) {
  guard let manifest = try? LinkManifest(reading: bytes) else { return }
  for link in manifest.links {
    precondition(!link.path.names.isEmpty && TreePath(link.path.bytes) == link.path, "a wrong path")
    precondition(!link.text.isEmpty && !link.text.contains(0), "a wrong text")
  }
  for (above, below) in zip(manifest.links, manifest.links.dropFirst()) {
    precondition(above.path < below.path, "not sorted")
    precondition(!below.path.names.starts(with: above.path.names), "a path through a link")
  }
}
