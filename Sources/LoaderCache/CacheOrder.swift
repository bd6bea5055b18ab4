/// The order of the entries of a cache, by which loaders search it.
///
/// The greatest SONAME comes first, then the greatest kind. For one of both, `glibc-hwcaps`
/// directories come first, by name; then masks, those with the most bits first; then what asks for
/// nothing.
package struct CacheOrder: Hashable, Sendable {
  /// Whether C's `char` is signed where the cache is used; see ``LibraryOrdering``.
  package var bytesAreSigned: Bool

  /// Makes the order for a machine.
  package init(bytesAreSigned: Bool = true) {
    self.bytesAreSigned = bytesAreSigned
  }

  /// The entries in order; those that are level stay as they are.
  package func sorted(_ entries: [CacheEntry]) -> [CacheEntry] {
    positions(of: entries).map { entries[$0] }
  }

  /// The places of the entries, in order.
  func positions(of entries: [CacheEntry]) -> [Int] {
    let names = Names(entries, bytesAreSigned: bytesAreSigned)
    // Large numbers wrap, and may be ordered in circles: then all depends on who is compared when.
    if !names.areExact, entries.count <= CacheOrder.insertionLimit {
      return inserted(names, entries).map(\.position)
    }
    return names.keys.sorted { left, right in
      let order = compare(left, right, names, entries)
      // The library promises no stable sort.
      return order != 0 ? order < 0 : left.position < right.position
    }.map(\.position)
  }

  /// More than this many entries are not inserted one by one, which takes time by their square.
  private static let insertionLimit = 4096

  /// Inserts each entry before the first that goes after it, as ldconfig does.
  private func inserted(_ names: Names, _ entries: [CacheEntry]) -> [Key] {
    var list: [Key] = []
    for key in names.keys {
      let place = list.firstIndex { compare(key, $0, names, entries) < 0 }
      list.insert(key, at: place ?? list.count)
    }
    return list
  }

  /// Less than zero where the first goes before the second.
  private func compare(
    _ left: Key, _ right: Key, _ names: Names, _ entries: [CacheEntry]
  ) -> Int {
    var difference = names.areExact ? left.key.compare(to: right.key) : 0
    if difference == 0 {
      let bytes = names.bytes.span
      difference = LibraryOrdering.compare(
        bytes.extracting(left.name), bytes.extracting(right.name), bytesAreSigned: bytesAreSigned)
    }
    if difference != 0 { return difference > 0 ? -1 : 1 }
    if left.kind != right.kind { return left.kind > right.kind ? -1 : 1 }
    return Self.compare(
      entries[left.position].capability, entries[right.position].capability)
  }

  /// Less than zero where the first goes before the second.
  private static func compare(_ left: HardwareCapability, _ right: HardwareCapability) -> Int {
    switch (left, right) {
    case (.subdirectory(let left, _), .subdirectory(let right, _)):
      if left == right { return 0 }
      return left.lexicographicallyPrecedes(right) ? -1 : 1
    case (.subdirectory, _): return -1
    case (_, .subdirectory): return 1
    default:
      let (left, right) = (mask(left), mask(right))
      if left == right { return 0 }
      let (leftBits, rightBits) = (left.nonzeroBitCount, right.nonzeroBitCount)
      return (leftBits == rightBits ? left > right : leftBits > rightBits) ? -1 : 1
    }
  }

  private static func mask(_ capability: HardwareCapability) -> UInt64 {
    if case .mask(let mask) = capability { return mask }
    return 0
  }
}

extension CacheOrder {
  /// The SONAMEs side by side in one piece of memory: comparing them then counts no references.
  private struct Names {
    private(set) var bytes: [UInt8] = []
    private(set) var keys: [Key] = []
    private(set) var areExact = true

    init(_ entries: [CacheEntry], bytesAreSigned: Bool) {
      keys.reserveCapacity(entries.count)
      for (position, entry) in entries.enumerated() {
        let start = bytes.count
        bytes.append(contentsOf: entry.soname)
        let key = OrderingKey(entry.soname.span, bytesAreSigned: bytesAreSigned)
        areExact = areExact && key.isExact
        keys.append(
          Key(
            key: key, name: start..<bytes.count, kind: entry.kind.rawValue, position: position))
      }
    }
  }

  private struct Key {
    let key: OrderingKey
    let name: Range<Int>
    let kind: Int32
    let position: Int
  }
}
