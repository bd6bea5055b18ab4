import Foundation
import TestSupport
import Testing

extension Bench {
  /// Where these tests keep their manifest: beside the tree.
  var manifest: String { beside("links.json") }

  /// Runs `solder links save` of the tree, into the manifest.
  @discardableResult
  func save(_ words: String...) throws -> Program.Run {
    try Program.solder(["links", "save", tree, "-o", manifest] + words)
  }

  /// Runs `solder links restore` of the manifest in the tree, or in another directory.
  func restore(_ words: String..., into directory: String? = nil) throws -> Program.Run {
    try Program.solder(
      ["links", "restore", manifest, directory ?? tree, "--state-dir", state] + words)
  }

  /// What a dry run of a restore would do and leaves, one line each: `status path`, sorted.
  func verdicts(_ words: String...) throws -> [String] {
    let run = try Program.solder(
      ["links", "restore", manifest, tree, "-n", "--format", "json", "--state-dir", state] + words)
    let actions = try #require(try run.json()["actions"] as? [[String: Any]], "\(run.errors)")
    return actions.map { action in
      let path = (action["path"] as? String ?? "?").dropFirst(tree.count + 1)
      return "\(action["status"] as? String ?? "?") \(path)"
    }.sorted()
  }

  /// The reason why a restore leaves a name, in English.
  func reason(_ name: String, _ words: String...) throws -> String? {
    let run = try Program.solder(
      [
        "links", "restore", manifest, tree, "-n", "--format", "json", "--lang", "en",
        "--state-dir", state,
      ] + words)
    let actions = try #require(try run.json()["actions"] as? [[String: Any]], "\(run.errors)")
    return actions.first { $0["path"] as? String == path(name) }?["reason"] as? String
  }

  /// What lies under a name gives way to an item, or to nothing.
  func put(_ name: String, _ item: TreeItem?) throws {
    if ByteTree.status(Array(path(name).utf8)) != nil {
      try FileManager.default.removeItem(atPath: path(name))
    }
    try item?.make(at: path(name))
  }

  /// Writes a manifest of a test's own.
  func write(manifest text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: manifest))
  }

  /// The bytes that every name opens to, by its path in the tree.
  func openings() throws -> [String: [UInt8]] {
    var openings: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: tree) {
      openings[name] = ByteTree.contents(Array(path(name).utf8))
    }
    return openings
  }
}

/// A tree of libraries with links of many kinds, all of them within it.
let linkedTree: [String: TreeItem] = [
  "lib": .directory([
    "libz.so": .link("libz.so.1"), "libz.so.1": .link("libz.so.1.3"),
    "libz.so.1.3": .library("libz.so.1"), "libplug.so": .link("../plugins/libplug.so.2"),
    "libdotted.so": .link("./libz.so"), "libdead.so": .link("libdead.so.1"),
  ]),
  "plugins": .directory([
    "libplug.so.2": .link("libplug.so.2.0"), "libplug.so.2.0": .library("libplug.so.2", content: 7),
    "deep": .directory(["libz.so": .link("../../lib/libz.so.1")]),
  ]),
  "share": .directory(["doc": .text("read me"), "doc.link": .link("doc")]),
]
