/// Finds the lines of a package's file list that end in certain names, without looking at the rest.
///
/// Lists of a whole system have some ten million bytes: one pass over them keeps no more than the
/// last eight bytes of the last component at hand, and compares those.
struct DpkgFileList: Sendable {
  private let tails: Set<UInt64>

  /// Looks for paths whose last component is one of these.
  init(lookingFor names: some Sequence<[UInt8]>) {
    tails = Set(names.map { $0.reduce(0) { $0 << 8 | UInt64($1) } })
  }

  /// The lines that end as one of the names does: all that matter, and perhaps some more.
  func candidates(in content: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (start, tail) = (0, UInt64(0))
    let bytes = content.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "/") {
        tail = 0
      } else if byte != UInt8(ascii: "\n") {
        tail = tail << 8 | UInt64(byte)
      } else {
        if tails.contains(tail) { found.append(start..<index) }
        (start, tail) = (index + 1, 0)
      }
    }
    if tails.contains(tail) { found.append(start..<content.count) }
    return found
  }
}
