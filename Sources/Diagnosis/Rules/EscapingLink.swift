package import Census
internal import FileSystem

/// A link in another root, or in an archive, whose text leads out of it.
package enum EscapingLink: Rule {
  /// The stable name.
  package static let id = RuleID.escapingLink

  /// The links of a directory in a foreign root or an archive whose text leads out.
  package static func findings(
    in directory: DirectoryCensus, _ circumstances: Circumstances
  ) -> [Finding] {
    let leadsOut: ([UInt8]) -> Bool
    if let archive = circumstances.archive {
      leadsOut = { EscapingLink.leadsOut($0, from: directory.path, of: archive) }
    } else if let root = circumstances.foreignRoot {
      leadsOut = { EscapingLink.leadsOut($0, from: directory.path, of: root) }
    } else {
      return []
    }
    return directory.entries.compactMap { entry in
      guard let link = entry.link, leadsOut(link.text) else { return nil }
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
    let depth =
      isAbsolute ? 0 : directory.simplified.bytes.split(separator: UInt8(ascii: "/")).count
    return climbs(text, from: depth)
  }

  /// Where an archive is unpacked to is not known, so what begins at the root is not in it.
  private static func leadsOut(
    _ text: [UInt8], from directory: Path, of archive: EnclosingArchive
  ) -> Bool {
    let isAbsolute = text.first == UInt8(ascii: "/")
    if isAbsolute, !archive.holdsWholeRoot { return true }
    let names = directory.bytes.dropFirst(archive.top.bytes.count)
      .split(separator: UInt8(ascii: "/"))
    return climbs(text, from: isAbsolute ? 0 : names.count)
  }

  private static func climbs(_ text: [UInt8], from height: Int) -> Bool {
    var depth = height
    for part in text.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      depth += part.elementsEqual("..".utf8) ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }
}
