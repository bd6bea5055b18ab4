/// A path as the bytes a user typed or the kernel keeps: for people, and for opening a directory once.
///
/// Work on files goes through a `Directory` and a `FileName`, never through a path twice.
package struct Path: Hashable, Sendable {
  /// The bytes of the path, without a terminating NUL.
  package let bytes: [UInt8]

  private static let slash = UInt8(ascii: "/")

  /// Takes the bytes as they are, up to the first NUL, without redundant slashes at the end.
  package init(_ bytes: ArraySlice<UInt8>) {
    var kept = bytes.firstIndex(of: 0).map { bytes[..<$0] } ?? bytes
    while kept.count > 1, kept.last == Path.slash { kept.removeLast() }
    self.bytes = Array(kept)
  }

  /// Takes bytes as a slice of them is taken.
  package init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// Takes bytes as a slice of them is taken.
  package init(_ bytes: some Sequence<UInt8>) { self.init(Array(bytes)[...]) }

  /// Takes a path written as text.
  package init(_ text: String) {
    self.init(text.utf8)
  }

  /// Whether the path begins at the root.
  package var isAbsolute: Bool { bytes.first == Path.slash }

  /// The path of an entry of this directory.
  package func appending(_ name: FileName) -> Path {
    appending(bytes: name.bytes)
  }

  /// The path of `relative`, taken from this directory; an absolute one replaces it.
  package func appending(_ relative: Path) -> Path {
    relative.isAbsolute ? relative : appending(bytes: relative.bytes)
  }

  private func appending(bytes suffix: [UInt8]) -> Path {
    if bytes.isEmpty || suffix.isEmpty { return Path(bytes + suffix) }
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + 1 + suffix.count)
    joined += bytes
    if bytes.last != Path.slash { joined.append(Path.slash) }
    joined += suffix
    return Path(kept: joined)
  }

  /// Takes bytes that are a path's already.
  private init(kept bytes: [UInt8]) { self.bytes = bytes }

  /// The path as it is from anywhere: taken from `base` where it is relative, without `.` components.
  ///
  /// `..` stays, because what it leads to depends on links.
  package func absolute(from base: Path) -> Path {
    let dot = [UInt8(ascii: ".")]
    let parts = base.appending(self).bytes.split(separator: Path.slash).filter { $0 != dot[...] }
    return Path([Path.slash] + Array(parts.joined(separator: [Path.slash])))
  }

  /// The last component, or `nil` for `/`, `.` and the like.
  package var lastName: FileName? {
    FileName(bytes.lastIndex(of: Path.slash).map { bytes[($0 + 1)...] } ?? bytes[...])
  }

  /// Everything before the last component: `.` where there is no slash.
  package var parent: Path {
    guard let cut = bytes.lastIndex(of: Path.slash) else { return Path(".") }
    return cut == 0 ? Path("/") : Path(bytes[..<cut])
  }

  /// The directories above, the nearest first, as far as the text goes.
  package var ancestors: [Path] {
    bytes.indices.reversed().filter { $0 > 0 && bytes[$0] == Path.slash }.map { Path(bytes[..<$0]) }
  }

  /// Whether this is `ancestor` or lies below it, by comparing components.
  package func isAtOrBelow(_ ancestor: Path) -> Bool {
    if self == ancestor { return true }
    let prefix = ancestor.bytes.last == Path.slash ? ancestor.bytes : ancestor.bytes + [Path.slash]
    return bytes.starts(with: prefix)
  }

  /// The names that lead from `ancestor` here; `nil` where this does not lie at or below it by text.
  package func names(below ancestor: Path) -> [FileName]? {
    guard isAtOrBelow(ancestor) else { return nil }
    let parts = bytes.dropFirst(ancestor.bytes.count).split(separator: Path.slash)
      .filter { $0 != [UInt8(ascii: ".")][...] }
    let names = parts.compactMap { FileName($0) }
    return names.count == parts.count ? names : nil
  }

  /// The path without `.` components and with `..` taken back by text, as for showing and comparing.
  package var simplified: Path {
    var kept: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: Path.slash) where part != [UInt8(ascii: ".")] {
      if part == [UInt8(ascii: "."), UInt8(ascii: ".")] {
        if let last = kept.last, last != part {
          kept.removeLast()
          continue
        }
        if isAbsolute { continue }
      }
      kept.append(part)
    }
    let joined = Array(kept.joined(separator: [Path.slash]))
    if isAbsolute { return Path([Path.slash] + joined) }
    return joined.isEmpty ? Path(".") : Path(joined)
  }
}

extension Path: Comparable {
  /// Orders by components, so that a directory comes right before what is in it; paths of the same
  /// components, such as `/opt` and `//opt`, by their bytes.
  package static func < (left: Path, right: Path) -> Bool {
    let l = left.bytes.split(separator: slash, omittingEmptySubsequences: true)
    let r = right.bytes.split(separator: slash, omittingEmptySubsequences: true)
    if l == r { return left.bytes.lexicographicallyPrecedes(right.bytes) }
    return l.lexicographicallyPrecedes(r) { $0.lexicographicallyPrecedes($1) }
  }
}

extension Path: CustomStringConvertible {
  /// The path as text, with invalid UTF-8 replaced: for debugging, never for output.
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
