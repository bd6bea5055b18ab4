package import Census
internal import FileSystem

/// A link in another root whose text leads out of it, when it is followed from outside.
package enum EscapingLink: Rule {
  /// The stable name.
  package static let id = RuleID.escapingLink

  /// The links of a directory in a foreign root whose text leads out.
  package static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    guard let root = circumstances.foreignRoot else { return [] }
    return directory.entries.compactMap { entry in
      guard let link = entry.link, leadsOut(link.text, from: directory.path, of: root) else {
        return nil
      }
      return Finding(
        id, .warning, in: directory.path, name: entry.name.fileName,
        soname: entry.library?.soname, evidence: .escaping(text: link.text))
    }
  }

  private static func leadsOut(_ text: [UInt8], from directory: Path, of root: Path) -> Bool {
    let isAbsolute = text.first == UInt8(ascii: "/")
    // Made while the tree was seen from outside: /srv/image/usr/lib/libfoo.so.1.
    if isAbsolute, root != Path("/"), Path(text).simplified.isAtOrBelow(root.simplified) {
      return true
    }
    // Above its top there is nothing in the root; from outside there is.
    var depth =
      isAbsolute ? 0 : directory.simplified.bytes.split(separator: UInt8(ascii: "/")).count
    for part in text.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      depth += part.elementsEqual("..".utf8) ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }
}
