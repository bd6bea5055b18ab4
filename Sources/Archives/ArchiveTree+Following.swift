internal import Census
internal import FileSystem

extension ArchiveTree {
  /// Where a path in the tree ends, once every link on it was followed.
  enum Destination {
    /// A kept name that is no link.
    case node(EntryName)
    /// A name that is not kept.
    case other(EntryName)
    case directory(EntryName)
    case missing, loop
    /// Out of the archive.
    case outside
  }

  // path_resolution(7).
  private static let mostLinks = 40
  private static let mostComponents = 4096

  /// Follows a link's text from the directory it lies in; in a package `/` is the archive's own top.
  ///
  func follow(_ text: [UInt8], from directory: EntryName, inWholeRoot: Bool) -> Destination {
    let slash = UInt8(ascii: "/")
    var place = directory
    var pending = Array(text.split(separator: slash).reversed())
    if text.first == slash {
      guard inWholeRoot else { return .outside }
      place = .top
    }
    if text.isEmpty { return .missing }
    var (links, steps) = (0, 0)
    while let part = pending.popLast() {
      steps += 1
      if steps > ArchiveTree.mostComponents { return .loop }
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if place.isTop, !inWholeRoot { return .outside }
        place = place.parent
        continue
      }
      let name = place.appending(part)
      if case .link(let text, _) = nodes[name] {
        links += 1
        if links > ArchiveTree.mostLinks { return .loop }
        if text.first == slash {
          guard inWholeRoot else { return .outside }
          place = .top
        }
        pending += text.split(separator: slash).reversed()
      } else if hasDirectory(name) {
        place = name
      } else if pending.isEmpty {
        if nodes[name] != nil { return .node(name) }
        return hasOther(name) ? .other(name) : .missing
      } else {
        return .missing
      }
    }
    return .directory(place)
  }

  /// The name in the link's own directory that its text leads to, whatever way it is written.
  func sibling(_ text: [UInt8], in directory: EntryName, inWholeRoot: Bool) -> FileName? {
    let slash = UInt8(ascii: "/")
    guard text.contains(slash) else { return FileName(text) }
    guard text.last != slash, let cut = text.lastIndex(of: slash) else { return nil }
    let parent = cut == 0 ? [slash] : Array(text[..<cut])
    guard let name = FileName(text[(cut + 1)...]),
      case .directory(directory) = follow(parent, from: directory, inWholeRoot: inWholeRoot)
    else { return nil }
    return name
  }
}
