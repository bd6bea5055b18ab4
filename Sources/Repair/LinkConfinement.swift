package import FileSystem

/// Whether links of a tree stay in it.
package enum LinkConfinement {
  /// Whether the link of a name leads out of a stage, followed through all others of it.
  package static func leadsOut(
    _ text: [UInt8], from names: [FileName], in stage: borrowing Stage
  ) throws(FileSystemError) -> Bool {
    let tree = LinkTree(try stage.directory.reopened())
    if try tree.way(of: text, from: names.dropLast()).end == .outside { return true }
    // Where a name on the way is missing, what follows it is judged by its text.
    var depth = names.count - 1
    for part in text.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      depth += part.elementsEqual("..".utf8) ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }
}
