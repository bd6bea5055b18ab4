/// What is written of a set of entries, before it is known at which offsets.
struct CacheContents {
  /// An entry with the places of its strings in the table.
  struct Record {
    let kind: Int32
    let soname: Int
    let path: Int
    let capability: UInt64
    let isInOldPart: Bool
  }

  /// All strings.
  let table: StringPool.Table

  /// The entries, in order.
  let records: [Record]

  /// Where the names of the `glibc-hwcaps` directories that entries have are in the table.
  let usedNames: [Int]

  /// How many entries the old part takes.
  let oldCount: Int

  init(
    _ entries: [CacheEntry], at positions: [Int], _ names: SubdirectoryNames
  ) throws(CacheLimit) {
    let table = try Self.pool(entries, names).table()
    records = positions.map { position in
      let entry = entries[position]
      return Record(
        kind: entry.kind.rawValue, soname: table.offsets[2 * position],
        path: table.offsets[2 * position + 1], capability: names.encoded(entry.capability),
        isInOldPart: !entry.capability.isLegacy)
    }
    usedNames = Array(table.offsets[(2 * entries.count)...].prefix(names.usedCount))
    oldCount = records.count { $0.isInOldPart }
    self.table = table
  }

  private static func pool(
    _ entries: [CacheEntry], _ names: SubdirectoryNames
  ) throws(CacheLimit) -> StringPool {
    var pool = StringPool()
    var size = 0
    for entry in entries { size += entry.soname.count + entry.path.count }
    pool.reserveCapacity(strings: entries.count * 2 + names.all.count, bytes: size)
    for entry in entries {
      try add(entry.soname, to: &pool)
      try add(entry.path, to: &pool)
    }
    for name in names.all { try add(name, to: &pool) }
    return pool
  }

  private static func add(_ string: [UInt8], to pool: inout StringPool) throws(CacheLimit) {
    guard !string.contains(0) else { throw .zeroByte(in: string) }
    pool.add(string)
  }
}
