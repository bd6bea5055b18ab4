import FileSystem
import Manifest
import TestSupport
import Testing

/// Documents of the schema, written by hand: what solder writes is in `LinksSaveTests`.
enum Document {
  static let digest = String(repeating: "0af9", count: 16)

  static func entry(
    _ path: String, _ link: String, _ leadsTo: String = #"{"kind": "nowhere"}"#, _ more: String = ""
  ) -> String {
    #"{"path": "\#(path)", "link": "\#(link)", "leadsTo": \#(leadsTo)\#(more)}"#
  }

  static func of(_ entries: [String], schema: String = "solder.links/1") -> [UInt8] {
    let links = entries.joined(separator: ",\n")
    return Array(#"{"schema": "\#(schema)", "links": [\#(links)]}"#.utf8)
  }

  static let good = of([
    entry("lib/libz.so", "libz.so.1", #"{"kind": "regular", "size": 7, "sha256": "\#(digest)"}"#),
    entry("lib/libz.so.1", "libz.so.1.3", #"{"kind": "regular", "size": 7, "sha256": null}"#),
    entry("lib64", "lib", #"{"kind": "directory"}"#),
    entry("dead", "../gone", #"{"kind": "outside"}"#),
    entry("null", "dev/null", #"{"kind": "special"}"#),
    entry(
      #"\\xff"#, #"\\xfe"#, #"{"kind": "nowhere"}"#, #", "pathBytes": "/w==", "linkBytes": "/g==""#),
  ])

  static func error(_ bytes: [UInt8]) -> LinkManifestError? {
    do throws(LinkManifestError) {
      _ = try LinkManifest(reading: bytes)
      return nil
    } catch {
      return error
    }
  }
}

struct ManifestReadingTests {
  @Test func `links come out sorted, with exact bytes`() throws {
    let manifest = try LinkManifest(reading: Document.good)
    #expect(
      manifest.links.map { "\($0.path.bytes.count) \(String(decoding: $0.text, as: UTF8.self))" }
        == ["4 ../gone", "11 libz.so.1", "13 libz.so.1.3", "5 lib", "4 dev/null", "1 \u{fffd}"])
    #expect(manifest.links[5].path.bytes == [0xff] && manifest.links[5].text == [0xfe])
    #expect(manifest.links[1].leadsTo == .file(size: 7, sha256: Document.digest))
    #expect(
      manifest.links.map(\.leadsTo).suffix(4)
        == [.file(size: 7, sha256: nil), .directory, .special, .nowhere])
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a/..", #"a\u0000b"#,
    String(repeating: "n", count: 256), String(repeating: "a/", count: 2050) + "a",
  ])
  func `a path that could lead anywhere but down is refused`(_ path: String) {
    let bytes = Document.of([Document.entry("a", "b"), Document.entry(path, "b")])
    #expect(Document.error(bytes) == .link(2, .path))
  }

  @Test(arguments: ["", #"a\u0000"#, String(repeating: "a", count: 4096)])
  func `a text that no link can have is refused`(_ text: String) {
    #expect(Document.error(Document.of([Document.entry("a", text)])) == .link(1, .text))
  }

  @Test(arguments: [
    #"{"kind": "regular"}"#, #"{"kind": "regular", "size": 1, "sha256": "abc"}"#,
    #"{"kind": "regular", "size": 1, "sha256": "\#(String(repeating: "A", count: 64))"}"#,
    #"{"kind": "fifo"}"#,
  ])
  func `what a link led to must be known in full`(_ leadsTo: String) {
    let bytes = Document.of([Document.entry("a", "b", leadsTo)])
    #expect(Document.error(bytes) == .link(1, .destination))
  }

  @Test(arguments: ["YQ==", "%%%%", "/w"])
  func `exact bytes are base64 of what is not UTF-8`(_ exact: String) {
    let bytes = Document.of([
      Document.entry("a", "b", #"{"kind": "nowhere"}"#, #", "pathBytes": "\#(exact)""#)
    ])
    #expect(Document.error(bytes) == .link(1, .bytes))
  }

  @Test func `two links of one path, and a link below another, are refused`() {
    let twice = [Document.entry("a", "b"), Document.entry("c", "b"), Document.entry("a", "b")]
    #expect(Document.error(Document.of(twice)) == .link(3, .duplicate))
    let below = [
      Document.entry("a/b/c", "x"), Document.entry("a!", "x"), Document.entry("a", "b"),
    ]
    #expect(Document.error(Document.of(below)) == .link(1, .belowLink))
    // A name that merely begins alike is another one.
    #expect(
      Document.error(Document.of([Document.entry("a", "b"), Document.entry("ab", "b")])) == nil)
  }

  @Test(arguments: [
    "", "{", "[]", "7", "null", #"{"schema": 1, "links": []}"#, #"{"schema": "solder.links/1"}"#,
    #"{"schema": "solder.links/1", "links": [1]}"#,
    #"{"schema": "solder.links/1", "links": [{"path": "a", "link": "b"}]}"#,
    #"{"schema": "solder.links/1", "links": [{"path": "\ud800", "link": "b", "leadsTo": {"kind": "nowhere"}}]}"#,
    #"{"schema": "solder.links/1", "links": [{"path": "a", "link": "b", "leadsTo": {"kind": "regular", "size": -1}}]}"#,
    #"{"schema": "solder.links/1", "links": [{"path": "a", "link": "b", "leadsTo": {"kind": "regular", "size": 1e99}}]}"#,
    String(repeating: "[", count: 100_000), "\u{feff}",
  ])
  func `what is no manifest is told so`(_ text: String) {
    #expect(Document.error(Array(text.utf8)) == .notAManifest)
  }

  @Test func `another schema and too long a document are told`() {
    #expect(
      Document.error(Document.of([], schema: "solder.links/2")) == .otherSchema("solder.links/2"))
    let long = [UInt8](repeating: 0x20, count: LinkManifest.longest + 1)
    #expect(Document.error(long) == .tooLong(limit: LinkManifest.longest))
  }

  @Test func `every prefix is refused, and none traps`() {
    for length in 0..<Document.good.count {
      #expect(Document.error(Array(Document.good.prefix(length))) == .notAManifest, "\(length)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `whatever bytes change, what comes out leads only down`(_ seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      var bytes = Document.good
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes[place] = .random(in: 0...255, using: &dice)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(Array("\"/.{}[],:\\0".utf8).randomElement(using: &dice) ?? 0, at: place)
        default:
          let end = min(bytes.count, place + Int.random(in: 1...80, using: &dice))
          bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        }
      }
      guard let manifest = try? LinkManifest(reading: bytes) else { continue }
      for link in manifest.links {
        #expect(TreePath(link.path.bytes) == link.path && !link.text.isEmpty, "seed \(seed)")
      }
      for (above, below) in zip(manifest.links, manifest.links.dropFirst()) {
        #expect(!below.path.names.starts(with: above.path.names), "seed \(seed)")
      }
    }
  }
}
