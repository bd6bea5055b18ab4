/// Finds the paths of certain names in a list of a package's files, without looking at the rest.
///
/// Lists of a whole system have some ten million bytes: one pass over them keeps no more than the
/// last eight bytes of the last component at hand, and compares those.
struct ListedNames: Sendable {
  private let tails: Set<UInt64>
  // What ends a path: one byte, or either of two.
  private let (end, otherEnd): (UInt8, UInt8)

  /// Looks for paths whose last component is one of these, in lines if nothing else ends a path.
  init(
    lookingFor names: some Sequence<[UInt8]>, upTo end: UInt8 = UInt8(ascii: "\n"),
    or otherEnd: UInt8? = nil
  ) {
    (self.end, self.otherEnd) = (end, otherEnd ?? end)
    tails = Set(names.map { $0.reduce(0) { $0 << 8 | UInt64($1) } })
  }

  /// The paths that end as one of the names does: all that matter, and perhaps some more.
  func candidates(in content: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (start, tail) = (0, UInt64(0))
    let bytes = content.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "/") {
        tail = 0
      } else if byte != end, byte != otherEnd {
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
