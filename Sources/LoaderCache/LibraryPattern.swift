/// Which names ldconfig takes for a library's at all: ldconfig(8).
package enum LibraryPattern {
  /// Whether a name is `lib*.so*` or `ld-*.so*`, or begins with `ld.so.` or `ld64.so.`.
  package static func matches(_ name: [UInt8]) -> Bool {
    if name.starts(with: "lib".utf8) || name.starts(with: "ld-".utf8) { return holdsSo(name) }
    return name.starts(with: "ld.so.".utf8) || name.starts(with: "ld64.so.".utf8)
  }

  /// Whether `.so` stands anywhere in a name or path; with `isVersioned`, whether `.so.` does.
  package static func holdsSo(_ name: [UInt8], isVersioned: Bool = false) -> Bool {
    let bytes = name.span
    let (dot, s, o) = (UInt8(ascii: "."), UInt8(ascii: "s"), UInt8(ascii: "o"))
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == dot, bytes[index + 1] == s, bytes[index + 2] == o,
        !isVersioned || (index + 3 < bytes.count && bytes[index + 3] == dot)
      {
        return true
      }
      index += 1
    }
    return false
  }
}
