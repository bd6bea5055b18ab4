/// The names of `glibc-hwcaps` directories that a cache keeps.
struct SubdirectoryNames {
  /// All of them, those that entries have first, by their bytes.
  let all: [[UInt8]]

  /// How many of them entries have.
  let usedCount: Int

  private let places: [[UInt8]: UInt32]

  init(of entries: [CacheEntry], listed: [[UInt8]]) throws(CacheLimit) {
    var used: Set<[UInt8]> = []
    for entry in entries {
      guard case .subdirectory(let name, let level) = entry.capability else { continue }
      guard level <= HardwareCapability.isaLevelLimit else { throw .isaLevel(level) }
      used.insert(name)
    }
    let sorted = used.sorted { $0.lexicographicallyPrecedes($1) }
    var places: [[UInt8]: UInt32] = [:]
    for name in sorted { places[name] = UInt32(clamping: places.count) }
    (all, usedCount, self.places) = (sorted + listed, sorted.count, places)
  }

  /// The number of an entry's field.
  func encoded(_ capability: HardwareCapability) -> UInt64 {
    switch capability {
    case .none: 0
    case .mask(let mask): mask
    case .subdirectory(let name, let level):
      HardwareCapability.encoded(nameIndex: places[name] ?? 0, isaLevel: level)
    }
  }
}
