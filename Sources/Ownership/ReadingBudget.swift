internal import FileSystem

/// How much of one database is read: each of its files may be short, and all together endless.
struct ReadingBudget: Sendable {
  // Real databases of the largest systems have about half of it.
  private var bytes = 256 * 1024 * 1024
  /// What a look at the place of one listed path counts as.
  private static let lookUp = 1024

  /// How many bytes may still be read.
  var remaining: Int { bytes }

  /// Takes bytes off; whether there were as many.
  mutating func spend(_ count: Int) -> Bool {
    guard count <= bytes else {
      bytes = 0
      return false
    }
    bytes -= count
    return true
  }

  /// Takes off what it costs to look where a listed path leads; whether that may be done.
  mutating func spendLookUp() -> Bool { spend(ReadingBudget.lookUp) }
}

extension [UInt8] {
  /// Goes through the lines, without keeping them: there may be as many as bytes.
  func forEachLine(_ body: (ArraySlice<UInt8>) -> Void) {
    var rest = self[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      body(rest[..<end])
      rest = rest[(end + 1)...]
    }
    body(rest)
  }
}
