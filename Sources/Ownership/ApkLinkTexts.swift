internal import Digest
internal import FileSystem

/// Finds out what links say whose texts apk(8) has not kept, but the digests of their texts.
///
/// A text is known once another one has its digest: SHA-1, or the first 20 bytes of SHA-256 in what
/// apk 3 installed. Tried are the names that any package has in the link's directory, and the paths
/// elsewhere that are called as the link is up to `.so`: `libz.so` of a development package leads to
/// `../../lib/libz.so.1.3`.
struct ApkLinkTexts {
  private struct Link {
    let path: Path
    let directory: [UInt8]
    let digest: [UInt8]
  }

  private var byDirectory: [[UInt8]: [Link]] = [:]
  private var byStem: [[UInt8]: [Link]] = [:]
  private var texts: [Path: [UInt8]] = [:]

  /// The texts of those links of which one was found among the paths of the records.
  static func texts(
    of links: [ApkRecords.Listed], among content: [UInt8]
  ) -> [Path: [UInt8]] {
    if links.isEmpty { return [:] }
    var search = ApkLinkTexts(links)
    ApkRecords.forEachPath(of: content) { search.tryNames($0, $1) }
    return search.texts
  }

  private init(_ links: [ApkRecords.Listed]) {
    for listed in links {
      guard let digest = listed.linkDigest, let name = listed.path.lastName else { continue }
      let directory = Array(listed.path.parent.bytes.drop { $0 == Self.slash })
      let link = Link(path: listed.path, directory: directory, digest: digest)
      byDirectory[directory, default: []].append(link)
      if let stem = Self.stem(of: name.bytes[...]) { byStem[stem, default: []].append(link) }
    }
  }

  private static let slash = UInt8(ascii: "/")

  private mutating func tryNames(_ directory: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) {
    if let links = byDirectory[Array(directory)] {
      tryText(Array(name), of: links)
    }
    guard let stem = Self.stem(of: name) else { return }
    for link in byStem[stem] ?? [] where !link.directory.elementsEqual(directory) {
      tryText([Self.slash] + directory + [Self.slash] + name, of: [link])
      tryText(Self.way(from: link.directory, to: directory) + name, of: [link])
    }
  }

  private mutating func tryText(_ text: [UInt8], of links: [Link]) {
    let open = links.filter { texts[$0.path] == nil }
    if open.isEmpty { return }
    let old = SHA1.digest(of: text)
    var digest = SHA256()
    digest.update(text)
    let new = digest.finish().prefix(old.count)
    for link in open where link.digest == old || link.digest.elementsEqual(new) {
      texts[link.path] = text
    }
  }

  /// What stands before `.so` at the end of a name or before a dot.
  private static func stem(of name: ArraySlice<UInt8>) -> [UInt8]? {
    let mark = Array(".so".utf8)
    for start in name.indices where name[start...].starts(with: mark) {
      let rest = name[start...].dropFirst(mark.count)
      if rest.isEmpty || rest.first == UInt8(ascii: ".") { return Array(name[..<start]) }
    }
    return nil
  }

  /// `../../lib/` from `usr/lib` to `lib`.
  private static func way(from: [UInt8], to: ArraySlice<UInt8>) -> [UInt8] {
    let (from, to) = (from.split(separator: slash), to.split(separator: slash))
    let common = zip(from, to).prefix { $0 == $1 }.count
    let up = [[UInt8]](repeating: Array("..".utf8), count: from.count - common)
    return (up + to.dropFirst(common).map(Array.init)).flatMap { $0 + [slash] }
  }
}
